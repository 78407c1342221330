/**
 * By which weights: each viewpoint of the file with its prior, where the evidence leads it, and the prior with which it
 * would find both aims equally likely.
 */
import * as Plot from '@observablehq/plot'
import { percentCell, SHARES, wrapped } from '@standoff/core/kernel'
import { ink } from '../colors.js'
import { keyPanel } from '../draw/key.js'
import { LABEL } from '../draw/label.js'
import { AS_THEY_ARE, drawPanel, stacked } from '../draw/panel.js'
import { shareAxis } from '../draw/share-axis.js'
import { type Figure, figureOf, type Size } from '../figure.js'
import type { OneAct } from './one-act.js'

const ROW = { wide: 34, narrow: 50 } as const
const LEFT = { wide: 214, narrow: 10 } as const

interface Line {
  name: string
  prior: number | null
  punish: number
  /** 5 to 95%. */
  low: number
  high: number
  even: number | null
  n: number
}

export function viewpointsFigure(act: OneAct): Figure | null {
  if (act.viewpoints.length === 0) return null
  const lines: Line[] = [...act.viewpoints]
    .sort((a, b) => b.punish - a.punish)
    .map(({ name, prior, punish, low, high, evenPrior }, n) => ({
      name,
      prior,
      punish,
      low,
      high,
      even: evenPrior,
      n,
    }))
  const [top, bottom] = [lines[0], lines[lines.length - 1]]
  lines.push({
    name: 'The model, its own prior',
    prior: null,
    punish: act.punish.mean,
    low: act.punish.low,
    high: act.punish.high,
    even: null,
    n: lines.length,
  })
  const told = `From the same evidence, the viewpoints (ways of weighing it) arrive at a chance between ${percentCell(bottom.punish)} ("${bottom.name}") and ${percentCell(top.punish)} ("${top.name}").`
  return figureOf({
    id: 'viewpoints',
    title: 'How does it read by other weights?',
    caption: `${told} A viewpoint starts at its prior, the chance before the evidence (open circle), and ends where the evidence that it accepts leads it (full circle); the broad stroke is the 5 to 95% interval, from the uncertainty about the parameters. The upright stroke is its break-even prior: had it started there, both aims would now be equally likely. The further that stroke lies from the open circle, the more would have to be believed otherwise for the answer to turn. Priors and weights are declared in the file and are nobody's own.`,
    alt: `Dots from 0 to 100% for each viewpoint. ${told}`,
    columns: ['viewpoint', 'prior', 'chance of punish', '5%', '95%', 'break-even prior', 'chance of being misled'],
    rows: [
      ...act.viewpoints.map(({ name, prior, punish, low, high, evenPrior, deception }) => [
        name,
        prior,
        punish,
        low,
        high,
        evenPrior,
        deception,
      ]),
      ['The model, its own prior', null, act.punish.mean, act.punish.low, act.punish.high, null, null],
    ],
    draw: (size, about) =>
      stacked(about, [
        keyPanel(
          [
            { text: 'prior', mark: 'circle', r: 5, stroke: ink('ink'), fill: ink('paper') },
            { text: 'with the evidence', mark: 'circle', r: 5, fill: ink('ink'), stroke: ink('ink') },
            { text: '5 to 95%', mark: 'bar', fill: ink('ink'), fillOpacity: 0.22 },
            { text: 'break-even prior', mark: 'line', stroke: ink('soft'), strokeWidth: 3 },
          ],
          size.width,
        ),
        drawLines(lines, size),
      ]),
  })
}

function drawLines(lines: readonly Line[], { name, width }: Size) {
  const row = ROW[name]
  const head = 8
  const y =
    (dy = 0) =>
    (d: Line) =>
      head + d.n * row + (name === 'wide' ? row / 2 : row * 0.7) + dy
  const hue = ink('ink')
  const labelled = lines.map((line) => ({
    ...line,
    text: wrapped(line.name, name === 'wide' ? LEFT.wide - 16 : width - 20).join('\n'),
  }))
  return drawPanel({
    width,
    height: head + lines.length * row + 30,
    marginLeft: LEFT[name],
    marginRight: 46,
    marginTop: head,
    marginBottom: 30,
    ...AS_THEY_ARE,
    x: { domain: [0, 1], axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.ruleX([...SHARES.ticks], { stroke: ink('rule') }),
      Plot.ruleX([0.5], { stroke: ink('soft') }),
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
      Plot.link(
        lines.filter(({ prior }) => prior !== null),
        { x1: 'prior', x2: 'punish', y1: y(), y2: y(), stroke: hue, strokeWidth: 2, strokeOpacity: 0.5 },
      ),
      Plot.link(
        lines.filter(({ even }) => even !== null),
        { x1: 'even', x2: 'even', y1: y(-8), y2: y(8), stroke: ink('soft'), strokeWidth: 3 },
      ),
      Plot.dot(
        lines.filter(({ prior }) => prior !== null),
        { x: 'prior', y: y(), r: 5, fill: ink('paper'), stroke: hue, strokeWidth: 1.8 },
      ),
      Plot.dot(lines, { x: 'punish', y: y(), r: 5.5, fill: hue, stroke: hue }),
      Plot.text(labelled, {
        frameAnchor: 'left',
        dx: name === 'wide' ? -LEFT.wide : 0,
        y: y(name === 'wide' ? 0 : -21),
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
        dx: 40,
        y: y(),
        text: (d: Line) => percentCell(d.punish),
        textAnchor: 'end',
        fontSize: LABEL,
        fontWeight: 600,
        fill: ink('ink'),
      }),
    ],
  })
}
