/** What a sentence says that somebody said: denials, charges, threats, offers and the like, by their verbs. */
import { clauseAt } from './clauses.js'
import { type Event, eventOf, fieldFrom, put } from './events.js'
import type { Memory, Someone } from './memory.js'
import type { Mention } from './mention.js'
import type { Reading } from './reading.js'
import { objectAfter, subjectAt } from './roles.js'
import { speechAt } from './speech.js'
import type { Covered, StatementContext } from './statement-context.js'
import { putChannel, putClaims, putDeadline, putPlaceOfCharge, putSender } from './statement-details.js'
import { labelOf } from './statement-label.js'
import { whenOfAct, whenSaid } from './when.js'
import { STATEMENT_WORDS, type StatementWord } from './words/statement-words.js'

const WORDS = STATEMENT_WORDS.map(
  (word) => [word, new RegExp(`(?<![\\p{L}-])(?:${word.form})(?![\\p{L}])`, 'gu')] as const,
)
const NOT_SAID = /\b(?:not|never|nor|neither|n['’]t|no longer|yet to)(?: (?:\p{L}+ly|been|be|have))*(?: \p{L}+)? $/iu
const MODAL = /\b(?:would|could|may|might|will|shall|should|must|to|if)(?: (?:\p{L}+ly|not|have|be|also))* $/iu
const NOBODY = /\b(?:no|nobody|no-one|no one|neither)(?: [\p{L}-]+){0,3} (?:has |have |had |immediately )*$/iu
/** Verbs of which the reader cannot tell the kind by the word alone. */
const PAST_FORM = /\b(?:held|set|called|told|ordered|asked|sent)\b/

/**
 * Adds the statements of a sentence.
 * @returns the stretches that they cover: what is denied or threatened there is no act
 */
export function readStatements(context: StatementContext): Covered[] {
  const { reading } = context
  const covered: Covered[] = []
  const starts: number[] = []
  const matches = WORDS.flatMap(([word, form]) =>
    [...reading.text.matchAll(form)].map((match) => ({
      word,
      from: match.index,
      until: match.index + match[0].length,
    })),
  )
  matches.sort((a, b) => a.from - b.from || b.until - a.until)
  for (const { word, from, until } of matches) {
    if (covered.some((one) => from >= one.from && from < one.until && !isNewClause(reading, one.from, from))) continue
    if (starts.some((at) => Math.abs(at - from) < 3)) continue
    const rest = word.takesRest
      ? {
          from,
          until: restUntil(reading, until),
          why: `part of what is said by "${reading.text.slice(from, until).trim()}"`,
        }
      : undefined
    const before = reading.text.slice(0, from)
    if (NOBODY.test(before) && word.label === 'claim') {
      unclaimed(context, from, until)
      if (rest !== undefined) covered.push(rest)
      continue
    }
    if (NOT_SAID.test(before) || MODAL.test(before)) continue
    // "Was ordered to stop", "is accused of": by whom is not told here.
    if (/\b(?:was|were|been|being|is|are)(?: \p{L}+ly)? $/u.test(before)) {
      if (rest !== undefined) covered.push(rest)
      continue
    }
    const event = statementOf(context, word, from, until)
    if (rest !== undefined && (event !== undefined || word.label === 'warning')) covered.push(rest)
    if (event === undefined) continue
    starts.push(from)
    context.found.events.push(event)
    context.memory.follow(event.actor)
  }
  return covered
}

/** A statement covers its clause and those that hang on it, up to a semicolon. */
function restUntil({ text }: Reading, until: number): number {
  const stop = text.indexOf(';', until)
  return stop < 0 ? text.length : stop
}

/** ", and warned", " and called on": the same subject says another thing. */
const isNewClause = ({ text }: Reading, start: number, at: number): boolean =>
  /(?:,| and| but| while)(?: also| then)? $|^$/.test(text.slice(start, at)) ||
  /(?:,| and| but| while) (?:\p{Lu}|the |its )[^,;]{0,40}$/u.test(text.slice(start, at))

/** "No group claimed responsibility" is told of the act before. */
function unclaimed({ reading, found }: StatementContext, from: number, until: number): void {
  const act = found.events.findLast((event) => event.type === 'act' && !event.isPosture)
  if (act === undefined || reading.sentence.number - act.sentence.number > 2) return
  if (act.fields.claimed_by === undefined) {
    put(
      act.fields,
      'claimed_by',
      fieldFrom(reading, 'none', { sure: 'medium', rule: 'nobody claimed it', from, until }),
    )
    if (!act.also.includes(reading.sentence.number)) act.also.push(reading.sentence.number)
  }
}

function statementOf(context: StatementContext, word: StatementWord, from: number, until: number): Event | undefined {
  const { reading, memory, days } = context
  const { text, clauses, mentions } = reading
  const index = clauseAt(clauses, from)
  const speech = speechAt(reading.speeches, from)
  const speaker = speech?.speaker === undefined ? undefined : memory.settle(speech.speaker, true)
  const subject = subjectAt(text, clauses, index, from, mentions)
  // "Said that Southland had armed them, and warned ...": behind the comma the speaker goes on.
  const isOwn =
    speaker !== undefined && speech?.isAfter === false && /, and(?: also| then)? $/.test(text.slice(0, from))
  const actor = isOwn ? speaker : settledIn(memory, subject, speaker)
  const neutral = actor === undefined || isThird(text, subject, from) ? neutralBefore(text, from) : undefined
  if (actor === undefined && neutral === undefined) return undefined
  const target = word.object === undefined ? undefined : objectOf(reading, memory, word, until, subject, actor)
  const who = neutral === undefined ? actor : undefined
  const isGoBetween =
    subject !== undefined && /^['’]?s? (?:mediators?|envoys|negotiators)\b/.test(text.slice(subject.until))
  const told = labelOf(word, reading, until, who)
  const label = told === 'offer_talks' && isGoBetween && subject.isAdjective ? 'mediate' : told
  if (label === undefined) return undefined
  // Blame and charges name somebody; a demand of nobody is none.
  if (/^(?:attribute|blame)$/.test(label) && target === undefined) return undefined
  if (label === 'ultimatum' && target === undefined && !/\b(?:ultimatum|deadline)\b/.test(text.slice(from)))
    return undefined
  if (
    PAST_FORM.test(text.slice(from, until)) &&
    label === 'blame' &&
    !/ responsible\b/.test(text.slice(until, until + 60))
  )
    return undefined
  const when = /^(?:truce|talks|indirect_talks|protest|message)$/.test(label)
    ? whenOfAct(reading, index, from, until, days)
    : whenSaid(reading, from, until, days)
  const action = fieldFrom(reading, label, {
    sure: label === word.label ? 'high' : 'medium',
    rule: 'by the verb that says it',
    from,
    until,
  })
  const event = eventOf(reading, 'statement', action, { actor: who, actorText: neutral, target, when, from, until })
  if (/^(?:attribute|blame)$/.test(label) && target !== undefined)
    put(
      event.fields,
      'attributed_by',
      fieldFrom(reading, `${who?.party ?? neutral} -> ${target.party}`, {
        sure: 'high',
        rule: 'who lays it to whom',
        from,
        until,
      }),
    )
  if (label === 'message') putSender(context, event, until)
  if (label === 'message' || label === 'indirect_talks') putChannel(reading, event)
  if (label === 'ultimatum') putDeadline(reading, event, until)
  if (label === 'claim') putClaims(reading, event, from, until)
  putPlaceOfCharge(reading, event, label, until)
  return event
}

function settledIn(memory: Memory, mention: Mention | undefined, speaker: Someone | undefined): Someone | undefined {
  if (mention === undefined) return undefined
  if (speaker !== undefined && mention.kind === 'pronoun')
    return { ...speaker, rule: `"${mention.text}": who speaks`, sure: 'medium' }
  return memory.settle(mention, true)
}

/** "Two officials", "witnesses": who has no party of its own. */
const NEUTRAL =
  /(?:^|[,;] |\band )((?:[\p{L}\p{N}]+ ){0,3}(?:officials?|police|witnesses|residents|diplomats?|analysts?|monitors?|observers?|sources?|intelligence officials|medics|experts))(?: (?:in|of|from) [^,;]{2,40})? (?:has |have |had |also |later )*$/u
const neutralBefore = (text: string, at: number): string | undefined => NEUTRAL.exec(text.slice(0, at))?.[1].trim()
const isThird = (text: string, subject: Mention | undefined, at: number): boolean =>
  subject !== undefined && neutralBefore(text, at) !== undefined && at - subject.until > 60

const HARMED = /^['’]s? (?:[\p{L}-]+ )?(?:sovereignty|territory|airspace|waters|soil|independence)\b/u

function objectOf(
  reading: Reading,
  memory: Memory,
  word: StatementWord,
  until: number,
  subject: Mention | undefined,
  actor: Someone | undefined,
): Someone | undefined {
  const next = / (?:and|but) (?:said|says|warned|called|vowed|summoned|expelled|recalled|told|urged)\b/.exec(
    reading.text.slice(until),
  )
  const stop = next === null ? restUntil(reading, until) : until + next.index
  const end = word.object === 'first' ? Math.min(stop, until + 80) : stop
  for (const mention of reading.mentions) {
    if (mention === subject || mention.from < until || mention.from >= end) continue
    // "A violation of Yemen's sovereignty" says what was harmed, not who is condemned.
    if (HARMED.test(reading.text.slice(mention.until))) continue
    // "..., Hamas said": who tells of it is not who is asked.
    if (reading.speeches.some(({ speaker, isAfter }) => isAfter && speaker === mention)) continue
    if (mention.kind === 'pronoun' && !/^(?:its|their|it|them)$/i.test(mention.text)) continue
    if (mention.kind === 'body' || (mention.kind === 'pronoun' && word.object === 'any')) continue
    const object = objectAfter(reading.text, mention.from, mention.until, [mention])
    const someone = object === undefined ? undefined : memory.settle(object)
    if (someone !== undefined && someone.party !== actor?.party) return { ...someone, text: someone.party }
    if (word.object === 'first' && mention.kind !== 'pronoun') return undefined
  }
  return undefined
}
