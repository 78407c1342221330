/** The parts of a long room come one after another, each in a task of its own, so that drawing them never holds the page up. */
import { useEffect, useState } from 'react'

/** @returns how many of the parts are to be drawn by now */
export function useStages(parts: number): number {
  const [count, setCount] = useState(1)
  useEffect(() => {
    if (count >= parts) return
    const timer = setTimeout(() => setCount((now) => now + 1))
    return () => clearTimeout(timer)
  }, [count, parts])
  return Math.min(count, parts)
}
