/** What one weapon may do, and what is known of the dead and hurt of an act. */

/** A figure as it was known: what each source says, taken as equally likely; empty where nothing is known. */
export type Figure = readonly number[]

export const isKnown = (figure: Figure): boolean => figure.length > 0
/** Every source says that there was none. */
export function isNone(figure: Figure): boolean {
  for (let n = 0; n < figure.length; n++) if (figure[n] !== 0) return false
  return figure.length > 0
}

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
