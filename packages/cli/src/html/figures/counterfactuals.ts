/** Wars taken apart: how much of each kind does not come when one assumption of the world is switched off. */

import { signed } from '../../wording/words.js'
import { ink } from '../colors.js'
import type { CounterfactualData } from '../data.js'
import { type DotRow, dotRange } from '../draw/dot-range.js'
import { keyPanel } from '../draw/key.js'
import { grid, type Panel, stacked } from '../draw/panel.js'
import { type Figure, figureOf } from '../figure.js'

const NAMES = 210
const GAP = 12
const COLUMNS = 3

export function counterfactualFigure({ counterfactuals }: CounterfactualData): Figure | null {
  const kinds = [...new Set(counterfactuals.flatMap(({ removed }) => removed.map(({ kind }) => kind)))]
  if (kinds.length === 0) return null
  const all = counterfactuals.flatMap(({ name, removed }) => removed.map((one) => ({ name, ...one })))
  const [most] = [...all].sort((a, b) => b.share - a.share)
  const told = `The strongest effect: with "${most.name}", ${Math.round(100 * most.share)}% of wars that are ${most.kind} would not come.`
  return figureOf({
    id: 'counterfactual',
    title: 'Which assumption each kind of war depends on',
    caption: `${told} Each line switches one assumption of the model off, in the same runs, and shows the share of wars of each kind that no longer come. The bar is simulation error, 5 to 95%. The shares do not add up to 100%, because one war may depend on two assumptions.`,
    alt: `Dots from 0 to 100% for ${counterfactuals.length} assumptions and ${kinds.length} kinds of war. ${told}`,
    columns: ['assumption', 'kind of war', 'share that no longer comes', 'low', 'high'],
    rows: all.map(({ name, kind, share, low, high }) => [name, kind, share, low, high]),
    draw: ({ name, width }, about) => {
      const key = keyPanel(
        [{ text: 'simulation error, 5 to 95%', mark: 'bar', fill: ink('ink'), fillOpacity: 0.18 }],
        width,
      )
      const each = (width - NAMES - (COLUMNS - 1) * GAP) / COLUMNS
      const panels = kinds.map((kind, n): Panel => {
        const labels = name === 'narrow' ? 'above' : n % COLUMNS === 0 ? 'left' : 'none'
        const rows = counterfactuals.map(({ name: label, removed }): DotRow => {
          const one = removed.find((some) => some.kind === kind)
          return {
            label,
            value: one?.share ?? 0,
            outer: one === undefined ? null : [one.low, one.high],
            inner: null,
            full: one !== undefined && one.low > 0,
            text: one === undefined ? '' : `${signed(100 * one.share, 0).replace('+', '')}%`,
          }
        })
        return dotRange(rows, {
          title: `Wars that are ${kind}`,
          width: labels === 'above' ? width : labels === 'left' ? each + NAMES : each,
          domain: [Math.min(0, ...all.map(({ low }) => low)), 1],
          ticks: [0, 0.5, 1],
          format: (value) => `${100 * value}%`,
          labels,
          zero: true,
          left: NAMES,
        })
      })
      return stacked(about, [key, grid(panels, name === 'narrow' ? 1 : COLUMNS, GAP)])
    },
  })
}
