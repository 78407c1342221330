/**
 * Countries of Natural Earth (public domain, as the npm package world-atlas ships them) as paths for a map: made beside
 * the page, which stays free.
 */
import { type Box, textWidth } from '@standoff/core/kernel'
import { expose } from 'comlink'
import {
  type ExtendedFeatureCollection,
  type GeoGeometryObjects,
  type GeoProjection,
  geoArea,
  geoBounds,
  geoContains,
  geoPath,
} from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import { stayAlive } from '../../../work/stay-alive.js'
import { type Frame, projectionOf } from './frame.js'

stayAlive()

export interface CountryName {
  text: string
  x: number
  y: number
}

export interface Land {
  frame: Frame
  land: string
  borders: string
  names: CountryName[]
}

interface Country {
  type: 'Feature'
  id?: string
  properties: { name: string }
  geometry: GeoGeometryObjects
}

type Topology = Parameters<typeof feature>[0]

/** Paths are cut this far outside the frame, px: the map is moved before the next ones are there. */
const SPARE = 200
/** Steps from the middle of a country, px, at which its name is tried. */
const TRIED = [0, -24, 24, -48, 48, -72, 72].flatMap((dy) => [0, -40, 40, -80, 80].map((dx) => ({ dx, dy })))

let atlas: Promise<{
  countries: Country[]
  borders: GeoGeometryObjects
  bounds: [[number, number], [number, number]][]
  areas: number[]
}> | null = null

async function read() {
  const topology = (await import('world-atlas/countries-50m.json')).default as unknown as Topology
  const all = topology.objects.countries as Parameters<typeof mesh>[1] & Parameters<typeof feature>[1]
  const countries = (feature(topology, all) as unknown as ExtendedFeatureCollection).features as Country[]
  return {
    countries,
    borders: mesh(topology, all, (a, b) => a !== b) as GeoGeometryObjects,
    bounds: countries.map((country) => geoBounds(country)),
    areas: countries.map((country) => geoArea(country)),
  }
}

const worker = {
  /** @param size of the names, px */
  async draw(frame: Frame, taken: readonly Box[], language: string, size: number): Promise<Land> {
    // What could not be read is read again when it is asked for again.
    atlas ??= read().catch((error: unknown) => {
      atlas = null
      throw error
    })
    const { countries, borders, bounds, areas } = await atlas
    const { scale, width, height } = frame
    const projection = projectionOf(frame)
      .clipExtent([
        [-SPARE, -SPARE],
        [width + SPARE, height + SPARE],
      ])
      .precision(0.5)
    const path = geoPath(projection).digits(1)
    const [west, north] = projection.invert?.([-SPARE, -SPARE]) ?? [-180, 90]
    const [east, south] = projection.invert?.([width + SPARE, height + SPARE]) ?? [180, -90]
    // Only Mercator's sides are meridians and parallels.
    const whole = frame.projection !== 'mercator' || (360 / (2 * Math.PI * scale)) * (width + 2 * SPARE) >= 350
    const inView = countries.filter((_, n) => {
      const [[w, s], [e, top]] = bounds[n]
      return whole || (meet(w, e, west, east) && s < north && top > south)
    })
    const land = inView.map((country) => path(country) ?? '').join('')
    return {
      frame,
      land,
      borders: path(borders) ?? '',
      names: names(inView, new Map(countries.map((country, n) => [country, areas[n]])), {
        projection,
        frame,
        taken,
        language,
        size,
      }),
    }
  },
}

/** Whether two stretches of meridians, each from west to east and perhaps over the 180th, have any in common. */
function meet(w1: number, e1: number, w2: number, e2: number): boolean {
  const from = (a: number, b: number): number => (((b - a) % 360) + 360) % 360
  return from(w1, w2) <= from(w1, e1) || from(w2, w1) <= from(w2, e2)
}

/** Where names go, between what is taken already; in which language and of what size, px. */
interface Lettered {
  projection: GeoProjection
  frame: Frame
  taken: readonly Box[]
  language: string
  size: number
}

/** The names of countries, the largest first, each at the first place near its middle that is free and lies in it. */
function names(
  countries: readonly Country[],
  areas: ReadonlyMap<Country, number>,
  { projection, frame, taken, language, size }: Lettered,
): CountryName[] {
  const { width, height } = frame
  const clipped = projectionOf(frame).clipExtent([
    [0, 0],
    [width, height],
  ])
  const path = geoPath(clipped)
  const boxes = [...taken]
  const found: CountryName[] = []
  for (const country of [...countries].sort((a, b) => (areas.get(b) ?? 0) - (areas.get(a) ?? 0))) {
    const text = nameOf(country, language)
    const half = textWidth(text, { size }) / 2
    if (path.area(country) < 60 * half) continue
    const [cx, cy] = path.centroid(country)
    for (const { dx, dy } of TRIED) {
      const [x, y] = [cx + dx, cy + dy]
      const box = { left: x - half, right: x + half, top: y - 7, bottom: y + 7 }
      if (box.left < 4 || box.right > width - 4 || box.top < 4 || box.bottom > height - 4) continue
      if (
        !boxes.every(
          ({ left, right, top, bottom }) =>
            box.right < left || box.left > right || box.bottom < top || box.top > bottom,
        )
      )
        continue
      if (![box.left, box.right].every((at) => geoContains(country, projection.invert?.([at, y]) ?? [0, 0]))) continue
      boxes.push(box)
      found.push({ text, x, y })
      break
    }
  }
  return found
}

/** By the browser's own list of countries where it knows them, else as Natural Earth has it. */
function nameOf({ id, properties }: Country, language: string): string {
  if (language === 'en' || id === undefined) return properties.name
  try {
    return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(id) ?? properties.name
  } catch {
    return properties.name
  }
}

export type Atlas = typeof worker

expose(worker)
