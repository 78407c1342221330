/**
 * Two regimes: each day is quiet or active, events of the day are Poisson at the rate of its regime, and the regime of
 * a day depends on that of the day before (a hidden Markov model: L. R. Rabiner, Proc. IEEE 77, 1989; with counts: I.
 * L. MacDonald and W. Zucchini, "Hidden Markov and Other Models for Discrete-valued Time Series", 1997).
 *
 * Of a span of n days only the total is known. Given m active days among them it is Poisson with mean
 * m active + (n - m) quiet, so the forward recursion carries the regime of the last day and the number of active days:
 * exact, and no slower for large totals. The total ahead is the mixture of such Poisson counts over m.
 *
 * Rates fitted to few events are uncertain. So both are scaled by one factor with mean 1 and the spread of a rate after
 * so many events, Gamma(n, n), which makes each Poisson count a negative binomial of shape n: with a single regime that
 * is the Gamma-Poisson forecast of discounted.ts without discount. The chances of a switch are taken as fitted.
 */
import { exp } from '../../random/exp.js'
import { log } from '../../random/log.js'
import { logGamma } from '../../random/log-gamma.js'
import { negativeBinomialPmf } from '../../random/negative-binomial.js'
import { poissonPmf } from '../../random/poisson.js'
import { type CountDistribution, MOST_COUNTS, trimmed } from './count-distribution.js'
import type { CountedPast, Span, Stretch } from './counted-past.js'

/** Rates in events a day, chances of a switch a day, in (0, 1). */
export interface Regimes {
  quiet: number
  active: number
  /** From quiet to active, and back. */
  rises: number
  halts: number
}

/** The regime on the last day of a record. */
export interface Standing {
  /** Probability that it is active. */
  active: number
  logLikelihood: number
}

/** The share of active days in the long run: what is believed of the day before the first. */
export const usualShare = ({ rises, halts }: Regimes): number => rises / (rises + halts)

/** Probability that a day is active, by that of the day before. */
const nextDay = (active: number, { rises, halts }: Regimes): number => active * (1 - halts) + (1 - active) * rises

/** Runs the regimes along spans, from what was believed of the day before. */
export function alongSpans(model: Regimes, spans: readonly Span[], before: number = usualShare(model)): Standing {
  let active = before
  let logLikelihood = 0
  for (const span of spans) {
    const end = span.days === 1 ? overDay(model, span, active) : overSpan(model, span, active)
    active = end.active
    logLikelihood += end.logLikelihood
  }
  return { active, logLikelihood }
}

function overDay(model: Regimes, { count, share }: Span, before: number): Standing {
  const prior = nextDay(before, model)
  const quiet = log(1 - prior) + logPoisson(count, share * model.quiet)
  const active = log(prior) + logPoisson(count, share * model.active)
  const top = Math.max(quiet, active)
  const sum = exp(quiet - top) + exp(active - top)
  return { active: exp(active - top) / sum, logLikelihood: top + log(sum) }
}

function overSpan(model: Regimes, { days, count, share }: Span, before: number): Standing {
  const forward = activeDays(model, days, before)
  const logs = Array.from({ length: days + 1 }, (_, m) =>
    logPoisson(count, share * (m * model.active + (days - m) * model.quiet)),
  )
  const top = Math.max(...logs)
  let [quiet, active] = [0, 0]
  for (let m = 0; m <= days; m++) {
    const seen = exp(logs[m] - top)
    quiet += forward.quiet[m] * seen
    active += forward.active[m] * seen
  }
  return { active: active / (quiet + active), logLikelihood: top + log(quiet + active) }
}

/** Chances of m active days among the next ones, by the regime of the last of them. */
function activeDays(model: Regimes, days: number, before: number): { quiet: Float64Array; active: Float64Array } {
  let quiet = new Float64Array(days + 1)
  let active = new Float64Array(days + 1)
  const first = nextDay(before, model)
  quiet[0] = 1 - first
  active[1] = first
  for (let day = 1; day < days; day++) {
    const [q, a] = [new Float64Array(days + 1), new Float64Array(days + 1)]
    for (let m = 0; m <= day; m++) {
      q[m] += quiet[m] * (1 - model.rises) + active[m] * model.halts
      a[m + 1] += quiet[m] * model.rises + active[m] * (1 - model.halts)
    }
    ;[quiet, active] = [q, a]
  }
  return { quiet, active }
}

/** A table of chances: rows by the active days that rows tell a share of, columns by those that nothing is known of. */
type Table = Float64Array[]

