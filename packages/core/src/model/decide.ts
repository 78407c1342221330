/**
 * Phase: principals decide. All see the state as the phase began; a decision is an option index, or -1 when there was
 * no opportunity.
 */
import { whole } from '../target/arithmetic.ts'
import { type Doubles, fill } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { FIRST_PROXY, OWN_HAND, PATRON_SHARE } from './answering/equations.ts'
import { turnedBy } from './calendar.ts'
import { audienceTerm, choiceProbabilities, fitTerm, orderTerm, willingness } from './choice/equations.ts'
import { bearsDemands, claim, demands, demandTerm, maySetDeadline, publicPressure } from './demands.ts'
import { REPLY_EXTRAS, replyAt, replyCentre, runawayRisk } from './level-one/equations.ts'
import type { Menu } from './menu.ts'
import { ASSURE, COMPLY, DEMAND, THREATEN } from './messages/equations.ts'
import { isPressed } from './opportunity/equations.ts'
import { pairOf } from './pairs.ts'
import { C, P, principalBase } from './run-constants.ts'
import { recentSeverity } from './runaway/equations.ts'
import { patronDriver, patronReach, type Sim } from './sim.ts'
import type { Source } from './source.ts'
import { bookAt, D, dyadAt, G, pairAt, principalAt, Q, S } from './state.ts'

/** Sum over authors of what stands in one of the three books (account, estimate, truth) for the ordered pair (i, j). */
export function totalAccount(sim: Sim, book: i32, i: i32, j: i32): number {
  return totalOfPair(sim, book, pairOf(i, j))
}

/** The same for the ordered pair of number `pair`. */
export function totalOfPair(sim: Sim, book: i32, pair: i32): number {
  const s = sim.s
  const authors = sim.world.authors
  const at = book + pair * authors
  let total: number = 0
  for (let a = 0; a < authors; a++) total += s[at + a]
  return total
}

/**
 * Decides for all principals: `sim.chosen` takes the option of each, or -1. The chance of an opportunity is that of a
 * step in which it is pressed by what stands between it and any of the others, or of one in which it is not. Source:
 * docs/model.md section 4, phase 4.
 */
export function principalsDecide(sim: Sim, source: Source): void {
  const d = sim.drawn.d
  const layout = sim.layout
  const principals = sim.world.principals
  for (let i = 0; i < principals; i++) {
    sim.chosen[i] = -1
    sim.ordered[i] = -1
    sim.bent[i] = 0
    let pressed = false
    for (let j = 0; j < principals; j++) {
      if (j === i) continue
      const pair = pairOf(i, j)
      const owed = totalOfPair(sim, layout.account, pair) + claim(sim, i, j)
      const owes = totalOfPair(sim, layout.estimate, pair) + claim(sim, j, i)
      pressed = pressed || isPressed(owed, owes, d[C.ownThreshold], d[C.otherThreshold])
    }
    source.decide(sim, i, pressed, pressed ? d[principalBase(i) + P.opportunityStep] : d[C.backgroundStep])
  }
  sim.s[G.grave] = 0
}

/**
 * Probability that a principal says, shows or orders something in this step: it thinks of it at an opportunity, and
 * after a grave act in any case.
 * @param opportunity probability that it has an opportunity to decide
 */
export function speakingChance(sim: Sim, opportunity: number): number {
  const d = sim.drawn.d
  const usual = d[C.speaking] * opportunity
  return sim.s[G.grave] === 1 && d[C.aftermath] > usual ? d[C.aftermath] : usual
}

/**
 * Weighs the options of principal i as the state stands: fills its `utility`, in logits (-Infinity for what is not on
 * the menu now), and its `probability`. Toward those at whom an option is not directed it counts as doing nothing: what
 * stands against them adds up. Source: docs/model.md section 4, "Choice" and "Level-1 reasoning".
 * @param informed with the others' true types, aims, causes and accounts in place of what i believes
 * @param ordersOnly while the record is being replayed: only orders to proxies are free
 */
