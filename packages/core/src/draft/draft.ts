/**
 * From an article to a draft of rows, by rules and word lists alone: no model, no network, no clock. What the rules look
 * at is in docs/draft.md, with how often they are right.
 */
import type { Crisis } from '../crisis/checked.js'
import { parseDay } from '../terms/dates.js'
import { folded } from '../terms/normal.js'
import type { Draft, Sentence, Span } from './article.js'
import { calendarDate } from './calendar.js'
import { confirmCharges, holdDenied, holdUnverified } from './claims-held.js'
import { datelineOf } from './dateline.js'
import type { Found } from './events.js'
import { foldEvents } from './fold.js'
import { type KnownNames, knownNames } from './known-names.js'
import { Memory } from './memory.js'
import { type ArticleNames, namesInArticle } from './names-in-article.js'
import { readSentence } from './read-sentence.js'
import { readingOf } from './reading.js'
import { rowsOf } from './rows.js'
import { sentencesOf } from './sentences.js'
import { tieStatements } from './tie-statements.js'
import type { ActContext } from './told-act.js'

export interface DraftOptions {
  /** Parties, aliases and sites come from its file; general word lists are used beside them. */
  crisis?: Pick<Crisis, 'file' | 'record'>
  /** Day of the article, `2024-01-28`; goes before the day that its dateline tells. */
  dated?: string
  /** What is written into the column `source` of each row. */
  source?: string
}

/** Longest article that is read, in characters: more is a book or no article. */
export const LONGEST_ARTICLE = 100_000

/**
 * Marks dates, parties, acts, places, tolls, quotes and speakers of an article, and drafts rows of the record from them.
 * What is reported is an act by the word of who says so, or a claim where the text holds it as one; what is denied, planned
 * or feared never becomes an act.
 * @param text plain text, headline first; read up to `LONGEST_ARTICLE` characters
 * @returns rows in the order of the article, with offsets into `text` in UTF-16 units, and what was passed over with why
 * @throws never, whatever the text
 */
export function draftOf(text: string, { crisis, dated, source = 'article' }: DraftOptions = {}): Draft {
  const sentences = sentencesOf(text.slice(0, LONGEST_ARTICLE))
  const line = datelineOf(sentences)
  const base = baseOf(dated ?? line.dated)
  const known = knownNames(
    crisis?.file,
    crisis?.record.map(({ raw }) => raw.actor ?? ''),
  )
  const names = namesInArticle(withoutDateline(sentences, line.span), known)
  const found: Found = { events: [], passedOver: [] }
  const holders = new Map(
    Object.entries(crisis?.file.sites ?? {}).map(([id, { of }]) => [id, crisis?.file.parties[of]?.name ?? of]),
  )
  const context = {
    memory: new Memory(),
    days: { base } as ActContext['days'],
    found,
    holders,
    bounds: { from: 0, until: 0 },
  }
  context.memory.home = homeOf(text, line.span, known, names)
  const told = sentences
    .filter((sentence) => !isFrame(sentence))
    .map((sentence) => readingOf(sentence, skipOf(sentence, line.span), { known, names, base }))
  // A person's party may be told behind the first words of that person.
  for (const { mentions } of told) context.memory.meet(mentions)
  for (const [name, { party, kind }] of known.people) context.memory.remember(name, { party, kind })
  for (const reading of [
    ...told.filter(({ sentence }) => !sentence.isHeadline),
    ...told.filter(({ sentence }) => sentence.isHeadline),
  ])
    readSentence(context, reading)
  holdUnverified(found.events, sentences)
  holdDenied(found.events)
  confirmCharges(found.events)
  const events = foldEvents(found.events)
  tieStatements(events)
  const taken = new Set(crisis?.record.map(({ id }) => id))
  return {
    ...(base === undefined ? {} : { dated: dated ?? line.dated }),
    sentences,
    rows: rowsOf(events, { prefix: freePrefix(taken), source, text }),
    passedOver: found.passedOver.sort((a, b) => a.span.from - b.span.from),
  }
}

/** The state that the dateline names, by itself, by its capital or as part of a name ("SARUN CITY"). */
function homeOf(text: string, span: Span | undefined, known: KnownNames, { kinds }: ArticleNames): string | undefined {
  if (span === undefined) return undefined
  const words = text
    .slice(span.from, span.until)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2)
  for (const word of words) {
    const entry = known.parties.get(folded(word))
    if (entry?.kind === 'state') return entry.party
    const own = [...kinds].find(([name, kind]) => kind === 'state' && folded(name) === folded(word))
    if (own !== undefined) return own[0]
  }
  return undefined
}

/** Day number of a checked date; undefined where there is none. */
const baseOf = (dated: string | undefined): number | undefined => {
  const day = dated === undefined ? undefined : parseDay(dated)
  return day === undefined ? undefined : Math.floor(day)
}

/** Bylines, and lines that hold a date and nothing else. */
const isFrame = ({ text }: Sentence): boolean =>
  text.length < 90 &&
  !/[.!?]["”]?$/.test(text) &&
  (/^(?:by|published|updated|posted|reporting by|source)\b/i.test(text) ||
    (calendarDate(text) !== undefined && text.split(/\s+/).length < 6))

const skipOf = (sentence: Sentence, span: { from: number; until: number } | undefined): number =>
  span !== undefined && span.from === sentence.from ? Math.min(span.until - span.from, sentence.text.length) : 0

const withoutDateline = (
  sentences: readonly Sentence[],
  span: { from: number; until: number } | undefined,
): Sentence[] =>
  sentences.map((sentence) => {
    const skip = skipOf(sentence, span)
    return { ...sentence, text: (' '.repeat(skip) + sentence.text.slice(skip)).replaceAll(/[\n\r\t\u00a0]/g, ' ') }
  })

/** A letter for the ids that no row of the record has with a number behind it. */
function freePrefix(taken: ReadonlySet<string>): string {
  for (const prefix of ['D', 'DRAFT-', 'ARTICLE-']) if (![...taken].some((id) => id.startsWith(prefix))) return prefix
  let n = 2
  while ([...taken].some((id) => id.startsWith(`D${n}-`))) n++
  return `D${n}-`
}
