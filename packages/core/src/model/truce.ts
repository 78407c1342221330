/**
 * The tacit truce: force stops on both sides after an exchange, and nobody signs anything. Noted at its first passage;
 * the run goes on, and the truce breaks with the next force act of either side. Source: docs/model.md section 4.
 */
import { whole } from '../target/arithmetic.ts'
import type { Doubles } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { totalOfPair } from './decide.ts'
import { Happened } from './log.ts'
import { reversed } from './pairs.ts'
import { FREE, PRESS } from './proxy-attacks/equations.ts'
import { C, T, tieBase } from './run-constants.ts'
import { driverAt, type Sim, STANDOFF, WAR } from './sim.ts'
import { D, dyadAt, G, principalAt, Q, S, X } from './state.ts'
import { addGroup, addOwnHand, isExchange, NEVER, TruceCause } from './truce/equations.ts'

/** Steps are fractions of a day that add up with rounding errors. */
const ROUNDING: number = 1e-9

/**
 * Puts a state in place of which a run of its own goes on: it has had no lull and no ending, and of truces only one that
 * still stands.
 */
export function startAfresh(s: Doubles): void {
  s[G.lullStep] = -1
  s[G.stands] = 1
  s[G.begun] = 0
  s[G.begunSought] = 0
  s[G.begunMisread] = 0
  s[G.begunTremble] = 0
  s[G.runaway] = 0
  s[G.accidental] = 0
  s[G.settled] = 0
  s[G.withdrawn] = 0
  if (s[G.truceStep] < 0 || s[G.truceBroken] < 0) return
  s[G.truceStep] = -1
  s[G.truceFrom] = -1
  s[G.truceBroken] = -1
  forgetCauses(s)
}

/**
 * Notes the first tacit truce of a run, once no force act has come for `truceDays` after an exchange, and its breaking.
 * Until then the causes of each quiet day are added up; a force act lets them begin anew. An ending of an earlier phase
 * stands.
 */
export function noteTruce(sim: Sim): void {
  const s = sim.s
  const world = sim.world
  // The day of a force act counts itself, so that the days of quiet are one step fewer.
  const quiet = s[G.sinceForce] - world.step
  const isForce = quiet < ROUNDING || sim.ending === WAR
  if (s[G.truceStep] >= 0) {
    if (isForce && s[G.truceBroken] < 0) {
      s[G.truceBroken] = sim.t
      sim.log.add(sim.t, Happened.truce, -1, 0, 0, 0, 0, -1, -1, 0)
    }
    return
  }
  if (isForce) {
    forgetCauses(s)
    return
  }
  if (sim.ending !== STANDOFF) return
  let exchanged = false
  for (let pair = 0; pair < sim.layout.pairs; pair++) if (hasExchange(sim, pair)) exchanged = true
  if (!exchanged) return
  for (let pair = 0; pair < sim.layout.pairs; pair++) if (hasExchange(sim, pair)) addCauses(sim, pair)
  if (quiet < world.truceDays - ROUNDING) return
  let total: number = 0
  for (let cause = 0; cause < TruceCause.size; cause++) total += s[G.truceOrder + cause]
  for (let cause = 0; cause < TruceCause.size; cause++) s[G.truceOrder + cause] /= total
  s[G.truceStep] = sim.t
  s[G.truceFrom] = sim.t - whole(quiet / world.step + 0.5) + 1
  sim.log.add(sim.t, Happened.truce, -1, 1, 0, 0, 0, -1, -1, 0)
}

function forgetCauses(s: Doubles): void {
  for (let cause = 0; cause < TruceCause.size; cause++) s[G.truceOrder + cause] = 0
}

/** Whether the two of an ordered pair have exchanged force, the last act in the crisis being of that exchange. */
function hasExchange(sim: Sim, pair: i32): boolean {
  const mine = sinceForceOf(sim, pair)
  const theirs = sinceForceOf(sim, reversed(pair))
  const days = sim.world.exchangeDays
  const since = sim.s[G.sinceForce]
  return isExchange(mine, theirs, days) && isExchange(mine, since, days) && isExchange(theirs, since, days)
}

/** Days since the one of an ordered pair, or a group of its own, last used force against the other; NEVER for never. */
function sinceForceOf(sim: Sim, pair: i32): number {
  const world = sim.world
  const layout = sim.layout
  const i = layout.holder[pair]
  let least = sinceOwnHand(sim, pair)
  for (let k = 0; k < world.proxies; k++) {
    if (world.proxyPatron[k] !== i || world.proxyVictim[k] !== layout.other[pair]) continue
    const since = sim.s[layout.proxy + k * X.size + X.sinceAttack]
    if (since < least) least = since
  }
  return least
}

function sinceOwnHand(sim: Sim, pair: i32): number {
  const at = sim.layout.pair + pair * Q.size
  return sim.s[at + Q.recentSeverity] > 0 ? sim.s[at + Q.recentAge] : NEVER
}

/**
 * What holds back the one of an ordered pair on this day. Both camps of an exchange count alike; within a camp, so do
 * the hands by which it took part.
 */
function addCauses(sim: Sim, pair: i32): void {
  const s = sim.s
  const world = sim.world
  const layout = sim.layout
  const i = layout.holder[pair]
  const j = layout.other[pair]
  const since = s[G.sinceForce]
  const days = world.exchangeDays
  const ownHand = isExchange(sinceOwnHand(sim, pair), since, days)
  let hands = ownHand ? 1 : 0
  for (let k = 0; k < world.proxies; k++) if (tookPart(sim, k, i, j)) hands++
  const count: number = hands
  const weight = 1 / count
  const talks = s[dyadAt(layout, i, j) + D.talks] === 1 || s[dyadAt(layout, i, j) + D.ceaseFire] > 0
  if (ownHand) {
    const isOwed = totalOfPair(sim, layout.account, pair) > sim.drawn.d[C.ownThreshold]
    addOwnHand(talks, isOwed, weight, s, G.truceOrder)
  }
  for (let k = 0; k < world.proxies; k++) {
    if (!tookPart(sim, k, i, j)) continue
    const driver = driverAt(sim, world.proxyDriver[k])
    addGroup(driver, s[layout.proxy + k * X.size + X.suspended], keptByOrder(sim, k), talks, weight, s, G.truceOrder)
  }
}

/** Whether a group of the one took part in the exchange with the other. */
function tookPart(sim: Sim, k: i32, i: i32, j: i32): boolean {
  const world = sim.world
  if (world.proxyPatron[k] !== i || world.proxyVictim[k] !== j) return false
  return isExchange(sim.s[sim.layout.proxy + k * X.size + X.sinceAttack], sim.s[G.sinceForce], world.exchangeDays)
}

/** Share of a group's rate in the open campaign (under `free`, unexcited) that the order in force and its obedience leave. */
function keptByOrder(sim: Sim, k: i32): number {
  const s = sim.s
  const d = sim.drawn.d
  const world = sim.world
  const at = sim.layout.proxy + k * X.size
  const tie = tieBase(world.principals, k)
  const order = s[principalAt(sim.layout, world.proxyPatron[k]) + S.order]
  const open = d[tie + T.baseRate] + d[tie + T.commandedFree]
  if (open <= 0) return 1
  const own = d[tie + T.baseRate] * (1 - s[at + X.ramp] * s[at + X.complies])
  const commanded: number = order === FREE ? d[tie + T.commandedFree] : order === PRESS ? d[tie + T.commandedPress] : 0
  return (own + commanded) / open
}
