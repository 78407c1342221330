/**
 * Phase: what the principals decided takes effect. Answers settle accounts first; then force, orders, messages and
 * relief.
 */
import { addressOfPrincipal, laneOf, PURPOSE } from '../random/lanes.ts'
import type { i32 } from '../target/numbers.ts'
import { remainder } from './answering/equations.ts'
import { totalAccount, totalOfPair } from './decide.ts'
import { buildUp, claim } from './demands.ts'
import { Happened } from './log.ts'
import { isShow } from './menu.ts'
import { announcementLikelihood } from './order-belief/equations.ts'
import { pairOf } from './pairs.ts'
import { HOLD } from './proxy-attacks/equations.ts'
import { C, P, principalBase, T, tieBase } from './run-constants.ts'
import { relieve, send } from './send-messages.ts'
import { CHOSEN, type Sim, WAR, WITHDRAWAL } from './sim.ts'
import { takeEffect } from './spoken.ts'
import { bookAt, pairAt, principalAt, Q, S, X } from './state.ts'
import { strike } from './strike.ts'

/**
 * Carries out what the principals have decided (`sim.chosen`, -1 for nothing). Both settle accounts before either acts,
 * so that an act of this step is judged by what was owed as the phase began. Source: docs/model.md section 4, phase 5.
 */
export function principalsAct(sim: Sim): void {
  const principals = sim.world.principals
  const layout = sim.layout
  for (let pair = 0; pair < layout.pairs; pair++) {
    sim.acted[pair] = 0
    sim.dueSeen[pair] = Math.min(1, totalOfPair(sim, layout.estimate, pair))
  }
  for (let i = 0; i < principals; i++) if (sim.chosen[i] >= 0) answer(sim, i, sim.chosen[i])
  for (let i = 0; i < principals; i++) {
    if (sim.chosen[i] >= 0) carryOut(sim, i, sim.chosen[i])
    if (sim.ordered[i] >= 0) carryOut(sim, i, sim.ordered[i])
  }
}

/**
 * Settles the accounts that the option reaches against the one that it is directed at: in i's own book, in the true
 * book and in that one's estimate of it.
 */
export function answer(sim: Sim, i: i32, o: i32): void {
  const world = sim.world
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const d = drawn.d
  const menu = world.menus[i]
  const severity = menu.severity[o]
  const reach = menu.reach[o]
  if (severity === 0 || reach === 0) return
  const j = menu.target[o]
  const due = Math.min(1, totalAccount(sim, layout.account, i, j) + claim(sim, i, j))
  const kept = remainder(severity, d[principalBase(i) + P.reciprocity], due)
  const observer = pairAt(layout, j, i)
  const believed =
    s[observer + Q.belief0] * d[C.reciprocity0] +
    s[observer + Q.belief1] * d[C.reciprocity1] +
    s[observer + Q.belief2] * d[C.reciprocity2]
  const keptSeen = remainder(
    severity,
    believed,
    Math.min(1, totalAccount(sim, layout.estimate, j, i) + claim(sim, i, j)),
  )
  const account = bookAt(layout, layout.account, i, j)
  const truth = bookAt(layout, layout.truth, i, j)
  const estimate = bookAt(layout, layout.estimate, j, i)
  for (let a = 0; a < world.authors; a++) {
    if ((reach & (a === 0 ? 1 : a === 1 ? 2 : 4)) === 0) continue
    s[account + a] *= kept
    s[truth + a] *= kept
    s[estimate + a] *= keptSeen
  }
  if (menu.isPublic[o] === 1) s[principalAt(layout, i) + S.pressure] *= kept
}

