/**
 * How likely the toll of an act is under each aim. The act being scored stands in `scored`: it is set up once and then
 * asked about one set of circumstances after another, so that nothing is allocated per particle.
 */

import { wholePower } from '../model/resolution/equations.ts'
import { C, siteKilledMean } from '../model/run-constants.ts'
import { log } from '../random/log.ts'
import { whole } from '../target/arithmetic.ts'
import { type Doubles, doubles, fill, type List, list } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { Blow, MOST_HITS } from './blow.ts'
import { casualtiesProbability } from './casualties.ts'
import { Figure, isKnown } from './figure.ts'
import { logCasualties } from './log-casualties.ts'
import { logSum } from './logs.ts'

/** Log of the least probability of a toll. If it is this low under both aims, the model cannot explain the toll. */
export const IMPOSSIBLE: number = -1e6

/** Above this number, weapons are scored as this many heavier ones. */
const MOST_SEPARATE = 24
/** Most weapons over which an attack is summed where their number is not known. */
const MOST_SUMMED = 6
/** Below this probability the sums have lost precision, so the logarithmic version is used. */
const LEAST_LINEAR: number = 1e-250

const NOTHING = new Figure(0, doubles(0))

/** The act being scored, under one aim. */
export class Scored {
  punish: boolean = false
  lethal: number = 0
  hurting: number = 0
  killed: Figure = NOTHING
  injured: Figure = NOTHING
  /** Share of the injuries that were known by the as-of day. */
  news: number = 0
  /** Nobody killed or injured, by all sources; and the probability that a weapon which gets through hurts somebody. */
  noneHurt: boolean = false
  hurt: number = 0
}
export const scored = new Scored()

/** Probability of the injured by number of hits, for the act being scored. */
const wounds = doubles(MOST_HITS + 1)
const scaledWounds = doubles(MOST_HITS + 1)

/** Killed by hits, for the last means asked for and their shapes. */
const KEPT = 4
const deathsOf: List<Doubles> = list<Doubles>(KEPT)
for (let j = 0; j < KEPT; j++) deathsOf[j] = doubles(MOST_HITS + 1)
const deathsMean = doubles(KEPT)
const deathsShape = doubles(KEPT)
let oldest: i32 = 0

const blow = new Blow()

function deathsFor(mean: number, shape: number): Doubles {
  for (let j = 0; j < KEPT; j++) if (deathsMean[j] === mean && deathsShape[j] === shape) return deathsOf[j]
  const found = deathsOf[oldest]
  fill(found, Number.NaN, MOST_HITS + 1)
  deathsMean[oldest] = mean
  deathsShape[oldest] = shape
  oldest = (oldest + 1) & (KEPT - 1)
  return found
}

/**
 * Puts an act in hand, for the tolls that follow; what was kept for the act before is cleared.
 * @param killed, injured what the sources say
 * @param news share of the injuries that were known by the as-of day
 * @param noneHurt whether all sources say that nobody was killed or injured
 */
export function scoreAct(killed: Figure, injured: Figure, news: number, noneHurt: boolean): void {
  scored.killed = killed
  scored.injured = injured
  scored.news = news
  scored.noneHurt = noneHurt
  if (noneHurt) return
  fill(wounds, Number.NaN, MOST_HITS + 1)
  fill(deathsMean, Number.NaN, KEPT)
}

/**
 * Probability of the toll of so many weapons under the aim in hand, where a share `leak` gets through to `exposed`
 * people.
 */
