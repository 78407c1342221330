/**
 * Whether people were to be killed: sought, accepted, or avoided. That they were sought is what the model reads as the
 * aim of an act; the rest is split between acts that took care to avoid deaths and acts that did not.
 */

import type { Purpose } from '../../crisis/purposes.js'
import { exp } from '../../random/exp.js'
import type { Inferred } from './infer.js'

export interface Killing {
  avoided: number
  accepted: number
  sought: number
}

/**
 * How well what was seen fits an act that avoids deaths, as a share of one that accepts them: an announcement, words
 * that no more is sought, and that nobody or somebody died. Judgement; the product stays within ten to one either way.
 */
const CARE = { announced: 6, assured: 2, nobody: 1.5, killed: 1 / 3 } as const
const MOST = 10

export interface Seen {
  announced: boolean
  assured: boolean
  /** People killed, as far as told. */
  killed: number
}

/**
 * P(deaths were sought) of a group's attack, by what was seen of its toll and weapons as the model weighs it, from the
 * share of such attacks that seek deaths by what they are for: the model itself has one share for all of them.
 * @param logRatio what was seen, punish : demonstrate; @param purposes probabilities, in the order of `of`
 */
export function soughtBy(logRatio: number, purposes: Inferred['mean'], of: readonly Purpose[]): number {
  const share = of.reduce((sum, { seeks }, u) => sum + purposes[u] * seeks, 0)
  return 1 / (1 + ((1 - share) / share) * exp(-logRatio))
}

/**
 * Shares of the three.
 * @param sought P(deaths were sought)
 * @param purposes probabilities of the purposes, in the order of `of`
 */
export function killingOf(sought: number, purposes: Inferred['mean'], of: readonly Purpose[], seen: Seen): Killing {
  const ratio =
    (seen.announced ? CARE.announced : 1) *
    (seen.assured ? CARE.assured : 1) *
    (seen.killed > 0 ? CARE.killed : CARE.nobody)
  const bounded = Math.min(MOST, Math.max(1 / MOST, ratio))
  const prior = of.reduce((sum, { avoids }, u) => sum + purposes[u] * avoids, 0)
  const avoids = (prior * bounded) / (prior * bounded + 1 - prior)
  return { avoided: (1 - sought) * avoids, accepted: (1 - sought) * (1 - avoids), sought }
}
