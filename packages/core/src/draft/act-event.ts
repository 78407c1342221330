/** An act as an event: its cells from what its words say. */
import type { ActTrigger } from './act-triggers.js'
import { type Event, eventOf, fieldFrom, put } from './events.js'
import type { PlaceFound } from './places.js'
import type { Reading } from './reading.js'
import type { ActContext, ToldAct } from './told-act.js'
import { whenOfAct } from './when.js'

/** Adds an act to what was found; what follows may lean on its day and its author. */
export function addAct(context: ActContext, trigger: ActTrigger, told: ToldAct): Event {
  const { reading, days, found, memory } = context
  const event = actOf(context, trigger, told)
  found.events.push(event)
  const { first, last } = event.when
  if (first !== undefined) days.last = { first, last: last ?? first, paragraph: reading.sentence.paragraph }
  memory.follow(told.actor)
  return event
}

/** An act as an event, not yet added. */
export function actOf({ reading, days }: ActContext, trigger: ActTrigger, told: ToldAct): Event {
  const { actor, target, place } = told
  const when = whenOfAct(reading, trigger.clause, trigger.from, trigger.until, days)
  const action = fieldFrom(reading, told.label, {
    sure: trigger.word.byWeapon && told.labelRule === 'by its word' ? 'medium' : 'high',
    rule: told.labelRule,
    from: trigger.from,
    until: trigger.until,
  })
  const event = eventOf(reading, 'act', action, { actor, target, when, from: trigger.from, until: trigger.until })
  putClaimant(reading, event, trigger)
  putPlace(reading, event, place)
  putWeapons(reading, event, told, trigger)
  if (trigger.word.isPosture) event.isPosture = true
  if (trigger.word.family !== undefined && told.label === trigger.word.label) event.family = trigger.word.family
  if (
    /\b(?:another|second|third|further|separate|fresh|new)(?: [\p{L}-]+){0,2} $/iu.test(
      reading.text.slice(0, trigger.from),
    ) ||
    /\b(?:also|separately|later)\b/i.test(reading.text.slice(Math.max(0, trigger.from - 40), trigger.from))
  )
    event.isAnother = true
  return event
}

/** "The attack, claimed by the group": who claims it has not thereby done it. */
function putClaimant({ mentions, text, sentence }: Reading, event: Event, { until }: ActTrigger): void {
  const claimant = mentions.find(
    (one) =>
      one.party !== '' &&
      one.from >= until &&
      one.from - until < 60 &&
      /\bclaimed by(?: the| an?)? $/.test(text.slice(until, one.from)),
  )
  if (claimant === undefined) return
  put(event.fields, 'claimed_by', {
    value: claimant.party,
    sure: 'high',
    rule: '"claimed by"',
    span: { from: sentence.from + claimant.from, until: sentence.from + claimant.until },
  })
}

/** Puts a place, and the site of the crisis that it is, into the cells. */
export function putPlace(reading: Reading, event: Event, place: PlaceFound | undefined): void {
  if (place === undefined) return
  put(event.fields, 'place', fieldFrom(reading, place.text, place))
  if (place.site !== undefined) put(event.fields, 'site', fieldFrom(reading, place.site, place))
}

/** Puts the weapons into the cells: the one that is counted, else the nearest; none of a show of force. */
export function putWeapons(
  reading: Reading,
  event: Event,
  { weapons, label }: ToldAct,
  { word, from, until }: ActTrigger,
): void {
  if (word.isPosture) return
  const [first] = weapons
  const told = weapons.filter((one) => one.kind === first.kind && one !== first).length > 0 ? [first] : weapons
  const beyond = told.filter((one) => !(one.from >= from && one.until <= until))
  const counted = beyond.filter((one) => /^[~\d]|^up to/.test(one.cell))
  const [best] = counted.length > 0 ? counted : beyond
  if (best === undefined || label === 'shoot_down') return
  put(
    event.fields,
    'weapons',
    fieldFrom(reading, best.cell, {
      sure: 'medium',
      rule: 'weapons that the clause names',
      from: best.from,
      until: best.until,
    }),
  )
}
