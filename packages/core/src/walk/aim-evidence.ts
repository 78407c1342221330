/**
 * How likely what was seen is under each aim, item by item. The items are refinements of one likelihood, so each has
 * its weight in the light of those before it: a toll is first judged for a usual act at a usual place, then for these
 * weapons, then for this place.
 */

import type { Menu } from '../model/menu.ts'
import { DEFAULT_SITE, leakShare } from '../model/resolution/equations.ts'
import { C } from '../model/run-constants.ts'
import type { Sim } from '../model/sim.ts'
import { exp } from '../random/exp.ts'
import { log } from '../random/log.ts'
import { negativeBinomialPmf } from '../random/negative-binomial.ts'
import { pow } from '../random/pow.ts'
import { copy, type Doubles, doubles, type Ints, ints } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { Figure, isKnown, isNone } from './figure.ts'
import { logSum, probabilityOf } from './logs.ts'
import { OUTSIDE_TOLL, outsideFigure, outsideWeapons } from './outside.ts'
import type { ToldAct } from './told-act.ts'
import { scoreAct, scored, tollOfTold, tollOfUnknown, tollOfUsual } from './tolls.ts'

/**
 * What is kept of an act for each aim, block by block: the prior, the factors of warning and of weapons launched, then
 * the probability of the toll by what is known of the circumstances, and once more with people sheltered as a fact. All
 * are natural logarithms: thousands killed are so unlikely under either aim that the probabilities themselves would
 * both be 0. `evidence.ts` puts items of evidence together from these.
 */
export enum FACTOR {
  prior,
  warning,
  launched,
  toll,
  tollArmed,
  tollPlaced,
  tollBoth,
  tollSheltered,
}
/** Length of a block; one for `demonstrate`, then one for `punish`. */
export const FACTORS = 8

/** Log likelihood of everything seen under one aim, prior included; the block begins at `at`. */
export function seenWith(factors: Doubles, at: i32): number {
  return factors[at] + factors[at + FACTOR.warning] + factors[at + FACTOR.launched] + factors[at + FACTOR.tollBoth]
}

/**
 * A file may say that every attack, or none, is meant to punish: that is taken as odds of a billion to one, as for the
 * prior of a viewpoint. Otherwise no evidence could move the reading, and its log odds would be no number.
 */
const LEAST_PRIOR = log(1e-9)

/**
 * What is known of an act besides `FACTOR`: the factors without the bound on what an item may say, and how far the act
 * came from outside the model.
 */
export class Evidence {
  /** Both blocks, each item as it weighs: bounded. */
  readonly factors: Doubles = doubles(2 * FACTORS)
  /** The same without the bound. */
  readonly unbounded: Doubles = doubles(2 * FACTORS)
  /** Probability, given all that was seen, that the act has a reason outside the model; of an own-hand act only. */
  outsideChoice: number = 0
  /** The same of its toll: that it is of a kind that the model does not hold. */
  outsideToll: number = 0
}

const NOT_YET = new Figure(0, doubles(0))

/** Spread of the number of weapons of an option about its usual number; judgement. */
const WEAPONS_SHAPE: number = 3
/**
 * Share of acts whose weapons are of no usual number: a campaign in one night, a swarm of decoys. Their number is then any
 * (outside.ts), so that seventy-five weapons where twelve are usual do not make the act itself incredible. Judgement.
 */
const UNUSUAL: number = 0.1

/** Log of what is known before the toll, under the aim whose block begins at `at`. */
function beforeToll(factors: Doubles, at: i32): number {
  return factors[at] + factors[at + FACTOR.warning] + factors[at + FACTOR.launched]
}

/**
 * The record is right about the toll with the probability of its reliability; otherwise it says nothing of the aim. And
 * with a small probability the toll is of a kind that the model does not hold, whatever the aim (outside.ts). Source:
 * docs/assess.md.
 * @returns the posterior probability of outside
 */
