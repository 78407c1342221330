/** Countries of Natural Earth (public domain), as the npm package world-atlas ships them. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ExtendedFeatureCollection, GeoGeometryObjects } from 'd3-geo'
import { feature, mesh } from 'topojson-client'

export interface Country {
  type: 'Feature'
  properties: { name: string }
  geometry: GeoGeometryObjects
}

export interface NaturalEarth {
  countries: Country[]
  /** Borders between countries, each once. */
  borders: GeoGeometryObjects
}

type Atlas = Parameters<typeof feature>[0]

let earth: NaturalEarth | undefined

/** Countries at 1:50 million: enough for a region, small once cut to it. Read once, and not to be changed. */
export function naturalEarth(): NaturalEarth {
  earth ??= readEarth()
  return earth
}

function readEarth(): NaturalEarth {
  const atlas = JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve('world-atlas/countries-50m.json')), 'utf8'),
  ) as Atlas
  const countries = atlas.objects.countries as Parameters<typeof mesh>[1] & Parameters<typeof feature>[1]
  return {
    countries: (feature(atlas, countries) as unknown as ExtendedFeatureCollection).features as Country[],
    borders: mesh(atlas, countries, (a, b) => a !== b) as GeoGeometryObjects,
  }
}
