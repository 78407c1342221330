/** Where every row stands on the timeline, and all marks of one style as one path. */
import { circleRadius, formatDay, HARM_FILL, HARMS, isForce, type RecordMark, recordMark } from '@standoff/core/kernel'
import type { Item } from '../data/item.js'
import type { Mark } from '../data/nearest-mark.js'
import { circle, diamond, head, interval, SHAPES, square, vertical } from '../draw/subpath.js'
import type { Look } from '../look.js'
import type { Lane, Line } from './lanes.js'
import type { TimeScale } from './time-scale.js'

export interface RowMark extends Mark {
  item: Item
}

export interface Style {
  key: string
  d: string
  fill?: string
  fillOpacity?: number
  stroke?: string
  strokeWidth?: number
  strokeOpacity?: number
  strokeDasharray?: string
}

export interface Layout {
  /** In the order of x. */
  marks: readonly RowMark[]
  byId: ReadonlyMap<string, RowMark>
  styles: readonly Style[]
  largest: number
}

/** Attacks in a bin of days. */
export interface Bin {
  from: number
  until: number
  attacks: number
}

/** Radius of marks of one size, px. */
const WORD = 4
const OTHER = 3
const ORDER = 4.5

class Styles {
  readonly #parts = new Map<string, { style: Omit<Style, 'd'>; parts: string[]; order: number }>()

  add(order: number, style: Omit<Style, 'd'>, part: string): void {
    const found = this.#parts.get(style.key)
    if (found === undefined) this.#parts.set(style.key, { style, parts: [part], order })
    else found.parts.push(part)
  }

