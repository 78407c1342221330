import type { Someone } from './memory.js'
import type { Speech } from './speech-frame.js'
import type { StatementContext } from './statement-context.js'
import { CONDITION } from './words/content-words.js'

export interface Content {
  from: number
  until: number
  speaker: Someone
  speech?: Speech
}

/** Whose deed is promised: the words before name nobody else. */
export function isOwn({ reading, memory }: StatementContext, { from, speaker }: Content, before: string): boolean {
  const last = reading.mentions.findLast((one) => one.from >= from && one.until <= from + before.length)
  const named = reading.mentions.find(
    (one) => one.from >= from && one.until <= from + before.length && one.party !== '' && !one.isPossessive,
  )
  // "Iran had told them that it would strike", officials said: it is Iran.
  if (
    last?.kind === 'pronoun' &&
    named !== undefined &&
    named !== last &&
    memory.settle(named)?.party !== speaker.party &&
    !/^(?:we|our|i)$/i.test(last.text) &&
    !CONDITION.test(before)
  )
    return false
  if (last === undefined || last.kind === 'pronoun' || last.kind === 'body') return true
  const someone = memory.settle(last)
  return (
    someone === undefined ||
    someone.party === speaker.party ||
    /\b(?:attack|strike|violation|that|if|act)\b/i.test(before.slice(last.until - from))
  )
}

/** "Had nothing to do with it", "none of its fighters", "the groups did not take orders": of itself, or of its own. */
export function clears(
  { reading, memory }: StatementContext,
  { from, speaker }: Content,
  before: string,
  words: string,
): boolean {
  if (/\bthere (?:was|were|had|is|are)\b/i.test(words)) return false
  const last = reading.mentions.findLast((one) => one.from >= from && one.until <= from + before.length)
  if (last === undefined) return true
  const someone = memory.settle(last)
  return (
    last.kind === 'pronoun' ||
    last.kind === 'body' ||
    last.kind === 'group-noun' ||
    someone?.party === speaker.party ||
    someone?.kind === 'group' ||
    last.kind === 'unnamed'
  )
}

/** Another party that the content names. */
export function otherIn({ reading, memory }: StatementContext, { from, until, speaker }: Content): Someone | undefined {
  for (const mention of reading.mentions) {
    if (mention.from < from || mention.until > until || mention.party === '') continue
    const someone = memory.settle(mention)
    if (someone !== undefined && someone.party !== speaker.party) return { ...someone, text: someone.party }
  }
  return undefined
}

/** The other party that stands before some words as their subject. */
export function otherBefore(context: StatementContext, content: Content, form: RegExp): Someone | undefined {
  const at = form.exec(context.reading.text.slice(content.from, content.until))?.index ?? 0
  return otherIn(context, { ...content, until: content.from + at })
}
