/** Options of `standoff report`, as they are read. */
export interface ReportOptions {
  asOf?: string
  act?: string
  out?: string
  figures?: string
  full?: boolean
  quick?: boolean
  cache?: string | false
  particles: number
  runs: number
  seed: bigint
  threads?: number
  set?: string[]
}
