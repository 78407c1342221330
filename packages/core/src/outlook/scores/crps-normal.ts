import { exp } from '../../random/exp.js'
import { normalCdf } from '../../random/normal-cdf.js'

const ROOT_PI = Math.sqrt(Math.PI)
const ROOT_TWO_PI = Math.sqrt(2 * Math.PI)

/**
 * CRPS of a normal forecast: sd (z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt(pi)), z = (observed - mean) / sd (T. Gneiting,
 * A. E. Raftery, A. H. Westveld and T. Goldman, Monthly Weather Review 133, 2005, eq. 5).
 *
 * @param sd at or above 0, otherwise a RangeError; 0 gives the absolute error
 */
export function normalCrps(mean: number, sd: number, observed: number): number {
  if (!(sd >= 0)) throw new RangeError(`standard deviation ${sd} is not at least 0`)
  const off = observed - mean
  if (sd === 0) return Math.abs(off)
  const z = off / sd
  return sd * (z * (2 * normalCdf(z) - 1) + (2 * exp(-0.5 * z * z)) / ROOT_TWO_PI - 1 / ROOT_PI)
}
