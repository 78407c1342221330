/**
 * Separates chance from uncertainty about the parameters. Runs come in groups of r that share one draw theta of the
 * parameters. With p(theta) the probability of an event at that draw and k the runs of a group that show it,
 *
 *     E[k / r] = E[p],    E[k (k - 1) / (r (r - 1))] = E[p^2],
 *
 * so Var(p(theta)) is known without bias from counts alone (factorial moments), although no single draw has enough runs
 * to show its own p. A Beta distribution of that mean and variance gives the interval over parameters. What remains,
 * E[p (1 - p)], is chance: it would stay if every parameter were known. The simulation error is a third thing; it
 * shrinks with runs and is stated separately.
 */

import { quantile } from '../random/distribution.js'
import { exp, log } from '../random/index.js'
import { Z95 } from '../random/normal-quantile.js'

export interface Chance {
  /** Runs that show the event. */
  runs: number
  probability: number
  /**
   * 5 to 95% interval of p(theta); null where no draw of the parameters has two runs, or too few runs show the event to
   * tell.
   */
  interval: [low: number, high: number] | null
  /** Share of the variance that is chance rather than parameters, in [0, 1]; null where not known. */
  chanceShare: number | null
  /** Monte Carlo standard error of `probability`, for runs that share draws. */
  standardError: number
  /** Variance against that of as many runs with a draw each. */
  designEffect: number
}

export interface Counts {
  runs: number
  /** Runs with the event. */
  events: number
  /** Sum over groups of k (k - 1). */
  pairs: number
  groups: number
  /** Runs in a group. */
  replicates: number
}

/** Expected pairs of runs with the event in one group below which a spread between groups could not show. */
const FEWEST_PAIRS = 10
/** A spread between groups below this is 0, up to rounding. */
const ROUNDING = 1e-12
/** Share of p(theta) below and above the interval. */
const TAIL = 0.05

/**
 * The chance of an event from its counts, by the formulas above. With one run a draw, or one draw only, chance and
 * parameters cannot be told apart: the interval and the share are then null.
 */
export function chanceOf({ runs, events, pairs, groups, replicates: r }: Counts): Chance {
  const p = runs === 0 ? 0 : events / runs
  const plain = Math.sqrt((p * (1 - p)) / Math.max(1, runs))
  if (r < 2 || groups < 2)
    return { runs: events, probability: p, interval: null, chanceShare: null, standardError: plain, designEffect: 1 }
  const secondMoment = pairs / (groups * r * (r - 1))
  const chance = Math.max(0, p - secondMoment)
  // Variance of the groups' shares k / r, from the sum of k^2 = pairs + sum of k; the divisor is that of an unbiased
  // variance.
  const shares = Math.max(0, ((pairs + p * groups * r) / (groups * r * r) - p * p) * (groups / (groups - 1)))
  const between = Math.min(Math.max(0, shares - chance / r), p * (1 - p))
  const standardError = Math.sqrt(shares / groups)
  const total = p * (1 - p)
  // Groups that would show the event twice by chance alone. Where so few are expected, no spread could have been seen
  // even if there were one.
  const rare = Math.min(p, 1 - p)
  const unresolved = between <= ROUNDING && groups * r * (r - 1) * rare * rare < FEWEST_PAIRS
  return {
    runs: events,
    probability: p,
    interval:
      events === 0 || events === runs
        ? unseenInterval(p, groups)
        : unresolved
          ? null
          : notNarrower(betaInterval(p, between), p, standardError),
    chanceShare: total > 0 && !unresolved ? 1 - between / total : null,
    standardError,
    designEffect: plain > 0 ? (standardError / plain) ** 2 : 1,
  }
}

/**
 * Where no run shows the event, or every run does: what so many draws of the parameters cannot rule out at 95%, 1 -
 * 0.05^(1/groups). Runs that share a draw are not counted as more than one.
 */
function unseenInterval(p: number, groups: number): [low: number, high: number] {
  const unseen = 1 - exp(log(TAIL) / groups)
  return p === 0 ? [0, unseen] : [1 - unseen, 1]
}

/**
 * Widens the interval to at least the simulation error, and to contain the probability, which a very skew Beta may not.
 */
export function notNarrower(
  [low, high]: readonly [number, number],
  p: number,
  standardError: number,
): [low: number, high: number] {
  const half = Z95 * standardError
  return [Math.max(0, Math.min(low, p - half)), Math.min(1, Math.max(high, p + half))]
}

/**
 * 5 and 95% quantiles of the Beta distribution of this mean and variance. A variance of nearly 0 gives the mean twice;
 * one of nearly all that the mean allows gives 0 and 1, or one of them twice.
 */
export function betaInterval(mean: number, variance: number): [low: number, high: number] {
  if (!(mean > 0 && mean < 1)) return [mean, mean]
  const size = variance > 0 ? (mean * (1 - mean)) / variance - 1 : Number.POSITIVE_INFINITY
  if (size > 1e6) return [mean, mean]
  if (size < 1e-3) return [mean > 1 - TAIL ? 1 : 0, mean < TAIL ? 0 : 1]
  const believed = { kind: 'beta', a: mean * size, b: (1 - mean) * size } as const
  return [quantile(believed, TAIL), quantile(believed, 1 - TAIL)]
}