function trust(factors: Doubles, told: ToldAct, injured: Figure): number {
  const reliability = told.reliability
  const share = probabilityOf(beforeToll(factors, FACTORS) - beforeToll(factors, 0))
  const outside = log(OUTSIDE_TOLL * outsideFigure(told.killed) * outsideFigure(injured))
  for (let c: i32 = FACTOR.toll; c < FACTORS; c++) {
    const most = Math.max(factors[c], factors[FACTORS + c])
    const one = exp(factors[c] - most)
    const other = exp(factors[FACTORS + c] - most)
    const either = (1 - share) * one + share * other
    factors[c] = logSum(LOG_INSIDE + most + log(reliability * one + (1 - reliability) * either), outside)
    factors[FACTORS + c] = logSum(LOG_INSIDE + most + log(reliability * other + (1 - reliability) * either), outside)
  }
  const before = logSum(beforeToll(factors, 0), beforeToll(factors, FACTORS))
  const seen = logSum(seenWith(factors, 0), seenWith(factors, FACTORS))
  return Math.min(1, exp(before + outside - seen))
}

const LOG_INSIDE = log(1 - OUTSIDE_TOLL)

/**
 * Probability that an item of evidence tells nothing of the aim, whatever it seems to say: the act was not like those
 * that the model is made of, or the item was taken in wrongly. No item weighs more than 1 / NOTHING to one, which is ten
 * decibans. Judgement.
 */
const NOTHING: number = 0.1

/** Weighs the item that adds `item` to what stands in `base` (-1 for nothing) as one that may tell nothing. */
function bound(factors: Doubles, item: i32, base: i32): void {
  const one = factors[item] + (base >= 0 ? factors[base] : 0)
  const other = factors[FACTORS + item] + (base >= 0 ? factors[FACTORS + base] : 0)
  const most = Math.max(one, other)
  if (most === Number.NEGATIVE_INFINITY) return
  factors[item] += most + log((1 - NOTHING) * exp(one - most) + NOTHING) - one
  factors[FACTORS + item] += most + log((1 - NOTHING) * exp(other - most) + NOTHING) - other
}

/**
 * Bounds what each item may say: the warning; the weapons; and toll and weapons together, which are one item. What they
 * would say unbounded is kept beside.
 */
function boundAll(evidence: Evidence): void {
  const factors = evidence.factors
  copy(factors, 0, evidence.unbounded, 0, 2 * FACTORS)
  bound(factors, FACTOR.warning, -1)
  bound(factors, FACTOR.launched, -1)
  bound(factors, FACTOR.toll, -1)
  bound(factors, FACTOR.tollPlaced, -1)
  bound(factors, FACTOR.tollArmed, FACTOR.launched)
  bound(factors, FACTOR.tollBoth, FACTOR.launched)
  bound(factors, FACTOR.tollSheltered, FACTOR.launched)
}

/**
 * Days before a count of injured is used: until then, "none known" does not mean "none hurt" (0 known for eight days
 * after 8 January 2020).
 */
const DAYS_UNTIL_COUNTED = 7
/** The injured as far as they can be counted by then. */
function countedInjured(injured: Figure, age: number): Figure {
  return age < DAYS_UNTIL_COUNTED ? NOT_YET : injured
}

/** Share of the injuries of an act that were known by the as-of day. */
function newsKnown(sim: Sim, age: number): number {
  return 1 - pow(1 - sim.drawn.d[C.newsStep], age / sim.world.step)
}

