/** The state with which a run begins. */

import { whole } from '../target/arithmetic.ts'
import { fill } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { OWN_HAND, PATRON_SHARE } from './answering/equations.ts'
import { demandsBegin } from './demands.ts'
import { dyadOf, pairOf, pairsOf } from './pairs.ts'
import { C, drawHidden, H, hostBase } from './run-constants.ts'
import { freshDraw, type Sim, STANDOFF } from './sim.ts'
import { bookAt, D, dyadAt, G, M, pairAt, principalAt, Q, S, X } from './state.ts'
import { NEVER } from './truce/equations.ts'

/** Draws the hidden values of a group of runs; runs of the group then only need `startRun`. */
export function startGroup(sim: Sim, group: i32): void {
  drawHidden(sim.world, sim.stream, group, sim.drawn)
  freshDraw(sim)
}

/** Sets the clock to step t of run `run`, of which nothing is known yet: no ending, an empty log. */
export function noOutcome(sim: Sim, run: i32, t: i32): void {
  sim.run = run
  sim.t = t
  sim.ending = STANDOFF
  sim.route = 0
  sim.chooser = -1
  sim.sought = 0
  sim.misread = 0
  sim.tremble = 0
  sim.log.clear()
}

/** Sets the state, the clock and the log to the start of run `run`; the draw of its group must be in place. */
export function startRun(sim: Sim, run: i32): void {
  const world = sim.world
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const d = drawn.d
  noOutcome(sim, run, 0)
  fill(s, 0, layout.size)
  s[G.sinceProxyForce] = 1e6
  s[G.stands] = 1
  s[G.lullStep] = -1
  s[G.truceStep] = -1
  s[G.truceFrom] = -1
  s[G.truceBroken] = -1
  for (let k = 0; k < world.proxies; k++) s[layout.proxy + k * X.size + X.sinceAttack] = NEVER
  const principals = world.principals
  for (let i = 0; i < principals; i++) {
    const at = principalAt(layout, i)
    s[at + S.order] = drawn.startOrder[i]
    sim.orderThen[i] = whole(drawn.startOrder[i])
    s[at + S.pressure] = world.sides[i].startPressure
    for (let j = 0; j < principals; j++) if (j !== i) startPair(sim, i, j)
  }
  demandsBegin(sim, 0)
  for (let h = 0; h < world.hosts; h++) s[layout.host + h] = d[hostBase(principals, world.proxies, h) + H.start]
  for (let c = 0; c < pairsOf(principals) * world.channels; c++) {
    const at = layout.channel + c * M.size
    s[at + M.borneOut] = d[C.credibilityFor]
    s[at + M.belied] = d[C.credibilityAgainst]
    s[at + M.content] = -1
  }
}

/** What i holds of j as the run begins: the priors, the tension between them, and what it is owed. */
function startPair(sim: Sim, i: i32, j: i32): void {
  const world = sim.world
  const s = sim.s
  const layout = sim.layout
  const at = pairAt(layout, i, j)
  s[dyadAt(layout, i, j) + D.tension] = world.startTension[dyadOf(i, j)]
  sim.dueSeen[pairOf(i, j)] = 0
  for (let m = 0; m < 3; m++) s[at + Q.belief0 + m] = world.sides[j].strategyPrior[m]
  for (let o = 0; o < 4; o++) s[at + Q.order0 + o] = world.orderPrior[o]
  s[at + Q.offerAge] = -1
  s[at + Q.assureAge] = -1
  s[at + Q.threatAge] = -1
  s[at + Q.lastMove] = 1
  s[at + Q.standing] = 1
  const account = world.startAccount[pairOf(i, j)]
  const author = world.hasProxies[j] === 1 ? PATRON_SHARE : OWN_HAND
  s[bookAt(layout, layout.account, i, j) + author] = account
  s[bookAt(layout, layout.truth, i, j) + author] = account
  s[bookAt(layout, layout.estimate, j, i) + author] = account
}
