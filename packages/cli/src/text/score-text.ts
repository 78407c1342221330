/** Scores as text: the answer first, then the means, then calibration, then every question, then what to doubt. */
import type { LedgerScores } from '@standoff/core'
import {
  type Against,
  type CountScore,
  type GroupTotals,
  type KindTotals,
  type LeftOut,
  longDate,
  percentCell,
  type YesNoScore,
} from '@standoff/core/kernel'
import { printable } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import { QUESTION_REFERENCES, REFERENCES_EXPLAINED, TOTAL_REFERENCES } from '../wording/references.js'
import { LEFT_OUT, leftOutActs } from './left-out.js'
import { calibrationLines } from './score-calibration.js'

export interface FlaggedScores extends LedgerScores {
  flags: { record: string; flag: string; text: string }[]
  /** Acts of the record by which outcomes are counted that are not carried, or not as they stand there. */
  actsLeftOut: LeftOut[]
}

/** Fewer different questions than this say little. */
const FEW = 20
/** Rows of a table that are shown; JSON has all. */
const SHOWN = 30
/** Room for the id of a question beside its numbers. */
const ID = 16

/** Names of references by what is asked. */
const NAMES: Readonly<Record<GroupTotals<string>['about'], Readonly<Record<string, string>>>> = {
  ending: QUESTION_REFERENCES,
  count: QUESTION_REFERENCES,
  question: QUESTION_REFERENCES,
  total: TOTAL_REFERENCES,
}
/** What is scored, by what is asked: one, and several. */
const ASKED: Readonly<Record<GroupTotals<string>['about'], readonly [string, string]>> = {
  ending: ['ending', 'endings'],
  count: ['question on a count', 'questions on counts'],
  question: ['yes-or-no question', 'yes-or-no questions'],
  total: ['total', 'totals'],
}

const para = (text: string, style: Style, indent = ''): string => wrap(printable(text), style.width, indent)
const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
const short = (text: string): string => (text.length > ID ? `${text.slice(0, ID - 3)}...` : text)

export function scoreText(scores: FlaggedScores, title: string, style: Style): string {
  const days = scores.records.map(({ asOf }) => asOf).sort()
  const span =
    days[0] === days[days.length - 1] ? longDate(days[0]) : `${longDate(days[0])} to ${longDate(days[days.length - 1])}`
  const lines = [
    style.bold(printable(title)),
    style.dim(`${counted(scores.records.length, 'forecast record')}, as of ${span}`),
    '',
    para(answer(scores), style),
  ]
  const add = (head: string, part: readonly string[]): void => {
    if (part.length > 0) lines.push('', style.bold(head), ...part)
  }
  add('Mean scores', meanLines(scores, style))
  add('Calibration: the chances given, and how often they came true', calibrationLines(scores.calibration, style))
  const yesNo = scores.questions.filter((one) => one.kind === 'probability')
  const counts = scores.questions.filter((one) => one.kind === 'count')
  add('Yes-or-no questions, by the Brier score', yesNoLines(yesNo, style))
  add('Totals, by the CRPS', countLines(counts, style))
  add('Left out', leftOutLines(scores, style))
  add(LEFT_OUT, leftOutActs(scores.actsLeftOut, style))
  add('To bear in mind', doubts(scores, yesNo, counts, style))
  return `${lines.join('\n')}\n`
}

/** The plain sentence: how the forecasts did against the best reference, and whether that is enough to tell. */
export function answer({ totals, distinct, records, leftOut }: LedgerScores): string {
  const parts = [...clauses(totals.brier, 'Brier score', 3), ...clauses(totals.crps, 'CRPS', 2)]
  const forecasts = records.reduce((sum, one) => sum + one.forecasts, 0)
  if (parts.length === 0 && forecasts === 0 && records.some(({ abstained }) => abstained === null))
    return 'Nothing can be scored: no question was left to ask when the forecast was made.'
  if (parts.length === 0)
    return leftOut.length > 0
      ? `Nothing can be scored yet: none of ${counted(forecasts, 'forecast')} has an outcome yet.`
      : `Nothing can be scored: ${records.length === 1 ? 'the record' : 'every record'} abstained.`
  const few =
    distinct < FEW ? ` ${counted(distinct, 'question')} ${distinct === 1 ? 'is' : 'are'} too few to conclude much.` : ''
  return parts.join(' ') + few
}

