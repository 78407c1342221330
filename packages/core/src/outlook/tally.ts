/** What the rows of a record count, day by day, as the model counts its own acts. */
import { type ObservedAct, observe } from '../assess/observations.js'
import type { Crisis } from '../crisis/load.js'
import type { RecordRow } from '../crisis/record/row.js'
import { FORCE_SEVERITY } from '../model/ladder.js'
import type { OptionSpec } from '../model/options.js'
import type { Scenario } from '../model/scenario.js'
import { targetOf, victimOf } from '../model/targets.js'

/**
 * What is counted, and of whom: attacks by which proxy, deaths among whose people, strikes by which principal; all
 * where absent.
 */
export interface Counted {
  count: 'attacks' | 'deaths' | 'strikes'
  party?: string
}

/** A figure as the rows leave it: by the least and the most that they allow, and by what they hold likeliest. */
export interface Figure {
  low: number
  likely: number
  high: number
}

export interface Tally {
  /** Day number of the first day. */
  from: number
  /** One figure a day. */
  days: Figure[]
}

/**
 * Counts the rows of the record that were known by the end of day `asOf`, from the first day of the window on. An
 * attack by one of several groups counts for each by its weight; where a row gives no dead of a strike, the most is
 * infinite.
 * @throws RangeError when the day lies before the window
 */
export function tally(crisis: Crisis, asOf: number, { count, party }: Counted): Tally {
  const { scenario, acts } = observe(crisis, asOf)
  const days: Figure[] = Array.from({ length: Math.ceil(asOf + 1) - scenario.firstDay }, () => ({
    low: 0,
    likely: 0,
    high: 0,
  }))
  const rows = new Map(crisis.record.map((row) => [row.id, row]))
  const told = new Set<string>()
  for (const [step, today] of acts.entries()) {
    const figure = days[Math.min(days.length - 1, Math.floor(step * scenario.step + 1e-9))]
    for (const one of today) {
      const share = shareOf(one, scenario, count, party)
      const size = count === 'deaths' ? killed(one, rows, told) : { low: 1, likely: 1, high: 1 }
      if (share.high === 0) continue
      figure.low += share.low === 1 ? size.low : 0
      figure.likely += share.likely * size.likely
      figure.high += size.high
    }
  }
  return { from: scenario.firstDay, days }
}

const ALL: Figure = { low: 1, likely: 1, high: 1 }
const NONE: Figure = { low: 0, likely: 0, high: 0 }

/** How far an act is of the kind that is counted, and of the party asked about: 1 surely, 0 not. */
function shareOf(
  { act, weights }: ObservedAct,
  scenario: Scenario,
  count: Counted['count'],
  party: string | undefined,
): Figure {
  const { principals, proxies, sites } = scenario
  if (act.kind === 'attack') {
    if (count === 'strikes') return NONE
    if (party === undefined) return ALL
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const ofParty = act.proxies.reduce((sum, k, n) => {
      const one = count === 'attacks' ? proxies[k].id : principals[victimOf(proxies[k])].id
      return sum + (one === party ? weights[n] : 0)
    }, 0)
    return ofParty === 0 ? NONE : ofParty === total ? ALL : { low: 0, likely: ofParty / total, high: 1 }
  }
  if (act.kind !== 'own' || count === 'attacks') return NONE
  const option = principals[act.principal].options[act.option]
  if (count === 'strikes')
    return isForce(option) && (party === undefined || party === principals[act.principal].id) ? ALL : NONE
  if (party === undefined) return ALL
  if (option.target !== 'proxies') return party === principals[targetOf(option, act.principal)].id ? ALL : NONE
  if (act.site !== null) {
    const { owner } = sites[act.site]
    return party === [...principals, ...proxies][owner].id ? ALL : NONE
  }
  return proxies.some(({ id }) => id === party) ? { low: 0, likely: 1 / proxies.length, high: 1 } : NONE
}

/** Force by a principal's own hand, as the model has it. */
export const isForce = (option: OptionSpec): boolean =>
  option.order === null && !option.withdraw && option.severity >= FORCE_SEVERITY

/** The dead of an act. A row that stands for several attacks has its dead counted once, with the first of them. */
function killed({ act, ids }: ObservedAct, rows: ReadonlyMap<string, RecordRow>, told: Set<string>): Figure {
  const first = ids.filter((id) => !told.has(id))
  for (const id of ids) told.add(id)
  const nobody = (act.kind === 'own' || act.kind === 'attack') && act.killed?.[0] === 0
  if (nobody && first.some((id) => (rows.get(id)?.killed?.best ?? 0) > 0)) return NONE
  const sum = { low: 0, likely: 0, high: 0 }
  for (const id of first) {
    const figure = rows.get(id)?.killed
    // An attack whose row gives no dead killed nobody; the dead of a strike may not be told.
    if (figure === undefined) sum.high += act.kind === 'attack' ? 0 : Number.POSITIVE_INFINITY
    else {
      sum.low += figure.low
      sum.likely += figure.best
      sum.high += figure.high
    }
  }
  return sum
}
