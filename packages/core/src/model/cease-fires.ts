/**
 * Cease-fires between two principals: agreed, kept for a while, broken by force. Source: docs/model.md section 4,
 * "Cease-fires".
 */
import { laneOf, PURPOSE } from '../random/lanes.ts'
import type { i32 } from '../target/numbers.ts'
import { agreeing, LEAST_KEPT } from './cease-fire/equations.ts'
import { happens } from './hazard.ts'
import { Happened } from './log.ts'
import { TRUCE } from './messages/equations.ts'
import { dyadOf, placeAmongOthers, reversed } from './pairs.ts'
import { C } from './run-constants.ts'
import { type Sim, STANDOFF } from './sim.ts'
import type { Source } from './source.ts'
import { bookAt, D, dyadAt, pairAt, principalAt, Q, S } from './state.ts'

/** How much a cease-fire between two principals weighs, 0 for none to 1 for a fresh one. */
export function ceaseFire(sim: Sim, i: i32, j: i32): number {
  return sim.s[dyadAt(sim.layout, i, j) + D.ceaseFire]
}

/** Words of a cease-fire take effect; other words do nothing here. */
export function bearOnCeaseFire(sim: Sim, i: i32, j: i32, content: i32): void {
  if (content === TRUCE) agree(sim, i, j)
}

/** Two principals agree to stop: what they prepare is called off, and most of what they hold against each other settled. */
function agree(sim: Sim, i: i32, j: i32): void {
  const dyad = dyadAt(sim.layout, i, j)
  sim.s[dyad + D.ceaseFire] = 1
  const kept = 1 - sim.drawn.d[C.ceaseFireRelief]
  sim.s[dyad + D.tension] *= kept
  settle(sim, i, j, kept)
  settle(sim, j, i, kept)
  // It is nobody's act: the dyad stands in the place of a party.
  sim.log.add(sim.t, Happened.ceaseFire, -1, 1, 0, 0, 0, -1, dyadOf(i, j), 0)
}

/** What i holds against j is settled but for a share, and i calls off what it prepares. */
function settle(sim: Sim, i: i32, j: i32, kept: number): void {
  const s = sim.s
  const layout = sim.layout
  const account = bookAt(layout, layout.account, i, j)
  const truth = bookAt(layout, layout.truth, i, j)
  const estimate = bookAt(layout, layout.estimate, j, i)
  for (let a = 0; a < sim.world.authors; a++) {
    s[account + a] *= kept
    s[truth + a] *= kept
    s[estimate + a] *= kept
  }
  const self = principalAt(layout, i)
  s[self + S.pressure] *= kept
  s[self + S.plan] = 0
  s[self + S.planReady] = 0
  s[self + S.planned] = 0
  const plan = layout.plan + 2 * i * layout.planWidth
  for (let n = 0; n < 2 * layout.planWidth; n++) s[plan + n] = 0
  // Nobody owes the force that it threatened with before.
  s[pairAt(layout, i, j) + Q.threatAge] = -1
}

/** Force of the side of i against j, by its own hand or a killing by a group of its: it breaks a cease-fire. */
export function breakCeaseFire(sim: Sim, i: i32, j: i32): void {
  const at = dyadAt(sim.layout, i, j) + D.ceaseFire
  if (sim.s[at] === 0) return
  sim.s[at] = 0
  sim.log.add(sim.t, Happened.ceaseFire, i, 0, 0, 0, 0, -1, placeAmongOthers(i, j), 0)
}

/** A step goes by: cease-fires that are kept weigh less and less. */
export function ceaseFiresMove(sim: Sim): void {
  const layout = sim.layout
  for (let n = 0; n < layout.dyads; n++) {
    const at = layout.dyad + n * D.size + D.ceaseFire
    sim.s[at] = sim.s[at] < LEAST_KEPT ? 0 : sim.s[at] * sim.drawn.d[C.ceaseFireKeptStep]
  }
}

/**
 * Two principals that have exchanged force by their own hands may agree to stop. Only in free runs: along a record, what
 * was agreed is told, and that nothing is told of it is not weighed.
 */
export function agreeCeaseFires(sim: Sim, source: Source): void {
  if (!source.isFree || sim.ending !== STANDOFF) return
  const s = sim.s
  const layout = sim.layout
  const d = sim.drawn.d
  for (let pair = 0; pair < layout.pairs; pair++) {
    const i = layout.holder[pair]
    const j = layout.other[pair]
    if (j < i || ceaseFire(sim, i, j) > 0) continue
    const mine = layout.pair + pair * Q.size
    const theirs = layout.pair + reversed(pair) * Q.size
    if (s[mine + Q.recentSeverity] === 0 || s[theirs + Q.recentSeverity] === 0) continue
    const hazard = agreeing(d[C.ceaseFireRate], d[C.openChannels], s[mine + Q.recentAge], s[theirs + Q.recentAge])
    if (hazard === 0) continue
    const u = sim.stream.open(sim.run, sim.t, laneOf(PURPOSE.ceaseFire, dyadOf(i, j))).unit()
    if (happens(u, hazard * sim.world.step)) agree(sim, i, j)
  }
}
