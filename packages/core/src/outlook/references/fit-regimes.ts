/**
 * The two regimes that make a record likeliest. A pure maximum of the likelihood would claim that what has not been
 * seen cannot come: no switch yet, never a switch. So each rate has half an event at the record's mean rate added to
 * it, and each chance of a switch half a switch in one day: the mode under Gamma(3/2, 1 / (2 mean)) for a rate and
 * Beta(3/2, 3/2) for a switch. Judgement, after Jeffreys' halves.
 *
 * The maximum is sought on a grid, then by steps along each axis that are halved (R. Hooke and T. A. Jeeves, J. ACM 8,
 * 1961). Nothing is drawn: the same record gives the same regimes.
 */
import { exp } from '../../random/exp.js'
import { log } from '../../random/log.js'
import { log1p } from '../../random/log1p.js'
import type { Span } from './counted-past.js'
import { alongSpans, type Regimes } from './regimes.js'

/** Rates tried first, as multiples of the mean rate; chances of a switch a day. */
const QUIET = [0.03, 0.2, 0.6] as const
const ACTIVE = [1, 1.5, 3] as const
const SWITCH = [0.01, 0.05, 0.2] as const
/** First and last step of the search, in logarithms of rates and of odds. */
const FIRST_STEP = 0.8
const LAST_STEP = 0.01
/** Rates are sought within this factor of the mean rate, odds of a switch within e^-9 to e^3. */
const WIDEST = 12

/** The mean rate with half an event more, so that it is above 0 (events a day). */
const meanRate = (spans: readonly Span[]): number => {
  const events = spans.reduce((sum, { count }) => sum + count, 0)
  return (events + 0.5) / spans.reduce((sum, { days, share }) => sum + days * share, 0)
}

/** What is made as large as possible: ln likelihood of the spans, and of the regimes by the halves added. */
export function worthOf(model: Regimes, spans: readonly Span[]): number {
  const mean = meanRate(spans)
  const ofRate = (rate: number): number => 0.5 * log(rate) - rate / (2 * mean)
  const ofSwitch = (p: number): number => 0.5 * log(p) + 0.5 * log1p(-p)
  return (
    alongSpans(model, spans).logLikelihood +
    ofRate(model.quiet) +
    ofRate(model.active) +
    ofSwitch(model.rises) +
    ofSwitch(model.halts)
  )
}

/** The likeliest regimes; `quiet` is the lower rate. */
export function fitRegimes(spans: readonly Span[]): Regimes {
  const mean = log(meanRate(spans))
  let best: number[] = []
  let worth = Number.NEGATIVE_INFINITY
  const take = (point: number[]): boolean => {
    const here = worthOf(regimesAt(point, mean), spans)
    if (!(here > worth)) return false
    ;[best, worth] = [point, here]
    return true
  }
  for (const quiet of QUIET)
    for (const active of ACTIVE)
      for (const rises of SWITCH)
        for (const halts of SWITCH) take([log(quiet), log(active), logit(rises), logit(halts)])
  for (let step = FIRST_STEP; step > LAST_STEP; step /= 2) {
    for (let moved = true; moved; ) {
      moved = false
      for (let axis = 0; axis < best.length; axis++)
        for (const way of [step, -step]) moved = take(best.map((x, n) => (n === axis ? x + way : x))) || moved
    }
  }
  const found = regimesAt(best, mean)
  return found.quiet <= found.active
    ? found
    : { quiet: found.active, active: found.quiet, rises: found.halts, halts: found.rises }
}

const logit = (p: number): number => log(p / (1 - p))
const within = (x: number, low: number, high: number): number => Math.max(low, Math.min(high, x))

function regimesAt([quiet, active, rises, halts]: readonly number[], mean: number): Regimes {
  const rate = (x: number): number => exp(mean + within(x, -WIDEST, WIDEST))
  const chance = (x: number): number => 1 / (1 + exp(-within(x, -9, 3)))
  return { quiet: rate(quiet), active: rate(active), rises: chance(rises), halts: chance(halts) }
}
