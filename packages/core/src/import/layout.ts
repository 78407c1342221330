import type { DateOrder } from '../crisis/foreign-date.js'
import type { ReadRow } from './source-event.js'
import type { SourceCells, TableShape } from './source-table.js'

/** A column of a source, the columns of the record that it becomes, and how. */
export interface ColumnMapping {
  from: string
  to: string
  how?: string
}

export interface ReadOptions {
  /** Which stands first in 08/01/2020. */
  dates?: DateOrder
}

/** How the exports of one source become rows of a record. */
export interface Layout extends TableShape {
  /** Full name, as it is cited. */
  title: string
  url: string
  /** On what terms its rows may be used. */
  terms: string
  columns: readonly ColumnMapping[]
  /** Which rows are reports of one event. */
  folding: string
  read(cells: SourceCells, options: ReadOptions): ReadRow
}
