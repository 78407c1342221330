/**
 * One draw of everything hidden that a run keeps: parameters, types, site values, the end of a driver; and the
 * constants that follow from it. Flat: `raw` holds what was drawn, `d` what the step reads. Runs in one group of
 * `replicates` share a draw.
 */

import { exp } from '../random/exp.ts'
import { expm1 } from '../random/expm1.ts'
import { pow } from '../random/pow.ts'
import type { Stream } from '../random/stream.ts'
import { whole } from '../target/arithmetic.ts'
import { type Doubles, doubles, type List, list, part } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { accidentHazard } from './accident/equations.ts'
import { decayShare } from './answering/equations.ts'
import { onceTurned } from './calendar.ts'
import { appetiteTerm, costTerm, reputationTerm } from './choice/equations.ts'
import { compliance } from './compliance/equations.ts'
import { turning } from './driver-course/equations.ts'
import { drawHiddenValues } from './hidden-priors.ts'
import { fillQuiet, fillReplies, QUIET_LEVELS, REPLY_EXTRAS, REPLY_POINTS, runawayRisk } from './level-one/equations.ts'
import { channelQuality, settlementHazard } from './negotiation/equations.ts'
import { dyadsOf, pairOf, pairsOf } from './pairs.ts'
import { OfCrisis, OfHost, OfPrincipal, OfTie } from './parameter-places.ts'
import { commandedRate, excitationJump } from './proxy-attacks/equations.ts'
import { killedMean, occupancyByAim } from './resolution/equations.ts'
import type { World } from './world.ts'

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
  speaking,
  aftermath,
  readyStep,
  planCommitment,
  vowing,
  vowBinding,
  sequel,
  credibilityFor,
  credibilityAgainst,
  messageDays,
  tiedHands,
  runawayRate,
  runawayFloor,
  recentDays,
  accidentRate,
  accidentSteepness,
  /** A hair above what the hazard of an accident can reach in a step: tension is at most 1 in every dyad. */
  accidentBound,
  tensionRise,
  tensionRiseProxy,
  tensionKeptStep,
  settlementRate,
  settlementDamping,
  /** What the hazard of a settlement can reach in a step, without and with talks: tension is at least 0. */
  settlementBound,
  settlementBoundInTalks,
  talksFactor,
  spoilerFactor,
  spoilerDays,
  silenceDays,
  consent,
  /** Open private channels, each counted by its quality. */
  openChannels,
  directedShare,
  demandIdle,
  demandRefused,
  demandLead,
  demandHalfLife,
  demandGain,
  ultimatumDays,
  ultimatumGain,
  complianceShare,
  talksProgressStep,
  talksCalm,
  buildUpShare,
  buildUpPace,
  buildUpCost,
  buildUpKeptStep,
  ceaseFireRate,
  ceaseFireRelief,
  ceaseFireCost,
  ceaseFireKeptStep,
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
  patronCaution,
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
  spoiling,
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

/** Where the constants of principal i (P) begin in `d`. */
export function principalBase(i: i32): i32 {
  return C.size + i * P.size
}

/** Where the constants of the tie of proxy k (T) begin in `d`, after those of so many principals. */
export function tieBase(principals: i32, k: i32): i32 {
  return C.size + principals * P.size + k * T.size
}

/** Where the constants of host h (H) begin in `d`, after those of so many principals and proxies. */
export function hostBase(principals: i32, proxies: i32, h: i32): i32 {
  return C.size + principals * P.size + proxies * T.size + h * H.size
}

