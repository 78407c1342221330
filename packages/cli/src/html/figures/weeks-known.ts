/** Attacks a week as counted up to the as-of day, with the name of who counts. */
import type { Crisis } from '@standoff/core'
import { type CountedWeek, countedWeeks, dayOf, knownCounts } from '@standoff/core/kernel'

export type Week = CountedWeek

export function weeksKnown(crisis: Crisis, asOf: string): { series: string; weeks: Week[] } {
  const known = knownCounts(crisis, asOf)
  return {
    series: known.series === 'attacks' ? 'rows of the record' : known.series,
    weeks: countedWeeks(known, dayOf(crisis.file.window.from), asOf),
  }
}
