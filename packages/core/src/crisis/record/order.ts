/** The order of the record: by time, then by id, so that it does not depend on the order of rows in the file. */
import type { RecordRow } from './row.js'

/** Ids as people count them: A2 before A10. */
function compareIds(a: string, b: string): number {
  const [one, other] = [a, b].map((id) => id.split(/(\d+)/))
  for (let n = 0; n < Math.min(one.length, other.length); n++) {
    const by = n % 2 === 1 ? Number(one[n]) - Number(other[n]) : 0
    if (by !== 0) return by
    if (one[n] !== other[n]) return one[n] < other[n] ? -1 : 1
  }
  return one.length - other.length
}

/** Running totals come after what else is told of the same time, and stay as they were written, since they rise. */
export function inOrder(rows: readonly RecordRow[]): RecordRow[] {
  const isCount = ({ kind }: RecordRow): number => (kind === 'count' ? 1 : 0)
  return [...rows].sort(
    (a, b) => a.when.from - b.when.from || isCount(a) - isCount(b) || (isCount(a) === 1 ? 0 : compareIds(a.id, b.id)),
  )
}
