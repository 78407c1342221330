/** A principal's own-hand force act: where it falls, what it does, how the other sees it and who fears what. */
import { binomialDraw } from '../random/binomial.js'
import { negativeBinomialDraw } from '../random/negative-binomial.js'
import { pow } from '../random/pow.js'
import { tensionAfter } from './accident.js'
import { OWN_HAND, pressureAfter } from './answering.js'
import { C, H, hostBase, P, principalBase, siteKilledMean, T, tieBase } from './drawn.js'
import { within } from './given-value.js'
import { aimFactor, casualtyHarm, harmOf } from './harm.js'
import { GRAVE_TOLL } from './host.js'
import { REPLY_EXTRAS, replyAt, replyCentre } from './level-one.js'
import { Happened } from './log.js'
import { addNews } from './news.js'
import { DEFAULT_SITE, killedProbability, leakShare, shelterChance } from './resolution.js'
import type { GivenAct } from './scenario.js'
import { fearOfStrike } from './self-suspension.js'
import { forceBearsOn } from './send-messages.js'
import { LANES, type Sim } from './sim.js'
import { G, S, X } from './state.js'

const ON_PROXIES = 1
const ON_FORCES = 2

/** @param given what is fixed from outside, or null when all is drawn */
export function strike(sim: Sim, i: number, o: number, given: GivenAct | null): void {
  const { world, s, drawn, layout, stream } = sim
  const { d } = drawn
  const j = 1 - i
  const menu = world.menus[i]
  const severity = menu.severity[o]
  stream.open(sim.run, sim.t, LANES.act * 256 + i)
  const slip = stream.unit()
  const where = stream.unit()
  const warnedLuck = stream.unit()
  const shelterLuck = stream.unit()

  const punish = given !== null && given.aim >= 0 ? given.aim === 1 : (menu.punish[o] === 1) !== slip < d[C.aimSlip]
  const site = given !== null && given.site >= 0 ? given.site : siteOf(sim, j, menu.target[o], where)
  const inTime = world.privateChannel >= 0 ? drawn.channelInTime[world.privateChannel] : 0
  const warned = given !== null ? given.warned : menu.warned[o] === 1 && warnedLuck < inTime
  const shelterShare = shelterChance(warned, site >= 0 ? drawn.siteShelter[site] : DEFAULT_SITE.shelter, d[C.earlyWarning], d[C.shelterWhenWarned])
  const sheltered = shelterLuck < shelterShare
  const weapons = given === null ? menu.weapons[o] : within(stream, given.weapons, menu.weapons[o])
  const leak = leakShare(site >= 0 ? drawn.siteCover[site] : DEFAULT_SITE.cover, d[C.interception])
  const occupied = menu.leader[o] === 1 ? d[C.leaderOccupancy] : punish ? d[C.strikePunish] : d[C.strikeDemonstrate]
  const exposed = site >= 0 ? drawn.siteExposed[site] : DEFAULT_SITE.exposed

  const leakers = binomialDraw(stream, weapons, leak)
  const hits = binomialDraw(stream, leakers, occupied)
  const hurting = binomialDraw(stream, leakers - hits, 1 - pow(1 - occupied, d[C.injuryExponent]))
  const mean = siteKilledMean(d, exposed, punish, sheltered)
  let killed = hits > 0 ? negativeBinomialDraw(stream, hits * mean, hits * d[C.casualtyShape]) : 0
  let injured = hits + hurting > 0 ? negativeBinomialDraw(stream, (hits + hurting) * d[C.injuryMean], (hits + hurting) * d[C.casualtyShape]) : 0
  if (given !== null) {
    killed = within(stream, given.killed, killed)
    injured = within(stream, given.injured, injured)
  }
  const leaderKilled = given !== null ? given.leader : menu.leader[o] === 1 && hits > 0

  // The victim: its people at full stake, its clients' at less.
  const stake = menu.target[o] === ON_PROXIES ? d[principalBase(j) + P.clientStake] : 1
  const physical = severity * (leakers === 0 ? d[C.harmStopped] : d[C.harmReached])
  const known = injured * d[C.newsStep]
  const casualties = casualtyHarm(d[C.casualtyWeight], d[C.injuryWeight], killed, known)
  const rank = leaderKilled ? d[C.leaderBonus] : 0
  const seen = seenAsPunishing(sim, i, o, warned, inTime, weapons, leak, exposed, sheltered, killed)
  const factor = aimFactor(d[C.aimWeight], seen)
  const harm = harmOf(stake, physical, casualties, rank, factor)
  const trueHarm = harmOf(stake, physical, casualties, rank, aimFactor(d[C.aimWeight], punish ? 1 : 0))
  const cap = d[C.accountCap]
  const account = j * world.authors + OWN_HAND
  s[layout.account + account] = Math.min(cap, s[layout.account + account] + harm)
  s[layout.truth + account] = Math.min(cap, s[layout.truth + account] + trueHarm)
  const victim = layout.principal + j * S.size
  s[victim + S.pressure] = pressureAfter(s[victim + S.pressure], d[C.pressureRise], harm)
  addNews(sim, j, OWN_HAND, killed, known, injured - known, stake * factor)
  if (sim.listener !== null) sim.listener.judged(sim, j, seen, harm)

  // The striker reckons what the other must feel, with nominal weights and an open mind about intent.
  const { nominal } = world
  const reckoned = harmOf(menu.target[o] === ON_PROXIES ? nominal.clientStake[j] : 1, severity * (leakers === 0 ? nominal.harmStopped : nominal.harmReached), casualtyHarm(nominal.casualtyWeight, nominal.injuryWeight, killed, known), leaderKilled ? nominal.leaderBonus : 0, 1)
  const estimate = layout.estimate + i * world.authors + OWN_HAND
  s[estimate] = Math.min(cap, s[estimate] + reckoned)

  const side = world.proxiesOf[j]
  for (let n = 0; n < side.length; n++) s[layout.proxy + side[n] * X.size + X.excitation] += d[tieBase(side[n]) + T.jump]
  s[victim + S.fear] += fearOfStrike(d[C.fearOfStrikes], d[C.fearOfLosingLeaders], severity, leaderKilled)
  soil(sim, site, leaderKilled || killed >= GRAVE_TOLL)
  judgeStrategy(sim, j, i, o)
  forceBearsOn(sim, i)

  const self = layout.principal + i * S.size
  s[self + S.recentSeverity] = severity
  s[self + S.recentAge] = 0
  s[G.tension] = tensionAfter(s[G.tension], d[C.tensionRise], severity)
  s[G.sinceForce] = 0
  if (killed > 0) closeTalks(sim)
  sim.log.add(sim.t, Happened.act, i, o, killed, injured, weapons, site, punish ? 1 : 0, warned ? 1 : 0)
}