function toll(d: Doubles, weapons: i32, leak: number, exposed: number, shelter: number): number {
  const punish = scored.punish
  if (scored.noneHurt) return power(1 - leak * scored.hurt, weapons)
  if (!isKnown(scored.killed) && !isKnown(scored.injured)) return 1
  // Score many weapons as fewer, heavier ones.
  const scale = scaleOf(weapons)
  const n = scale > 1 ? MOST_SEPARATE : weapons
  blow.lethal = leak * scored.lethal
  blow.hurting = leak * scored.hurting
  blow.injured = scale * d[C.injuryMean] * scored.news
  blow.shape = scale * d[C.casualtyShape]
  blow.wounds = wounds
  if (scale > 1) {
    fill(scaledWounds, Number.NaN, MOST_HITS + 1)
    blow.wounds = scaledWounds
  }
  let total: number = 0
  for (let sheltered = 0; sheltered < 2; sheltered++) {
    const share = sheltered === 1 ? shelter : 1 - shelter
    if (share <= 0) continue
    blow.killed = scale * siteKilledMean(d, exposed, punish, sheltered === 1)
    blow.deaths = deathsFor(blow.killed, blow.shape)
    total += share * casualtiesProbability(scored.killed, scored.injured, n, blow)
  }
  return total
}

/** By how much weapons are heavier where fewer stand for them. */
function scaleOf(weapons: i32): number {
  const all: number = weapons
  return weapons > MOST_SEPARATE ? all / MOST_SEPARATE : 1
}

/** The same as a logarithm, for probabilities too small for a double. */
function tollInLogs(d: Doubles, weapons: i32, leak: number, exposed: number, shelter: number): number {
  const punish = scored.punish
  if (scored.noneHurt) return weapons === 0 ? 0 : weapons * log(Math.max(0, 1 - leak * scored.hurt))
  if (!isKnown(scored.killed) && !isKnown(scored.injured)) return 0
  const scale = scaleOf(weapons)
  const n = scale > 1 ? MOST_SEPARATE : weapons
  blow.lethal = leak * scored.lethal
  blow.hurting = leak * scored.hurting
  blow.injured = scale * d[C.injuryMean] * scored.news
  blow.shape = scale * d[C.casualtyShape]
  let total = Number.NEGATIVE_INFINITY
  for (let sheltered = 0; sheltered < 2; sheltered++) {
    const share = sheltered === 1 ? shelter : 1 - shelter
    if (share <= 0) continue
    blow.killed = scale * siteKilledMean(d, exposed, punish, sheltered === 1)
    total = logSum(total, log(share) + logCasualties(scored.killed, scored.injured, n, blow))
  }
  return total
}

/** Log of the mean of `toll` over what the sources say of the number of weapons. */
export function tollOfTold(d: Doubles, weapons: Figure, leak: number, exposed: number, shelter: number): number {
  let total: number = 0
  for (let n = 0; n < weapons.count; n++) total += toll(d, whole(weapons.values[n]), leak, exposed, shelter)
  const mean = total / weapons.count
  if (mean > LEAST_LINEAR) return log(mean)
  let inLogs = Number.NEGATIVE_INFINITY
  for (let n = 0; n < weapons.count; n++)
    inLogs = logSum(inLogs, tollInLogs(d, whole(weapons.values[n]), leak, exposed, shelter))
  return Math.max(IMPOSSIBLE, inLogs - log(weapons.count))
}

/** Log of `toll` for one number of weapons; IMPOSSIBLE at least. */
export function tollOfUsual(d: Doubles, weapons: i32, leak: number, exposed: number, shelter: number): number {
  const linear = toll(d, weapons, leak, exposed, shelter)
  return linear > LEAST_LINEAR ? log(linear) : Math.max(IMPOSSIBLE, tollInLogs(d, weapons, leak, exposed, shelter))
}

/** Log of the mean of `toll` over the usual number of weapons of a proxy attack. */
export function tollOfUnknown(d: Doubles, cumulative: Doubles, leak: number, exposed: number, shelter: number): number {
  let total: number = 0
  let below: number = 0
  if (scored.noneHurt) {
    // The same sum, with the power updated from term to term.
    const unhurt = 1 - leak * scored.hurt
    let all: number = 1
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

function power(q: number, n: i32): number {
  if (n > MOST_HITS) return wholePower(q, n)
  let result: number = 1
  for (let j = 0; j < n; j++) result *= q
  return result
}