/** Fills the evidence on the aim of an attack by a proxy, with the draw in `sim`. */
export function attackEvidence(sim: Sim, told: ToldAct, evidence: Evidence): void {
  const out = evidence.factors
  const drawn = sim.drawn
  const d = drawn.d
  const site = told.site
  const weapons = told.weapons
  const injured = countedInjured(told.injured, told.age)
  const noneHurt = isNone(told.killed) && isNone(injured)
  const news: number = noneHurt ? 1 : newsKnown(sim, told.age)
  const usualLeak = leakShare(DEFAULT_SITE.cover, d[C.interception])
  const leak = site >= 0 ? leakShare(drawn.siteCover[site], d[C.interception]) : usualLeak
  const exposed = site >= 0 ? drawn.siteExposed[site] : DEFAULT_SITE.exposed
  const shelter = site >= 0 ? drawn.siteShelter[site] : DEFAULT_SITE.shelter
  const more = sim.world.weaponsCumulative
  scoreAct(told.killed, injured, news, noneHurt)
  const known = isKnown(weapons)
  for (let aim = 0; aim < 2; aim++) {
    const punish = aim === 1
    const at = aim * FACTORS
    scored.punish = punish
    scored.lethal = punish ? d[C.lethalPunish] : d[C.lethalDemonstrate]
    scored.hurt = punish ? d[C.hurtPunish] : d[C.hurtDemonstrate]
    scored.hurting = scored.hurt - scored.lethal
    const usual = tollOfUnknown(d, more, usualLeak, DEFAULT_SITE.exposed, DEFAULT_SITE.shelter)
    const armed = !known ? usual : tollOfTold(d, weapons, usualLeak, DEFAULT_SITE.exposed, DEFAULT_SITE.shelter)
    out[at] = Math.max(LEAST_PRIOR, log(punish ? d[C.punishShare] : 1 - d[C.punishShare]))
    out[at + FACTOR.warning] = 0
    out[at + FACTOR.launched] = 0
    out[at + FACTOR.toll] = usual
    out[at + FACTOR.tollArmed] = armed
    out[at + FACTOR.tollPlaced] = site < 0 ? usual : tollOfUnknown(d, more, leak, exposed, shelter)
    out[at + FACTOR.tollBoth] =
      site < 0 ? armed : !known ? out[at + FACTOR.tollPlaced] : tollOfTold(d, weapons, leak, exposed, shelter)
    out[at + FACTOR.tollSheltered] = noneHurt
      ? out[at + FACTOR.tollBoth]
      : known
        ? tollOfTold(d, weapons, leak, exposed, 1)
        : tollOfUnknown(d, more, leak, exposed, 1)
  }
  evidence.outsideChoice = 0
  evidence.outsideToll = trust(out, told, injured)
  boundAll(evidence)
}

/**
 * Probability of the weapons launched by option `o`, over what the sources say of them; kept, as it is the same for
 * every particle.
 */
function launchedBy(told: ToldAct, menu: Menu, o: i32): number {
  const found = told.launched[o]
  if (!Number.isNaN(found)) return found
  const weapons = told.weapons
  let total: number = 0
  for (let n = 0; n < weapons.count; n++)
    total += negativeBinomialPmf(weapons.values[n], menu.weapons[o], WEAPONS_SHAPE)
  const value = (1 - UNUSUAL) * (total / weapons.count) + UNUSUAL * outsideWeapons(weapons)
  told.launched[o] = value
  return value
}

/** Room for the options that look alike; no menu is longer. */
export const MOST_ALIKE = 64

/** Options among which a recorded act may lie. */
export class Alike {
  count: i32 = 0
  readonly option: Ints = ints(MOST_ALIKE)
}

/**
 * Options that look like the one recorded: own-hand force that an observer could not tell apart before it learns of a
 * warning. The recorded one itself where there is none, as for a strike on proxies of which the other side has none.
 */
export function candidates(sim: Sim, principal: i32, option: i32, out: Alike): void {
  const menu = sim.world.menus[principal]
  let count = 0
  for (let o = 0; o < menu.count; o++)
    if (menu.isForce[o] === 1 && menu.looks[o] === menu.looks[option] && menu.absent[o] === 0) out.option[count++] = o
  if (count === 0) out.option[count++] = option
  out.count = count
}

