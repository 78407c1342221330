/** What each measure changes, against the same runs without it: one panel for each thing that one may care about. */
import type { Comparison } from '@standoff/core'
import {
  capital,
  clearOf,
  type DrawnChanges,
  drawnChanges,
  type MeasureEffect,
  type MetricDifference,
  overviewOf,
} from '@standoff/core/kernel'
import { minus, signed } from '../../wording/words.js'
import { ink } from '../colors.js'
import { type DotRow, dotRange } from '../draw/dot-range.js'
import { keyPanel } from '../draw/key.js'
import { grid, type Panel, stacked } from '../draw/panel.js'
import { type Figure, figureOf } from '../figure.js'

/** Room for the names of measures in a wide picture, px. */
const NAMES = 190
const GAP = 12

/** How a metric is named above its panel. */
const TITLES: Readonly<Record<string, string>> = {
  war: 'War, percentage points',
  attacks: 'Attacks by proxies',
  calm: 'Days until force ends',
}
const titleOf = ({ metric, text }: Comparison['base'][number]): string =>
  TITLES[metric] ?? capital(text.replace(/^people of (.*) killed$/, 'killed: $1'))

const metricOf = ({ metrics }: MeasureEffect, id: string): MetricDifference =>
  metrics.find(({ metric }) => metric === id) as MetricDifference

export function measuresFigure(comparison: Comparison): Figure | null {
  const { measures, base } = comparison
  if (measures.length === 0) return null
  const overview = overviewOf(base.map(({ metric }) => metric))
  const shown = base.filter(({ metric }) => overview.includes(metric))
  const { all, clear } = clearOf(
    measures.flatMap((one) => overview.map((id) => metricOf(one, id))),
    measures.length,
  )
  const told =
    clear === 0
      ? `None of the ${all} differences drawn is larger than simulation error would explain.`
      : `${clear} of the ${all} differences drawn ${clear === 1 ? 'is' : 'are'} larger than simulation error would explain.`
  return figureOf({
    id: 'measures',
    title: 'What each measure changes',
    caption: `${told} Each is against the very same runs without the measure; the line is no change, and a small dot on it exactly none. A full dot is a difference larger than simulation error would explain (thin line, 95%), even as the largest of ${measures.length}; an open dot is not. Simulation error comes from making a limited number of runs. The wide bar shows the uncertainty about the hidden values, simulation error included: for nine in ten draws of them the expected change lies in it. Where it crosses the line, the measure may help or harm, and more runs would not settle that.`,
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
  shown: Comparison['base'][number],
  width: number,
  labels: 'left' | 'above' | 'none',
): Panel {
  const drawn = drawnChanges(measures.map((measure) => metricOf(measure, shown.metric))) as DrawnChanges
  const { changes, domain, digits, ends } = drawn
  const rows = changes.map(
    ({ value, hidden, error, isClear, isNothing }, n): DotRow => ({
      label: measures[n].name,
      value,
      outer: hidden,
      inner: error,
      full: isClear,
      nothing: isNothing,
      text: isNothing ? '0' : signed(value, digits),
    }),
  )
  return dotRange(rows, {
    title: titleOf(shown),
    width,
    domain,
    format: (value) => minus(value, Number.isInteger(value) ? 0 : 1),
    labels,
    zero: true,
    left: NAMES,
    note: `left: ${ends[0]}, right: ${ends[1]}`,
  })
}
