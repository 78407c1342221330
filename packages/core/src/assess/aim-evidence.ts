/**
 * How likely what was seen is under each aim, item by item. The items are refinements of one likelihood, so each has its weight in the
 * light of those before it: a toll is first judged for a usual act at a usual place, then for these weapons, then for this place.
 */
import { C, siteKilledMean } from '../model/drawn.js'
import { DEFAULT_SITE, leakShare, wholePower } from '../model/resolution/equations.js'
import type { GivenAct } from '../model/scenario.js'
import type { Sim } from '../model/sim.js'
import { exp } from '../random/exp.js'
import { log } from '../random/log.js'
import { negativeBinomialPmf } from '../random/negative-binomial.js'
import { pow } from '../random/pow.js'
import { type Blow, type Figure, isKnown, isNone } from './blow.js'
import { casualtiesProbability, MOST_HITS } from './casualties.js'
import { logCasualties } from './log-casualties.js'
import { logSum, probabilityOf } from './logs.js'
import type { ObservedAct } from './observations.js'
import { numbers } from './one-shape.js'

/**
 * What is kept of an act for each aim, block by block: the prior, the factors of warning and of weapons launched, then the probability of the toll
 * by what is known of the circumstances, and once more with people sheltered as a fact. All are natural logarithms: thousands killed are so
 * unlikely under either aim that the probabilities themselves would both be 0. `evidence.ts` puts items of evidence together from these.
 */
export const FACTOR = { prior: 0, warning: 1, launched: 2, toll: 3, tollArmed: 4, tollPlaced: 5, tollBoth: 6, tollSheltered: 7 } as const
/** Length of a block; one for `demonstrate`, then one for `punish`. */
export const FACTORS = 8

/** Log likelihood of everything seen under one aim, prior included; the block begins at `at`. */
export function seenWith(factors: Float64Array, at: number): number {
  return factors[at] + factors[at + FACTOR.warning] + factors[at + FACTOR.launched] + factors[at + FACTOR.tollBoth]
}

/** Log of the least probability of a choice relative to the other aim: the model may give no chance to what did happen. */
const LEAST_CHOICE = log(1e-9)
/** Log of the least probability of a toll. If it is this low under both aims, the model cannot explain the toll. */
export const IMPOSSIBLE = -1e6

/** Whether the model gives the toll any chance; everything else that was seen always has one. */
export const isExplained = (factors: Float64Array, at: number): boolean => factors[at + FACTOR.tollBoth] > IMPOSSIBLE || factors[at + FACTORS + FACTOR.tollBoth] > IMPOSSIBLE

/** Keeps a choice from being impossible under one aim; where it is impossible under both, it says nothing about the aim. */
function allowFor(out: Float64Array, item: number): void {
  const most = Math.max(out[item], out[FACTORS + item])
  const least = most === Number.NEGATIVE_INFINITY ? LEAST_CHOICE : most + LEAST_CHOICE
  for (let at = item; at < 2 * FACTORS; at += FACTORS) out[at] = Math.max(least, out[at])
}

const NOT_YET: Figure = numbers([])

/** Above this number, weapons are scored as this many heavier ones. */
const MOST_SEPARATE = 24
/** Spread of the number of weapons of an option about its usual number; judgement. */
const WEAPONS_SHAPE = 3

/** Probability of the injured by number of hits, for the act being scored. */
const wounds = new Float64Array(MOST_HITS)
const scaledWounds = new Float64Array(MOST_HITS)

/** Killed by hits, for the last means asked for and their shapes. */
const KEPT = 4
const deathsOf = Array.from({ length: KEPT }, () => new Float64Array(MOST_HITS))
const deathsMean = new Float64Array(KEPT)
const deathsShape = new Float64Array(KEPT)
let oldest = 0

function deathsFor(mean: number, shape: number): Float64Array {
  for (let j = 0; j < KEPT; j++) if (deathsMean[j] === mean && deathsShape[j] === shape) return deathsOf[j]
  const found = deathsOf[oldest]
  found.fill(Number.NaN)
  deathsMean[oldest] = mean
  deathsShape[oldest] = shape
  oldest = (oldest + 1) & (KEPT - 1)
  return found
}

