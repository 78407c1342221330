/**
 * The Kaplan-Meier estimate of survival from counts of events and of censorings at each step (Kaplan and Meier 1958),
 * with Greenwood's variance and a band on the scale of log(-log S) (Kalbfleisch and Prentice 1980), which stays within
 * [0, 1]; the band on the scale of log S, the default of R's `survfit`, is there for comparison. An event and a
 * censoring at the same step: the event comes first.
 */
import { exp, log, normalQuantile } from '../random/index.js'

export interface SurvivalCurve {
  /** Number at risk just before each step. */
  atRisk: number[]
  /** Survival just after each step, with its band. */
  survival: number[]
  low: number[]
  high: number[]
}

export interface BandOptions {
  /** Coverage of the band; 0.95. */
  level?: number
  /** Scale on which the band is symmetric; log-log. */
  scale?: 'log-log' | 'log'
  /** Factor on the variance where observations come in groups that share draws (Kish 1965); 1. */
  designEffect?: number
}

/**
 * The survival curve, with one value a step.
 * @param events, censored counts at each step
 */
export function kaplanMeier(
  events: ArrayLike<number>,
  censored: ArrayLike<number>,
  { level = 0.95, scale = 'log-log', designEffect = 1 }: BandOptions = {},
): SurvivalCurve {
  const z = normalQuantile(0.5 + level / 2)
  const curve: SurvivalCurve = { atRisk: [], survival: [], low: [], high: [] }
  let atRisk = 0
  for (let t = 0; t < events.length; t++) atRisk += events[t] + censored[t]
  let survival = 1
  let greenwood = 0
  for (let t = 0; t < events.length; t++) {
    if (events[t] > 0) {
      survival *= 1 - events[t] / atRisk
      greenwood += events[t] / (atRisk * (atRisk - events[t]))
    }
    const [low, high] = (scale === 'log' ? logBand : logLogBand)(survival, greenwood * designEffect, z)
    curve.atRisk.push(atRisk)
    curve.survival.push(survival)
    curve.low.push(low)
    curve.high.push(high)
    atRisk -= events[t] + censored[t]
  }
  return curve
}

/** Band of a survival probability from the variance of its logarithm. */
function logLogBand(survival: number, variance: number, z: number): [low: number, high: number] {
  if (survival >= 1) return [1, 1]
  if (survival <= 0) return [0, 0]
  const logS = log(survival)
  const spread = (z * Math.sqrt(variance)) / -logS
  return [exp(logS * exp(spread)), exp(logS * exp(-spread))]
}

/** The same on the scale of log S, cut at 1. */
function logBand(survival: number, variance: number, z: number): [low: number, high: number] {
  if (survival <= 0) return [0, 0]
  const spread = exp(z * Math.sqrt(variance))
  return [survival / spread, Math.min(1, survival * spread)]
}

/**
 * The first step at which a survival curve falls to 1 - p or below, undefined where it never does. As in R's
 * `quantile.survfit`, where the curve is flat at exactly 1 - p the middle of the flat stretch.
 */
export function survivalQuantile(survival: readonly number[], p: number): number | undefined {
  const goal = 1 - p
  const tolerance = 1e-12
  const first = survival.findIndex((s) => s <= goal + tolerance)
  if (first < 0) return undefined
  if (survival[first] < goal - tolerance) return first
  const next = survival.findIndex((s) => s < goal - tolerance)
  return next < 0 ? first : (first + next) / 2
}

/** The log-rank test of two groups (Mantel 1966): its statistic, chi-squared with one degree of freedom. */
export function logRank(
  events: readonly [ArrayLike<number>, ArrayLike<number>],
  censored: readonly [ArrayLike<number>, ArrayLike<number>],
): number {
  const steps = Math.max(events[0].length, events[1].length)
  const at = (counts: ArrayLike<number>, t: number): number => (t < counts.length ? counts[t] : 0)
  const atRisk = [0, 0]
  for (let g = 0; g < 2; g++) for (let t = 0; t < steps; t++) atRisk[g] += at(events[g], t) + at(censored[g], t)
  let excess = 0
  let variance = 0
  for (let t = 0; t < steps; t++) {
    const died = at(events[0], t) + at(events[1], t)
    const all = atRisk[0] + atRisk[1]
    if (died > 0) {
      excess += at(events[0], t) - (died * atRisk[0]) / all
      if (all > 1) variance += (died * (atRisk[0] / all) * (atRisk[1] / all) * (all - died)) / (all - 1)
    }
    for (let g = 0; g < 2; g++) atRisk[g] -= at(events[g], t) + at(censored[g], t)
  }
  return variance === 0 ? 0 : (excess * excess) / variance
}