export function closeTalks(sim: Sim): void {
  if (sim.s[G.talks] === 0) return
  sim.s[G.talks] = 0
  sim.log.add(sim.t, Happened.talks, -1, 0, 0, 0, 0, -1, -1, 0)
}

/** A site of the target side, with probability by the people exposed and the number of places it stands for; -1 where none is named. */
function siteOf(sim: Sim, victim: number, target: number, u: number): number {
  const { world, drawn } = sim
  if (target !== ON_PROXIES && target !== ON_FORCES) return -1
  const eligible = (owner: number): boolean => (target === ON_PROXIES ? owner >= 2 && world.scenario.proxies[owner - 2].patron === victim : owner === victim)
  let total = 0
  for (let v = 0; v < world.sites; v++) if (eligible(world.scenario.sites[v].owner)) total += drawn.siteExposed[v] * world.scenario.sites[v].count
  let left = u * total
  for (let v = 0; v < world.sites; v++) {
    if (!eligible(world.scenario.sites[v].owner)) continue
    left -= drawn.siteExposed[v] * world.scenario.sites[v].count
    if (left < 0) return v
  }
  return -1
}

/** A force act on a host's soil wears its tolerance. */
export function soil(sim: Sim, site: number, grave: boolean): void {
  const { world, s, drawn, layout } = sim
  if (site < 0) return
  const host = world.scenario.sites[site].host
  if (host < 0) return
  s[layout.host + host] *= drawn.d[hostBase(world.proxies, host) + (grave ? H.killingOnSoil : H.strikeOnSoil)]
}

/**
 * How the other judges the aim: prior odds from the options that look alike, weighed as its level-0 reply weighs them, times the
 * exact likelihood ratio of the number killed. Injuries become known too late to count here.
 */
function seenAsPunishing(sim: Sim, i: number, o: number, warned: boolean, inTime: number, weapons: number, leak: number, exposed: number, sheltered: boolean, killed: number): number {
  const { world, s, drawn, layout } = sim
  const { d } = drawn
  const j = 1 - i
  const menu = world.menus[i]
  const observer = layout.principal + j * S.size
  const due = sim.dueSeen[j]
  const width = menu.count + REPLY_EXTRAS
  let punishing = 0
  let demonstrating = 0
  for (let r = 0; r < menu.count; r++) {
    if (menu.looks[r] !== menu.looks[o] || menu.isForce[r] === 0) continue
    const warns = menu.warned[r] === 1 ? (warned ? inTime : 1 - inTime) : warned ? 0 : 1
    if (warns === 0) continue
    let weight = 0
    for (let m = 0; m < 3; m++) weight += s[observer + S.belief0 + m] * replyAt(drawn.replies[i], width, r, replyCentre(d[C.reciprocity0 + m], due, 0, 0))
    weight *= warns
    const usual = menu.punish[r] === 1 ? 1 - d[C.aimSlip] : d[C.aimSlip]
    punishing += weight * usual
    demonstrating += weight * (1 - usual)
  }
  if (punishing + demonstrating <= 0) return menu.punish[o]
  if (menu.leader[o] === 0) {
    const { casualtyShape: shape } = C
    punishing *= killedProbability(killed, weapons, leak * d[C.strikePunish], siteKilledMean(d, exposed, true, sheltered), d[shape])
    demonstrating *= killedProbability(killed, weapons, leak * d[C.strikeDemonstrate], siteKilledMean(d, exposed, false, sheltered), d[shape])
  }
  const all = punishing + demonstrating
  return all > 0 ? punishing / all : menu.punish[o]
}

/** Belief of `observer` about the strategy of `actor`, moved by an act: b(m) *= P0(act | m)^chi. */
function judgeStrategy(sim: Sim, observer: number, actor: number, o: number): void {
  const { world, s, drawn, layout } = sim
  const { d } = drawn
  const self = layout.principal + observer * S.size
  const due = sim.dueSeen[observer]
  const width = world.menus[actor].count + REPLY_EXTRAS
  let total = 0
  for (let m = 0; m < 3; m++) {
    const p = replyAt(drawn.replies[actor], width, o, replyCentre(d[C.reciprocity0 + m], due, 0, 0))
    // A floor keeps an act that no strategy expects from deciding everything.
    s[self + S.belief0 + m] *= pow(p > 1e-6 ? p : 1e-6, d[C.conservatism])
    total += s[self + S.belief0 + m]
  }
  for (let m = 0; m < 3; m++) s[self + S.belief0 + m] /= total
}
