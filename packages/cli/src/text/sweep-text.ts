/** A sweep as text: from where on the measure works, then the metric and the effect value by value. */
import type { Sweep } from '@standoff/core'
import {
  confidenceIn,
  isClear,
  likelihoodWords,
  longDate,
  percentRange,
  percentWords,
  type SweepPoint,
  Z95,
} from '@standoff/core/kernel'
import { bar } from '../terminal/bars.js'
import { printableIn } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import { oneFilter } from '../wording/islands.js'
import { questionMark } from './compare-text.js'
import { plain } from './fitted.js'

const BAR = { alone: 40, beside: 26 } as const

export function sweepText(given: Sweep, seed: bigint, style: Style): string {
  const result = printableIn(given)
  const { title, asOf, until, paths, text, measure, runs, abstained } = result
  const para = (line: string, indent = ''): string => wrap(line, style.width, indent)
  const head = [
    style.bold(title),
    style.dim(
      `${asOf === null ? 'From the first day of the window' : `From the record as known on ${longDate(asOf)}`}, to ${longDate(until)}`,
    ),
    '',
  ]
  if (abstained !== null) return `${[...head, para(`There is no answer: ${abstained}.`)].join('\n')}\n`
  const lines = [...head, style.bold(para(measure === null ? course(result) : effect(result)))]
  if (measure !== null) lines.push('', para(course(result)))
  lines.push('', para(confidenceIn(intervals(result))))
  lines.push(
    '',
    style.bold(text),
    para(`Value: what ${paths.join(' and ')} is set to.`, '  '),
    ...picture(result, style),
    para(NOTE(result), '  '),
  )
  lines.push(
    '',
    style.bold('How this was made'),
    para(
      `${runs.toLocaleString('en')} runs at every value${measure === null ? '' : ', with the measure and without'}. All use the same random draws and, except for the value that is changed, the same hidden values${asOf === null ? '' : '. The value applies after the day up to which the record is used; up to then it is as in the file'}; seed ${seed}.${oneFilter(given.islands)}`,
      '  ',
    ),
  )
  return `${lines.join('\n')}\n`
}

const scaleOf = ({ unit }: Sweep): number => (unit === 'probability' ? 100 : 1)
const whatOf = ({ unit, text }: Sweep): string => (unit === 'probability' ? `the chance of "${text}"` : `"${text}"`)

/** About three figures. */
function number(value: number): string {
  const size = Math.abs(value)
  return value === 0 ? '0' : plain(value, size >= 100 ? 0 : size >= 10 ? 1 : 2)
}

const intervals = ({ points }: Sweep): [number, number][] =>
  points.flatMap(({ interval }) => (interval === null ? [] : [interval]))
const stands = ({ effect: by }: SweepPoint, values: number): boolean =>
  by !== null && by.difference !== 0 && isClear(by, values)

/** From where on the effect of the measure stands out, if it does. */
function effect(result: Sweep): string {
  const { points, measure } = result
  const clear = points.filter((point) => stands(point, points.length))
  const what = whatOf(result)
  if (clear.length === 0)
    return `At none of the ${points.length} values does "${measure}" change ${what} by more than simulation error may.`
  const byOf = (point: SweepPoint): number => point.effect?.difference ?? 0
  const down = clear.filter((point) => byOf(point) < 0).length
  const does = down === clear.length ? 'lowers' : down === 0 ? 'raises' : 'changes'
  const most = clear.reduce((best, point) => (Math.abs(byOf(point)) > Math.abs(byOf(best)) ? point : best))
  const [first, last] = [points.indexOf(clear[0]), points.indexOf(clear[clear.length - 1])]
  const unbroken = last - first + 1 === clear.length
  const at = `${clear.length} of ${points.length} values`
  const where =
    clear.length === points.length
      ? 'At every value'
      : !unbroken
        ? `At ${at}`
        : first === last
          ? `Only at ${points[first].value}`
          : first === 0
            ? `Up to ${points[last].value}`
            : last === points.length - 1
              ? `From ${points[first].value} on`
              : `From ${points[first].value} to ${points[last].value}`
  const scale = scaleOf(result)
  return `${where} "${measure}" ${does} ${what} by more than simulation error may${does === 'changes' ? `: it lowers it at ${down} and raises it at ${clear.length - down}` : ''}. The largest effect is at ${most.value}: ${number(scale * Math.abs(byOf(most)))}${scale === 100 ? ' percentage points' : ''} (simulation error ${number(scale * (most.effect?.standardError ?? 0))}).`
}

/** How the metric itself goes, from the first value to the last. */
function course(result: Sweep): string {
  const { points, unit } = result
  const [first, last] = [points[0], points[points.length - 1]]
  const isSame = unit === 'probability' && percentWords(first.mean) === percentWords(last.mean)
  const chance = ({ mean, error }: SweepPoint): string =>
    isSame ? `${number(100 * mean)}%, simulation error ${number(100 * error)}` : percentWords(mean)
  const told = (point: SweepPoint): string =>
    unit === 'probability'
      ? `${chance(point)} (${likelihoodWords(point.mean)})`
      : `${number(point.mean)} (simulation error ${number(point.error)})`
  const within = [first, last].flatMap(({ interval }) => (interval === null ? [] : [percentRange(...interval)]))
  const apart = isClear(last.fromFirst, 1)
  return `Without ${result.measure === null ? 'any measure' : 'it'} the model expects ${whatOf(result)} at ${told(first)} where the value is ${first.value}, and at ${told(last)} where it is ${last.value}${apart ? '' : ', a difference that may be simulation error'}.${within.length === 2 ? ` 5 to 95%: ${within[0]} and ${within[1]}.` : ''}`
}

function picture(result: Sweep, style: Style): string[] {
  const { points, measure } = result
  const scale = scaleOf(result)
  const highest = Math.max(...points.map(({ mean, error }) => mean + Z95 * error))
  const width = measure === null ? BAR.alone : BAR.beside
  const drawn = ({ mean, error }: SweepPoint): string =>
    highest > 0
      ? bar((mean - Z95 * error) / highest, mean / highest, (mean + Z95 * error) / highest, width, style.unicode)
      : ''
  const heads = [
    { head: 'value', right: true },
    { head: `0 to ${number(scale * highest)}` },
    { head: 'mean', right: true },
    { head: 'error', right: true },
    ...(measure === null
      ? []
      : [
          { head: 'effect', right: true },
          { head: 'error', right: true },
        ]),
  ]
  const rows = points.map((point) => {
    const { value, mean, error, effect: by } = point
    const beside =
      by === null
        ? []
        : [
            `${Number(number(scale * by.difference)) > 0 ? '+' : ''}${number(scale * by.difference)}${stands(point, points.length) || by.difference === 0 ? ' ' : '?'}`,
            number(scale * by.standardError),
          ]
    return [`${value}`, drawn(point), number(scale * mean), number(scale * error), ...beside]
  })
  return table(heads, rows)
}

const NOTE = ({ unit, measure, points }: Sweep): string =>
  `${unit === 'probability' ? 'In percentage points. ' : ''}Bar: the mean with its 5 to 95% interval from simulation error. Error: standard error of the figure before it.${measure === null ? '' : ` Effect: what the measure changes at that value. ${questionMark(points.length)}`}`