export function weighOptions(sim: Sim, i: i32, informed: boolean, ordersOnly: boolean): void {
  const world = sim.world
  const principals = world.principals
  const d = sim.drawn.d
  const menu = world.menus[i]
  let total: number = 0
  for (let j = 0; j < principals; j++) {
    if (j === i) continue
    const facing = sim.facing[j]
    face(sim, i, j, informed)
    total += facing.byHand + facing.asPatron + facing.byProxies
  }
  if (principals > FEWEST) {
    for (let j = 0; j < principals; j++) if (j !== i) faceIdle(sim, i, j)
  }
  for (let j = 0; j < principals; j++) if (j !== i) weighAgainst(sim, i, j, total, ordersOnly)
  choiceProbabilities(menu.count, sim.utility[i], menu.weight, menu.trembles, d[C.tremble], sim.probability[i])
}

/** With so few principals an option that is directed at somebody leaves nobody else out. */
const FEWEST = 2

/** What i faces in j: accounts, beliefs and the replies that it expects. */
function face(sim: Sim, i: i32, j: i32, informed: boolean): void {
  const world = sim.world
  const s = sim.s
  const layout = sim.layout
  const d = sim.drawn.d
  const facing = sim.facing[j]
  const mine = pairAt(layout, i, j)
  const book = bookAt(layout, informed ? layout.truth : layout.account, i, j)
  facing.byHand = s[book + OWN_HAND] + claim(sim, i, j)
  facing.asPatron = s[book + PATRON_SHARE]
  let byProxies: number = 0
  for (let a = FIRST_PROXY; a < world.authors; a++) byProxies += s[book + a]
  facing.byProxies = byProxies
  const total = facing.byHand + facing.asPatron + byProxies
  facing.due = total < 1 ? total : 1
  const owes = informed ? totalAccount(sim, layout.account, j, i) : totalAccount(sim, layout.estimate, i, j)
  facing.otherDue = Math.min(1, owes + claim(sim, j, i))
  const belief = facing.belief
  if (informed) {
    fill(belief, 0, 3)
    belief[whole(d[principalBase(j) + P.strategy])] = 1
  } else for (let m = 0; m < 3; m++) belief[m] = s[mine + Q.belief0 + m]
  facing.ownRecent = recentSeverity(s[mine + Q.recentSeverity], s[mine + Q.recentAge], d[C.recentDays])
  const replies = sim.drawn.replies[pairOf(j, i)]
  const width = world.menus[j].count + REPLY_EXTRAS
  facing.expected.expect(world.menus[i], facing.otherDue, d, C.reciprocity0, belief, replies, width)
}

/** What stands between i and j while i does nothing toward j: how it fits, and the reply and the risk of war. */
function faceIdle(sim: Sim, i: i32, j: i32): void {
  const world = sim.world
  const d = sim.drawn.d
  const facing = sim.facing[j]
  const mine = principalBase(i)
  const menu = world.menus[j]
  const width = menu.count + REPLY_EXTRAS
  const replies = sim.drawn.replies[pairOf(j, i)]
  const floor = d[C.runawayFloor]
  facing.idleFit = fitTerm(d[mine + P.fitWeight], d[mine + P.reciprocity], facing.due, 0)
  facing.idleReply = 0
  facing.idleRisk = 0
  for (let m = 0; m < 3; m++) {
    const centre = replyCentre(d[C.reciprocity0 + m], facing.otherDue, 0, 0)
    const believed = facing.belief[m]
    facing.idleReply += believed * replyAt(replies, width, menu.count, centre)
    if (!(facing.ownRecent > floor)) continue
    for (let r = 0; r < menu.count; r++) {
      if (menu.isForce[r] === 0) continue
      const risk = runawayRisk(d[C.runawayRate], floor, facing.ownRecent, menu.severity[r])
      facing.idleRisk += believed * replyAt(replies, width, r, centre) * risk
    }
  }
}

/**
 * Utilities of the options of principal i that are directed at principal j.
 * @param total all that i is owed by anybody
 */