const blow: Blow = { lethal: 0, hurting: 0, killed: 0, injured: 0, shape: 0, wounds, deaths: deathsOf[0] }

/** The act being scored, under one aim. One object is reused for all acts, so that nothing is allocated per particle. */
const seen = { punish: false, lethal: 0, hurting: 0, killed: NOT_YET, injured: NOT_YET, news: 0, noneHurt: false, hurt: 0 }

/** Starts scoring a new act; clears the cached tables. */
function takeUp(killed: Figure, injured: Figure, news: number, noneHurt: boolean): void {
  seen.killed = killed
  seen.injured = injured
  seen.news = news
  seen.noneHurt = noneHurt
  if (noneHurt) return
  wounds.fill(Number.NaN)
  deathsMean.fill(Number.NaN)
}

/** Probability of the toll of so many weapons under the aim in hand, where a share `leak` gets through to `exposed` people. */
function toll(d: Float64Array, weapons: number, leak: number, exposed: number, shelter: number): number {
  const { killed, injured, punish } = seen
  if (seen.noneHurt) return power(1 - leak * seen.hurt, weapons)
  if (!isKnown(killed) && !isKnown(injured)) return 1
  // Score many weapons as fewer, heavier ones.
  const scale = weapons > MOST_SEPARATE ? weapons / MOST_SEPARATE : 1
  const n = scale > 1 ? MOST_SEPARATE : weapons
  blow.lethal = leak * seen.lethal
  blow.hurting = leak * seen.hurting
  blow.injured = scale * d[C.injuryMean] * seen.news
  blow.shape = scale * d[C.casualtyShape]
  blow.wounds = scale > 1 ? scaledWounds.fill(Number.NaN) : wounds
  let total = 0
  for (let sheltered = 0; sheltered < 2; sheltered++) {
    const share = sheltered === 1 ? shelter : 1 - shelter
    if (share <= 0) continue
    blow.killed = scale * siteKilledMean(d, exposed, punish, sheltered === 1)
    blow.deaths = deathsFor(blow.killed, blow.shape)
    total += share * casualtiesProbability(killed, injured, n, blow)
  }
  return total
}

/** The same as a logarithm, for probabilities too small for a double. */
function tollInLogs(d: Float64Array, weapons: number, leak: number, exposed: number, shelter: number): number {
  const { killed, injured, punish } = seen
  if (seen.noneHurt) return weapons === 0 ? 0 : weapons * log(Math.max(0, 1 - leak * seen.hurt))
  if (!isKnown(killed) && !isKnown(injured)) return 0
  const scale = weapons > MOST_SEPARATE ? weapons / MOST_SEPARATE : 1
  const n = scale > 1 ? MOST_SEPARATE : weapons
  const heavy: Blow = { ...blow, lethal: leak * seen.lethal, hurting: leak * seen.hurting, injured: scale * d[C.injuryMean] * seen.news, shape: scale * d[C.casualtyShape] }
  let total = Number.NEGATIVE_INFINITY
  for (let sheltered = 0; sheltered < 2; sheltered++) {
    const share = sheltered === 1 ? shelter : 1 - shelter
    if (share <= 0) continue
    heavy.killed = scale * siteKilledMean(d, exposed, punish, sheltered === 1)
    total = logSum(total, log(share) + logCasualties(killed, injured, n, heavy))
  }
  return total
}

/** Below this probability the sums have lost precision, so the logarithmic version is used. */
const LEAST_LINEAR = 1e-250

