/** Acts inside reported speech: who says so of itself claims it, who says so of another lays it to that one. */

import { actOf, addAct, putPlace, putWeapons } from './act-event.js'
import type { ActTrigger } from './act-triggers.js'
import { addTo, eventOf, fieldFrom, passOver, put } from './events.js'
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
  const isVague = speech.isNeutral || speaker === undefined
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
  const isActor =
    actor === undefined || ((isVague || trigger.word.isPosture === true) && speech.isAfter && !speech.isQuote)
  if (isActor && !speech.isIntelligence) {
    const event = addAct(context, trigger, told)
    const note = `as ${speech.speakerText || 'somebody'} says`
    put(
      event.fields,
      'note',
      fieldFrom(reading, note, {
        sure: 'high',
        rule: 'who says so',
        from: speech.from,
        until: Math.min(speech.until, reading.text.length),
      }),
    )
    event.fields.action = { ...(event.fields.action as NonNullable<typeof event.fields.action>), sure: 'medium' }
    return
  }
  addCharge(context, trigger, told, speech, speaker)
}

/** "X said that Y struck Z": what X lays to Y, with what it says of the act. */
function addCharge(
  context: ActContext,
  trigger: ActTrigger,
  told: ToldAct,
  speech: Speech,
  speaker: Someone | undefined,
): void {
  const { reading, found, days, memory } = context
  const { actor, target, place } = told
  const label = speech.isIntelligence ? 'intel_disclosure' : 'attribute'
  if (
    found.events.some(
      (one) =>
        one.sentence === reading.sentence && one.fields.action?.value === label && one.target?.party === actor?.party,
    )
  ) {
    passOver(found, reading, trigger.from, trigger.until, 'part of what is said in the row of this sentence')
    return
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
      fieldFrom(reading, `${by} -> ${actor.party}`, {
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
  found.events.push(event)
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