/** A sentence for each kind of question: the model against the best reference of that kind. */
function clauses({ groups }: KindTotals<string>, score: string, digits: number): string[] {
  return groups.map(({ about, forecasts, questions, mean, against, best }) => {
    const over = `Over ${counted(forecasts, 'forecast')} of ${counted(questions, ...ASKED[about])} the model`
    const one = best === null ? null : against[best]
    if (best === null || one === null)
      return `${over} scored ${mean.toFixed(digits)} (${score}), with no reference to compare it with.`
    const others = Object.values(against).filter((other) => other !== null).length - 1
    const which = `${others === 0 ? 'its only' : `the best of ${others + 1}`} reference${others === 0 ? '' : 's'}, ${NAMES[about][best]}`
    const figures = `${one.forecast.toFixed(digits)} against ${one.reference.toFixed(digits)}`
    if (one.forecasts === forecasts)
      return `${over} did ${verdict(one, questions)} ${which} (${score} ${figures}${skillIn(one)}).`
    // A reference that only some forecasts have is held against those alone, so its figures are not the mean over all.
    return `${over} scored ${mean.toFixed(digits)} (${score}). It did ${verdict(one, Math.min(questions, one.forecasts))} ${which}, over the ${one.forecasts} that ${one.forecasts === 1 ? 'has' : 'have'} that reference (${figures}${skillIn(one)}).`
  })
}

const skillIn = ({ skill }: Against): string => (skill === null || skill < -1 ? '' : `, skill ${skillCell(skill)}`)

/**
 * Within two standard errors no side is named, where there are enough questions for a standard error to mean something.
 */
function verdict({ forecast, reference, standardError }: Against, questions: number): string {
  const difference = forecast - reference
  if (questions >= FEW && standardError !== null && Math.abs(difference) < 2 * standardError) return 'about as well as'
  return Math.abs(difference) < 1e-9 ? 'as well as' : difference < 0 ? 'better than' : 'worse than'
}

function meanLines({ totals, clamp }: LedgerScores, style: Style): string[] {
  const rows = (score: string, { groups }: KindTotals<string>, digits: number): string[][] =>
    groups.flatMap(({ about, against, best }) => {
      const held = Object.entries(against)
        .flatMap(([reference, one]) => (one === null ? [] : [{ reference, one }]))
        .sort(
          (a, b) => Number(b.reference === best) - Number(a.reference === best) || a.one.reference - b.one.reference,
        )
        .map(({ reference, one }) => [
          `  ${NAMES[about][reference]}`,
          `${one.forecasts}`,
          one.forecast.toFixed(digits),
          one.reference.toFixed(digits),
          skillCell(one.skill),
        ])
      return held.length === 0 ? [] : [[`${score}, ${ASKED[about][1]}`, '', '', '', ''], ...held]
    })
  const all = [
    ...rows('Brier', totals.brier, 3),
    ...rows('log', totals.log, 3),
    ...rows('CRPS', totals.crps, 2),
    ...rows('interval', totals.interval, 1),
  ]
  if (all.length === 0) return []
  const notes = [
    'Lower scores are better. The best reference stands first, the others below it; it is the best in hindsight, so it is harder to beat than any that could have been chosen before. Skill: by how much the model beats the reference (1 - model / reference; 0% is no better). Each line is over the forecasts that have that reference.',
    REFERENCES_EXPLAINED,
    ...(totals.brier.forecasts > 0
      ? [
          `Brier score: the squared difference between the chance given and what came (0 or 1). Log score: minus the logarithm of the chance given to what came, no nearer than ${clamp} to 0 or 1.`,
        ]
      : []),
    ...(totals.crps.forecasts > 0
      ? [
          'CRPS (continuous ranked probability score): how far the forecast lies from what came, in events, its spread included. Interval: the width of the 5 to 95%, and 20 times the distance by which it missed.',
        ]
      : []),
  ]
  const heads = [
    { head: 'score, against' },
    { head: 'n', right: true },
    { head: 'model', right: true },
    { head: 'ref.', right: true },
    { head: 'skill', right: true },
  ]
  return [...table(heads, all), para(notes.join(' '), style, '  ')]
}

/** A skill; below -100% its size says only that the reference was nearly perfect, so it is told in words. */
const skillCell = (skill: number | null): string =>
  skill === null
    ? '-'
    : skill < -1
      ? 'worse than the reference'
      : `${skill < 0 ? '-' : '+'}${Math.round(Math.abs(skill) * 100)}%`
const cell = (score: number | null, digits: number): string => (score === null ? '-' : score.toFixed(digits))

function yesNoLines(scores: readonly YesNoScore[], style: Style): string[] {
  if (scores.length === 0) return []
  const heads = [
    { head: 'as of' },
    { head: 'question' },
    { head: 'forecast', right: true },
    { head: 'outcome', right: true },
    { head: 'model', right: true },
    { head: 'references', right: true },
  ]
  const rows = scores
    .slice(0, SHOWN)
    .map(({ asOf, id, forecast, outcome, brier }) => [
      asOf,
      short(printable(id)),
      percentCell(forecast),
      outcome ? 'yes' : 'no',
      cell(brier.forecast, 3),
      spanCell(brier, 3),
    ])
  return [...table(heads, rows), ...rest(scores.length, style), para(SPAN_NOTE, style, '  ')]
}