export class Drawn {
  /**
   * All that follows but `replies` and `quiet`, one after another: copying it copies the draw. Sites come last: most
   * files do not draw them.
   */
  readonly slab: Doubles
  readonly slabSize: i32
  /** Hidden values as drawn, in the order of hidden.ts; those of declared parameters come first. */
  readonly raw: Doubles
  /** What the step reads: C, then P for each principal, T for each proxy, H for each host. */
  readonly d: Doubles
  /**
   * Utility of each option that does not depend on the state, for each principal: before any entry of the calendar
   * holds, then once the first holds, and so on (model/calendar.ts).
   */
  readonly fixedUtility: List<Doubles>
  /** For each principal, risk that an exchange at the severity of each option runs away; 0 where it lies too low. */
  readonly risk: List<Doubles>
  /** For each principal, probability that the preparation of each option is done within a step; 1 where it needs none. */
  readonly ripens: List<Doubles>
  readonly channelDelay: Doubles
  readonly channelReliability: Doubles
  /** Probability that a warning through the channel comes in time. */
  readonly channelInTime: Doubles
  /** Step from which a driver has ended. */
  readonly driverEnd: Doubles
  /** Probability that a driver at its usual level falls within a step, and that one in a lull comes back. */
  readonly driverFall: Doubles
  readonly driverReturn: Doubles
  readonly startOrder: Doubles
  /** For each ordered pair, in severity from 0 to 1: what its demand is worth to the one, and would cost the other. */
  readonly demandStake: Doubles
  readonly demandCost: Doubles
  /** Values the calendar sets, in calendar order for each principal. */
  readonly calendar: List<Doubles>
  /** For each attacker (proxy k), cumulative shares of the sites it may attack. */
  readonly siteShare: Doubles
  readonly siteCover: Doubles
  readonly siteExposed: Doubles
  readonly siteShelter: Doubles
  /**
   * Reply table and quiet factors of each ordered pair (level-one/equations.ts); the world's own unless the file
   * draws their parameters.
   */
  readonly replies: List<Doubles>
  readonly quiet: List<Doubles>

  constructor(world: World) {
    const principals = world.principals
    let options = 0
    let fixedSize = 0
    let calendars = 0
    for (let i = 0; i < principals; i++) {
      options += world.menus[i].count
      fixedSize += fixedOf(world, i)
      calendars += world.sides[i].calendarSize
    }
    const sizeOfD = hostBase(principals, world.proxies, world.hosts)
    const sites = world.sites
    const size =
      world.hidden.size +
      sizeOfD +
      fixedSize +
      2 * options +
      3 * world.channels +
      3 * world.drivers +
      principals +
      2 * pairsOf(principals) +
      calendars +
      (world.proxies + 3) * sites
    const slab = doubles(size)
    this.slabSize = size
    this.slab = slab
    let at = 0
    this.raw = part(slab, at, world.hidden.size)
    at += world.hidden.size
    this.d = part(slab, at, sizeOfD)
    at += sizeOfD
    const fixedUtility = list<Doubles>(principals)
    const risk = list<Doubles>(principals)
    const calendar = list<Doubles>(principals)
    for (let i = 0; i < principals; i++) {
      fixedUtility[i] = part(slab, at, fixedOf(world, i))
      at += fixedOf(world, i)
    }
    for (let i = 0; i < principals; i++) {
      risk[i] = part(slab, at, world.menus[i].count)
      at += world.menus[i].count
    }
    const ripens = list<Doubles>(principals)
    for (let i = 0; i < principals; i++) {
      ripens[i] = part(slab, at, world.menus[i].count)
      at += world.menus[i].count
    }
    this.ripens = ripens
    this.fixedUtility = fixedUtility
    this.risk = risk
    this.channelDelay = part(slab, at, world.channels)
    at += world.channels
    this.channelReliability = part(slab, at, world.channels)
    at += world.channels
    this.channelInTime = part(slab, at, world.channels)
    at += world.channels
    this.driverEnd = part(slab, at, world.drivers)
    at += world.drivers
    this.driverFall = part(slab, at, world.drivers)
    at += world.drivers
    this.driverReturn = part(slab, at, world.drivers)
    at += world.drivers
    this.startOrder = part(slab, at, principals)
    at += principals
    this.demandStake = part(slab, at, pairsOf(principals))
    at += pairsOf(principals)
    this.demandCost = part(slab, at, pairsOf(principals))
    at += pairsOf(principals)
    for (let i = 0; i < principals; i++) {
      calendar[i] = part(slab, at, world.sides[i].calendarSize)
      at += world.sides[i].calendarSize
    }
    this.calendar = calendar
    this.siteShare = part(slab, at, world.proxies * sites)
    at += world.proxies * sites
    this.siteCover = part(slab, at, sites)
    at += sites
    this.siteExposed = part(slab, at, sites)
    at += sites
    this.siteShelter = part(slab, at, sites)
    const replies = list<Doubles>(pairsOf(principals))
    const quiet = list<Doubles>(pairsOf(principals))
    // Where the file gives a prior to a parameter behind them, every draw fills tables of its own.
    for (let i = 0; i < principals; i++) {
      for (let j = 0; j < principals; j++) {
        if (j === i) continue
        const n = pairOf(i, j)
        const width = world.menus[i].count + REPLY_EXTRAS
        replies[n] = world.drawsReplies ? doubles(REPLY_POINTS * width) : world.replies[n]
        quiet[n] = world.drawsReplies ? doubles(QUIET_LEVELS * REPLY_POINTS) : world.quiet[n]
      }
    }
    this.replies = replies
    this.quiet = quiet
  }
}

