/** The map: where force was used, how often or with how much, and whom it hurt. */

import * as Plot from '@observablehq/plot'
import {
  boxOf,
  HARM_FILL,
  type MapAround,
  mapAround,
  type PicturedAct,
  placeLabels,
  textWidth,
} from '@standoff/core/kernel'
import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoContains,
  geoEquirectangular,
  geoMercator,
  geoPath,
} from 'd3-geo'
import { ink } from '../colors.js'
import { type KeyItem, keyPanel } from '../draw/key.js'
import { LABEL } from '../draw/label.js'
import { type Country, naturalEarth } from '../draw/natural-earth.js'
import { drawPanel, type Panel, PIXELS, stacked } from '../draw/panel.js'
import { type Figure, figureOf } from '../figure.js'
import { HARM_KEY } from './harm.js'
import type { Look } from './look.js'
import { type OnMap, placesOf, WEAPONS_KNOWN } from './places.js'

/** Radius of the largest circle, px. */
const LARGEST = { wide: 30, narrow: 18 } as const
/** Size of the names of countries, px. */
const COUNTRY = 12

/** The projections by the names that `mapAround` has for them. */
const PROJECTIONS: Readonly<Record<MapAround['projection'], () => GeoProjection>> = {
  mercator: geoMercator,
  azimuthal: geoAzimuthalEqualArea,
  equirectangular: geoEquirectangular,
}

/** Null where no place of the record and no site has coordinates. */
export function mapFigure(look: Look, acts: readonly PicturedAct[]): Figure | null {
  const { places, unplaced, byWeapons } = placesOf(acts)
  const sites = Object.values(look.file.sites).flatMap(({ name, of, lat, lon, precisionKm }) =>
    lat === undefined || lon === undefined || precisionKm > 100 ? [] : [{ name, of, lat, lon }],
  )
  const located = [...places, ...sites]
  if (located.length === 0) return null
  const around = mapAround(located)
  const earth = naturalEarth()
  const unit = byWeapons ? 'weapons' : 'attacks or strikes'
  const missing = unplaced.map(
    ({ name, count, killed }) =>
      `${name}: ${count} ${count === 1 ? 'act' : 'acts'}${killed > 0 ? `, ${killed} killed` : ''}`,
  )
  const top = [...places].sort((a, b) => b.size - a.size)[0]
  const deadliest = [...places].sort((a, b) => b.killed - a.killed)[0]
  const told =
    top === undefined
      ? 'No act of force in the record has a place on the map.'
      : `Most ${byWeapons ? 'weapons' : 'attacks or strikes'} fell on ${top.name} (${byWeapons ? 'about ' : ''}${Math.round(top.size)}); ${deadliest.killed > 0 ? `most people were killed at ${deadliest.name} (${deadliest.killed} by the best figure)` : 'nobody is recorded as killed'}.`
  return figureOf({
    id: 'map',
    title: 'Where force was used',
    caption: `${told} The larger a circle, the more ${unit}${byWeapons ? ` (where the number is known, as for ${Math.round(100 * WEAPONS_KNOWN)}% of acts and more)` : ''}; the fuller its ink, the graver the harm. A broken outline is an attack through a group, a full one a government's own hand. Small crosses are sites without an act. Countries and borders after Natural Earth; they take no position.`,
    alt: `A map of ${places.length} places with acts of force. ${told}`,
    beside: missing.length > 0 ? [`Not on the map, as their place is not known closely: ${missing.join('; ')}.`] : [],
    columns: [
      'place',
      'by',
      'acts',
      'attacks',
      'weapons told of',
      'killed',
      'injured',
      'latitude',
      'longitude',
      'good to km',
    ],
    rows: [...places, ...unplaced].map((one) => [
      one.name,
      `${look.nameOf(one.side)}${one.own ? ', own hand' : ', through groups'}`,
      one.count,
      one.attacks,
      one.weapons,
      one.killed,
      Math.round(one.injured),
      one.lat,
      one.lon,
      one.lat === null ? null : one.precisionKm,
    ]),
    draw: (size, about) =>
      stacked(about, [keyPanel(keyOf(look, places), size.width), drawMap(look, places, sites, around, earth, size)]),
  })
}

function keyOf(look: Look, places: readonly OnMap[]): KeyItem[] {
  const kinds = [...new Map(places.map((one) => [`${one.side}${one.own}`, one])).values()]
  const whose = kinds.map(
    ({ side, own }): KeyItem => ({
      text: own ? `${look.nameOf(side)}, own hand` : `groups tied to ${look.nameOf(side)}`,
      mark: 'circle',
      r: 7,
      stroke: ink(look.hueOf(side)),
      strokeWidth: 2,
      strokeDasharray: own ? undefined : '3 2',
    }),
  )
  return [...whose, ...HARM_KEY.filter(({ harm }) => places.some((one) => one.harm === harm))]
}

