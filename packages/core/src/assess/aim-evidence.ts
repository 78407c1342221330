/**
 * How likely what was seen is under each aim, item by item. The items are refinements of one likelihood, so each has its weight in the
 * light of those before it: a toll is first judged for a usual act at a usual place, then for these weapons, then for this place.
 */
import { C, siteKilledMean } from '../model/drawn.js'
import { DEFAULT_SITE, leakShare } from '../model/resolution.js'
import type { Sim } from '../model/sim.js'
import { exp } from '../random/exp.js'
import { negativeBinomialPmf } from '../random/negative-binomial.js'
import { pow } from '../random/pow.js'
import { type Blow, casualtiesProbability, type Figure, isKnown, isNone, MOST_HITS } from './casualties.js'
import type { ObservedAct } from './observations.js'

/**
 * What is kept of an act for each aim, block by block: the prior, the factors of warning and of weapons launched, then the probability of the toll
 * by what is known of the circumstances, and once more with people sheltered as a fact. `links.ts` puts items of evidence together from these.
 */
export const FACTOR = { prior: 0, warning: 1, launched: 2, toll: 3, tollArmed: 4, tollPlaced: 5, tollBoth: 6, tollSheltered: 7 } as const
/** Length of a block; one for `demonstrate`, then one for `punish`. */
export const FACTORS = 8

/** Likelihood of everything seen under one aim, prior included; the block begins at `at`. */
export function seenWith(factors: Float64Array, at: number): number {
  return factors[at] * factors[at + FACTOR.warning] * factors[at + FACTOR.launched] * factors[at + FACTOR.tollBoth]
}

/** More weapons than this are taken as this many heavier ones. */
const MOST_SEPARATE = 24
/** Spread of the number of weapons of an option about its usual number; judgement. */
const WEAPONS_SHAPE = 3

/** What of an act may fall where: shares of weapons that kill or only hurt, by aim. */
interface Fall {
  exposed: number
  leak: number
  lethal: number
  hurting: number
}

/** Injured by hits, of the act in hand. */
const wounds = new Float64Array(MOST_HITS)
const scaledWounds = new Float64Array(MOST_HITS)

function toll(sim: Sim, punish: boolean, weapons: number, fall: Fall, shelter: number, killed: Figure, injured: Figure, newsShare: number): number {
  if (!isKnown(killed) && !isKnown(injured)) return 1
  const { d } = sim.drawn
  // Many weapons as fewer, heavier ones.
  const scale = weapons > MOST_SEPARATE ? weapons / MOST_SEPARATE : 1
  const n = scale > 1 ? MOST_SEPARATE : weapons
  const blow: Blow = {
    lethal: fall.leak * fall.lethal,
    hurting: fall.leak * fall.hurting,
    killed: 0,
    injured: scale * d[C.injuryMean] * newsShare,
    shape: scale * d[C.casualtyShape],
    wounds: scale > 1 ? scaledWounds.fill(Number.NaN) : wounds,
  }
  let total = 0
  for (let sheltered = 0; sheltered < 2; sheltered++) {
    const share = sheltered === 1 ? shelter : 1 - shelter
    if (share <= 0) continue
    blow.killed = scale * siteKilledMean(d, fall.exposed, punish, sheltered === 1)
    total += share * casualtiesProbability(killed, injured, n, blow)
  }
  return total
}

/** Mean of a function of the number of weapons over what the sources say of it. */
function overWeapons(figure: Figure, of: (weapons: number) => number): number {
  let total = 0
  for (let n = 0; n < figure.length; n++) total += of(figure[n])
  return total / figure.length
}

/**
 * What the record tells of a toll is so with its reliability; else it tells nothing of the aim, and is as likely as under either. Source: docs/assess.md.
 */
function trust(factors: Float64Array, reliability: number): void {
  const [demonstrate, punish] = [0, FACTORS].map((at) => factors[at] * factors[at + FACTOR.warning] * factors[at + FACTOR.launched])
  const all = demonstrate + punish
  if (!(all > 0)) return
  for (let c = FACTOR.toll; c < FACTORS; c++) {
    const either = (demonstrate * factors[c] + punish * factors[FACTORS + c]) / all
    factors[c] = reliability * factors[c] + (1 - reliability) * either
    factors[FACTORS + c] = reliability * factors[FACTORS + c] + (1 - reliability) * either
  }
}

