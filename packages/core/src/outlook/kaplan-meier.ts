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
