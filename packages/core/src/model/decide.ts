/** Phase: principals decide. Both see the state as the phase began; a decision is an option index, or -1 when there was no opportunity. */
import { audienceTerm, choiceProbabilities, fitTerm, orderTerm } from './choice.js'
import { ruleMove } from './doctrine-rule.js'
import { C, P, principalBase } from './drawn.js'
import { REPLY_EXTRAS, replyAt, replyCentre, runawayRisk } from './level-one.js'
import { isPressed } from './opportunity.js'
import { recentSeverity } from './runaway.js'
import { patronDriver, type Sim, unit } from './sim.js'
import { G, S } from './state.js'

/** Sum of a principal's accounts in one of the three books (account, estimate, truth). */
export function totalAccount(sim: Sim, book: number, i: number): number {
  const { authors } = sim.world
  const at = book + i * authors
  let total = 0
  for (let a = 0; a < authors; a++) total += sim.s[at + a]
  return total
}

export function principalsDecide(sim: Sim): void {
  const { world, drawn, layout, words } = sim
  const { d } = drawn
  const { given } = world.scenario
  for (let i = 0; i < 2; i++) {
    sim.chosen[i] = -1
    const doctrine = world.scenario.principals[i].doctrine
    const w = sim.wordsAt + 4 * i
    if (doctrine !== null) {
      sim.chosen[i] = ruleMove(sim, i, doctrine, unit(words[w]), unit(words[w + 1]))
      continue
    }
    const owed = totalAccount(sim, layout.account, i)
    const owes = totalAccount(sim, layout.estimate, i)
    const pressed = isPressed(owed, owes, d[C.ownThreshold], d[C.otherThreshold])
    if (unit(words[w]) >= (pressed ? d[principalBase(i) + P.opportunityStep] : d[C.backgroundStep])) continue
    weighOptions(sim, i, world.scenario.arms.informed, given !== null && sim.t < given.through)
    const { count } = world.menus[i]
    const probability = sim.probability[i]
    let left = unit(words[w + 1])
    let o = 0
    for (; o < count - 1; o++) {
      left -= probability[o]
      if (left < 0) break
    }
    // Rounding may leave a sliver on the last option; never let it fall on one that is not on the menu.
    while (probability[o] === 0) o--
    sim.chosen[i] = o
    if (sim.listener !== null) sim.listener.decision(sim, i)
  }
}

/**
 * Fills `utility` and `probability` of principal i.
 * @param informed with the other's true type, aims, causes and accounts in place of what i believes
 * @param ordersOnly while the record is being replayed: only orders to proxies are free
 */
