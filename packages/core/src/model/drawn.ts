/**
 * One draw of everything hidden that a run keeps: parameters, types, site values, the end of a driver; and the constants that follow
 * from it. Flat: `raw` holds what was drawn, `d` what the step reads. Runs in one group of `replicates` share a draw.
 */

import { draw } from '../random/distribution.js'
import { exp } from '../random/exp.js'
import { expm1 } from '../random/expm1.js'
import { pow } from '../random/pow.js'
import type { Stream } from '../random/stream.js'
import type { Distribution } from '../terms/distribution.js'
import { decayShare } from './answering.js'
import { appetiteTerm, costTerm, reputationTerm } from './choice.js'
import { compliance } from './compliance.js'
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

/** Counter word that keeps parameter draws apart from every step of every run. */
const PARAMETER_STEP = 0x80000000
/** Lanes of draws that belong to no declared parameter. */
const LANE = { strategy: 0x100, startOrder: 0x200, site: 0x300, channel: 0x400, veto: 0x500, driver: 0x600, calendar: 0x700 }

export interface Drawn {
  /** Drawn values: crisis, then each principal, tie, host, in the order declared. */
  raw: Float64Array
  /** What the step reads: C, then P twice, T for each proxy, H for each host. */
  d: Float64Array
  /** Utility of each option that does not depend on the state, for both principals. */
  fixedUtility: [Float64Array, Float64Array]
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
  startOrder: Int32Array
  /** Values the calendar sets, in calendar order for each principal. */
  calendar: [Float64Array, Float64Array]
  /** Reply table and quiet factors of each principal's menu (level-one.ts); the world's own unless the file draws their parameters. */
  replies: [Float64Array, Float64Array]
  quiet: [Float64Array, Float64Array]
}

export function createDrawn(world: World): Drawn {
  const { scenario, proxies, sites } = world
  const hosts = scenario.hosts.length
  const rawSize = crisisDeclared.length + 2 * principalDeclared.length + proxies * tieDeclared.length + hosts * hostDeclared.length
  return {
    raw: new Float64Array(rawSize),
    d: new Float64Array(C.size + 2 * P.size + proxies * T.size + hosts * H.size),
    fixedUtility: [new Float64Array(scenario.principals[0].options.length), new Float64Array(scenario.principals[1].options.length)],
    siteShare: new Float64Array(proxies * sites),
    siteCover: new Float64Array(sites),
    siteExposed: new Float64Array(sites),
    siteShelter: new Float64Array(sites),
    channelDelay: new Float64Array(scenario.channels.length),
    channelReliability: new Float64Array(scenario.channels.length),
    channelInTime: new Float64Array(scenario.channels.length),
    driverEnd: new Float64Array(scenario.drivers.length),
    startOrder: new Int32Array(2),
    calendar: [new Float64Array(scenario.principals[0].calendar.length), new Float64Array(scenario.principals[1].calendar.length)],
    replies: world.replies,
    quiet: world.quiet,
  }
}

/** Where the blocks of each entity begin in `d`. */
export const principalBase = (i: number): number => C.size + i * P.size
export const tieBase = (k: number): number => C.size + 2 * P.size + k * T.size
export const hostBase = (proxies: number, h: number): number => C.size + 2 * P.size + proxies * T.size + h * H.size

