/** The day and place of an article: "LUMBE, March 4 (Agency) -", "Published 12 October 2029". */
import type { Sentence, Span } from './article.js'
import { calendarDate } from './calendar.js'

export interface Dateline {
  /** Day of the article, `2024-01-28`. */
  dated?: string
  /** A day is told without its year, which only `--dated` can give. */
  lacksYear?: string
  /** Where the report was written, as it stands; no place of an act. */
  place?: string
  /** What of its sentence is dateline and no text. */
  span?: Span
}

/** `LUMBE, Varania, March 4 (Agency) -` and its kin: capitals, then whatever stands before a dash. */
const LINE = /^((?:\p{Lu}[\p{Lu}'’.-]+)(?:[ /]\p{Lu}[\p{Lu}'’.-]*)*)([^\n]{0,90}?)\s+[-–—]+\s+(?=["“‘']?\p{Lu}|\p{N})/u
const PUBLISHED = /^(?:published|updated|posted|dated?|issued)\b:?\s*(?:on\s+)?/i
const TOP = 8

/** Looks for the dateline among the first sentences. */
export function datelineOf(sentences: readonly Sentence[]): Dateline {
  const found: Dateline = {}
  for (const { text, from } of sentences.slice(0, TOP)) {
    const line = LINE.exec(text)
    if (line !== null && found.span === undefined) {
      found.span = { from, until: from + line[0].length }
      found.place = line[1]
      takeDay(found, line[2])
    } else if (PUBLISHED.test(text) || (text.length < 40 && /^\W*\w+,? /.test(text) && !/[.!?]$/.test(text)))
      takeDay(found, text.replace(PUBLISHED, ''))
  }
  return found
}

function takeDay(found: Dateline, text: string): void {
  if (found.dated !== undefined) return
  const date = calendarDate(text)
  if (date === undefined) return
  if (date.day !== undefined) found.dated = date.day
  else found.lacksYear ??= date.text
}
