/**
 * A forecast as text: the answer first, then endings, totals, what comes first, the file's questions, and how it was
 * made.
 */
import type { Forecast } from '@standoff/core'
import { longDate, percentCell, type TotalForecast } from '@standoff/core/kernel'
import { printable, printableIn } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import { DEFAULTS, defaultsInWords } from '../wording/defaults.js'
import { islandsInWords } from '../wording/islands.js'
import { QUESTION_REFERENCES, REFERENCES_EXPLAINED } from '../wording/references.js'
import { LEFT_OUT, leftOutActs, NOT_EXPLAINED, notExplainedLines } from './left-out.js'
import { endings, intervalCell, lull, tacitTruce } from './sections/endings.js'
import { points, wars } from './sections/wars.js'

export interface ForecastMade {
  seed: bigint
  untuned: boolean
  /** Name of a party by its id. */
  nameOf: (id: string) => string
}

export function forecastText(given: Forecast, made: ForecastMade, style: Style): string {
  const forecast = printableIn(given)
  const { title, asOf, until, outlook, abstained, particles } = forecast
  const head = [
    style.bold(title),
    style.dim(
      `From the record as known on ${longDate(asOf)}, to ${longDate(until)}${made.untuned ? '; untuned priors' : ''}`,
    ),
    '',
  ]
  const para = (text: string, indent = ''): string => wrap(printable(text), style.width, indent)
  if (outlook === null) return `${[...head, para(`Nothing is forecast: ${abstained}.`)].join('\n')}\n`
  const lines = [...head, style.bold(para(outlook.answer)), '', para(outlook.confidence.sentence)]
  const add = (name: string, part: readonly string[]): void => {
    if (part.length > 0) lines.push('', style.bold(name), ...part)
  }
  add(LEFT_OUT, leftOutActs(forecast.leftOut, style))
  add(NOT_EXPLAINED, notExplainedLines(forecast.notExplained, style))
  for (const section of [endings, tacitTruce, lull, wars]) {
    const part = section(outlook, style)
    if (part !== null) add(part.title, part.lines)
  }
  add('Total number of attacks', totalLines(forecast.totals, para))
  for (const { name, options } of forecast.first) {
    const told = options.filter(({ probability }) => probability >= 0.005).slice(0, 7)
    add(`First use of force by the government itself: ${printable(name)}`, [
      ...table(
        [{ head: 'share', right: true }, { head: 'error', right: true }, { head: '' }],
        told.map(({ text, probability, error }) => [percentCell(probability), points(error), printable(text)]),
      ),
      para(SHARE_ERROR, '  '),
    ])
  }
  add('Questions', questionLines(forecast, para))
  const runs = `${particles.toLocaleString('en')} particles (simulated histories that follow the record) were carried up to ${longDate(asOf)}. ${outlook.runs.toLocaleString('en')} runs go on from there, ${outlook.replicates} from each of ${outlook.draws.toLocaleString('en')} particles; seed ${made.seed}. ${islandsInWords('The forecast rests', forecast.islands, particles)}`
  const hindsight = made.untuned
    ? 'The priors were not tuned to any record (docs/untuned.md), but the sites, options and outside events are those of a file that was written later.'
    : 'Some priors were tuned to fit the record of 2023-24, and the file was written later, so agreement with that record does not show foresight. --untuned uses priors that were tuned to no record.'
  add(DEFAULTS, [para(defaultsInWords(forecast.defaults, made.nameOf), '  ')])
  add('How this was made', [
    para(runs, '  '),
    para(
      `The intervals show the uncertainty about the parameters and about the state of things on ${longDate(asOf)}; the rest is chance.`,
      '  ',
    ),
    para(hindsight, '  '),
  ])
  return `${lines.join('\n')}\n`
}

function totalLines(totals: readonly TotalForecast[], para: (text: string, indent: string) => string): string[] {
  if (totals.length === 0) return []
  const rows = totals.map(({ date, mean, error, quantiles: [low, lower, middle, upper, high] }) => [
    longDate(date),
    `${middle}`,
    `${lower} to ${upper}`,
    `${low} to ${high}`,
    mean.toFixed(0),
    error.toFixed(error < 9.95 ? 1 : 0),
  ])
  const heads = ['by the end of', 'median', '25 to 75%', '5 to 95%', 'mean', 'error']
  const known = totals[0].references?.known
  const note = `As counted by: ${totals[0].series}${known === undefined ? '' : ` (${known} so far)`}. Error: simulation error of the mean, how far another --seed may move it.`
  return [
    ...table(
      heads.map((head, n) => ({ head, right: n > 0 })),
      rows,
    ),
    para(note, '  '),
    ...totalReferences(totals, para),
  ]
}

/** The means of the references, a column each. */
function totalReferences(totals: readonly TotalForecast[], para: (text: string, indent: string) => string): string[] {
  const rows = totals.flatMap(({ date, references }) =>
    references === null
      ? []
      : [[longDate(date), ...REFERENCE_KEYS.map((key) => (references.known + references[key].mean).toFixed(0))]],
  )
  if (rows.length === 0) return []
  return [
    '',
    ...table(
      ['by the end of', 'rate of 14 days', 'whole record', 'discounted', 'two regimes'].map((head, n) => ({
        head,
        right: n > 0,
      })),
      rows,
    ),
    para(TOTALS_EXPLAINED, '  '),
  ]
}

const REFERENCE_KEYS = ['persistence', 'constant', 'discounted', 'regimes'] as const

const TOTALS_EXPLAINED =
  'For comparison, the means of four forecasts without the model: the rate of 14 days, the rate of the whole record, the discounted rate, two regimes. Discounted rate: what was counted, the less the longer ago. Two regimes: quiet days and active days, each with a rate, and a chance a day to switch.'

const SHARE_ERROR = 'Error: simulation error of the share in percentage points, how far another --seed may move it.'

function questionLines({ questions, unasked }: Forecast, para: (text: string, indent: string) => string): string[] {
  const lines = questions.flatMap((question) => {
    const references = Object.entries(QUESTION_REFERENCES).flatMap(([key, name]) => {
      const chance = question.references[key as keyof typeof QUESTION_REFERENCES]
      return chance === null ? [] : [`${name} ${percentCell(chance)}`]
    })
    return [
      para(question.text, '  '),
      `    ${percentCell(question.probability)}, ${question.words} (5 to 95%: ${intervalCell(question)})`,
      ...(references.length === 0 ? [] : [para(`without the model: ${references.join(', ')}`, '    ')]),
    ]
  })
  if (questions.some(({ references }) => Object.values(references).some((one) => one !== null)))
    lines.push(para(REFERENCES_EXPLAINED, '  '))
  if (unasked.length > 0)
    lines.push(para(`Not asked: ${unasked.map(({ id, why }) => `${id} (${why})`).join('; ')}.`, '  '))
  return lines
}
