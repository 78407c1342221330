/**
 * Probability of the dead and hurt of one act, given how many weapons it had and where they fell. Each weapon hits an occupied place,
 * hurts without killing, or does neither; what several hits do together is a negative binomial of the summed mean and shape.
 * Source: docs/model.md section 4, "Resolution". Thinning a negative binomial leaves one, so injuries not yet known scale its mean.
 */

import { wholePower } from '../model/resolution/equations.js'
import { exp } from '../random/exp.js'
import { log1p } from '../random/log1p.js'
import { negativeBinomialPmf } from '../random/negative-binomial.js'
import { type Blow, type Figure, isKnown, isNone } from './blow.js'
import { logCasualties } from './log-casualties.js'

/** Room for the hits of one act. */
export const MOST_HITS = 64
/** Hits less likely than this are left out. */
const NEGLIGIBLE = 1e-11
/** A sum that begins with less than this has lost what follows by recurrence: a weapon that is as good as certain to hit. */
const LEAST_BEGIN = 1e-290

/** One act asks for the same few means again and again, for one number of weapons after another: the last ones are kept. */
const KEPT = 4
const keptMean = new Float64Array(KEPT).fill(Number.NaN)
const keptShape = new Float64Array(KEPT)
const keptNone = new Float64Array(KEPT)
let oldest = 0

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
export function harmless({ lethal, hurting, killed, injured, shape }: Blow): number {
  const unhurt = none(injured, shape)
  return 1 - lethal - hurting + (lethal * none(killed, shape) + hurting) * unhurt
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
  for (let j = 0; j < k; j++) result *= ((shape + j) * share) / (j + 1)
  return result
}

/** Mean probability of a figure over what the sources say. */
function pmfOf(figure: Figure, mean: number, shape: number): number {
  if (figure.length === 0) return 1
  let total = 0
  for (let n = 0; n < figure.length; n++) total += pmf(figure[n], mean, shape)
  return total / figure.length
}

/** Pr(injured) of m hits, reckoned once for an act. */
function injuredAfter(m: number, injured: Figure, blow: Blow): number {
  const { wounds } = blow
  const known = wounds[m]
  if (!Number.isNaN(known)) return known
  const value = pmfOf(injured, m * blow.injured, m * blow.shape)
  wounds[m] = value
  return value
}

/** Pr(killed) of h lethal hits. */
function killedAfter(h: number, killed: Figure, blow: Blow): number {
  const { deaths } = blow
  if (deaths === undefined) return pmfOf(killed, h * blow.killed, h * blow.shape)
  const known = deaths[h]
  if (!Number.isNaN(known)) return known
  const value = pmfOf(killed, h * blow.killed, h * blow.shape)
  deaths[h] = value
  return value
}

/** Sum over m of C(n, m) hit^m miss^(n - m) Pr(figure after m), by recurrence. */
function overHits(n: number, hit: number, miss: number, figure: Figure, blow: Blow, ofKilled: boolean): number {
  let term = wholePower(miss, n)
  let total = 0
  for (let m = 0; m <= n; m++) {
    total += term * (ofKilled ? killedAfter(m, figure, blow) : injuredAfter(m, figure, blow))
    term *= ((n - m) * hit) / ((m + 1) * miss)
    if (term < NEGLIGIBLE && m > n * hit) break
  }
  return total
}

/** Pr(killed, injured) by `weapons` weapons; a figure that is not known is summed over. */
export function casualtiesProbability(killed: Figure, injured: Figure, weapons: number, blow: Blow): number {
  if (!isKnown(killed) && !isKnown(injured)) return 1
  if (isNone(killed) && isNone(injured)) return wholePower(harmless(blow), weapons)
  const { lethal, hurting, shape } = blow
  // Nobody of one kind, and nothing known of the other: weapons are independent of one another.
  if (isNone(killed) && !isKnown(injured)) return wholePower(1 - lethal + lethal * none(blow.killed, shape), weapons)
  if (!isKnown(killed) && isNone(injured)) return wholePower(1 - (lethal + hurting) * (1 - none(blow.injured, shape)), weapons)
  const neither = 1 - lethal - hurting
  if (!(neither > 0) || wholePower(neither, weapons) < LEAST_BEGIN) return exp(logCasualties(killed, injured, weapons, blow))
  if (weapons < 1) return 0
  // Nobody killed: a lethal hit that spares everybody is a hit that hurts.
  if (isNone(killed)) return overHits(weapons, lethal * none(blow.killed, shape) + hurting, neither, injured, blow, false)
  if (!isKnown(injured)) return overHits(weapons, lethal, 1 - lethal, killed, blow, true)
  let total = 0
  // Pr(h lethal hits) outside, Pr(g others that hurt) inside, both by recurrence.
  let outer = wholePower(neither, weapons)
  for (let h = 0; h <= weapons; h++) {
    const deaths = killedAfter(h, killed, blow)
    let term = deaths > 0 ? outer : 0
    let rest = 0
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
