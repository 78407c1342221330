/** Which part of the earth the map shows: all that is located, or a middle and a zoom that stand in the address. */
import { type GeoPermissibleObjects, geoMercator, geoPath } from 'd3-geo'
import type { Frame } from './atlas.worker.js'

/** `lon,lat,zoom`: zoom 1 shows all. */
export interface MapView {
  lon: number
  lat: number
  zoom: number
}

/** Room about the places, as a share of their span, and the least span of a map in degrees. */
const PAD = 0.12
const LEAST_SPAN = 3
export const MOST_ZOOM = 64
const STEP = 1.6

export interface Fit {
  scale: number
  lon: number
  lat: number
  height: number
}

/** A map on which all places can be seen. */
export function fitTo(places: readonly { lat: number; lon: number }[], width: number): Fit {
  const span = (values: readonly number[], least: number): [number, number] => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const value of values) {
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
    const room = Math.max((least - (high - low)) / 2, PAD * (high - low))
    return [low - room, high + room]
  }
  const [south, north] = span(
    places.map(({ lat }) => lat),
    LEAST_SPAN,
  ).map((lat) => Math.max(-75, Math.min(78, lat)))
  const [west, east] = span(
    places.map(({ lon }) => lon),
    LEAST_SPAN,
  )
  const corners: GeoPermissibleObjects = {
    type: 'MultiPoint',
    coordinates: [
      [west, south],
      [east, north],
      [west, north],
      [east, south],
    ],
  }
  const flat = geoMercator().fitWidth(width, corners)
  const [[, top], [, bottom]] = geoPath(flat).bounds(corners)
  const wide = width >= 560
  const height = Math.round(Math.min(Math.max(bottom - top, 0.5 * width), (wide ? 0.62 : 1.05) * width))
  const projection = geoMercator().fitExtent(
    [
      [0, 0],
      [width, height],
    ],
    corners,
  )
  const [lon, lat] = projection.invert?.([width / 2, height / 2]) ?? [0, 0]
  return { scale: projection.scale(), lon, lat, height }
}

export function frameOf(fit: Fit, width: number, { lon, lat, zoom }: MapView): Frame {
  const { height } = fit
  const scale = fit.scale * zoom
  const [x, y] = geoMercator().scale(scale).translate([0, 0])([lon, lat]) ?? [0, 0]
  return { scale, translate: [width / 2 - x, height / 2 - y], width, height }
}

export const projectionOf = ({ scale, translate }: Frame) =>
  geoMercator()
    .scale(scale)
    .translate([...translate])

export const parseView = (text: string): MapView | null => {
  const [lon, lat, zoom] = text.split(',').map(Number)
  return text !== '' && Math.abs(lon) <= 180 && Math.abs(lat) <= 84 && zoom >= 0.5 && zoom <= MOST_ZOOM ? { lon, lat, zoom } : null
}

export const formatMapView = ({ lon, lat, zoom }: MapView): string => `${Math.round(lon * 1000) / 1000},${Math.round(lat * 1000) / 1000},${Math.round(zoom * 100) / 100}`

export const zoomed = (view: MapView, steps: number): MapView => ({ ...view, zoom: Math.min(MOST_ZOOM, Math.max(0.5, view.zoom * STEP ** steps)) })

/** The view moved by so many px. */
export function moved(fit: Fit, width: number, view: MapView, dx: number, dy: number): MapView {
  const frame = frameOf(fit, width, view)
  const [lon, lat] = projectionOf(frame).invert?.([width / 2 + dx, frame.height / 2 + dy]) ?? [view.lon, view.lat]
  return { ...view, lon: Math.max(-180, Math.min(180, lon)), lat: Math.max(-80, Math.min(80, lat)) }
}
