/** What kind of war, where there is one: by which route it came, and what a chosen war rested on. */
import type { SumPlaces } from '../assess/group-sums.js'
import type { Summary } from '../engine/summary.js'
import { ROUTES } from '../model/endings-names.js'
import { WAR } from '../model/sim.js'
import type { MeanErrors } from './mean-errors.js'

export interface WarKind {
  id: string
  /** What the word means. */
  meaning: string
  /** Wars of this kind; a sum of weights for the kinds of chosen war. */
  runs: number
  /** Share of all wars. */
  share: number
  /** Simulation error of the share; null where there is no war, or the runs go on from no record. */
  error: number | null
}

export interface Wars {
  runs: number
  routes: WarKind[]
  /** Chosen wars by what the choice rested on. */
  chosen: WarKind[]
  /** Share of wars that are not sought; null where there is no war. */
  unwanted: number | null
  /** Fewer wars than this many leave shares that are rough. */
  rough: boolean
}

const ROUTE_MEANINGS: Readonly<Record<string, string>> = {
  chosen: 'a side went to war by decision',
  runaway: 'strikes and replies grew beyond what either side intended',
  accidental: 'an accident while tension was high',
}

const CHOSEN_MEANINGS: Readonly<Record<string, string>> = {
  sought: 'just as likely had the side known the truth',
  misread: 'would not have been chosen had the side known the truth',
  tremble: 'a slip: unlikely even given what the side believed',
}

/** Shares from fewer wars than this are rough. */
const ROUGH = 100

/**
 * The wars of a summary by route and, of those chosen, by what the choice rested on. Shares are of all wars, 0 where
 * there is none.
 */
export function wars(summary: Summary, errors: MeanErrors | null): Wars {
  const runs = summary.events[WAR]
  const kind = (id: string, meaning: string, count: number, place: keyof SumPlaces, n: number): WarKind => ({
    id,
    meaning,
    runs: count,
    share: runs === 0 ? 0 : count / runs,
    error: errors?.ofShare(errors.places[place] + n, errors.places.events + WAR) ?? null,
  })
  return {
    runs,
    routes: ROUTES.slice(1).map((id, n) => kind(id, ROUTE_MEANINGS[id], summary.routes[n], 'routes', n)),
    chosen: Object.keys(CHOSEN_MEANINGS).map((id, n) =>
      kind(id, CHOSEN_MEANINGS[id], summary.warKinds[n], 'warKinds', n),
    ),
    unwanted: runs === 0 ? null : 1 - summary.warKinds[0] / runs,
    rough: runs < ROUGH,
  }
}
