/**
 * From an article to a draft of rows, by rules and word lists alone: no model, no network, no clock. What the rules look
 * at is in docs/draft.md, with how often they are right.
 */
import type { Crisis } from '../crisis/checked.js'
import { parseDay } from '../terms/dates.js'
import { folded } from '../terms/normal.js'
import { type ActTrigger, actTriggersIn } from './act-triggers.js'
import { readAct } from './acts.js'
import { addTolls } from './add-tolls.js'
import type { Draft, Sentence, Span } from './article.js'
import { calendarDate } from './calendar.js'
import { quotesIn } from './clauses.js'
import { addCounts } from './counts.js'
import { datelineOf } from './dateline.js'
import { type Found, passOver } from './events.js'
import { confirmCharges, foldEvents, holdDenied, holdUnverified, tieStatements } from './fold.js'
import { type KnownNames, knownNames } from './known-names.js'
import { Memory } from './memory.js'
import { type ArticleNames, namesInArticle } from './names-in-article.js'
import { type Reading, readingOf } from './reading.js'
import { mayAct } from './roles.js'
import { rowsOf } from './rows.js'
import { readSaid } from './said.js'
import { readAgain, readOwnClaim } from './said-acts.js'
import { sameKind } from './same-act.js'
import { sentencesOf } from './sentences.js'
import { readStatements } from './statements.js'
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
 * Reported speech becomes a claim of who speaks; what is denied, planned or feared never becomes an act.
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

/** "A bomber killed ten when he rammed a gate": one act, by the verb that says how. */
function dropKillings(found: Found, { sentence }: Reading): void {
  const here = found.events.filter((event) => event.type === 'act' && event.sentence === sentence)
  for (const event of here) {
    const isKilling = /^kill/i.test(sentence.text.slice(event.from - sentence.from))
    const isTold = here.some(
      (one) => one !== event && one.actor !== undefined && one.actor.party === event.actor?.party && !one.isPosture,
    )
    if (isKilling && isTold) found.events.splice(found.events.indexOf(event), 1)
  }
}

type Shared = Omit<ActContext, 'reading'>

