/** What a sentence tells, before it is folded with the rest and becomes a row. */
import type { Column } from '../crisis/schema/record.js'
import type { DraftField, DraftFields, PassedOver, Sentence, Span, Sure } from './article.js'
import type { Someone } from './memory.js'
import type { Reading } from './reading.js'
import { cellOfWhen, type WhenFound } from './when.js'

export interface Event extends Span {
  type: 'act' | 'statement'
  fields: DraftFields
  actor?: Someone
  target?: Someone
  /** Days, where they are told. */
  when: WhenFound
  sentence: Sentence
  also: number[]
  /** The act that a statement is about. */
  about?: Event
  /** Of a charge: the act as it would be if whoever is charged owns to it. */
  claimed?: Event
  /** Of a claim of attacks that are named there for the first time: their words. */
  claims?: string
  /** Of an act that is told by the word of another: the row that it is where whoever it is laid to denies it. */
  charge?: Event
  /** What kind of attack, where the label does not tell. */
  family?: string
  isPosture?: boolean
  /** Introduced as one more: not the same as one before. */
  isAnother?: boolean
}

/** What has been found so far. */
export interface Found {
  events: Event[]
  passedOver: PassedOver[]
}

/** A cell from words of a sentence, whose offsets become those of the article. */
export function fieldFrom(
  reading: Reading,
  value: string,
  { sure, rule, from, until, ask }: { sure: Sure; rule: string; from?: number; until?: number; ask?: string },
): DraftField {
  const start = reading.sentence.from
  return {
    value,
    sure,
    rule,
    ...(from === undefined || until === undefined ? {} : { span: { from: start + from, until: start + until } }),
    ...(ask === undefined ? {} : { ask }),
  }
}

/** Puts a value into a cell where it has one. */
export function put(fields: DraftFields, column: Column, field: DraftField | undefined): void {
  if (field !== undefined && (field.value !== '' || field.ask !== undefined)) fields[column] = field
}

/** Adds a text to a cell that holds a list. */
export function addTo(fields: DraftFields, column: Column, field: DraftField): void {
  const old = fields[column]
  if (old === undefined || old.value === 'none') fields[column] = field
  else if (!old.value.split('; ').includes(field.value))
    fields[column] = { ...old, value: `${old.value}; ${field.value}` }
}

/** The cell for a party. @param isParty without the person who is named with it */
export const someoneField = (reading: Reading, someone: Someone, isParty = false): DraftField =>
  fieldFrom(reading, isParty ? someone.party : someone.text, someone)

/** The cell for a day. */
export const whenField = (reading: Reading, when: WhenFound): DraftField => fieldFrom(reading, cellOfWhen(when), when)

/** A new event with the cells that every row has. */
export function eventOf(
  reading: Reading,
  type: Event['type'],
  action: DraftField,
  {
    actor,
    actorText,
    target,
    when,
    from,
    until,
  }: { actor?: Someone; actorText?: string; target?: Someone; when: WhenFound; from: number; until: number },
): Event {
  const fields: DraftFields = { action }
  put(fields, 'date', whenField(reading, when))
  const actorField =
    actor !== undefined
      ? someoneField(reading, actor)
      : actorText === undefined
        ? { value: 'Unknown', sure: 'low' as const, rule: 'nobody is named', ask: 'who did it?' }
        : fieldFrom(reading, actorText, { sure: 'medium', rule: 'as the sentence names it' })
  put(fields, 'actor', actorField)
  if (target !== undefined && target.party !== actor?.party) put(fields, 'target', someoneField(reading, target, true))
  const start = reading.sentence.from
  return {
    type,
    fields,
    ...(actor === undefined ? {} : { actor }),
    ...(target === undefined || target.party === actor?.party ? {} : { target }),
    when,
    sentence: reading.sentence,
    also: [],
    from: start + from,
    until: start + until,
  }
}

/** Notes words that became no row, and why. Offsets are those in the sentence. */
export function passOver(found: Found, reading: Reading, from: number, until: number, why: string): void {
  const { number, from: start } = reading.sentence
  found.passedOver.push({
    sentence: number,
    span: { from: start + from, until: start + until },
    words: reading.sentence.text.slice(from, until),
    why,
  })
}