/** Log of the mean of `toll` over what the sources say of the number of weapons. */
function tollOfTold(d: Float64Array, weapons: Figure, leak: number, exposed: number, shelter: number): number {
  let total = 0
  for (let n = 0; n < weapons.length; n++) total += toll(d, weapons[n], leak, exposed, shelter)
  const mean = total / weapons.length
  if (mean > LEAST_LINEAR) return log(mean)
  let inLogs = Number.NEGATIVE_INFINITY
  for (let n = 0; n < weapons.length; n++) inLogs = logSum(inLogs, tollInLogs(d, weapons[n], leak, exposed, shelter))
  return Math.max(IMPOSSIBLE, inLogs - log(weapons.length))
}

/** Log of `toll` for one number of weapons. */
function tollOfUsual(d: Float64Array, weapons: number, leak: number, exposed: number, shelter: number): number {
  const linear = toll(d, weapons, leak, exposed, shelter)
  return linear > LEAST_LINEAR ? log(linear) : Math.max(IMPOSSIBLE, tollInLogs(d, weapons, leak, exposed, shelter))
}

/** Most weapons over which an attack is summed where their number is not known. */
const MOST_SUMMED = 6

/** Log of the mean of `toll` over the usual number of weapons of a proxy attack. */
function tollOfUnknown(d: Float64Array, cumulative: Float64Array, leak: number, exposed: number, shelter: number): number {
  let total = 0
  let below = 0
  if (seen.noneHurt) {
    // The same sum, with the power updated from term to term.
    const unhurt = 1 - leak * seen.hurt
    let all = 1
    for (let n = 1; n <= MOST_SUMMED; n++) {
      all *= unhurt
      total += (cumulative[n - 1] - below) * all
      below = cumulative[n - 1]
    }
  } else {
    for (let n = 1; n <= MOST_SUMMED; n++) {
      total += (cumulative[n - 1] - below) * toll(d, n, leak, exposed, shelter)
      below = cumulative[n - 1]
    }
  }
  if (total > LEAST_LINEAR) return log(total)
  let inLogs = Number.NEGATIVE_INFINITY
  below = 0
  for (let n = 1; n <= MOST_SUMMED; n++) {
    const share = cumulative[n - 1] - below
    below = cumulative[n - 1]
    if (share > 0) inLogs = logSum(inLogs, log(share) + tollInLogs(d, n, leak, exposed, shelter))
  }
  return Math.max(IMPOSSIBLE, inLogs)
}

/**
 * The record is right about the toll with the probability of its reliability; otherwise it says nothing about the aim. Source: docs/assess.md.
 */
function trust(factors: Float64Array, reliability: number): void {
  const demonstrate = factors[0] + factors[FACTOR.warning] + factors[FACTOR.launched]
  const punish = factors[FACTORS] + factors[FACTORS + FACTOR.warning] + factors[FACTORS + FACTOR.launched]
  const share = probabilityOf(punish - demonstrate)
  for (let c = FACTOR.toll; c < FACTORS; c++) {
    const most = Math.max(factors[c], factors[FACTORS + c])
    const [one, other] = [exp(factors[c] - most), exp(factors[FACTORS + c] - most)]
    const either = (1 - share) * one + share * other
    factors[c] = most + log(reliability * one + (1 - reliability) * either)
    factors[FACTORS + c] = most + log(reliability * other + (1 - reliability) * either)
  }
}

/** Days before a count of injured is used: until then, "none known" does not mean "none hurt" (0 known for eight days after 8 January 2020). */
const DAYS_UNTIL_COUNTED = 7
/** The injured as far as they can be counted by then. */
function countedInjured(injured: Figure, age: number): Figure {
  return age < DAYS_UNTIL_COUNTED ? NOT_YET : injured
}

/** Share of the injuries of an act that were known by the as-of day. */
function newsKnown(sim: Sim, age: number): number {
  return 1 - pow(1 - sim.drawn.d[C.newsStep], age / sim.world.scenario.step)
}

