/** Attacks a week as counted up to the as-of day, in weeks that end with it. */
import { type Crisis, countOver, dayOf, formatDay, knownCounts } from '@standoff/core'

export interface Week {
  /** First day, as a date and a number; the first week may be shorter. */
  from: string
  day: number
  days: number
  attacks: number
}

export function weeksKnown(crisis: Crisis, asOf: string): { series: string; weeks: Week[] } {
  const known = knownCounts(crisis, asOf)
  const first = dayOf(crisis.file.window.from)
  const weeks: Week[] = []
  for (let end = dayOf(asOf) + 1; end > first; end -= 7) {
    const day = Math.max(first, end - 7)
    // Beyond the last total counted nothing is known, which is not none.
    if (end <= known.until) weeks.unshift({ from: formatDay(day), day, days: end - day, attacks: countOver(known, day, end) })
  }
  return { series: known.series === 'attacks' ? 'rows of the record' : known.series, weeks }
}
