import type { Mention } from './mention.js'
import type { Speech } from './speech-frame.js'
import { NEUTRAL, TITLES } from './words/people.js'

const GAP = /^(?:['’]s?)?(?: [\p{L}\p{N}'’.-]+){0,6},? ?$/u
const GAP_VERB = /\b(?:was|were|is|are|had|has|have|said|that|which|who|and|but|struck|hit|killed|fired)\b/u
export const INTELLIGENCE = /\bintelligence|intercept|spy (?:agency|chief)|espionage|\bassessments?\b/i
const NEUTRAL_BEFORE = new RegExp(
  `(?:^|[,"”;] |[“] ?|\\b(?:and|but|as) )((?:[\\p{L}\\p{N}]+ ){0,3}?(?:${NEUTRAL})(?: (?:in|of|from|at|with|on|familiar|close|briefed) [^,;"”]{2,50})?)\\s*$`,
  'iu',
)

/** What belongs to the phrase of a speaker in front of the name. */
const OPENED = new RegExp(`(?:\\b(?:[Tt]he|[Aa]n?|[Tt]wo|[Ss]everal)(?: [a-z]+)? |(?<![\\p{L}])(?:${TITLES}) )$`, 'u')

/** "Two Lebanese security sources", "Palestinian medics": whose country is told, but they do not speak for it. */
const NOBODYS =
  /\b(?:sources?|witness(?:es)?|residents|medics|doctors|rescuers|analysts?|experts|researchers|diplomats?|monitors?|observers?|media|(?:aid|rescue) workers)$/i

type Who = Pick<Speech, 'speaker' | 'speakerText' | 'isNeutral' | 'isIntelligence'>

/** Who is named in a stretch of a sentence that says who speaks. */
export function whoIn(text: string, from: number, until: number, mentions: readonly Mention[], words: string): Who {
  const inside = mentions.filter((one) => one.from >= from && one.from < until)
  const speaker = inside.find((one) => one.kind !== 'pronoun') ?? inside[0]
  return {
    ...(speaker === undefined ? {} : { speaker }),
    speakerText: words.trim(),
    isNeutral: speaker === undefined,
    isIntelligence: INTELLIGENCE.test(text.slice(from, until)),
  }
}

/** The speaker whose phrase ends at the verb. */
export function speakerBefore(
  text: string,
  verb: number,
  mentions: readonly Mention[],
): { from: number; who: Who } | undefined {
  const before = text.slice(0, verb)
  const mention = mentions.findLast(
    (one) => one.from < verb && GAP.test(text.slice(one.until, verb)) && !GAP_VERB.test(text.slice(one.until, verb)),
  )
  const neutral = NEUTRAL_BEFORE.exec(before)
  if (
    neutral !== null &&
    (mention === undefined ||
      mention.from < verb - neutral[1].length - 1 ||
      (/\b(?:in|of|from|at) /.test(neutral[1]) && mention.kind !== 'body'))
  ) {
    const words = neutral[1].trim()
    const from = before.lastIndexOf(neutral[1])
    const own =
      mention !== undefined && mention.from >= from && !/\b(?:in|at|on) /.test(words) && !NOBODYS.test(words)
        ? mention
        : undefined
    return {
      from,
      who: {
        ...(own === undefined ? {} : { speaker: own }),
        speakerText: words,
        isNeutral: own === undefined,
        isIntelligence: INTELLIGENCE.test(words),
      },
    }
  }
  if (mention === undefined) {
    // ", who are supported by Dremen, said": the subject stands before what is put in between.
    const relative = /^(.*?), (?:who|which|speaking|citing|quoting) [^,]+, $/u.exec(before)
    const subject = relative === null ? undefined : mentions.findLast((one) => one.until <= relative[1].length)
    return subject === undefined
      ? undefined
      : {
          from: subject.from,
          who: { speaker: subject, speakerText: subject.text, isNeutral: false, isIntelligence: false },
        }
  }
  const relative = /^(.*?), (?:who|which|speaking|citing|quoting) [^,]+, $/u.exec(before)
  if (relative !== null && mention.from > relative[1].length) {
    const subject = mentions.findLast((one) => one.until <= relative[1].length && one.until > relative[1].length - 30)
    if (subject !== undefined)
      return {
        from: subject.from,
        who: { speaker: subject, speakerText: subject.text, isNeutral: false, isIntelligence: false },
      }
  }
  const phrase =
    /(?:^|[,;"”] |\b(?:and|but|while|as) )((?:[Tt]he|[Aa]n?|[Tt]wo|[Oo]ne) [^,;"”]{0,60}(?:of|for|from|in|with|at)(?: the| neighbouring| neighboring)? )$/u.exec(
      text.slice(0, mention.from),
    )
  const article = OPENED.exec(text.slice(0, mention.from))?.[0] ?? ''
  const from = mention.from - (phrase === null ? article.length : phrase[1].length)
  const words = text.slice(from, verb).trim()
  const isMixed = /\b(?:owner|operator|company|witnesses|residents|monitors|police) and $/u.test(text.slice(0, from))
  return {
    from: isMixed ? text.lastIndexOf(',', from) + 2 : from,
    who: { speaker: mention, speakerText: words, isNeutral: isMixed, isIntelligence: INTELLIGENCE.test(words) },
  }
}

/** `"...," said Foreign Minister Ilya Renn`. */
export function invertedSpeaker(text: string, after: number, mentions: readonly Mention[]): Speech | undefined {
  const verb = text.slice(0, after)
  if (!/,["”]? (?:said|says|added|told)$/u.test(verb)) return undefined
  const speaker = mentions.find((one) => one.from >= after && one.from - after < 40)
  if (speaker === undefined) return undefined
  const until = text.length
  const content = { from: 0, until: verb.lastIndexOf(',') }
  return {
    from: content.until,
    until,
    content: [content],
    speaker,
    speakerText: speaker.text,
    isNeutral: false,
    isIntelligence: INTELLIGENCE.test(text.slice(after)),
    isAfter: true,
    isQuote: /["”]/.test(verb),
  }
}
