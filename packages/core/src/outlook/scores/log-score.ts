import { log } from '../../random/log.js'

/**
 * Probabilities are taken as at least this, and at most 1 less this: a batch of 10,000 runs cannot tell less from
 * nothing.
 */
export const LOG_SCORE_CLAMP = 1e-4

/**
 * The logarithmic score of a yes-or-no forecast in nats: minus the natural logarithm of the probability given to what
 * happened (I. J. Good, "Rational decisions", J. R. Stat. Soc. B 14, 1952). 0 is perfect, ln 2 = 0.693 what "even
 * chance" always scores. Proper, and harder than Brier's on confident errors; without the clamp one sure error would
 * cost infinitely much.
 *
 * @param probability of yes, in [0, 1], otherwise a RangeError
 * @param clamp the least distance from 0 and 1 that counts, in [0, 1/2]; the worst score is -ln(clamp), 9.21 nats by
 * default
 */
export function logScore(probability: number, outcome: boolean, clamp: number = LOG_SCORE_CLAMP): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`probability ${probability} is not in [0, 1]`)
  if (!(clamp >= 0 && clamp <= 0.5)) throw new RangeError(`clamp ${clamp} is not in [0, 1/2]`)
  const given = outcome ? probability : 1 - probability
  const used = Math.min(1 - clamp, Math.max(clamp, given))
  return used === 1 ? 0 : -log(used)
}
