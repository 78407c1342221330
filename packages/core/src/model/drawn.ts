/**
 * One draw of everything hidden that a run keeps: parameters, types, site values, the end of a driver; and the constants that follow
 * from it. Flat: `raw` holds what was drawn, `d` what the step reads. Runs in one group of `replicates` share a draw.
 */

import { exp } from '../random/exp.js'
import { expm1 } from '../random/expm1.js'
import { pow } from '../random/pow.js'
import type { Stream } from '../random/stream.js'
import { decayShare } from './answering.js'
import { appetiteTerm, costTerm, reputationTerm } from './choice.js'
import { compliance } from './compliance.js'
import { drawValues, hiddenOf } from './hidden.js'
import { runawayRisk } from './level-one.js'
import { parametersOf } from './parameters.js'
import { commandedRate, excitationJump } from './proxy-attacks.js'
import { killedMean, occupancyByAim } from './resolution.js'
import { menuReplies, quietTable, type World } from './world.js'

/** Constants of a run for the crisis as a whole. Shares and probabilities are per step where the name says so. */
export enum C {
  tremble,
  reciprocity0,
  reciprocity1,
  reciprocity2,
  forgettingStep,
  conservatism,
  ownThreshold,
  otherThreshold,
  backgroundStep,
  backgroundRate,
  orderLeaving,
  orderRepeating,
  sharedCompliance,
  rampStep,
  reconsiderRate,
  reconsiderGain,
  defectRate,
  fearOfStrikes,
  fearOfLosingLeaders,
  fearOfPunishment,
  fearKeptStep,
  suspensionRate,
  suspensionThreshold,
  sharedSuspension,
  resumeStep,
  interception,
  hurtPunish,
  hurtDemonstrate,
  lethalPunish,
  lethalDemonstrate,
  strikePunish,
  leaderOccupancy,
  strikeDemonstrate,
  injuryExponent,
  punishShare,
  lethality,
  aimLethality,
  casualtyShape,
  injuryMean,
  shelterWhenWarned,
  earlyWarning,
  warnedMultiplier,
  casualtyWeight,
  injuryWeight,
  harmStopped,
  harmReached,
  leaderBonus,
  aimWeight,
  aimSlip,
  autonomousBlame,
  denialRatio,
  pressureRise,
  newsStep,
  staleNews,
  accountCap,
  reliefShare,
  orderReversionStep,
  orderSeen,
  credibilityFor,
  credibilityAgainst,
  messageDays,
  tiedHands,
  runawayRate,
  runawayFloor,
  recentDays,
  accidentRate,
  accidentSteepness,
  tensionRise,
  tensionRiseProxy,
  tensionKeptStep,
  settlementRate,
  settlementDamping,
  talksFactor,
  spoilerFactor,
  spoilerDays,
  silenceDays,
  consent,
  openChannels,
  directedShare,
  size,
}

/** Constants of a run for one principal. */
export enum P {
  strategy,
  reciprocity,
  audienceWeight,
  fitWeight,
  costWeight,
  appetiteWeight,
  appetite,
  load,
  warAversion,
  fear,
  pressureGain,
  reputation,
  opportunityStep,
  clientStake,
  accountKeptStep,
  pressureKeptStep,
  size,
}

/** Constants of a run for one tie of a patron with a proxy. */
export enum T {
  control,
  baseRate,
  commandedFree,
  commandedPress,
  jump,
  excitationKeptStep,
  complyHold,
  complyRestrain,
  size,
}

/** Constants of a run for one host. */
export enum H {
  strikeOnSoil,
  killingOnSoil,
  recoveryStep,
  start,
  threshold,
  rate,
  size,
}

const crisisDeclared = parametersOf('crisis')
const principalDeclared = parametersOf('principal')
const tieDeclared = parametersOf('tie')
const hostDeclared = parametersOf('host')

const indexOf = (declared: readonly { key: string }[]): Record<string, number> => Object.fromEntries(declared.map((d, i) => [d.key, i]))
const crisisAt = indexOf(crisisDeclared)
const principalAt = indexOf(principalDeclared)
const tieAt = indexOf(tieDeclared)
const hostAt = indexOf(hostDeclared)

