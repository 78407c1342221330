/** Puts the dead and injured of a sentence to the act that they are of, or makes a row of a count that is revised. */

import { actTriggersIn } from './act-triggers.js'
import { type Event, eventOf, type Found, fieldFrom, passOver } from './events.js'
import type { Memory } from './memory.js'
import type { Reading } from './reading.js'
import { isForce, sameLabel } from './same-act.js'
import { speechAt } from './speech.js'
import { putToll, putVictims } from './toll-cells.js'
import type { Toll } from './tolls.js'
import { type Days, whenSaid } from './when.js'

/** A count of attacks in all is not the toll of one. */
const REVISED =
  /\b(?:death toll|toll|revised|raised|put the (?:number|toll)|risen|rose to|now (?:say|put)|later (?:said|put))\b/i

/**
 * Adds the tolls of a sentence, whose acts stand in `found` already.
 * @param isCovered whether an offset is part of a denial or a charge
 */
export function addTolls(
  { reading, found, days, memory }: { reading: Reading; found: Found; days: Days; memory: Memory },
  isCovered: (at: number) => boolean,
): void {
  const here = found.events.filter((event) => event.sentence === reading.sentence)
  for (const toll of reading.tolls) {
    if (isCovered(toll.from) && !here.some(isCharge)) continue
    const act = actFor(reading, toll, here, found)
    if (act === undefined) continue
    const isOwnSentence = act.sentence === reading.sentence
    // "Nobody was hurt" is told of what stands right before it.
    if (toll.best === 0 && act.sentence.paragraph !== reading.sentence.paragraph && isUnbound(reading)) {
      passOver(found, reading, toll.from, toll.until, 'nobody hurt, but by which act is not told')
      continue
    }
    const isOpen = act.fields[toll.of === 'killed' ? 'killed' : 'injured'] === undefined
    const isRevised = REVISED.test(reading.text) || (!isOwnSentence && !isOpen)
    if (!isOwnSentence && !REVISED.test(reading.text) && isElsewhere(reading, act)) {
      passOver(found, reading, toll.from, toll.until, 'a toll of an act that is not told')
      continue
    }
    if (!isOwnSentence && isRevised && toll.best !== undefined) revise({ reading, found, days, memory }, toll, act)
    else if (isOpen) {
      putToll(reading, act, toll)
      if (!isOwnSentence && !act.also.includes(reading.sentence.number)) act.also.push(reading.sentence.number)
    }
    if (isOwnSentence) putVictims(reading, act, toll)
    if (act.claimed !== undefined && isOwnSentence) putToll(reading, act.claimed, toll)
  }
}

const isCharge = ({ fields }: Event): boolean => /^(?:attribute|blame)$/.test(fields.action?.value ?? '')

/** No act is named in the sentence by which it could be known again. */
const isUnbound = ({ text, clauses }: Reading): boolean =>
  !actTriggersIn(text, clauses).some(({ standing }) => standing === 'again')

/** Whether a sentence speaks of another place or day than those of an act. */
function isElsewhere({ places, dates, speeches }: Reading, { fields, when }: Event): boolean {
  const named = places.filter(
    (one) => !one.isState && !speeches.some(({ from, until }) => from <= one.from && one.from < until),
  )
  const place = fields.place?.value
  if (
    place !== undefined &&
    named.length > 0 &&
    !named.some(({ text }) => text.includes(place) || place.includes(text))
  )
    return true
  const days = dates.filter(
    (one) =>
      one.first !== undefined &&
      !one.isAhead &&
      one.shift === undefined &&
      !speeches.some(({ from, until }) => from <= one.from && one.from < until),
  )
  const { first, last = first } = when
  return (
    first !== undefined &&
    days.length > 0 &&
    !days.some((one) => (one.first ?? 0) <= (last ?? first) && first <= (one.last ?? one.first ?? 0))
  )
}

