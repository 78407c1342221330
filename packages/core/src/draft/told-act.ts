/** What an act word says, with who, whom, where and by which weapon, by the words around it. */

import { placeOf, weaponsOf } from './act-around.js'
import { AIMED_AT, byCapital, doubted, ownerOf, subjectOfPassive } from './act-parties.js'
import type { ActTrigger } from './act-triggers.js'
import { type Clause, clauseAt } from './clauses.js'
import type { Found } from './events.js'
import type { Memory, Someone } from './memory.js'
import type { PlaceFound } from './places.js'
import type { Reading } from './reading.js'
import { agentAfter, mayAct, objectAfter, subjectAt } from './roles.js'
import { speechAt } from './speech.js'
import type { Speech } from './speech-frame.js'
import { labelByWeapon, type Weapon } from './weapons.js'
import type { Days } from './when.js'

export interface ActContext {
  reading: Reading
  memory: Memory
  days: Days
  found: Found
  /** Party by the id of the site that it holds, where a crisis is given. */
  holders: ReadonlyMap<string, string>
  /** Between the act words before and behind: weapons beyond them are of another act. */
  bounds: { from: number; until: number }
}

/** Who speaks, where that can be told. */
export const speakerOf = (speech: Speech | undefined, memory: Memory): Someone | undefined =>
  speech?.someone ?? (speech?.speaker === undefined ? undefined : memory.settle(speech.speaker, true))

/** What a trigger says, with all that stands around it. */
export interface ToldAct {
  label: string
  labelRule: string
  actor?: Someone
  target?: Someone
  place?: PlaceFound
  weapons: Weapon[]
}

/** "Shot down 38 drones launched by Russia". */
const SENT_BY = /^[^.;]{0,60}\b(?:drones?|missiles?|rockets?)\b[^.;]{0,20}\b(?:launched|fired|sent) (?:by|from|at)\b/i

/** Clauses cut to what is said. */
const within = (clauses: readonly Clause[], { from, until }: { from: number; until: number }): Clause[] =>
  clauses
    .filter((clause) => clause.until > from && clause.from < until)
    .map((clause) => ({ ...clause, from: Math.max(from, clause.from), until: Math.min(until, clause.until) }))

/**
 * Reads what stands around an act word.
 * @returns undefined where it is no act after all: a verb of firing without a weapon
 */
