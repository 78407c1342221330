/**
 * Where the model reads an act otherwise than a voice judged it: what carries the difference.
 *
 * The model's log odds are a sum, of its prior and of each item in the order in which it took them (evidence.ts). With c
 * the part of each in favour of what was said, and C < 0 their sum, a set S of parts carries the difference where the
 * rest would say the same: C - sum of c over S >= 0. For the prior that means even odds in its place. All is linear, so
 * the smallest sets are those of the parts that speak most against what was said.
 */
import type { EvidenceStep } from './evidence.js'
import type { Part, Said } from './judgement.js'
import type { ReadAct } from './reader.js'

/** Chance of what was said below which the model says otherwise: where "unlikely" ends. */
const OTHERWISE = 0.45
/** Infinite evidence is replaced by this, in natural log odds. */
const ENDLESS = 1e6
/** A sum of log odds this far below 0 is 0 up to rounding. */
const ROUNDING = 1e-9

export interface Clash {
  /** Parts each of which carries the difference by itself, the weightiest first. */
  alone: Part[]
  /** Where none does: the fewest that do together, the weightiest first. */
  together: Part[]
}

/**
 * What carries the difference between the model and who judged the act; null where the model says the same or leaves it
 * open, and where it has no reading.
 */
export function clashOf(
  { punish, evidence, refused }: Pick<ReadAct, 'punish' | 'refused'> & { evidence: readonly EvidenceStep[] },
  says: Said,
): Clash | null {
  if (refused !== null || (says === 'punish' ? punish.mean : 1 - punish.mean) >= OTHERWISE) return null
  const sign = says === 'punish' ? 1 : -1
  const parts = evidence
    .map(({ item, logRatio }) => ({ item, by: sign * Math.min(ENDLESS, Math.max(-ENDLESS, logRatio)) }))
    .sort((one, other) => one.by - other.by)
  const sum = parts.reduce((total, { by }) => total + by, 0)
  const alone = parts.filter(({ by }) => by < 0 && sum - by >= -ROUNDING).map(({ item }) => item)
  if (alone.length > 0) return { alone, together: [] }
  const together: Part[] = []
  let left = sum
  for (const { item, by } of parts) {
    if (left >= -ROUNDING) break
    together.push(item)
    left -= by
  }
  return { alone, together }
}
