/** Whose an act was and to whom it was done, where the words beside its noun or a passive tell it. */
import type { ActTrigger } from './act-triggers.js'
import type { Someone } from './memory.js'
import type { Mention } from './mention.js'
import type { Reading } from './reading.js'

/** The rule of a target that is told by its capital alone. */
export const OF_CAPITAL = 'the state of the capital'

const BETWEEN = /^(?:['’]s?)? (?:[\p{L}-]+ ){0,2}$/u
/** "An Israeli embassy attack" is none by Israel. */
const NO_HAND =
  /\b(?:embassy|consulate|base|post|ship|tanker|vessel|troops|soldiers|convoy|positions?|targets?|city|town)\b/i
/** States whose short names stand before a noun as adjectives do: "a US drone strike". */
const SHORT = /^(?:US|U\.S\.|UK|U\.K\.|NATO|IDF|UAE)$/

/** "Israel's raid", "an Israeli air strike", "a Houthi missile attack": whose it was. */
export function ownerOf(text: string, mentions: readonly Mention[], { from }: ActTrigger): Mention | undefined {
  return mentions.findLast((one) => {
    if (one.until > from) return false
    if (one.isPossessive) return from - one.until < 30
    const between = text.slice(one.until, from)
    return (
      (one.isAdjective || one.kind === 'group' || SHORT.test(one.text)) &&
      BETWEEN.test(between) &&
      !NO_HAND.test(between)
    )
  })
}

/** "A suspected Israeli strike": whose it was is not sure. */
export const doubted = (someone: Someone | undefined, text: string): Someone | undefined =>
  someone !== undefined &&
  /\b(?:suspected|alleged|apparent|presumed|possible)(?: [\p{L}-]+)? $/u.test(text.slice(0, someone.from))
    ? { ...someone, sure: 'low', ask: 'suspected only: who did it?' }
    : someone

/** "A strike on Damascus": the state is hit as the owner of the place. */
export const byCapital = (someone: Someone | undefined, mention: Mention | undefined): Someone | undefined =>
  someone !== undefined && mention?.isCapital === true ? { ...someone, sure: 'medium', rule: OF_CAPITAL } : someone

/** What stands between a deed and whom it is aimed at. */
export const AIMED_AT = /\b(?:on|against|at|towards?)(?: [\p{L}'’-]+)* $/u

/** The one to whom a verb in the passive was done. */
export function subjectOfPassive(
  { text, mentions, clauses }: Reading,
  { clause, from }: ActTrigger,
): Reading['mentions'][number] | undefined {
  const start = clauses[clause].from
  // "An Iranian vessel hijacked by pirates": without "was" it is the nearest.
  const isReduced = !/\b(?:was|were|been|being|is|are|be|got|gets?)\b/.test(
    text.slice(Math.max(start, from - 30), from),
  )
  return mentions[isReduced ? 'findLast' : 'find'](
    (one) =>
      one.from >= start && one.until <= from && !/\b(?:by|near|in|from) (?:the )?$/.test(text.slice(start, one.from)),
  )
}
