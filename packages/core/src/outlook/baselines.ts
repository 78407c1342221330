/**
 * Reference forecasts: what one would say from the record up to the as-of day, without a model. A forecast that does
 * not beat them on proper scores has shown nothing.
 */
import { knownBy } from '../assess/observations.js'
import type { Crisis } from '../crisis/load.js'
import type { OpenQuestion } from '../crisis/schema/asking.js'
import { asOfNumber, dayAfterAsOf } from '../terms/as-of.js'
import { dayOf } from '../terms/dates.js'
import { countOver, type KnownCounts, knownCounts } from './known-counts.js'
import { type CountDistribution, chanceOf, meanCount } from './references/count-distribution.js'
import {
  type CountedPast,
  countedPast,
  type NamedSince,
  namedIn,
  namedSince,
  type Stretch,
} from './references/counted-past.js'
import { type DiscountedRate, discountedCount, likeliestRate, spansKnown } from './references/discounted.js'
import { fitRegimes } from './references/fit-regimes.js'
import { quietRun } from './references/quiet-run.js'
import { crisesBaseRate, knownOfCrisis, quietDays } from './references/recorded-crises.js'
import { alongSpans, type Regimes, regimesCount } from './references/regimes.js'
import { tally } from './tally.js'

/** Days that the reference `persistence` looks back over. */
const PERSISTENCE_DAYS = 14

/** Half an event, Jeffreys' prior, where none has been seen (H. Jeffreys, Proc. R. Soc. A 186, 1946). */
const HALF_AN_EVENT = 0.5

/** "What holds now goes on" as a probability: the outer edges of ICD 203's words, as 0 and 1 would claim certainty. */
const NO_CHANGE = { ends: 0.01, goesOn: 0.99 } as const

/** A Poisson count. */
export interface PoissonCount {
  mean: number
}

/** Any count: `weights[n]` is the probability of `named + n`, of which rows have named `named` already. */
export interface WeighedCount {
  mean: number
  named: number
  weights: number[]
}

/** References for a total: `known`, to which each adds its count. */
export interface CountReferences {
  known: number
  /** At the rate of 14 days, and at that of the whole record. */
  persistence: PoissonCount
  constant: PoissonCount
  /** At the discounted rate, and by two regimes. */
  discounted: WeighedCount
  regimes: WeighedCount
}

/** References for a yes-or-no question: probabilities of yes, null where there is none. */
export interface QuestionReferences {
  /** How often it was so in this record. */
  baseRate: number | null
  /** No change. */
  persistence: number | null
  /** Of questions on counts: at the discounted rate, and by two regimes; the latter of lulls too. */
  discounted: number | null
  regimes: number | null
  /** Of endings: the base rate of recorded crises. */
  crises: number | null
}

/** What the past says of counts, fitted once: the same for each day ahead. */
interface Fitted {
  past: CountedPast
  rate: DiscountedRate
  /** With the probability that the last day of the spans was active, and the events that they rest on. */
  regimes: { model: Regimes; before: number; events: number }
}

function fitted(known: KnownCounts, since?: NamedSince): Fitted | null {
  const past = countedPast(known, since)
  if (past === null) return null
  const spans = spansKnown(past)
  const model = fitRegimes(spans)
  const { active } = alongSpans(model, past.spans)
  const counted = spans.reduce((sum, { count }) => sum + count, 0)
  return { past, rate: likeliestRate(spans), regimes: { model, before: active, events: counted + HALF_AN_EVENT } }
}

/** What a stretch counts by the discounted rate and by two regimes, beside the `named` events that rows tell of. */
function countsAhead(
  { past, rate, regimes }: Fitted,
  stretch: Stretch,
): Record<'discounted' | 'regimes', WeighedCount> {
  const named = namedIn(past, stretch)
  const weighed = (weights: CountDistribution): WeighedCount => ({ mean: named + meanCount(weights), named, weights })
  return {
    discounted: weighed(discountedCount(rate, past, stretch)),
    regimes: weighed(regimesCount(regimes, past, stretch)),
  }
}