export interface Drawn {
  /** All that follows but `replies` and `quiet`, one after another: copying it copies the draw. Sites come last: most files do not draw them. */
  slab: Float64Array
  /** Hidden values as drawn, in the order of hidden.ts; those of declared parameters come first. */
  raw: Float64Array
  /** What the step reads: C, then P twice, T for each proxy, H for each host. */
  d: Float64Array
  /** Utility of each option that does not depend on the state, for both principals. */
  fixedUtility: [Float64Array, Float64Array]
  /** For both principals, risk that an exchange at the severity of each option runs away; 0 where it lies too low. */
  risk: [Float64Array, Float64Array]
  /** For each attacker (proxy k), cumulative shares of the sites it may attack. */
  siteShare: Float64Array
  siteCover: Float64Array
  siteExposed: Float64Array
  siteShelter: Float64Array
  channelDelay: Float64Array
  channelReliability: Float64Array
  /** Probability that a warning through the channel comes in time. */
  channelInTime: Float64Array
  /** Step from which a driver has ended. */
  driverEnd: Float64Array
  startOrder: Float64Array
  /** Values the calendar sets, in calendar order for each principal. */
  calendar: [Float64Array, Float64Array]
  /** Reply table and quiet factors of each principal's menu (level-one.ts); the world's own unless the file draws their parameters. */
  replies: [Float64Array, Float64Array]
  quiet: [Float64Array, Float64Array]
}

export function createDrawn(world: World): Drawn {
  const { scenario, proxies, sites } = world
  const [first, second] = scenario.principals
  const channels = scenario.channels.length
  const { size } = hiddenOf(world).places
  const sizes = [
    size,
    C.size + 2 * P.size + proxies * T.size + scenario.hosts.length * H.size,
    first.options.length,
    second.options.length,
    first.options.length,
    second.options.length,
    channels,
    channels,
    channels,
    scenario.drivers.length,
    2,
    first.calendar.length,
    second.calendar.length,
    proxies * sites,
    sites,
    sites,
    sites,
  ]
  const slab = new Float64Array(sizes.reduce((sum, n) => sum + n, 0))
  let at = 0
  const [raw, d, fixed0, fixed1, risk0, risk1, channelDelay, channelReliability, channelInTime, driverEnd, startOrder, calendar0, calendar1, siteShare, siteCover, siteExposed, siteShelter] = sizes.map((n) => {
    at += n
    return slab.subarray(at - n, at)
  })
  return {
    slab,
    raw,
    d,
    fixedUtility: [fixed0, fixed1],
    risk: [risk0, risk1],
    siteShare,
    siteCover,
    siteExposed,
    siteShelter,
    channelDelay,
    channelReliability,
    channelInTime,
    driverEnd,
    startOrder,
    calendar: [calendar0, calendar1],
    replies: [...world.replies],
    quiet: [...world.quiet],
  }
}

/** Whether draws that differ in these hidden values may differ in their sites. */
export function drawsSites(world: World, uncertain: ArrayLike<number>): boolean {
  const { places } = hiddenOf(world)
  for (let u = 0; u < uncertain.length; u++) {
    const at = uncertain[u]
    if (at === crisisAt.siteAversion || (at >= places.site && at < places.site + world.sites * places.siteWidth)) return true
  }
  return false
}

/** Length of the slab after the hidden values, with or without the sites, which come last. */
export function drawnWidth({ slab, raw, siteShare, siteCover, siteExposed, siteShelter }: Drawn, withSites: boolean): number {
  const all = slab.length - raw.length
  return withSites ? all : all - siteShare.length - siteCover.length - siteExposed.length - siteShelter.length
}

/** Where the blocks of each entity begin in `d`. */
export const principalBase = (i: number): number => C.size + i * P.size
export const tieBase = (k: number): number => C.size + 2 * P.size + k * T.size
export const hostBase = (proxies: number, h: number): number => C.size + 2 * P.size + proxies * T.size + h * H.size

/** Draws one group's hidden values. */
export function drawHidden(world: World, stream: Stream, group: number, out: Drawn): void {
  drawValues(hiddenOf(world), stream, group, out.raw)
  settleDrawn(world, out)
}

/**
 * All that follows from the hidden values in `out.raw`.
 * @param withSites false where values of sites are those of the draw that was settled before
 */