export function toldAct(context: ActContext, trigger: ActTrigger, speaker: Someone | undefined): ToldAct | undefined {
  const { reading, memory, holders } = context
  const { text, weapons, places } = reading
  const speech = speechAt(reading.speeches, trigger.from)
  const content = speech?.content.find(({ from, until }) => from <= trigger.from && trigger.from < until)
  // Who speaks is not who acts: names outside of what is said are left out of it.
  const mentions =
    content === undefined
      ? reading.mentions
      : reading.mentions.filter((one) => one.from >= content.from && one.from < content.until)
  const clauses = content === undefined ? reading.clauses : within(reading.clauses, content)
  const index = clauseAt(clauses, trigger.verb)
  const clause = clauses[index]
  const end = clause.until
  const settle = (mention: ReturnType<typeof subjectAt>): Someone | undefined => {
    if (mention === undefined) return undefined
    // "A bomber killed ten when he rammed a gate, the army said": he is no spokesman.
    const subject =
      speech?.isAfter === true && !speech.isQuote && mention.kind === 'pronoun'
        ? mentions.find((one) => one.from < mention.from && one.kind !== 'pronoun' && mayAct(text, one))
        : undefined
    if (subject !== undefined) return memory.settle(subject)
    // "Its air force had hit the depot, General Vesk told reporters": "its" is no person's.
    const isOfNobody = speaker?.kind === 'person' && /^(?:its?|they|their)$/i.test(mention.text)
    if (
      speaker !== undefined &&
      !isOfNobody &&
      mention.kind === 'pronoun' &&
      /^(?:it|they|we|he|she|its|their|our|his|her|i)$/i.test(mention.text)
    )
      return {
        ...speaker,
        text: speaker.party,
        sure: 'medium',
        rule: `"${mention.text}": who speaks`,
        from: mention.from,
        until: mention.until,
      }
    return memory.settle(mention)
  }
  const before = subjectAt(text, clauses, index, trigger.verb, mentions)
  const agent = agentAfter(text, trigger.until, end, mentions)
  // "A drone launched by the group hit the base".
  const launcher =
    before === undefined || trigger.word.isReversed === true
      ? mentions.find(
          (one) =>
            one.from >= clause.from &&
            one.until <= trigger.from &&
            /\b(?:launched|fired|sent|planted|carried out|operated|flown|piloted) by(?: the| an?)?(?: [\p{L}-]+)? $/u.test(
              text.slice(0, one.from),
            ),
        )
      : undefined
  const actor = settle(
    trigger.isPassive || (trigger.isNoun && trigger.verb === trigger.from) ? agent : (before ?? agent ?? launcher),
  )
  const possessor = trigger.isNoun && actor === undefined ? ownerOf(text, mentions, trigger) : undefined
  const by = actor ?? doubted(settle(possessor), text)
  const behind = objectAfter(
    text,
    trigger.until,
    end,
    mentions.filter((one) => one !== agent && one !== possessor),
  )
  const under = trigger.isPassive ? subjectOfPassive(reading, trigger) : undefined
  const target = byCapital(settle(under ?? behind), under ?? behind)
  // "A drone attack on a Russian refinery was foiled": who was attacked, not who sent it.
  const isAimedAt = under !== undefined && AIMED_AT.test(text.slice(clause.from, under.from))
  const isSecond = context.bounds.from > clause.from
  // "A blast, which killed eight, tore through a gate near Imber": behind the aside its clause goes on.
  const resumed = clauses[index + 2]?.lead === 'resumes' ? clauses[index + 2] : undefined
  const place =
    placeOf(places, trigger, isSecond ? trigger.from : clause.from, Math.min(end, context.bounds.until)) ??
    (resumed === undefined ? undefined : placeOf(places, trigger, resumed.from, resumed.until))
  const owner = place?.site === undefined ? undefined : holders.get(place.site)
  const near = weaponsOf(text, weapons, trigger, {
    start: Math.max(clause.from, context.bounds.from),
    end: Math.min(end, context.bounds.until),
    isSecond,
  })
  const [weapon] = near
  if (trigger.word.needsWeapon === true && weapon === undefined) return undefined
  const isState = by === undefined ? false : by.kind === 'state'
  const isShotDown = trigger.word.label === 'shoot_down' || trigger.word.isReversed === true
  const isSent = isShotDown && SENT_BY.test(text.slice(trigger.until))
  if (trigger.word.isReversed === true || isSent) {
    const sent =
      launcher !== undefined
        ? settle(launcher)
        : isSent
          ? settle(
              mentions.find(
                // "From Yemen" says where it came from, "by the Houthis" who sent it.
                (one) => one.from >= trigger.until && /\bby(?: the)? $/.test(text.slice(trigger.until, one.from)),
              ),
            )
          : undefined
    const sender =
      sent ??
      (!isSent && target !== undefined && !isAimedAt && target.party !== by?.party && target.kind !== 'above'
        ? target
        : undefined)
    return {
      label: 'failed_attack',
      labelRule: 'stopped on its way: an attack all the same',
      ...(sender === undefined ? {} : { actor: sender }),
      ...(by !== undefined ? { target: by } : isAimedAt && target !== undefined ? { target } : {}),
      ...(place === undefined ? {} : { place }),
      weapons: near,
    }
  }
  const isByWeapon = trigger.word.byWeapon === true && weapon !== undefined
  return {
    label: isByWeapon ? labelByWeapon(weapon.kind, isState) : trigger.word.label,
    labelRule: isByWeapon ? 'by its word and weapon' : 'by its word',
    ...(by === undefined ? {} : { actor: by }),
    ...(target !== undefined && target.party !== by?.party
      ? { target }
      : owner === undefined || place === undefined || owner === by?.party
        ? {}
        : {
            target: {
              text: owner,
              party: owner,
              kind: 'state',
              sure: 'medium',
              rule: 'who holds the site',
              from: place.from,
              until: place.until,
            },
          }),
    ...(place === undefined ? {} : { place }),
    weapons: near,
  }
}
