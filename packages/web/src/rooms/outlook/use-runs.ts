/** The runs of the forecast one by one, read out of their table a little at a time, so that the page stays quick. */
import { type SingleRun, type SingleRuns, singleRun } from '@standoff/core/kernel'
import { useEffect, useState } from 'react'

/** Runs read in one go: a few milliseconds. */
const AT_ONCE = 500

const read = new WeakMap<SingleRuns, readonly SingleRun[]>()

export function useRuns(kept: SingleRuns | null): readonly SingleRun[] | null {
  const [, redraw] = useState(0)
  useEffect(() => {
    if (kept === null || read.has(kept)) return
    const runs: SingleRun[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const more = (): void => {
      const end = Math.min(kept.count, runs.length + AT_ONCE)
      while (runs.length < end) runs.push(singleRun(kept, runs.length))
      if (runs.length < kept.count) {
        timer = setTimeout(more)
        return
      }
      read.set(kept, runs)
      redraw((count) => count + 1)
    }
    more()
    return () => clearTimeout(timer)
  }, [kept])
  return kept === null ? null : (read.get(kept) ?? null)
}