/** Fills both blocks of factors for an attack by a proxy. */
export function attackEvidence(sim: Sim, { act, age, killed, injured: hurtTold, weapons, reliability }: ObservedAct, out: Float64Array): void {
  const { drawn, world } = sim
  const { d } = drawn
  const { site } = act
  const injured = countedInjured(hurtTold, age)
  const noneHurt = isNone(killed) && isNone(injured)
  const news = noneHurt ? 1 : newsKnown(sim, age)
  const usualLeak = leakShare(DEFAULT_SITE.cover, d[C.interception])
  const leak = site >= 0 ? leakShare(drawn.siteCover[site], d[C.interception]) : usualLeak
  const exposed = site >= 0 ? drawn.siteExposed[site] : DEFAULT_SITE.exposed
  const shelter = site >= 0 ? drawn.siteShelter[site] : DEFAULT_SITE.shelter
  const more = world.weaponsCumulative
  takeUp(killed, injured, news, noneHurt)
  const known = isKnown(weapons)
  for (let aim = 0; aim < 2; aim++) {
    const punish = aim === 1
    const at = aim * FACTORS
    seen.punish = punish
    seen.lethal = punish ? d[C.lethalPunish] : d[C.lethalDemonstrate]
    seen.hurt = punish ? d[C.hurtPunish] : d[C.hurtDemonstrate]
    seen.hurting = seen.hurt - seen.lethal
    const usual = tollOfUnknown(d, more, usualLeak, DEFAULT_SITE.exposed, DEFAULT_SITE.shelter)
    const armed = !known ? usual : tollOfTold(d, weapons, usualLeak, DEFAULT_SITE.exposed, DEFAULT_SITE.shelter)
    out[at] = log(punish ? d[C.punishShare] : 1 - d[C.punishShare])
    out[at + FACTOR.warning] = 0
    out[at + FACTOR.launched] = 0
    out[at + FACTOR.toll] = usual
    out[at + FACTOR.tollArmed] = armed
    out[at + FACTOR.tollPlaced] = site < 0 ? usual : tollOfUnknown(d, more, leak, exposed, shelter)
    out[at + FACTOR.tollBoth] = site < 0 ? armed : !known ? out[at + FACTOR.tollPlaced] : tollOfTold(d, weapons, leak, exposed, shelter)
    out[at + FACTOR.tollSheltered] = noneHurt ? out[at + FACTOR.tollBoth] : known ? tollOfTold(d, weapons, leak, exposed, 1) : tollOfUnknown(d, more, leak, exposed, 1)
  }
  allowFor(out, FACTOR.prior)
  trust(out, reliability)
}

function power(q: number, n: number): number {
  if (n > MOST_HITS) return wholePower(q, n)
  let result = 1
  for (let j = 0; j < n; j++) result *= q
  return result
}

/** Probability of the weapons launched by an option, over what the sources say of them; kept, as it is the same for every particle. */
function launchedBy(weapons: Figure, usual: number): number {
  let known = launched.get(weapons)
  if (known === undefined) {
    known = new Map()
    launched.set(weapons, known)
  }
  const found = known.get(usual)
  if (found !== undefined) return found
  let total = 0
  for (let n = 0; n < weapons.length; n++) total += negativeBinomialPmf(weapons[n], usual, WEAPONS_SHAPE)
  const value = total / weapons.length
  known.set(usual, value)
  return value
}
const launched = new WeakMap<Figure, Map<number, number>>()

/**
 * Options that look like the one recorded: own-hand force that an observer could not tell apart before it learns of a warning. The recorded one
 * itself where there is none, as for a strike on proxies of which the other side has none.
 */
export function candidates(sim: Sim, principal: number, option: number): number[] {
  const menu = sim.world.menus[principal]
  const result: number[] = []
  for (let o = 0; o < menu.count; o++) if (menu.isForce[o] === 1 && menu.looks[o] === menu.looks[option] && menu.absent[o] === 0) result.push(o)
  return result.length > 0 ? result : [option]
}

/**
 * Fills both blocks of factors for a principal's own act; `sim.probability` must hold its choice probabilities.
 * @param joint for each candidate, the probability of it and all that was seen with the aim `demonstrate`, then `punish`, as a share of the
 * toll's under the aim that explains it better
 */