/** Days until a count of injured says anything: before, none known is not none hurt (0 known for eight days after 8 January 2020). */
const DAYS_UNTIL_COUNTED = 7
const NOT_YET: Figure = []

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
  if (!noneHurt) wounds.fill(Number.NaN)
  for (let aim = 0; aim < 2; aim++) {
    const punish = aim === 1
    const at = aim * FACTORS
    const lethal = punish ? d[C.lethalPunish] : d[C.lethalDemonstrate]
    const hurt = punish ? d[C.hurtPunish] : d[C.hurtDemonstrate]
    const at1 = (n: number, there: number, people: number, sheltered: number): number => (noneHurt ? power(1 - there * hurt, n) : toll(sim, punish, n, { exposed: people, leak: there, lethal, hurting: hurt - lethal }, sheltered, killed, injured, news))
    const unknown = (there: number, people: number, sheltered: number): number => {
      let total = 0
      let below = 0
      for (let n = 1; n <= 6; n++) {
        total += (more[n - 1] - below) * at1(n, there, people, sheltered)
        below = more[n - 1]
      }
      return total
    }
    const told = (there: number, people: number, sheltered: number): number => (!isKnown(weapons) ? unknown(there, people, sheltered) : overWeapons(weapons, (n) => at1(n, there, people, sheltered)))
    const usual = unknown(usualLeak, DEFAULT_SITE.exposed, DEFAULT_SITE.shelter)
    const armed = !isKnown(weapons) ? usual : told(usualLeak, DEFAULT_SITE.exposed, DEFAULT_SITE.shelter)
    out[at] = punish ? d[C.punishShare] : 1 - d[C.punishShare]
    out[at + FACTOR.warning] = 1
    out[at + FACTOR.launched] = 1
    out[at + FACTOR.toll] = usual
    out[at + FACTOR.tollArmed] = armed
    out[at + FACTOR.tollPlaced] = site < 0 ? usual : !isKnown(weapons) ? told(leak, exposed, shelter) : unknown(leak, exposed, shelter)
    out[at + FACTOR.tollBoth] = site < 0 ? armed : !isKnown(weapons) ? out[at + FACTOR.tollPlaced] : told(leak, exposed, shelter)
    out[at + FACTOR.tollSheltered] = noneHurt ? out[at + FACTOR.tollBoth] : told(leak, exposed, 1)
  }
  trust(out, reliability)
}

function power(q: number, n: number): number {
  let result = 1
  for (let j = 0; j < n; j++) result *= q
  return result
}

/** Options that look like the one recorded: own-hand force that an observer could not tell apart before it learns of a warning. */
export function candidates(sim: Sim, principal: number, option: number): number[] {
  const menu = sim.world.menus[principal]
  const result: number[] = []
  for (let o = 0; o < menu.count; o++) if (menu.isForce[o] === 1 && menu.looks[o] === menu.looks[option] && menu.absent[o] === 0) result.push(o)
  return result
}

/**
 * Fills both blocks of factors for a principal's own act; `sim.probability` must hold its choice probabilities.
 * @param joint for each candidate, the probability of it and all that was seen with the aim `demonstrate`, then `punish`
 */
