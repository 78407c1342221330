/** Options of `standoff compare` and `standoff counterfactual`, as they are read. */
export interface CompareOptions {
  asOf?: string
  until?: string
  measures?: string
  weights?: string
  full?: boolean
  particles: number
  runs: number
  seed: bigint
  threads?: number
  set?: string[]
  json?: boolean
  ascii?: boolean
}
