/**
 * Phase: the proxies' attacks resolve and are perceived. One block of four words decides all but the rare attack that
 * hurts.
 */
import { addressOfProxy, numberedLane, PURPOSE } from '../random/lanes.ts'
import { negativeBinomialDraw } from '../random/negative-binomial.ts'
import { whole } from '../target/arithmetic.ts'
import type { i32 } from '../target/numbers.ts'
import { tensionAfter } from './accident/equations.ts'
import { FIRST_PROXY, PATRON_SHARE, pressureAfter } from './answering/equations.ts'
import { breakCeaseFire } from './cease-fires.ts'
import type { FixedAct } from './fixed-act.ts'
import { within } from './given-value.ts'
import { aimFactor, blameShare, casualtyHarm, harmOf, tiltOdds } from './harm/equations.ts'
import { Happened } from './log.ts'
import { addNews } from './news.ts'
import { causeShares, FREE, tiltCauses } from './proxy-attacks/equations.ts'
import { DEFAULT_SITE, killedProbability, leakShare, wholePower } from './resolution/equations.ts'
import { C, siteKilledMean, T, tieBase } from './run-constants.ts'
import { fearOfKilling } from './self-suspension/equations.ts'
import { testThreat } from './send-messages.ts'
import { type Sim, unit } from './sim.ts'
import { bookAt, D, dyadAt, G, pairAt, principalAt, Q, S, X } from './state.ts'
import { closeTalks } from './strike.ts'

/** Resolves all attacks drawn for this step (`sim.attacks`, a count a proxy), proxy by proxy. */
export function attacksResolve(sim: Sim): void {
  for (let k = 0; k < sim.world.proxies; k++) {
    for (let n = 0; n < sim.attacks[k]; n++) attack(sim, k, n, null)
  }
}

/**
 * One attack by proxy k: its cause, aim, site and weapons, what gets through and whom it hurts, and how the victim
 * perceives it and shares the blame. Source: docs/model.md section 4, "Resolution" and "Perceived harm and blame".
 * @param n running number of the attack within the step
 * @param given what is fixed from outside, or null
 */
