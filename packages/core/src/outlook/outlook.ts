/**
 * What comes next: all that is shown of a batch of runs, as plain JSON. Made from the summary alone, so from any number
 * of threads.
 */
import type { Question } from '../engine/question.js'
import { EVENTS, type Summary } from '../engine/summary.js'
import { PARAMETERS } from '../model/parameters.js'
import type { Scenario } from '../model/scenario.js'
import { formatDay, lastDateOf } from '../terms/dates.js'
import { type Confidence, confidenceLevel, confidenceSentence, likelihoodWords } from '../terms/likelihood.js'
import { soundResult } from '../terms/sound.js'
import { type Act, type Attacks, attacks, orders, strikes } from './acts.js'
import { answer } from './answer.js'
import { type Deaths, deaths } from './deaths.js'
import { type FanWeek, fan } from './fan.js'
import type { MeanErrors } from './mean-errors.js'
import { type Times, times } from './times.js'
import { type TruceOutlook, truceOutlook } from './truce.js'
import { type Chance, chanceOf, notNarrower } from './uncertainty.js'
import { type Wars, wars } from './war.js'

/** The chance of something, and how it is put in words. */
export interface EventChance extends Chance {
  id: string
  text: string
  /** ICD 203 words of likelihood. */
  words: string
}

export interface Outlook {
  title: string
  /** First day, and the day on which runs end. */
  from: string
  until: string
  days: number
  step: number
  runs: number
  /** Draws of the parameters, and runs of each. */
  draws: number
  replicates: number
  /** The answer sentence. */
  answer: string
  /** Endings exclude one another: standoff, war, settlement, withdrawal. */
  endings: EventChance[]
  /** No force act for `lullDays` at least once; runs go on after it. */
  lull: EventChance & { lullDays: number }
  /** Force stops on both sides after an exchange, and nobody signs anything; runs go on after it. */
  tacitTruce: EventChance & TruceOutlook
  wars: Wars
  times: Times
  attacksPerWeek: FanWeek[]
  attacks: Attacks
  strikes: Act[]
  orders: Act[]
  deaths: Deaths[]
  questions: EventChance[]
  confidence: { level: Confidence; sentence: string }
}

/** Paths to those fields of an `EventChance` that are probabilities, for `soundResult`. */
export const chanceFields = (path: string): string[] =>
  ['probability', 'interval', 'chanceShare'].map((field) => `${path}.${field}`)

/** Fields of an outlook that are probabilities. */
const PROBABILITIES: readonly string[] = [
  ...chanceFields('endings.*'),
  ...chanceFields('lull'),
  ...chanceFields('tacitTruce'),
  'tacitTruce.standing',
  'tacitTruce.pause.seenShare',
  'tacitTruce.holds.seenShare',
  'tacitTruce.causes.*.share',
  ...chanceFields('questions.*'),
  'wars.unwanted',
  'wars.routes.*.share',
  'wars.chosen.*.share',
  'times.standing',
  'times.endings.*.incidence',
  'attacks.lethal',
  'attacks.causes.*.share',
  'deaths.*.none',
]
const sound = soundResult('outlook', PROBABILITIES)

const ENDING_TEXTS: Readonly<Record<string, string>> = {
  standoff: 'the standoff goes on: no ending by the horizon',
  war: 'war between the principals',
  settlement: 'a settlement',
  withdrawal: 'one side withdraws its forces',
}

/**
 * The outlook of a summary.
 * @param scenario, questions with which its runs were made
 * @param errors how far another seed would move what is told, where the runs go on from a record; else null, and only
 * chances have a simulation error, from the runs alone
 * @throws UnsoundResult where a number of the result is none, or no probability where it claims to be one
 */
export function outlook(
  summary: Summary,
  scenario: Scenario,
  questions: readonly Question[],
  errors: MeanErrors | null = null,
): Outlook {
  const { runs, groups, replicates } = summary
  const chance = (index: number, id: string, text: string): EventChance => {
    const counted = chanceOf({ runs, events: summary.events[index], pairs: summary.pairs[index], groups, replicates })
    const ofIslands = errors?.ofMean(errors.places.events + index) ?? 0
    const standardError = Math.max(counted.standardError, ofIslands)
    const { probability } = counted
    const interval = counted.interval === null ? null : notNarrower(counted.interval, probability, standardError)
    return { id, text, words: likelihoodWords(probability), ...counted, interval, standardError }
  }
  const endings = EVENTS.slice(0, 4).map((id, n) => chance(n, id, ENDING_TEXTS[id]))
  const until = lastDateOf(scenario)
  const truce = chance(
    EVENTS.indexOf('tacit-truce'),
    'tacit-truce',
    `a tacit truce: no force act by either side for ${scenario.truceDays} days after an exchange`,
  )
  const grounds = { width: widest(endings), judged: shareJudged() }
  return sound({
    title: scenario.title,
    from: formatDay(scenario.firstDay),
    until,
    days: scenario.steps * scenario.step,
    step: scenario.step,
    runs,
    draws: Math.ceil(runs / replicates),
    replicates,
    answer: answer(endings, until),
    endings,
    lull: { ...chance(4, 'lull', `no force act for ${scenario.lullDays} days`), lullDays: scenario.lullDays },
    tacitTruce: { ...truce, ...truceOutlook(summary, scenario, varianceFactor(truce), errors) },
    wars: wars(summary, errors),
    times: times(summary, scenario, endings[0].designEffect),
    attacksPerWeek: fan(summary, scenario),
    attacks: attacks(summary, errors),
    strikes: strikes(summary, scenario),
    orders: orders(summary, scenario),
    deaths: deaths(summary, scenario, errors),
    questions: questions.map((question, q) => chance(EVENTS.length + q, question.id, question.text)),
    confidence: { level: confidenceLevel(grounds), sentence: confidenceSentence(grounds) },
  })
}

/** By how much the variance of a chance, with that between islands, is above that of so many runs on their own. */
function varianceFactor({ probability, standardError, runs, designEffect }: EventChance): number {
  const all = runs / probability
  const plain = (probability * (1 - probability)) / all
  return plain > 0 ? Math.max(designEffect, standardError ** 2 / plain) : designEffect
}

/** An ending below this chance is too rare for its unknown interval to stand against the confidence in all of them. */
const TOO_RARE = 0.01

/** Width of the widest interval over parameters; null where that of an ending which is not rare is not known. */
function widest(chances: readonly EventChance[]): number | null {
  let width = 0
  for (const { interval, probability } of chances) {
    if (interval === null && probability < TOO_RARE) continue
    if (interval === null) return null
    width = Math.max(width, interval[1] - interval[0])
  }
  return width
}

/** Share of the model's parameters that rest on judgement alone or were tuned by hand. */
export function shareJudged(): number {
  const judged = PARAMETERS.filter((declared) => declared.tuned === true || declared.evidence.startsWith('judgement'))
  return judged.length / PARAMETERS.length
}
