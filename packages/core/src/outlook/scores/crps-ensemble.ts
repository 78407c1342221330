import { ordered } from './ensemble.js'

/**
 * The continuous ranked probability score of a weighted ensemble, in the unit of its values:
 *
 *     CRPS = integral of (F(x) - 1{x >= y})^2 dx = E|X - y| - E|X - X'| / 2,
 *
 * F its distribution function and y what happened (T. Gneiting and A. E. Raftery, J. Am. Stat. Assoc. 102, 2007, eq. 20
 * and 21). 0 is perfect; for an ensemble of one value it is the absolute error. Summed over the gaps between sorted
 * values, O(n log n), so that nothing cancels and no rounding makes it negative.
 *
 * @param values, weights as in `ordered`, which throws a RangeError
 */
export function ensembleCrps(
  values: readonly number[],
  weights: readonly number[] | undefined,
  observed: number,
): number {
  if (!Number.isFinite(observed)) throw new RangeError(`observed ${observed} is not a finite number`)
  const sorted = ordered(values, weights)
  const last = sorted.values.length - 1
  let sum = Math.max(0, sorted.values[0] - observed) + Math.max(0, observed - sorted.values[last])
  let below = 0
  for (let n = 0; n < last; n++) {
    below += sorted.weights[n]
    const [low, high] = [sorted.values[n], sorted.values[n + 1]]
    const cut = Math.min(high, Math.max(low, observed))
    sum += (cut - low) * below * below + (high - cut) * (1 - below) * (1 - below)
  }
  return sum
}
