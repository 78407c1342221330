/** What each measure changes, against the same runs without it: one panel for each thing that one may care about. */
import type { Comparison } from '@standoff/core'
import { capital, type MeasureEffect, type MetricDifference, toldOf } from '@standoff/core/kernel'
import { minus, signed } from '../../wording/words.js'
import { ink } from '../colors.js'
import { type DotRow, dotRange, scaleFor } from '../draw/dot-range.js'
import { keyPanel } from '../draw/key.js'
import { grid, type Panel, stacked } from '../draw/panel.js'
import { type Figure, figureOf } from '../figure.js'

/** As the statement at the top tells them. */
const isClear = (one: MetricDifference): boolean => ['maybe', 'sure'].includes(toldOf(one))

/** Room for the names of measures in a wide picture, px. */
const NAMES = 190
const GAP = 12

interface Shown {
  metric: string
  title: string
  scale: number
  digits: number
  /** Least span of its scale: smaller differences are not blown up. */
  least: number
}

function shownOf({ base }: Comparison): Shown[] {
  const shown: Shown[] = [{ metric: 'war', title: 'War, percentage points', scale: 100, digits: 1, least: 1 }]
  for (const { metric, text } of base)
    if (metric.startsWith('killed-'))
      shown.push({
        metric,
        title: capital(text.replace(/^people of (.*) killed$/, 'killed: $1')),
        scale: 1,
        digits: 2,
        least: 0.5,
      })
  shown.push(
    { metric: 'attacks', title: 'Attacks by proxies', scale: 1, digits: 0, least: 2 },
    { metric: 'calm', title: 'Days until force ends', scale: 1, digits: 1, least: 2 },
  )
  return shown.filter(({ metric }) => base.some((one) => one.metric === metric))
}

const metricOf = ({ metrics }: MeasureEffect, id: string): MetricDifference =>
  metrics.find(({ metric }) => metric === id) as MetricDifference

export function measuresFigure(comparison: Comparison): Figure | null {
  const { measures } = comparison
  if (measures.length === 0) return null
  const shown = shownOf(comparison)
  const cleared = measures.map((measure) => ({
    measure,
    clear: shown.filter(({ metric }) => isClear(metricOf(measure, metric))).length,
  }))
  const stands = cleared.filter(({ clear }) => clear > 0).length
  const told = `${stands === 0 ? 'No measure' : `${stands} of ${measures.length} measures`} ${stands === 1 ? 'changes' : 'change'} something by more than simulation error would explain.`
  return figureOf({
    id: 'measures',
    title: 'What each measure changes',
    caption: `${told} Left of the line is less, right of it more, against the very same runs without the measure. A full dot is a difference larger than simulation error would explain (thin line, 95%); an open dot is not. Simulation error comes from making a limited number of runs. The wide bar shows the uncertainty about the hidden values, simulation error included: for nine in ten draws of them the expected change lies in it. Where it crosses the line, the measure may help or harm, and more runs would not settle that.`,
    alt: `Dots with ranges about a line at no change, for ${measures.length} measures and ${shown.length} outcomes. ${told}`,
    columns: [
      'measure',
      'outcome',
      'without',
      'with',
      'change',
      'simulation error',
      'low, over the hidden values',
      'high, over the hidden values',
      'share of its variance that is chance',
    ],
    rows: measures.flatMap((measure) =>
      measure.metrics.map(({ text, before, after, difference, standardError, interval, chanceShare }) => [
        measure.name,
        text,
        before,
        after,
        difference,
        standardError,
        interval[0],
        interval[1],
        chanceShare,
      ]),
    ),
    draw: ({ name, width }, about) => {
      const key = keyPanel(
        [
          { text: 'more than simulation error', mark: 'circle', r: 4.2, fill: ink('ink') },
          { text: 'not more', mark: 'circle', r: 4.2, fill: ink('paper') },
          { text: 'simulation error, 95%', mark: 'line', strokeWidth: 2.2 },
          { text: 'uncertainty about the hidden values, 5 to 95%', mark: 'bar', fill: ink('ink'), fillOpacity: 0.18 },
        ],
        width,
      )
      if (name === 'narrow')
        return stacked(about, [
          key,
          grid(
            shown.map((one) => panel(measures, one, width, 'above')),
            1,
            20,
          ),
        ])
      // Three panels to a line, with the names before the first.
      const each = (width - NAMES - 2 * GAP) / 3
      const panels = shown.map((one, n) =>
        panel(measures, one, n % 3 === 0 ? each + NAMES : each, n % 3 === 0 ? 'left' : 'none'),
      )
      return stacked(about, [key, grid(panels, 3, GAP)])
    },
  })
}

function panel(
  measures: readonly MeasureEffect[],
  { metric, title, scale, digits, least }: Shown,
  width: number,
  labels: 'left' | 'above' | 'none',
): Panel {
  const rows = measures.map((measure): DotRow => {
    const one = metricOf(measure, metric)
    const { difference, standardError, interval } = one
    const error = 1.96 * standardError
    return {
      label: measure.name,
      value: scale * difference,
      outer: [scale * interval[0], scale * interval[1]],
      inner: [scale * (difference - error), scale * (difference + error)],
      full: isClear(one),
      text: signed(scale * difference, digits),
    }
  })
  const { domain, ticks } = scaleFor(
    rows.flatMap(({ outer, inner }) => [...(outer ?? []), ...(inner ?? [])]),
    least,
  )
  return dotRange(rows, {
    title,
    width,
    domain,
    ticks,
    format: (value) => minus(value, Number.isInteger(Math.round(1000 * value) / 1000) ? 0 : 1),
    labels,
    zero: true,
    left: NAMES,
    note: labels === 'none' ? '' : 'left: less, right: more',
  })
}
