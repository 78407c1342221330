/** Where every row stands on the timeline, and all marks of one style as one path. */
import { formatDay, isForce } from '@standoff/core/kernel'
import { isKnownBy } from '../data/filter.js'
import type { Item } from '../data/item.js'
import type { Mark } from '../data/nearest-mark.js'
import { HARM_FILL, HARMS } from '../draw/harm.js'
import { circle, diamond, head, interval, SAID, saidOf, square, vertical } from '../draw/subpath.js'
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

const SMALLEST = 2.6
const WORD = 4

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
  /** Weapons or attacks that the largest circle stands for, and its radius. */
  most: number
  largest: number
}

export function layoutOf({ items, lanes, lineKeyOf, scale, look, asOf, most, largest }: LayoutInput): Layout {
  const lines = new Map<string, Line>(lanes.flatMap((lane) => lane.lines.map((line) => [line.key, line] as const)))
  const laneOf = new Map(lanes.map((lane) => [lane.id, lane]))
  const styles = new Styles()
  const marks: RowMark[] = []
  const radius = (size: number): number => Math.max(SMALLEST, largest * Math.sqrt(size / most))
  for (const item of items) {
    const line = lines.get(lineKeyOf(item))
    if (line === undefined) continue
    const [x, y] = [scale.x(item.at), line.y]
    const { act, message, row } = item
    const later = !isKnownBy(item, asOf)
    const faded = later ? { strokeDasharray: '2 2', strokeOpacity: 0.75 } : {}
    const hue = look.hue(
      act === null
        ? (item.parties[0] ?? null)
        : act.lane === act.side || look.file.parties[act.lane] !== undefined
          ? act.lane
          : act.side,
    )
    const r = act === null ? (message === null ? 3 : WORD) : radius(act.weapons ?? act.attacks)
    marks.push({ x, y, r, item })
    if (item.isInterval)
      styles.add(
        2,
        { key: `interval ${hue}`, stroke: hue, strokeWidth: 1.4 },
        interval(scale.x(item.from), scale.x(item.until), y),
      )
    if (act !== null) {
      const fill = later ? 0 : HARM_FILL[act.harm]
      if (!later) styles.add(3, { key: 'ground', fill: 'var(--paper)', fillOpacity: 0.8 }, circle(x, y, r))
      styles.add(
        4 + HARMS.indexOf(act.harm),
        {
          key: `act ${hue} ${act.harm} ${later}`,
          fill: 'var(--ink)',
          fillOpacity: fill,
          stroke: hue,
          strokeWidth: 1.6,
          ...faded,
        },
        circle(x, y, r),
      )
      const high = row.weapons?.high
      if (high !== undefined && act.weapons !== null && high > act.weapons)
        styles.add(
          9,
          { key: `high ${hue}`, stroke: hue, strokeWidth: 0.9, strokeDasharray: '1.5 2' },
          circle(x, y, radius(high)),
        )
    } else if (message !== null) {
      const said = saidOf(message.content)
      if (message.to !== null) {
        const [from, to] = [laneOf.get(message.from), laneOf.get(message.to)]
        if (from !== undefined && to !== undefined) {
          const down = from.top < to.top
          const [start, end] = down ? [from.bottom, to.top] : [from.top, to.bottom]
          styles.add(
            1,
            {
              key: `way ${hue} ${later}`,
              stroke: hue,
              strokeWidth: 1,
              strokeOpacity: 0.55,
              strokeDasharray: later ? '2 2' : undefined,
            },
            vertical(x, start, end) + head(x, end, down),
          )
        }
      }
      styles.add(
        10,
        {
          key: `word ${hue} ${said.name} ${later}`,
          fill: later ? 'none' : 'var(--paper)',
          stroke: hue,
          strokeWidth: 1.6,
          ...faded,
        },
        said.shape(x, y, WORD),
      )
    } else if (row.kind === 'order') {
      // From the patron down to the groups that it reaches.
      const reached = (row.orderTo ?? []).map((id) => laneOf.get(id)?.top).filter((top) => top !== undefined)
      if (reached.length > 0)
        styles.add(
          1,
          {
            key: `way ${hue} ${later}`,
            stroke: hue,
            strokeWidth: 1,
            strokeOpacity: 0.55,
            strokeDasharray: later ? '2 2' : undefined,
          },
          vertical(x, y, Math.max(...reached)) + reached.map((top) => head(x, top, true)).join(''),
        )
      styles.add(
        10,
        { key: `order ${hue} ${later}`, fill: later ? 'var(--paper)' : hue, stroke: hue, strokeWidth: 1.6, ...faded },
        diamond(x, y, 4.5),
      )
    } else {
      const ground = later ? { fill: 'none' } : { fill: item.harm === 'killed' ? 'var(--ink)' : 'var(--paper)' }
      styles.add(
        8,
        {
          key: `other ${item.harm === 'killed'} ${later}`,
          stroke: 'var(--soft)',
          strokeWidth: 1.2,
          ...ground,
          ...faded,
        },
        row.kind === 'count' ? vertical(x, y - 5, y + 5) : square(x, y, 3),
      )
    }
    if (item.contested)
      styles.add(
        11,
        { key: 'contested', stroke: 'var(--ink)', strokeWidth: 1.1 },
        `M${Math.round(x * 10) / 10 - 3} ${Math.round((y - r - 2.5) * 10) / 10}h6m-6 -2.5h6`,
      )
  }
  marks.sort((a, b) => a.x - b.x)
  return { marks, byId: new Map(marks.map((mark) => [mark.item.id, mark])), styles: styles.all(), largest }
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

/** What the largest circle stands for: weapons where they are told, attacks where not. */
export const mostOf = (items: readonly Item[]): number =>
  items.reduce((most, { act }) => (act === null ? most : Math.max(most, act.weapons ?? act.attacks)), 1)

export const usedShapes = (items: readonly Item[]): (typeof SAID)[number][] =>
  SAID.filter(({ name }) => items.some(({ message }) => message !== null && saidOf(message.content).name === name))