/** "The strikes killed ten": the last act that goes by such a word. */
function toldAgain({ text, clauses, sentence }: Reading, toll: Toll, { events }: Found): Event | undefined {
  const [named] = actTriggersIn(text, clauses)
    .filter(({ standing, isNoun }) => standing === 'again' && isNoun)
    .sort((a, b) => Math.abs(a.from - toll.from) - Math.abs(b.from - toll.from))
  if (named === undefined) return undefined
  const word = text.slice(named.from, named.until).toLowerCase().replace(/s$/, '')
  const acts = events.filter(
    (event) =>
      event.type === 'act' &&
      event.from < sentence.from + named.from &&
      sameLabel(event.fields.action?.value ?? '', named.word.label),
  )
  const alike = acts.filter((event) => event.fields.action?.value.endsWith(word.split(' ').at(-1) ?? word))
  return alike.at(-1) ?? acts.at(-1)
}

/** The act or charge of the sentence that stands nearest, else the last act that was told. */
function actFor(reading: Reading, toll: Toll, here: readonly Event[], found: Found): Event | undefined {
  const start = reading.sentence.from
  const near = here
    .filter((event) => (event.type === 'act' && isForce(event.fields.action?.value ?? '')) || isCharge(event))
    .map((event) => ({
      event,
      far: farFrom(
        event,
        start + toll.from,
        /^(?:killing|wounding|injuring|leaving)/i.test(reading.text.slice(toll.from, toll.until)),
      ),
    }))
    .sort((a, b) => a.far - b.far)
  if (near[0] !== undefined) return near[0].event
  const again = toldAgain(reading, toll, found)
  if (again !== undefined) return again
  const mine = victimsAct(reading, toll, found)
  if (mine !== undefined) return mine
  return found.events.findLast(
    (event) =>
      event.type === 'act' &&
      isForce(event.fields.action?.value ?? '') &&
      event.from < start &&
      !event.sentence.isHeadline,
  )
}

/** "The brigade confirmed seven deaths": an act that was done to whoever tells of its dead. */
function victimsAct({ mentions, sentence }: Reading, toll: Toll, { events }: Found): Event | undefined {
  const named = mentions.filter((one) => one.until <= toll.from)
  const parties = named.map(({ party }) => party).filter((party) => party !== '')
  const isGroup = named.some(({ kind }) => kind === 'group-noun')
  return events.findLast(
    (event) =>
      event.type === 'act' &&
      event.from < sentence.from &&
      event.target !== undefined &&
      isForce(event.fields.action?.value ?? '') &&
      (parties.includes(event.target.party) || (parties.length === 0 && isGroup && event.target.kind === 'group')),
  )
}

/** How far a toll is from an act; "killing six" goes with what stands before it. */
const farFrom = (event: Event, at: number, isBehind: boolean): number =>
  Math.abs(event.from - at) + (isBehind && event.from > at ? 1000 : 0)

/** A later figure for an act is a row by itself. */
function revise(
  { reading, found, days, memory }: { reading: Reading; found: Found; days: Days; memory: Memory },
  toll: Toll,
  act: Event,
): void {
  const told = found.events.find(
    (event) => event.sentence === reading.sentence && event.fields.action?.value === 'revise_casualties',
  )
  if (told !== undefined) {
    putToll(reading, told, toll)
    return
  }
  const speech = speechAt(reading.speeches, toll.from)
  const speaker =
    speech?.speaker === undefined ? reading.mentions.find((one) => one.until <= toll.from) : speech.speaker
  const actor = speaker === undefined ? undefined : memory.settle(speaker, true)
  const event = eventOf(
    reading,
    'statement',
    fieldFrom(reading, 'revise_casualties', {
      sure: 'medium',
      rule: 'another figure for an act that was told',
      from: toll.from,
      until: toll.until,
    }),
    {
      actor,
      actorText: speech?.speakerText ?? 'not named',
      when: whenSaid(reading, toll.from, toll.until, days),
      from: toll.from,
      until: toll.until,
    },
  )
  event.about = act
  putToll(reading, event, toll)
  found.events.push(event)
}
