/** Options of `standoff sensitivity`, as they are read. */
export interface SensitivityOptions {
  sobol?: boolean
  points?: number
  runs: number
  metric: string
  until?: string
  seed: bigint
  threads?: number
  set?: string[]
  json?: boolean
  ascii?: boolean
}