export function ownEvidence(sim: Sim, { act, age, killed, injured: hurtTold, weapons, reliability }: ObservedAct, among: readonly number[], out: Float64Array, joint: Float64Array): void {
  const { drawn, world } = sim
  const { d } = drawn
  const { principal: i, option, site, warned } = act
  const injured = countedInjured(hurtTold, age)
  const menu = world.menus[i]
  const probability = sim.probability[i]
  const news = newsKnown(sim, age)
  const usualLeak = leakShare(DEFAULT_SITE.cover, d[C.interception])
  const leak = site >= 0 ? leakShare(drawn.siteCover[site], d[C.interception]) : usualLeak
  const exposed = site >= 0 ? drawn.siteExposed[site] : DEFAULT_SITE.exposed
  const shelter = warned ? d[C.shelterWhenWarned] : site >= 0 ? drawn.siteShelter[site] : DEFAULT_SITE.shelter
  const usualShelter = warned ? d[C.shelterWhenWarned] : DEFAULT_SITE.shelter
  const isLeader = menu.leader[option] === 1
  const known = isKnown(weapons)
  const usualWeapons = menu.weapons[option]
  takeUp(killed, injured, news, false)
  for (let aim = 0; aim < 2; aim++) {
    const punish = aim === 1
    const at = aim * FACTORS
    const lethal = isLeader ? d[C.leaderOccupancy] : punish ? d[C.strikePunish] : d[C.strikeDemonstrate]
    seen.punish = punish
    seen.lethal = lethal
    seen.hurting = (1 - lethal) * (1 - pow(1 - lethal, d[C.injuryExponent]))
    const usual = tollOfUsual(d, usualWeapons, usualLeak, DEFAULT_SITE.exposed, usualShelter)
    const armed = !known ? usual : tollOfTold(d, weapons, usualLeak, DEFAULT_SITE.exposed, usualShelter)
    const placed = site < 0 ? armed : known ? tollOfTold(d, weapons, leak, exposed, shelter) : tollOfUsual(d, usualWeapons, leak, exposed, shelter)
    const usualThere = site < 0 ? usual : !known ? placed : tollOfUsual(d, usualWeapons, leak, exposed, shelter)
    const asFact = site < 0 ? armed : known ? tollOfTold(d, weapons, leak, exposed, 1) : tollOfUsual(d, usualWeapons, leak, exposed, 1)
    out[at + FACTOR.toll] = usual
    out[at + FACTOR.tollArmed] = armed
    out[at + FACTOR.tollPlaced] = usualThere
    out[at + FACTOR.tollBoth] = placed
    out[at + FACTOR.tollSheltered] = asFact
  }
  // The act happened even if the menu gives it, its warning or its weapons no chance: read it as if it had been on offer.
  const grounds = { chance: probability, warns: true, arms: known }
  if (!choiceInto(grounds, sim, act, weapons, among, out, joint)) {
    choiceInto({ chance: offerOf(menu, among), warns: false, arms: false }, sim, act, weapons, among, out, joint)
    for (let at = 0; at < 2 * FACTORS; at += FACTORS) out[at] += LEAST_CHOICE
    for (let c = 0; c < 2 * among.length; c++) joint[c] *= exp(LEAST_CHOICE)
  }
  for (let item: number = FACTOR.prior; item <= FACTOR.launched; item++) allowFor(out, item)
  trust(out, reliability)
  const most = Math.max(out[FACTOR.tollBoth], out[FACTORS + FACTOR.tollBoth])
  for (let c = 0; c < 2 * among.length; c++) joint[c] *= exp(out[(c & 1) * FACTORS + FACTOR.tollBoth] - most)
}

/** How a choice is scored: the chance of each option, and whether a warning and the number of weapons count. */
interface Grounds {
  chance: Float64Array
  warns: boolean
  arms: boolean
}