export function settleDrawn(world: World, out: Drawn, withSites = true): void {
  const { scenario, proxies, sites } = world
  const { raw } = out
  const { places } = hiddenOf(world)
  for (let i = 0; i < 2; i++) {
    out.d[principalBase(i) + P.strategy] = raw[places.strategy + i]
    out.startOrder[i] = raw[places.startOrder + i]
    const { calendar } = scenario.principals[i]
    for (let e = 0; e < calendar.length; e++) out.calendar[i][e] = raw[places.calendar[i] + e]
  }
  for (let v = 0; withSites && v < sites; v++) {
    const at = places.site + v * places.siteWidth
    out.siteExposed[v] = raw[at]
    out.siteCover[v] = clampShare(raw[at + 1])
    out.siteShelter[v] = clampShare(raw[at + 2])
    for (let k = 0; k < proxies; k++) out.siteShare[k * sites + v] = clampShare(raw[at + 3 + k])
  }
  for (let c = 0; c < scenario.channels.length; c++) {
    out.channelDelay[c] = raw[places.channel + 2 * c]
    out.channelReliability[c] = clampShare(raw[places.channel + 2 * c + 1])
  }
  for (let v = 0; v < scenario.drivers.length; v++) {
    const { end } = scenario.drivers[v]
    out.driverEnd[v] = end === null ? Number.POSITIVE_INFINITY : end.step + raw[places.driver + v] / scenario.step
  }
  let consent = 1
  for (let v = 0; v < scenario.vetoes.length; v++) consent *= 1 - clampShare(raw[places.veto + v])
  out.d[C.consent] = consent
  derive(world, out, withSites)
}

