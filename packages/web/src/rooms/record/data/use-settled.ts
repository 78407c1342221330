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