/**
 * References for the total of a series at the end of each of some days. Two are Poisson: at the rate of the last 14
 * days counted (`persistence`, or of all where fewer are), and at that of the whole record so far (`constant`). Two are
 * harder: at a rate that discounts what is long past (references/discounted.ts), and by a quiet and an active regime
 * (references/regimes.ts). All run over the days from the last one counted to the day asked about, so where the last
 * total is some days old those days are forecast too; the harder two then also take what rows name since. Each is null
 * where nothing has been counted yet.
 *
 * @param resolves day numbers
 * @param since what rows name after the last total (references/counted-past.ts)
 */
export function countBaselines(
  known: KnownCounts,
  resolves: readonly number[],
  since?: NamedSince,
): (CountReferences | null)[] {
  const counted = known.until - known.from
  const fit = counted <= 0 ? null : fitted(known, since)
  if (fit === null) return resolves.map(() => null)
  const lately = Math.min(PERSISTENCE_DAYS, counted)
  const rate = (days: number): number => countOver(known, known.until - days, known.until) / days
  return resolves.map((day) => {
    const ahead = Math.max(0, day + 1 - known.until)
    return {
      known: known.total,
      persistence: { mean: rate(lately) * ahead },
      constant: { mean: rate(counted) * ahead },
      ...countsAhead(fit, { from: 0, until: ahead }),
    }
  })
}

/**
 * References for a question of the file, as of a day.
 *
 * On a count: what is counted already stands, and only the days that are left are in doubt. Of the n disjoint stretches
 * of as many days before the last day counted, k would have answered yes; `baseRate` is (k + 1/2) / (n + 1), the mean
 * of Jeffreys' Beta, and `persistence` the same with the last stretch alone, so 1/4 or 3/4. Null where the record has
 * no such stretch: a half would be too easy to beat. `discounted` and `regimes` are the chances that the counts of
 * `countBaselines` meet the bounds. 1 or 0 where the count is settled already: such a question should not be forecast.
 *
 * On an ending by a day: `crises` is how often the like came of recorded crises (references/recorded-crises.ts). Where
 * none are counted, `baseRate` takes a constant hazard of which no event in the days so far is known, with Jeffreys'
 * prior: 1 - sqrt(so far / (so far + ahead)). Each is taken by itself; together they do not add up to 1. `persistence`
 * says that what holds now goes on, short of certainty: 0.01 for an ending, 0.99 for the standoff; a lull or a
 * tacit truce 0.99 where the last 14 days had no force act and enough days are left to fill it, else 0.01. `regimes` is
 * given for these two: the chance of so many days in a row without an attack or a strike. Null once the day has come.
 *
 * @param asOf date or day number; before the window, or where no row was known, all are null
 */
export function questionBaselines(crisis: Crisis, asOf: string | number, question: OpenQuestion): QuestionReferences {
  // They go by whole days: one that is under way lies ahead.
  const today = dayAfterAsOf(typeof asOf === 'string' ? asOfNumber(asOf) : asOf) - 1
  if (today < dayOf(crisis.file.window.from) || knownBy(crisis, today).record.length === 0) return NO_REFERENCE
  return 'ending' in question ? onEnding(crisis, today, question) : onCount(crisis, today, question)
}

const NO_REFERENCE: QuestionReferences = {
  baseRate: null,
  persistence: null,
  discounted: null,
  regimes: null,
  crises: null,
}

