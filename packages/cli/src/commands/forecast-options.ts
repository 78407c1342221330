/** Options of `standoff forecast`, as they are read. */
export interface ForecastOptions {
  asOf: string
  until?: string
  particles: number
  runs: number
  seed: bigint
  total?: string[]
  untuned?: boolean
  ledger?: string
  threads?: number
  set?: string[]
  json?: boolean
  ascii?: boolean
}
