/** Running totals and revisions: `series`, `total`, `of`. */
import type { RowKind } from '../../actions.js'
import { MOST } from '../../limits.js'
import { insideBracket } from '../names.js'
import type { RecordRow } from '../row.js'
import type { RowReader } from '../row-reader.js'

/** The series with its running total, and the row that is revised. A total may stand in the words of the summary. */
export function readTotals(cells: RowReader, kind: RowKind): Pick<RecordRow, 'series' | 'total' | 'of'> {
  const isCount = kind === 'count'
  const stated = isCount ? /(?:^|\D)(\d{1,6}) attacks\b/.exec(cells.text('summary'))?.[1] : undefined
  const total = cells.number('total', 0, MOST.total, true) ?? (stated === undefined ? undefined : Number(stated))
  const actor = cells.text('actor')
  const named = isCount ? (insideBracket(actor) ?? actor) : ''
  const series = cells.text('series') || named
  if (isCount && total === undefined)
    cells.report(
      'total',
      'no running total',
      'a number in the column total, or "66 attacks" in the summary',
      undefined,
      'warning',
    )
  return { series: series === '' ? undefined : series, total, of: cells.given('of') }
}
