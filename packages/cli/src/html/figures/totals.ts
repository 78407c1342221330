/** The running total of attacks: as stated so far, then as expected, with reference forecasts. */
import * as Plot from '@observablehq/plot'
import type { Crisis } from '@standoff/core'
import {
  type DrawnTotals,
  dateOfDay,
  drawnTotals,
  type FanDay,
  knownCounts,
  longDate,
  type ReferenceDay,
  referencesOf,
  type StatedTotal,
  shortDate,
  type TotalForecast,
  totalLabels,
  totalsStated,
} from '@standoff/core/kernel'
import { ink } from '../colors.js'
import { keyPanel } from '../draw/key.js'
import { LABEL } from '../draw/label.js'
import { AS_THEY_ARE, drawPanel, stacked } from '../draw/panel.js'
import { type Figure, figureOf, type Size } from '../figure.js'
import { daysAxis } from './days-axis.js'

const HEIGHT = 280

export function totalsFigure(crisis: Crisis, totals: readonly TotalForecast[], asOf: string): Figure | null {
  const drawn = drawnTotals(totals, totalsStated(knownCounts(crisis, asOf)), asOf)
  if (drawn === null) return null
  const last = totals[totals.length - 1]
  const end = referencesOf(last)
  const against =
    end === null
      ? ''
      : ` The rate of the last two weeks counted would lead to ${end.lately.toFixed(0)}, that of the whole record to ${end.ever.toFixed(0)}.`
  const told = `By the end of ${longDate(last.date)} half of the runs have ${last.quantiles[2]} or fewer; nine in ten have ${last.quantiles[0]} to ${last.quantiles[4]}.${against}`
  return figureOf({
    id: 'totals',
    title: `The total of attacks (${last.series}), stated and expected`,
    caption: `${told} Dots are totals as stated; the fan holds half of the runs (inner part) and nine in ten (all of it); the broken lines simply carry on the rate of the last two weeks and that of the whole record, without any model; the table has two harder references, a discounted rate and two regimes. A model whose forecasts are no better than the best of them has shown nothing.`,
    alt: `A line of stated totals, then a fan with two reference lines. ${told}`,
    columns: [
      'end of',
      'stated',
      '5%',
      '25%',
      'median',
      '75%',
      '95%',
      'mean',
      'simulation error of the mean',
      'at the recent rate',
      'at the rate of the whole record',
      'at the discounted rate',
      'by two regimes',
    ],
    rows: [
      ...drawn.stated.map(({ date, total }) => [date, total, ...Array<null>(11).fill(null)]),
      ...totals.map((one) => [
        one.date,
        null,
        ...one.quantiles,
        one.mean,
        one.error,
        referencesOf(one)?.lately ?? null,
        referencesOf(one)?.ever ?? null,
        referencesOf(one)?.discounted ?? null,
        referencesOf(one)?.regimes ?? null,
      ]),
    ],
    draw: (size, about) =>
      stacked(about, [
        keyPanel(
          [
            { text: 'stated', mark: 'circle', r: 3, fill: ink('ink') },
            { text: 'median of the runs', mark: 'line', stroke: ink('ink'), strokeWidth: 2.5 },
            { text: '25 to 75%', mark: 'bar', fill: ink('ink'), fillOpacity: 0.3 },
            { text: '5 to 95%', mark: 'bar', fill: ink('ink'), fillOpacity: 0.12 },
            { text: 'recent rate, rate of the whole record', mark: 'dashed', stroke: ink('soft') },
          ],
          size.width,
        ),
        drawTotals(drawn, asOf, size),
      ]),
  })
}

const TOP = 26
const FOOT = 34
const LEFT = 36
/** Least distance between labels, px. */
const APART = 16

/** What stands at the end of a line. */
const NAMES = { median: 'median ', lately: 'recent rate ', ever: 'overall rate ' } as const

function drawTotals(drawn: DrawnTotals, asOf: string, { name, width }: Size) {
  const { stated, isDotted, fan, references, now, days, attacks } = drawn
  const right = name === 'wide' ? 128 : 76
  const band = (low: number, high: number, fillOpacity: number) =>
    Plot.areaY(fan, {
      x: (d: FanDay) => dateOfDay(d.day),
      y1: (d: FanDay) => d.quantiles[low],
      y2: (d: FanDay) => d.quantiles[high],
      fill: ink('ink'),
      fillOpacity,
    })
  const labels = totalLabels(drawn, (APART * attacks.domain[1]) / (HEIGHT - TOP - FOOT))
  return drawPanel({
    ...AS_THEY_ARE,
    width,
    height: HEIGHT,
    marginLeft: LEFT,
    marginRight: right,
    marginTop: TOP,
    marginBottom: FOOT,
    x: { type: 'utc', label: null, domain: days.map(dateOfDay) },
    y: { label: null, domain: [...attacks.domain] },
    marks: [
      Plot.gridY([...attacks.ticks], { stroke: ink('rule'), strokeOpacity: 1 }),
      band(0, 4, 0.12),
      band(1, 3, 0.2),
      Plot.lineY(references, {
        x: (d: ReferenceDay) => dateOfDay(d.day),
        y: 'lately',
        stroke: ink('soft'),
        strokeDasharray: '4 3',
        strokeWidth: 1.6,
      }),
      Plot.lineY(references, {
        x: (d: ReferenceDay) => dateOfDay(d.day),
        y: 'ever',
        stroke: ink('soft'),
        strokeDasharray: '1 3',
        strokeWidth: 2,
      }),
      Plot.lineY(fan, {
        x: (d: FanDay) => dateOfDay(d.day),
        y: (d: FanDay) => d.quantiles[2],
        stroke: ink('ink'),
        strokeWidth: 2.5,
      }),
      Plot.lineY(stated, {
        x: (d: StatedTotal) => dateOfDay(d.day),
        y: 'total',
        stroke: ink('ink'),
        strokeWidth: 1,
      }),
      Plot.dot(isDotted ? stated : [], {
        x: (d: StatedTotal) => dateOfDay(d.day),
        y: 'total',
        r: 2.6,
        fill: ink('ink'),
      }),
      Plot.ruleX([dateOfDay(now)], { stroke: ink('ink'), strokeDasharray: '3 3' }),
      Plot.text([dateOfDay(now)], {
        x: (d: Date) => d,
        frameAnchor: 'top',
        dy: -16,
        text: () => `as of ${shortDate(asOf)}`,
        fontSize: LABEL,
        fill: ink('ink'),
      }),
      ...labels.map(({ line, value, at }) =>
        Plot.text([dateOfDay(days[1])], {
          x: (d: Date) => d,
          y: () => at,
          text: () => `${NAMES[line]}${value.toFixed(0)}`,
          textAnchor: 'start',
          dx: 7,
          fontSize: name === 'wide' ? LABEL : 12,
          fontWeight: line === 'median' ? 600 : 400,
          fill: ink('ink'),
        }),
      ),
      Plot.axisY([...attacks.ticks], { tickSize: 0, fontSize: 12, fill: ink('soft'), label: null }),
      daysAxis(days, width - LEFT - right),
    ],
  })
}