function weighAgainst(sim: Sim, i: i32, j: i32, total: number, ordersOnly: boolean): void {
  const world = sim.world
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const d = drawn.d
  const menu = world.menus[i]
  const self = principalAt(layout, i)
  const mine = principalBase(i)
  const utility = sim.utility[i]
  const fixed = drawn.fixedUtility[i]
  const fixedAt = turnedBy(world, i, sim.t) * menu.count

  const facing = sim.facing[j]
  const byHand = facing.byHand
  const asPatron = facing.asPatron
  const byProxies = facing.byProxies
  const due = total < 1 ? total : 1
  const perTotal = total > 0 ? 1 / total : 0
  const dueFrom = facing.due
  const belief = facing.belief
  const ownRecent = facing.ownRecent
  let idleFit: number = 0
  let idleReply: number = 0
  let idleRisk: number = 0
  for (let k = 0; k < world.principals; k++) {
    if (k === i || k === j) continue
    idleFit += sim.facing[k].idleFit
    idleReply += sim.facing[k].idleReply
    idleRisk += sim.facing[k].idleRisk
  }

  const pressure = publicPressure(sim, i)
  const givesOrders = world.hasProxies[i] === 1
  const driver: number = givesOrders ? patronDriver(sim, i) : 0
  const reachOfOrders: number = givesOrders ? patronReach(sim, i) : 0
  const pressureGain: number = givesOrders
    ? d[mine + P.pressureGain] * willingness(d[mine + P.patronCaution], s[self + S.fear])
    : 0
  const current = s[self + S.order]
  const kept: number = d[C.ceaseFireCost] * s[dyadAt(layout, i, j) + D.ceaseFire]
  const wants = bearsDemands(sim, i, j)
  const maySet = maySetDeadline(sim, i, j)
  const mayGiveIn = demands(sim, j, i)
  const mayAccept = s[pairAt(layout, j, i) + Q.offerAge] >= 0 && s[dyadAt(layout, i, j) + D.talks] === 0

  const expected = facing.expected
  const reply = expected.mean
  const chance = expected.chance
  const replyRisk = expected.risk
  const replySeverity = expected.severity
  const floor = d[C.runawayFloor]
  const fear = d[mine + P.fear]
  const warAversion = d[mine + P.warAversion]
  const audienceWeight = d[mine + P.audienceWeight]
  const fitWeight = d[mine + P.fitWeight]
  const reciprocity = d[mine + P.reciprocity]
  const count = menu.count
  const target = menu.target
  const absent = menu.absent
  const isAccept = menu.isAccept
  const isSilence = menu.isSilence
  const isForce = menu.isForce
  const message = menu.message
  const isWar = menu.isWar
  const order = menu.order
  const severities = menu.severity
  const reaches = menu.reach
  const profiles = menu.profile
  const ownRisk = drawn.risk[i]
  const recentRisk = runawayRisk(d[C.runawayRate], floor, ownRecent, ownRecent)
  for (let o = 0; o < count; o++) {
    if (target[o] !== j) continue
    if (
      absent[o] === 1 ||
      (isAccept[o] === 1 && !mayAccept) ||
      (message[o] === DEMAND && !maySet) ||
      (message[o] === COMPLY && !mayGiveIn) ||
      (ordersOnly && order[o] < 0 && o > 0)
    ) {
      utility[o] = Number.NEGATIVE_INFINITY
      continue
    }
    const severity = severities[o]
    const reach = reaches[o]
    const profile = profiles[o]
    const reached =
      ((reach & 1) !== 0 ? byHand : 0) + ((reach & 2) !== 0 ? asPatron : 0) + ((reach & 4) !== 0 ? byProxies : 0)
    let value =
      fixed[fixedAt + o] +
      audienceTerm(audienceWeight, pressure, due, severity, reached * perTotal) +
      (fitTerm(fitWeight, reciprocity, dueFrom, severity) + idleFit) -
      fear * (reply[profile] + idleReply)
    const exposed = severity > ownRecent ? severity : ownRecent
    if (isWar[o] === 1) value -= warAversion
    else {
      let risk = idleRisk
      if (exposed > floor) {
        const risky = expected.risky(world.menus[j], drawn.risk[j], floor)
        const exposedRisk = severity > ownRecent ? ownRisk[o] : recentRisk
        // Sum over strategies believed and the other's replies of P0(reply) omega(exposed, severity of the reply). The
        // risk goes by the smaller of the two severities, so it is that of either.
        const at = expected.chances(profile, belief)
        for (let n = 0; n < risky; n++)
          risk += chance[at + n] * (exposed < replySeverity[n] ? exposedRisk : replyRisk[n])
      }
      value -= warAversion * risk
    }
    if (wants && (isSilence[o] === 1 || message[o] >= DEMAND || isForce[o] === 1)) value += demandTerm(sim, i, j, o)
    if (kept > 0 && isForce[o] === 1) value -= kept
    if (givesOrders)
      value += orderTerm(pressureGain, driver, reachOfOrders, current, order[o], d[C.orderLeaving], d[C.orderRepeating])
    utility[o] = value
  }
}

