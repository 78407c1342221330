/**
 * What one would have to believe to judge an act as somebody did.
 *
 * A weighing is a prior P(punish) from 1/4 to 3/4 and a weight on every item of evidence: from 0 to 1, but from 1/2 for
 * deeds (casualties, weapons, site), which are on record and can be doubted, not left aside. With r the natural log
 * ratio by which an item speaks for what was said, its log odds for that are
 *
 *     x + sum of w r,   x the log odds of the prior, from -log 3 to log 3,
 *
 * and it reproduces the statement where they are 0 or more: "meant to punish" where P(punish) >= 1/2, "meant to
 * demonstrate" where P(punish) <= 1/2. Even odds with every item at full worth and no shelter is the neutral weighing;
 * every change is measured from there. All is linear over a box, so every answer is exact. The bounds and the neutral
 * weighing are judgement (docs/assess.md): were all weights free down to 0, some weighing would reproduce anything.
 */
import { log } from '../random/log.js'
import { probabilityOf } from '../walk/logs.js'
import { EVIDENCE_ITEMS, type EvidenceItem } from './evidence.js'

/** What is said of an act: what it was meant for. */
export type Said = 'punish' | 'demonstrate'
/** What can be taken otherwise: the weight of an item, or the prior. */
export type Part = EvidenceItem | 'prior'

/** By how much each item speaks for what was said: natural log ratio at full worth, below 0 against it. */
export type Speaks = Readonly<Record<EvidenceItem, number>>

/** The farthest prior, and its log odds. */
export const FARTHEST_PRIOR = 0.75
const PRIOR_ROOM = log(FARTHEST_PRIOR / (1 - FARTHEST_PRIOR))

/** Least weight of deeds, which are on record; whatever can be said or staged may count for nothing. */
const LEAST_OF_DEEDS = 0.5
const DEEDS: readonly EvidenceItem[] = ['casualties', 'weapons', 'site']
/** Least weight of an item. */
export const leastWeight = (item: EvidenceItem): number => (DEEDS.includes(item) ? LEAST_OF_DEEDS : 0)

/** Infinite evidence is replaced by this, in natural log odds, so that sums stay finite. */
const ENDLESS = 1e6

/** `Speaks` from log ratios punish : demonstrate, as the model weighs them; items that are not given say nothing. */
export function speaksFor(said: Said, ratioOf: (item: EvidenceItem) => number | undefined): Speaks {
  const sign = said === 'punish' ? 1 : -1
  const bounded = (ratio: number): number => Math.min(ENDLESS, Math.max(-ENDLESS, ratio))
  return Object.fromEntries(
    // What others claim of the aim is left aside: the statement itself is among the claims.
    EVIDENCE_ITEMS.map((item) => [item, item === 'claims' ? 0 : sign * bounded(ratioOf(item) ?? 0)]),
  ) as unknown as Speaks
}

/** Log odds of the neutral weighing for what was said. */
export const neutral = (speaks: Speaks): number =>
  EVIDENCE_ITEMS.reduce((sum, item) => (item === 'shelter' ? sum : sum + speaks[item]), 0)

/** Log odds gained for the statement when one part is moved to its bound and the others stay neutral; never below 0. */
export function gainOf(part: Part, speaks: Speaks): number {
  if (part === 'prior') return PRIOR_ROOM
  if (part === 'shelter') return Math.max(0, speaks.shelter)
  return Math.max(0, (leastWeight(part) - 1) * speaks[part])
}

const PARTS: readonly Part[] = ['prior', ...EVIDENCE_ITEMS.filter((item) => item !== 'claims')]

/** Largest log odds for what was said over all weighings; below 0 where none reproduces it. */
export const reach = (speaks: Speaks): number =>
  PARTS.reduce((sum, part) => sum + gainOf(part, speaks), neutral(speaks))

/**
 * How far a part must go, as a share of its room (0 neutral, 1 its bound), for the statement to be just reproduced,
 * with `others` at their bounds and the rest neutral; null where that is not enough.
 */
export function shareNeeded(part: Part, others: readonly Part[], speaks: Speaks): number | null {
  const before = others.reduce((sum, other) => sum + gainOf(other, speaks), neutral(speaks))
  if (before >= 0) return 0
  const gain = gainOf(part, speaks)
  return gain > 0 && before + gain >= 0 ? -before / gain : null
}

/** The weight, or the prior P(punish), of a part that has moved by this share of its room. */
export function valueAt(part: Part, share: number, said: Said): number {
  if (part === 'prior') return probabilityOf((said === 'punish' ? share : -share) * PRIOR_ROOM)
  return part === 'shelter' ? share : 1 - share * (1 - leastWeight(part))
}

/** Whether the value of a part must be at most or at least the bound that is named for it. */
export const boundedAt = (part: Part, said: Said): 'most' | 'least' =>
  part === 'shelter' || (part === 'prior' && said === 'punish') ? 'least' : 'most'

export type Reproduced = 'at-worth' | 'by-one' | 'by-several' | 'never'

/** A part that is moved away from neutral, and how far. */
export interface Change {
  part: Part
  /** Parts at their bounds beside it. */
  others: Part[]
  share: number
}

/**
 * What reproduces a statement. `by-one`: each of `changes` is enough by itself, the smallest first. `by-several`: they
 * are needed together, each told with the others at their bounds. Taking those that gain most gives the fewest, and of
 * the fewest those that change least, each measured by the share of its room.
 */
export function reproducing(speaks: Speaks): { reproduced: Reproduced; changes: Change[] } {
  if (neutral(speaks) >= 0) return { reproduced: 'at-worth', changes: [] }
  if (reach(speaks) < 0) return { reproduced: 'never', changes: [] }
  const single = PARTS.flatMap((part): Change[] => {
    const share = shareNeeded(part, [], speaks)
    return share === null ? [] : [{ part, others: [], share }]
  })
  if (single.length > 0) return { reproduced: 'by-one', changes: single.sort((a, b) => a.share - b.share) }
  const together: Part[] = []
  const byGain = [...PARTS].sort((one, other) => gainOf(other, speaks) - gainOf(one, speaks))
  for (const part of byGain) {
    together.push(part)
    if (shareNeeded(part, together.slice(0, -1), speaks) !== null) break
  }
  const changes = together.map((part): Change => {
    const others = together.filter((other) => other !== part)
    return { part, others, share: shareNeeded(part, others, speaks) ?? 1 }
  })
  return { reproduced: 'by-several', changes }
}

/** Values of a part that some weighing has that reproduces the statement. */
export interface Compatible {
  part: Part
  /** Every value within bounds is among them. */
  free: boolean
  low: number
  high: number
}

/** For every part the interval of values with which the rest can still reproduce the statement; none where nothing can. */
export function compatible(speaks: Speaks, said: Said): Compatible[] {
  const most = reach(speaks)
  if (most < 0) return []
  return PARTS.map((part) => {
    if (part === 'prior') {
      const least = Math.max(-PRIOR_ROOM, PRIOR_ROOM - most)
      const [low, high] = said === 'punish' ? [least, PRIOR_ROOM] : [-PRIOR_ROOM, -least]
      return { part, free: least === -PRIOR_ROOM, low: probabilityOf(low), high: probabilityOf(high) }
    }
    const ratio = speaks[part]
    const least = leastWeight(part)
    const low = ratio > 0 ? Math.max(least, 1 - most / ratio) : least
    const high = ratio < 0 ? Math.min(1, least - most / ratio) : 1
    return { part, free: low === least && high === 1, low, high }
  })
}