/**
 * Fills the evidence on a principal's own act; `sim.probability` must hold its choice probabilities.
 * @param outside joint probability of a reason outside the model and of one option of the menu, each as likely
 * @param joint for each candidate, the probability of it and all that was seen with the aim `demonstrate`, then
 * `punish`, as a share of that under the aim that explains it better
 */
export function ownEvidence(
  sim: Sim,
  told: ToldAct,
  among: Alike,
  outside: number,
  evidence: Evidence,
  joint: Doubles,
): void {
  const out = evidence.factors
  const drawn = sim.drawn
  const d = drawn.d
  const site = told.site
  const weapons = told.weapons
  const injured = countedInjured(told.injured, told.age)
  const menu = sim.world.menus[told.principal]
  const news = newsKnown(sim, told.age)
  const usualLeak = leakShare(DEFAULT_SITE.cover, d[C.interception])
  const leak = site >= 0 ? leakShare(drawn.siteCover[site], d[C.interception]) : usualLeak
  const exposed = site >= 0 ? drawn.siteExposed[site] : DEFAULT_SITE.exposed
  const shelter = told.warned ? d[C.shelterWhenWarned] : site >= 0 ? drawn.siteShelter[site] : DEFAULT_SITE.shelter
  const usualShelter = told.warned ? d[C.shelterWhenWarned] : DEFAULT_SITE.shelter
  const isLeader = menu.leader[told.option] === 1
  const known = isKnown(weapons)
  const usualWeapons = menu.weapons[told.option]
  scoreAct(told.killed, injured, news, false)
  for (let aim = 0; aim < 2; aim++) {
    const punish = aim === 1
    const at = aim * FACTORS
    const lethal = isLeader ? d[C.leaderOccupancy] : punish ? d[C.strikePunish] : d[C.strikeDemonstrate]
    scored.punish = punish
    scored.lethal = lethal
    scored.hurting = (1 - lethal) * (1 - pow(1 - lethal, d[C.injuryExponent]))
    const usual = tollOfUsual(d, usualWeapons, usualLeak, DEFAULT_SITE.exposed, usualShelter)
    const armed = !known ? usual : tollOfTold(d, weapons, usualLeak, DEFAULT_SITE.exposed, usualShelter)
    const placed =
      site < 0
        ? armed
        : known
          ? tollOfTold(d, weapons, leak, exposed, shelter)
          : tollOfUsual(d, usualWeapons, leak, exposed, shelter)
    const usualThere = site < 0 ? usual : !known ? placed : tollOfUsual(d, usualWeapons, leak, exposed, shelter)
    const asFact =
      site < 0
        ? armed
        : known
          ? tollOfTold(d, weapons, leak, exposed, 1)
          : tollOfUsual(d, usualWeapons, leak, exposed, 1)
    out[at + FACTOR.toll] = usual
    out[at + FACTOR.tollArmed] = armed
    out[at + FACTOR.tollPlaced] = usualThere
    out[at + FACTOR.tollBoth] = placed
    out[at + FACTOR.tollSheltered] = asFact
  }
  // What comes from outside: of one option, aim, warning and number of weapons.
  const perOption = 0.5 * outside * outsideWarning(menu, told, among) * outsideWeapons(weapons)
  choiceInto(sim.probability[told.principal], outside, perOption, sim, told, among, out, joint)
  evidence.outsideToll = trust(out, told, injured)
  // Both aims are as likely from outside, so its part has the toll under either.
  const seenOutside = log(perOption) + log(among.count) + logSum(out[FACTOR.tollBoth], out[FACTORS + FACTOR.tollBoth])
  const seenAll = logSum(seenWith(out, 0), seenWith(out, FACTORS))
  evidence.outsideChoice = perOption > 0 ? Math.min(1, exp(seenOutside - seenAll)) : 0
  boundAll(evidence)
  // Which of the options it was is drawn by their shares under each aim.
  const most = Math.max(seenWith(out, 0), seenWith(out, FACTORS))
  for (let aim = 0; aim < 2; aim++) {
    let all: number = 0
    for (let n = 0; n < among.count; n++) all += joint[2 * n + aim]
    const share: number = all > 0 ? exp(seenWith(out, aim * FACTORS) - most) / all : 0
    for (let n = 0; n < among.count; n++) joint[2 * n + aim] *= share
  }
}

