/** A principal's own-hand force act: where it falls, what it does, how the other sees it and who fears what. */

import { binomialDraw } from '../random/binomial.ts'
import { addressOfPrincipal, laneOf, PURPOSE } from '../random/lanes.ts'
import { negativeBinomialDraw } from '../random/negative-binomial.ts'
import { pow } from '../random/pow.ts'
import { whole } from '../target/arithmetic.ts'
import type { i32 } from '../target/numbers.ts'
import { tensionAfter } from './accident/equations.ts'
import { OWN_HAND, pressureAfter } from './answering/equations.ts'
import { breakCeaseFire } from './cease-fires.ts'
import { spendUltimatum } from './demands.ts'
import type { FixedAct } from './fixed-act.ts'
import { within } from './given-value.ts'
import { aimFactor, casualtyHarm, harmOf } from './harm/equations.ts'
import { GRAVE_TOLL } from './host/equations.ts'
import { REPLY_EXTRAS, replyAt, replyCentre } from './level-one/equations.ts'
import { Happened } from './log.ts'
import { addNews } from './news.ts'
import { pairOf } from './pairs.ts'
import { DEFAULT_SITE, killedProbability, leakShare, shelterChance } from './resolution/equations.ts'
import { C, H, hostBase, P, principalBase, siteKilledMean, T, tieBase } from './run-constants.ts'
import { fearOfStrike } from './self-suspension/equations.ts'
import { forceBearsOn } from './send-messages.ts'
import type { Sim } from './sim.ts'
import { bookAt, D, dyadAt, G, pairAt, principalAt, Q, S, X } from './state.ts'

const ON_PROXIES = 1
const ON_FORCES = 2
/** Severity of own-hand force from which everybody has something to say of it; judgement. */
const GRAVE_SEVERITY: number = 0.2

/**
 * Principal i carries out option o, a force act: aim, site and warning, what gets through and whom it hurts; then what
 * it does to accounts, beliefs, fear, tension, talks and hosts. Source: docs/model.md section 4, "Resolution" and
 * "Perceived harm and blame".
 * @param given what is fixed from outside, or null when all is drawn
 */
