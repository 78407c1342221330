/** For what is costly to make and seldom looked at: made once its inputs have stopped changing. */
import { startTransition, useEffect, useState } from 'react'

const REST_MS = 350

/**
 * @param make called once it has been the same function for a while; must stay the same function while its result is
 * the same
 */
export function useSettled<T>(make: () => T, first: T): T {
  const [settled, setSettled] = useState(first)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(make())), REST_MS)
    return () => clearTimeout(timer)
  }, [make])
  return settled
}
