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
import { tally } from './tally.js'

/** Days that the reference `persistence` looks back over. */
const PERSISTENCE_DAYS = 14

/** Half an event, Jeffreys' prior, where none has been seen (H. Jeffreys, Proc. R. Soc. A 186, 1946). */
const HALF_AN_EVENT = 0.5

/** "What holds now goes on" as a probability: the outer edges of ICD 203's words, as 0 and 1 would claim certainty. */
const NO_CHANGE = { ends: 0.01, goesOn: 0.99 } as const

/** References for a total: `known`, to which each adds a Poisson count of this mean. */
export interface CountReferences {
  known: number
  persistence: { mean: number }
  constant: { mean: number }
}

/** References for a yes-or-no question: probabilities of yes, null where the record gives none. */
export interface QuestionReferences {
  baseRate: number | null
  persistence: number | null
}

/**
 * Poisson references for the total of a series at the end of a day: at the rate of the last 14 days counted
 * (`persistence`, or of all where fewer are), and at the rate of the whole record so far (`constant`). The rate runs
 * over all days from the last one counted to `resolves`, so where the last total is some days old those days are
 * forecast too. Null where nothing has been counted yet.
 *
 * @param resolves date or day number
 */
export function countBaselines(known: KnownCounts, resolves: string | number): CountReferences | null {
  const counted = known.until - known.from
  if (counted <= 0) return null
  const last = (typeof resolves === 'string' ? Math.floor(dayOf(resolves)) : resolves) + 1
  const ahead = Math.max(0, last - known.until)
  const lately = Math.min(PERSISTENCE_DAYS, counted)
  const rate = (days: number): number => countOver(known, known.until - days, known.until) / days
  return { known: known.total, persistence: { mean: rate(lately) * ahead }, constant: { mean: rate(counted) * ahead } }
}

/**
 * References for a question of the file, as of a day.
 *
 * On a count: what is counted already stands, and only the days that are left are in doubt. Of the n disjoint stretches
 * of as many days before the last day counted, k would have answered yes; `baseRate` is (k + 1/2) / (n + 1), the mean
 * of Jeffreys' Beta, and `persistence` the same with the last stretch alone, so 1/4 or 3/4. Null where the record has
 * no such stretch: a half would be too easy to beat. 1 or 0 where the count is settled already: such a question should
 * not be forecast.
 *
 * On an ending by a day: `baseRate` takes a constant hazard of which no event in the days so far is known, with
 * Jeffreys' prior:
 * 1 - sqrt(so far / (so far + ahead)), for war, settlement, withdrawal, lull and tacit truce, its complement for standoff. Each is
 * taken by itself; together they do not add up to 1. Lulls that the record may have had are not counted. `persistence`
 * says that what holds now goes on, short of certainty: 0.01 for an ending, 0.99 for the standoff; a lull or tacit truce 0.99 where
 * the last 14 days had no force act and enough days are left to fill it, else 0.01. Null once the day has come.
 *
 * @param asOf date or day number; before the window, or where no row was known, both are null
 */
export function questionBaselines(crisis: Crisis, asOf: string | number, question: OpenQuestion): QuestionReferences {
  // They go by whole days: one that is under way lies ahead.
  const today = dayAfterAsOf(typeof asOf === 'string' ? asOfNumber(asOf) : asOf) - 1
  if (today < dayOf(crisis.file.window.from) || knownBy(crisis, today).record.length === 0)
    return { baseRate: null, persistence: null }
  return 'ending' in question ? onEnding(crisis, today, question) : onCount(crisis, today, question)
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
  if (settled) return yes(sofar) ? { baseRate: 1, persistence: 1 } : { baseRate: 0, persistence: 0 }
  const windows = Math.floor((known.until - known.from) / left)
  if (windows === 0) return { baseRate: null, persistence: null }
  const answers = Array.from({ length: windows }, (_, n) =>
    yes(sofar + countOver(known, known.until - (n + 1) * left, known.until - n * left)),
  )
  const chance = (k: number, n: number): number => (k + HALF_AN_EVENT) / (n + 1)
  return { baseRate: chance(answers.filter((one) => one).length, windows), persistence: chance(answers[0] ? 1 : 0, 1) }
}

function onEnding(
  crisis: Crisis,
  asOf: number,
  question: Extract<OpenQuestion, { ending: string }>,
): QuestionReferences {
  const ahead = Math.floor(dayOf(question.by)) - asOf
  if (ahead <= 0) return { baseRate: null, persistence: null }
  const sofar = asOf + 1 - dayOf(crisis.file.window.from)
  const ends = 1 - Math.sqrt(sofar / (sofar + ahead))
  if (question.ending === 'standoff') return { baseRate: 1 - ends, persistence: NO_CHANGE.goesOn }
  const needed = { lull: crisis.file.lullDays, 'tacit-truce': crisis.file.truceDays } as Partial<Record<string, number>>
  const days = needed[question.ending]
  const quiet = days !== undefined && ahead >= days - PERSISTENCE_DAYS && isQuiet(crisis, asOf)
  return { baseRate: ends, persistence: quiet ? NO_CHANGE.goesOn : NO_CHANGE.ends }
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
