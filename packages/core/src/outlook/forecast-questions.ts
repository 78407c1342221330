/** The file's questions as they stand on the as-of day: what is counted already is counted, and only what is left is asked of the runs. */
import type { Crisis, Question as FileQuestion } from '../crisis/index.js'
import type { Question } from '../engine/question.js'
import type { Scenario } from '../model/scenario.js'
import { dayOf } from '../terms/dates.js'
import { countOver, knownCounts } from './known-counts.js'

/** The crisis from the as-of day: its first day, and the day on which runs end (day numbers). */
export interface Ahead {
  asOf: number
  until: number
  scenario: Scenario
}

export interface AskedQuestion {
  asked: FileQuestion
  question: Question
  /** Day at whose end it is settled, as a date. */
  resolves: string
}

export interface UnaskedQuestion {
  id: string
  why: string
}

/** Questions that the runs can answer, with steps from the as-of day, and those that they cannot. */
export function questionsAhead(crisis: Crisis, ahead: Ahead): { asked: AskedQuestion[]; unasked: UnaskedQuestion[] } {
  const asked: AskedQuestion[] = []
  const unasked: UnaskedQuestion[] = []
  for (const question of crisis.file.questions) {
    const resolves = 'ending' in question ? question.by : question.until
    if (dayOf(resolves) <= ahead.asOf) unasked.push({ id: question.id, why: 'settled before the as-of day' })
    else if (dayOf(resolves) > ahead.until) unasked.push({ id: question.id, why: 'settled after the runs end; a later --until would reach it' })
    else asked.push({ asked: question, resolves, question: put(crisis, question, ahead) })
  }
  return { asked, unasked }
}

function put(crisis: Crisis, question: FileQuestion, { asOf, scenario }: Ahead): Question {
  const { id, text } = question
  const stepOf = (date: string): number => Math.round((dayOf(date) - asOf - 1) / scenario.step)
  const after = (date: string): number => stepOf(date) + Math.round(1 / scenario.step)
  if ('ending' in question) return { id, text, kind: 'ending', ending: question.ending, by: after(question.by) }
  const { count, party, from, until, atLeast = 0, atMost = Number.POSITIVE_INFINITY } = question
  const parties = [...scenario.principals, ...scenario.proxies].map((one) => one.id)
  let known = 0
  let first = stepOf(from)
  if (first < 0) {
    const counted = knownCounts(crisis, asOf, { count, party })
    known = Math.round(countOver(counted, dayOf(from), asOf + 1))
    // Attacks after the last stated total are in the particles, and count from before the first step.
    first = count === 'attacks' && party === undefined && crisis.file.record.mainSeries !== undefined ? -1 : 0
  }
  return { id, text, kind: 'count', count, party: party === undefined ? -1 : parties.indexOf(party), from: first, until: after(until), atLeast: atLeast - known, atMost: atMost - known }
}
