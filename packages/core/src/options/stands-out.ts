/**
 * When a difference counts as more than simulation error. Of many measures without effect, the best seems to have one:
 * with k of them compared, each must differ by so many standard errors that even the largest of k such differences
 * would do so in one comparison of twenty at most (Bonferroni), z(1 - .025 / k) for a difference to either side.
 */
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
