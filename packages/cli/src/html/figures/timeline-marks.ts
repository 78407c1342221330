/** Marks of the timeline as Plot draws them: ways of messages, acts by harm, words, and what is about them. */
import * as Plot from '@observablehq/plot'
import { circleRadius, HARM_FILL, lineKeyIn, mostOf, partyHues, type RecordMark, SAID } from '@standoff/core/kernel'
import { ink } from '../colors.js'
import type { Size } from '../figure.js'
import type { Look } from './look.js'
import type { Lane } from './timeline-lanes.js'

/** Radius of marks of one size, px. */
const WORD = 4
const OTHER = 3

/** A mark at its place, with the ends of the lines that belong to it. */
interface Placed extends RecordMark {
  x: number
  y: number
  r: number
  /** Radius of the highest number of weapons that somebody states; null where that is not more. */
  ring: number | null
  hue: string
  title: string
  /** From its author's lane to the farthest that it reaches, and the heads of arrows there. */
  way: RecordMark['way']
  ends: { from: number; to: number; heads: number[] } | null
}

/** A straight line of one colour. */
interface Segment {
  x1: number
  y1: number
  x2: number
  y2: number
  hue: string
}

export function placedMarks(
  marks: readonly RecordMark[],
  lanes: readonly Lane[],
  look: Look,
  x: (day: number) => number,
  { name }: Size,
): Placed[] {
  const keyOf = lineKeyIn(look.file)
  const lines = new Map(lanes.flatMap((lane) => lane.lines.map((line) => [line.key, line] as const)))
  const laneOf = new Map(lanes.map((lane) => [lane.id, lane]))
  const hues: Readonly<Record<string, string>> = partyHues(look.file)
  const most = mostOf(marks.map(({ row }) => row))
  return marks.flatMap((mark): Placed[] => {
    const { row, shape, size, high, party } = mark
    const line = lines.get(keyOf(row))
    if (line === undefined) return []
    return [
      {
        ...mark,
        x: x(row.at),
        y: line.y,
        r: shape === 'act' ? circleRadius(size, most, name) : typeof shape === 'object' ? WORD : OTHER,
        ring: high === null ? null : circleRadius(high, most, name),
        hue: ink(hues[party ?? ''] ?? 'soft'),
        title: `${row.iso}: ${row.row.summary}`,
        ends: endsOf(mark, line.y, laneOf),
      },
    ]
  })
}

function endsOf({ way, shape }: RecordMark, y: number, laneOf: ReadonlyMap<string, Lane>): Placed['ends'] {
  if (way === null) return null
  const reached = way.to.flatMap((id) => laneOf.get(id) ?? [])
  const from = laneOf.get(way.from)
  if (reached.length === 0 || from === undefined) return null
  if (shape === 'order') {
    const heads = reached.map(({ top }) => top)
    return { from: y, to: Math.max(...heads), heads }
  }
  const [start, end] = from.top < reached[0].top ? [from.bottom, reached[0].top] : [from.top, reached[0].bottom]
  return { from: start, to: end, heads: [end] }
}

/**
 * In the order in which they are drawn: lines first, then acts, the gravest last, then all that is smaller.
 * @param titled whether marks say on hover what they are
 */
export function plotMarks(placed: readonly Placed[], x: (day: number) => number, titled: boolean): Plot.Markish[] {
  const at = { x: 'x', y: 'y', r: 'r' } as const
  const title = titled ? { title: 'title' } : {}
  const acts = placed.filter(({ shape }) => shape === 'act')
  const outline = { stroke: 'hue', strokeWidth: 1.6 } as const
  const ways = placed.flatMap(({ x: at1, ends, hue }) =>
    ends === null ? [] : [{ x1: at1, x2: at1, y1: ends.from, y2: ends.to, hue }, ...headsOf(at1, ends, hue)],
  )
  return [
    segments(ways, { strokeWidth: 1, strokeOpacity: 0.55 }),
    segments(
      placed.flatMap(({ row, y, hue }) => (row.isInterval ? intervalOf(x(row.from), x(row.until), y, hue) : [])),
      { strokeWidth: 1.4 },
    ),
    Plot.dot(acts, { ...at, fill: ink('paper'), fillOpacity: 0.8 }),
    Plot.dot(
      [...acts].sort((a, b) => HARM_FILL[a.harm] - HARM_FILL[b.harm]),
      { ...at, fill: ink('ink'), fillOpacity: (d: Placed) => HARM_FILL[d.harm], ...outline, ...title },
    ),
    Plot.dot(
      placed.filter(({ shape }) => shape === 'beside'),
      {
        ...at,
        symbol: 'square',
        fill: (d: Placed) => ink(d.harm === 'killed' ? 'ink' : 'paper'),
        stroke: ink('soft'),
        strokeWidth: 1.2,
        ...title,
      },
    ),
    segments(
      placed.flatMap(({ shape, x: x1, y }) =>
        shape === 'count' ? [{ x1, x2: x1, y1: y - 5, y2: y + 5, hue: ink('soft') }] : [],
      ),
      { strokeWidth: 1.2 },
    ),
    Plot.dot(
      placed.filter(({ ring }) => ring !== null),
      { x: 'x', y: 'y', r: 'ring', stroke: 'hue', strokeWidth: 0.9, strokeDasharray: '1.5 2' },
    ),
    Plot.dot(
      placed.filter(({ shape }) => shape === 'order'),
      { ...at, symbol: 'diamond', fill: 'hue', ...outline, ...title },
    ),
    ...SAID.map((said) =>
      Plot.dot(
        placed.filter(({ shape }) => shape === said),
        { ...at, symbol: said.shape, fill: ink('paper'), ...outline, ...title },
      ),
    ),
    segments(
      placed.flatMap(({ row, x: middle, y, r }) => (row.contested ? contestedOf(middle, y - r - 2.5) : [])),
      { strokeWidth: 1.1 },
    ),
  ]
}

const segments = (lines: readonly Segment[], look: { strokeWidth: number; strokeOpacity?: number }): Plot.Markish =>
  Plot.link(lines, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', stroke: 'hue', ...look })

const headsOf = (x: number, { from, to, heads }: NonNullable<Placed['ends']>, hue: string): Segment[] =>
  heads.flatMap((end) =>
    [-3, 3].map((aside) => ({ x1: x + aside, x2: x, y1: end + (to > from ? -5 : 5), y2: end, hue })),
  )

const intervalOf = (from: number, until: number, y: number, hue: string): Segment[] => [
  { x1: from, x2: until, y1: y, y2: y, hue },
  ...[from, until].map((end) => ({ x1: end, x2: end, y1: y - 4, y2: y + 4, hue })),
]

const contestedOf = (x: number, y: number): Segment[] =>
  [y, y - 2.5].map((at) => ({ x1: x - 3, x2: x + 3, y1: at, y2: at, hue: ink('ink') }))