export function weighOptions(sim: Sim, i: number, informed: boolean, ordersOnly: boolean): void {
  const { world, s, drawn, layout } = sim
  const { d } = drawn
  const j = 1 - i
  const menu = world.menus[i]
  const self = layout.principal + i * S.size
  const other = layout.principal + j * S.size
  const mine = principalBase(i)
  const utility = sim.utility[i]
  const fixed = drawn.fixedUtility[i]
  const { authors } = world

  const book = (informed ? layout.truth : layout.account) + i * authors
  const byHand = s[book]
  const asPatron = s[book + 1]
  let byProxies = 0
  for (let a = 2; a < authors; a++) byProxies += s[book + a]
  const total = byHand + asPatron + byProxies
  const due = total < 1 ? total : 1
  const perTotal = total > 0 ? 1 / total : 0
  const otherDue = Math.min(1, informed ? totalAccount(sim, layout.account, j) : totalAccount(sim, layout.estimate, i))

  const belief = sim.belief
  if (informed) {
    belief.fill(0)
    belief[d[principalBase(j) + P.strategy]] = 1
  } else for (let m = 0; m < 3; m++) belief[m] = s[self + S.belief0 + m]

  const replies = drawn.replies[j]
  const width = world.menus[j].count + REPLY_EXTRAS
  const ownRecent = recentSeverity(s[self + S.recentSeverity], s[self + S.recentAge], d[C.recentDays])
  const pressure = s[self + S.pressure]
  const driver = world.hasProxies[i] ? patronDriver(sim, i) : 0
  const current = s[self + S.order]
  const mayAccept = s[other + S.offerAge] >= 0 && s[G.talks] === 0

  // The reply that each profile of relief and harm draws, averaged over the strategies believed.
  const { reply, centre } = sim
  const profiles = menu.profileHarm.length
  for (let f = 0; f < profiles; f++) {
    let expected = 0
    for (let m = 0; m < 3; m++) {
      const x = replyCentre(d[C.reciprocity0 + m], otherDue, menu.profileRelief[f], menu.profileHarm[f])
      centre[3 * f + m] = x
      expected += belief[m] * replyAt(replies, width, width - 2, x)
    }
    reply[f] = expected
  }
  const floor = d[C.runawayFloor]
  riskOfReplies(sim, j)
  const fear = d[mine + P.fear]
  const warAversion = d[mine + P.warAversion]
  for (let o = 0; o < menu.count; o++) {
    if (menu.absent[o] === 1 || (menu.isAccept[o] === 1 && !mayAccept) || (ordersOnly && menu.order[o] < 0 && o > 0)) {
      utility[o] = Number.NEGATIVE_INFINITY
      continue
    }
    const severity = menu.severity[o]
    const reach = menu.reach[o]
    const profile = menu.profile[o]
    const reached = ((reach & 1) !== 0 ? byHand : 0) + ((reach & 2) !== 0 ? asPatron : 0) + ((reach & 4) !== 0 ? byProxies : 0)
    let value = fixed[o] + audienceTerm(d[mine + P.audienceWeight], pressure, due, severity, reached * perTotal) + fitTerm(d[mine + P.fitWeight], d[mine + P.reciprocity], due, severity) - fear * reply[profile]
    const exposed = severity > ownRecent ? severity : ownRecent
    if (menu.isWar[o] === 1) value -= warAversion
    else if (exposed > floor) value -= warAversion * replyRisk(sim, j, width, profile, exposed)
    if (world.hasProxies[i]) value += orderTerm(d[mine + P.pressureGain], driver, current, menu.order[o], d[C.orderLeaving], d[C.orderRepeating])
    utility[o] = value
  }
  choiceProbabilities(menu.count, utility, menu.weight, menu.trembles, d[C.tremble], sim.probability[i])
}

/** Risk that each reply of principal j's menu runs away where nothing severer stands against it. */
function riskOfReplies(sim: Sim, j: number): void {
  const { d } = sim.drawn
  const menu = sim.world.menus[j]
  const floor = d[C.runawayFloor]
  for (let r = 0; r < menu.count; r++) {
    const counts = menu.isForce[r] === 1 && menu.severity[r] > floor
    sim.replyRisk[r] = counts ? runawayRisk(d[C.runawayRate], floor, menu.severity[r], menu.severity[r]) : -1
  }
}

/**
 * Sum over strategies believed and the other's replies of P0(reply) omega(exposed, severity of the reply). The risk goes by the smaller of
 * the two severities, so it is that of either, which were reckoned before.
 */
function replyRisk(sim: Sim, j: number, width: number, profile: number, exposed: number): number {
  const { drawn, world, belief, centre } = sim
  const { d } = drawn
  const menu = world.menus[j]
  const exposedRisk = runawayRisk(d[C.runawayRate], d[C.runawayFloor], exposed, exposed)
  let risk = 0
  for (let r = 0; r < menu.count; r++) {
    if (sim.replyRisk[r] < 0) continue
    let chance = 0
    for (let m = 0; m < 3; m++) chance += belief[m] * replyAt(drawn.replies[j], width, r, centre[3 * profile + m])
    risk += chance * (exposed < menu.severity[r] ? exposedRisk : sim.replyRisk[r])
  }
  return risk
}
