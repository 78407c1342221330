/** Where on the earth a map of the page is, in px: of the projection that `mapAround` chose. */
import type { MapAround } from '@standoff/core/kernel'
import { type GeoProjection, geoAzimuthalEqualArea, geoEquirectangular, geoMercator } from 'd3-geo'

export interface Frame {
  projection: MapAround['projection']
  rotate: readonly [number, number]
  scale: number
  translate: readonly [number, number]
  width: number
  height: number
}

export const PROJECTIONS: Readonly<Record<MapAround['projection'], () => GeoProjection>> = {
  mercator: geoMercator,
  azimuthal: geoAzimuthalEqualArea,
  equirectangular: geoEquirectangular,
}

export const projectionOf = ({ projection, rotate, scale, translate }: Frame): GeoProjection =>
  PROJECTIONS[projection]()
    .rotate([...rotate])
    .scale(scale)
    .translate([...translate])
