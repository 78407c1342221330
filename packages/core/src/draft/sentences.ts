/** An article in sentences, each with its place. A line without a full stop (a headline, a byline) is one by itself. */
import type { Sentence } from './article.js'

/** Short forms after which a full stop ends nothing. */
const SHORT =
  /(?:^|[\s("“—-])(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Capt|Sgt|Brig|Adm|Cmdr|Gov|Sen|Rep|Prof|Jr|Sr|No|vs|etc|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|e\.g|i\.e|[A-Z]|(?:[A-Z]\.)+[A-Z])\.$/
/** A mark that ends a sentence, with what closes behind it. */
const END = /[.!?…]+["”’')\]]*(?=\s|$)/g
/** What may begin a sentence. */
const BEGINS = /^[\s]*["“‘'([—-]*[\p{Lu}\p{N}]/u

/** Offsets at which the sentences of a paragraph end. */
function endsIn(paragraph: string): number[] {
  const ends: number[] = []
  for (const match of paragraph.matchAll(END)) {
    const end = match.index + match[0].length
    const rest = paragraph.slice(end)
    const stop = paragraph.slice(0, match.index + 1)
    if (rest.trim() === '' || !BEGINS.test(rest)) continue
    if (match[0].startsWith('.') && SHORT.test(stop.slice(-24)) && !/[ap]\.m\.$/.test(stop)) continue
    ends.push(end)
  }
  return shortened(paragraph, [...ends, paragraph.length])
}

/** Longest sentence; a longer one is no sentence, and is cut at a blank. */
const LONGEST = 1500

function shortened(paragraph: string, ends: readonly number[]): number[] {
  let start = 0
  return ends.flatMap((end) => {
    const cuts: number[] = []
    while (end - start > LONGEST) {
      const blank = paragraph.lastIndexOf(' ', start + LONGEST)
      start = blank > start ? blank : start + LONGEST
      cuts.push(start)
    }
    start = end
    return [...cuts, end]
  })
}

/** Texts above the first full sentence that are no headline. */
const BYLINE = /^(?:by|from|published|updated|posted|reporting by|source)\b/i

/**
 * Splits a text into sentences; never throws, whatever the text.
 * @returns in order, not overlapping; each one's text is `text.slice(from, until)`
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let paragraph = 0
  let isTop = true
  for (const block of text.matchAll(/[^\r\n]+(?:\r?\n(?![\r\n]|$)[^\r\n]+)*/g)) {
    paragraph++
    // Lines of one paragraph may be wrapped; a short first line without a full stop is a headline all the same.
    for (const part of isTop ? linesOf(block[0]) : [{ at: 0, text: block[0] }]) {
      let start = 0
      for (const end of endsIn(part.text)) {
        const raw = part.text.slice(start, end)
        const trimmed = raw.trim()
        const from = block.index + part.at + start + (raw.length - raw.trimStart().length)
        start = end
        if (trimmed === '') continue
        const isWhole = /[.!?…]["”’')\]]*$/.test(trimmed)
        const isHeadline = isTop && !isWhole && trimmed.length < 160 && !BYLINE.test(trimmed)
        if (isWhole) isTop = false
        sentences.push({
          number: sentences.length + 1,
          paragraph,
          from,
          until: from + trimmed.length,
          text: trimmed,
          isHeadline,
        })
      }
    }
  }
  return sentences
}

/** The lines of a block of which the first has no full stop and is no wrapped text; the whole block otherwise. */
function linesOf(block: string): { at: number; text: string }[] {
  const first = /^[^\n]*\n/.exec(block)?.[0]
  if (first === undefined) return [{ at: 0, text: block }]
  const isWrapped = first.trim().length > 90 || /^\s*[\p{Ll},;]/u.test(block.slice(first.length))
  if (/[.!?…,;]["”’')\]]*\s*$/.test(first) || isWrapped) return [{ at: 0, text: block }]
  return [
    { at: 0, text: first },
    ...linesOf(block.slice(first.length)).map(({ at, text }) => ({ at: at + first.length, text })),
  ]
}