/** Length of the fixed utilities of principal i: its options, for each number of calendar entries that may hold. */
function fixedOf(world: World, i: i32): i32 {
  return world.menus[i].count * (1 + world.sides[i].calendarSize)
}

/**
 * Draws the hidden values of one group of runs, and settles all that follows from them.
 * @param group by which the draws are addressed
 */
export function drawHidden(world: World, stream: Stream, group: i32, out: Drawn): void {
  drawHiddenValues(world.hidden, stream, group, out.raw)
  settleDrawn(world, out)
}

/**
 * All that follows from the hidden values in `out.raw`.
 * @param withSites false where values of sites are those of the draw that was settled before
 */
export function settleDrawn(world: World, out: Drawn, withSites: boolean = true): void {
  const raw = out.raw
  const d = out.d
  const places = world.hidden
  for (let i = 0; i < world.principals; i++) {
    d[principalBase(i) + P.strategy] = raw[places.strategy + i]
    out.startOrder[i] = raw[places.startOrder + i]
    const calendar = out.calendar[i]
    for (let e = 0; e < world.sides[i].calendarSize; e++) calendar[e] = raw[places.calendar[i] + e]
  }
  if (withSites) {
    for (let v = 0; v < world.sites; v++) {
      const at = places.site + v * places.siteWidth
      out.siteExposed[v] = raw[at]
      out.siteCover[v] = clampShare(raw[at + 1])
      out.siteShelter[v] = clampShare(raw[at + 2])
      for (let k = 0; k < world.proxies; k++) out.siteShare[k * world.sites + v] = clampShare(raw[at + 3 + k])
    }
  }
  for (let c = 0; c < world.channels; c++) {
    out.channelDelay[c] = raw[places.channel + 2 * c]
    out.channelReliability[c] = clampShare(raw[places.channel + 2 * c + 1])
  }
  for (let v = 0; v < world.drivers; v++) {
    const from = world.driverEndStep[v]
    out.driverEnd[v] = from < 0 ? Number.POSITIVE_INFINITY : from + raw[places.driver + v] / world.step
  }
  settleLulls(world, out)
  let consent: number = 1
  for (let v = 0; v < world.vetoes; v++) consent *= 1 - clampShare(raw[places.veto + v])
  d[C.consent] = consent
  for (let n = 0; n < world.demands; n++) {
    out.demandStake[world.demandPair[n]] = clampShare(raw[places.demand + 2 * n])
    out.demandCost[world.demandPair[n]] = clampShare(raw[places.demand + 2 * n + 1])
  }
  derive(world, out, withSites)
}

/** How likely drivers whose turns are not told turn within a step. */
function settleLulls(world: World, out: Drawn): void {
  let at = world.hidden.pause
  for (let v = 0; v < world.drivers; v++) {
    if (world.driverPauseFrom[v] < 0) continue
    const back = out.raw[at]
    const down = out.raw[at + 1]
    out.driverFall[v] = turning(down, back, world.step)
    out.driverReturn[v] = turning(back, down, world.step)
    at += 2
  }
}

/** Share of a step within which what has this rate a day happens. */
function within(rate: number, step: number): number {
  return -expm1(-rate * step)
}

