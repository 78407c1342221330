/** Attacks a week: what was counted, then what the runs have, as a fan over runs that still go on. */
import * as Plot from '@observablehq/plot'
import {
  type DrawnWeeks,
  dateOfDay,
  drawnWeeks,
  type FanWeek,
  longDate,
  shortDate,
  type WeekBox,
} from '@standoff/core/kernel'
import { ink } from '../colors.js'
import { keyPanel } from '../draw/key.js'
import { LABEL } from '../draw/label.js'
import { AS_THEY_ARE, drawPanel, stacked } from '../draw/panel.js'
import { type Figure, figureOf, type Size } from '../figure.js'
import { daysAxis } from './days-axis.js'
import type { Week } from './weeks-known.js'

const HEIGHT = 260

const fewer = (count: number): string => (count === 0 ? 'no attack' : `${count} or fewer`)

export function attacksAheadFigure(
  fan: readonly FanWeek[],
  past: { series: string; weeks: readonly Week[] },
  asOf: string,
): Figure | null {
  const drawn = drawnWeeks(fan, past.weeks, asOf)
  if (drawn === null) return null
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
        drawFan(drawn, asOf, size),
      ]),
  })
}

const LEFT = 32
const RIGHT = 10

function drawFan({ boxes, counted, now, days, attacks }: DrawnWeeks, asOf: string, { width }: Size) {
  const box = (low: (d: WeekBox) => number, high: (d: WeekBox) => number, fillOpacity: number) =>
    Plot.rect(boxes, {
      x1: (d: WeekBox) => dateOfDay(d.from),
      x2: (d: WeekBox) => dateOfDay(d.until),
      y1: low,
      y2: high,
      fill: ink('ink'),
      fillOpacity,
      insetLeft: 0.5,
      insetRight: 0.5,
    })
  return drawPanel({
    ...AS_THEY_ARE,
    width,
    height: HEIGHT,
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: 26,
    marginBottom: 34,
    x: { type: 'utc', label: null, domain: days.map(dateOfDay) },
    y: { label: null, domain: [...attacks.domain] },
    marks: [
      Plot.gridY([...attacks.ticks], { stroke: ink('rule'), strokeOpacity: 1 }),
      Plot.rectY(counted, {
        x1: (d: Week) => dateOfDay(d.day),
        x2: (d: Week) => dateOfDay(d.day + d.days),
        y: 'attacks',
        fill: ink('soft'),
        fillOpacity: 0.55,
        inset: 0.5,
      }),
      box(
        (d) => d.outer[0],
        (d) => d.outer[1],
        0.12,
      ),
      box(
        (d) => d.inner[0],
        (d) => d.inner[1],
        0.22,
      ),
      Plot.link(boxes, {
        x1: (d: WeekBox) => dateOfDay(d.from),
        x2: (d: WeekBox) => dateOfDay(d.until),
        y1: 'median',
        y2: 'median',
        stroke: ink('ink'),
        strokeWidth: 2.5,
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
      Plot.ruleY([0], { stroke: ink('ink') }),
      Plot.axisY([...attacks.ticks], { tickSize: 0, fontSize: 12, fill: ink('soft'), label: null }),
      daysAxis(days, width - LEFT - RIGHT),
    ],
  })
}
