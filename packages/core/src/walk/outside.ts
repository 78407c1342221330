/**
 * What the model does not hold. A record has acts that no reason in the model explains, and tolls that no weapon in it
 * makes. Instead of a least probability, each is a mixture: with a small probability what is told came from outside
 * the model, by a plain distribution that sums to 1, and otherwise as the model says. So an act to which the model gives
 * next to no probability weighs about the same in all particles, and the posterior probability that it came from
 * outside says how far the model fails to explain it. Source: docs/assess.md, "What the model cannot explain".
 */
import { expm1 } from '../random/expm1.ts'
import type { Figure } from './figure.ts'

/**
 * How often, per day, what a side is told to have done has a reason that the model does not hold: once in three years.
 * Judgement. A rate drawn anew for each day would weigh the same as its mean, since a mixture is linear in it.
 */
export const OUTSIDE_RATE: number = 0.001

/**
 * Probability that the toll told of an act is of a kind that the model does not hold: a magazine that blew up, a crowd, a
 * figure wrong by far. Judgement.
 */
export const OUTSIDE_TOLL: number = 0.001

/** Probability that what a side does in a step of so many days has a reason outside the model. */
export function outsideChance(step: number): number {
  return -expm1(-OUTSIDE_RATE * step)
}

/**
 * Probability that an attack was made where the groups that may have made it hardly go: the site is then any, each as
 * likely. Judgement.
 */
export const ELSEWHERE: number = 0.01

/** Share of the attacks of a group that fall on a site: its own share, and any of so many sites from outside. */
export function shareThere(share: number, sites: number): number {
  return (1 - ELSEWHERE) * share + ELSEWHERE / sites
}

/**
 * Probability of a count from outside the model, 1 / ((n + 1) (n + 2)): it sums to 1 over n = 0, 1, 2, ..., has the
 * median 0.5, and a tail so heavy that it has no mean.
 */
export function outsideCount(n: number): number {
  return 1 / ((n + 1) * (n + 2))
}

/** The same of a figure, on average over what the sources say; 1 where nothing is known. */
export function outsideFigure(figure: Figure): number {
  if (figure.count === 0) return 1
  let total: number = 0
  for (let n = 0; n < figure.count; n++) total += outsideCount(figure.values[n])
  return total / figure.count
}

/** The same of a number of weapons, which is one at least. */
export function outsideWeapons(weapons: Figure): number {
  if (weapons.count === 0) return 1
  let total: number = 0
  for (let n = 0; n < weapons.count; n++) total += outsideCount(Math.max(0, weapons.values[n] - 1))
  return total / weapons.count
}

/** Probability by the model or from outside. @param chance of outside */
export function orOutside(chance: number, model: number, outside: number): number {
  return (1 - chance) * model + chance * outside
}

/** Posterior probability that what happened came from outside, of which the joint probability is `outside`. */
export function outsideShare(outside: number, both: number): number {
  return both > 0 ? Math.min(1, outside / both) : 0
}
