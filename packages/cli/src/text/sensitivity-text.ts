/** What the answer depends on, as text: a sentence first, then a table for each metric, then what the columns mean. */
import type { Sensitivity } from '@standoff/core'
import {
  confidenceIn,
  type InputEffect,
  likelihoodWords,
  longDate,
  type OutputSensitivity,
  percentCell,
  percentRange,
  percentWords,
} from '@standoff/core/kernel'
import { bar } from '../terminal/bars.js'
import { printableIn } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import { counted } from './compare-text.js'
import { plain } from './fitted.js'

type Para = (text: string, indent?: string) => string

/** Inputs named in the sentence, and rows of a table where one metric is told and where all are. */
const NAMED = 3
const ROWS = { one: 15, all: 6 } as const
const BAR = 10
/** What the columns beside the name take. */
const BESIDE = 43

export function sensitivityText(given: Sensitivity, seed: bigint, style: Style): string {
  const result = printableIn(given)
  const { title, until, outputs, method, evaluations, runs } = result
  const para: Para = (text, indent = '') => wrap(text, style.width, indent)
  const [first] = outputs
  const lines = [
    style.bold(title),
    style.dim(`From the first day of the window, to ${longDate(until)}`),
    '',
    style.bold(para(outputs.length === 1 ? answer(first, runs) : overall(outputs))),
    '',
    para(confidenceIn([])),
  ]
  for (const output of outputs) {
    const told =
      outputs.length === 1 || output.inputs.some(({ clear }) => clear)
        ? rowsOf(result, output, outputs.length === 1 ? ROWS.one : ROWS.all, style, para)
        : []
    const said = outputs.length === 1 ? [] : [para(answer(output, runs), '  ')]
    if (told.length + said.length > 0) lines.push('', style.bold(output.text), ...said, ...told)
  }
  if (outputs.some(({ sd }) => sd > 0))
    lines.push(
      '',
      style.bold('What the columns mean'),
      ...(method === 'morris' ? MORRIS : SOBOL).map((text) => para(text, '  ')),
      ...BOTH.map((text) => para(text, '  ')),
    )
  lines.push(
    '',
    style.bold('How this was made'),
    para(
      `${counted(evaluations, 'setting')} of ${first.inputs.length} uncertain values, ${counted(runs, 'run')} at each, by ${method === 'morris' ? "Morris's screening" : "Sobol's indices"}. Every setting uses the same random draws; seed ${seed}.`,
      '  ',
    ),
  )
  return `${lines.join('\n')}\n`
}

const MORRIS = [
  "effect (Morris's mu*): how much the result moves on average, up or down, while this value goes through the middle 90% of its prior (5 to 95%) and all others vary; chances in percentage points.",
  "spread (Morris's sigma): how much the effect itself depends on the other values. Where it is as large as the effect, the value works together with others, or not in a straight line. Bar: the effect with its 5 to 95% interval.",
]
const SOBOL = [
  'Shares of the variance (Sobol indices): how much of the uncertainty in the result comes from each value. total: what would remain if all other values were known, joint effects included; alone: what would disappear if only this value were known. Bar: total with its 5 to 95% interval. Total shares overlap, so they may add up to more than 100%.',
]
const BOTH = [
  '?: cannot be told from simulation error. *: rests on judgement or was tuned, and matters: it stands out from simulation error, and its interval lies above the median of all values. Values that the file or the model gives as one number are not varied, however uncertain they are.',
]

const sizeOf = ({ muStar, total }: InputEffect): NonNullable<InputEffect['muStar']> =>
  (muStar ?? total) as NonNullable<InputEffect['muStar']>