/** "Denied the charge and expelled two diplomats": what follows "and" is done, unless a "that" governs both. */
const isOwnClause = (text: string, at: number, cover: { from: number; until: number } | undefined): boolean =>
  cover !== undefined &&
  /,? and(?: also| then)? $/.test(text.slice(0, at)) &&
  !/\bthat\b|\bto\b|["“]/.test(text.slice(cover.from, at))
/** "The strikes had hit a warehouse": the verb says what the strikes did. */
const isDeedOf = (
  text: string,
  before: ActTrigger | undefined,
  { isNoun, from, clause, isPassive }: ActTrigger,
): boolean =>
  !isNoun &&
  !isPassive &&
  before?.isNoun === true &&
  clause - before.clause < 2 &&
  /^(?:,? (?:that|which)(?: [^,]{3,60}, ?)?)?(?: ?(?:had|have|has|also|later|on \p{L}+|in \p{L}+))* $/u.test(
    text.slice(before.until, from),
  )

/** "A missile fired from Yemen was shot down": how it came, no deed of its own. */
const isSending = (text: string, { from, until, clause, isNoun }: ActTrigger, next: ActTrigger | undefined): boolean =>
  !isNoun &&
  next?.clause === clause &&
  !next.isNoun &&
  next.from - until < 80 &&
  /^(?:fired|launched|sent)$/i.test(text.slice(from, until)) &&
  /\b(?:missiles?|rockets?|drones?|shells?|projectiles?) $/i.test(text.slice(0, from)) &&
  /^ (?:from|by|at|toward|towards|across|on)\b/.test(text.slice(until))

/** "Boarded and seized the ship": one deed in two verbs. */
const isPaired = (text: string, { until, word }: ActTrigger, next: ActTrigger | undefined): boolean =>
  next?.word.label === word.label && /^ and (?:then |later )?$/.test(text.slice(until, next.from))

/** "Bombed the compound in a strike that ...": the strike is the bombing. */
const isSameDeed = (text: string, before: readonly ActTrigger[], { isNoun, from, clause }: ActTrigger): boolean =>
  isNoun &&
  /\b(?:in|during) (?:an?|what)(?: [\p{L}.-]+){0,2} $/u.test(text.slice(0, from)) &&
  before.some(
    (one) =>
      !one.isNoun &&
      // "Were killed in an attack": the attack is the act.
      !(one.isPassive && one.word.form.startsWith('killed|')) &&
      one.standing === 'done' &&
      one.clause === clause &&
      from - one.until < 100,
  )

/** A sentence that is all quote and names no speaker is said by whoever spoke last: what it tells is no fact. */
function addQuote(reading: Reading, { speaker }: Memory): void {
  if (reading.speeches.length > 0) return
  const quote = quotesIn(reading.text).find(({ from, until }) => until - from > 0.8 * reading.text.trim().length)
  if (quote === undefined) return
  const isKnown = speaker !== undefined && speaker.party !== ''
  const someone = isKnown
    ? {
        party: speaker.party,
        kind: speaker.kind,
        text: speaker.party,
        sure: 'low' as const,
        rule: 'a quote without a speaker: the last who spoke',
        ...quote,
      }
    : undefined
  reading.speeches.push({
    ...quote,
    content: [quote],
    ...(someone === undefined ? {} : { someone }),
    speakerText: speaker?.text ?? 'not named',
    isNeutral: someone === undefined,
    isIntelligence: isKnown && speaker.isIntelligence,
    isAfter: false,
    isQuote: true,
  })
}

/** Whether an act was told before that "the ambush" may be. */
const isTold = ({ events }: Found, { word }: ActTrigger): boolean =>
  events.some(
    (event) =>
      event.type === 'act' &&
      sameKind(event, { fields: { action: { value: word.label, sure: 'low', rule: '' } }, family: word.family }),
  )

function readSentence(shared: Shared, reading: Reading): void {
  const { sentence } = reading
  const context: ActContext = { ...shared, reading }
  shared.memory.begin(
    reading.mentions.find((one) => mayAct(reading.text, one)),
    sentence.paragraph,
  )
  shared.memory.hear(reading.mentions)
  addQuote(reading, shared.memory)
  const covered = [...addCounts(context), ...readStatements(context), ...readSaid(context)]
  const coverOf = (at: number) => covered.find(({ from, until }) => from <= at && at < until)
  const all = actTriggersIn(reading.text, reading.clauses, sentence.isHeadline)
  const triggers = all.filter(
    (trigger, n) =>
      trigger.standing !== 'done' ||
      !(
        isDeedOf(reading.text, all[n - 1], trigger) ||
        isSameDeed(reading.text, all.slice(0, n), trigger) ||
        isSending(reading.text, trigger, all[n + 1]) ||
        isPaired(reading.text, trigger, all[n + 1])
      ),
  )
  for (const [n, trigger] of triggers.entries()) {
    context.bounds = { from: triggers[n - 1]?.until ?? 0, until: triggers[n + 1]?.from ?? reading.text.length }
    const cover = isOwnClause(reading.text, trigger.from, coverOf(trigger.from)) ? undefined : coverOf(trigger.from)
    if (cover !== undefined) passOver(shared.found, reading, trigger.from, trigger.until, cover.why)
    else if (trigger.standing === 'again' && readOwnClaim(context, trigger)) continue
    else if (trigger.standing === 'again' && trigger.isToldOn && !isTold(shared.found, trigger))
      readAct(context, { ...trigger, standing: 'done' })
    else if (trigger.standing === 'open' || trigger.standing === 'again') {
      passOver(shared.found, reading, trigger.from, trigger.until, trigger.why)
      if (trigger.standing === 'again') readAgain(context, trigger)
    } else readAct(context, trigger)
  }
  dropKillings(shared.found, reading)
  addTolls(context, (at) => coverOf(at) !== undefined)
}