export function attack(sim: Sim, k: i32, n: i32, given: FixedAct | null): void {
  const world = sim.world
  const drawn = sim.drawn
  const stream = sim.stream
  const d = drawn.d
  const patron = world.proxyPatron[k]
  stream.open(sim.run, sim.t, numberedLane(PURPOSE.attack, addressOfProxy(k), n))
  const uCause = unit(stream.word())
  const uSite = unit(stream.word())
  const uWeapons = unit(stream.word())
  const uOutcome = unit(stream.word())

  // Cause, and from what is left of the same uniform the aim.
  const order = sim.orderThen[patron]
  const share = sim.share
  causeShares(order, sim.ownIntensity[k], sim.commanded[k], d[C.directedShare], share)
  if (given !== null) {
    if (given.weighsCauses) tiltCauses(share, given.causeWorth)
  }
  let cause = order >= FREE ? 2 : 3
  let below: number = 0
  for (let c = 0; c < 4; c++) {
    if (uCause < below + share[c]) {
      cause = c
      break
    }
    below += share[c]
  }
  let punish = share[cause] > 0 && (uCause - below) / share[cause] < d[C.punishShare]

  let site = -1
  const sites = world.sites
  if (given !== null && given.site >= 0) site = given.site
  else if (sites > 0 && drawn.siteShare[k * sites + sites - 1] > 0) {
    site = 0
    while (site < sites - 1 && uSite >= drawn.siteShare[k * sites + site]) site++
  }
  let weapons = 1
  while (weapons < world.weaponsSize && uWeapons >= world.weaponsCumulative[weapons - 1]) weapons++
  if (given !== null) {
    weapons = whole(within(stream, given.weapons, weapons))
    if (given.aim >= 0) punish = given.aim === 1
  }

  const leak = leakShare(site >= 0 ? drawn.siteCover[site] : DEFAULT_SITE.cover, d[C.interception])
  const hurt = punish ? d[C.hurtPunish] : d[C.hurtDemonstrate]
  const allStopped = wholePower(1 - leak, weapons)
  const nobodyHurt = wholePower(1 - leak * hurt, weapons)
  let stopped = uOutcome < allStopped
  let killed: number = 0
  let injured: number = 0
  let sheltered = false
  if (uOutcome >= nobodyHurt) {
    // Rare: at least one of the weapons hurt somebody. How many did, given that at least one did.
    stream.open(sim.run, sim.t, numberedLane(PURPOSE.casualties, addressOfProxy(k), n))
    sheltered = stream.unit() < (site >= 0 ? drawn.siteShelter[site] : DEFAULT_SITE.shelter)
    const p = leak * hurt
    let left = stream.unit() * (1 - nobodyHurt)
    let mass = weapons * p * wholePower(1 - p, weapons - 1)
    let hits = 1
    if (p >= 1) hits = weapons
    while (hits < weapons && left >= mass) {
      left -= mass
      hits++
      mass *= ((weapons - hits + 1) * p) / (hits * (1 - p))
    }
    const lethal = (punish ? d[C.lethalPunish] : d[C.lethalDemonstrate]) / hurt
    let lethalHits = 0
    for (let hit = 0; hit < hits; hit++) if (stream.unit() < lethal) lethalHits++
    const exposed = site >= 0 ? drawn.siteExposed[site] : DEFAULT_SITE.exposed
    if (lethalHits > 0)
      killed = negativeBinomialDraw(
        stream,
        lethalHits * siteKilledMean(d, exposed, punish, sheltered),
        lethalHits * d[C.casualtyShape],
      )
    injured = negativeBinomialDraw(stream, hits * d[C.injuryMean], hits * d[C.casualtyShape])
  }
  if (given !== null && given.killed[0] >= 0) {
    killed = within(stream, given.killed, killed)
    injured = within(stream, given.injured, killed > 0 ? injured : 0)
    if (killed + injured > 0) stopped = false
  }
  perceive(sim, k, cause, punish, stopped, killed, injured, weapons, leak, site, sheltered)
  const party = world.principals + k
  sim.log.add(sim.t, Happened.attack, party, cause, killed, injured, weapons, site, punish ? 1 : 0, stopped ? 1 : 0)
}

