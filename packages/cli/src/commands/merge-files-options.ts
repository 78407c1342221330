/** Options of `standoff merge-files`, as they are read. */
export interface MergeFilesOptions {
  out: string
  base?: string
  json?: boolean
}