export function ownEvidence(sim: Sim, { act, age, killed, injured: hurtTold, weapons, reliability }: ObservedAct, among: readonly number[], out: Float64Array, joint: Float64Array): void {
  const { drawn, world } = sim
  const { d } = drawn
  const { principal: i, option, site, warned } = act
  const injured = countedInjured(hurtTold, age)
  const menu = world.menus[i]
  const probability = sim.probability[i]
  const inTime = world.privateChannel >= 0 ? drawn.channelInTime[world.privateChannel] : 0
  const news = newsKnown(sim, age)
  const usualLeak = leakShare(DEFAULT_SITE.cover, d[C.interception])
  const leak = site >= 0 ? leakShare(drawn.siteCover[site], d[C.interception]) : usualLeak
  const exposed = site >= 0 ? drawn.siteExposed[site] : DEFAULT_SITE.exposed
  const sheltered = (there: number): number => (warned ? d[C.shelterWhenWarned] : there)
  const isLeader = menu.leader[option] === 1
  wounds.fill(Number.NaN)
  for (let aim = 0; aim < 2; aim++) {
    const punish = aim === 1
    const at = aim * FACTORS
    const lethal = isLeader ? d[C.leaderOccupancy] : punish ? d[C.strikePunish] : d[C.strikeDemonstrate]
    const hurting = (1 - lethal) * (1 - pow(1 - lethal, d[C.injuryExponent]))
    const seen = (n: number, there: number, people: number, shelter: number): number => toll(sim, punish, n, { exposed: people, leak: there, lethal, hurting }, shelter, killed, injured, news)
    const usual = seen(menu.weapons[option], usualLeak, DEFAULT_SITE.exposed, sheltered(DEFAULT_SITE.shelter))
    const told = (there: number, people: number, shelter: number): number => (!isKnown(weapons) ? seen(menu.weapons[option], there, people, shelter) : overWeapons(weapons, (n) => seen(n, there, people, shelter)))
    const armed = !isKnown(weapons) ? usual : told(usualLeak, DEFAULT_SITE.exposed, sheltered(DEFAULT_SITE.shelter))
    const placed = site < 0 ? armed : told(leak, exposed, sheltered(drawn.siteShelter[site]))
    const usualThere = site < 0 || !isKnown(weapons) ? (site < 0 ? usual : placed) : seen(menu.weapons[option], leak, exposed, sheltered(drawn.siteShelter[site]))
    const asFact = site < 0 ? armed : told(leak, exposed, 1)
    let chosenSo = 0
    let withWeapons = 0
    let offered = 0
    let offeredSo = 0
    for (let n = 0; n < among.length; n++) {
      const o = among[n]
      const aimed = (menu.punish[o] === 1) === punish ? 1 - d[C.aimSlip] : d[C.aimSlip]
      const warns = menu.warned[o] === 1 ? (warned ? inTime : 1 - inTime) : warned ? 0 : 1
      const launched = !isKnown(weapons) ? 1 : overWeapons(weapons, (count) => negativeBinomialPmf(count, menu.weapons[o], WEAPONS_SHAPE))
      const chosen = probability[o] * aimed * warns
      chosenSo += chosen
      withWeapons += chosen * launched
      offered += menu.weight[o] * aimed
      offeredSo += menu.weight[o] * aimed * warns
      joint[2 * n + aim] = chosen * launched
    }
    // A warning weighs what it weighs between options as the menu offers them; what the choice at that hour adds is the prior.
    const prior = offeredSo > 0 ? (chosenSo * offered) / offeredSo : chosenSo
    out[at] = prior
    out[at + FACTOR.warning] = prior > 0 ? chosenSo / prior : 0
    out[at + FACTOR.launched] = chosenSo > 0 ? withWeapons / chosenSo : 0
    out[at + FACTOR.toll] = usual
    out[at + FACTOR.tollArmed] = armed
    out[at + FACTOR.tollPlaced] = usualThere
    out[at + FACTOR.tollBoth] = placed
    out[at + FACTOR.tollSheltered] = asFact
  }
  trust(out, reliability)
  for (let c = 0; c < 2 * among.length; c++) joint[c] *= out[(c & 1) * FACTORS + FACTOR.tollBoth]
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
  for (let v = 0; v < world.sites; v++) {
    const here = drawn.siteShare[k * world.sites + v] - before
    before = drawn.siteShare[k * world.sites + v]
    if (here <= 0) continue
    const leak = leakShare(drawn.siteCover[v], d[C.interception])
    punishing += here * quiet(leak * d[C.hurtPunish], more)
    demonstrating += here * quiet(leak * d[C.hurtDemonstrate], more)
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