function perceive(
  sim: Sim,
  k: i32,
  cause: i32,
  punish: boolean,
  stopped: boolean,
  killed: number,
  injured: number,
  weapons: i32,
  leak: number,
  site: i32,
  sheltered: boolean,
): void {
  const world = sim.world
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const d = drawn.d
  const patron = world.proxyPatron[k]
  const j = world.proxyVictim[k]
  const victim = principalAt(layout, j)
  const belief = pairAt(layout, j, patron) + Q.order0

  const seen = stopped ? d[C.punishShare] : seenAsPunishing(sim, stopped, killed, weapons, leak, site, sheltered)
  const factor = aimFactor(d[C.aimWeight], seen)
  const physical = world.attackSeverity * (stopped ? d[C.harmStopped] : d[C.harmReached])
  const known = injured * d[C.newsStep]
  const casualties = casualtyHarm(d[C.casualtyWeight], d[C.injuryWeight], killed, known)
  const harm = harmOf(1, physical, casualties, 0, factor)

  // Who stood behind it, by what the victim believes of the order in force; the patron's denial tilts it a little.
  let ordered: number = 0
  let all: number = 0
  for (let o = 0; o < 4; o++) {
    const believed = s[belief + o]
    ordered += believed * world.proxyOrdered[4 * k + o]
    all += believed * world.proxyRate[4 * k + o]
  }
  const behind = tiltOdds(ordered / all, d[C.denialRatio])
  const blame = blameShare(behind, d[C.autonomousBlame])
  const cap = d[C.accountCap]
  const book = bookAt(layout, layout.account, j, patron)
  s[book + PATRON_SHARE] = Math.min(cap, s[book + PATRON_SHARE] + blame * harm)
  s[book + FIRST_PROXY + k] = Math.min(cap, s[book + FIRST_PROXY + k] + (1 - blame) * harm)
  const trueHarm = harmOf(1, physical, casualties, 0, aimFactor(d[C.aimWeight], punish ? 1 : 0))
  const trueBlame = cause <= 1 ? 1 : d[C.autonomousBlame]
  const truth = bookAt(layout, layout.truth, j, patron)
  s[truth + PATRON_SHARE] = Math.min(cap, s[truth + PATRON_SHARE] + trueBlame * trueHarm)
  s[truth + FIRST_PROXY + k] = Math.min(cap, s[truth + FIRST_PROXY + k] + (1 - trueBlame) * trueHarm)
  s[victim + S.pressure] = pressureAfter(s[victim + S.pressure], d[C.pressureRise], harm)
  addNews(sim, j, patron, PATRON_SHARE, killed, known, injured - known, factor)
  const listener = sim.listener
  if (listener !== null) listener.blamed(sim, k, behind, blame, harm)

  // What the patron reckons the other must feel.
  const nominal = world.nominal
  const reckoned = harmOf(
    1,
    world.attackSeverity * (stopped ? nominal.harmStopped : nominal.harmReached),
    casualtyHarm(nominal.casualtyWeight, nominal.injuryWeight, killed, known),
    0,
    1,
  )
  const estimate = bookAt(layout, layout.estimate, patron, j)
  s[estimate + PATRON_SHARE] = Math.min(cap, s[estimate + PATRON_SHARE] + nominal.blame[k] * reckoned)
  s[estimate + FIRST_PROXY + k] = Math.min(cap, s[estimate + FIRST_PROXY + k] + (1 - nominal.blame[k]) * reckoned)

  if (cause >= 2) s[layout.proxy + k * X.size + X.excitation] += d[tieBase(world.principals, k) + T.jump]
  const dyad = dyadAt(layout, patron, j)
  if (killed > 0) {
    s[principalAt(layout, patron) + S.fear] += fearOfKilling(d[C.fearOfPunishment], killed)
    closeTalks(sim, dyad)
    breakCeaseFire(sim, patron, j)
    s[G.grave] = 1
  }
  s[dyad + D.tension] = tensionAfter(s[dyad + D.tension], d[C.tensionRiseProxy], world.attackSeverity)
  s[G.sinceForce] = 0
  s[G.sinceProxyForce] = 0
  s[layout.proxy + k * X.size + X.sinceAttack] = 0
  testThreat(sim, j, patron)
}

/**
 * P(punish) of an attack that got through: prior share times the likelihood ratio of the number killed, given that
 * something leaked.
 */
function seenAsPunishing(
  sim: Sim,
  stopped: boolean,
  killed: number,
  weapons: i32,
  leak: number,
  site: i32,
  sheltered: boolean,
): number {
  const d = sim.drawn.d
  const exposed = site >= 0 ? sim.drawn.siteExposed[site] : DEFAULT_SITE.exposed
  const shape = d[C.casualtyShape]
  let punishing = d[C.punishShare]
  let demonstrating = 1 - punishing
  // Where nobody was killed: the probability of that, less its part in which nothing got through.
  const nothing = killed === 0 ? wholePower(1 - leak, weapons) : 0
  punishing *=
    killedProbability(killed, weapons, leak * d[C.lethalPunish], siteKilledMean(d, exposed, true, sheltered), shape) -
    nothing
  demonstrating *=
    killedProbability(
      killed,
      weapons,
      leak * d[C.lethalDemonstrate],
      siteKilledMean(d, exposed, false, sheltered),
      shape,
    ) - nothing
  return stopped || punishing + demonstrating === 0 ? d[C.punishShare] : punishing / (punishing + demonstrating)
}
