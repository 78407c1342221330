/** Acts inside reported speech: who says so of itself claims it, who says so of another lays it to that one. */

import { actOf, addAct, putPlace, putWeapons } from './act-event.js'
import type { ActTrigger } from './act-triggers.js'
import { addTo, type Event, eventOf, fieldFrom, passOver, put } from './events.js'
import type { Someone } from './memory.js'
import { sameKind } from './same-act.js'
import { speechAt } from './speech.js'
import type { Speech } from './speech-frame.js'
import { type ActContext, placeOf, speakerOf, type ToldAct } from './told-act.js'
import { whenSaid } from './when.js'

/** An act that somebody tells of itself, of another, or of nobody. */
export function addSaid(
  context: ActContext,
  trigger: ActTrigger,
  told: ToldAct,
  speech: Speech,
  speaker: Someone | undefined,
): void {
  const { reading, found } = context
  const { actor } = told
  if (
    actor !== undefined &&
    speaker !== undefined &&
    actor.party.split(' and ').includes(speaker.party) &&
    !speech.isIntelligence
  ) {
    if (found.events.some((one) => one.sentence === reading.sentence && one.fields.action?.value === 'claim')) {
      passOver(found, reading, trigger.from, trigger.until, 'part of what is claimed in the row of this sentence')
      return
    }
    const event = addAct(context, trigger, told)
    if (!event.isPosture) {
      addTo(
        event.fields,
        'claimed_by',
        fieldFrom(reading, speaker.text, {
          sure: 'high',
          rule: 'says of itself that it did it',
          from: speech.from,
          until: speech.until,
        }),
      )
      event.fields.action = { ...(event.fields.action as NonNullable<typeof event.fields.action>), sure: 'medium' }
    }
    return
  }
  if (actor === undefined && !speech.isIntelligence) {
    const event = addAct(context, trigger, told)
    put(event.fields, 'note', noteOfSpeaker(context, speech, speaker))
    event.fields.action = { ...(event.fields.action as NonNullable<typeof event.fields.action>), sure: 'medium' }
    return
  }
  const charge = chargeOf(context, trigger, told, speech, speaker)
  if (charge === undefined) return
  if (isHeldAsClaim(reading.text, speech, trigger.from)) addCharge(context, charge, speaker)
  else addReported(context, trigger, told, { charge, speech, speaker })
}

/** Verbs and adverbs by which a text does not take over what it reports. */
const HELD =
  /\b(?:alleg(?:ed|es|ing)|claim(?:ed|s|ing)|insist(?:ed|s|ing)|assert(?:ed|s|ing)|maintain(?:ed|s|ing)|argu(?:ed|es|ing)|believ(?:ed|es|ing)|believe|conclud(?:ed|es)|estimat(?:ed|es)|suspect(?:ed|s)?)\b/i
const HEARSAY = /\b(?:allegedly|purportedly|supposedly)(?: (?:had|have|has|been|was|were))* $/i

/** Whether the text itself holds what is said as a claim: by its verb, in a quote, as what intelligence knows. */
export const isHeldAsClaim = (text: string, speech: Speech, at: number): boolean =>
  speech.isIntelligence || speech.isQuote || HELD.test(text.slice(speech.from, speech.until)) || isHearsay(text, at)

/** "Allegedly", before an act word. */
export const isHearsay = (text: string, at: number): boolean => HEARSAY.test(text.slice(0, at))

/** "Y allegedly struck Z": a claim, of whom is not told. */
export function addHearsay(context: ActContext, trigger: ActTrigger, told: ToldAct): void {
  const { from, until } = trigger
  const nobody = { from, until, content: [], speakerText: 'not named', isNeutral: true } as const
  const speech = { ...nobody, isIntelligence: false, isAfter: false, isQuote: false }
  const charge = chargeOf(context, trigger, told, speech, undefined)
  if (charge !== undefined && told.actor !== undefined) addCharge(context, charge, undefined)
}

/** "Y struck Z, X said": told as having happened, by the word of X. Who denies it makes a claim of it (fold.ts). */
function addReported(
  context: ActContext,
  trigger: ActTrigger,
  told: ToldAct,
  { charge, speech, speaker }: { charge: Event; speech: Speech; speaker: Someone | undefined },
): void {
  const event = addAct(context, trigger, told)
  if (
    charge.fields.attributed_by !== undefined &&
    speaker !== undefined &&
    speaker.kind !== 'person' &&
    !speech.isNeutral
  )
    put(event.fields, 'attributed_by', charge.fields.attributed_by)
  const { actor } = event.fields
  const by = speaker?.party ?? speech.speakerText
  if (actor !== undefined)
    event.fields.actor = {
      ...actor,
      sure: actor.sure === 'low' ? 'low' : 'medium',
      rule: `${actor.rule}; by the word of ${by}`,
    }
  put(event.fields, 'note', noteOfSpeaker(context, speech, speaker))
  event.charge = { ...charge, claimed: event }
  if (!speech.isAfter) context.memory.follow(speaker)
}

/** "As the Iraqi military says". A word such as "it" is told by whom it stands for. */
function noteOfSpeaker({ reading }: ActContext, { speakerText, from, until }: Speech, speaker: Someone | undefined) {
  const words = /^(?:it|they|he|she|we)$/i.test(speakerText) ? (speaker?.text ?? speakerText) : speakerText
  const named = words.replace(/[,;: ]+$/, '').replace(/^(The|An?) /, (article) => article.toLowerCase())
  return fieldFrom(reading, `as told by ${named || 'somebody'}`, {
    sure: 'high',
    rule: 'who says so',
    from,
    until: Math.min(until, reading.text.length),
  })
}

