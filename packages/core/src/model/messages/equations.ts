/**
 * Messages and how far they are believed. A message arrives after its channel's delay or, with probability 1 -
 * reliability, never. It moves belief about the sender's strategy by c L(content | m) + (1 - c)/(number of contents);
 * c, the channel's credibility, is a Beta that later acts update. A public message belied costs its sender at home
 * (tied hands; evidence.md section 3).
 */

import { type Doubles, table } from '../../target/memory.ts'
import type { i32 } from '../../target/numbers.ts'

/** Contents with a likelihood of their own: warn, assure, threaten, offer, deny; `readsAs` has the rest. */
export const CONTENTS_TOLD = 5

/** L(content | strategy): a row for the cautious, the reciprocating and the bullying. docs/model.md section 10. */
// biome-ignore format: a row a strategy
export const CONTENT_LIKELIHOOD: Doubles = table([
  0.15, 0.3, 0.1, 0.25, 0.2,
  0.15, 0.25, 0.2, 0.2, 0.2,
  0.1, 0.1, 0.45, 0.1, 0.25,
])

export const WARN = 0
export const ASSURE = 1
export const THREATEN = 2
export const OFFER = 3
export const DENY = 4
export const ACCEPT = 5
/** Words about a demand (demand/equations.ts): they make it, meet it, refuse it or drop it. */
export const DEMAND = 6
export const COMPLY = 7
export const REJECT = 8
export const FULFIL = 9
export const DROP = 10
/** Both stop. */
export const TRUCE = 11

/**
 * As what a content reads, one of those with a likelihood of their own: an acceptance, giving in, dropping a demand and
 * a cease-fire as an offer, a demand as a threat, a refusal as a denial.
 */
export function readsAs(content: i32): i32 {
  if (content <= DENY) return content
  if (content === DEMAND) return THREATEN
  return content === REJECT ? DENY : OFFER
}

/**
 * Factor by which a message moves the belief in a strategy: c L(content | m) + (1 - c)/5, at credibility c in [0, 1].
 */
export function messageLikelihood(content: i32, strategy: i32, credibility: number): number {
  return credibility * CONTENT_LIKELIHOOD[CONTENTS_TOLD * strategy + readsAs(content)] + (1 - credibility) * 0.2
}
