/**
 * Why a reading is as it is: the weight of each item of evidence on whether an act was meant to punish or to
 * demonstrate.
 *
 * With v a particle's weight before the act but in the light of all that came after it, and L(H, E) the likelihood of
 * the items E under aim H, the log-odds given E are log( sum v L(punish, E) / sum v L(demonstrate, E) ). Taken one
 * after another their increments telescope, so they sum exactly to the posterior log-odds. Each item is weighed given
 * those before it: its weight in every other order is shown beside (`orders`), and so is how well it fits either aim by
 * itself (`fits`), of which the weight is the difference.
 */
import { exp } from '../random/exp.js'
import { log } from '../random/log.js'
import { FACTOR, FACTORS, seenWith } from '../walk/aim-evidence.js'
import { logSum } from '../walk/logs.js'

/** Items that the model takes from the act itself, in the order in which they are shown. */
export const MODEL_ITEMS = ['warning', 'casualties', 'weapons', 'site'] as const
/** Kinds of evidence, as viewpoints accept them; `prior` is what stood before. */
export const EVIDENCE_ITEMS = [...MODEL_ITEMS, 'assurance', 'statement', 'claims', 'shelter'] as const
export type EvidenceItem = (typeof EVIDENCE_ITEMS)[number]

export interface EvidenceStep {
  item: EvidenceItem | 'prior'
  /**
   * Log predictive probability of the item under each aim, given the items before it; for the prior the log share of
   * each aim. What the two of words have in common under both aims is not known and left out.
   */
  fits: [demonstrate: number, punish: number]
  /** Added to log odds (punish : demonstrate), the difference of `fits`; natural logarithm. */
  logRatio: number
  decibans: number
  /**
   * Least and most decibans over all orders of the items that the model takes; the two of words and the prior do not
   * depend on it.
   */
  orders: [low: number, high: number]
  /** Decibans that it would weigh without the bound on what an item may say (walk/aim-evidence.ts). */
  unbounded: number
}

/** Decibans from which evidence is as strong as it may be: the bound is ten (walk/aim-evidence.ts). */
const AT_BOUND = 9
/** Items that share one bound: the toll is weighed in the light of the weapons and the site. */
const TOGETHER: readonly EvidenceStep['item'][] = ['casualties', 'weapons', 'site']

/**
 * The items whose weight, either way, is at its bound: without it they might weigh far more, in a model that is far
 * outside what it was made on. Those that share a bound are named together.
 */
export function atBound(steps: readonly EvidenceStep[]): EvidenceItem[] {
  const together = (items: readonly EvidenceStep['item'][]): number =>
    Math.abs(steps.reduce((sum, step) => sum + (items.includes(step.item) ? step.decibans : 0), 0))
  return [
    ...(together(['warning']) > AT_BOUND ? (['warning'] as const) : []),
    ...(together(TOGETHER) > AT_BOUND
      ? steps.flatMap(({ item, decibans }) =>
          item !== 'prior' && TOGETHER.includes(item) && Math.abs(decibans) > 1 ? [item] : [],
        )
      : []),
  ]
}

/** Ratios of likelihood that lie outside the particles, punish : demonstrate. */
export interface WordsRatio {
  /** What the author said after the act. */
  assurance: number
  statement: number
  /** What anybody claims of its aim. */
  claims: number
}

/** A natural log ratio in decibans: ten times its logarithm to the base of ten. */
export function decibans(logRatio: number): number {
  return (10 / Math.LN10) * logRatio
}

/** Sets of items as bits, in the order of MODEL_ITEMS. */
const SETS = 1 << MODEL_ITEMS.length
const ALL = SETS - 1
const [WARNING, CASUALTIES, WEAPONS, SITE] = [1, 2, 4, 8]

/**
 * For each aim H, log( sum v L(H, E) ) by the bits of the set E; in the last place for all items with people sheltered
 * as a fact.
 */
export type LogBySet = readonly [demonstrate: Float64Array, punish: Float64Array]

/** Outside this range a sum may have lost terms to underflow or overflow, and is computed again in logs. */
const [LEAST_SUM, MOST_SUM] = [1e-200, 1e200]

/**
 * Sums over the particles, for each aim and each set of items, what `LogBySet` says. Particles under which nothing that
 * was seen has a chance count for nothing. The sums are made of plain products, and in logs where those would leave the
 * range of doubles.
 * @param rows particles x `width`; a row begins with both blocks of factors (walk/aim-evidence.ts), as logs
 * @param weight of each particle, normalised or not
 * @param from where in a row the blocks that are summed begin: those by which particles were weighed, or others
 */
export function logBySet(rows: Float64Array, weight: ArrayLike<number>, width: number, from = 0): LogBySet {
  const sums = [new Float64Array(SETS + 1), new Float64Array(SETS + 1)] as const
  const factors = new Float64Array(2 * FACTORS)
  for (let p = 0; p < weight.length; p++) {
    const row = p * width
    const seen = logSum(seenWith(rows, row), seenWith(rows, row + FACTORS))
    if (weight[p] === 0 || seen === Number.NEGATIVE_INFINITY) continue
    for (let c = 0; c < 2 * FACTORS; c++) {
      // In most acts some factors are equal, or certain: their exponentials are not computed again.
      const one = rows[row + from + c]
      factors[c] = one === 0 ? 1 : c > 0 && one === rows[row + from + c - 1] ? factors[c - 1] : exp(one)
    }
    const v = weight[p] * exp(-seen)
    for (let aim = 0; aim < 2; aim++) addSets(sums[aim], v, factors, aim * FACTORS)
  }
  if (sums.every((sum) => sum.every((one) => one > LEAST_SUM && one < MOST_SUM)))
    return [sums[0].map((sum) => log(sum)), sums[1].map((sum) => log(sum))]
  return logBySetInLogs(rows, weight, width, from)
}

