/**
 * The file's questions as they stand on the as-of day: events counted so far are subtracted, and the runs answer the
 * rest.
 */
import { knownBy } from '../assess/observations.js'
import type { Crisis } from '../crisis/load.js'
import type { OpenQuestion } from '../crisis/schema/asking.js'
import type { Question } from '../engine/question.js'
import type { Scenario } from '../model/scenario.js'
import { dayOf, formatDay } from '../terms/dates.js'
import { longDate } from '../terms/long-date.js'
import { countOver, knownCounts } from './known-counts.js'
import { recordedTruce } from './recorded-truce.js'
import { tally } from './tally.js'

/** The crisis from the as-of day: the last day that is known whole, and the moment at which runs end (day numbers). */
export interface Ahead {
  asOf: number
  until: number
  scenario: Scenario
}

export interface AskedQuestion {
  asked: OpenQuestion
  question: Question
  /** Day at whose end it is settled, as a date. */
  resolves: string
}

export interface UnaskedQuestion {
  id: string
  text: string
  /** Day at whose end it is settled at the latest, as a date. */
  resolves: string
  why: string
  /** Where the record has settled it already: the answer, and what was counted; null for a lull or a truce. */
  settled?: { answer: boolean; counted: number | null }
}

/** Questions that the runs can answer, with steps from the as-of day, and those that they cannot. */
export function questionsAhead(crisis: Crisis, ahead: Ahead): { asked: AskedQuestion[]; unasked: UnaskedQuestion[] } {
  const asked: AskedQuestion[] = []
  const unasked: UnaskedQuestion[] = []
  for (const question of crisis.file.questions) {
    const resolves = 'ending' in question ? question.by : question.until
    const day = Math.floor(dayOf(resolves))
    const left = { id: question.id, text: question.text, resolves: formatDay(day) }
    if (day <= ahead.asOf) unasked.push({ ...left, why: 'settled before the day of the forecast' })
    else if (day >= ahead.until)
      unasked.push({ ...left, why: 'settled after the runs end; a later --until would reach it' })
    else {
      const { question: open, known } = put(crisis, question, ahead)
      const settled =
        open.kind === 'count'
          ? settledBy(open, known, ahead.asOf)
          : open.ending === 'lull'
            ? lullBefore(crisis, ahead.asOf)
            : open.ending === 'tacit-truce'
              ? truceBefore(crisis, ahead.asOf)
              : null
      if (settled === null) asked.push({ asked: question, resolves: left.resolves, question: open })
      else unasked.push({ ...left, ...settled })
    }
  }
  return { asked, unasked }
}

/** The answer to a question on a count that nothing to come can change, or null. */
function settledBy(
  { count, atLeast, atMost }: Extract<Question, { kind: 'count' }>,
  known: number,
  asOf: number,
): Pick<UnaskedQuestion, 'why' | 'settled'> | null {
  if (atMost >= 0 && (atLeast > 0 || atMost < Number.POSITIVE_INFINITY)) return null
  const answer = atMost >= 0
  return {
    why: `settled already: ${answer ? 'yes' : 'no'}, as the record has ${known} ${known === 1 ? ONE[count] : count} by ${longDate(formatDay(asOf))}`,
    settled: { answer, counted: known },
  }
}

/**
 * A lull that the record has had, whose question is settled with it: days on which neither rows nor totals tell of a
 * force act.
 */
function lullBefore(crisis: Crisis, asOf: number): Pick<UnaskedQuestion, 'why' | 'settled'> | null {
  const { window, lullDays } = crisis.file
  const from = dayOf(window.from)
  if (asOf < from || asOf + 1 - from < lullDays || crisis.record.length === 0) return null
  const counts = (['attacks', 'strikes'] as const).map((count) => ({
    known: knownCounts(crisis, asOf, { count }),
    rows: tally(crisis, asOf, { count }).days,
  }))
  let quiet = 0
  for (let day = from; day <= asOf; day++) {
    // Beyond the last stated total the count is unknown, which is not 0.
    const isQuiet = counts.every(
      ({ known, rows }) =>
        day < known.until && countOver(known, day, day + 1) === 0 && (rows[day - from]?.high ?? 0) === 0,
    )
    quiet = isQuiet ? quiet + 1 : 0
    if (quiet >= lullDays)
      return {
        why: `settled already: yes, as the record has ${lullDays} days without a force act up to ${longDate(formatDay(day))}`,
        settled: { answer: true, counted: null },
      }
  }
  return null
}

/** A tacit truce that the record has had, whose question is settled with it. */
function truceBefore(crisis: Crisis, asOf: number): Pick<UnaskedQuestion, 'why' | 'settled'> | null {
  const { from, noted } = recordedTruce(knownBy(crisis, asOf), asOf, asOf)
  if (from === null || noted === null) return null
  return {
    why: `settled already: yes, as the record has a tacit truce from ${longDate(formatDay(from))} on, ${crisis.file.truceDays} days of which had passed by ${longDate(formatDay(noted))}`,
    settled: { answer: true, counted: null },
  }
}

const ONE = { attacks: 'attack', deaths: 'death', strikes: 'strike' } as const

/** The question with steps from the as-of day and what is counted already taken off, and that count. */
function put(crisis: Crisis, question: OpenQuestion, { asOf, scenario }: Ahead): { question: Question; known: number } {
  const { id, text } = question
  const stepOf = (date: string): number => Math.round((Math.floor(dayOf(date)) - asOf - 1) / scenario.step)
  const after = (date: string): number => stepOf(date) + Math.round(1 / scenario.step)
  if ('ending' in question)
    return { question: { id, text, kind: 'ending', ending: question.ending, by: after(question.by) }, known: 0 }
  const { count, party, from, until, atLeast = 0, atMost = Number.POSITIVE_INFINITY } = question
  const parties = [...scenario.principals, ...scenario.proxies].map((one) => one.id)
  let known = 0
  let first = stepOf(from)
  if (first < 0) {
    const counted = knownCounts(crisis, asOf, { count, party })
    known = Math.round(countOver(counted, Math.floor(dayOf(from)), asOf + 1))
    // Attacks after the last stated total are in the particles, and count from before the first step.
    first = count === 'attacks' && party === undefined && crisis.file.record.mainSeries !== undefined ? -1 : 0
  }
  return {
    question: {
      id,
      text,
      kind: 'count',
      count,
      party: party === undefined ? -1 : parties.indexOf(party),
      from: first,
      until: after(until),
      atLeast: atLeast - known,
      atMost: atMost - known,
    },
    known,
  }
}
