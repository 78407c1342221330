/**
 * The score of a central interval of 90%, in the unit of its ends: its width, and 20 times the distance by which it
 * misses what happened (T. Gneiting and A. E. Raftery, J. Am. Stat. Assoc. 102, 2007, eq. 43, with alpha = 0.1). 0 is
 * perfect. Proper: the ends that score best are the 5 and 95% quantiles that one believes.
 *
 * @param interval its ends, the lower first, otherwise a RangeError
 */
export function intervalScore([low, high]: readonly [number, number], observed: number): number {
  if (!(low <= high)) throw new RangeError(`an interval from ${low} to ${high}`)
  if (!Number.isFinite(observed)) throw new RangeError(`observed ${observed} is not a finite number`)
  return high - low + (2 / OUTSIDE) * (Math.max(0, low - observed) + Math.max(0, observed - high))
}

/** Probability outside of the interval. */
const OUTSIDE = 0.1
