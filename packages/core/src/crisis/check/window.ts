/**
 * A record that lies outside the days that are simulated, as a whole or in single rows far off: a year may be mistyped,
 * there or in the window.
 */
import { dayOf } from '../../terms/dates.js'
import { counted, type Problem, show } from '../problem.js'
import type { RecordRow } from '../record/row.js'
import type { CrisisFile } from '../schema/crisis.js'

/**
 * Days outside the window from which on a row, where others lie inside, more likely has a mistyped year than is part of
 * what went before.
 */
const FAR = 366

function isOutside({ window }: CrisisFile, { when }: RecordRow, slack = 0): boolean {
  const from = dayOf(window.from) - slack
  return (when.from < from && when.until <= from) || when.from >= dayOf(window.until) + 1 + slack
}

/** Whether there are rows in the record and none of them lies in the window. */
export function isAllOutside(file: CrisisFile, rows: readonly RecordRow[]): boolean {
  return rows.length > 0 && rows.every((row) => isOutside(file, row))
}

/**
 * One warning at most, at the first row outside.
 * @param told ids of the rows of which it is said already that they lie outside, with what becomes of them
 * (check/acts.ts)
 */
export function checkWindow(file: CrisisFile, rows: readonly RecordRow[], told: ReadonlySet<string>): Problem[] {
  const { from, until } = file.window
  if (dayOf(until) < dayOf(from)) return []
  const inFileOrder = [...rows].sort((a, b) => a.line - b.line)
  const warning = (row: RecordRow, found: string): Problem[] => [
    {
      severity: 'warning',
      file: row.file,
      line: row.line,
      column: 1,
      path: `${row.id}.date`,
      found,
      expected: `dates in the window, ${from} to ${until}`,
      hint: 'look for a wrong year, in the record or in the window',
    },
  ]
  if (isAllOutside(file, rows)) {
    if (told.size > 0) return []
    const [first] = inFileOrder
    const ends = rows.every(({ when }) => when.from < dayOf(from))
      ? 'before'
      : rows.every(({ when }) => when.from > dayOf(until))
        ? 'after'
        : 'outside'
    const found =
      rows.length === 1
        ? `${show(first.when.text)}, ${ends} the window: no row of the record lies in it`
        : `a record that lies ${ends} the window: none of its ${rows.length} rows lies in it`
    return warning(first, found)
  }
  const far = inFileOrder.filter((row) => isOutside(file, row, FAR) && !told.has(row.id))
  if (far.length === 0) return []
  const others = far.length === 1 ? '' : `; ${counted(far.length - 1, 'other row')} of this file or others as well`
  return warning(far[0], `${show(far[0].when.text)}, more than a year outside the window${others}`)
}