/** Draws one group's hidden values. Every parameter has a stream of its own, so changing one prior changes no other draw. */
export function drawHidden(world: World, stream: Stream, group: number, out: Drawn): void {
  const { scenario, proxies } = world
  let at = 0
  const drawAll = (priors: readonly Distribution[], party: number, laneBase: number): void => {
    for (let j = 0; j < priors.length; j++) {
      const prior = priors[j]
      out.raw[at++] = prior.kind === 'point' ? prior.value : draw(prior, stream.open(group, PARAMETER_STEP + party, laneBase + j))
    }
  }
  drawAll(scenario.priors, 0xff, 0)
  for (let i = 0; i < 2; i++) drawAll(scenario.principals[i].priors, i, 0)
  for (let k = 0; k < proxies; k++) drawAll(scenario.proxies[k].priors, 2 + k, 0)
  for (let h = 0; h < scenario.hosts.length; h++) drawAll(scenario.hosts[h].priors, 0x1000 + h, 0)
  const one = (prior: Distribution, party: number, lane: number): number => (prior.kind === 'point' ? prior.value : draw(prior, stream.open(group, PARAMETER_STEP + party, lane)))
  for (let i = 0; i < 2; i++) {
    out.d[principalBase(i) + P.strategy] = category(scenario.principals[i].strategyPrior, stream.open(group, PARAMETER_STEP + i, LANE.strategy).unit())
    out.startOrder[i] = category(scenario.principals[i].startOrder, stream.open(group, PARAMETER_STEP + i, LANE.startOrder).unit())
    const calendar = scenario.principals[i].calendar
    for (let e = 0; e < calendar.length; e++) out.calendar[i][e] = one(calendar[e].prior, i, LANE.calendar + e)
  }
  for (let v = 0; v < scenario.sites.length; v++) {
    const site = scenario.sites[v]
    const party = 0x2000 + v
    out.siteExposed[v] = one(site.exposed, party, LANE.site)
    out.siteCover[v] = clampShare(one(site.cover, party, LANE.site + 1))
    out.siteShelter[v] = clampShare(one(site.shelter, party, LANE.site + 2))
    for (let k = 0; k < proxies; k++) out.siteShare[k * world.sites + v] = clampShare(one(site.reach[k], party, LANE.site + 3 + k))
  }
  for (let c = 0; c < scenario.channels.length; c++) {
    out.channelDelay[c] = one(scenario.channels[c].delayDays, 0x3000 + c, LANE.channel)
    out.channelReliability[c] = clampShare(one(scenario.channels[c].reliability, 0x3000 + c, LANE.channel + 1))
  }
  for (let v = 0; v < scenario.drivers.length; v++) {
    const end = scenario.drivers[v].end
    out.driverEnd[v] = end === null ? Number.POSITIVE_INFINITY : end.step + one(end.days, 0x4000 + v, LANE.driver) / scenario.step
  }
  let consent = 1
  for (let v = 0; v < scenario.vetoes.length; v++) consent *= 1 - clampShare(one(scenario.vetoes[v], 0x5000 + v, LANE.veto))
  out.d[C.consent] = consent
  derive(world, out)
}

