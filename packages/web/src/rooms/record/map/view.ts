/** Which part of the earth the map shows: all that is located, or a middle and a zoom that stand in the address. */
import { type MapAround, mapAround } from '@standoff/core/kernel'
import { type GeoPermissibleObjects, geoPath } from 'd3-geo'
import { type Frame, PROJECTIONS, projectionOf } from './frame.js'

/** `lon,lat,zoom`: zoom 1 shows all. */
export interface MapView {
  lon: number
  lat: number
  zoom: number
}

export const MOST_ZOOM = 64
const STEP = 1.6

export interface Fit {
  projection: MapAround['projection']
  rotate: [number, number]
  scale: number
  lon: number
  lat: number
  height: number
}

/** A map on which all places can be seen. */
export function fitTo(places: readonly { lat: number; lon: number }[], width: number): Fit {
  const { projection: kind, rotate, holds } = mapAround(places)
  const inside: GeoPermissibleObjects = { type: 'MultiPoint', coordinates: holds }
  const flat = PROJECTIONS[kind]().rotate(rotate).fitWidth(width, inside)
  const [[, top], [, bottom]] = geoPath(flat).bounds(inside)
  const wide = width >= 560
  const height = Math.round(Math.min(Math.max(bottom - top, 0.5 * width), (wide ? 0.62 : 1.05) * width))
  const projection = PROJECTIONS[kind]()
    .rotate(rotate)
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      inside,
    )
  const [lon, lat] = projection.invert?.([width / 2, height / 2]) ?? [-rotate[0], -rotate[1]]
  return { projection: kind, rotate, scale: projection.scale(), lon, lat, height }
}

export function frameOf(fit: Fit, width: number, { lon, lat, zoom }: MapView): Frame {
  const { height, projection, rotate } = fit
  const scale = fit.scale * zoom
  const most = MOST_LAT[projection]
  const [x, y] = PROJECTIONS[projection]().rotate(rotate).scale(scale).translate([0, 0])([
    lon,
    Math.max(-most, Math.min(most, lat)),
  ]) ?? [0, 0]
  return { projection, rotate, scale, translate: [width / 2 - x, height / 2 - y], width, height }
}

/** Latitude of the middle of a map, at most: Mercator's has no pole. */
const MOST_LAT: Readonly<Record<MapAround['projection'], number>> = { mercator: 80, azimuthal: 90, equirectangular: 90 }

export const parseView = (text: string): MapView | null => {
  const [lon, lat, zoom] = text.split(',').map(Number)
  return text !== '' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && zoom >= 0.5 && zoom <= MOST_ZOOM
    ? { lon, lat, zoom }
    : null
}

export const formatMapView = ({ lon, lat, zoom }: MapView): string =>
  `${Math.round(lon * 1000) / 1000},${Math.round(lat * 1000) / 1000},${Math.round(zoom * 100) / 100}`

export const zoomed = (view: MapView, steps: number): MapView => ({
  ...view,
  zoom: Math.min(MOST_ZOOM, Math.max(0.5, view.zoom * STEP ** steps)),
})

/** The view moved by so many px. */
export function moved(fit: Fit, width: number, view: MapView, dx: number, dy: number): MapView {
  const frame = frameOf(fit, width, view)
  const [lon, lat] = projectionOf(frame).invert?.([width / 2 + dx, frame.height / 2 + dy]) ?? [view.lon, view.lat]
  const most = MOST_LAT[fit.projection]
  return { ...view, lon, lat: Math.max(-most, Math.min(most, lat)) }
}
