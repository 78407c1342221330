/** Why an act is read as it is: the weight of each item of evidence, one after another. */
import * as Plot from '@observablehq/plot'
import type { EvidenceStep } from '@standoff/core/kernel'
import { minus, signed } from '../../wording/words.js'
import { ink } from '../colors.js'
import { LABEL } from '../draw/label.js'
import { drawPanel, stacked } from '../draw/panel.js'
import { type Figure, figureOf, type Size } from '../figure.js'
import type { OneAct } from './one-act.js'

/** What each item says. */
const ITEMS: Readonly<Record<EvidenceStep['item'], string>> = {
  prior: 'before this act',
  warning: 'warned or not',
  casualties: 'killed and injured',
  weapons: 'number of weapons',
  site: 'place that was hit',
  assurance: 'assured afterwards',
  statement: 'threat or denial',
  shelter: 'people were sheltered',
}

const ROW = { wide: 30, narrow: 44 } as const
const LEFT = { wide: 150, narrow: 8 } as const
/** Width of a range over orders, in decibans, from which it is drawn. */
const WORTH = 1

interface Bar {
  text: string
  from: number
  to: number
  by: number
  low: number | null
  high: number | null
  n: number
}

const probability = (decibans: number): number => 1 / (1 + 10 ** (-decibans / 10))

export function waterfallFigure(act: OneAct): Figure {
  const bars = barsOf(act.evidence)
  const end = bars[bars.length - 1].to
  const [most] = [...bars.slice(1, -1)].sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
  const told =
    most === undefined || Math.abs(most.by) < 0.5
      ? 'No single item weighs much.'
      : `What weighs most is "${most.text}": ${minus(Math.abs(most.by), 1)} decibans for ${most.by < 0 ? 'demonstrating' : 'punishing'} (decibans measure the weight of evidence: 10 are odds of ten to one, 20 of a hundred to one).`
  return figureOf({
    id: 'waterfall',
    title: 'Why it is read so: the weight of evidence',
    caption: `${told} Start at the top. Each bar moves the reading: to the left (open) if the item speaks for demonstrating, to the right (full) if it speaks for punishing; the last line is the result. Each item is weighed given those above it, so its weight depends on the order; thin lines show what it would weigh in other orders.`,
    alt: `A waterfall of ${bars.length - 1} items that ends at ${minus(end, 1)} decibans. ${told}`,
    columns: [
      'item',
      'what it is',
      'decibans',
      'least in other orders',
      'most in other orders',
      'decibans so far',
      'chance of punish so far',
    ],
    rows: [
      ...act.evidence.map(({ item, decibans, orders }, n) => [
        item,
        ITEMS[item],
        decibans,
        orders[0],
        orders[1],
        bars[n].to,
        probability(bars[n].to),
      ]),
      [
        'shelter',
        `${ITEMS.shelter}, taken as a fact (not among the sum)`,
        act.shelter.decibans,
        null,
        null,
        null,
        null,
      ],
    ],
    draw: (size, about) => stacked(about, [drawBars(bars, size)]),
  })
}

function barsOf(evidence: readonly EvidenceStep[]): Bar[] {
  let at = 0
  const bars = evidence.map(({ item, decibans, orders: [low, high] }, n): Bar => {
    const bar = {
      text: ITEMS[item],
      from: at,
      to: at + decibans,
      by: decibans,
      low: high - low > WORTH ? at + low : null,
      high: high - low > WORTH ? at + high : null,
      n,
    }
    at += decibans
    return bar
  })
  return [...bars, { text: 'together', from: 0, to: at, by: at, low: null, high: null, n: bars.length }]
}

