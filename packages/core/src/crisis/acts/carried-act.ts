import type { GivenAct } from '../../model/scenario.js'
import type { RecordRow } from '../record/row.js'

/** An act, order or message of the record, as runs are forced to contain it and as readings are made of it. */
export interface CarriedAct {
  act: GivenAct
  /** The rows that tell of it: of an operation several, and of a row that stands for several attacks each that one. */
  rows: readonly RecordRow[]
  /** An act of force of a principal's own hand of which the record has a warning by it, as a row of its own. */
  announced: boolean
}
