/** What is said in reported speech and quotes, by its content: a threat, a refusal, a denial, a reason. */
import { formatDay } from '../terms/dates.js'
import { type Event, eventOf, fieldFrom, put } from './events.js'
import type { Someone } from './memory.js'
import { type Content, clears, isOwn, otherBefore, otherIn } from './said-of.js'
import type { Speech } from './speech-frame.js'
import type { Covered, StatementContext } from './statement-context.js'
import { whenSaid } from './when.js'
import {
  CLEARS_ITSELF,
  CONDITION,
  DEADLINE,
  LAYS_IT_TO,
  MUST,
  NO_TALKS,
  NOT_OF_IT,
  READY_FOR_TALKS,
  SEEKS_NO_MORE,
  WHY_IT_ACTED,
  WILL_MEDIATE,
  WILL_NOT,
  WILL_PAY,
  WILL_STRIKE,
} from './words/content-words.js'

/** Adds what the content of speech says. @returns the stretches that are spoken for */
export function readSaid(context: StatementContext): Covered[] {
  const covered: Covered[] = []
  for (const content of contentsOf(context)) {
    const words = context.reading.text.slice(content.from, content.until)
    const made = labelOfContent(context, content, words)
    if (made === undefined) continue
    const isTold = context.found.events.some(
      (event) =>
        event.sentence === context.reading.sentence &&
        event.type === 'statement' &&
        (event.fields.action?.value === made.label ||
          (isThreat(made.label) && isThreat(event.fields.action?.value ?? ''))) &&
        event.actor?.party === content.speaker.party,
    )
    if (isTold) continue
    const event = madeOf(context, content, made)
    context.found.events.push(event)
    if (made.covers)
      covered.push({
        from: content.from,
        until: content.until,
        why: `part of what is said in the row of this sentence (${made.label})`,
      })
  }
  return covered
}

/** What is said is what intelligence has found, whoever says so. */
const KNOWS =
  /^\W*(?:(?:an?|new|fresh|classified|allied|western|Western|its|their|the) )*(?:intelligence|[Ii]ntelligence (?:reports?|assessments?)|intercept\w*|satellite (?:images?|imagery))\b/i

const isThreat = (label: string): boolean => /^(?:threat|conditional_threat|ultimatum|warning)$/.test(label)

/** Contents with a speaker who has a party; a quote without a frame is the last speaker's. */
function contentsOf({ reading, memory }: StatementContext): Content[] {
  const contents: Content[] = []
  for (const speech of reading.speeches) {
    const speaker =
      speech.someone ??
      (speech.speaker === undefined ? memberOf(speech, reading.text) : memory.settle(speech.speaker, true))
    if (speaker === undefined) continue
    const before = memory.speaker
    const isIntelligence =
      speech.isIntelligence ||
      speech.content.some(({ from, until }) => KNOWS.test(reading.text.slice(from, until))) ||
      (before?.isIntelligence === true && speech.speaker?.kind === 'pronoun' && speech.speaker.person === undefined)
    memory.speaker = { party: speaker.party, kind: speaker.kind, isIntelligence, text: speech.speakerText }
    if (isIntelligence) speech.isIntelligence = true
    // A person without a party is not who "its air force" belongs to.
    else if (!speech.isNeutral && speaker.kind !== 'person') memory.follow(speaker)
    if (speech.isNeutral && !isIntelligence) continue
    for (const { from, until } of speech.content) contents.push({ from, until, speaker, speech })
  }
  return contents
}

/** Intelligence officials without a party speak for themselves. */
const memberOf = ({ isIntelligence, speakerText, from, until, content }: Speech, text: string): Someone | undefined =>
  isIntelligence || content.some((one) => KNOWS.test(text.slice(one.from, one.until)))
    ? {
        text: speakerText,
        party: speakerText,
        kind: 'above',
        sure: 'medium',
        rule: 'as the sentence names it',
        from,
        until,
      }
    : undefined

interface Made {
  label: string
  rule: string
  at: { from: number; until: number }
  target?: Someone
  covers?: true
}