/**
 * Adds v L(E) of one particle and aim for every set E. Weapons and site bear on the toll, so they count with
 * casualties.
 */
function addSets(to: Float64Array, v: number, factors: Float64Array, at: number): void {
  const warning = factors[at + FACTOR.warning]
  const launched = factors[at + FACTOR.launched]
  const prior = v * factors[at + FACTOR.prior]
  for (let set = 0; set < SETS; set++) {
    let likelihood = prior
    if ((set & WARNING) !== 0) likelihood *= warning
    if ((set & WEAPONS) !== 0) likelihood *= launched
    if ((set & CASUALTIES) !== 0) likelihood *= factors[at + tollBy(set)]
    to[set] += likelihood
  }
  to[SETS] += prior * warning * launched * factors[at + FACTOR.tollSheltered]
}

/** Place of the toll's factor by what of its circumstances is in the set. */
const tollBy = (set: number): number => FACTOR.toll + ((set & WEAPONS) !== 0 ? 1 : 0) + ((set & SITE) !== 0 ? 2 : 0)

/** The same sums in logs, for terms too small or too large for a double, as with thousands killed. */
function logBySetInLogs(rows: Float64Array, weight: ArrayLike<number>, width: number, from: number): LogBySet {
  const logs = [new Float64Array(SETS + 1), new Float64Array(SETS + 1)] as const
  for (const one of logs) one.fill(Number.NEGATIVE_INFINITY)
  for (let p = 0; p < weight.length; p++) {
    const row = p * width
    const seen = logSum(seenWith(rows, row), seenWith(rows, row + FACTORS))
    if (weight[p] === 0 || seen === Number.NEGATIVE_INFINITY) continue
    const v = log(weight[p]) - seen
    for (let aim = 0; aim < 2; aim++) {
      const at = row + from + aim * FACTORS
      for (let set = 0; set <= SETS; set++) {
        const items = set === SETS ? ALL : set
        let likelihood = v + rows[at + FACTOR.prior]
        if ((items & WARNING) !== 0) likelihood += rows[at + FACTOR.warning]
        if ((items & WEAPONS) !== 0) likelihood += rows[at + FACTOR.launched]
        if ((items & CASUALTIES) !== 0) likelihood += rows[at + (set === SETS ? FACTOR.tollSheltered : tollBy(items))]
        logs[aim][set] = logSum(logs[aim][set], likelihood)
      }
    }
  }
  return logs
}

/**
 * One item of evidence by how well it fits either aim.
 * @param fits log probabilities under either aim; their difference is the weight
 * @param orders least and most decibans over the orders of the items; the weight itself where absent
 * @param unbounded decibans without the bound; the weight itself where absent
 */
export function evidenceStep(
  item: EvidenceStep['item'],
  fits: EvidenceStep['fits'],
  orders?: EvidenceStep['orders'],
  unbounded?: number,
): EvidenceStep {
  const logRatio = difference(fits[1], fits[0])
  const weight = decibans(logRatio)
  return { item, fits, logRatio, decibans: weight, orders: orders ?? [weight, weight], unbounded: unbounded ?? weight }
}

/**
 * The waterfall: prior, then every item the model takes, in order; they sum to the posterior log-odds. Shelter as fact
 * stands apart.
 * @param unbounded the same sums without the bound on what an item may say; `logs` where absent
 */
export function waterfall(
  logs: LogBySet,
  words: WordsRatio,
  unbounded: LogBySet = logs,
): { steps: EvidenceStep[]; shelter: EvidenceStep; posterior: number } {
  const steps = [evidenceStep('prior', shares(logs[0][0], logs[1][0]))]
  for (const [j, item] of MODEL_ITEMS.entries())
    steps.push(
      evidenceStep(
        item,
        added(logs, (1 << j) - 1, 1 << j),
        overOrders(logs, 1 << j),
        weightOf(added(unbounded, (1 << j) - 1, 1 << j)),
      ),
    )
  const outside = (['assurance', 'statement', 'claims'] as const).map((item) =>
    evidenceStep(item, [0, log(words[item])]),
  )
  steps.push(...outside)
  const said = outside.reduce((sum, { logRatio }) => sum + logRatio, 0)
  const sheltered = evidenceStep('shelter', [
    difference(logs[0][SETS], logs[0][ALL]),
    difference(logs[1][SETS], logs[1][ALL]),
  ])
  return { steps, shelter: sheltered, posterior: difference(logs[1][ALL], logs[0][ALL]) + said }
}

/** Decibans of an item by how well it fits either aim. */
function weightOf([demonstrate, punish]: EvidenceStep['fits']): number {
  return decibans(difference(punish, demonstrate))
}

/** Log shares of two parts that are given as logs. */
function shares(one: number, other: number): [number, number] {
  const all = logSum(one, other)
  return [difference(one, all), difference(other, all)]
}

/** Log predictive probability of an item (its bit) under each aim, given the items `before`. */
function added(logs: LogBySet, before: number, item: number): [number, number] {
  return [difference(logs[0][before | item], logs[0][before]), difference(logs[1][before | item], logs[1][before])]
}

/** The difference of two logs; 0 where both are -Infinity: what was impossible stays impossible. */
function difference(after: number, before: number): number {
  return after === before ? 0 : after - before
}

/** Least and most that an item (its bit) adds, in decibans, whichever of the others were taken before it. */
function overOrders(logs: LogBySet, item: number): [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let before = 0; before < SETS; before++) {
    if ((before & item) !== 0) continue
    const weight = weightOf(added(logs, before, item))
    low = Math.min(low, weight)
    high = Math.max(high, weight)
  }
  return [low, high]
}
