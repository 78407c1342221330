/** The running total of attacks: as stated so far, then as expected, against two references that know no model. */
import * as Plot from '@observablehq/plot'
import type { Crisis } from '@standoff/core'
import { cutOf, dateOfDay, dayOf, knownCounts, longDate, shortDate, type TotalForecast } from '@standoff/core/kernel'
import { ink } from '../colors.js'
import { keyPanel } from '../draw/key.js'
import { LABEL } from '../draw/label.js'
import { AS_THEY_ARE, drawPanel, stacked } from '../draw/panel.js'
import { type Figure, figureOf, type Size } from '../figure.js'

const HEIGHT = 280

interface Stated {
  when: Date
  total: number
}

type Total = TotalForecast & { when: Date }

export function totalsFigure(crisis: Crisis, totals: readonly TotalForecast[], asOf: string): Figure | null {
  const last = totals.at(-1)
  if (last === undefined) return null
  const known = knownCounts(crisis, asOf)
  let sum = known.total - known.intervals.reduce((all, { total }) => all + total, 0)
  const stated: Stated[] = known.intervals.map(({ until, total }) => {
    sum += total
    return { when: dateOfDay(until), total: sum }
  })
  const start = stated.at(-1) ?? { when: dateOfDay(cutOf(asOf)), total: known.total }
  const ahead = totals.map((one): Total => ({ ...one, when: dateOfDay(dayOf(one.date) + 1) }))
  const references = ahead.flatMap(({ when, references: given }) =>
    given === null
      ? []
      : [{ when, lately: given.known + given.persistence.mean, ever: given.known + given.constant.mean }],
  )
  const end = references.at(-1)
  const against =
    end === undefined
      ? ''
      : ` The rate of the last two weeks counted would lead to ${end.lately.toFixed(0)}, that of the whole record to ${end.ever.toFixed(0)}.`
  const told = `By the end of ${longDate(last.date)} half of the runs have ${last.quantiles[2]} or fewer; nine in ten have ${last.quantiles[0]} to ${last.quantiles[4]}.${against}`
  return figureOf({
    id: 'totals',
    title: `The total of attacks (${last.series}), stated and expected`,
    caption: `${told} Dots are totals as stated; the fan holds half of the runs (inner part) and nine in ten (all of it); the broken lines simply carry on the rate of the last two weeks and that of the whole record, without any model. A model whose forecasts are no better than these lines has shown nothing.`,
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
      'at the recent rate',
      'at the rate of the whole record',
    ],
    rows: [
      ...stated.map(({ when, total }) => [
        new Date(when.getTime() - 86_400_000).toISOString().slice(0, 10),
        total,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
      ]),
      ...ahead.map(({ date, quantiles, mean, references: given }) => [
        date,
        null,
        ...quantiles,
        mean,
        given === null ? null : given.known + given.persistence.mean,
        given === null ? null : given.known + given.constant.mean,
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
        drawTotals({ stated, start, ahead, references }, asOf, size),
      ]),
  })
}

interface Drawn {
  stated: readonly Stated[]
  start: Stated
  ahead: readonly Total[]
  references: readonly { when: Date; lately: number; ever: number }[]
}

function drawTotals({ stated, start, ahead, references }: Drawn, asOf: string, { name, width }: Size) {
  const fan = [
    { when: start.when, q: [start.total, start.total, start.total, start.total, start.total] },
    ...ahead.map(({ when, quantiles }) => ({ when, q: [...quantiles] })),
  ]
  const last = fan[fan.length - 1]
  const from = { when: start.when, lately: start.total, ever: start.total }
  const lines = [from, ...references]
  const ends = references.length === 0 ? [] : [lines[lines.length - 1]]
  const lowest = Math.min(start.total, ...stated.map(({ total }) => total))
  const beside = (text: string, value: number, weight = 400) =>
    Plot.text([last], {
      x: 'when',
      y: () => value,
      text: () => text,
      textAnchor: 'start',
      dx: 7,
      fontSize: name === 'wide' ? LABEL : 12,
      fontWeight: weight,
      fill: ink('ink'),
    })
  return drawPanel({
    ...AS_THEY_ARE,
    width,
    height: HEIGHT,
    marginLeft: 36,
    marginRight: name === 'wide' ? 128 : 76,
    marginTop: 26,
    marginBottom: 34,
    x: { type: 'utc', label: null },
    y: {
      label: null,
      nice: true,
      domain: [Math.min(0, lowest), Math.max(...last.q, ...lines.flatMap(({ lately, ever }) => [lately, ever]))],
    },
    marks: [
      Plot.gridY({ stroke: ink('rule'), strokeOpacity: 1, ticks: 5 }),
      Plot.areaY(fan, { x: 'when', y1: (d) => d.q[0], y2: (d) => d.q[4], fill: ink('ink'), fillOpacity: 0.12 }),
      Plot.areaY(fan, { x: 'when', y1: (d) => d.q[1], y2: (d) => d.q[3], fill: ink('ink'), fillOpacity: 0.2 }),
      Plot.lineY(lines, { x: 'when', y: 'lately', stroke: ink('soft'), strokeDasharray: '4 3', strokeWidth: 1.6 }),
      Plot.lineY(lines, { x: 'when', y: 'ever', stroke: ink('soft'), strokeDasharray: '1 3', strokeWidth: 2 }),
      Plot.lineY(fan, { x: 'when', y: (d) => d.q[2], stroke: ink('ink'), strokeWidth: 2.5 }),
      Plot.lineY(stated, { x: 'when', y: 'total', stroke: ink('ink'), strokeWidth: 1 }),
      Plot.dot(stated, { x: 'when', y: 'total', r: 2.6, fill: ink('ink') }),
      Plot.ruleX([dateOfDay(cutOf(asOf))], { stroke: ink('ink'), strokeDasharray: '3 3' }),
      Plot.text([dateOfDay(cutOf(asOf))], {
        x: (d: Date) => d,
        frameAnchor: 'top',
        dy: -16,
        text: () => `as of ${shortDate(asOf)}`,
        fontSize: LABEL,
        fill: ink('ink'),
      }),
      beside(`${last.q[2]}`, last.q[2], 600),
      ...apart(
        ends.flatMap((d) => [
          { text: `recent rate ${d.lately.toFixed(0)}`, value: d.lately },
          { text: `overall rate ${d.ever.toFixed(0)}`, value: d.ever },
        ]),
        last.q[2],
        (Math.max(...last.q) - Math.min(0, lowest)) / 14,
      ).map(({ text, value }) => beside(text, value)),
      Plot.axisY({ ticks: 5, tickSize: 0, fontSize: 12, fill: ink('soft'), label: null }),
      Plot.axisX({
        ticks: name === 'wide' ? 7 : 3,
        tickSize: 4,
        fontSize: 12,
        fill: ink('soft'),
        stroke: ink('soft'),
        label: null,
      }),
    ],
  })
}

/** Labels moved up until none stands on another, the lowest first. */
function apart(
  labels: readonly { text: string; value: number }[],
  first: number,
  least: number,
): { text: string; value: number }[] {
  const all = [...labels.map((label) => ({ ...label, fixed: false })), { text: '', value: first, fixed: true }].sort(
    (a, b) => a.value - b.value,
  )
  for (let n = 1; n < all.length; n++) {
    const gap = all[n].value - all[n - 1].value
    if (gap >= least) continue
    if (all[n].fixed) for (let k = n - 1; k >= 0; k--) all[k].value = Math.min(all[k].value, all[k + 1].value - least)
    else all[n].value = all[n - 1].value + least
  }
  return all.filter(({ fixed }) => !fixed)
}
