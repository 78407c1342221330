/** What one act was for: its purposes as chances with their intervals. */
import * as Plot from '@observablehq/plot'
import { percentCell, purposeInWords, SHARES, wrapped } from '@standoff/core/kernel'
import { ink } from '../colors.js'
import { LABEL } from '../draw/label.js'
import { AS_THEY_ARE, drawPanel, stacked } from '../draw/panel.js'
import { shareAxis } from '../draw/share-axis.js'
import { type Figure, figureOf, type Size } from '../figure.js'
import type { OneAct } from './one-act.js'

const ROW = { wide: 26, narrow: 46 } as const
const LEFT = { wide: 290, narrow: 10 } as const

interface Line {
  text: string
  mean: number
  low: number
  high: number
  n: number
}

export function purposesFigure({ purpose }: OneAct): Figure | null {
  if (purpose === null) return null
  const lines: Line[] = [...purpose.purposes]
    .sort((a, b) => b.mean - a.mean)
    .map(({ words, mean, low, high }, n) => ({ text: `to ${words}`, mean, low, high, n }))
  const told = purposeInWords(purpose).join(' ')
  return figureOf({
    id: 'purposes',
    title: 'What was it for?',
    caption: `${told} The upright stroke is the chance, the broad one its 5 to 95% interval. Chances rest on what is seen of the act and of the other acts of its author, and on judged tables of how usual each sign is under each purpose; an act may serve several. Another seed would move them by about ${Math.max(1, Math.round(100 * purpose.error))} percentage points.`,
    alt: `Bars from 0 to 100% for each purpose. ${told}`,
    columns: ['purpose', 'chance', '5%', '95%'],
    rows: lines.map(({ text, mean, low, high }) => [text, mean, low, high]),
    draw: (size, about) => stacked(about, [drawLines(lines, size)]),
  })
}

function drawLines(lines: readonly Line[], { name, width }: Size) {
  const row = ROW[name]
  const head = 8
  const y =
    (dy = 0) =>
    (d: Line) =>
      head + d.n * row + (name === 'wide' ? row / 2 : row * 0.7) + dy
  const labelled = lines.map((line) => ({
    ...line,
    text: wrapped(line.text, name === 'wide' ? LEFT.wide - 16 : width - 20).join('\n'),
  }))
  const hue = ink('ink')
  return drawPanel({
    width,
    height: head + lines.length * row + 30,
    marginLeft: LEFT[name],
    marginRight: 50,
    marginTop: head,
    marginBottom: 30,
    ...AS_THEY_ARE,
    x: { domain: [0, 1], axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.ruleX([...SHARES.ticks], { stroke: ink('rule') }),
      shareAxis(),
      Plot.link(lines, {
        x1: 'low',
        x2: 'high',
        y1: y(),
        y2: y(),
        stroke: hue,
        strokeWidth: 9,
        strokeOpacity: 0.22,
        strokeLinecap: 'butt',
      }),
      Plot.link(lines, { x1: 'mean', x2: 'mean', y1: y(-7), y2: y(7), stroke: hue, strokeWidth: 3 }),
      Plot.text(labelled, {
        frameAnchor: 'left',
        dx: name === 'wide' ? -LEFT.wide : 0,
        y: y(name === 'wide' ? 0 : -20),
        text: 'text',
        textAnchor: 'start',
        fontSize: LABEL,
        lineHeight: 1.15,
        fill: ink('ink'),
        stroke: ink('paper'),
        strokeWidth: 4,
      }),
      Plot.text(lines, {
        frameAnchor: 'right',
        dx: 44,
        y: y(),
        text: (d: Line) => percentCell(d.mean),
        textAnchor: 'end',
        fontSize: LABEL,
        fontWeight: 600,
        fill: ink('ink'),
      }),
    ],
  })
}
