import { dateHint } from '../crisis/date-hint.js'
import { foreignDate } from '../crisis/foreign-date.js'
import { show } from '../crisis/problem.js'
import type { ReadOptions } from './layout.js'
import type { SourceCells } from './source-table.js'

/** Why a row is left out whose day and month may be swapped. */
export const OPEN_DATE = 'day and month may be swapped in its date'
export const NO_DATE = 'its date cannot be read'

/** The date of a cell as the record writes it, or why there is none; that is told with its place too. */
export function readDate(
  cells: SourceCells,
  column: string,
  { dates }: ReadOptions,
): { date: string } | { leftOut: string } {
  const given = cells.text(column)
  const found = foreignDate(given, dates)
  if (found !== undefined && 'date' in found) return found
  if (found !== undefined) {
    const hint = `say which by --dates day-first (${found.dayFirst}) or --dates month-first (${found.monthFirst})`
    cells.report('error', column, show(given), 'a date that can be read in one way', hint)
    return { leftOut: OPEN_DATE }
  }
  const hint = dates === undefined || foreignDate(given) === undefined ? dateHint(given) : `it is no date ${dates}`
  cells.report('warning', column, show(given), 'a date between 1900 and 2200; the row is left out', hint)
  return { leftOut: NO_DATE }
}
