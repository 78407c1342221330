/**
 * The weight of evidence as bars about a middle line: to the right what speaks for punishing, to the left for
 * demonstrating.
 */
import type { ReadAct } from '@standoff/core'
import type { EvidenceStep } from '@standoff/core/kernel'
import type { Style } from '../terminal/style.js'
import { wrap } from '../terminal/wrap.js'
import { boundSentence, halfSentence } from '../wording/robust-readings.js'
import { tenths } from './tenths.js'

const LABEL = 14
const NUMBER = 8
/** Decibans by which the orders must differ for their range to be shown. */
const WIDE = 0.5

/** Least and most of an item over other orders, where that is worth telling. */
function otherOrders({ orders: [low, high] }: EvidenceStep): string {
  return high - low > WIDE ? `${tenths(low)} to ${tenths(high)}` : ''
}

export function waterfallLines(act: ReadAct, style: Style): string[] {
  const { evidence, shelter } = act
  const ranges = evidence.map(otherOrders)
  const widest = Math.max(...ranges.map(({ length }) => length))
  const head = 'other orders'
  const room = widest > 0 ? Math.max(widest, head.length) + 2 : 0
  const half = Math.floor((style.width - LABEL - NUMBER - room - 6) / 2)
  const total = evidence.reduce((sum, { decibans }) => sum + decibans, 0)
  const all = [...evidence.map(({ decibans }) => decibans), total, shelter.decibans]
  const most = Math.max(1, ...all.map(Math.abs))
  const line = (label: string, decibans: number, range = ''): string => {
    const cells = Math.min(half, Math.round((Math.abs(decibans) / most) * half))
    const mark = (style.unicode ? '█' : '#').repeat(cells)
    const middle = style.unicode ? '│' : '|'
    const beside = room > 0 ? `  ${range}`.padEnd(room) : ''
    return `  ${label.padEnd(LABEL)}${tenths(decibans).padStart(NUMBER)}${beside}  ${(decibans < 0 ? mark : '').padStart(half)}${middle}${decibans >= 0 ? mark : ''}`.trimEnd()
  }
  const bound = boundSentence(evidence, tenths)
  const name = ({ item }: EvidenceStep): string => (item === 'prior' ? "model's prior" : item)
  return [
    wrap(
      'The weight of each item of evidence, in decibans: 0 says nothing, 10 means odds of ten to one, 20 a hundred to one. Bars to the left speak for demonstrating, bars to the right for punishing.',
      style.width,
      '  ',
    ),
    ...(room > 0 ? [`  ${''.padEnd(LABEL + NUMBER)}  ${head}`] : []),
    ...evidence.map((step, n) => line(name(step), step.decibans, ranges[n])),
    line('together', total),
    wrap(
      `Each item is weighed given those above it${room > 0 ? '; "other orders" shows its range when the items are taken in another order' : ''}. If it were certain that people were sheltered, that would add ${tenths(shelter.decibans)}.`,
      style.width,
      '  ',
    ),
    ...(bound === null ? [] : [wrap(bound, style.width, '  ')]),
    wrap(halfSentence(act), style.width, '  '),
  ]
}