function carryOut(sim: Sim, i: i32, o: i32): void {
  const world = sim.world
  const menu = world.menus[i]
  if (menu.isWar[o] === 1) {
    sim.ending = WAR
    sim.route = CHOSEN
    if (sim.chooser < 0) sim.chooser = i
    sim.log.add(sim.t, Happened.act, i, o, 0, 0, 0, -1, 1, 0)
    return
  }
  if (menu.withdraw[o] === 1) {
    if (sim.ending !== WAR) sim.ending = WITHDRAWAL
    sim.log.add(sim.t, Happened.act, i, o, 0, 0, 0, -1, -1, 0)
    return
  }
  if (menu.isForce[o] === 1) {
    sim.acted[pairOf(i, menu.target[o])] = 1
    if (menu.message[o] >= 0) send(sim, i, menu.target[o], menu.channel[o], menu.message[o], -1)
    strike(sim, i, o, null)
    return
  }
  if (menu.order[o] >= 0) giveOrder(sim, i, menu.order[o], menu.relief[o], -1)
  else if (menu.message[o] >= 0) {
    takeEffect(sim, i, menu.target[o], menu.message[o], sim.drawn.d[C.ultimatumDays])
    send(sim, i, menu.target[o], menu.channel[o], menu.message[o], o)
  } else if (menu.relief[o] > 0) relieve(sim, menu.target[o], i, menu.relief[o])
  if (isShow(menu, o)) buildUp(sim, i, menu.target[o])
  if (menu.severity[o] > 0 && menu.order[o] < 0) sim.log.add(sim.t, Happened.act, i, o, 0, 0, 0, -1, -1, 0)
}

/**
 * An order to the proxies: tightening draws compliance anew (the larger of old and new stands), only free or press
 * undoes it.
 * @param seen 1 or 0 when it is known whether the others learnt of it, -1 to draw
 */
export function giveOrder(sim: Sim, i: i32, order: i32, relief: number, seen: i32): void {
  const world = sim.world
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const stream = sim.stream
  const d = drawn.d
  const self = principalAt(layout, i)
  const before = s[self + S.order]
  const proxies = world.proxiesOf[i]
  if (order > HOLD) {
    for (let n = 0; n < world.proxyCount[i]; n++) s[layout.proxy + proxies[n] * X.size + X.complies] = 0
  } else if (order < before) {
    stream.open(sim.run, sim.t, laneOf(PURPOSE.compliance, addressOfPrincipal(i)))
    const together = stream.unit()
    for (let n = 0; n < world.proxyCount[i]; n++) {
      const k = proxies[n]
      const sharing = stream.unit()
      const alone = stream.unit()
      const u = sharing < d[C.sharedCompliance] ? together : alone
      const at = layout.proxy + k * X.size
      if (
        u < d[tieBase(world.principals, k) + (order === 0 ? T.complyRestrain : T.complyHold)] &&
        s[at + X.complies] === 0
      ) {
        s[at + X.complies] = 1
        sim.log.add(sim.t, Happened.compliance, world.principals + k, 1, 0, 0, 0, -1, 0, 0)
      }
    }
  }
  s[self + S.order] = order
  const isSeen =
    seen >= 0
      ? seen === 1
      : stream.open(sim.run, sim.t, laneOf(PURPOSE.seen, addressOfPrincipal(i))).unit() < d[C.orderSeen]
  sim.log.add(sim.t, Happened.order, i, order, 0, 0, 0, -1, -1, isSeen ? 1 : 0)
  if (!isSeen) return
  for (let j = 0; j < world.principals; j++) if (j !== i) learnOrder(sim, j, i, order, relief)
}

/** Principal j learns of an order that principal i has given. */
function learnOrder(sim: Sim, j: i32, i: i32, order: i32, relief: number): void {
  const s = sim.s
  const d = sim.drawn.d
  relieve(sim, j, i, relief)
  const belief = pairAt(sim.layout, j, i) + Q.order0
  // What becomes known of an order to armed groups is hearsay: it is worth what a fresh channel is worth.
  const trust = d[C.credibilityFor] / (d[C.credibilityFor] + d[C.credibilityAgainst])
  let total: number = 0
  for (let n = 0; n < 4; n++) {
    s[belief + n] *= announcementLikelihood(order, n, trust)
    total += s[belief + n]
  }
  for (let n = 0; n < 4; n++) s[belief + n] /= total
}