/** Whether an option is a deed: neither words nor a show of force, nor an order, nor silence. */
export function isDeed(menu: Menu, o: i32): boolean {
  return menu.isSignal[o] === 0 && menu.isSilence[o] === 0 && menu.order[o] < 0
}

/**
 * The deed that principal i chooses from the weights in hand, `sim.probability`, with a uniform u; -1 where the choice
 * falls on what is chosen beside deeds (`beside`).
 */
export function deed(sim: Sim, i: i32, u: number): i32 {
  const menu = sim.world.menus[i]
  const probability = sim.probability[i]
  let left = u
  let o = 0
  for (; o < menu.count - 1; o++) {
    left -= probability[o]
    if (left < 0) break
  }
  // Rounding may leave a sliver on the last option; never let it fall on one that is not on the menu.
  while (probability[o] === 0) o--
  return isDeed(menu, o) || menu.isSilence[o] === 1 ? o : -1
}

/** Whether principal i does nothing by a decision of this step. */
export function isIdle(sim: Sim, i: i32): boolean {
  return sim.chosen[i] < 0 || sim.world.menus[i].isSilence[sim.chosen[i]] === 1
}

/**
 * Weight of an option among what is chosen beside deeds: signals, orders and silence; 0 for a deed. Who has a plan
 * threatens and shows force more readily, and assures less readily.
 * @param tilt factor of threats of who has a plan, 1 for who has none
 */
export function weightBeside(menu: Menu, o: i32, probability: Doubles, tilt: number): number {
  if (isDeed(menu, o)) return 0
  if (menu.isSignal[o] === 0) return probability[o]
  if (menu.message[o] < 0 || menu.message[o] === THREATEN || menu.message[o] === DEMAND) return probability[o] * tilt
  return menu.message[o] === ASSURE || menu.message[o] === COMPLY ? probability[o] / tilt : probability[o]
}

/**
 * Total weight of what is chosen beside deeds: what is said, shown or ordered is chosen among these alone, so that it
 * uses up no decision, and who means to strike does not fall silent.
 */
export function allBeside(sim: Sim, i: i32, tilt: number): number {
  const menu = sim.world.menus[i]
  let sum: number = 0
  for (let o = 0; o < menu.count; o++) sum += weightBeside(menu, o, sim.probability[i], tilt)
  return sum
}

/**
 * The signal or order that principal i chooses from the weights in hand, with a uniform u; -1 for silence.
 * @param ordersOnly beside a deed: who does something says nothing, but may give an order
 */
export function beside(sim: Sim, i: i32, u: number, tilt: number, ordersOnly: boolean): i32 {
  const menu = sim.world.menus[i]
  const probability = sim.probability[i]
  let left = u * allBeside(sim, i, tilt)
  for (let o = 0; o < menu.count; o++) {
    if (menu.isSilence[o] === 1 || (ordersOnly && menu.isSignal[o] === 1)) continue
    const weight = weightBeside(menu, o, probability, tilt)
    if (weight === 0) continue
    left -= weight
    if (left < 0) return o
  }
  return -1
}
