/** Where force was used, how often or with how much, and whom it hurt. */
import { isForce } from '@standoff/core/kernel'
import { memo, useCallback, useMemo } from 'react'
import { Figure } from '../../../components/Figure.js'
import type { Cell } from '../../../components/NumbersTable.js'
import { useLocale } from '../../../state/locale.js'
import { isLocated } from '../data/filter.js'
import type { Item } from '../data/item.js'
import { useSettled } from '../data/use-settled.js'
import type { Look } from '../look.js'
import { MapPicture } from './MapPicture.js'
import { type PlacedRows, placesOf } from './places.js'
import { Unlocated } from './Unlocated.js'

const NONE: readonly (readonly Cell[])[] = []

export interface MapProps {
  all: readonly Item[]
  /** Those that are shown. */
  items: readonly Item[]
  look: Look
  asOf: number
}

export const MapFigure = memo(function MapFigure({ all, items, look, asOf }: MapProps) {
  const { strings } = useLocale()
  const words = strings.record.map
  const { places, byWeapons } = useMemo(() => placesOf(items.filter(isLocated), asOf), [items, asOf])
  const fitted = useMemo(() => locatedActs(all, look), [all, look])
  const rows = useSettled(
    useCallback(() => rowsOf(places, look, words), [places, look, words]),
    NONE,
  )
  const draw = useCallback(
    (width: number) => <MapPicture places={places} fitted={fitted} all={all} look={look} width={width} />,
    [places, fitted, all, look],
  )
  if (fitted.length === 0) return <p className="note">{words.nothing}</p>
  return (
    <Figure
      id="map"
      title={words.title}
      caption={words.caption(byWeapons)}
      columns={words.columns}
      rows={rows}
      beside={<Unlocated items={items} />}
    >
      {draw}
    </Figure>
  )
})

/** What the whole map must show: places of acts of force and sites; all located rows where there are none. */
function locatedActs(all: readonly Item[], { file }: Look): { lat: number; lon: number }[] {
  const found = new Map<string, { lat: number; lon: number }>()
  const add = (some: readonly Item[]): void => {
    for (const { place } of some)
      if (place?.lat != null && place.lon != null) found.set(place.key, { lat: place.lat, lon: place.lon })
  }
  const located = all.filter(isLocated)
  add(located.filter(({ act }) => act !== null && isForce(act)))
  for (const [id, { lat, lon, precisionKm }] of Object.entries(file.sites))
    if (lat !== undefined && lon !== undefined && precisionKm <= 100) found.set(id, { lat, lon })
  if (found.size === 0) add(located)
  return [...found.values()]
}

function rowsOf(
  places: readonly PlacedRows[],
  look: Look,
  words: { own: (party: string) => string; through: (party: string) => string; nobody: string },
): Cell[][] {
  const whose = ({ side, own }: PlacedRows): string =>
    side === null ? words.nobody : own ? words.own(look.name(side)) : words.through(look.name(side))
  return places.map((one) => [
    one.place.name,
    whose(one),
    one.items.length,
    one.attacks,
    one.weapons,
    one.killed,
    Math.round(one.injured),
    one.place.lat,
    one.place.lon,
    one.place.precisionKm,
  ])
}
