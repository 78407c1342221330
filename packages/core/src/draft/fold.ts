/** Folds what is told twice into one. */
import type { Column } from '../crisis/schema/record.js'
import type { DraftField } from './article.js'
import { addTo, type Event } from './events.js'
import { isSameAct } from './same-act.js'

const RANK = { high: 2, medium: 1, low: 0 } as const
const LISTS: readonly Column[] = ['claimed_by', 'attributed_by', 'denied_by', 'note']

/** Takes over what the other tells and this one lacks, or tells less surely. Nothing that both tell is lost. */
export function takeOver(into: Event, from: Event): void {
  for (const [column, field] of Object.entries(from.fields) as [Column, DraftField][]) {
    if (column === 'actor' && isVictim(field.value, into)) continue
    const own = into.fields[column]
    if (own === undefined || own.value === '' || own.value === 'Unknown') into.fields[column] = field
    else if (LISTS.includes(column)) addTo(into.fields, column, field)
    else if (column === 'action' && own.value === 'attack' && field.value !== 'attack') into.fields[column] = field
    else if (column === 'date' && RANK[field.sure] > RANK[own.sure]) into.fields[column] = field
  }
  if (from.when.first !== undefined && RANK[from.when.sure] > RANK[into.when.sure]) into.when = from.when
  if (into.actor === undefined && from.actor !== undefined && !isVictim(from.fields.actor?.value, into))
    into.actor = from.actor
  if (into.target === undefined && from.target !== undefined) into.target = from.target
  if (!into.also.includes(from.sentence.number) && from.sentence.number !== into.sentence.number)
    into.also.push(from.sentence.number)
}

/** Whether this is whom the act hit: who is told to act elsewhere hits back, and is not the one who did it. */
const isVictim = (actor: string | undefined, act: Event): boolean =>
  act.type === 'act' && actor !== undefined && actor !== 'Unknown' && actor === act.fields.target?.value

/** A headline says what the text says; it is kept by itself only where nothing of the text does. */
function isHeadlineOf(headline: Event, event: Event): boolean {
  if (headline.type === 'act')
    return event.type === 'act'
      ? !isVictim(headline.fields.actor?.value, event) &&
          isSameAct(event, { ...headline, when: { ...headline.when, sure: 'low' } })
      : event.fields.action?.value === 'attribute' && agreeOnTarget(headline, event)
  const [one, other] = [headline.fields.action?.value ?? '', event.fields.action?.value ?? '']
  const isAlike =
    one === other ||
    (/threat|ultimatum|warning/.test(one) && /threat|ultimatum|warning/.test(other)) ||
    (/attribute|blame/.test(one) && /attribute|blame/.test(other)) ||
    (/demand|ultimatum/.test(one) && /demand|ultimatum/.test(other)) ||
    (/^(?:truce|talks|indirect_talks|mediate)$/.test(one) && /^(?:truce|talks|indirect_talks|mediate)$/.test(other))
  return (
    isAlike && (headline.actor === undefined || event.actor === undefined || headline.actor.party === event.actor.party)
  )
}

const agreeOnTarget = (headline: Event, event: Event): boolean =>
  headline.actor === undefined || headline.actor.party === event.target?.party

/** A quote that says again what the sentence before it tells of the same speaker. */
const isQuoteOf = (earlier: Event, later: Event): boolean =>
  later.type === 'statement' &&
  earlier.type === 'statement' &&
  /^["“]/.test(later.sentence.text) &&
  later.sentence.number - earlier.sentence.number === 1 &&
  later.sentence.paragraph === earlier.sentence.paragraph &&
  later.fields.action?.value === earlier.fields.action?.value &&
  later.actor?.party === earlier.actor?.party

/** Events in the order of the article, each told once. */
export function foldEvents(events: readonly Event[]): Event[] {
  const kept: Event[] = []
  for (const event of events.filter(({ sentence }) => !sentence.isHeadline)) {
    const same = kept.find((one) => isSameAct(one, event) || isQuoteOf(one, event))
    if (same !== undefined) {
      takeOver(same, event)
      for (const other of events) if (other.about === event) other.about = same
    } else kept.push(event)
  }
  for (const event of events.filter(({ sentence }) => sentence.isHeadline)) {
    const same = kept.find((one) => isHeadlineOf(event, one))
    if (same === undefined) kept.push(event)
    else if (event.type === 'act' && same.type === 'act') takeOver(same, event)
    else if (!same.also.includes(event.sentence.number)) same.also.push(event.sentence.number)
  }
  return kept.sort((a, b) => a.from - b.from)
}