/** Constants of the step from the drawn values. */
function derive(world: World, out: Drawn, withSites: boolean): void {
  const principals = world.principals
  const proxies = world.proxies
  const raw = out.raw
  const d = out.d
  const step = world.step

  d[C.tremble] = raw[OfCrisis.tremble]
  d[C.demandIdle] = raw[OfCrisis.demandIdle]
  d[C.demandRefused] = raw[OfCrisis.demandRefused]
  d[C.demandLead] = raw[OfCrisis.demandLead]
  d[C.demandHalfLife] = raw[OfCrisis.demandHalfLife]
  d[C.demandGain] = raw[OfCrisis.demandGain]
  d[C.ultimatumDays] = raw[OfCrisis.ultimatumDays]
  d[C.ultimatumGain] = raw[OfCrisis.ultimatumGain]
  d[C.complianceShare] = raw[OfCrisis.complianceShare]
  d[C.talksProgressStep] = within(raw[OfCrisis.talksProgress], step)
  d[C.talksCalm] = raw[OfCrisis.talksCalm]
  d[C.ceaseFireRate] = raw[OfCrisis.ceaseFireRate]
  d[C.ceaseFireRelief] = raw[OfCrisis.ceaseFireRelief]
  d[C.ceaseFireCost] = raw[OfCrisis.ceaseFireCost]
  d[C.ceaseFireKeptStep] = decayShare(raw[OfCrisis.ceaseFireHalfLife], step)
  d[C.buildUpShare] = raw[OfCrisis.buildUpShare]
  d[C.buildUpPace] = raw[OfCrisis.buildUpPace]
  d[C.buildUpCost] = raw[OfCrisis.buildUpCost]
  d[C.buildUpKeptStep] = decayShare(raw[OfCrisis.buildUpHalfLife], step)
  d[C.reciprocity0] = raw[OfCrisis.reciprocityCautious]
  d[C.reciprocity1] = raw[OfCrisis.reciprocityReciprocating]
  d[C.reciprocity2] = raw[OfCrisis.reciprocityBullying]
  d[C.forgettingStep] = within(raw[OfCrisis.forgetting], step)
  d[C.conservatism] = raw[OfCrisis.conservatism]
  d[C.ownThreshold] = raw[OfCrisis.ownThreshold]
  d[C.otherThreshold] = raw[OfCrisis.otherThreshold]
  d[C.backgroundRate] = raw[OfCrisis.background]
  d[C.backgroundStep] = within(raw[OfCrisis.background], step)
  d[C.orderLeaving] = raw[OfCrisis.orderLeaving]
  d[C.orderRepeating] = raw[OfCrisis.orderRepeating]
  d[C.sharedCompliance] = raw[OfCrisis.sharedCompliance]
  d[C.rampStep] = within(raw[OfCrisis.rampRate], step)
  d[C.reconsiderRate] = raw[OfCrisis.reconsiderRate]
  d[C.reconsiderGain] = raw[OfCrisis.reconsiderGain]
  d[C.defectRate] = raw[OfCrisis.defectRate]
  d[C.fearOfStrikes] = raw[OfCrisis.fearOfStrikes]
  d[C.fearOfLosingLeaders] = raw[OfCrisis.fearOfLosingLeaders]
  d[C.fearOfPunishment] = raw[OfCrisis.fearOfPunishment]
  d[C.fearKeptStep] = decayShare(raw[OfCrisis.fearHalfLife], step)
  d[C.suspensionRate] = raw[OfCrisis.suspensionRate]
  d[C.suspensionThreshold] = raw[OfCrisis.suspensionThreshold]
  d[C.sharedSuspension] = raw[OfCrisis.sharedSuspension]
  d[C.resumeStep] = 1 - decayShare(raw[OfCrisis.suspensionHalfLife], step)
  d[C.interception] = raw[OfCrisis.interception]
  const contrast = raw[OfCrisis.aimContrast]
  const punishShare = raw[OfCrisis.punishShare]
  const reachExponent = 1 + raw[OfCrisis.injuryReach]
  const lethalPunish = occupancyByAim(raw[OfCrisis.occupancy], contrast, punishShare, true)
  const lethalDemonstrate = occupancyByAim(raw[OfCrisis.occupancy], contrast, punishShare, false)
  d[C.hurtPunish] = 1 - pow(1 - lethalPunish, reachExponent)
  d[C.hurtDemonstrate] = 1 - pow(1 - lethalDemonstrate, reachExponent)
  d[C.lethalPunish] = lethalPunish
  d[C.lethalDemonstrate] = lethalDemonstrate
  d[C.strikePunish] = occupancyByAim(raw[OfCrisis.strikeOccupancy], contrast, 0.5, true)
  d[C.strikeDemonstrate] = occupancyByAim(raw[OfCrisis.strikeOccupancy], contrast, 0.5, false)
  d[C.leaderOccupancy] = raw[OfCrisis.leaderOccupancy]
  d[C.injuryExponent] = raw[OfCrisis.injuryReach]
  d[C.punishShare] = punishShare
  d[C.lethality] = raw[OfCrisis.lethality]
  d[C.aimLethality] = raw[OfCrisis.aimLethality]
  d[C.casualtyShape] = raw[OfCrisis.casualtyShape]
  d[C.injuryMean] = raw[OfCrisis.injuryMean]
  d[C.shelterWhenWarned] = raw[OfCrisis.shelterWhenWarned]
  d[C.earlyWarning] = raw[OfCrisis.earlyWarning]
  d[C.warnedMultiplier] = raw[OfCrisis.warnedMultiplier]
  d[C.casualtyWeight] = raw[OfCrisis.casualtyWeight]
  d[C.injuryWeight] = raw[OfCrisis.injuryWeight]
  // What was stopped never harms more than what got through.
  d[C.harmStopped] = Math.min(raw[OfCrisis.harmStopped], raw[OfCrisis.harmReached])
  d[C.harmReached] = raw[OfCrisis.harmReached]
  d[C.leaderBonus] = raw[OfCrisis.leaderBonus]
  d[C.aimWeight] = raw[OfCrisis.aimWeight]
  d[C.aimSlip] = raw[OfCrisis.aimSlip]
  d[C.autonomousBlame] = raw[OfCrisis.autonomousBlame]
  d[C.denialRatio] = raw[OfCrisis.denialRatio]
  d[C.pressureRise] = raw[OfCrisis.pressureRise]
  d[C.newsStep] = within(1 / raw[OfCrisis.newsDays], step)
  d[C.staleNews] = raw[OfCrisis.staleNews]
  d[C.accountCap] = raw[OfCrisis.accountCap]
  d[C.reliefShare] = raw[OfCrisis.reliefShare]
  d[C.orderReversionStep] = within(raw[OfCrisis.orderReversion], step)
  d[C.orderSeen] = raw[OfCrisis.orderSeen]
  d[C.speaking] = raw[OfCrisis.speaking]
  d[C.aftermath] = raw[OfCrisis.aftermath]
  d[C.readyStep] = within(1 / raw[OfCrisis.readyDays], step)
  d[C.planCommitment] = raw[OfCrisis.planCommitment]
  d[C.vowing] = raw[OfCrisis.vowing]
  d[C.vowBinding] = raw[OfCrisis.vowBinding]
  d[C.sequel] = raw[OfCrisis.sequel]
  d[C.credibilityFor] = raw[OfCrisis.credibilityFor]
  d[C.credibilityAgainst] = raw[OfCrisis.credibilityAgainst]
  d[C.messageDays] = raw[OfCrisis.messageDays]
  d[C.tiedHands] = raw[OfCrisis.tiedHands]
  d[C.runawayRate] = raw[OfCrisis.runawayRate]
  d[C.runawayFloor] = raw[OfCrisis.runawayFloor]
  d[C.recentDays] = raw[OfCrisis.recentDays]
  d[C.accidentRate] = world.noAccidents ? 0 : raw[OfCrisis.accidentRate]
  d[C.accidentSteepness] = raw[OfCrisis.accidentSteepness]
  const dyads: number = dyadsOf(principals)
  d[C.accidentBound] = accidentHazard(d[C.accidentRate], d[C.accidentSteepness], 1) * step * 1.000001 * dyads
  d[C.tensionRise] = raw[OfCrisis.tensionRise]
  d[C.tensionRiseProxy] = raw[OfCrisis.tensionRiseProxy]
  d[C.tensionKeptStep] = decayShare(raw[OfCrisis.tensionHalfLife], step)
  d[C.settlementRate] = raw[OfCrisis.settlementRate]
  d[C.settlementDamping] = raw[OfCrisis.settlementDamping]
  d[C.talksFactor] = raw[OfCrisis.talksFactor]
  d[C.spoilerFactor] = raw[OfCrisis.spoilerFactor]
  d[C.spoilerDays] = raw[OfCrisis.spoilerDays]
  d[C.silenceDays] = raw[OfCrisis.silenceDays]
  let openChannels: number = 0
  for (let c = 0; c < world.channels; c++)
    if (world.channelIsOpen[c] === 1)
      openChannels += channelQuality(out.channelReliability[c], out.channelDelay[c], raw[OfCrisis.patience])
  d[C.openChannels] = openChannels
  d[C.directedShare] = raw[OfCrisis.directedShare]
  d[C.settlementBound] = settlementHazard(d[C.settlementRate], 0, 0, d[C.openChannels], 1, 1, d[C.consent]) * step
  d[C.settlementBoundInTalks] =
    settlementHazard(d[C.settlementRate], 0, 0, d[C.openChannels], d[C.talksFactor], 1, d[C.consent]) * step

  for (let i = 0; i < principals; i++) {
    const base = OfCrisis.size + i * OfPrincipal.size
    const to = principalBase(i)
    d[to + P.reciprocity] = d[C.reciprocity0 + whole(d[to + P.strategy])]
    d[to + P.audienceWeight] = world.noAudience ? 0 : raw[base + OfPrincipal.audienceWeight]
    d[to + P.fitWeight] = raw[base + OfPrincipal.fitWeight]
    d[to + P.costWeight] = raw[base + OfPrincipal.costWeight]
    d[to + P.appetiteWeight] = raw[base + OfPrincipal.appetiteWeight]
    d[to + P.appetite] = raw[base + OfPrincipal.appetite]
    d[to + P.load] = raw[base + OfPrincipal.load]
    d[to + P.warAversion] = raw[base + OfPrincipal.warAversion]
    d[to + P.fear] = raw[base + OfPrincipal.fear]
    d[to + P.reputation] = raw[base + OfPrincipal.reputation]
    d[to + P.pressureGain] = raw[base + OfPrincipal.pressureGain]
    d[to + P.patronCaution] = raw[base + OfPrincipal.patronCaution]
    d[to + P.opportunityStep] = within(1 / raw[base + OfPrincipal.delay], step)
    d[to + P.clientStake] = raw[base + OfPrincipal.clientStake]
    d[to + P.accountKeptStep] = decayShare(raw[base + OfPrincipal.accountHalfLife], step)
    d[to + P.pressureKeptStep] = decayShare(raw[base + OfPrincipal.pressureHalfLife], step)
    fixUtilities(world, out, i)
    const count = world.menus[i].count
    const severity = world.menus[i].severity
    const preparation = world.menus[i].preparation
    const pace = raw[base + OfPrincipal.preparationPace]
    for (let o = 0; o < count; o++) {
      out.risk[i][o] = runawayRisk(d[C.runawayRate], d[C.runawayFloor], severity[o], severity[o])
      out.ripens[i][o] = preparation[o] > 0 ? within(1 / (preparation[o] * pace), step) : 1
    }
  }
  for (let k = 0; k < proxies; k++) {
    const base = OfCrisis.size + principals * OfPrincipal.size + k * OfTie.size
    const to = tieBase(principals, k)
    const control = world.fullControl ? 1 : raw[base + OfTie.control]
    const rate = world.noProxies ? 0 : raw[base + OfTie.ownRate]
    const decay = 1 / raw[base + OfTie.excitationDays]
    d[to + T.control] = control
    d[to + T.baseRate] = (1 - control) * rate
    d[to + T.commandedFree] = control * commandedRate(2, rate, raw[OfCrisis.pressFactor])
    d[to + T.commandedPress] = control * commandedRate(3, rate, raw[OfCrisis.pressFactor])
    d[to + T.jump] = world.noProxies
      ? 0
      : excitationJump(control, raw[base + OfTie.branching], within(decay, step), step)
    d[to + T.excitationKeptStep] = exp(-decay * step)
    d[to + T.complyHold] = compliance(control, false)
    d[to + T.complyRestrain] = compliance(control, true)
    d[to + T.spoiling] = raw[base + OfTie.spoiling]
  }
  for (let h = 0; h < world.hosts; h++) {
    const base = OfCrisis.size + principals * OfPrincipal.size + proxies * OfTie.size + h * OfHost.size
    const to = hostBase(principals, proxies, h)
    d[to + H.strikeOnSoil] = raw[base + OfHost.strikeOnSoil]
    d[to + H.killingOnSoil] = raw[base + OfHost.killingOnSoil]
    d[to + H.recoveryStep] = 1 - decayShare(raw[base + OfHost.toleranceHalfLife], step)
    d[to + H.start] = raw[base + OfHost.startTolerance]
    d[to + H.threshold] = raw[base + OfHost.evictionThreshold]
    d[to + H.rate] = raw[base + OfHost.evictionRate]
  }
  if (world.drawsReplies) {
    for (let i = 0; i < principals; i++) for (let j = 0; j < principals; j++) if (j !== i) drawTables(world, out, i, j)
  }
  if (withSites) shareSites(world, out, raw[OfCrisis.siteAversion])
  for (let c = 0; c < world.channels; c++) {
    out.channelInTime[c] = out.channelReliability[c] * exp(-out.channelDelay[c] / raw[OfCrisis.warningLead])
  }
}