const SPAN_NOTE = 'References: from the best to the worst score among those that the question has.'

/** The best and the worst of the references. */
function spanCell({ forecast: _, ...references }: Readonly<Record<string, number | null>>, digits: number): string {
  const held = Object.values(references).filter((score) => score !== null)
  if (held.length === 0) return '-'
  const [low, high] = [Math.min(...held).toFixed(digits), Math.max(...held).toFixed(digits)]
  return low === high ? low : `${low} to ${high}`
}

function countLines(scores: readonly CountScore[], style: Style): string[] {
  if (scores.length === 0) return []
  const heads = [
    { head: 'as of' },
    { head: 'by the end of' },
    { head: 'forecast', right: true },
    { head: 'outcome', right: true },
    { head: 'model', right: true },
    { head: 'references', right: true },
  ]
  const rows = scores
    .slice(0, SHOWN)
    .map(({ asOf, resolves, forecast: { quantiles }, outcome, interpolated, crps }) => [
      asOf,
      resolves,
      `${quantiles[1]} (${quantiles[0]} to ${quantiles[2]})`,
      `${interpolated ? '~' : ''}${outcome}`,
      cell(crps.forecast, 2),
      spanCell(crps, 2),
    ])
  const about = scores.some(({ interpolated }) => interpolated)
    ? ' A total marked ~ is interpolated between two that were stated.'
    : ''
  return [
    ...table(heads, rows),
    ...rest(scores.length, style),
    para(`Forecast: the median, and 5 to 95% in brackets.${about} ${SPAN_NOTE} ${heldText(scores)}`, style, '  '),
  ]
}

/** How often the 5 to 95% held what came: of the model, then of each reference. */
function heldText(scores: readonly CountScore[]): string {
  const held = (key: keyof CountScore['covered']): string | null => {
    const told = scores.map(({ covered }) => covered[key]).filter((one) => one !== null)
    return told.length === 0 ? null : `${told.filter((one) => one).length} of ${told.length}`
  }
  const references = Object.entries(TOTAL_REFERENCES).flatMap(([key, name]) => {
    const share = held(key as keyof typeof TOTAL_REFERENCES)
    return share === null ? [] : [`${name} ${share}`]
  })
  return `The 5 to 95% held what came: model ${held('forecast')}${references.map((text) => `, ${text}`).join('')}.`
}

const rest = (all: number, style: Style): string[] =>
  all > SHOWN ? [para(`and ${all - SHOWN} more; --json has them all`, style, '  ')] : []

function leftOutLines({ leftOut }: LedgerScores, style: Style): string[] {
  const lines = leftOut.slice(0, SHOWN).map(({ asOf, id, why }) => para(`${id}, as of ${asOf}: ${why}`, style, '  '))
  return [...lines, ...rest(leftOut.length, style)]
}

/** Caveats about the scores. */
function doubts(
  { flags, records, distinct }: FlaggedScores,
  yesNo: readonly YesNoScore[],
  counts: readonly CountScore[],
  style: Style,
): string[] {
  const texts: string[] = []
  const conflicts = [...yesNo, ...counts].filter(({ conflict }) => conflict)
  for (const { id, asOf, grounds } of conflicts) texts.push(`${id}, as of ${asOf}: ${grounds}.`)
  for (const text of new Set(flags.map((flag) => flag.text))) {
    const of = flags.filter((flag) => flag.text === text).map(({ record }) => record)
    texts.push(
      `${of.length === records.length ? (of.length === 1 ? 'The record' : 'All records') : `${of.slice(0, 3).join(', ')}${of.length > 3 ? ` and ${of.length - 3} more` : ''}`}: ${text}.`,
    )
  }
  for (const { name, abstained } of records) if (abstained !== null) texts.push(`${name} abstained: ${abstained}.`)
  if (records.some(({ priors, forecasts }) => priors === 'shipped' && forecasts > 0))
    texts.push(
      'These forecasts use the shipped priors, some of which were tuned to fit the record of 2023-24, so a good score on that record is no test of the model.',
    )
  if (yesNo.length + counts.length > distinct)
    texts.push(
      `${yesNo.length + counts.length} forecasts of ${counted(distinct, 'question')}: forecasts of one question share its outcome, so intervals that treat them as independent are too narrow.`,
    )
  return texts.map((text) => para(text, style, '  '))
}