export function strike(sim: Sim, i: i32, o: i32, given: FixedAct | null): void {
  const world = sim.world
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const stream = sim.stream
  const d = drawn.d
  const menu = world.menus[i]
  const j = menu.target[o]
  const severity = menu.severity[o]
  stream.open(sim.run, sim.t, laneOf(PURPOSE.act, addressOfPrincipal(i)))
  const slip = stream.unit()
  const where = stream.unit()
  const warnedLuck = stream.unit()
  const shelterLuck = stream.unit()

  const punish = given !== null && given.aim >= 0 ? given.aim === 1 : (menu.punish[o] === 1) !== slip < d[C.aimSlip]
  const site = given !== null && given.site >= 0 ? given.site : siteOf(sim, j, menu.aimedAt[o], where)
  const inTime: number = world.privateChannel >= 0 ? drawn.channelInTime[world.privateChannel] : 0
  const warned = given !== null ? given.warned : menu.warned[o] === 1 && warnedLuck < inTime
  const shelterShare = shelterChance(
    warned,
    site >= 0 ? drawn.siteShelter[site] : DEFAULT_SITE.shelter,
    d[C.earlyWarning],
    d[C.shelterWhenWarned],
  )
  const sheltered = shelterLuck < shelterShare
  const weapons = given === null ? menu.weapons[o] : whole(within(stream, given.weapons, menu.weapons[o]))
  const leak = leakShare(site >= 0 ? drawn.siteCover[site] : DEFAULT_SITE.cover, d[C.interception])
  const occupied = menu.leader[o] === 1 ? d[C.leaderOccupancy] : punish ? d[C.strikePunish] : d[C.strikeDemonstrate]
  const exposed = site >= 0 ? drawn.siteExposed[site] : DEFAULT_SITE.exposed

  const leakers = binomialDraw(stream, weapons, leak)
  const hits = binomialDraw(stream, leakers, occupied)
  const hurting = binomialDraw(stream, leakers - hits, 1 - pow(1 - occupied, d[C.injuryExponent]))
  const mean = siteKilledMean(d, exposed, punish, sheltered)
  let killed: number = hits > 0 ? negativeBinomialDraw(stream, hits * mean, hits * d[C.casualtyShape]) : 0
  let injured: number =
    hits + hurting > 0
      ? negativeBinomialDraw(stream, (hits + hurting) * d[C.injuryMean], (hits + hurting) * d[C.casualtyShape])
      : 0
  if (given !== null) {
    killed = within(stream, given.killed, killed)
    injured = within(stream, given.injured, injured)
  }
  const leaderKilled = given !== null ? given.leader : menu.leader[o] === 1 && hits > 0

  // The victim: its people at full stake, its clients' at less.
  const stake: number = menu.aimedAt[o] === ON_PROXIES ? d[principalBase(j) + P.clientStake] : 1
  const physical = severity * (leakers === 0 ? d[C.harmStopped] : d[C.harmReached])
  const known = injured * d[C.newsStep]
  const casualties = casualtyHarm(d[C.casualtyWeight], d[C.injuryWeight], killed, known)
  const rank: number = leaderKilled ? d[C.leaderBonus] : 0
  const seen = seenAsPunishing(sim, i, o, warned, inTime, weapons, leak, exposed, sheltered, killed)
  const factor = aimFactor(d[C.aimWeight], seen)
  const harm = harmOf(stake, physical, casualties, rank, factor)
  const trueHarm = harmOf(stake, physical, casualties, rank, aimFactor(d[C.aimWeight], punish ? 1 : 0))
  const cap = d[C.accountCap]
  const account = bookAt(layout, layout.account, j, i) + OWN_HAND
  const truth = bookAt(layout, layout.truth, j, i) + OWN_HAND
  s[account] = Math.min(cap, s[account] + harm)
  s[truth] = Math.min(cap, s[truth] + trueHarm)
  const victim = principalAt(layout, j)
  s[victim + S.pressure] = pressureAfter(s[victim + S.pressure], d[C.pressureRise], harm)
  addNews(sim, j, i, OWN_HAND, killed, known, injured - known, stake * factor)
  const listener = sim.listener
  if (listener !== null) listener.judged(sim, j, seen, harm)

  // The striker reckons what the other must feel, with nominal weights and an open mind about intent.
  const nominal = world.nominal
  const reckoned = harmOf(
    menu.aimedAt[o] === ON_PROXIES ? nominal.clientStake[j] : 1,
    severity * (leakers === 0 ? nominal.harmStopped : nominal.harmReached),
    casualtyHarm(nominal.casualtyWeight, nominal.injuryWeight, killed, known),
    leaderKilled ? nominal.leaderBonus : 0,
    1,
  )
  const estimate = bookAt(layout, layout.estimate, i, j) + OWN_HAND
  s[estimate] = Math.min(cap, s[estimate] + reckoned)

  const side = world.proxiesOf[j]
  for (let n = 0; n < world.proxyCount[j]; n++)
    s[layout.proxy + side[n] * X.size + X.excitation] += d[tieBase(world.principals, side[n]) + T.jump]
  s[victim + S.fear] += fearOfStrike(d[C.fearOfStrikes], d[C.fearOfLosingLeaders], severity, leaderKilled)
  soil(sim, site, leaderKilled || killed >= GRAVE_TOLL)
  judgeStrategy(sim, j, i, o)
  forceBearsOn(sim, i, j)
  breakCeaseFire(sim, i, j)
  if ((menu.reach[o] & 1) !== 0) spendUltimatum(sim, i, j)

  const toward = pairAt(layout, i, j)
  s[toward + Q.recentSeverity] = severity
  s[toward + Q.recentAge] = 0
  const dyad = dyadAt(layout, i, j)
  s[dyad + D.tension] = tensionAfter(s[dyad + D.tension], d[C.tensionRise], severity)
  s[G.sinceForce] = 0
  if (severity >= GRAVE_SEVERITY) s[G.grave] = 1
  if (killed > 0) closeTalks(sim, dyad)
  sim.log.add(sim.t, Happened.act, i, o, killed, injured, weapons, site, punish ? 1 : 0, warned ? 1 : 0)
}

/**
 * Ends the talks of two principals, if they have any: after a killing, or when neither has spoken for `silenceDays`.
 * @param dyad where their numbers (D) begin in the state
 */
export function closeTalks(sim: Sim, dyad: i32): void {
  if (sim.s[dyad + D.talks] === 0) return
  sim.s[dyad + D.talks] = 0
  sim.log.add(sim.t, Happened.talks, -1, 0, 0, 0, 0, -1, -1, 0)
}

/**
 * A site of the target side, with probability by the people exposed and the number of places it stands for; -1 where
 * none is named.
 */