/** Fills the tables of what i replies to j, by the parameters as drawn. */
function drawTables(world: World, out: Drawn, i: i32, j: i32): void {
  const raw = out.raw
  const menu = world.menus[i]
  const replies = out.replies[pairOf(i, j)]
  fillReplies(menu, j, raw[OfCrisis.replySpread], replies)
  fillQuiet(
    replies,
    menu.count,
    raw[OfCrisis.background],
    world.nominal.hazardRate[i],
    world.step,
    raw[OfCrisis.conservatism],
    out.quiet[pairOf(i, j)],
  )
}

/** Utility terms that depend on no state: cost, appetite, reputation; for each number of calendar entries that hold. */
function fixUtilities(world: World, out: Drawn, i: i32): void {
  const menu = world.menus[i]
  const fixed = out.fixedUtility[i]
  const d = out.d
  const at = principalBase(i)
  for (let turned = 0; turned <= world.sides[i].calendarSize; turned++) {
    const load = onceTurned(world, i, true, turned, out.calendar[i], d[at + P.load])
    const appetite = onceTurned(world, i, false, turned, out.calendar[i], d[at + P.appetite])
    for (let o = 0; o < menu.count; o++) {
      const severity = menu.severity[o]
      fixed[turned * menu.count + o] =
        costTerm(d[at + P.costWeight], load, severity) +
        appetiteTerm(d[at + P.appetiteWeight], appetite, severity) +
        reputationTerm(d[at + P.reputation], menu.concession[o], menu.cover[o])
    }
  }
}

