/** Puts the dead and the injured of a sentence to the act that they belong to, or makes a row of a count that is revised. */
import { type Event, eventOf, type Found, fieldFrom, put } from './events.js'
import type { Memory } from './memory.js'
import type { Reading } from './reading.js'
import { isForce } from './same-act.js'
import { speechAt } from './speech.js'
import type { Toll } from './tolls.js'
import { type Days, whenSaid } from './when.js'

/** A count of attacks in all is not the toll of one. */
const REVISED =
  /\b(?:death toll|toll|revised|raised|put the (?:number|toll)|risen|rose to|now (?:say|put)|later (?:said|put))\b/i

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
    const isOpen = act.fields[toll.of === 'killed' ? 'killed' : 'injured'] === undefined
    const isRevised = REVISED.test(reading.text) || (!isOwnSentence && !isOpen)
    if (!isOwnSentence && isRevised && toll.best !== undefined) revise({ reading, found, days, memory }, toll, act)
    else if (isOpen) {
      putToll(reading, act, toll)
      if (!isOwnSentence && !act.also.includes(reading.sentence.number)) act.also.push(reading.sentence.number)
    }
    if (act.claimed !== undefined && isOwnSentence) putToll(reading, act.claimed, toll)
  }
}

const isCharge = ({ fields }: Event): boolean => /^(?:attribute|blame)$/.test(fields.action?.value ?? '')

/** The act or charge of the sentence that stands nearest, else the last act that was told. */
function actFor(reading: Reading, toll: Toll, here: readonly Event[], found: Found): Event | undefined {
  const start = reading.sentence.from
  const near = here
    .filter((event) => (event.type === 'act' && isForce(event.fields.action?.value ?? '')) || isCharge(event))
    .map((event) => ({ event, far: Math.abs(event.from - (start + toll.from)) }))
    .sort((a, b) => a.far - b.far)
  if (near[0] !== undefined) return near[0].event
  return found.events.findLast(
    (event) =>
      event.type === 'act' &&
      isForce(event.fields.action?.value ?? '') &&
      event.from < start &&
      !event.sentence.isHeadline,
  )
}

function putToll(reading: Reading, act: Event, toll: Toll): void {
  const { from, until, isConcluded } = toll
  const field = (value: string, ask?: string) =>
    fieldFrom(reading, value, {
      sure: isConcluded ? 'medium' : ask === undefined ? 'high' : 'low',
      rule: 'a number beside "killed" or "wounded"',
      from,
      until,
      ask,
    })
  if (toll.of === 'injured')
    put(act.fields, 'injured', field(toll.cell, toll.best === undefined ? `"${toll.cell}": how many?` : undefined))
  else if (toll.best === undefined) put(act.fields, 'killed', field('', `"${toll.cell}" killed: how many?`))
  else {
    put(act.fields, 'killed', field(String(toll.best)))
    if (toll.low !== undefined) put(act.fields, 'killed_low', field(String(toll.low)))
    if (toll.high !== undefined) put(act.fields, 'killed_high', field(String(toll.high)))
  }
}

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
