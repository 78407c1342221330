/** What one weapon may do, and a figure of the dead or injured as it was known. */

/** A figure as it was known: what each source says, taken as equally likely; empty where nothing is known. */
export type Figure = readonly number[]

/** What one weapon may do. */
export interface Blow {
  /** Probability that it hits an occupied place, and that it hurts without. */
  lethal: number
  hurting: number
  /** Expected killed of a hit on an occupied place; expected injured, known by then, of any hit. */
  killed: number
  injured: number
  shape: number
  /** Probability of the injured by number of hits, filled as it is needed; NaN where it is not yet known. It does not depend on `killed`. */
  wounds: Float64Array
  /** The same of the killed by number of lethal hits, for `killed` as it is; absent where it is not worth keeping. */
  deaths?: Float64Array
}
