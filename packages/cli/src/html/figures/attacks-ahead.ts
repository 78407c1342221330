/** Attacks a week: what was counted, then what the runs have, as a fan over runs that still go on. */
import * as Plot from '@observablehq/plot'
import { cutOf, dateOfDay, dayOf, type FanWeek, longDate, shortDate } from '@standoff/core/kernel'
import { ink } from '../colors.js'
import { keyPanel } from '../draw/key.js'
import { LABEL } from '../draw/label.js'
import { AS_THEY_ARE, drawPanel, stacked } from '../draw/panel.js'
import { type Figure, figureOf, type Size } from '../figure.js'
import type { Week } from './weeks-known.js'

const HEIGHT = 260

interface Ahead {
  start: Date
  end: Date
  quantiles: FanWeek['quantiles']
  mean: number
}

const fewer = (count: number): string => (count === 0 ? 'no attack' : `${count} or fewer`)

export function attacksAheadFigure(
  fan: readonly FanWeek[],
  past: { series: string; weeks: readonly Week[] },
  asOf: string,
): Figure | null {
  if (fan.length === 0) return null
  const ahead = fan.map(
    ({ from, quantiles, mean }): Ahead => ({
      start: dateOfDay(dayOf(from)),
      end: dateOfDay(dayOf(from) + 7),
      quantiles,
      mean,
    }),
  )
  const last = fan[fan.length - 1]
  const told = `In the first week half of the runs have ${fewer(fan[0].quantiles[2])}; in the week from ${shortDate(last.from)}, ${fewer(last.quantiles[2])} (nine in ten between ${last.quantiles[0]} and ${last.quantiles[4]}).`
  return figureOf({
    id: 'attacks-ahead',
    title: 'Attacks a week, counted and expected',
    caption: `${told} Left of the line is the count (${past.series}); right of it are the median of the runs (line), the middle half of them (inner box) and nine in ten (outer box). No single run follows the boxes: single runs jump between quiet and busy weeks.`,
    alt: `Bars of counted attacks a week up to ${longDate(asOf)}, then a fan. ${told}`,
    columns: ['week from', 'counted', '5%', '25%', 'median', '75%', '95%', 'mean', 'runs that go on'],
    rows: [
      ...past.weeks.map(({ from, attacks }) => [
        from,
        Math.round(10 * attacks) / 10,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
      ]),
      ...fan.map(({ from, quantiles, mean, runs }) => [from, null, ...quantiles, mean, runs]),
    ],
    draw: (size, about) =>
      stacked(about, [
        keyPanel(
          [
            { text: 'counted', mark: 'bar', fill: ink('soft'), fillOpacity: 0.55 },
            { text: 'median of the runs', mark: 'line', stroke: ink('ink'), strokeWidth: 2.5 },
            { text: '25 to 75%', mark: 'bar', fill: ink('ink'), fillOpacity: 0.3 },
            { text: '5 to 95%', mark: 'bar', fill: ink('ink'), fillOpacity: 0.12 },
          ],
          size.width,
        ),
        drawFan(ahead, past.weeks, asOf, size),
      ]),
  })
}

function drawFan(ahead: readonly Ahead[], past: readonly Week[], asOf: string, { name, width }: Size) {
  const now = dateOfDay(cutOf(asOf))
  return drawPanel({
    ...AS_THEY_ARE,
    width,
    height: HEIGHT,
    marginLeft: 32,
    marginRight: 10,
    marginTop: 26,
    marginBottom: 34,
    x: { type: 'utc', label: null },
    y: { label: null, nice: true, zero: true },
    marks: [
      Plot.gridY({ stroke: ink('rule'), strokeOpacity: 1, ticks: 4 }),
      Plot.rectY(past, {
        x1: (d: Week) => dateOfDay(d.day),
        x2: (d: Week) => dateOfDay(d.day + d.days),
        y: 'attacks',
        fill: ink('soft'),
        fillOpacity: 0.55,
        inset: 0.5,
      }),
      Plot.rect(ahead, {
        x1: 'start',
        x2: 'end',
        y1: (d: Ahead) => d.quantiles[0],
        y2: (d: Ahead) => d.quantiles[4],
        fill: ink('ink'),
        fillOpacity: 0.12,
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.rect(ahead, {
        x1: 'start',
        x2: 'end',
        y1: (d: Ahead) => d.quantiles[1],
        y2: (d: Ahead) => d.quantiles[3],
        fill: ink('ink'),
        fillOpacity: 0.22,
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.link(ahead, {
        x1: 'start',
        x2: 'end',
        y1: (d: Ahead) => d.quantiles[2],
        y2: (d: Ahead) => d.quantiles[2],
        stroke: ink('ink'),
        strokeWidth: 2.5,
      }),
      Plot.ruleX([now], { stroke: ink('ink'), strokeDasharray: '3 3' }),
      Plot.text([now], {
        x: (d: Date) => d,
        frameAnchor: 'top',
        dy: -16,
        text: () => `as of ${shortDate(asOf)}`,
        fontSize: LABEL,
        fill: ink('ink'),
      }),
      Plot.ruleY([0], { stroke: ink('ink') }),
      Plot.axisY({ ticks: 4, tickSize: 0, fontSize: 12, fill: ink('soft'), label: null }),
      Plot.axisX({
        ticks: name === 'wide' ? 8 : 4,
        tickSize: 4,
        fontSize: 12,
        fill: ink('soft'),
        stroke: ink('soft'),
        label: null,
      }),
    ],
  })
}
