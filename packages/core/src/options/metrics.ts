/** What a run is judged by when worlds are compared: numbers that a measure may move. */
import { Out } from '../assess/outcome.js'
import { nameOf } from '../engine/trace/names.js'
import { createWorld } from '../model/create-world.js'
import { ENDINGS } from '../model/endings-names.js'
import type { Scenario } from '../model/scenario.js'
import { WAR } from '../model/sim.js'
import { nearest } from '../terms/nearest.js'

export interface Metric {
  id: string
  /** What it counts, in words. */
  text: string
  unit: 'probability' | 'people' | 'attacks' | 'days' | 'strikes'
  /** Whether more of it is worse; null where that is for the reader to say. */
  worse: boolean | null
  /** Its value in one run; of what endings may cut short, on average over them. */
  of(outcomes: Float64Array, at: number): number
}

/** Metrics of a crisis: its endings, unwanted war, lulls, people killed, attacks, strikes, days to calm. */
export function metricsOf(scenario: Scenario): Metric[] {
  const { principals, step } = scenario
  const world = createWorld(scenario)
  const endings: Metric[] = ENDINGS.map((id, n) => ({
    id,
    text: ENDING_TEXTS[id],
    unit: 'probability',
    worse: id === 'war' ? true : id === 'settlement' ? false : null,
    of: (o, at) => o[at + Out.ending + n],
  }))
  const whose = principals
    .map(({ id }, i) => ({ id, name: nameOf(world, i) }))
    .concat({ id: 'proxies', name: 'the proxies' })
  return [
    ...endings,
    { id: 'unwanted-war', text: 'war that nobody sought', unit: 'probability', worse: true, of: unwanted },
    { id: 'lull', text: 'a lull', unit: 'probability', worse: false, of: (o, at) => o[at + Out.lull] },
    ...whose.map(
      ({ id, name }, n): Metric => ({
        id: `killed-${id}`,
        text: `people of ${name} killed`,
        unit: 'people',
        worse: true,
        of: (o, at) => o[at + Out.killed + n],
      }),
    ),
    { id: 'attacks', text: 'attacks by proxies', unit: 'attacks', worse: true, of: (o, at) => o[at + Out.attacks] },
    {
      id: 'strikes',
      text: 'acts of force by the two governments themselves',
      unit: 'strikes',
      worse: true,
      of: (o, at) => o[at + Out.strikes],
    },
    { id: 'calm', text: 'days until force ends', unit: 'days', worse: true, of: (o, at) => o[at + Out.calm] * step },
  ]
}

/**
 * The metric of an id.
 * @throws RangeError where there is none, with the nearest right word
 */
export function metricNamed(metrics: readonly Metric[], id: string): Metric {
  const found = metrics.find((metric) => metric.id === id)
  if (found !== undefined) return found
  const ids = metrics.map((metric) => metric.id)
  const close = nearest(id, ids)
  throw new RangeError(
    `no metric "${id}"${close === undefined ? ';' : `; did you mean ${close}?`} expected one of ${ids.join(', ')}`,
  )
}

/** Probability of a war in a run that nobody sought: one that ran away or was an accident, and part of a chosen one. */
function unwanted(o: Float64Array, at: number): number {
  return Math.max(0, o[at + Out.ending + WAR] - o[at + Out.sought])
}

const ENDING_TEXTS: Readonly<Record<(typeof ENDINGS)[number], string>> = {
  standoff: 'the standoff goes on',
  war: 'war',
  settlement: 'a settlement',
  withdrawal: 'a withdrawal',
}
