/** Options of `standoff score`, as they are read. */
export interface ScoreOptions {
  crisis: string
  outcome?: string[]
  json?: boolean
  ascii?: boolean
}
