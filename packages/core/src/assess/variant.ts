/** A variant of what may follow: the same runs, in a world that differs from some day on. */
import { compileScenario } from '../crisis/compile.js'
import type { Crisis } from '../crisis/load.js'
import type { CrisisFile } from '../crisis/schema/crisis.js'
import { createWorld } from '../model/create-world.js'
import { type HiddenValue, hiddenOf } from '../model/hidden.js'
import type { Scenario } from '../model/scenario.js'
import type { World } from '../model/world.js'
import { dayAfterAsOf } from '../terms/as-of.js'
import { knownBy } from './observations.js'

/** An event at which a variant ends and the world is as it was before. */
export interface UntilEvent {
  count: 'attacks' | 'deaths' | 'strikes'
  /** As in model/question.ts: attacks by whom, deaths among whose people, strikes by whom; -1 all. */
  party: number
}

/** A world and the step from which it holds; the first holds from the as-of day. */
export interface Phase {
  step: number
  scenario: Scenario
}

export interface Variant {
  id: string
  phases: Phase[]
  until?: UntilEvent
}

/**
 * The scenario of a crisis from the as-of day to `until`, by what was known on that day.
 * @param asOf a number of terms/as-of.ts
 * @param until the moment at which runs end, as a day number
 * @param asItStands the file without the measure that changes it, where one does
 * @throws RangeError where the file cannot be compiled, with the first problem that was found
 */
export function scenarioAhead(crisis: Crisis, asOf: number, until: number, asItStands?: CrisisFile): Scenario {
  const given = { record: true, through: dayAfterAsOf(asOf), cut: asOf + 1, rows: [] }
  const { scenario, problems } = compileScenario(knownBy(crisis, asOf), { until, given, replicates: 1, asItStands })
  if (problems.length > 0)
    throw new RangeError(`${problems[0].path}: ${problems[0].found}; expected ${problems[0].expected}`)
  return scenario
}

/**
 * Why two scenarios cannot follow one another in a run, or null: their parties, hosts, sites and channels must be the
 * same.
 */
export function unlike(one: Scenario, other: Scenario): string | null {
  const kinds = ['principals', 'proxies', 'hosts', 'sites', 'channels', 'drivers'] as const
  for (const kind of kinds) {
    const [a, b] = [one[kind], other[kind]].map((list) => list.map(({ id }) => id).join(', '))
    if (a !== b)
      return `${kind} change from ${a || 'none'} to ${b || 'none'}; a measure may change their values, not add or remove them`
  }
  return null
}

/** A world, and for each of its hidden values the place of the same one with the same prior in another world, or -1. */
export interface Successor {
  world: World
  values: readonly HiddenValue[]
  same: Int32Array
}

/**
 * The world of a scenario that may follow `base` in a run. A hidden value of the same name and the same prior keeps
 * what was drawn for it in `base`; `same` has its place there, and -1 for a value that must be drawn anew.
 */
export function successor(base: World, scenario: Scenario): Successor {
  const world = createWorld(scenario)
  const { values } = hiddenOf(world)
  const before = hiddenOf(base).values
  const place = new Map(before.map(({ name }, at) => [name, at]))
  const same = Int32Array.from(values, (value) => {
    const at = place.get(value.name)
    return at !== undefined && JSON.stringify(before[at].from) === JSON.stringify(value.from) ? at : -1
  })
  return { world, values, same }
}