function onCount(crisis: Crisis, asOf: number, question: Extract<OpenQuestion, { count: string }>): QuestionReferences {
  const { count, party, atLeast = 0, atMost = Number.POSITIVE_INFINITY } = question
  const known = knownCounts(crisis, asOf, { count, party })
  const [from, until] = [Math.floor(dayOf(question.from)), Math.floor(dayOf(question.until)) + 1]
  const sofar = countOver(known, from, until)
  // A stretch of an interval may hold a part of an attack: rounded, so that "none" and "at least one" exclude each
  // other.
  const yes = (total: number): boolean => Math.round(total) >= atLeast && Math.round(total) <= atMost
  const left = until - Math.max(known.until, from)
  const settled =
    left <= 0 || Math.round(sofar) > atMost || (atMost === Number.POSITIVE_INFINITY && Math.round(sofar) >= atLeast)
  if (settled) {
    const sure = yes(sofar) ? 1 : 0
    return { ...NO_REFERENCE, baseRate: sure, persistence: sure, discounted: sure, regimes: sure }
  }
  const fit = fitted(known, namedSince(crisis, asOf, known))
  const counts = fit === null ? null : countsAhead(fit, { from: from - known.until, until: until - known.until })
  const meets = ({ named, weights }: WeighedCount): number => chanceOf(weights, (n) => yes(sofar + named + n))
  const chances = counts === null ? {} : { discounted: meets(counts.discounted), regimes: meets(counts.regimes) }
  const windows = Math.floor((known.until - known.from) / left)
  if (windows === 0) return { ...NO_REFERENCE, ...chances }
  const answers = Array.from({ length: windows }, (_, n) =>
    yes(sofar + countOver(known, known.until - (n + 1) * left, known.until - n * left)),
  )
  const chance = (k: number, n: number): number => (k + HALF_AN_EVENT) / (n + 1)
  return {
    ...NO_REFERENCE,
    ...chances,
    baseRate: chance(answers.filter((one) => one).length, windows),
    persistence: chance(answers[0] ? 1 : 0, 1),
  }
}

function onEnding(
  crisis: Crisis,
  asOf: number,
  question: Extract<OpenQuestion, { ending: string }>,
): QuestionReferences {
  const ahead = Math.floor(dayOf(question.by)) - asOf
  if (ahead <= 0) return NO_REFERENCE
  const { ending } = question
  const sofar = asOf + 1 - dayOf(crisis.file.window.from)
  const { lullDays, truceDays } = crisis.file
  const quietNeeded = ending === 'tacit-truce' ? truceDays : lullDays
  const crises = crisesBaseRate(ending, ahead, knownOfCrisis(crisis, asOf), quietNeeded)
  const baseRate = crises === null ? 1 - Math.sqrt(sofar / (sofar + ahead)) : null
  const days = ending === 'tacit-truce' || ending === 'lull' ? quietNeeded : undefined
  const isKept =
    ending === 'standoff' || (days !== undefined && ahead >= days - PERSISTENCE_DAYS && isQuiet(crisis, asOf))
  const regimes = days === undefined ? null : quietByRegimes(crisis, asOf, ahead, days)
  return { ...NO_REFERENCE, baseRate, crises, regimes, persistence: isKept ? NO_CHANGE.goesOn : NO_CHANGE.ends }
}

/**
 * The chance of so many quiet days in a row by two regimes of force acts, attacks and strikes together; null where none
 * are counted.
 */
function quietByRegimes(crisis: Crisis, asOf: number, ahead: number, days: number): number | null {
  const attacks = knownCounts(crisis, asOf, { count: 'attacks' })
  const strikes = knownCounts(crisis, asOf, { count: 'strikes' })
  const { share, days: named } = namedSince(crisis, asOf, attacks)
  const past = countedPast(
    {
      ...attacks,
      intervals: attacks.intervals.map((one) => ({
        ...one,
        total: one.total + countOver(strikes, one.from, one.until),
      })),
    },
    {
      share,
      days: named.map((n, d) => n + countOver(strikes, attacks.until + d, attacks.until + d + 1)),
    },
  )
  if (past === null) return null
  const spans = spansKnown(past)
  const model = fitRegimes(spans)
  const sofar = { active: alongSpans(model, spans).active, quietDays: quietDays(crisis, asOf) }
  return quietRun(model, sofar, ahead, days)
}

/** Whether the last days, as far as they are counted, had neither an attack nor a strike. */
function isQuiet(crisis: Crisis, asOf: number): boolean {
  return (['attacks', 'strikes'] as const).every((count) => {
    const known = knownCounts(crisis, asOf, { count })
    const rows = tally(crisis, asOf, { count }).days
    return (
      countOver(known, known.until - PERSISTENCE_DAYS, known.until) < 0.5 &&
      rows.slice(-PERSISTENCE_DAYS).every(({ high }) => high === 0)
    )
  })
}
