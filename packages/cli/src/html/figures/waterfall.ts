/** Why an act is read as it is: the weight of each item of evidence, one after another. */
import * as Plot from '@observablehq/plot'
import {
  type DrawnWaterfall,
  drawnWaterfall,
  type EvidenceStep,
  type WaterfallBar,
  waterfallTicks,
} from '@standoff/core/kernel'
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
  claims: 'claims about its aim',
  shelter: 'people were sheltered',
}

const ROW = { wide: 30, narrow: 44 } as const
const LEFT = { wide: 150, narrow: 8 } as const
/** Room for the weight beside the longest bar, px. */
const RIGHT = 44
const TOP = 34

type Bar = WaterfallBar & { n: number }

const nameOf = (item: WaterfallBar['item']): string => (item === 'together' ? 'together' : ITEMS[item])

export function waterfallFigure(act: OneAct): Figure {
  const drawn = drawnWaterfall(act.evidence)
  const { bars, most, sum } = drawn
  const told =
    most === null
      ? 'No single item weighs much.'
      : `What weighs most is "${nameOf(most.item)}": ${minus(Math.abs(most.by), 1)} decibans for ${most.by < 0 ? 'demonstrating' : 'punishing'} (decibans measure the weight of evidence: 10 are odds of ten to one, 20 of a hundred to one).`
  const beyond = bars.some((bar) => bar.beyond !== null)
    ? ' An arrow at the edge marks what reaches beyond the scale.'
    : ''
  return figureOf({
    id: 'waterfall',
    title: 'Why it is read so: the weight of evidence',
    caption: `${told} Start at the top. Each bar moves the reading: to the left (open) if the item speaks for demonstrating, to the right (full) if it speaks for punishing; the last line is the result. Each item is weighed given those above it, so its weight depends on the order; a thin line with ends shows what it would weigh in other orders, where that spans half a deciban or more.${beyond}`,
    alt: `A waterfall of ${bars.length - 1} items that ends at ${minus(sum.total, 1)} decibans. ${told}`,
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
        bars[n].total,
        bars[n].chance,
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
    draw: (size, about) => stacked(about, [drawBars(drawn, size)]),
  })
}

function drawBars({ bars: all, domain }: DrawnWaterfall, { name, width }: Size) {
  const bars = all.map((bar, n): Bar => ({ ...bar, n }))
  const row = ROW[name]
  const middle = (d: Bar): number => d.n * row + (name === 'wide' ? row / 2 : row * 0.68)
  const y = { y1: (d: Bar) => middle(d) - 8 + TOP, y2: (d: Bar) => middle(d) + 8 + TOP } as const
  const height = TOP + bars.length * row + 40
  const sum = bars[bars.length - 1]
  const ticks = waterfallTicks(domain, width - LEFT[name] - RIGHT)
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
      middle(d) + TOP + dy
  const ordered = bars.filter(({ orders }) => orders !== null)
  const orderEnd = (end: 0 | 1) => (d: Bar) => d.orders?.[end]
  return drawPanel({
    width,
    height,
    marginLeft: LEFT[name],
    marginRight: RIGHT,
    marginTop: TOP,
    marginBottom: 40,
    x: { domain: [...domain], axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.ruleX(ticks.chances, { x: 'at', stroke: ink('rule') }),
      Plot.ruleX([0], { stroke: ink('ink'), strokeWidth: 1 }),
      Plot.text(ticks.chances, {
        x: 'at',
        frameAnchor: 'top',
        dy: -12,
        text: (d: { chance: number }) => `${Math.round(100 * d.chance)}%`,
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
        ticks: ticks.decibans,
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
      ...[
        { stroke: ink('paper'), strokeWidth: 4 },
        { stroke: ink('ink'), strokeWidth: 1.6 },
      ].flatMap((look) => [
        Plot.link(ordered, { x1: orderEnd(0), x2: orderEnd(1), y1: cy(), y2: cy(), ...look }),
        ...([0, 1] as const).map((end) =>
          Plot.link(ordered, { x1: orderEnd(end), x2: orderEnd(end), y1: cy(-5), y2: cy(5), ...look }),
        ),
      ]),
      Plot.link(bars.slice(0, -2), {
        x1: 'to',
        x2: 'to',
        y1: cy(8),
        y2: cy(row - 8),
        stroke: ink('soft'),
        strokeWidth: 1,
      }),
      Plot.text(bars, {
        x: (d: Bar) => Math.max(d.from, d.to, d.orders?.[1] ?? d.to),
        y: cy(),
        text: (d: Bar) => signed(d.by, 1),
        textAnchor: 'start',
        dx: 8,
        fontSize: LABEL,
        fill: ink('ink'),
      }),
      ...(['left', 'right'] as const).map((side) =>
        Plot.dot(
          bars.filter(({ beyond }) => beyond === side),
          { x: 'to', y: cy(), symbol: 'triangle', rotate: side === 'left' ? -90 : 90, r: 5, fill: ink('ink') },
        ),
      ),
      Plot.text(bars, {
        frameAnchor: 'left',
        dx: name === 'wide' ? -LEFT.wide : 0,
        y: cy(name === 'wide' ? 0 : -19),
        text: (d: Bar) => nameOf(d.item),
        textAnchor: 'start',
        fontSize: LABEL,
        fill: ink('ink'),
        stroke: ink('paper'),
        strokeWidth: 4,
      }),
    ],
  })
}
