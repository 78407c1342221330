/** The state with which a run begins. */

import { whole } from '../target/arithmetic.ts'
import { fill } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { OWN_HAND, PATRON_SHARE } from './answering/equations.ts'
import { C, drawHidden, H, hostBase } from './run-constants.ts'
import { freshDraw, type Sim, STANDOFF } from './sim.ts'
import { G, M, S } from './state.ts'

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
  s[G.tension] = world.startTension
  s[G.sinceProxyForce] = 1e6
  s[G.lullStep] = -1
  for (let i = 0; i < 2; i++) {
    const at = layout.principal + i * S.size
    const side = world.sides[i]
    const other = world.sides[1 - i]
    s[at + S.order] = drawn.startOrder[i]
    sim.orderThen[i] = whole(drawn.startOrder[i])
    sim.dueSeen[i] = 0
    s[at + S.pressure] = side.startPressure
    for (let m = 0; m < 3; m++) s[at + S.belief0 + m] = other.strategyPrior[m]
    for (let o = 0; o < 4; o++) s[at + S.order0 + o] = world.orderPrior[o]
    s[at + S.offerAge] = -1
    s[at + S.assureAge] = -1
    s[at + S.threatAge] = -1
    s[at + S.lastMove] = 1
    s[at + S.standing] = 1
    const account = side.startAccount
    const author = world.hasProxies[1 - i] === 1 ? PATRON_SHARE : OWN_HAND
    s[layout.account + i * world.authors + author] = account
    s[layout.truth + i * world.authors + author] = account
    s[layout.estimate + (1 - i) * world.authors + author] = account
  }
  for (let h = 0; h < world.hosts; h++) s[layout.host + h] = d[hostBase(world.proxies, h) + H.start]
  for (let c = 0; c < 2 * world.channels; c++) {
    const at = layout.channel + c * M.size
    s[at + M.borneOut] = d[C.credibilityFor]
    s[at + M.belied] = d[C.credibilityAgainst]
    s[at + M.content] = -1
  }
}
