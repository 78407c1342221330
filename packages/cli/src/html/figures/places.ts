/** Acts of force by the place where they fell and by whose hand. */
import type { Harm, PicturedAct } from '@standoff/core/kernel'

export interface PlacedActs {
  name: string
  side: string
  own: boolean
  /** Rows, attacks that they stand for, and weapons told of. */
  count: number
  attacks: number
  weapons: number | null
  killed: number
  injured: number
  harm: Harm
  lat: number | null
  lon: number | null
  precisionKm: number
  /** What its area stands for. */
  size: number
}

/** One with a place that is known closely enough for the map. */
export type OnMap = PlacedActs & { lat: number; lon: number }

/** Share of acts whose weapons must be known for circles to go by weapons. */
export const WEAPONS_KNOWN = 0.8
/** A place known no closer than this, km, is not put on the map. */
const CLOSE_ENOUGH = 100

const GRAVEST: readonly Harm[] = ['killed', 'hurt', 'none', 'untold']

export function placesOf(acts: readonly PicturedAct[]): {
  places: OnMap[]
  unplaced: PlacedActs[]
  byWeapons: boolean
} {
  const byWeapons =
    acts.length > 0 && acts.filter(({ weapons }) => weapons !== null).length >= WEAPONS_KNOWN * acts.length
  const all = new Map<string, PlacedActs>()
  for (const act of acts) {
    const key = `${act.place.key} ${act.side} ${act.own}`
    const { name, lat, lon, precisionKm } = act.place
    const one = all.get(key) ?? {
      name,
      side: act.side,
      own: act.own,
      count: 0,
      attacks: 0,
      weapons: null,
      killed: 0,
      injured: 0,
      harm: 'untold' as Harm,
      lat,
      lon,
      precisionKm,
      size: 0,
    }
    one.count++
    one.attacks += act.attacks
    if (act.weapons !== null) one.weapons = (one.weapons ?? 0) + act.weapons
    one.killed += act.killed
    one.injured += act.injured
    if (GRAVEST.indexOf(act.harm) < GRAVEST.indexOf(one.harm)) one.harm = act.harm
    one.size = byWeapons ? (one.weapons ?? 1) : one.attacks
    all.set(key, one)
  }
  const isPlaced = (one: PlacedActs): one is OnMap =>
    one.lat !== null && one.lon !== null && one.precisionKm <= CLOSE_ENOUGH
  return {
    places: [...all.values()].filter(isPlaced),
    unplaced: [...all.values()].filter((one) => !isPlaced(one)),
    byWeapons,
  }
}
