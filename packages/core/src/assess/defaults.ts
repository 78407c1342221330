/** How far an answer rests on defaults: which parameters move it, where these are from, and how unlike the crisis is. */
import { type Likeness, likenessOf } from '../crisis/likeness.js'
import type { Crisis } from '../crisis/load.js'
import { type ParameterRow, parameterRows } from '../crisis/params-table.js'
import { createWorld } from '../model/create-world.js'
import { hiddenOf, isCategory } from '../model/hidden.js'
import type { Scenario } from '../model/scenario.js'
import type { Mover } from './moved-by.js'

/** A parameter that moves an answer. */
export interface MovedBy {
  key: string
  name: string
  /** Id of the principal, the proxy of the tie or the host; null for the crisis as a whole. */
  of: string | null
  /** Squared correlation with the answer over the draws (moved-by.ts). */
  share: number
  /** Neither the file nor an option sets it. */
  isDefault: boolean
  /** What its default rests on; what the file sets is the file's own. */
  rests: 'tuned' | 'judgement' | 'evidence'
}

export interface Moved {
  /** What is moved, as a clause: `how many attacks come`. */
  what: string
  /** The one that moves it most first; empty where none stands out. */
  by: MovedBy[]
}

export interface Defaults {
  likeness: Likeness
  /** Answers in turn; empty where none was measured. */
  moved: Moved[]
}

/** Parameters that are named of an answer. */
const MOST = 5

const restsOn = ({ tuned, evidence }: ParameterRow): MovedBy['rests'] =>
  tuned ? 'tuned' : evidence.startsWith('judgement') ? 'judgement' : 'evidence'

/** The declared parameters that differ between draws, in the order of `Islands.values`. */
export function movingParameters(crisis: Crisis, scenario: Scenario): ParameterRow[] {
  const { values, places } = hiddenOf(createWorld(scenario))
  const rows = parameterRows(crisis, scenario)
  return values
    .slice(0, places.strategy)
    .flatMap(({ from }, n) => (isCategory(from) || from.kind !== 'point' ? [rows[n]] : []))
}

/** Those that move an answer most, by name. */
export function namedMovers(movers: readonly Mover[], rows: readonly ParameterRow[]): MovedBy[] {
  return movers.slice(0, MOST).map(({ at, share }) => {
    const { key, name, entity, setBy } = rows[at]
    return { key, name, of: entity, share, isDefault: setBy === 'default', rests: restsOn(rows[at]) }
  })
}

/**
 * How unlike the crisis is to those that defaults were tuned on, with what moves its answers.
 * @param known the crisis with nothing that became known after the as-of day, a number of terms/as-of.ts
 */
export const defaultsOf = (known: Crisis, asOf: number, moved: Moved[]): Defaults => ({
  likeness: likenessOf(known, asOf),
  moved,
})
