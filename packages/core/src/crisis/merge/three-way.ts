/** Which of two sides is taken, by what both came from where that is known. */
import { contentOf, isBranch } from '../differences/plain.js'

/** What a merge does with one thing that either side may have. */
export type Choice = 'a' | 'b' | 'both-differ'

/** What both came from: absent where nothing is known of it; `value` undefined where it had no such thing. */
export interface Before {
  value: unknown
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === undefined || other === undefined ? one === other : contentOf(one) === contentOf(other)

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  ((isBranch(value) || Array.isArray(value)) && Object.keys(value).length === 0)

/**
 * Which side is taken. With what both came from: the one that changed, where only one did. Without: the one that has
 * something, where the other has nothing.
 * @param a, b undefined where that side has no such thing
 */
export function choose(a: unknown, b: unknown, before: Before | undefined): Choice {
  if (isSame(a, b)) return 'a'
  if (before === undefined) return isEmpty(b) ? 'a' : isEmpty(a) ? 'b' : 'both-differ'
  if (isSame(before.value, b)) return 'a'
  return isSame(before.value, a) ? 'b' : 'both-differ'
}
