/**
 * Probability of the dead and hurt of one act, given how many weapons it had and where they fell. Each weapon hits an
 * occupied place, hurts without killing, or does neither; what several hits do together is a negative binomial of the
 * summed mean and shape. Source: docs/model.md section 4, "Resolution". Thinning a negative binomial leaves one, so
 * injuries not yet known scale its mean.
 */

import { wholePower } from '../model/resolution/equations.ts'
import { exp } from '../random/exp.ts'
import { log1p } from '../random/log1p.ts'
import { negativeBinomialPmf } from '../random/negative-binomial.ts'
import { doubles, fill } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { type Blow, MOST_HITS } from './blow.ts'
import { type Figure, isKnown, isNone } from './figure.ts'
import { logCasualties } from './log-casualties.ts'

/** Hits less likely than this are left out. */
const NEGLIGIBLE = 1e-11
/**
 * A sum that begins with less than this has lost what follows by recurrence: a weapon that is as good as certain to
 * hit.
 */
const LEAST_BEGIN = 1e-290

/**
 * One act asks for the same few means again and again, for one number of weapons after another: the last ones are kept.
 */
const KEPT = 4
const keptMean = doubles(KEPT)
const keptShape = doubles(KEPT)
const keptNone = doubles(KEPT)
fill(keptMean, Number.NaN, KEPT)
let oldest: i32 = 0

/** Probability that one hit does no harm of this mean. */
function none(mean: number, shape: number): number {
  if (!(mean > 0)) return 1
  for (let j = 0; j < KEPT; j++) if (keptMean[j] === mean && keptShape[j] === shape) return keptNone[j]
  const value = exp(-shape * log1p(mean / shape))
  keptMean[oldest] = mean
  keptShape[oldest] = shape
  keptNone[oldest] = value
  oldest = (oldest + 1) & (KEPT - 1)
  return value
}

/** Probability that one weapon leaves nobody killed and nobody known to be hurt. */
export function harmless(blow: Blow): number {
  const unhurt = none(blow.injured, blow.shape)
  return 1 - blow.lethal - blow.hurting + (blow.lethal * none(blow.killed, blow.shape) + blow.hurting) * unhurt
}

/** Counts up to which the binomial coefficient is multiplied out, which is quicker than three logarithms of gamma. */
const LONGEST_PRODUCT = 64

/** P(X = k) of a negative binomial count; `negativeBinomialPmf` for a small k. */
function pmf(k: number, mean: number, shape: number): number {
  if (k > LONGEST_PRODUCT || mean === 0) return negativeBinomialPmf(k, mean, shape)
  const ratio = mean / shape
  const none = exp(-shape * log1p(ratio))
  // (mean / (mean + shape))^k with the binomial coefficient, factor by factor.
  const share = ratio / (1 + ratio)
  let result = none
  for (let j: number = 0; j < k; j++) result *= ((shape + j) * share) / (j + 1)
  return result
}

/** Mean probability of a figure over what the sources say. */
function pmfOf(figure: Figure, mean: number, shape: number): number {
  if (figure.count === 0) return 1
  let total: number = 0
  for (let n = 0; n < figure.count; n++) total += pmf(figure.values[n], mean, shape)
  return total / figure.count
}

/** Pr(injured) of m hits, reckoned once for an act. */
function injuredAfter(m: i32, injured: Figure, blow: Blow): number {
  const wounds = blow.wounds
  if (m > MOST_HITS) return pmfOf(injured, m * blow.injured, m * blow.shape)
  const known = wounds[m]
  if (!Number.isNaN(known)) return known
  const value = pmfOf(injured, m * blow.injured, m * blow.shape)
  wounds[m] = value
  return value
}

/** Pr(killed) of h lethal hits. */
function killedAfter(h: i32, killed: Figure, blow: Blow): number {
  const deaths = blow.deaths
  if (h > MOST_HITS) return pmfOf(killed, h * blow.killed, h * blow.shape)
  const known = deaths[h]
  if (!Number.isNaN(known)) return known
  const value = pmfOf(killed, h * blow.killed, h * blow.shape)
  deaths[h] = value
  return value
}

/** Sum over m of C(n, m) hit^m miss^(n - m) Pr(figure after m), by recurrence. */
function overHits(n: i32, hit: number, miss: number, figure: Figure, blow: Blow, ofKilled: boolean): number {
  let term = wholePower(miss, n)
  let total: number = 0
  for (let m = 0; m <= n; m++) {
    total += term * (ofKilled ? killedAfter(m, figure, blow) : injuredAfter(m, figure, blow))
    term *= ((n - m) * hit) / ((m + 1) * miss)
    if (term < NEGLIGIBLE && m > n * hit) break
  }
  return total
}

/** Pr(killed, injured) by `weapons` weapons; a figure that is not known is summed over. */
export function casualtiesProbability(killed: Figure, injured: Figure, weapons: i32, blow: Blow): number {
  if (!isKnown(killed) && !isKnown(injured)) return 1
  if (isNone(killed) && isNone(injured)) return wholePower(harmless(blow), weapons)
  const lethal = blow.lethal
  const hurting = blow.hurting
  const shape = blow.shape
  // Nobody of one kind, and nothing known of the other: weapons are independent of one another.
  if (isNone(killed) && !isKnown(injured)) return wholePower(1 - lethal + lethal * none(blow.killed, shape), weapons)
  if (!isKnown(killed) && isNone(injured))
    return wholePower(1 - (lethal + hurting) * (1 - none(blow.injured, shape)), weapons)
  const neither = 1 - lethal - hurting
  if (!(neither > 0) || wholePower(neither, weapons) < LEAST_BEGIN)
    return exp(logCasualties(killed, injured, weapons, blow))
  if (weapons < 1) return 0
  // Nobody killed: a lethal hit that spares everybody is a hit that hurts.
  if (isNone(killed))
    return overHits(weapons, lethal * none(blow.killed, shape) + hurting, neither, injured, blow, false)
  if (!isKnown(injured)) return overHits(weapons, lethal, 1 - lethal, killed, blow, true)
  let total: number = 0
  // Pr(h lethal hits) outside, Pr(g others that hurt) inside, both by recurrence.
  let outer = wholePower(neither, weapons)
  for (let h = 0; h <= weapons; h++) {
    const deaths = killedAfter(h, killed, blow)
    let term: number = deaths > 0 ? outer : 0
    let rest: number = 0
    for (let g = 0; g <= weapons - h && deaths > 0; g++) {
      const m = h + g
      total += term * deaths * injuredAfter(m, injured, blow)
      rest += term
      term *= ((weapons - m) * hurting) / ((g + 1) * neither)
      if (term < NEGLIGIBLE && g > weapons * hurting) break
    }
    if (deaths > 0 && rest < NEGLIGIBLE && h > weapons * lethal) break
    outer *= ((weapons - h) * lethal) / ((h + 1) * neither)
  }
  return total
}
