/** What somebody lays to another, where the text holds it as a claim. */
import { actOf, putPlace, putWeapons } from './act-event.js'
import type { ActTrigger } from './act-triggers.js'
import { type Event, eventOf, fieldFrom, passOver, put } from './events.js'
import type { Someone } from './memory.js'
import type { Speech } from './speech-frame.js'
import type { ActContext, ToldAct } from './told-act.js'
import { whenSaid } from './when.js'

/** Verbs and adverbs by which a text does not take over what it reports. */
const HELD =
  /\b(?:alleg(?:ed|es|ing)|claim(?:ed|s|ing)|insist(?:ed|s|ing)|assert(?:ed|s|ing)|maintain(?:ed|s|ing)|argu(?:ed|es|ing)|believ(?:ed|es|ing)|believe|conclud(?:ed|es)|estimat(?:ed|es)|suspect(?:ed|s)?)\b/i
const HEARSAY = /\b(?:allegedly|purportedly|supposedly)(?: (?:had|have|has|been|was|were))* $/i

/** Whether the text itself holds what is said as a claim: by its verb, in a quote, as what intelligence knows. */
export const isHeldAsClaim = (text: string, speech: Speech, at: number): boolean =>
  speech.isIntelligence || speech.isQuote || HELD.test(text.slice(speech.from, speech.until)) || isHearsay(text, at)

/** "Allegedly", before an act word. */
export const isHearsay = (text: string, at: number): boolean => HEARSAY.test(text.slice(0, at))

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

/** Adds a charge to what was found. */
export function addCharge({ found, memory }: ActContext, charge: Event, speaker: Someone | undefined): void {
  found.events.push(charge)
  memory.follow(speaker)
}
