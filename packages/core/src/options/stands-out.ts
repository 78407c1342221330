/**
 * When a difference counts as more than simulation error. Of many measures without effect, the best seems to have one:
 * with k of them compared, each must differ by so many standard errors that even the largest of k such differences
 * would do so in one comparison of twenty at most (Bonferroni), z(1 - .025 / k) for a difference to either side.
 */
import { quantile } from '../random/distribution.js'
import { normalQuantile } from '../random/normal.js'

/** How often, at most, any of the compared differences counts although none has an effect. */
const BY_LUCK = 0.05

/**
 * Standard errors by which a difference must lie from zero to count: 1.96 for one, 2.77 as one of nine.
 * @param compared how many are looked at together
 */
export const standsOutBy = (compared: number): number => normalQuantile(1 - BY_LUCK / 2 / Math.max(1, compared))

/** How often an effect of that size is found. */
const POWER = 0.8

/**
 * The smallest effect that would be found four times in five: it then lies so far from zero, on whichever side luck puts
 * what is measured. In the unit of the error.
 * @param standardError of a difference; @param compared how many are looked at together
 */
export const smallestFound = (standardError: number, compared: number): number =>
  (standsOutBy(compared) + normalQuantile(POWER)) * standardError

/**
 * The same where the standard error is itself known from few independent parts only, such as the islands of two sets of
 * particles: by Student's t in place of the normal distribution. With X of Beta(v/2, 1/2) and t^2 = v (1 - X) / X, X is
 * below x as often as |T| is beyond t.
 * @param degrees degrees of freedom v, at least 1
 */
export function standsOutOfFew(compared: number, degrees: number): number {
  const v = Math.max(1, degrees)
  const x = quantile({ kind: 'beta', a: v / 2, b: 0.5 }, BY_LUCK / Math.max(1, compared))
  return Math.sqrt((v * (1 - x)) / x)
}
