/** Questions of a crisis file, put to each run: has it happened by then? */

import { ENDINGS } from '../model/endings-names.js'
import { Happened, L } from '../model/log.js'
import type { Question } from '../model/question.js'
import type { World } from '../model/world.js'
import type { RunResult } from './run-result.js'

export type { Question } from '../model/question.js'

/**
 * Whose people died of an event, as a party of the event log; -1 for those of a proxy that is not named.
 */
export function victimOf(world: World, kind: number, party: number, what: number, site: number): number {
  if (kind === Happened.attack) return world.proxyVictim[party - world.principals]
  if (world.menus[party].aimedAt[what] !== 1) return world.menus[party].target[what]
  return site >= 0 ? world.scenario.sites[site].owner : -1
}

/**
 * Whether the run answers a question with yes.
 * @param before attacks before the run's first step, for questions on all attacks that begin before it
 */
export function answers(question: Question, sim: RunResult, before = 0): boolean {
  if (question.kind === 'ending') {
    if (question.ending === 'lull') return sim.lullStep >= 0 && sim.lullStep < question.by
    if (question.ending === 'tacit-truce') return sim.truceStep >= 0 && sim.truceStep < question.by
    if (question.ending === 'standoff') return sim.ending === 0 || sim.t > question.by
    return ENDINGS[sim.ending] === question.ending && sim.t <= question.by
  }
  const { world } = sim
  const { rows, count } = sim.log
  let total = question.count === 'attacks' && question.party < 0 && question.from < 0 ? before : 0
  for (let e = 0; e < count; e++) {
    const at = e * L.width
    const step = rows[at + L.step]
    if (step < question.from || step >= question.until) continue
    const kind = rows[at + L.kind]
    const party = rows[at + L.party]
    if (question.count === 'attacks') {
      if (kind === Happened.attack && (question.party < 0 || party === question.party)) total++
    } else if (kind !== Happened.attack && kind !== Happened.act) {
      // Neither kills.
    } else if (question.count === 'deaths') {
      const killed = rows[at + L.killed]
      if (
        killed > 0 &&
        (question.party < 0 || victimOf(world, kind, party, rows[at + L.what], rows[at + L.site]) === question.party)
      )
        total += killed
    } else if (kind === Happened.act && (question.party < 0 || party === question.party)) {
      total += world.menus[party].isForce[rows[at + L.what]]
    }
  }
  return total >= question.atLeast && total <= question.atMost
}
