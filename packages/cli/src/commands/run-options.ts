/** Options of `standoff run`, as they are read. */
export interface RunOptions {
  runs: number
  seed: bigint
  from?: string
  until?: string
  step?: number
  threads?: number
  set?: string[]
  given?: string
  json?: boolean
  out?: string
  quiet?: boolean
  ascii?: boolean
}
