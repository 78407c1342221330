/**
 * Simulation error of an estimate from weighted particles. Particles with the same ancestor (founder) are not
 * independent, so the variance is that of the founders' sums (Chan & Lai 2013; Lee & Whiteley 2018): sum over founders
 * f of ( sum over p of f of w_p (x_p - mean) )^2.
 */

/** Numbers the families of particles from 0 on; founders may be any whole numbers. */
interface Families {
  of: Int32Array
  count: number
}

/** Cached, since the same list of founders is used for many estimates. */
const known = new WeakMap<ArrayLike<number>, Families>()

function families(founder: ArrayLike<number>): Families {
  const found = known.get(founder)
  if (found !== undefined) return found
  const place = new Map<number, number>()
  const of = new Int32Array(founder.length)
  let last = Number.NaN
  let at = 0
  for (let p = 0; p < founder.length; p++) {
    // After resampling, members of a family lie next to each other.
    if (founder[p] !== last) {
      last = founder[p]
      at = place.get(last) ?? place.size
      if (at === place.size) place.set(last, at)
    }
    of[p] = at
  }
  const result = { of, count: place.size }
  known.set(founder, result)
  return result
}

/**
 * Effective number of ancestors: 1 over the sum of the squared weights of the families of particles, for weights that
 * sum to 1; 0 where all weights are 0.
 * @param founder, weight of each particle: its ancestor on the first day, and its normalised weight
 */
export function effectiveFounders(founder: ArrayLike<number>, weight: ArrayLike<number>): number {
  const { of, count } = families(founder)
  const mass = new Float64Array(count)
  for (let p = 0; p < of.length; p++) mass[of[p]] += weight[p]
  const squares = sumOfSquares(mass)
  return squares > 0 ? 1 / squares : 0
}

/**
 * Simulation error (standard error) of the weighted mean of `value`, in its unit.
 * @param mean that weighted mean
 * @param founder, weight of each particle: its ancestor on the first day, and its normalised weight
 */
export function simulationError(
  value: ArrayLike<number>,
  mean: number,
  founder: ArrayLike<number>,
  weight: ArrayLike<number>,
): number {
  const { of, count } = families(founder)
  const sums = new Float64Array(count)
  for (let p = 0; p < of.length; p++) if (weight[p] > 0) sums[of[p]] += weight[p] * (value[p] - mean)
  return Math.sqrt(sumOfSquares(sums))
}

function sumOfSquares(values: Float64Array): number {
  let squares = 0
  for (let f = 0; f < values.length; f++) squares += values[f] * values[f]
  return squares
}
