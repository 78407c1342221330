/** A value some moments later: what stands further down is drawn after what is looked at, in a task of its own. */
import { startTransition, useEffect, useState } from 'react'

export function useLater<T>(value: T, first: T): T {
  const [later, setLater] = useState(first)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setLater(() => value)), 0)
    return () => clearTimeout(timer)
  }, [value])
  return later
}
