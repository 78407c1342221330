/**
 * What was counted up to the as-of day, in weeks that end with it. The desk counts: a long record would hold the page
 * up.
 */
import { type CountedWeek, countedWeeks, dayOf, type StatedTotal, totalsStated } from '@standoff/core/kernel'
import { useEffect, useState } from 'react'
import type { CrisisTexts } from '../../editing/texts.js'
import { deskWith } from '../../work/desk.js'

export type Week = CountedWeek

export interface Counted {
  /** Name of the main series; null where the rows of the record are counted. */
  series: string | null
  weeks: Week[]
  /** Totals as stated, day by day of their statement. */
  totals: StatedTotal[]
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
              totals: totalsStated(known),
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
