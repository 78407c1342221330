import { refuse } from '../target/arithmetic.ts'
import { betaDraw } from './beta-draw.ts'
import { exp } from './exp.ts'
import { log } from './log.ts'
import { logGamma } from './log-gamma.ts'
import { log1p } from './log1p.ts'
import { pow } from './pow.ts'
import type { Stream } from './stream.ts'

/** Above this expected count the problem is halved before it is inverted. */
const LONGEST_SEARCH = 20

/**
 * A binomial draw. A large expected count is halved by the median of n uniforms, which is a beta draw: the successes
 * are those below p, and only one side of the median is left to count (D. A. Relles, "A simple algorithm for generating
 * binomial random variables when N is large", JASA 67, 1972). What remains is inverted from one uniform.
 *
 * @param n trials, an integer 0..2^31, otherwise a RangeError
 * @param p probability of success in [0, 1], otherwise a RangeError
 */
export function binomialDraw(stream: Stream, n: number, p: number): number {
  if (!(n >= 0 && n <= 2147483648) || Math.floor(n) !== n) refuse('binomial n', n, 'an integer 0..2^31')
  if (!(p >= 0 && p <= 1)) refuse('binomial p', p, 'in [0, 1]')
  let left = n
  let chance = p
  let found: number = 0
  while (left * (chance < 0.5 ? chance : 1 - chance) > LONGEST_SEARCH) {
    const rank = Math.floor((left + 1) / 2)
    const median = betaDraw(stream, rank, left + 1 - rank)
    if (median <= chance) {
      found += rank
      left -= rank
      chance = (chance - median) / (1 - median)
    } else {
      left = rank - 1
      chance /= median
    }
  }
  if (left === 0 || chance <= 0) return found
  if (chance >= 1) return found + left
  const u = stream.unit53()
  return found + (chance < 0.5 ? binomialInverse(u, left, chance) : left - binomialInverse(1 - u, left, 1 - chance))
}

/** The smallest k with P(X <= k) >= u, by sequential search from 0; n p must be small (below about 700). */
function binomialInverse(u: number, n: number, p: number): number {
  const odds = p / (1 - p)
  let mass = n < 64 ? pow(1 - p, n) : exp(n * log1p(-p))
  let below = mass
  let k: number = 0
  while (below < u && k < n) {
    k += 1
    mass *= (odds * (n - k + 1)) / k
    if (below + mass === below && k > n * p) return k
    below += mass
  }
  return k
}

/**
 * P(X = k) of a binomial variable.
 *
 * @param k a count; anything but an integer in 0..n has probability 0
 * @param n trials
 * @param p probability of success in [0, 1]
 */
export function binomialPmf(k: number, n: number, p: number): number {
  if (!(k >= 0 && k <= n) || Math.floor(k) !== k) return 0
  if (p === 0 || p === 1) return k === (p === 0 ? 0 : n) ? 1 : 0
  return exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + k * log(p) + (n - k) * log1p(-p))
}
