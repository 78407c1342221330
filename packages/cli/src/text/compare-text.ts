/** A comparison as text: what moves and what cannot be told first, then the table, then how each measure works. */
import type { Comparison, CounterfactualReport } from '@standoff/core'
import {
  isClear,
  isNothing,
  likelihoodWords,
  longDate,
  type MeasureEffect,
  type MetricDifference,
  movesInEnglish,
  percentRange,
  percentWords,
  standsOutBy,
} from '@standoff/core/kernel'
import { printable, printableIn } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import type { Column } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import { islandsInWords } from '../wording/islands.js'
import { warsInWords } from '../wording/words.js'
import { fitted, plain, signed } from './fitted.js'
import { LEFT_OUT, leftOutActs } from './left-out.js'
import { rankingLines } from './ranking-text.js'

/** Measures up to which each is told at length. */
const AT_LENGTH = 3
/** Room for the id of a party as the head of a column. */
const ID = 7

type Para = (text: string, indent?: string) => string

export function compareText(given: Comparison, seed: bigint, style: Style): string {
  const result = printableIn(given)
  const { title, asOf, until, runs, replicates, particles, abstained } = result
  const para: Para = (text, indent = '') => wrap(printable(text), style.width, indent)
  const head = [
    style.bold(title),
    style.dim(
      `${asOf === null ? 'From the first day of the window' : `From the record as known on ${longDate(asOf)}`}, to ${longDate(until)}`,
    ),
    '',
  ]
  if (abstained !== null) return `${[...head, para(`The measures cannot be compared: ${abstained}.`)].join('\n')}\n`
  const lines = [
    ...head,
    style.bold(para(answer(result))),
    '',
    para(
      'Confidence is low: most parameters of the model rest on judgement or were tuned to fit a record. standoff stress and standoff counterfactual show what these effects depend on.',
    ),
  ]
  if (result.leftOut.length > 0) lines.push('', style.bold(LEFT_OUT), ...leftOutActs(result.leftOut, style))
  if (result.ranking !== null) lines.push('', ...rankingLines(result.ranking, para, style))
  lines.push('', style.bold('What each measure changes'), ...summary(result, para, style))
  if (result.measures.length <= AT_LENGTH)
    for (const measure of result.measures)
      lines.push('', style.bold(printable(measure.name)), ...atLength(measure, para, style))
  else
    lines.push(
      '',
      style.bold('The chance of war, in percentage points'),
      ...wars(result, para, style),
      '',
      para('To see how one of them works, give its name with --measures.', '  '),
    )
  lines.push(
    '',
    style.bold('How this was made'),
    para(
      `${runs.toLocaleString('en')} runs without any measure and as many with each, ${replicates} from each of ${(runs / replicates).toLocaleString('en')} of ${particles.toLocaleString('en')} particles (simulated histories that follow the record). All use the same random draws and, except for what the measure changes, the same hidden values; seed ${seed}.`,
      '  ',
    ),
    ...(result.islands === null ? [] : [para(islandsInWords('The comparison rests', result.islands, particles), '  ')]),
  )
  return `${lines.join('\n')}\n`
}

const metricOf = (measure: MeasureEffect, id: string): MetricDifference =>
  measure.metrics.find(({ metric }) => metric === id) as MetricDifference

function answer({ measures, base, runs }: Comparison): string {
  const war = base.find(({ metric }) => metric === 'war')
  return movesInEnglish({
    rows: measures,
    runs,
    war: war?.mean ?? 0,
    interval: war?.interval ?? null,
    error: war?.error ?? 0,
  })
}

/** The chance of war without any measure, with its words and its interval. */
export function asThingsAre({ mean, error, interval }: NonNullable<CounterfactualReport['base']>): string {
  return `As things are, the model expects war in ${percentWords(mean)} of runs (${likelihoodWords(mean)}; 5 to 95%: ${percentRange(...interval)}; simulation error ${plain(100 * error, 2)} percentage points).`
}

/** What a question mark by a change says, of so many compared. */
export const questionMark = (compared: number): string =>
  `A question mark: the change is within ${standsOutBy(compared).toFixed(1)} standard errors of zero, so it may be simulation error alone${compared === 1 ? '' : `, as the largest of ${compared} that do nothing would be`}.`

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** A difference in its unit, marked where it does not stand out from the simulation error. */
function cell(difference: MetricDifference, compared: number): string {
  const { unit, difference: by } = difference
  if (isNothing(difference)) return '0'
  return `${signed(unit === 'probability' ? 100 * by : by, 1)}${isClear(difference, compared) ? '' : '?'}`
}