function siteOf(sim: Sim, victim: i32, aimedAt: i32, u: number): i32 {
  const world = sim.world
  const drawn = sim.drawn
  if (aimedAt !== ON_PROXIES && aimedAt !== ON_FORCES) return -1
  let total: number = 0
  for (let v = 0; v < world.sites; v++)
    if (isOf(sim, v, victim, aimedAt)) total += drawn.siteExposed[v] * world.siteCount[v]
  let left = u * total
  for (let v = 0; v < world.sites; v++) {
    if (!isOf(sim, v, victim, aimedAt)) continue
    left -= drawn.siteExposed[v] * world.siteCount[v]
    if (left < 0) return v
  }
  return -1
}

/** Whether a site is of the side and kind that an option aims at. */
function isOf(sim: Sim, site: i32, victim: i32, aimedAt: i32): boolean {
  const world = sim.world
  const owner = world.siteOwner[site]
  if (aimedAt !== ON_PROXIES) return owner === victim
  return owner >= world.principals && world.proxyPatron[owner - world.principals] === victim
}

/**
 * Wears the tolerance of the host on whose soil a force act falls; nothing where no site, or no host, is known.
 * @param grave whether it killed a leader or so many that it wears it more
 */
export function soil(sim: Sim, site: i32, grave: boolean): void {
  const world = sim.world
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  if (site < 0) return
  const host = world.siteHost[site]
  if (host < 0) return
  s[layout.host + host] *=
    drawn.d[hostBase(world.principals, world.proxies, host) + (grave ? H.killingOnSoil : H.strikeOnSoil)]
}

/**
 * How the other judges the aim: prior odds from the options that look alike, weighed as its level-0 reply weighs them,
 * times the exact likelihood ratio of the number killed. Injuries become known too late to count here.
 */
function seenAsPunishing(
  sim: Sim,
  i: i32,
  o: i32,
  warned: boolean,
  inTime: number,
  weapons: i32,
  leak: number,
  exposed: number,
  sheltered: boolean,
  killed: number,
): number {
  const world = sim.world
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const d = drawn.d
  const menu = world.menus[i]
  const j = menu.target[o]
  const observer = pairAt(layout, j, i)
  const due = sim.dueSeen[pairOf(j, i)]
  const replies = drawn.replies[pairOf(i, j)]
  const width = menu.count + REPLY_EXTRAS
  let punishing: number = 0
  let demonstrating: number = 0
  for (let r = 0; r < menu.count; r++) {
    if (menu.looks[r] !== menu.looks[o] || menu.isForce[r] === 0) continue
    const warns = menu.warned[r] === 1 ? (warned ? inTime : 1 - inTime) : warned ? 0 : 1
    if (warns === 0) continue
    let weight: number = 0
    for (let m = 0; m < 3; m++)
      weight += s[observer + Q.belief0 + m] * replyAt(replies, width, r, replyCentre(d[C.reciprocity0 + m], due, 0, 0))
    weight *= warns
    const usual = menu.punish[r] === 1 ? 1 - d[C.aimSlip] : d[C.aimSlip]
    punishing += weight * usual
    demonstrating += weight * (1 - usual)
  }
  if (punishing + demonstrating <= 0) return menu.punish[o]
  if (menu.leader[o] === 0) {
    const shape = C.casualtyShape
    punishing *= killedProbability(
      killed,
      weapons,
      leak * d[C.strikePunish],
      siteKilledMean(d, exposed, true, sheltered),
      d[shape],
    )
    demonstrating *= killedProbability(
      killed,
      weapons,
      leak * d[C.strikeDemonstrate],
      siteKilledMean(d, exposed, false, sheltered),
      d[shape],
    )
  }
  const all = punishing + demonstrating
  return all > 0 ? punishing / all : menu.punish[o]
}

/** Belief of `observer` about the strategy of `actor`, moved by an act: b(m) *= P0(act | m)^chi. */
function judgeStrategy(sim: Sim, observer: i32, actor: i32, o: i32): void {
  const world = sim.world
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const d = drawn.d
  const belief = pairAt(layout, observer, actor) + Q.belief0
  const due = sim.dueSeen[pairOf(observer, actor)]
  const replies = drawn.replies[pairOf(actor, observer)]
  const width = world.menus[actor].count + REPLY_EXTRAS
  let total: number = 0
  for (let m = 0; m < 3; m++) {
    const p = replyAt(replies, width, o, replyCentre(d[C.reciprocity0 + m], due, 0, 0))
    // A floor keeps an act that no strategy expects from deciding everything.
    s[belief + m] *= pow(p > 1e-6 ? p : 1e-6, d[C.conservatism])
    total += s[belief + m]
  }
  for (let m = 0; m < 3; m++) s[belief + m] /= total
}
