/** One run told day by day by the desk, which makes it once more. */
import type { Forecast, Trace } from '@standoff/core'
import { useEffect, useState } from 'react'
import { open } from '../../../state/crisis.js'
import { deskWith } from '../../../work/desk.js'
import { useShown } from '../shown.js'

export interface Telling {
  trace: Trace | null
  failed: boolean
}

const told = new WeakMap<Forecast, Map<number, Trace>>()

export function useTrace(run: number): Telling {
  const { forecast, effort } = useShown()
  const [, redraw] = useState(0)
  const [failed, setFailed] = useState<number | null>(null)
  const known = told.get(forecast)?.get(run)
  useEffect(() => {
    const texts = open.get()?.sound
    if (texts == null || told.get(forecast)?.has(run)) return
    let over = false
    setFailed(null)
    void deskWith(texts)
      .then((desk) => desk.tell(run, effort))
      .then(
        (trace) => {
          const all = told.get(forecast) ?? new Map<number, Trace>()
          told.set(forecast, all.set(run, trace))
          if (!over) redraw((count) => count + 1)
        },
        () => {
          if (!over) setFailed(run)
        },
      )
    return () => {
      over = true
    }
  }, [run, forecast, effort])
  return { trace: known ?? null, failed: failed === run }
}