function drawMap(
  look: Look,
  places: readonly OnMap[],
  sites: readonly { name: string; of: string; lat: number; lon: number }[],
  { projection: kind, rotate, holds }: MapAround,
  { countries, borders }: ReturnType<typeof naturalEarth>,
  { name, width }: { name: 'wide' | 'narrow'; width: number },
): Panel {
  const frame: GeoPermissibleObjects = { type: 'MultiPoint', coordinates: holds }
  const flat = PROJECTIONS[kind]().rotate(rotate).fitWidth(width, frame)
  const tall = geoPath(flat).bounds(frame)
  const height = Math.round(
    Math.min(Math.max(tall[1][1] - tall[0][1], 0.45 * width), (name === 'wide' ? 0.85 : 1.1) * width),
  )
  const projection = PROJECTIONS[kind]()
    .rotate(rotate)
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      frame,
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ])
  const path = geoPath(projection).digits(1)
  const at = ({ lat, lon }: { lat: number | null; lon: number | null }): [number, number] =>
    projection([lon ?? 0, lat ?? 0]) ?? [0, 0]
  const largest = Math.max(1, ...places.map(({ size }) => size))
  const circles = [...places]
    .sort((a, b) => b.size - a.size)
    .map((one) => {
      const [x, y] = at(one)
      return { ...one, x, y, r: Math.max(3.5, LARGEST[name] * Math.sqrt(one.size / largest)) }
    })
  const marked = sites
    .map((site) => {
      const [x, y] = at(site)
      return { ...site, x, y }
    })
    .filter(({ x, y }) => !circles.some((one) => Math.hypot(one.x - x, one.y - y) < 3))
  const gravest = [...circles].sort((a, b) => Number(b.killed > 0) - Number(a.killed > 0) || b.size - a.size)
  const labels = placeLabels(
    gravest.map(({ x, y, r, name: text }) => ({ x, y, r, text: text.replace(/ \(.*\)$/, '') })),
    width,
    height,
  )
  const boxes = [
    ...labels.map(({ tx, ty, text }) => ({ left: tx, right: tx + textWidth(text), top: ty - 8, bottom: ty + 8 })),
    ...circles.map(boxOf),
  ]
  const seen = countries.filter((country) => path(country) !== null)
  const names = countryNames(seen, projection, width, height, boxes)
  const px = { x: 'x', y: 'y' } as const
  const own = circles.filter((one) => one.own)
  const through = circles.filter((one) => !one.own)
  const dots = (data: typeof circles, strokeDasharray?: string) => [
    Plot.dot(data, { ...px, r: 'r', fill: ink('paper'), fillOpacity: 0.75, stroke: 'none' }),
    Plot.dot(data, {
      ...px,
      r: 'r',
      fill: ink('ink'),
      fillOpacity: (d: OnMap) => HARM_FILL[d.harm],
      stroke: (d: OnMap) => ink(look.hueOf(d.side)),
      strokeWidth: 2,
      strokeDasharray,
      title: name === 'wide' ? (d) => `${d.name}: ${d.count} acts, ${d.killed} killed` : undefined,
    }),
  ]
  const land = drawPanel({
    width,
    height,
    margin: 0,
    axis: null,
    projection: () => projection,
    marks: [
      Plot.geo(seen as never, { fill: ink('land') }),
      Plot.geo(borders as never, { stroke: ink('border'), strokeWidth: 0.8 }),
    ],
  })
  const marks = drawPanel({
    ...PIXELS,
    width,
    height,
    margin: 0,
    marks: [
      Plot.text(names, { ...px, text: 'text', fontSize: COUNTRY, fill: ink('soft'), fontStyle: 'italic' }),
      Plot.dot(marked, {
        ...px,
        symbol: 'times',
        r: 3,
        stroke: (d: { of: string }) => ink(look.hueOf(d.of)),
        strokeWidth: 1.2,
        title: name === 'wide' ? 'name' : undefined,
      }),
      ...dots(through, '3 2'),
      ...dots(own),
      Plot.text(labels, {
        x: 'tx',
        y: 'ty',
        text: 'text',
        textAnchor: 'start',
        fontSize: LABEL,
        fill: ink('ink'),
        stroke: ink('paper'),
        strokeWidth: 3,
      }),
      Plot.frame({ stroke: ink('rule') }),
    ],
  })
  return { ...land, inner: land.inner + marks.inner }
}

/** Steps from the middle of a country, px, at which its name is tried. */
const TRIED = [0, -24, 24, -48, 48, -72, 72].flatMap((dy) => [0, -40, 40, -80, 80].map((dx) => ({ dx, dy })))

/** The names of countries, each at the first place near its middle that is free and lies in it. */
function countryNames(
  countries: readonly Country[],
  projection: GeoProjection,
  width: number,
  height: number,
  taken: readonly { left: number; right: number; top: number; bottom: number }[],
): { text: string; x: number; y: number }[] {
  const path = geoPath(projection)
  return countries.flatMap((country) => {
    const half = textWidth(country.properties.name, { size: COUNTRY }) / 2
    if (path.area(country) < 60 * half) return []
    const [cx, cy] = path.centroid(country)
    for (const { dx, dy } of TRIED) {
      const [x, y] = [cx + dx, cy + dy]
      const fits = x - half > 4 && x + half < width - 4 && y > 10 && y < height - 10
      const free = taken.every(
        ({ left, right, top, bottom }) => x + half < left || x - half > right || y + 7 < top || y - 7 > bottom,
      )
      if (!fits || !free) continue
      // Last, as it looks at every point of the country's border.
      const within = [x - half, x + half].every((at) => geoContains(country, projection.invert?.([at, y]) ?? [0, 0]))
      if (within) return [{ text: country.properties.name, x, y }]
    }
    return []
  })
}
