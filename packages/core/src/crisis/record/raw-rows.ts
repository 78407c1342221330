import type { Problem } from '../problem.js'
import type { RowCells } from './cells.js'

/** A row before it is understood: its cells with their places. */
export interface RawRow {
  file: string
  line: number
  cells: RowCells
}

export interface RawRows {
  rows: RawRow[]
  problems: Problem[]
  /** There are rows that could not be read. */
  unread?: boolean
}
