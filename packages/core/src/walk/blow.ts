import { type Doubles, doubles } from '../target/memory.ts'

/** Room for the hits of one act. */
export const MOST_HITS = 64

/** What one weapon may do. */
export class Blow {
  /** Probability that it hits an occupied place, and that it hurts without. */
  lethal: number = 0
  hurting: number = 0
  /** Expected killed of a hit on an occupied place; expected injured, known by then, of any hit. */
  killed: number = 0
  injured: number = 0
  shape: number = 0
  /**
   * Probability of the injured by number of hits, filled as it is needed; NaN where it is not yet known. It does not
   * depend on `killed`.
   */
  wounds: Doubles = doubles(MOST_HITS + 1)
  /** The same of the killed by number of lethal hits, for `killed` as it is. */
  deaths: Doubles = doubles(MOST_HITS + 1)
}
