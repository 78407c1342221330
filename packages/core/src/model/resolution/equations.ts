/**
 * What an attack does where it falls. n weapons at a site: each is stopped with probability cover * pStop; each leaker
 * reaches an occupied place with probability pOcc(aim); a hit on an occupied place kills a negative binomial number
 * (Poisson casualties would make every reading a certainty) and other leakers hurt without killing. Warning and shelter
 * are separate nodes: warning raises the chance of shelter, shelter lowers the dead. Source: docs/model.md section 4,
 * "Resolution"; evidence.md section 7a.
 */
import { exp } from '../../random/exp.ts'
import { log1p } from '../../random/log1p.ts'
import { negativeBinomialPmf } from '../../random/negative-binomial.ts'
import type { i32 } from '../../target/numbers.ts'

/** Exposed people, cover and shelter of a place that no file names: lethality 0.1 then gives a mean of 2 killed. */
class DefaultSite {
  readonly exposed: number = 20
  readonly cover: number = 0
  readonly reach: number = 1
  readonly shelter: number = 0.2
}

export const DEFAULT_SITE = new DefaultSite()

/** Most weapons a proxy attack can have; the tail beyond is put on the last. */
export const MOST_WEAPONS = 12

/** Probability of an occupied hit by aim, so that a share `punishShare` of punishing acts averages to `mean`. */
export function occupancyByAim(mean: number, contrast: number, punishShare: number, punish: boolean): number {
  const base = mean / (punishShare * contrast + 1 - punishShare)
  const value = punish ? base * contrast : base
  return value < 1 ? value : 1
}

/** Probability that a weapon gets through: 1 - cover * pStop. */
export function leakShare(cover: number, interception: number): number {
  return 1 - cover * interception
}

/** q^n for a whole n >= 0, by repeated squaring. */
export function wholePower(q: number, n: i32): number {
  let result: number = 1
  let base = q
  let left = n
  while (left > 0) {
    if ((left & 1) === 1) result *= base
    base *= base
    left >>= 1
  }
  return result
}

/**
 * Chance that people are in shelter: as warned, or else by the site's own habit or, where that fails, by early warning.
 */
export function shelterChance(warned: boolean, site: number, earlyWarning: number, whenWarned: number): number {
  return warned ? whenWarned : site + (1 - site) * earlyWarning * whenWarned
}

/** Expected killed per hit on an occupied place: exposed * lethality(aim) * (shelter effect). */
export function killedMean(
  exposed: number,
  lethality: number,
  aimLethality: number,
  punish: boolean,
  shelterEffect: number,
): number {
  return exposed * lethality * (punish ? aimLethality : 1) * shelterEffect
}

/**
 * Pr(killed = k) when n weapons each hit an occupied place with probability p and a hit kills NB(mean, shape):
 * the sum over hits of a binomial times a negative binomial, the sum of j NB(mean, shape) being NB(j mean, j shape).
 */
export function killedProbability(killed: number, weapons: i32, p: number, mean: number, shape: number): number {
  if (p <= 0 || weapons === 0) return killed === 0 ? 1 : 0
  // Nobody killed: each weapon either hits no occupied place or hits one where nobody dies, NB(0) = (1 +
  // mean/shape)^-shape.
  if (killed === 0) return wholePower(1 - p * (1 - (mean > 0 ? exp(-shape * log1p(mean / shape)) : 1)), weapons)
  const q = 1 - p
  let binomial = wholePower(q, weapons)
  let total: number = 0
  for (let j = 1; j <= weapons; j++) {
    binomial = q > 0 ? (binomial * (weapons - j + 1) * p) / (j * q) : j === weapons ? 1 : 0
    if (binomial > 0) total += binomial * negativeBinomialPmf(killed, j * mean, j * shape)
  }
  return total
}
