/** Acts inside reported speech: told of the speaker itself, of another, or of nobody. */

import { addAct } from './act-event.js'
import type { ActTrigger } from './act-triggers.js'
import { addCharge, chargeOf, isHeldAsClaim } from './charges.js'
import { addTo, type Event, fieldFrom, passOver, put } from './events.js'
import type { Someone } from './memory.js'
import type { Speech } from './speech-frame.js'
import type { ActContext, ToldAct } from './told-act.js'

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
