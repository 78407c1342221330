/** Wars taken apart: how much of each kind no longer comes when one assumption of the model is switched off. */
import type { CounterfactualReport } from '@standoff/core'
import {
  type DrawnCounterfactuals,
  drawnCounterfactuals,
  FEWEST_WARS,
  percentCell,
  percentRange,
  percentWords,
  SHARES,
} from '@standoff/core/kernel'
import { WAR_KIND_WORDS } from '../../wording/war-kinds.js'
import { counted, listed } from '../../wording/words.js'
import { ink } from '../colors.js'
import { type DotRow, dotRange } from '../draw/dot-range.js'
import { keyPanel } from '../draw/key.js'
import { grid, type Panel, stacked } from '../draw/panel.js'
import { type Figure, figureOf } from '../figure.js'

const NAMES = 210
const GAP = 12
const COLUMNS = 3

type Report = Pick<CounterfactualReport, 'counterfactuals' | 'together' | 'wars'>

export function counterfactualFigure(report: Report): Figure | null {
  const drawn = drawnCounterfactuals(report)
  if (drawn === null || drawn.kinds.length === 0) return null
  const { counterfactuals, together } = report
  const { kinds } = drawn
  const all = together === null ? counterfactuals : [...counterfactuals, together]
  const told = toldOf(drawn, report.wars)
  return figureOf({
    id: 'counterfactual',
    title: 'Which assumption each kind of war depends on',
    caption: `${told} Each line switches one assumption of the model off, in the same runs, and shows the share of wars of each kind that no longer come. The bar is simulation error, 5 to 95%; a full dot is clearly above zero. The shares do not add up to 100%, because one war may depend on two assumptions.`,
    alt: `Dots from 0 to 100% for ${all.length} assumptions and ${counted(kinds.length, 'kind')} of war. ${told}`,
    beside: fewWars(drawn),
    columns: ['assumption', 'kind of war', 'share that no longer comes', 'low', 'high', 'wars of the kind'],
    rows: all.flatMap(({ name, removed }) =>
      removed.map(({ kind, share, low, high, wars }) => [
        name,
        WAR_KIND_WORDS[kind],
        ...(wars === 0 ? [null, null, null] : [share, low, high]),
        wars,
      ]),
    ),
    draw: ({ name, width }, about) => {
      const key = keyPanel(
        [{ text: 'simulation error, 5 to 95%', mark: 'bar', fill: ink('ink'), fillOpacity: 0.18 }],
        width,
      )
      const each = (width - NAMES - (COLUMNS - 1) * GAP) / COLUMNS
      const panels = kinds.map(({ kind, rows }, n): Panel => {
        const labels = name === 'narrow' ? 'above' : n % COLUMNS === 0 ? 'left' : 'none'
        const dots = rows.map(
          ({ name: label, share, interval, isClear, isNothing }): DotRow => ({
            label,
            value: share,
            outer: interval,
            inner: null,
            full: isClear,
            text: isNothing ? '0' : percentCell(share),
          }),
        )
        return dotRange(dots, {
          title: WAR_KIND_WORDS[kind],
          width: labels === 'above' ? width : labels === 'left' ? each + NAMES : each,
          domain: SHARES.domain,
          format: (value) => `${Math.round(100 * value)}%`,
          labels,
          zero: true,
          left: NAMES,
        })
      })
      return stacked(about, [key, grid(panels, name === 'narrow' ? 1 : COLUMNS, GAP)])
    },
  })
}

function toldOf({ most }: DrawnCounterfactuals, wars: number): string {
  if (most === null)
    return `With only ${counted(wars, 'war')}, no assumption can be shown to matter for any kind of war: each share may be zero.`
  const { name, share, interval, kind } = most
  return `As far as ${counted(wars, 'war')} can tell, the strongest effect is this: with "${name}", ${percentWords(share)} of ${WAR_KIND_WORDS[kind]} no longer come (${percentRange(...interval)}).`
}

/** What is left out of the picture, as lines. */
export function fewWars({ left }: DrawnCounterfactuals): string[] {
  if (left.length === 0) return []
  const kinds = left.map(
    ({ kind, wars }) =>
      `${WAR_KIND_WORDS[kind]} (${Number.isInteger(wars) ? wars : (Math.floor(10 * wars) / 10).toFixed(1)})`,
  )
  return [`Kinds with fewer than ${FEWEST_WARS} wars are left out of the picture: ${listed(kinds)}.`]
}