function drawBars(bars: readonly Bar[], { name, width }: Size) {
  const row = ROW[name]
  const ends = bars.flatMap(({ from, to, low, high }) => [from, to, low ?? to, high ?? to])
  const room = 4
  const [least, most] = [Math.min(-6, ...ends) - room, Math.max(6, ...ends) + room]
  const middle = (d: Bar): number => d.n * row + (name === 'wide' ? row / 2 : row * 0.68)
  const y = { y1: (d: Bar) => middle(d) - 8 + 34, y2: (d: Bar) => middle(d) + 8 + 34 } as const
  const height = 34 + bars.length * row + 40
  const sum = bars[bars.length - 1]
  const chances = [0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99]
    .map((p) => ({ p, at: 10 * Math.log10(p / (1 - p)) }))
    .filter(({ at }) => at > least && at < most)
  const solid = (d: Bar): boolean => d.by >= 0
  const bar = (data: readonly Bar[], fill: string) =>
    Plot.rect(data, {
      x1: (d: Bar) => Math.min(d.from, d.to),
      x2: (d: Bar) => Math.max(d.from, d.to),
      ...y,
      fill,
      stroke: ink('ink'),
      strokeWidth: 1.2,
    })
  const cy =
    (dy = 0) =>
    (d: Bar) =>
      middle(d) + 34 + dy
  return drawPanel({
    width,
    height,
    marginLeft: LEFT[name],
    marginRight: 8,
    marginTop: 34,
    marginBottom: 40,
    x: { domain: [least, most], axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.ruleX(chances, { x: 'at', stroke: ink('rule') }),
      Plot.ruleX([0], { stroke: ink('ink'), strokeWidth: 1 }),
      Plot.text(chances, {
        x: 'at',
        frameAnchor: 'top',
        dy: -12,
        text: (d: { p: number }) => `${Math.round(100 * d.p)}%`,
        fontSize: 12,
        fill: ink('soft'),
      }),
      Plot.text(['chance that it was meant to punish'], {
        frameAnchor: 'top-left',
        dx: name === 'wide' ? -LEFT.wide : 0,
        dy: -28,
        textAnchor: 'start',
        fontSize: 12,
        fill: ink('soft'),
      }),
      Plot.axisX({
        anchor: 'bottom',
        ticks: 6,
        tickSize: 3,
        fontSize: 12,
        fill: ink('soft'),
        stroke: ink('soft'),
        label: null,
        tickFormat: (d: number) => minus(d, 0),
      }),
      Plot.text(['left: demonstrate, right: punish (decibans)'], {
        frameAnchor: 'bottom',
        dy: 34,
        fontSize: 12,
        fill: ink('soft'),
      }),
      bar(
        bars.slice(0, -1).filter((d) => !solid(d)),
        ink('paper'),
      ),
      bar(bars.slice(0, -1).filter(solid), ink('soft')),
      bar(
        [sum].filter((d) => !solid(d)),
        ink('paper'),
      ),
      bar([sum].filter(solid), ink('ink')),
      Plot.link(
        bars.filter(({ low }) => low !== null),
        { x1: 'low', x2: 'high', y1: cy(), y2: cy(), stroke: ink('ink'), strokeWidth: 1.4 },
      ),
      Plot.link(bars.slice(0, -2), {
        x1: 'to',
        x2: 'to',
        y1: cy(8),
        y2: cy(row - 8),
        stroke: ink('soft'),
        strokeWidth: 1,
      }),
      Plot.text(bars, {
        x: (d: Bar) => Math.max(d.from, d.to, d.high ?? d.to),
        y: cy(),
        text: (d: Bar) => signed(d.by, 1),
        textAnchor: 'start',
        dx: 6,
        fontSize: LABEL,
        fill: ink('ink'),
      }),
      Plot.text(bars, {
        frameAnchor: 'left',
        dx: name === 'wide' ? -LEFT.wide : 0,
        y: cy(name === 'wide' ? 0 : -19),
        text: 'text',
        textAnchor: 'start',
        fontSize: LABEL,
        fill: ink('ink'),
        stroke: ink('paper'),
        strokeWidth: 4,
      }),
    ],
  })
}
