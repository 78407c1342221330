/** What was counted up to a day, by what was known on that day: what a reference forecast is made from. */
import { knownBy } from '../assess/observations.js'
import type { Crisis } from '../crisis/load.js'
import { asOfNumber, dayAfterAsOf } from '../terms/as-of.js'
import { dayOf, formatDay } from '../terms/dates.js'
import { statedTotals } from './stated-totals.js'
import { type Counted, tally } from './tally.js'

/** A count over days `from` to before `until` (day numbers). */
export interface KnownCount {
  from: number
  until: number
  total: number
}

export interface KnownCounts {
  /** Name of the main series; what is counted, where rows are. */
  series: string
  /**
   * First day counted and first day not counted any more (day numbers); the latter lies before the as-of day where no
   * later total was known.
   */
  from: number
  until: number
  /** The total reached: that of the series, or of the rows since the window's first day. */
  total: number
  /** One after another without a gap: between stated totals of the series, or days. */
  intervals: KnownCount[]
}

/**
 * All attacks are taken from the main series where the file names one, whose rows tell of only a part; everything else,
 * and attacks by one party, from rows, where an attack by one of several groups counts for each by its weight. Nothing
 * that became known after the as-of day is used.
 *
 * @param asOf date, with a time or not, or its number (terms/as-of.ts); before the window, or where no row was known,
 * `intervals` is empty
 */
export function knownCounts(
  crisis: Crisis,
  asOf: string | number,
  counted: Counted = { count: 'attacks' },
): KnownCounts {
  const day = typeof asOf === 'string' ? asOfNumber(asOf) : asOf
  const from = dayOf(crisis.file.window.from)
  const known = knownBy(crisis, day)
  const main = counted.count === 'attacks' && counted.party === undefined ? crisis.file.record.mainSeries : undefined
  if (main !== undefined) {
    const series = statedTotals(known, main)
    if (series === null) return { series: main, from, until: from, total: 0, intervals: [] }
    let total = series.stated.findLast((one) => one.day < from)?.total ?? 0
    const intervals: KnownCount[] = []
    let start = from
    for (const one of series.stated) {
      if (one.day < from) continue
      // A total stated on a day counts that day.
      intervals.push({ from: start, until: one.day + 1, total: one.total - total })
      total = one.total
      start = one.day + 1
    }
    return { series: main, from, until: start, total, intervals }
  }
  const name = counted.party === undefined ? counted.count : `${counted.count}, ${counted.party}`
  if (day < from || known.record.length === 0) return { series: name, from, until: from, total: 0, intervals: [] }
  const intervals = tally(crisis, day, counted).days.map(({ likely }, n) => ({
    from: from + n,
    until: from + n + 1,
    total: likely,
  }))
  return {
    series: name,
    from,
    until: from + intervals.length,
    total: intervals.reduce((sum, one) => sum + one.total, 0),
    intervals,
  }
}

/**
 * The count over days `from` to before `until`, as far as it is known; an interval that is cut counts by the share of
 * its days.
 */
export function countOver(known: KnownCounts, from: number, until: number): number {
  let sum = 0
  for (const one of known.intervals) {
    const shared = Math.min(until, one.until) - Math.max(from, one.from)
    if (shared > 0) sum += (one.total * shared) / (one.until - one.from)
  }
  return sum
}

/** Attacks of a week as they were counted. */
export interface CountedWeek {
  /** First day, as a date and a day number; the first week may be shorter. */
  from: string
  day: number
  days: number
  attacks: number
}

/** Weeks that end with the last day that is known whole, back to a first day number. */
export function countedWeeks(known: KnownCounts, first: number, asOf: string): CountedWeek[] {
  const weeks: CountedWeek[] = []
  for (let end = dayAfterAsOf(asOfNumber(asOf)); end > first; end -= 7) {
    const day = Math.max(first, end - 7)
    // Beyond the last total counted the count is unknown, which is not 0.
    if (end <= known.until)
      weeks.unshift({ from: formatDay(day), day, days: end - day, attacks: countOver(known, day, end) })
  }
  return weeks
}
