/** What each government does first by its own hand, as plain data: shares of runs, on one scale for both. */
import type { FirstAct } from '../outlook/forecast.js'

/** Acts drawn one by one, at most, and the share of runs from which one is. */
const MOST = 6
const LEAST = 0.005

export interface DrawnFirst {
  party: string
  name: string
  acts: FirstAct['options']
  /** The acts that are too many or too rare to be drawn one by one, all together; null where there is none. */
  rest: { acts: number; probability: number } | null
}

/** The acts of each government, the likeliest first; those that never come are left out. */
export const drawnFirst = (first: readonly FirstAct[]): DrawnFirst[] =>
  first.map(({ party, name, options }) => {
    const likely = options.filter(({ probability }, n) => n < MOST && probability >= LEAST)
    const others = options.filter((one) => one.probability > 0 && !likely.includes(one))
    // A single act takes no more room under its own name.
    if (others.length === 1) return { party, name, acts: [...likely, ...others], rest: null }
    const probability = others.reduce((sum, one) => sum + one.probability, 0)
    return { party, name, acts: likely, rest: others.length === 0 ? null : { acts: others.length, probability } }
  })
