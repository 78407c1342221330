/** What stands around a statement: through whom it went, until when something is demanded, where it was. */
import { formatDay } from '../terms/dates.js'
import { type Event, fieldFrom, put, someoneField } from './events.js'
import { countOf } from './numbers.js'
import type { Reading } from './reading.js'
import type { StatementContext } from './statement-context.js'
import { DEADLINE } from './words/content-words.js'

const CHANNEL =
  /\b(?:through|via|passed by|with) (?:the )?((?:[\p{Lu}][\p{L}]+)(?: (?:embassy|mediators?|intermediar(?:y|ies)|officials|government))?|an? intermediar(?:y|ies)|intermediaries|mediators)/u

/** Puts through whom a message went, where that is told. */
export function putChannel(reading: Reading, event: Event): void {
  const match =
    CHANNEL.exec(reading.text) ?? /\b(Through|Via) (?:the )?([\p{Lu}][\p{L}]+(?: embassy)?)/u.exec(reading.text)
  if (match === null || event.fields.channel !== undefined) return
  const through = match[match.length - 1]
  const until = match.index + match[0].length
  put(
    event.fields,
    'channel',
    fieldFrom(reading, `intermediary (${through})`, {
      sure: 'medium',
      rule: 'through whom',
      from: until - through.length,
      until,
    }),
  )
}

/** "Qatar passed a message from Washington to Tehran": whose it is, to whom it goes, and through whom. */
export function putSender({ reading, memory }: StatementContext, event: Event, until: number): void {
  const { text, mentions } = reading
  const after = (word: string) =>
    mentions.find(
      (one) =>
        one.from >= until && one.party !== '' && new RegExp(`\\b${word}(?: the)? $`).test(text.slice(until, one.from)),
    )
  const owner = mentions.find(
    (one) => one.from >= until && one.from - until < 6 && (one.isAdjective || one.isPossessive),
  )
  const [sender, taker] = [after('from') ?? owner, after('to')].map((one) =>
    one === undefined ? undefined : memory.settle(one),
  )
  const carrier = event.actor
  if (taker !== undefined && taker.party !== carrier?.party) {
    event.target = taker
    put(event.fields, 'target', someoneField(reading, taker, true))
  }
  if (sender === undefined || carrier === undefined || sender.party === carrier.party) return
  put(event.fields, 'channel', {
    ...(event.fields.actor as NonNullable<typeof event.fields.actor>),
    value: `intermediary (${carrier.party})`,
    sure: 'medium',
    rule: 'through whom',
  })
  event.actor = sender
  put(event.fields, 'actor', someoneField(reading, sender))
  if (event.target?.party === sender.party) {
    delete event.target
    delete event.fields.target
  }
}

/** Puts the last day of an ultimatum, from a coming day or from a number of hours or days. */
export function putDeadline(reading: Reading, event: Event, until: number): void {
  const match =
    DEADLINE.exec(reading.text) ??
    /\b(?:two|three|four|five|six|seven|ten|\d+) (?:hours|days|weeks)\b|\ba week\b/.exec(reading.text.slice(until))
  const ahead = reading.dates.find((date) => date.isAhead && date.first !== undefined)
  if (ahead?.first !== undefined)
    put(event.fields, 'deadline', {
      ...fieldFrom(reading, formatDay(ahead.first), { ...ahead, sure: 'medium', rule: 'a coming day' }),
    })
  else if (match !== null && event.when.first !== undefined) {
    const days = daysIn(match[0])
    if (days !== undefined)
      put(
        event.fields,
        'deadline',
        fieldFrom(reading, formatDay(event.when.first + days), {
          sure: 'low',
          rule: `"${match[0]}" from the day of the demand`,
          ask: 'until when?',
        }),
      )
  }
}

/** Whole days of "48 hours", "three days", "a week". */
function daysIn(words: string): number | undefined {
  const match = /(\d+|\p{L}+) (hour|day|week)s?$/iu.exec(words)
  if (match === null) return undefined
  const count = /^an?$/i.test(match[1]) ? 1 : countOf(match[1])?.best
  if (count === undefined) return undefined
  return match[2] === 'hour' ? Math.ceil(count / 24) : match[2] === 'week' ? 7 * count : count
}

/** Definite: told before. "Responsibility for the attack", "the attack", "it". */
const TOLD_BEFORE = /^(?: for)? (?:the|that|this|those|these|both|it|them)\b/

/** Puts what a claim of responsibility is for into its note; acts are not made of it. */
export function putClaims(reading: Reading, event: Event, from: number, until: number): void {
  const rest = reading.text.slice(until)
  const words = /^(?: for)? ([^;.]{3,160}?)(?=[.;]|, (?:and|but|saying|which|while)\b|$)/.exec(rest)?.[1].trim()
  if (
    words === undefined ||
    !/\b(?:attacks?|strikes?|raids?|shooting|bombings?|explosions?|blasts?|killings?|launch\w*|operations?|\w+ing)\b/.test(
      words,
    )
  )
    return
  if (!TOLD_BEFORE.test(rest)) event.claims = words
  put(
    event.fields,
    'note',
    fieldFrom(reading, `claims responsibility for: ${words}`, {
      sure: 'medium',
      rule: 'what is claimed',
      from,
      until,
    }),
  )
}

/** A charge tells where what it is about was. */
export function putPlaceOfCharge(reading: Reading, event: Event, label: string, until: number): void {
  if (!/^(?:attribute|blame|deny)$/.test(label)) return
  const place = reading.places.find((one) => one.from >= until && !one.isState)
  if (place !== undefined) put(event.fields, 'place', fieldFrom(reading, place.text, place))
}
