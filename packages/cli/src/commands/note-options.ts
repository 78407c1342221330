/** Options of `standoff note`, as they are read. */
import type { MeasuringOptions } from './measuring.js'

export interface NoteOptions extends MeasuringOptions {
  asOf?: string
  since?: string
  until?: string
  most: number
  atom?: boolean
  json?: boolean
  ascii?: boolean
}
