/** Options of `standoff import`, as they are read. */
export interface ImportOptions {
  out?: string
  into?: string
  principal?: string[]
  proxy?: string[]
  from?: string
  until?: string
  dates?: 'day-first' | 'month-first'
  column?: string[]
  label?: string[]
  encoding?: string
  json?: boolean
}