/** Constants of the step from the drawn values. */
export function derive(world: World, out: Drawn): void {
  const { scenario, proxies } = world
  const { raw, d } = out
  const { step, arms } = scenario
  const crisis = (key: string): number => raw[crisisAt[key]]
  const within = (rate: number): number => -expm1(-rate * step)

  d[C.tremble] = crisis('tremble')
  d[C.reciprocity0] = crisis('reciprocityCautious')
  d[C.reciprocity1] = crisis('reciprocityReciprocating')
  d[C.reciprocity2] = crisis('reciprocityBullying')
  d[C.forgettingStep] = within(crisis('forgetting'))
  d[C.conservatism] = crisis('conservatism')
  d[C.ownThreshold] = crisis('ownThreshold')
  d[C.otherThreshold] = crisis('otherThreshold')
  d[C.backgroundRate] = crisis('background')
  d[C.backgroundStep] = within(crisis('background'))
  d[C.orderLeaving] = crisis('orderLeaving')
  d[C.orderRepeating] = crisis('orderRepeating')
  d[C.sharedCompliance] = crisis('sharedCompliance')
  d[C.rampStep] = within(crisis('rampRate'))
  d[C.reconsiderRate] = crisis('reconsiderRate')
  d[C.reconsiderGain] = crisis('reconsiderGain')
  d[C.defectRate] = crisis('defectRate')
  d[C.fearOfStrikes] = crisis('fearOfStrikes')
  d[C.fearOfLosingLeaders] = crisis('fearOfLosingLeaders')
  d[C.fearOfPunishment] = crisis('fearOfPunishment')
  d[C.fearKeptStep] = decayShare(crisis('fearHalfLife'), step)
  d[C.suspensionRate] = crisis('suspensionRate')
  d[C.suspensionThreshold] = crisis('suspensionThreshold')
  d[C.sharedSuspension] = crisis('sharedSuspension')
  d[C.resumeStep] = 1 - decayShare(crisis('suspensionHalfLife'), step)
  d[C.interception] = crisis('interception')
  const contrast = crisis('aimContrast')
  const punishShare = crisis('punishShare')
  const reachExponent = 1 + crisis('injuryReach')
  const lethalPunish = occupancyByAim(crisis('occupancy'), contrast, punishShare, true)
  const lethalDemonstrate = occupancyByAim(crisis('occupancy'), contrast, punishShare, false)
  d[C.hurtPunish] = 1 - pow(1 - lethalPunish, reachExponent)
  d[C.hurtDemonstrate] = 1 - pow(1 - lethalDemonstrate, reachExponent)
  d[C.lethalPunish] = lethalPunish
  d[C.lethalDemonstrate] = lethalDemonstrate
  d[C.strikePunish] = occupancyByAim(crisis('strikeOccupancy'), contrast, 0.5, true)
  d[C.strikeDemonstrate] = occupancyByAim(crisis('strikeOccupancy'), contrast, 0.5, false)
  d[C.leaderOccupancy] = crisis('leaderOccupancy')
  d[C.injuryExponent] = crisis('injuryReach')
  d[C.punishShare] = punishShare
  d[C.lethality] = crisis('lethality')
  d[C.aimLethality] = crisis('aimLethality')
  d[C.casualtyShape] = crisis('casualtyShape')
  d[C.injuryMean] = crisis('injuryMean')
  d[C.shelterWhenWarned] = crisis('shelterWhenWarned')
  d[C.earlyWarning] = crisis('earlyWarning')
  d[C.warnedMultiplier] = crisis('warnedMultiplier')
  d[C.casualtyWeight] = crisis('casualtyWeight')
  d[C.injuryWeight] = crisis('injuryWeight')
  // What was stopped never harms more than what got through.
  d[C.harmStopped] = Math.min(crisis('harmStopped'), crisis('harmReached'))
  d[C.harmReached] = crisis('harmReached')
  d[C.leaderBonus] = crisis('leaderBonus')
  d[C.aimWeight] = crisis('aimWeight')
  d[C.aimSlip] = crisis('aimSlip')
  d[C.autonomousBlame] = crisis('autonomousBlame')
  d[C.denialRatio] = crisis('denialRatio')
  d[C.pressureRise] = crisis('pressureRise')
  d[C.newsStep] = within(1 / crisis('newsDays'))
  d[C.staleNews] = crisis('staleNews')
  d[C.accountCap] = crisis('accountCap')
  d[C.reliefShare] = crisis('reliefShare')
  d[C.orderReversionStep] = within(crisis('orderReversion'))
  d[C.orderSeen] = crisis('orderSeen')
  d[C.credibilityFor] = crisis('credibilityFor')
  d[C.credibilityAgainst] = crisis('credibilityAgainst')
  d[C.messageDays] = crisis('messageDays')
  d[C.tiedHands] = crisis('tiedHands')
  d[C.runawayRate] = crisis('runawayRate')
  d[C.runawayFloor] = crisis('runawayFloor')
  d[C.recentDays] = crisis('recentDays')
  d[C.accidentRate] = arms.noAccidents ? 0 : crisis('accidentRate')
  d[C.accidentSteepness] = crisis('accidentSteepness')
  d[C.tensionRise] = crisis('tensionRise')
  d[C.tensionRiseProxy] = crisis('tensionRiseProxy')
  d[C.tensionKeptStep] = decayShare(crisis('tensionHalfLife'), step)
  d[C.settlementRate] = crisis('settlementRate')
  d[C.settlementDamping] = crisis('settlementDamping')
  d[C.talksFactor] = crisis('talksFactor')
  d[C.spoilerFactor] = crisis('spoilerFactor')
  d[C.spoilerDays] = crisis('spoilerDays')
  d[C.silenceDays] = crisis('silenceDays')
  d[C.openChannels] = world.openChannels
  d[C.directedShare] = crisis('directedShare')

  for (let i = 0; i < 2; i++) {
    const base = crisisDeclared.length + i * principalDeclared.length
    const own = (key: string): number => raw[base + principalAt[key]]
    const to = principalBase(i)
    d[to + P.reciprocity] = d[C.reciprocity0 + d[to + P.strategy]]
    d[to + P.audienceWeight] = arms.noAudience ? 0 : own('audienceWeight')
    d[to + P.fitWeight] = own('fitWeight')
    d[to + P.costWeight] = own('costWeight')
    d[to + P.appetiteWeight] = own('appetiteWeight')
    d[to + P.appetite] = own('appetite')
    d[to + P.load] = own('load')
    d[to + P.warAversion] = own('warAversion')
    d[to + P.fear] = own('fear')
    d[to + P.reputation] = own('reputation')
    d[to + P.pressureGain] = own('pressureGain')
    d[to + P.opportunityStep] = within(1 / own('delay'))
    d[to + P.clientStake] = own('clientStake')
    d[to + P.accountKeptStep] = decayShare(own('accountHalfLife'), step)
    d[to + P.pressureKeptStep] = decayShare(own('pressureHalfLife'), step)
    fixUtilities(world, out, i)
  }
  for (let k = 0; k < proxies; k++) {
    const base = crisisDeclared.length + 2 * principalDeclared.length + k * tieDeclared.length
    const own = (key: string): number => raw[base + tieAt[key]]
    const to = tieBase(k)
    const control = arms.fullControl ? 1 : own('control')
    const rate = arms.noProxies ? 0 : own('ownRate')
    const decay = 1 / own('excitationDays')
    d[to + T.control] = control
    d[to + T.baseRate] = (1 - control) * rate
    d[to + T.commandedFree] = control * commandedRate(2, rate, crisis('pressFactor'))
    d[to + T.commandedPress] = control * commandedRate(3, rate, crisis('pressFactor'))
    d[to + T.jump] = arms.noProxies ? 0 : excitationJump(control, own('branching'), within(decay), step)
    d[to + T.excitationKeptStep] = exp(-decay * step)
    d[to + T.complyHold] = compliance(control, false)
    d[to + T.complyRestrain] = compliance(control, true)
  }
  for (let h = 0; h < scenario.hosts.length; h++) {
    const base = crisisDeclared.length + 2 * principalDeclared.length + proxies * tieDeclared.length + h * hostDeclared.length
    const own = (key: string): number => raw[base + hostAt[key]]
    const to = hostBase(proxies, h)
    d[to + H.strikeOnSoil] = own('strikeOnSoil')
    d[to + H.killingOnSoil] = own('killingOnSoil')
    d[to + H.recoveryStep] = 1 - decayShare(own('toleranceHalfLife'), step)
    d[to + H.start] = own('startTolerance')
    d[to + H.threshold] = own('evictionThreshold')
    d[to + H.rate] = own('evictionRate')
  }
  if (world.drawsReplies) {
    for (let i = 0; i < 2; i++) {
      const menu = world.menus[i]
      out.replies[i] = menuReplies(menu, crisis('replySpread'))
      out.quiet[i] = quietTable(out.replies[i], menu, crisis('background'), world.nominal.hazardRate[i], step, crisis('conservatism'))
    }
  }
  shareSites(world, out, crisis('siteAversion'))
  for (let c = 0; c < scenario.channels.length; c++) {
    out.channelInTime[c] = out.channelReliability[c] * exp(-out.channelDelay[c] / crisis('warningLead'))
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

/** Cumulative shares of sites for each attacker: exposed * reach * (1 - cover)^aversion, over the sites of the other side. */
function shareSites(world: World, out: Drawn, aversion: number): void {
  const { scenario, proxies, sites } = world
  for (let k = 0; k < proxies; k++) {
    const victim = 1 - scenario.proxies[k].patron
    let total = 0
    for (let v = 0; v < sites; v++) {
      const site = scenario.sites[v]
      const weight = site.owner === victim ? site.count * out.siteExposed[v] * out.siteShare[k * sites + v] * pow(1 - out.siteCover[v], aversion) : 0
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

function category(probability: readonly number[], u: number): number {
  let left = u
  for (let j = 0; j < probability.length - 1; j++) {
    left -= probability[j]
    if (left < 0) return j
  }
  return probability.length - 1
}

function clampShare(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value
}