/** Fills prior, warning and weapons launched of both blocks, and `joint` without the toll. @returns whether that gives the act any chance */
function choiceInto({ chance, warns: warnsCount, arms }: Grounds, sim: Sim, { principal, warned }: GivenAct, weapons: Figure, among: readonly number[], out: Float64Array, joint: Float64Array): boolean {
  const { drawn, world } = sim
  const { d } = drawn
  const menu = world.menus[principal]
  const inTime = world.privateChannel >= 0 ? drawn.channelInTime[world.privateChannel] : 0
  let all = 0
  for (let aim = 0; aim < 2; aim++) {
    const punish = aim === 1
    const at = aim * FACTORS
    let chosenSo = 0
    let withWeapons = 0
    let offered = 0
    let offeredSo = 0
    for (let n = 0; n < among.length; n++) {
      const o = among[n]
      const aimed = (menu.punish[o] === 1) === punish ? 1 - d[C.aimSlip] : d[C.aimSlip]
      const warns = !warnsCount ? 1 : menu.warned[o] === 1 ? (warned ? inTime : 1 - inTime) : warned ? 0 : 1
      const launched = arms ? launchedBy(weapons, menu.weapons[o]) : 1
      const chosen = chance[o] * aimed * warns
      chosenSo += chosen
      withWeapons += chosen * launched
      offered += menu.weight[o] * aimed
      offeredSo += menu.weight[o] * aimed * warns
      joint[2 * n + aim] = chosen * launched
    }
    // The warning is compared between options as the menu offers them; the rest of the choice belongs to the prior.
    const prior = offeredSo > 0 ? (chosenSo * offered) / offeredSo : chosenSo
    out[at] = log(prior)
    out[at + FACTOR.warning] = prior > 0 ? log(chosenSo / prior) : Number.NEGATIVE_INFINITY
    out[at + FACTOR.launched] = chosenSo > 0 ? log(withWeapons / chosenSo) : Number.NEGATIVE_INFINITY
    all += withWeapons
  }
  return all > 0
}

/** Shares of some options in what the menu offers of them. */
function offerOf({ weight, count }: Sim['world']['menus'][number], among: readonly number[]): Float64Array {
  const offer = new Float64Array(count)
  const all = among.reduce((sum, o) => sum + weight[o], 0)
  for (const o of among) offer[o] = all > 0 ? weight[o] / all : 1 / among.length
  return offer
}

/**
 * Probability that an attack of which nothing is known hurt nobody, given that proxy k made it, and that it was meant to punish given that.
 * The number of weapons is one and a Poisson number more, with mean `more`.
 */
export function quietAttack(sim: Sim, k: number, more: number, out: Float64Array, at: number): void {
  const { drawn, world } = sim
  const { d } = drawn
  let punishing = 0
  let demonstrating = 0
  let before = 0
  let coverBefore = Number.NaN
  let quietPunishing = 0
  let quietDemonstrating = 0
  for (let v = 0; v < world.sites; v++) {
    const here = drawn.siteShare[k * world.sites + v] - before
    before = drawn.siteShare[k * world.sites + v]
    if (here <= 0) continue
    const cover = drawn.siteCover[v]
    if (cover !== coverBefore) {
      // Many sites have the same cover.
      coverBefore = cover
      const leak = leakShare(cover, d[C.interception])
      quietPunishing = quiet(leak * d[C.hurtPunish], more)
      quietDemonstrating = quiet(leak * d[C.hurtDemonstrate], more)
    }
    punishing += here * quietPunishing
    demonstrating += here * quietDemonstrating
  }
  if (before === 0) {
    const leak = leakShare(DEFAULT_SITE.cover, d[C.interception])
    punishing = quiet(leak * d[C.hurtPunish], more)
    demonstrating = quiet(leak * d[C.hurtDemonstrate], more)
  }
  punishing *= d[C.punishShare]
  const all = punishing + (1 - d[C.punishShare]) * demonstrating
  out[at] = all
  out[at + 1] = all > 0 ? punishing / all : 0
}

/** Probability that one weapon and a Poisson number more, each hurting with probability `hit`, hurt nobody. */
function quiet(hit: number, more: number): number {
  return (1 - hit) * exp(-more * hit)
}
