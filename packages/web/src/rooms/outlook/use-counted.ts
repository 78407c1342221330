/**
 * What was counted up to the as-of day, in weeks that end with it. The desk counts: a long record would hold the page
 * up.
 */
import { type CountedWeek, countedWeeks, dayOf, formatDay, type KnownCounts } from '@standoff/core/kernel'
import { useEffect, useState } from 'react'
import type { CrisisTexts } from '../../editing/texts.js'
import { deskWith } from '../../work/desk.js'

export type Week = CountedWeek

export interface Counted {
  /** Name of the main series; null where the rows of the record are counted. */
  series: string | null
  weeks: Week[]
  /** Totals as stated, day by day of their statement. */
  totals: { date: string; day: number; total: number }[]
}

function totalsOf(known: KnownCounts): Counted['totals'] {
  let total = known.total - known.intervals.reduce((sum, one) => sum + one.total, 0)
  return known.intervals.map(({ until, total: more }) => {
    total += more
    return { date: formatDay(until - 1), day: until, total }
  })
}

export function useCounted(texts: CrisisTexts, asOf: string, from: string): Counted | null {
  const [counted, setCounted] = useState<Counted | null>(null)
  useEffect(() => {
    let over = false
    setCounted(null)
    void deskWith(texts)
      .then((desk) => desk.counted(asOf))
      .then(
        (known) => {
          if (!over)
            setCounted({
              series: known.series === 'attacks' ? null : known.series,
              weeks: countedWeeks(known, dayOf(from), asOf),
              totals: totalsOf(known),
            })
        },
        // Without the count the picture shows what is ahead alone.
        () => {},
      )
    return () => {
      over = true
    }
  }, [texts, asOf, from])
  return counted
}
