/** A comparison as text: what helps most first, then the table, then how each measure works. */
import { type Comparison, longDate, type MeasureEffect, type MetricDifference, percentWords } from '@standoff/core'
import { printable, printableIn } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'

/** Measures up to which each is told at length. */
const AT_LENGTH = 3
/** Standard errors by which a difference must stand out to be told as one. */
const CLEAR = 2

type Para = (text: string, indent?: string) => string

export function compareText(given: Comparison, seed: bigint, style: Style): string {
  const result = printableIn(given)
  const { title, asOf, until, runs, replicates, particles, abstained } = result
  const para: Para = (text, indent = '') => wrap(printable(text), style.width, indent)
  const head = [style.bold(title), style.dim(`${asOf === null ? 'From the first day of the window' : `From the record as known on ${longDate(asOf)}`}, to ${longDate(until)}`), '']
  if (abstained !== null) return `${[...head, para(`Nothing is compared: ${abstained}.`)].join('\n')}\n`
  const lines = [...head, style.bold(para(answer(result))), '', para('Confidence is low: the effects rest on a model most of whose parameters are judgement or were tuned; what they hang on is told by standoff stress and standoff arms.')]
  lines.push('', style.bold('Measures against things as they are'), ...summary(result, para))
  if (result.measures.length <= AT_LENGTH) for (const measure of result.measures) lines.push('', style.bold(printable(measure.name)), ...atLength(measure, para))
  else lines.push('', para('How one works: the same command with --measures and its name.', '  '))
  lines.push(
    '',
    style.bold('How this was made'),
    para(`${runs.toLocaleString('en')} runs in every world, ${replicates} from each of ${(runs / replicates).toLocaleString('en')} of ${particles.toLocaleString('en')} particles, with the same luck and, but for what the measure changes, the same hidden values; seed ${seed}.`, '  '),
  )
  return `${lines.join('\n')}\n`
}

const metricOf = (measure: MeasureEffect, id: string): MetricDifference => measure.metrics.find(({ metric }) => metric === id) as MetricDifference
const isClear = ({ difference, standardError }: MetricDifference): boolean => difference !== 0 && Math.abs(difference) > CLEAR * standardError

function answer({ measures, base }: Comparison): string {
  const war = base.find(({ metric }) => metric === 'war')?.mean ?? 0
  const helps = measures.filter((measure) => isClear(metricOf(measure, 'unwanted-war')) && metricOf(measure, 'unwanted-war').difference < 0).sort((a, b) => metricOf(a, 'unwanted-war').difference - metricOf(b, 'unwanted-war').difference)
  const lead = `As things are the model expects war in ${percentWords(war)} of runs.`
  if (helps.length === 0) return `${lead} No measure makes the unwanted war less likely by more than the error of so many runs.`
  const [first] = helps
  return `${lead} What takes most off the unwanted war is "${first.name}": ${points(metricOf(first, 'unwanted-war'))} points.`
}

const points = ({ difference }: MetricDifference): string => (100 * difference).toFixed(2)

/** A difference in its unit, marked where it does not stand out from the error of simulation. */
function cell(difference: MetricDifference): string {
  const { unit, difference: by } = difference
  if (by === 0 && difference.standardError === 0) return '0'
  const text = (unit === 'probability' ? 100 * by : by).toFixed(1)
  const sign = Number(text) === 0 ? '' : by > 0 ? '+' : '-'
  return `${sign}${text.replace('-', '')}${isClear(difference) ? '' : '?'}`
}

function summary({ measures }: Comparison, para: Para): string[] {
  const shown = ['war', 'settlement', 'lull', ...(measures[0]?.metrics.filter(({ metric }) => metric.startsWith('killed-')).map(({ metric }) => metric) ?? []), 'attacks', 'calm']
  const heads = ['war', 'settle', 'lull', ...shown.filter((id) => id.startsWith('killed-')).map((id) => `k ${id.slice(7, 12)}`), 'attacks', 'days']
  const rows = measures.map((measure) => [measure.id.length > 24 ? `${measure.id.slice(0, 23)}~` : measure.id, ...shown.map((id) => cell(metricOf(measure, id)))])
  return [...table([{ head: 'measure' }, ...heads.map((head) => ({ head, right: true }))], rows), para('War, settlement and lull in points of a hundred; k: people killed, of each side; days until force ends. A question mark: within two standard errors of nothing.', '  ')]
}

function atLength({ summary: what, metrics, touched, chains }: MeasureEffect, para: Para): string[] {
  const rows = metrics.map((one) => {
    const scale = one.unit === 'probability' ? 100 : 1
    const number = (value: number): string => (scale * value).toFixed(scale === 100 ? 2 : 1)
    return [one.text.length > 34 ? `${one.text.slice(0, 33)}~` : one.text, number(one.before), number(one.after), `${one.difference > 0 ? '+' : ''}${number(one.difference)}`, number(one.standardError), `${number(one.interval[0])} to ${number(one.interval[1])}`]
  })
  const heads = ['', 'before', 'with', 'change', 'error', '5 to 95%'].map((head, n) => ({ head, right: n > 0 }))
  const saved = metrics.find(({ metric }) => metric === 'war')?.runsSaved
  const lines = [...(what === '' ? [] : [para(what, '  ')]), ...table(heads, rows)]
  lines.push(
    para(
      `Probabilities in points of a hundred. Error: of the change, from finitely many runs${saved == null ? '' : `; unpaired runs would need ${saved.toFixed(0)} times as many for war`}. 5 to 95%: the expected change over what is not known of the parameters. ${touched.toLocaleString('en')} runs went differently at all.`,
      '  ',
    ),
  )
  for (const { effect, runs, routes, links } of chains) {
    if (runs === 0) continue
    const by = routes.filter(({ share }) => share > 0).map(({ id, share }) => `${id} ${percentWords(share)}`)
    lines.push(para(`Wars ${effect} in ${runs} runs (${by.join(', ')}). Where they first went differently:`, '  '))
    for (const { share, text, interval } of links.slice(0, 4)) lines.push(para(`in ${percentWords(share)} (${percentWords(interval[0])} to ${percentWords(interval[1])}): ${text}`, '    '))
  }
  return lines
}
