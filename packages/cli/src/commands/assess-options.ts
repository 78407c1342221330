/** Options of `standoff assess`, as they are read. */
export interface AssessOptions {
  act?: string
  asOf?: string
  viewpoint?: string
  particles: number
  seed: bigint
  threads?: number
  set?: string[]
  json?: boolean
  ascii?: boolean
}
