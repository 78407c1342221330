import { poissonPmf } from '../../random/poisson.js'

/** Standard deviations, and counts besides, beyond which the tails hold less than 1e-25. */
const TAIL = 12
const HIGHEST_MEAN = 1e8

/**
 * CRPS of a Poisson forecast, by the sum of (F(k) - 1{k >= observed})^2 over its distribution function. In closed form
 * it would take Bessel functions (W. Wei and L. Held, TEST 23, 2014): (y - m)(2 F(y) - 1) + 2 m f(y) - m exp(-2m)
 * (I0(2m) + I1(2m)); the tests compare the two.
 *
 * @param mean 0 to 1e8, otherwise a RangeError; 0 is the forecast that nothing comes
 * @param observed any finite number; below 0 where a total was corrected downward
 */
export function poissonCrps(mean: number, observed: number): number {
  if (!(mean >= 0 && mean <= HIGHEST_MEAN)) throw new RangeError(`Poisson mean ${mean} is not in 0..${HIGHEST_MEAN}`)
  if (!Number.isFinite(observed)) throw new RangeError(`observed ${observed} is not a finite number`)
  if (mean === 0) return Math.abs(observed)
  const reach = TAIL * (1 + Math.sqrt(mean))
  const lowest = Math.max(0, Math.floor(mean - reach))
  const highest = Math.ceil(mean + reach)
  // Outside these counts F is 0 or 1 to the last bit.
  let sum = Math.max(0, lowest - observed) + Math.max(0, observed - highest - 1)
  let p = poissonPmf(lowest, mean)
  let below = 0
  for (let k = lowest; k <= highest; k++) {
    below += p
    const before = Math.min(1, Math.max(0, observed - k))
    sum += before * below * below + (1 - before) * (1 - below) * (1 - below)
    p *= mean / (k + 1)
  }
  return sum
}
