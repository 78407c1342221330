/**
 * Sums over the runs of each group of a forecast, for every quantity whose mean or share is reported. Their spread
 * between islands gives its simulation error.
 */
import { DEATH_BINS, type Summary } from '../engine/summary.js'

/** Where the sums of each kind begin in a row of `width`, one row a group. */
export interface SumPlaces {
  /** Events of the summary: runs that show each. */
  events: number
  /** Attacks of all runs. */
  attacks: number
  /** Wars by route; chosen wars by what the choice rested on. */
  routes: number
  warKinds: number
  /** People killed, by whose people they were (`deathSides`). */
  deaths: number
  /** Shares of the causes of tacit truces. */
  truceCauses: number
  /** Runs by the first own-hand force, as `first` of the futures. */
  first: number
  /** Attacks up to each total. */
  totals: number
  width: number
}

/** Places of the sums of so many first acts and totals. */
export function sumPlaces(
  { events, routes, warKinds, deathsBeyond, truces }: Summary,
  first: number,
  totals: number,
): SumPlaces {
  let next = 0
  const take = (count: number): number => {
    next += count
    return next - count
  }
  return {
    events: take(events.length),
    attacks: take(1),
    routes: take(routes.length),
    warKinds: take(warKinds.length),
    deaths: take(deathsBeyond.length),
    truceCauses: take(truces.causes.length),
    first: take(first),
    totals: take(totals),
    width: next,
  }
}

/** Writes what a summary and the first acts have come to so far; totals are added run by run. */
export function noteSums(summary: Summary, first: Float64Array, places: SumPlaces, sums: Float64Array): void {
  sums.set(summary.events, places.events)
  sums[places.attacks] = summary.attacks
  sums.set(summary.routes, places.routes)
  sums.set(summary.warKinds, places.warKinds)
  for (let side = 0; side < summary.deathsBeyond.length; side++) {
    let killed = summary.deathsBeyond[side]
    for (let n = 1; n < DEATH_BINS; n++) killed += n * summary.deaths[side * DEATH_BINS + n]
    sums[places.deaths + side] = killed
  }
  sums.set(summary.truces.causes, places.truceCauses)
  sums.set(first, places.first)
}