/**
 * A site in full cover counts as all but closed: where every site is, attacks still go there, and not to the default
 * place without cover.
 */
const LEAST_OPEN = 1e-9

/**
 * Cumulative shares of sites for each attacker: exposed * reach * (1 - cover)^aversion, over the sites of the principal
 * that it attacks.
 */
function shareSites(world: World, out: Drawn, aversion: number): void {
  const proxies = world.proxies
  const sites = world.sites
  for (let k = 0; k < proxies; k++) {
    const victim = world.proxyVictim[k]
    let total: number = 0
    // Many sites have the same cover.
    let coverBefore: number = Number.NaN
    let open: number = 0
    for (let v = 0; v < sites; v++) {
      const owner = world.siteOwner[v]
      if (owner === victim && out.siteCover[v] !== coverBefore) {
        coverBefore = out.siteCover[v]
        open = pow(Math.max(LEAST_OPEN, 1 - coverBefore), aversion)
      }
      const weight =
        owner === victim ? world.siteCount[v] * out.siteExposed[v] * out.siteShare[k * sites + v] * open : 0
      total += weight
      out.siteShare[k * sites + v] = total
    }
    if (total > 0) for (let v = 0; v < sites; v++) out.siteShare[k * sites + v] /= total
  }
}

/**
 * Mean number of people killed by one hit on an occupied place of a site, by aim and shelter.
 * @param exposed people at the place
 */
export function siteKilledMean(d: Doubles, exposed: number, punish: boolean, sheltered: boolean): number {
  return killedMean(exposed, d[C.lethality], d[C.aimLethality], punish, sheltered ? d[C.warnedMultiplier] : 1)
}

function clampShare(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value
}