/**
 * Events of a stretch that are not counted yet.
 *
 * @param before probability that the last day of the spans was active
 * @param events events that the rates rest on, half an event more than were counted; known rates where infinite
 */
export function regimesCount(
  { model, before, events }: { model: Regimes; before: number; events: number },
  { since }: CountedPast,
  { from, until }: Stretch,
): CountDistribution {
  const told = Math.max(0, Math.min(until, since.days.length) - Math.max(0, from))
  const open = Math.max(0, until - Math.max(0, from)) - told
  const blank = (): Table => Array.from({ length: told + 1 }, () => new Float64Array(open + 1))
  let quiet = blank()
  let active = blank()
  quiet[0][0] = 1 - before
  active[0][0] = before
  for (let day = 0; day < Math.max(until, since.days.length); day++) {
    const isTold = day < since.days.length
    const isAsked = day >= from && day < until
    const seen = isTold && since.share > 0 ? since.days[day] : null
    const [ifQuiet, ifActive] = seen === null ? [1, 1] : likelihoods(model, seen, since.share)
    const [q, a] = [blank(), blank()]
    // A day that is asked about moves an active run of days one on: in the rows where rows tell of it.
    const [down, right] = [isAsked && isTold ? 1 : 0, isAsked && !isTold ? 1 : 0]
    let sum = 0
    for (let i = 0; i + down <= told; i++)
      for (let j = 0; j + right <= open; j++) {
        const [wasQuiet, wasActive] = [quiet[i][j], active[i][j]]
        if (wasQuiet + wasActive === 0) continue
        const staysQuiet = (wasQuiet * (1 - model.rises) + wasActive * model.halts) * ifQuiet
        const isActive = (wasQuiet * model.rises + wasActive * (1 - model.halts)) * ifActive
        q[i][j] += staysQuiet
        a[i + down][j + right] += isActive
        sum += staysQuiet + isActive
      }
    for (const table of [q, a]) for (const row of table) for (let j = 0; j <= open; j++) row[j] /= sum
    ;[quiet, active] = [q, a]
  }
  const unseen = 1 - since.share
  return mixture(
    events,
    quiet.flatMap((row, i) =>
      Array.from(row, (chance, j): [number, number] => [
        unseen * (i * model.active + (told - i) * model.quiet) + j * model.active + (open - j) * model.quiet,
        chance + active[i][j],
      ]),
    ),
  )
}

/** How likely so many named events of a day are in either regime, the likelier as 1. */
function likelihoods({ quiet, active }: Regimes, seen: number, share: number): [number, number] {
  const [q, a] = [logPoisson(seen, share * quiet), logPoisson(seen, share * active)]
  const top = Math.max(q, a)
  return [exp(q - top), exp(a - top)]
}

/** Weight below which a part of the mixture is left out. */
const FAINT = 1e-12

/** Negative binomial counts of one shape (Poisson where it is infinite), by their means and weights. */
function mixture(shape: number, parts: readonly (readonly [mean: number, weight: number])[]): CountDistribution {
  const weights: number[] = [0]
  for (const [mean, weight] of parts) {
    if (weight < FAINT) continue
    const odds = shape === Number.POSITIVE_INFINITY ? mean : mean / (mean + shape)
    /** The chance of k events over that of k - 1. */
    const ratio = (k: number): number => (shape === Number.POSITIVE_INFINITY ? odds / k : (odds * (shape + k - 1)) / k)
    // Outwards from a count near the mode, until the terms are too small to count.
    const mode = Math.min(MOST_COUNTS, Math.floor(shape > 1 ? mean * (1 - 1 / shape) : 0))
    const peak =
      weight * (shape === Number.POSITIVE_INFINITY ? poissonPmf(mode, mean) : negativeBinomialPmf(mode, mean, shape))
    while (weights.length <= mode) weights.push(0)
    for (let k = mode, p = peak; k >= 0 && p > FAINT * weight; p /= ratio(k), k--) weights[k] += p
    for (let k = mode + 1, p = peak * ratio(k); k < MOST_COUNTS && p > FAINT * weight; k++, p *= ratio(k)) {
      if (k === weights.length) weights.push(0)
      weights[k] += p
    }
  }
  return trimmed(weights)
}

/** ln of the Poisson chance of a count, which may be a fraction. */
const logPoisson = (count: number, mean: number): number =>
  mean === 0
    ? count === 0
      ? 0
      : Number.NEGATIVE_INFINITY
    : (count === 0 ? 0 : count * log(mean)) - mean - logGamma(count + 1)