/** Probability from outside of the warning or of none: each as likely, where the act or one that looks alike has one. */
function outsideWarning(menu: Menu, told: ToldAct, among: Alike): number {
  if (told.warned) return 0.5
  for (let n = 0; n < among.count; n++) if (menu.warned[among.option[n]] === 1) return 0.5
  return 1
}

/**
 * Fills prior, warning and weapons launched of both blocks, and `joint` without the toll. From outside come an option,
 * an aim, a warning or none, each as likely, and any number of weapons (outside.ts).
 * @param chance of each option by the model, reasons outside it apart
 * @param outside joint probability of outside and of one option; `perOption` with its aim, warning and weapons too
 */
function choiceInto(
  chance: Doubles,
  outside: number,
  perOption: number,
  sim: Sim,
  told: ToldAct,
  among: Alike,
  out: Doubles,
  joint: Doubles,
): void {
  const drawn = sim.drawn
  const world = sim.world
  const d = drawn.d
  const menu = world.menus[told.principal]
  const warned = told.warned
  const arms = isKnown(told.weapons)
  const inTime: number = world.privateChannel >= 0 ? drawn.channelInTime[world.privateChannel] : 0
  const options: number = among.count
  const outsideAim = 0.5 * outside * options
  const outsideSo = outsideAim * outsideWarning(menu, told, among)
  for (let aim = 0; aim < 2; aim++) {
    const punish = aim === 1
    const at = aim * FACTORS
    let chosenAny: number = 0
    let chosenSo: number = 0
    let withWeapons: number = 0
    let offered: number = 0
    let offeredSo: number = 0
    for (let n = 0; n < among.count; n++) {
      const o = among.option[n]
      const aimed = (menu.punish[o] === 1) === punish ? 1 - d[C.aimSlip] : d[C.aimSlip]
      const warns: number = menu.warned[o] === 1 ? (warned ? inTime : 1 - inTime) : warned ? 0 : 1
      const launched: number = arms ? launchedBy(told, menu, o) : 1
      const chosen = chance[o] * aimed * warns
      chosenAny += chance[o] * aimed
      chosenSo += chosen
      withWeapons += chosen * launched
      offered += menu.weight[o] * aimed
      offeredSo += menu.weight[o] * aimed * warns
      joint[2 * n + aim] = chosen * launched + perOption
    }
    // The warning is compared between options as the menu offers them; the rest of the choice belongs to the prior.
    const prior = outsideAim + (offeredSo > 0 ? (chosenSo * offered) / offeredSo : chosenAny)
    const so = chosenSo + outsideSo
    const all = withWeapons + perOption * options
    out[at] = log(prior)
    out[at + FACTOR.warning] = prior > 0 ? log(so / prior) : Number.NEGATIVE_INFINITY
    out[at + FACTOR.launched] = so > 0 ? log(all / so) : Number.NEGATIVE_INFINITY
  }
}

/**
 * Probability that an attack of which nothing is known hurt nobody, given that proxy k made it, and that it was meant
 * to punish given that. The number of weapons is one and a Poisson number more, with mean `more`.
 */
export function quietAttack(sim: Sim, k: i32, more: number, out: Doubles, at: i32): void {
  const drawn = sim.drawn
  const world = sim.world
  const d = drawn.d
  let punishing: number = 0
  let demonstrating: number = 0
  let before: number = 0
  let coverBefore: number = Number.NaN
  let quietPunishing: number = 0
  let quietDemonstrating: number = 0
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
