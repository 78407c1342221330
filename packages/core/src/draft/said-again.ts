/** Acts that were told before, or were not done, by the word of who speaks: denials, own claims, places told later. */

import { placeOf } from './act-around.js'
import { putPlace } from './act-event.js'
import type { ActTrigger } from './act-triggers.js'
import { eventOf, fieldFrom, passOver } from './events.js'
import type { Someone } from './memory.js'
import { sameKind } from './same-act.js'
import { speechAt } from './speech.js'
import type { Speech } from './speech-frame.js'
import { type ActContext, speakerOf, type ToldAct } from './told-act.js'
import { whenSaid } from './when.js'

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
