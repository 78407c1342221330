/** Rows of dots with a range each, on one scale: the panel of every picture that compares named things. */
import * as Plot from '@observablehq/plot'
import { type Domain, ticksIn, ticksWithin, wrapped } from '@standoff/core/kernel'
import { ink } from '../colors.js'
import { LABEL } from './label.js'
import { AS_THEY_ARE, drawPanel, type Panel } from './panel.js'

export interface DotRow {
  label: string
  value: number
  /** The wide pale bar: the interval over the hidden values. */
  outer: readonly [low: number, high: number] | null
  /** The thin dark line: simulation error. */
  inner: readonly [low: number, high: number] | null
  /** Whether it stands out: full, else open. */
  full: boolean
  text: string
  /** Exactly 0: a small mark. */
  nothing?: boolean
  /** Single values of the range: one for each source. */
  marks?: readonly number[]
  /** Whether the value has a dot; it has where absent. */
  isDot?: boolean
}

export interface DotLook {
  title: string
  width: number
  domain: Domain
  /** As many round numbers as there is room for where absent. */
  ticks?: readonly number[]
  format: (value: number) => string
  /** Names at the left, above each row, or not at all. */
  labels: 'left' | 'above' | 'none'
  /** A line at 0. */
  zero?: boolean
  /** Where a dashed upright line stands: what simulation error alone would show. */
  luck?: number
  /** Room for names at the left, px. */
  left?: number
  note?: string
}

const ROW = { left: 32, none: 32, above: 46 } as const
const HEAD = 30
const FOOT = 42
/** Marks of a scale, at most. */
const MOST_TICKS = 5
/** Room for the number at the right, px. */
const NUMBER = 46

type Drawn = DotRow & { n: number; outer: [number, number] | null; inner: [number, number] | null }

export function dotRange(
  rows: readonly DotRow[],
  { title, width, domain, ticks: given, format, labels, zero = false, luck, left = 200, note = '' }: DotLook,
): Panel {
  const row = ROW[labels]
  const cut = (range: readonly [number, number] | null): [number, number] | null =>
    range === null ? null : [Math.max(domain[0], range[0]), Math.min(domain[1], range[1])]
  const drawn = rows.map((one, n): Drawn => ({ ...one, n, outer: cut(one.outer), inner: cut(one.inner) }))
  const y =
    (dy = 0) =>
    (d: Drawn) =>
      HEAD + d.n * row + (labels === 'above' ? row * 0.68 : row / 2) + dy
  const end = HEAD + rows.length * row
  const room = labels === 'left' ? left : 6
  const ticks = given ?? ticksIn(domain, Math.min(MOST_TICKS, ticksWithin(width - room - NUMBER)))
  const named = drawn.map((one) => ({
    ...one,
    name: labels === 'left' ? wrapped(one.label, left - 12, { size: 12.5, most: 2 }).join('\n') : one.label,
  }))
  return drawPanel({
    ...AS_THEY_ARE,
    width,
    height: end + FOOT,
    marginLeft: room,
    marginRight: NUMBER,
    marginTop: HEAD,
    marginBottom: FOOT,
    x: { domain: [...domain], axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.link(ticks, { x1: (d) => d, x2: (d) => d, y1: () => HEAD, y2: () => end, stroke: ink('rule') }),
      ...(zero
        ? [Plot.link([0], { x1: (d) => d, x2: (d) => d, y1: () => HEAD, y2: () => end, stroke: ink('ink') })]
        : []),
      ...(luck === undefined
        ? []
        : [
            Plot.link([luck], {
              x1: (d) => d,
              x2: (d) => d,
              y1: () => HEAD,
              y2: () => end,
              stroke: ink('ink'),
              strokeDasharray: '4 3',
            }),
          ]),
      Plot.axisX({
        ticks: [...ticks],
        tickFormat: format,
        tickSize: 3,
        fontSize: 12,
        fill: ink('soft'),
        stroke: ink('soft'),
        label: null,
      }),
      Plot.link(
        drawn.filter(({ outer }) => outer !== null),
        {
          x1: (d: Drawn) => d.outer?.[0],
          x2: (d: Drawn) => d.outer?.[1],
          y1: y(),
          y2: y(),
          stroke: ink('ink'),
          strokeOpacity: 0.18,
          strokeWidth: 11,
        },
      ),
      Plot.link(
        drawn.filter(({ inner }) => inner !== null),
        {
          x1: (d: Drawn) => d.inner?.[0],
          x2: (d: Drawn) => d.inner?.[1],
          y1: y(),
          y2: y(),
          stroke: ink('ink'),
          strokeWidth: 2.2,
        },
      ),
      Plot.link(
        drawn.flatMap((one) => (one.marks ?? []).map((mark) => ({ ...one, mark }))),
        { x1: 'mark', x2: 'mark', y1: y(-7), y2: y(7), stroke: ink('ink'), strokeWidth: 1.8 },
      ),
      Plot.dot(
        drawn.filter(({ isDot = true }) => isDot),
        {
          x: (d: Drawn) => Math.min(domain[1], Math.max(domain[0], d.value)),
          y: y(),
          r: (d: Drawn) => (d.nothing ? 2.2 : 4.2),
          fill: (d: Drawn) => (d.full || d.nothing ? ink('ink') : ink('paper')),
          stroke: ink('ink'),
          strokeWidth: (d: Drawn) => (d.nothing ? 0 : 1.6),
        },
      ),
      Plot.text(drawn, {
        frameAnchor: 'right',
        y: y(),
        dx: NUMBER,
        text: 'text',
        textAnchor: 'end',
        fontSize: LABEL,
        fill: (d: Drawn) => (d.full ? ink('ink') : ink('soft')),
        fontWeight: 400,
      }),
      ...(labels === 'none'
        ? []
        : [
            Plot.text(named, {
              frameAnchor: 'left',
              dx: labels === 'left' ? -left : 0,
              y: y(labels === 'above' ? -18 : 0),
              text: 'name',
              textAnchor: 'start',
              fontSize: labels === 'left' ? 12.5 : LABEL,
              lineHeight: 1.1,
              fill: ink('ink'),
              stroke: ink('paper'),
              strokeWidth: labels === 'above' ? 3 : 0,
            }),
          ]),
      Plot.text([title], {
        frameAnchor: 'top-left',
        dx: labels === 'above' ? -4 : 0,
        dy: -22,
        textAnchor: 'start',
        fontSize: LABEL,
        fontWeight: 600,
        fill: ink('ink'),
      }),
      Plot.text([note], { frameAnchor: 'bottom', dy: 36, fontSize: 12, fill: ink('soft') }),
    ],
  })
}
