/** Rows by the place where they fell and by whose hand: one mark for each. */
import { HARMS, type Harm, isKnownBy, type PicturedPlace } from '@standoff/core/kernel'
import type { Item } from '../data/item.js'

/** Share of acts whose weapons must be known for circles to go by weapons. */
const WEAPONS_KNOWN = 0.8

export interface PlacedRows {
  key: string
  place: PicturedPlace & { lat: number; lon: number }
  /** A principal's own hand or its groups'; null where the rows are no acts of theirs. */
  side: string | null
  own: boolean
  items: Item[]
  attacks: number
  weapons: number | null
  killed: number
  injured: number
  harm: Harm
  /** None of its rows was known by the as-of day. */
  later: boolean
  /** What its area stands for; 0 where it is no act of force. */
  size: number
}

/** @param items located ones only */
export function placesOf(items: readonly Item[], asOf: number): { places: PlacedRows[]; byWeapons: boolean } {
  const acts = items.filter(({ act }) => act !== null)
  const byWeapons =
    acts.length > 0 && acts.filter(({ act }) => act?.weapons !== null).length >= WEAPONS_KNOWN * acts.length
  const all = new Map<string, PlacedRows>()
  for (const item of items) {
    const { act, place } = item
    if (place?.lat == null || place.lon == null) continue
    const key = act === null ? `${place.key} -` : `${place.key} ${act.side} ${act.own}`
    let one = all.get(key)
    if (one === undefined) {
      one = {
        key,
        place: { ...place, lat: place.lat, lon: place.lon },
        side: act?.side ?? null,
        own: act?.own ?? false,
        items: [],
        attacks: 0,
        weapons: null,
        killed: 0,
        injured: 0,
        harm: 'untold',
        later: true,
        size: 0,
      }
      all.set(key, one)
    }
    one.items.push(item)
    if (isKnownBy(item, asOf)) one.later = false
    if (act === null) continue
    one.attacks += act.attacks
    if (act.weapons !== null) one.weapons = (one.weapons ?? 0) + act.weapons
    one.killed += act.killed
    one.injured += act.injured
    if (HARMS.indexOf(act.harm) > HARMS.indexOf(one.harm)) one.harm = act.harm
    one.size = byWeapons ? (one.weapons ?? 1) : one.attacks
  }
  return { places: [...all.values()], byWeapons }
}
