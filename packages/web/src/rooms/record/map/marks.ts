/** Marks of the map: one for each place and hand, those of one style as one path. */
import { HARM_FILL, HARMS } from '@standoff/core/kernel'
import type { Mark } from '../data/nearest-mark.js'
import { circle, square } from '../draw/subpath.js'
import type { Look } from '../look.js'
import type { PlacedRows } from './places.js'

export interface PlaceMark extends Mark {
  placed: PlacedRows
  /** Radius of what it may be off by, px. */
  off: number
}

export interface MapStyle {
  key: string
  d: string
  fill: string
  fillOpacity?: number
  stroke?: string
  strokeWidth?: number
  strokeDasharray?: string
  strokeOpacity?: number
}

/** Of a degree of latitude. */
const DEGREE_KM = 111.2
const WORDS = 3

export function marksOf(
  places: readonly PlacedRows[],
  project: (point: [number, number]) => [number, number] | null,
  largest: number,
): PlaceMark[] {
  const most = places.reduce((max, { size }) => Math.max(max, size), 1)
  return places
    .map((placed): PlaceMark => {
      const { lat, lon, precisionKm } = placed.place
      const [x, y] = project([lon, lat]) ?? [-1e4, -1e4]
      return {
        placed,
        x,
        y,
        r: placed.side === null ? WORDS : Math.max(3.5, largest * Math.sqrt(placed.size / most)),
        off: lengthOf(placed.place, precisionKm, [x, y], project),
      }
    })
    .sort((a, b) => a.x - b.x)
}

/** So many km at a place in px, measured towards the equator, where every projection goes on. */
function lengthOf(
  { lat, lon }: { lat: number; lon: number },
  km: number,
  [x, y]: readonly [number, number],
  project: (point: [number, number]) => [number, number] | null,
): number {
  const by = km / DEGREE_KM
  const [x2, y2] = project([lon, lat > 0 ? lat - by : lat + by]) ?? [x, y]
  return Math.hypot(x2 - x, y2 - y)
}

export function stylesOf(marks: readonly PlaceMark[], look: Look): MapStyle[] {
  const found = new Map<string, { order: number; parts: string[]; style: Omit<MapStyle, 'd'> }>()
  const add = (order: number, style: Omit<MapStyle, 'd'>, part: string): void => {
    const one = found.get(style.key)
    if (one === undefined) found.set(style.key, { order, parts: [part], style })
    else one.parts.push(part)
  }
  // The smaller over the larger.
  for (const { placed, x, y, r, off } of [...marks].sort((a, b) => b.r - a.r)) {
    if (off > r + 2)
      add(
        0,
        { key: 'off', fill: 'none', stroke: 'var(--soft)', strokeWidth: 0.7, strokeOpacity: 0.8 },
        circle(x, y, off),
      )
    if (placed.side === null) {
      add(
        1,
        {
          key: `words ${placed.later}`,
          fill: placed.later ? 'none' : 'var(--paper)',
          stroke: 'var(--soft)',
          strokeWidth: 1.2,
          strokeDasharray: placed.later ? '2 2' : undefined,
        },
        square(x, y, WORDS),
      )
      continue
    }
    const hue = look.hue(placed.side)
    if (!placed.later) add(2, { key: 'ground', fill: 'var(--paper)', fillOpacity: 0.75 }, circle(x, y, r))
    add(
      3 + HARMS.indexOf(placed.harm),
      {
        key: `${hue} ${placed.own} ${placed.harm} ${placed.later}`,
        fill: 'var(--ink)',
        fillOpacity: placed.later ? 0 : HARM_FILL[placed.harm],
        stroke: hue,
        strokeWidth: placed.later ? 1 : 2,
        strokeDasharray: placed.own ? undefined : '3 2',
        strokeOpacity: placed.later ? 0.7 : 1,
      },
      circle(x, y, r),
    )
  }
  return [...found.values()]
    .sort((a, b) => a.order - b.order)
    .map(({ parts, style }) => ({ ...style, d: parts.join('') }))
}
