/**
 * The parts of a long room come one after another, each in a task of its own, so that drawing them does not block the
 * page.
 */
import { startTransition, useEffect, useState } from 'react'

/** Counts from 0 up to `last`, the place of the last part that is to be drawn by now. */
export function useStages(last: number): number {
  const [stage, setStage] = useState(0)
  useEffect(() => {
    if (stage >= last) return
    const timer = setTimeout(() => startTransition(() => setStage(stage + 1)), 0)
    return () => clearTimeout(timer)
  }, [stage, last])
  return stage
}
