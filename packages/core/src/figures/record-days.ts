/** The axis of days of the record: what it spans, and which days are named. Days are day numbers. */
import { civilFromDay, dayFromCivil, dayOf, formatDay } from '../terms/dates.js'
import type { Domain } from './axis.js'
import type { DrawnRow } from './record-rows.js'

/**
 * From the window's first day or the first row to the last row, though not beyond the window: one late row shall not
 * squeeze all others.
 * @param asOf the number of the as-of day (terms/as-of.ts)
 */
export function recordDays(
  rows: readonly Pick<DrawnRow, 'from' | 'until'>[],
  window: { from: string; until: string },
  asOf: number,
): Domain {
  let [first, last] = [dayOf(window.from), asOf + 1]
  const end = Math.max(asOf + 1, dayOf(window.until) + 1)
  for (const row of rows) {
    if (row.from < first) first = row.from
    if (row.until > last) last = Math.min(end, row.until)
  }
  return [Math.floor(first), Math.ceil(last)]
}

export interface NamedDay {
  day: number
  iso: string
  /** It begins a year, or is the first. */
  withYear: boolean
}

/** Room that the name of a day takes, px. */
const ROOM = 58
/** Steps between named days, in months and in days. */
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240]
const DAYS = [1, 2, 5, 7, 10, 14]
/** Days of a month, about, and days named at most. */
const MONTH = 30.4
const MOST = 400
/** Days of a span that is named by days, at most. */
const SHORT = 75

/** Days to be named on an axis of so many pixels: the first of months where there are many days, else even steps. */
export function namedDays([first, last]: Domain, pixels: number): NamedDay[] {
  const most = Math.max(2, Math.floor(pixels / ROOM))
  const span = last - first
  const days: number[] = []
  const longest = DAYS[DAYS.length - 1]
  if (span <= longest * most && span < SHORT) {
    const step = DAYS.find((one) => span / one <= most) ?? longest
    for (let day = first; day < last; day += step) days.push(day)
  } else {
    const step = MONTHS.find((one) => span / MONTH / one <= most) ?? MONTHS[MONTHS.length - 1]
    const { year, month } = civilFromDay(first)
    for (let n = Math.floor((month - 1) / step) * step; days.length < MOST; n += step) {
      const day = dayFromCivil(year + Math.floor(n / 12), (n % 12) + 1, 1)
      if (day >= last) break
      if (day >= first) days.push(day)
    }
  }
  return days.map((day, n) => {
    const iso = formatDay(day)
    return { day, iso, withYear: n === 0 || iso.slice(0, 4) !== formatDay(days[n - 1]).slice(0, 4) }
  })
}
