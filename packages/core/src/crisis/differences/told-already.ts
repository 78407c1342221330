/** Rows of a record that may tell of what another row tells: whoever adds one should look at these first. */
import type { RecordRow } from '../record/row.js'
import { actorOf, mayBeSame } from './same-rows.js'

/** First and last day of a row, as whole days. */
const daysOf = ({ when }: RecordRow): { first: number; last: number } => ({
  first: Math.floor(when.from),
  last: Math.max(Math.floor(when.from), Math.ceil(when.until) - 1),
})

const textOf = ({ place }: RecordRow): string => place?.text.toLowerCase() ?? ''

/** The same site or the same words; a place that one of the two leaves open may be that of the other. */
function mayBeSamePlace(a: RecordRow, b: RecordRow): boolean {
  if (a.site !== undefined && b.site !== undefined) return a.site === b.site
  return mayBeSame(textOf(a), textOf(b))
}

/**
 * Rows with a day in common, the same actor, the same action and, as far as both tell it, the same place.
 * @param row as the checker reads it, whether or not it stands in the record
 * @returns rows of the record in its order, `row` itself left out
 */
export function toldAlready(row: RecordRow, record: readonly RecordRow[]): RecordRow[] {
  const { first, last } = daysOf(row)
  return record.filter((one) => {
    if (one.id === row.id || one.action !== row.action || actorOf(one) !== actorOf(row)) return false
    const days = daysOf(one)
    return days.first <= last && first <= days.last && mayBeSamePlace(one, row)
  })
}
