/**
 * The discounted rate: events come at a daily rate that drifts, so that a day counts the less the longer it is past. A
 * day that lies k days back counts by w^k, and the rate has Jeffreys' prior (half an event in no days), so it is
 *
 *     rate ~ Gamma(1/2 + sum w^k y_k, sum w^k)
 *
 * (power discounting: J. Q. Smith, JRSS B 41, 1979; A. C. Harvey and C. Fernandes, J. Bus. Econ. Stat. 7, 1989). The
 * total of days ahead is then negative binomial. The discount w is that which makes the past likeliest, each span
 * forecast from those before it.
 */
import { exp } from '../../random/exp.js'
import { log } from '../../random/log.js'
import { logGamma } from '../../random/log-gamma.js'
import { log1p } from '../../random/log1p.js'
import { negativeBinomialPmf } from '../../random/negative-binomial.js'
import { type CountDistribution, MOST_COUNTS, TAIL, trimmed } from './count-distribution.js'
import type { CountedPast, Span, Stretch } from './counted-past.js'

/** Discounts tried, a day: memories of 5, 10, 20, 33, 50, 100 days and of all. Judgement. */
const DISCOUNTS = [1, 0.99, 0.98, 0.97, 0.95, 0.9, 0.8] as const
/** Half an event, Jeffreys' prior of a Poisson rate (H. Jeffreys, Proc. R. Soc. A 186, 1946). */
const PRIOR_EVENTS = 0.5

/** Gamma distribution of the rate a day: mean `events / days`. */
export interface DiscountedRate {
  discount: number
  events: number
  days: number
  /** Of the past, each span given those before; the first is taken as given. */
  logLikelihood: number
}

/** The rate after these spans, with a given discount in (0, 1]. */
export function discountedRate(spans: readonly Span[], discount: number): DiscountedRate {
  let [events, days, logLikelihood] = [0, 0, 0]
  for (const { days: n, count, share } of spans) {
    if (days > 0) logLikelihood += logNegativeBinomial(count, PRIOR_EVENTS + events, days, share * n)
    const kept = exp(n * log(discount))
    const weight = discount === 1 ? n : (1 - kept) / (1 - discount)
    events = events * kept + (count / n) * weight
    days = days * kept + share * weight
  }
  return { discount, events: PRIOR_EVENTS + events, days, logLikelihood }
}

/** The rate by the likeliest discount; of two alike that with the longer memory. */
export function likeliestRate(spans: readonly Span[]): DiscountedRate {
  return DISCOUNTS.map((discount) => discountedRate(spans, discount)).reduce((best, one) =>
    one.logLikelihood > best.logLikelihood + 1e-9 ? one : best,
  )
}

/** Spans of the past and, a day each, the days after the last total, of which rows tell a share. */
export const spansKnown = ({ spans, since: { share, days } }: CountedPast): Span[] =>
  share > 0 ? [...spans, ...days.map((count) => ({ days: 1, count, share }))] : [...spans]

/** Events of a stretch that are not counted yet, at a rate held as it is. */
export function discountedCount(
  { events, days }: Pick<DiscountedRate, 'events' | 'days'>,
  { since }: CountedPast,
  { from, until }: Stretch,
): CountDistribution {
  const told = Math.max(0, Math.min(until, since.days.length) - Math.max(0, from))
  const open = Math.max(0, until - Math.max(0, from)) - told * since.share
  return negativeBinomial((events / days) * open, events)
}

function negativeBinomial(mean: number, shape: number): CountDistribution {
  const weights: number[] = []
  let sum = 0
  for (let count = 0; count < MOST_COUNTS && sum < 1 - TAIL / 10; count++) {
    weights.push(negativeBinomialPmf(count, mean, shape))
    sum += weights[count]
  }
  return trimmed(weights)
}

/** ln of the chance of a count (that may be a fraction) over `ahead` days where the rate is Gamma(events, days). */
function logNegativeBinomial(count: number, events: number, days: number, ahead: number): number {
  return (
    logGamma(events + count) -
    logGamma(events) -
    logGamma(count + 1) -
    events * log1p(ahead / days) -
    (count === 0 ? 0 : count * log1p(days / ahead))
  )
}