/** Constants of the step from the drawn values. */
function derive(world: World, out: Drawn, withSites: boolean): void {
  const { scenario, proxies } = world
  const { raw, d } = out
  const { step, arms } = scenario
  const within = (rate: number): number => -expm1(-rate * step)

  d[C.tremble] = raw[crisisAt.tremble]
  d[C.reciprocity0] = raw[crisisAt.reciprocityCautious]
  d[C.reciprocity1] = raw[crisisAt.reciprocityReciprocating]
  d[C.reciprocity2] = raw[crisisAt.reciprocityBullying]
  d[C.forgettingStep] = within(raw[crisisAt.forgetting])
  d[C.conservatism] = raw[crisisAt.conservatism]
  d[C.ownThreshold] = raw[crisisAt.ownThreshold]
  d[C.otherThreshold] = raw[crisisAt.otherThreshold]
  d[C.backgroundRate] = raw[crisisAt.background]
  d[C.backgroundStep] = within(raw[crisisAt.background])
  d[C.orderLeaving] = raw[crisisAt.orderLeaving]
  d[C.orderRepeating] = raw[crisisAt.orderRepeating]
  d[C.sharedCompliance] = raw[crisisAt.sharedCompliance]
  d[C.rampStep] = within(raw[crisisAt.rampRate])
  d[C.reconsiderRate] = raw[crisisAt.reconsiderRate]
  d[C.reconsiderGain] = raw[crisisAt.reconsiderGain]
  d[C.defectRate] = raw[crisisAt.defectRate]
  d[C.fearOfStrikes] = raw[crisisAt.fearOfStrikes]
  d[C.fearOfLosingLeaders] = raw[crisisAt.fearOfLosingLeaders]
  d[C.fearOfPunishment] = raw[crisisAt.fearOfPunishment]
  d[C.fearKeptStep] = decayShare(raw[crisisAt.fearHalfLife], step)
  d[C.suspensionRate] = raw[crisisAt.suspensionRate]
  d[C.suspensionThreshold] = raw[crisisAt.suspensionThreshold]
  d[C.sharedSuspension] = raw[crisisAt.sharedSuspension]
  d[C.resumeStep] = 1 - decayShare(raw[crisisAt.suspensionHalfLife], step)
  d[C.interception] = raw[crisisAt.interception]
  const contrast = raw[crisisAt.aimContrast]
  const punishShare = raw[crisisAt.punishShare]
  const reachExponent = 1 + raw[crisisAt.injuryReach]
  const lethalPunish = occupancyByAim(raw[crisisAt.occupancy], contrast, punishShare, true)
  const lethalDemonstrate = occupancyByAim(raw[crisisAt.occupancy], contrast, punishShare, false)
  d[C.hurtPunish] = 1 - pow(1 - lethalPunish, reachExponent)
  d[C.hurtDemonstrate] = 1 - pow(1 - lethalDemonstrate, reachExponent)
  d[C.lethalPunish] = lethalPunish
  d[C.lethalDemonstrate] = lethalDemonstrate
  d[C.strikePunish] = occupancyByAim(raw[crisisAt.strikeOccupancy], contrast, 0.5, true)
  d[C.strikeDemonstrate] = occupancyByAim(raw[crisisAt.strikeOccupancy], contrast, 0.5, false)
  d[C.leaderOccupancy] = raw[crisisAt.leaderOccupancy]
  d[C.injuryExponent] = raw[crisisAt.injuryReach]
  d[C.punishShare] = punishShare
  d[C.lethality] = raw[crisisAt.lethality]
  d[C.aimLethality] = raw[crisisAt.aimLethality]
  d[C.casualtyShape] = raw[crisisAt.casualtyShape]
  d[C.injuryMean] = raw[crisisAt.injuryMean]
  d[C.shelterWhenWarned] = raw[crisisAt.shelterWhenWarned]
  d[C.earlyWarning] = raw[crisisAt.earlyWarning]
  d[C.warnedMultiplier] = raw[crisisAt.warnedMultiplier]
  d[C.casualtyWeight] = raw[crisisAt.casualtyWeight]
  d[C.injuryWeight] = raw[crisisAt.injuryWeight]
  // What was stopped never harms more than what got through.
  d[C.harmStopped] = Math.min(raw[crisisAt.harmStopped], raw[crisisAt.harmReached])
  d[C.harmReached] = raw[crisisAt.harmReached]
  d[C.leaderBonus] = raw[crisisAt.leaderBonus]
  d[C.aimWeight] = raw[crisisAt.aimWeight]
  d[C.aimSlip] = raw[crisisAt.aimSlip]
  d[C.autonomousBlame] = raw[crisisAt.autonomousBlame]
  d[C.denialRatio] = raw[crisisAt.denialRatio]
  d[C.pressureRise] = raw[crisisAt.pressureRise]
  d[C.newsStep] = within(1 / raw[crisisAt.newsDays])
  d[C.staleNews] = raw[crisisAt.staleNews]
  d[C.accountCap] = raw[crisisAt.accountCap]
  d[C.reliefShare] = raw[crisisAt.reliefShare]
  d[C.orderReversionStep] = within(raw[crisisAt.orderReversion])
  d[C.orderSeen] = raw[crisisAt.orderSeen]
  d[C.credibilityFor] = raw[crisisAt.credibilityFor]
  d[C.credibilityAgainst] = raw[crisisAt.credibilityAgainst]
  d[C.messageDays] = raw[crisisAt.messageDays]
  d[C.tiedHands] = raw[crisisAt.tiedHands]
  d[C.runawayRate] = raw[crisisAt.runawayRate]
  d[C.runawayFloor] = raw[crisisAt.runawayFloor]
  d[C.recentDays] = raw[crisisAt.recentDays]
  d[C.accidentRate] = arms.noAccidents ? 0 : raw[crisisAt.accidentRate]
  d[C.accidentSteepness] = raw[crisisAt.accidentSteepness]
  d[C.tensionRise] = raw[crisisAt.tensionRise]
  d[C.tensionRiseProxy] = raw[crisisAt.tensionRiseProxy]
  d[C.tensionKeptStep] = decayShare(raw[crisisAt.tensionHalfLife], step)
  d[C.settlementRate] = raw[crisisAt.settlementRate]
  d[C.settlementDamping] = raw[crisisAt.settlementDamping]
  d[C.talksFactor] = raw[crisisAt.talksFactor]
  d[C.spoilerFactor] = raw[crisisAt.spoilerFactor]
  d[C.spoilerDays] = raw[crisisAt.spoilerDays]
  d[C.silenceDays] = raw[crisisAt.silenceDays]
  d[C.openChannels] = world.openChannels
  d[C.directedShare] = raw[crisisAt.directedShare]

  for (let i = 0; i < 2; i++) {
    const base = crisisDeclared.length + i * principalDeclared.length
    const to = principalBase(i)
    d[to + P.reciprocity] = d[C.reciprocity0 + d[to + P.strategy]]
    d[to + P.audienceWeight] = arms.noAudience ? 0 : raw[base + principalAt.audienceWeight]
    d[to + P.fitWeight] = raw[base + principalAt.fitWeight]
    d[to + P.costWeight] = raw[base + principalAt.costWeight]
    d[to + P.appetiteWeight] = raw[base + principalAt.appetiteWeight]
    d[to + P.appetite] = raw[base + principalAt.appetite]
    d[to + P.load] = raw[base + principalAt.load]
    d[to + P.warAversion] = raw[base + principalAt.warAversion]
    d[to + P.fear] = raw[base + principalAt.fear]
    d[to + P.reputation] = raw[base + principalAt.reputation]
    d[to + P.pressureGain] = raw[base + principalAt.pressureGain]
    d[to + P.opportunityStep] = within(1 / raw[base + principalAt.delay])
    d[to + P.clientStake] = raw[base + principalAt.clientStake]
    d[to + P.accountKeptStep] = decayShare(raw[base + principalAt.accountHalfLife], step)
    d[to + P.pressureKeptStep] = decayShare(raw[base + principalAt.pressureHalfLife], step)
    fixUtilities(world, out, i)
    const { count, severity } = world.menus[i]
    for (let o = 0; o < count; o++) out.risk[i][o] = runawayRisk(d[C.runawayRate], d[C.runawayFloor], severity[o], severity[o])
  }
  for (let k = 0; k < proxies; k++) {
    const base = crisisDeclared.length + 2 * principalDeclared.length + k * tieDeclared.length
    const to = tieBase(k)
    const control = arms.fullControl ? 1 : raw[base + tieAt.control]
    const rate = arms.noProxies ? 0 : raw[base + tieAt.ownRate]
    const decay = 1 / raw[base + tieAt.excitationDays]
    d[to + T.control] = control
    d[to + T.baseRate] = (1 - control) * rate
    d[to + T.commandedFree] = control * commandedRate(2, rate, raw[crisisAt.pressFactor])
    d[to + T.commandedPress] = control * commandedRate(3, rate, raw[crisisAt.pressFactor])
    d[to + T.jump] = arms.noProxies ? 0 : excitationJump(control, raw[base + tieAt.branching], within(decay), step)
    d[to + T.excitationKeptStep] = exp(-decay * step)
    d[to + T.complyHold] = compliance(control, false)
    d[to + T.complyRestrain] = compliance(control, true)
  }
  for (let h = 0; h < scenario.hosts.length; h++) {
    const base = crisisDeclared.length + 2 * principalDeclared.length + proxies * tieDeclared.length + h * hostDeclared.length
    const to = hostBase(proxies, h)
    d[to + H.strikeOnSoil] = raw[base + hostAt.strikeOnSoil]
    d[to + H.killingOnSoil] = raw[base + hostAt.killingOnSoil]
    d[to + H.recoveryStep] = 1 - decayShare(raw[base + hostAt.toleranceHalfLife], step)
    d[to + H.start] = raw[base + hostAt.startTolerance]
    d[to + H.threshold] = raw[base + hostAt.evictionThreshold]
    d[to + H.rate] = raw[base + hostAt.evictionRate]
  }
  if (world.drawsReplies) {
    for (let i = 0; i < 2; i++) {
      const menu = world.menus[i]
      out.replies[i] = menuReplies(menu, raw[crisisAt.replySpread])
      out.quiet[i] = quietTable(out.replies[i], menu, raw[crisisAt.background], world.nominal.hazardRate[i], step, raw[crisisAt.conservatism])
    }
  }
  if (withSites) shareSites(world, out, raw[crisisAt.siteAversion])
  for (let c = 0; c < scenario.channels.length; c++) {
    out.channelInTime[c] = out.channelReliability[c] * exp(-out.channelDelay[c] / raw[crisisAt.warningLead])
  }
}

