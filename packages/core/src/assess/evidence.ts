/**
 * Why a reading is as it is: the weight of each item of evidence on whether an act was meant to punish or to demonstrate.
 *
 * With v a particle's weight before the act but in the light of all that came after it, and L(H, E) the likelihood of the items E under aim
 * H, the log-odds given E are log( sum v L(punish, E) / sum v L(demonstrate, E) ). Taken one after another their increments telescope, so they
 * sum exactly to the posterior log-odds. Each item is weighed in the light of those before it: what it weighs in every other order is told
 * beside (`orders`).
 */
import { log } from '../random/log.js'
import { FACTOR, FACTORS, seenWith } from './aim-evidence.js'

/** Items that the model takes from the act itself, in the order in which they are shown. */
export const MODEL_ITEMS = ['warning', 'casualties', 'weapons', 'site'] as const
/** Kinds of evidence, as voices accept them; `prior` is what stood before. */
export const EVIDENCE_ITEMS = [...MODEL_ITEMS, 'assurance', 'statement', 'shelter'] as const
export type EvidenceItem = (typeof EVIDENCE_ITEMS)[number]

export interface EvidenceStep {
  item: EvidenceItem | 'prior'
  /** Added to log odds (punish : demonstrate); natural logarithm. */
  logRatio: number
  decibans: number
  /** Least and most decibans over all orders of the items that the model takes; the two of words and the prior do not depend on it. */
  orders: [low: number, high: number]
}

/** Ratios of likelihood that lie outside the particles, punish : demonstrate. */
export interface WordsRatio {
  assurance: number
  statement: number
}

/** Ten times the logarithm to the base of ten. */
export function decibans(logRatio: number): number {
  return (10 / Math.LN10) * logRatio
}

/** Sets of items as bits, in the order of MODEL_ITEMS. */
const ITEMS = MODEL_ITEMS.length
const SETS = 1 << ITEMS
const ALL = SETS - 1
const [WARNING, CASUALTIES, WEAPONS, SITE] = [1, 2, 4, 8]

/** Log odds (punish : demonstrate) given every set of items, and given all with people sheltered as a fact. */
export interface OddsBySet {
  /** By the bits of the set. */
  sets: Float64Array
  sheltered: number
}

/** @param rows a row is `width` long and begins with both blocks of factors */
export function oddsBySet(rows: Float64Array, weight: ArrayLike<number>, width: number): OddsBySet {
  const sums = [new Float64Array(SETS + 1), new Float64Array(SETS + 1)]
  for (let p = 0; p < weight.length; p++) {
    const row = p * width
    const seen = seenWith(rows, row) + seenWith(rows, row + FACTORS)
    if (weight[p] === 0 || !(seen > 0)) continue
    const v = weight[p] / seen
    for (let aim = 0; aim < 2; aim++) addSets(sums[aim], v, rows, row + aim * FACTORS)
  }
  const odds = sums[1].map((punish, e) => log(punish) - log(sums[0][e]))
  return { sets: odds.subarray(0, SETS), sheltered: odds[SETS] }
}

/** Adds v L(E) of one particle and aim for every set E. Weapons and site bear on the toll, so they count with casualties. */
function addSets(to: Float64Array, v: number, rows: Float64Array, at: number): void {
  const warning = rows[at + FACTOR.warning]
  const launched = rows[at + FACTOR.launched]
  const prior = v * rows[at + FACTOR.prior]
  for (let set = 0; set < SETS; set++) {
    let likelihood = prior
    if ((set & WARNING) !== 0) likelihood *= warning
    if ((set & WEAPONS) !== 0) likelihood *= launched
    if ((set & CASUALTIES) !== 0) likelihood *= rows[at + FACTOR.toll + ((set & WEAPONS) !== 0 ? 1 : 0) + ((set & SITE) !== 0 ? 2 : 0)]
    to[set] += likelihood
  }
  to[SETS] += prior * warning * launched * rows[at + FACTOR.tollSheltered]
}

/** The waterfall: prior, then every item the model takes, in order; they sum to the posterior log-odds. Shelter as fact stands apart. */
export function waterfall({ sets, sheltered }: OddsBySet, words: WordsRatio): { steps: EvidenceStep[]; shelter: EvidenceStep; posterior: number } {
  const step = (item: EvidenceStep['item'], logRatio: number, orders?: [number, number]): EvidenceStep => ({ item, logRatio, decibans: decibans(logRatio), orders: orders ?? [decibans(logRatio), decibans(logRatio)] })
  const steps = [step('prior', sets[0])]
  for (let j = 0; j < ITEMS; j++) {
    const before = (1 << j) - 1
    steps.push(step(MODEL_ITEMS[j], sets[before | (1 << j)] - sets[before], overOrders(sets, j)))
  }
  steps.push(step('assurance', log(words.assurance)), step('statement', log(words.statement)))
  return { steps, shelter: step('shelter', sheltered - sets[ALL]), posterior: sets[ALL] + log(words.assurance) + log(words.statement) }
}

/** Least and most that item j adds, in decibans, whichever of the others were taken before it. */
function overOrders(sets: Float64Array, j: number): [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let before = 0; before < SETS; before++) {
    if ((before & (1 << j)) !== 0) continue
    const added = decibans(sets[before | (1 << j)] - sets[before])
    low = Math.min(low, added)
    high = Math.max(high, added)
  }
  return [low, high]
}
