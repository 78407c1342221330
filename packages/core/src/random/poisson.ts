import { refuse } from '../target/arithmetic.ts'
import { exp } from './exp.ts'
import { gammaUpper } from './incomplete-gamma.ts'
import { log } from './log.ts'
import { logGamma } from './log-gamma.ts'
import { normalQuantile } from './normal.ts'

/** Up to this mean the search starts at 0, beyond it at a guess. */
const FROM_ZERO = 50

/**
 * The Poisson quantile: the smallest k with P(X <= k) >= u. It rises with u and with the mean, so two runs that share u
 * stay in order. Exact by sequential search (L. Devroye, "Non-Uniform Random Variate Generation", 1986, ch. X.3): from
 * 0, or, for a mean above 50, from a guess near the answer, where the regularised incomplete gamma function gives P(X
 * <= k).
 *
 * @param u a uniform in (0, 1)
 * @param mean 0 to 1e9, otherwise a RangeError
 */
export function poissonInverse(u: number, mean: number): number {
  if (!(mean >= 0 && mean <= 1e9)) refuse('Poisson mean', mean, 'in 0..1e9')
  if (mean > FROM_ZERO) return fromAGuess(u, mean)
  // exp(-mean) lies above its series cut after an odd term, which settles most small means without an exponential.
  if (u < 1 - mean * (1 - mean * (0.5 - mean * 0.16666666666666666)) - 1e-14) return 0
  let k: number = 0
  let p = exp(-mean)
  let below = p
  // The sum may round to just less than a u next to 1; terms too small to move it end the search.
  while (below < u) {
    k += 1
    p *= mean / k
    if (below + p === below && k > mean) return k
    below += p
  }
  return k
}

/** The same, from the guess of E. A. Cornish and R. A. Fisher (1938), a step or two away from the answer. */
function fromAGuess(u: number, mean: number): number {
  const z = normalQuantile(u)
  let k = Math.floor(mean + z * Math.sqrt(mean) + (z * z - 1) / 6)
  if (k < 0) k = 0
  let p = poissonPmf(k, mean)
  let below = gammaUpper(k + 1, mean)
  if (below >= u) {
    while (k > 0 && below - p >= u) {
      below -= p
      p *= k / mean
      k -= 1
    }
    return k
  }
  while (below < u) {
    k += 1
    p *= mean / k
    if (below + p === below) return k
    below += p
  }
  return k
}

/**
 * P(X = k) of a Poisson variable.
 *
 * @param k a count; anything but an integer at or above 0 has probability 0
 * @param mean at or above 0
 */
export function poissonPmf(k: number, mean: number): number {
  if (!(k >= 0) || Math.floor(k) !== k) return 0
  if (mean === 0) return k === 0 ? 1 : 0
  return exp(k * log(mean) - mean - logGamma(k + 1))
}