/** Utility terms that depend on no state: cost, appetite, reputation. Called again when the calendar moves load or appetite. */
export function fixUtilities(world: World, out: Drawn, i: number): void {
  const options = world.scenario.principals[i].options
  const { d } = out
  const at = principalBase(i)
  for (let o = 0; o < options.length; o++) {
    const { severity, concession, cover } = options[o]
    out.fixedUtility[i][o] = costTerm(d[at + P.costWeight], d[at + P.load], severity) + appetiteTerm(d[at + P.appetiteWeight], d[at + P.appetite], severity) + reputationTerm(d[at + P.reputation], concession, cover)
  }
}

/** A site in full cover counts as all but closed: where every site is, attacks still go there, and not to the default place without cover. */
const LEAST_OPEN = 1e-9

/** Cumulative shares of sites for each attacker: exposed * reach * (1 - cover)^aversion, over the sites of the other side. */
function shareSites(world: World, out: Drawn, aversion: number): void {
  const { scenario, proxies, sites } = world
  for (let k = 0; k < proxies; k++) {
    const victim = 1 - scenario.proxies[k].patron
    let total = 0
    // Many sites have the same cover.
    let coverBefore = Number.NaN
    let open = 0
    for (let v = 0; v < sites; v++) {
      const site = scenario.sites[v]
      if (site.owner === victim && out.siteCover[v] !== coverBefore) {
        coverBefore = out.siteCover[v]
        open = pow(Math.max(LEAST_OPEN, 1 - coverBefore), aversion)
      }
      const weight = site.owner === victim ? site.count * out.siteExposed[v] * out.siteShare[k * sites + v] * open : 0
      total += weight
      out.siteShare[k * sites + v] = total
    }
    if (total > 0) for (let v = 0; v < sites; v++) out.siteShare[k * sites + v] /= total
  }
}

/** Mean killed of an occupied hit at a site, by aim and shelter. */
export function siteKilledMean(d: Float64Array, exposed: number, punish: boolean, sheltered: boolean): number {
  return killedMean(exposed, d[C.lethality], d[C.aimLethality], punish, sheltered ? d[C.warnedMultiplier] : 1)
}

function clampShare(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value
}
