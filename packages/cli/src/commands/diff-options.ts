/** Options of `standoff diff`, as they are read. */
export interface DiffOptions {
  asOf?: string
  until?: string
  most: number
  fast?: boolean
  /** By --fast where absent. */
  particles?: number
  runs?: number
  seed: bigint
  threads?: number
  json?: boolean
  ascii?: boolean
}