/** Whose it is in brackets: names stand between commas. */
const spoken = ({ name }: Pick<InputEffect, 'name'>): string => name.replace(/, (.*)$/, ' ($1)')
const and = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`

/** The few values on which it depends most, and how many of these rest on judgement. */
function answer({ text, unit, mean, sd, range, inputs }: OutputSensitivity, runs: number): string {
  const level =
    unit === 'probability'
      ? `${percentWords(mean)}, ${likelihoodWords(Math.max(0, Math.min(1, mean)))}; ${percentRange(...range)} at nine of ten settings tried, simulation error of ${counted(runs, 'run')} included`
      : `${number(mean)} on average`
  if (sd === 0)
    return `"${text}" is the same at every setting tried (${level}): as far as ${counted(runs, 'run')} can show, it depends on none of the values that were varied.`
  const clear = inputs.filter((input) => input.clear).slice(0, NAMED)
  if (clear.length === 0)
    return `No uncertain value moves "${text}" (${level}) by more than the simulation error of ${counted(runs, 'run')} per setting. The largest effects, which may be chance: ${and(inputs.slice(0, NAMED).map(spoken))}. More --runs and --points would tell.`
  const judged = clear.filter((input) => input.judged).length
  const rest =
    clear.length === 1
      ? judged === 1
        ? 'it rests on judgement'
        : 'it rests on sources'
      : `${judged === clear.length ? 'all' : judged === 0 ? 'none of these' : `${judged} of these`} ${clear.length} rest${judged === 1 ? 's' : ''} on judgement`
  return `What the model expects for "${text}" (${level}) depends most on ${and(clear.map(spoken))}; ${rest}.`
}

/** Over all metrics: what is most often among the few. */
function overall(outputs: readonly OutputSensitivity[]): string {
  const counts = new Map<string, number>()
  for (const { inputs } of outputs)
    for (const { name } of inputs.filter((input) => input.clear).slice(0, NAMED))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  const often = [...counts].sort(([, a], [, b]) => b - a).slice(0, NAMED)
  if (often.length === 0)
    return `None of ${outputs.length} results depends on an uncertain value by more than simulation error; more --runs and --points would tell.`
  return `Over ${outputs.length} results, these values are most often among the ${NAMED} on which one depends most: ${and(often.map(([name, n]) => `${spoken({ name })} in ${n}`))}.`
}

function rowsOf(
  { method }: Sensitivity,
  { inputs, unit, sd, luck }: OutputSensitivity,
  most: number,
  style: Style,
  para: Para,
): string[] {
  if (sd === 0) return []
  const scale = method === 'morris' && unit === 'probability' ? 100 : 1
  const size = (value: number): string =>
    method === 'morris' ? number(scale * value) : value === 0 ? '0' : percentCell(Math.max(0, value))
  const moving = inputs.filter((input) => sizeOf(input).value > 0)
  const shown = moving.slice(0, most)
  if (shown.length === 0) return []
  const middle = medianOf(inputs.map((input) => sizeOf(input).value))
  const longest = Math.max(...shown.map((input) => sizeOf(input).high))
  const heads = [
    { head: 'value' },
    { head: '5 to 95%' },
    { head: method === 'morris' ? 'effect' : 'total', right: true },
    { head: method === 'morris' ? 'spread' : 'alone', right: true },
    { head: 'rests on' },
  ]
  const rows = shown.map((input) => {
    const { value, low, high } = sizeOf(input)
    const matters = input.judged && input.clear && low > middle
    const second = method === 'morris' ? number(scale * (input.sigma ?? 0)) : size(input.first?.value ?? 0)
    return [
      short(input, style.width - BESIDE),
      bar(low / longest, value / longest, high / longest, BAR, style.unicode),
      `${size(value)}${input.clear ? ' ' : '?'}`,
      second,
      `${input.judged ? 'judgement' : 'sources'}${matters ? '*' : ''}`,
    ]
  })
  const below = moving.length - shown.length
  const still = inputs.length - moving.length
  const others = [
    ...(below > 0
      ? [
          `${below} more ${method === 'morris' ? 'move it by' : 'have'} ${size(sizeOf(moving[shown.length]).value)
            .replace(/^(?=\d)/, 'at most ')
            .replace('<', 'less than ')}`,
        ]
      : []),
    ...(still > 0 ? [`${still} do not move it at all`] : []),
  ]
  return [
    ...table(heads, rows),
    para(
      `The full width of a bar is ${size(longest)}. Simulation error alone would show as ${size(luck)}.${others.length > 0 ? ` Of the other values ${others.join(', ')}.` : ''}`,
      '  ',
    ),
  ]
}

/** About three figures. */
function number(value: number): string {
  const size = Math.abs(value)
  return value === 0 ? '0' : plain(value, size >= 100 ? 0 : size >= 10 ? 1 : 2)
}

/** A name that fits: whose it is by id where the full name is too long. */
function short({ id, name }: InputEffect, room: number): string {
  if (name.length <= room) return name
  const comma = name.indexOf(', ')
  const shorter = comma < 0 ? name : `${name.slice(0, comma)}, ${id.slice(0, id.indexOf('.'))}`
  return shorter.length <= room ? shorter : `${shorter.slice(0, room - 1)}~`
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}