  all(): Style[] {
    return [...this.#parts.values()]
      .sort((a, b) => a.order - b.order)
      .map(({ style, parts }) => ({ ...style, d: parts.join('') }))
  }
}

export interface LayoutInput {
  items: readonly Item[]
  lanes: readonly Lane[]
  lineKeyOf: (item: Item) => string
  scale: TimeScale
  look: Look
  asOf: number
  /** Weapons or attacks that the largest circle stands for. */
  most: number
  width: 'wide' | 'narrow'
}

export function layoutOf({ items, lanes, lineKeyOf, scale, look, asOf, most, width }: LayoutInput): Layout {
  const lines = new Map<string, Line>(lanes.flatMap((lane) => lane.lines.map((line) => [line.key, line] as const)))
  const laneOf = new Map(lanes.map((lane) => [lane.id, lane]))
  const styles = new Styles()
  const marks: RowMark[] = []
  const radius = (size: number): number => circleRadius(size, most, width)
  for (const item of items) {
    const line = lines.get(lineKeyOf(item))
    if (line === undefined) continue
    const mark = recordMark(item, look.file, asOf)
    const [x, y] = [scale.x(item.at), line.y]
    const r = mark.shape === 'act' ? radius(mark.size) : typeof mark.shape === 'object' ? WORD : OTHER
    const hue = look.hue(mark.party)
    marks.push({ x, y, r, item })
    if (item.isInterval)
      styles.add(
        2,
        { key: `interval ${hue}`, stroke: hue, strokeWidth: 1.4 },
        interval(scale.x(item.from), scale.x(item.until), y),
      )
    const way = wayOf(mark, y, laneOf)
    if (way !== null)
      styles.add(
        1,
        {
          key: `way ${hue} ${mark.isLater}`,
          stroke: hue,
          strokeWidth: 1,
          strokeOpacity: 0.55,
          strokeDasharray: mark.isLater ? '2 2' : undefined,
        },
        vertical(x, way.from, way.to) + way.heads.map((end) => head(x, end, way.to > way.from)).join(''),
      )
    addMark(styles, mark, { x, y, r, hue, radius })
    if (item.contested)
      styles.add(
        11,
        { key: 'contested', stroke: 'var(--ink)', strokeWidth: 1.1 },
        `M${Math.round(x * 10) / 10 - 3} ${Math.round((y - r - 2.5) * 10) / 10}h6m-6 -2.5h6`,
      )
  }
  marks.sort((a, b) => a.x - b.x)
  return {
    marks,
    byId: new Map(marks.map((mark) => [mark.item.id, mark])),
    styles: styles.all(),
    largest: radius(most),
  }
}

/** The line from an author to those whom it reaches, with the heads of arrows; null for none. */
function wayOf(
  { way, shape }: RecordMark,
  y: number,
  laneOf: ReadonlyMap<string, Lane>,
): { from: number; to: number; heads: number[] } | null {
  if (way === null) return null
  const reached = way.to.flatMap((id) => laneOf.get(id) ?? [])
  if (reached.length === 0) return null
  // From the patron down to the groups that it reaches.
  if (shape === 'order') {
    const heads = reached.map(({ top }) => top)
    return { from: y, to: Math.max(...heads), heads }
  }
  const [from, to] = [laneOf.get(way.from), reached[0]]
  if (from === undefined) return null
  const [start, end] = from.top < to.top ? [from.bottom, to.top] : [from.top, to.bottom]
  return { from: start, to: end, heads: [end] }
}

interface Place {
  x: number
  y: number
  r: number
  hue: string
  radius: (size: number) => number
}

function addMark(styles: Styles, { shape, isLater, harm, high }: RecordMark, { x, y, r, hue, radius }: Place): void {
  const faded = isLater ? { strokeDasharray: '2 2', strokeOpacity: 0.75 } : {}
  const outline = { stroke: hue, strokeWidth: 1.6, ...faded }
  if (shape === 'act') {
    if (!isLater) styles.add(3, { key: 'ground', fill: 'var(--paper)', fillOpacity: 0.8 }, circle(x, y, r))
    styles.add(
      4 + HARMS.indexOf(harm),
      {
        key: `act ${hue} ${harm} ${isLater}`,
        fill: 'var(--ink)',
        fillOpacity: isLater ? 0 : HARM_FILL[harm],
        ...outline,
      },
      circle(x, y, r),
    )
    if (high !== null)
      styles.add(
        9,
        { key: `high ${hue}`, stroke: hue, strokeWidth: 0.9, strokeDasharray: '1.5 2' },
        circle(x, y, radius(high)),
      )
  } else if (shape === 'order') {
    styles.add(
      10,
      { key: `order ${hue} ${isLater}`, fill: isLater ? 'var(--paper)' : hue, ...outline },
      diamond(x, y, ORDER),
    )
  } else if (typeof shape === 'object') {
    styles.add(
      10,
      { key: `word ${hue} ${shape.name} ${isLater}`, fill: isLater ? 'none' : 'var(--paper)', ...outline },
      SHAPES[shape.shape](x, y, WORD),
    )
  } else {
    const isDeadly = harm === 'killed'
    styles.add(
      8,
      {
        key: `other ${isDeadly} ${isLater}`,
        stroke: 'var(--soft)',
        strokeWidth: 1.2,
        fill: isLater ? 'none' : isDeadly ? 'var(--ink)' : 'var(--paper)',
        ...faded,
      },
      shape === 'count' ? vertical(x, y - 5, y + 5) : square(x, y, OTHER),
    )
  }
}

/** Bins of at least a few pixels, of whole weeks where days are too narrow. */
export function binsOf(items: readonly Item[], { first, last, left, right }: TimeScale): { bins: Bin[]; days: number } {
  const aDay = (right - left) / (last - first)
  const days = aDay >= 9 ? 1 : Math.max(1, Math.ceil(4 / (7 * aDay))) * 7
  const bins = Array.from(
    { length: Math.ceil((last - first) / days) },
    (_, n): Bin => ({ from: first + n * days, until: Math.min(last, first + (n + 1) * days), attacks: 0 }),
  )
  for (const { act, at } of items)
    if (act !== null && isForce(act))
      bins[Math.min(bins.length - 1, Math.max(0, Math.floor((at - first) / days)))].attacks += act.attacks
  return { bins, days }
}

export const isoOf = (day: number): string => formatDay(Math.floor(day))
