/** What each government does first by its own hand, by the share of runs. */
import * as Plot from '@observablehq/plot'
import { type DrawnFirst, drawnFirst, type FirstAct, percentCell, SHARES, wrapped } from '@standoff/core/kernel'
import { listed } from '../../wording/words.js'
import { ink } from '../colors.js'
import { LABEL } from '../draw/label.js'
import { drawPanel, grid, type Panel, stacked } from '../draw/panel.js'
import { type Figure, figureOf } from '../figure.js'
import type { Look } from './look.js'

const ROW = 40
const HEAD = 26

export function firstActsFigure(look: Look, first: readonly FirstAct[], until: string): Figure | null {
  if (first.length === 0) return null
  const told = listed(
    first.map(({ name, options }) => `${name}: ${options[0].text} (${percentCell(options[0].probability)})`),
  )
  return figureOf({
    id: 'first-acts',
    title: 'The first force by its own hand',
    caption: `What comes first in most runs up to ${until}: ${told}. Each share is an average over all runs. What a side does through its groups is not counted here.`,
    alt: `Bars for each government. ${told}.`,
    columns: ['government', 'first act', 'share of runs', 'simulation error'],
    rows: first.flatMap(({ name, options }) =>
      options.map(({ text, probability, error }) => [name, text, probability, error]),
    ),
    draw: ({ name, width }, about) => {
      const columns = name === 'wide' ? 2 : 1
      const each = (width - (columns - 1) * 24) / columns
      return stacked(about, [
        grid(
          drawnFirst(first).map((one) => bars(look, one, each)),
          columns,
          24,
        ),
      ])
    },
  })
}

/** Id of the bar that stands for all rarer acts. */
const REST = 'rest'

function bars(look: Look, { party, name, acts, rest }: DrawnFirst, width: number): Panel {
  const shown = [
    ...acts,
    ...(rest === null ? [] : [{ id: REST, text: `${rest.acts} rarer acts together`, probability: rest.probability }]),
  ].map((option, n) => ({ ...option, n }))
  type Shown = (typeof shown)[number]
  const hue = ({ id }: Shown): string => (id === 'none' || id === REST ? ink('soft') : ink(look.hueOf(party)))
  const y = (dy: number) => (d: Shown) => HEAD + d.n * ROW + dy
  return drawPanel({
    width,
    height: HEAD + shown.length * ROW,
    marginLeft: 4,
    marginRight: 48,
    marginTop: 0,
    marginBottom: 0,
    x: { domain: [...SHARES.domain], axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.text([name], {
        frameAnchor: 'top-left',
        dx: -4,
        dy: 4,
        textAnchor: 'start',
        lineAnchor: 'top',
        fontSize: LABEL,
        fontWeight: 600,
        fill: ink('ink'),
      }),
      Plot.text(shown, {
        x: () => 0,
        y: y(12),
        text: (d: Shown) => wrapped(d.text, width - 50, { most: 1 })[0],
        textAnchor: 'start',
        fontSize: LABEL,
        fill: ink('ink'),
      }),
      Plot.rect(shown, {
        x1: () => 0,
        x2: 'probability',
        y1: y(21),
        y2: y(33),
        fill: (d: Shown) => (d.id === 'none' ? 'none' : hue(d)),
        stroke: hue,
      }),
      Plot.text(shown, {
        x: 'probability',
        y: y(27),
        text: (d: Shown) => percentCell(d.probability),
        textAnchor: 'start',
        dx: 6,
        fontSize: LABEL,
        fill: ink('ink'),
      }),
    ],
    color: { type: 'identity' },
  })
}
