/** Options of `standoff assess`, as they are read. */
export interface AssessOptions {
  act?: string
  asOf?: string
  voice?: string
  particles: number
  seed: bigint
  set?: string[]
  json?: boolean
  ascii?: boolean
}