function summary({ measures }: Comparison, para: Para, style: Style): string[] {
  const shown = [
    'war',
    'settlement',
    'lull',
    ...(measures[0]?.metrics.filter(({ metric }) => metric.startsWith('killed-')).map(({ metric }) => metric) ?? []),
    'attacks',
    'calm',
  ]
  const whose = shown.filter((id) => id.startsWith('killed-')).map((id) => cut(id.slice('killed-'.length)))
  const heads = ['war', 'settle', 'lull', ...whose.map(() => 'killed'), 'attacks', 'days']
  const below = ['', '', '-ment', '', ...whose, '', '']
  const rows = [
    below,
    ...measures.map((measure) => [measure.id, ...shown.map((id) => cell(metricOf(measure, id), measures.length))]),
  ]
  return [
    ...fitted([{ head: 'measure' }, ...heads.map((head) => ({ head, right: true }))], rows, style.width),
    para(
      `Changes against doing nothing. War, settlement and lull: change in the chance, in percentage points. Killed: people killed on each side. Attacks: number of attacks by proxies. Days: until the last act of force. ${questionMark(measures.length)}`,
      '  ',
    ),
  ]
}

/** The id of a party in a narrow column. */
const cut = (id: string): string => (id.length > ID ? `${id.slice(0, ID - 1)}~` : id)

/** A difference as cells: before, with, change, error, interval. */
function numbers({ unit, before, after, difference, standardError, interval }: MetricDifference): string[] {
  const [scale, digits] = unit === 'probability' ? [100, 2] : [1, 1]
  const [b, a, e, low, high] = [before, after, standardError, ...interval].map((value) => plain(scale * value, digits))
  return [b, a, signed(scale * difference, digits), e, `${low} to ${high}`]
}

const columns = (name: string): Column[] =>
  [name, 'without', 'with', 'change', 'error', '5 to 95%'].map((head, n) => ({ head, right: n > 0 }))

const INTERVAL =
  '5 to 95%: range of the expected change, from uncertainty about the parameters and simulation error together.'

function wars({ measures }: Comparison, para: Para, style: Style): string[] {
  const rows = measures.map((measure) => [measure.id, ...numbers(metricOf(measure, 'war'))])
  return [
    ...fitted(columns('measure'), rows, style.width),
    para(
      `Error: standard error of the change, from making a limited number of runs (simulation error). ${INTERVAL} ${smallest(measures)}`,
      '  ',
    ),
  ]
}

/** From which size on an effect on war would have been found, of the measure that shows it best to that which shows it worst. */
function smallest(measures: readonly MeasureEffect[]): string {
  const sizes = measures.map((one) => 100 * metricOf(one, 'war').smallestFound).filter((size) => size > 0)
  if (sizes.length === 0) return ''
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)].map((size) => plain(size, 2))
  return `The smallest effect on war that so many runs find four times in five: ${least === most ? least : `from ${least} to ${most}, by measure,`} percentage points.`
}

function atLength(measure: MeasureEffect, para: Para, style: Style): string[] {
  const { summary: what, metrics, touched, chains } = measure
  const rows = metrics.map((one) => [one.text, ...numbers(one)])
  const saved = metrics.find(({ metric }) => metric === 'war')?.runsSaved
  const lines = [...(what === '' ? [] : [para(what, '  ')]), ...fitted(columns(''), rows, style.width)]
  lines.push(
    para(
      `Chances are in percentage points. Error: standard error of the change, from making a limited number of runs (simulation error)${saved == null ? '' : `; without the same random draws in both, ${saved < 9.95 ? saved.toFixed(1) : saved.toFixed(0)} times as many runs would be needed for war`}. ${INTERVAL} The measure changed something in ${counted(touched, 'run')}. ${smallest([measure])}`.trimEnd(),
      '  ',
    ),
  )
  for (const { effect, runs, wars, routes, links } of chains) {
    if (runs === 0) continue
    const by = routes.filter(({ share }) => share > 0).map(({ id, share }) => `${id} ${percentWords(share)}`)
    lines.push(
      para(
        `Wars ${effect}: ${warsInWords(wars)} (${by.join(', ')}), the sum of how much ${effect === 'averted' ? 'less' : 'more'} likely war became in ${counted(runs, 'run')}. Where these wars are ${effect}, the first difference:`,
        '  ',
      ),
    )
    for (const { share, text, interval } of links.slice(0, 4))
      lines.push(para(`in ${percentWords(share)} (5 to 95%: ${percentRange(...interval)}): ${text}`, '    '))
  }
  return lines
}
