/** What is heavy to draw and not looked at all the time: it follows once what it is made from has come to rest. */
import { startTransition, useEffect, useState } from 'react'

const REST_MS = 350

/** @param make worked out only when things have come to rest; must be the same function while it gives the same */
export function useSettled<T>(make: () => T, first: T): T {
  const [settled, setSettled] = useState(first)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(make())), REST_MS)
    return () => clearTimeout(timer)
  }, [make])
  return settled
}

/** Counts up to `last`, one turn of the page after another: what is below comes after what is above, and none holds the page up. */
export function useStages(last: number): number {
  const [stage, setStage] = useState(0)
  useEffect(() => {
    if (stage >= last) return
    const timer = setTimeout(() => startTransition(() => setStage(stage + 1)), 0)
    return () => clearTimeout(timer)
  }, [stage, last])
  return stage
}