function labelOfContent(context: StatementContext, content: Content, words: string): Made | undefined {
  const { speaker, speech } = content
  const other = otherIn(context, content)
  const made = (label: string, form: RegExp, rule: string, target?: Someone, covers?: true): Made | undefined => {
    const match = form.exec(words)
    if (match === null) return undefined
    const from = content.from + match.index
    return {
      label,
      rule,
      at: { from, until: from + match[0].length },
      ...(target === undefined ? {} : { target }),
      ...(covers ? { covers } : {}),
    }
  }
  const subject = (form: RegExp): string => words.slice(0, form.exec(words)?.index ?? 0)
  if (speech?.isIntelligence)
    return made('intel_disclosure', /\S[\s\S]*\S/, 'what intelligence is said to know', other, true)
  const ownWill = WILL_PAY.test(words) || isOwn(context, content, subject(WILL_STRIKE))
  if (WILL_STRIKE.test(words) && ownWill && !/\bwould (?:have|never)\b/.test(words)) {
    const isUltimatum = DEADLINE.test(words) && /\b(?:unless|must|if)\b/i.test(words)
    const isConditional = CONDITION.test(words)
    return made(
      isUltimatum ? 'ultimatum' : isConditional ? 'conditional_threat' : 'threat',
      WILL_STRIKE,
      'a blow that is promised',
      other,
      true,
    )
  }
  if (
    CLEARS_ITSELF.test(words) &&
    !NOT_OF_IT.test(words.slice(CLEARS_ITSELF.exec(words)?.index)) &&
    clears(context, content, subject(CLEARS_ITSELF), words)
  )
    return made('deny', CLEARS_ITSELF, 'clears itself', undefined, true)
  if (WILL_MEDIATE.test(words)) return made('mediate', WILL_MEDIATE, 'offers to bring both together')
  if (WILL_NOT.test(words)) return made('reject_demand', WILL_NOT, 'will not do what is asked')
  if (NO_TALKS.test(words)) return made('reject_talks', NO_TALKS, 'no talks')
  if (READY_FOR_TALKS.test(words)) {
    // "Said Orsenia was ready for talks": who is ready is not to whom it is offered.
    const isBehind = other !== undefined && other.from > content.from + subject(READY_FOR_TALKS).length
    return made('offer_talks', READY_FOR_TALKS, 'ready for talks', isBehind ? other : undefined)
  }
  if (MUST.test(words) && other !== undefined && speaker.kind !== 'above')
    return made('demand', MUST, 'what the other must do', other, true)
  if (
    LAYS_IT_TO.test(words) &&
    otherBefore(context, content, LAYS_IT_TO) !== undefined &&
    !/\b(?:not|never|n['’]t)\b/.test(
      words.slice(Math.max(0, (LAYS_IT_TO.exec(words)?.index ?? 0) - 12), LAYS_IT_TO.exec(words)?.index),
    )
  )
    return made('attribute', LAYS_IT_TO, 'lays it to somebody', otherBefore(context, content, LAYS_IT_TO), true)
  if (SEEKS_NO_MORE.test(words)) return made('limit_signal', SEEKS_NO_MORE, 'seeks no more')
  if (WHY_IT_ACTED.test(words)) return made('justify', WHY_IT_ACTED, 'says why it acted')
  return undefined
}

function madeOf(
  { reading, days }: StatementContext,
  { speaker, speech, from, until }: Content,
  { label, rule, at, target }: Made,
): Event {
  const when = whenSaid(reading, speech?.from ?? from, speech?.until ?? until, days)
  const event = eventOf(reading, 'statement', fieldFrom(reading, label, { sure: 'medium', rule, ...at }), {
    actor: speaker,
    target,
    when,
    ...at,
  })
  if (label === 'attribute' && target !== undefined)
    put(
      event.fields,
      'attributed_by',
      fieldFrom(reading, `${speaker.party} -> ${target.party}`, { sure: 'medium', rule: 'who lays it to whom', ...at }),
    )
  const ahead = reading.dates.find((date) => date.isAhead && date.first !== undefined)
  if (label === 'ultimatum' && ahead?.first !== undefined)
    put(event.fields, 'deadline', fieldFrom(reading, formatDay(ahead.first), { ...ahead, sure: 'low' }))
  return event
}
