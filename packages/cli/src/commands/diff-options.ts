/** Options of `standoff diff`, as they are read. */
import type { MeasuringOptions } from './measuring.js'

export interface DiffOptions extends MeasuringOptions {
  asOf?: string
  until?: string
  most: number
  json?: boolean
  ascii?: boolean
}
