/** Options of `standoff note`, as they are read. */
export interface NoteOptions {
  asOf?: string
  since?: string
  until?: string
  most: number
  fast?: boolean
  /** By --fast where absent. */
  particles?: number
  runs?: number
  seed: bigint
  threads?: number
  atom?: boolean
  json?: boolean
  ascii?: boolean
}
