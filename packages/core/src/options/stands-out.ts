/**
 * When a difference can be told from nothing. Of many measures that do nothing, the best looks as if it did something:
 * with k of them compared, each has to stand out by so many standard errors that even the largest of k noisy nothings
 * would do so in one comparison of twenty at most (Bonferroni), z(1 - .025 / k) for a difference to either side.
 */
import { normalQuantile } from '../random/normal.js'

/** How often, at most, any of the compared would stand out though none does anything. */
const BY_LUCK = 0.05

/**
 * Standard errors by which a difference must lie from zero to be told from nothing: 1.96 for one, 2.77 as one of nine.
 * @param compared how many are looked at together
 */
export const standsOutBy = (compared: number): number => normalQuantile(1 - BY_LUCK / 2 / Math.max(1, compared))