/** "X said that Y struck Z": what X lays to Y, with what it says of the act. */
export function chargeOf(
  context: ActContext,
  trigger: ActTrigger,
  told: ToldAct,
  speech: Speech,
  speaker: Someone | undefined,
): Event | undefined {
  const { reading, found, days } = context
  const { actor, target, place } = told
  const label = speech.isIntelligence ? 'intel_disclosure' : 'attribute'
  if (
    found.events.some(
      (one) =>
        one.sentence === reading.sentence && one.fields.action?.value === label && one.target?.party === actor?.party,
    )
  ) {
    passOver(found, reading, trigger.from, trigger.until, 'part of what is said in the row of this sentence')
    return undefined
  }
  const event = eventOf(
    reading,
    'statement',
    fieldFrom(reading, label, {
      sure: 'high',
      rule: 'reported speech about somebody else: a claim',
      from: trigger.from,
      until: trigger.until,
    }),
    {
      actor: speaker,
      actorText: speech.speakerText,
      target: actor,
      when: whenSaid(reading, speech.from, speech.until, days),
      from: trigger.from,
      until: trigger.until,
    },
  )
  putPlace(reading, event, place)
  putWeapons(reading, event, told, trigger)
  const by = speaker?.party ?? speech.speakerText
  if (actor !== undefined)
    put(
      event.fields,
      'attributed_by',
      fieldFrom(reading, by === 'not named' ? '' : `${by} -> ${actor.party}`, {
        sure: 'high',
        rule: 'who lays it to whom',
        from: trigger.from,
        until: trigger.until,
      }),
    )
  if (actor !== undefined && !speech.isIntelligence) event.claimed = actOf(context, trigger, told)
  const day = event.claimed?.fields.date?.value ?? ''
  const onWhom = target === undefined ? '' : ` on ${target.party}`
  put(
    event.fields,
    'note',
    fieldFrom(
      reading,
      `what is claimed: ${told.label} by ${actor?.party ?? 'somebody'}${onWhom}${day === '' ? '' : `, ${day}`}`,
      {
        sure: 'medium',
        rule: 'the act in what is said',
        from: trigger.from,
        until: trigger.until,
      },
    ),
  )
  return event
}

function addCharge({ found, memory }: ActContext, charge: Event, speaker: Someone | undefined): void {
  found.events.push(charge)
  memory.follow(speaker)
}

/** "Its guns had not fired": who clears itself denies. A denial never becomes an act. */
export function readDenied(
  { reading, found, days, memory }: ActContext,
  trigger: ActTrigger,
  told: ToldAct,
  speech: Speech | undefined,
  speaker: Someone | undefined,
): void {
  const isOwn = speaker !== undefined && told.actor !== undefined && told.actor.party === speaker.party
  const isTold = found.events.some((one) => one.sentence === reading.sentence && one.fields.action?.value === 'deny')
  if (speech === undefined || !isOwn || isTold) {
    passOver(found, reading, trigger.from, trigger.until, trigger.why)
    return
  }
  found.events.push(
    eventOf(
      reading,
      'statement',
      fieldFrom(reading, 'deny', {
        sure: 'high',
        rule: 'says that it did not do it',
        from: trigger.from,
        until: trigger.until,
      }),
      {
        actor: speaker,
        target: told.target,
        when: whenSaid(reading, speech.from, speech.until, days),
        from: trigger.from,
        until: trigger.until,
      },
    ),
  )
  memory.follow(speaker)
}

const OWN =
  /\b(?:carried out|conducted|launched|made|staged|was behind|were behind|been behind|responsible for)(?: [\p{L}-]+){0,4} $/iu

/** "Said that it had carried out the attack": a claim of an act that was told before. @returns whether it is one */
export function readOwnClaim({ reading, memory, found, days }: ActContext, trigger: ActTrigger): boolean {
  const speech = speechAt(reading.speeches, trigger.from)
  const speaker = speakerOf(speech, memory)
  if (speech === undefined || speaker === undefined || !OWN.test(reading.text.slice(0, trigger.from))) return false
  const content = speech.content.find(({ from, until }) => from <= trigger.from && trigger.from < until)
  const subject = reading.mentions.find(
    (one) => content !== undefined && one.from >= content.from && one.until <= trigger.from,
  )
  const isOwn = subject === undefined || subject.kind === 'pronoun' || memory.settle(subject)?.party === speaker.party
  if (!isOwn || /\b(?:not|never|denied)\b/.test(reading.text.slice(content?.from ?? 0, trigger.from))) return false
  const action = fieldFrom(reading, 'claim', {
    sure: 'high',
    rule: 'says that it did what was told before',
    from: trigger.from,
    until: trigger.until,
  })
  found.events.push(
    eventOf(reading, 'statement', action, {
      actor: speaker,
      when: whenSaid(reading, speech.from, speech.until, days),
      from: trigger.from,
      until: trigger.until,
    }),
  )
  memory.follow(speaker)
  return true
}

/** "The ambush near Orsk": puts the place to the act that was told before, where that has none. */
export function readAgain({ reading, found, bounds }: ActContext, trigger: ActTrigger): void {
  const named = {
    fields: { action: { value: trigger.word.label, sure: 'low', rule: '' } as const },
    family: trigger.word.family,
  }
  const act = found.events.findLast((event) => event.type === 'act' && !event.isPosture && sameKind(event, named))
  if (act === undefined || act.fields.place !== undefined || trigger.isToldOn !== true) return
  const clause = reading.clauses[trigger.clause]
  const place = placeOf(reading.places, trigger, clause.from, Math.min(clause.until, bounds.until))
  if (place === undefined || place.isState) return
  putPlace(reading, act, place)
  if (!act.also.includes(reading.sentence.number)) act.also.push(reading.sentence.number)
}
