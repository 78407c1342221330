/** Acts that a sentence tells, with who, whom, where, when and how; what is only said of others becomes their claim. */
import type { ActTrigger } from './act-triggers.js'
import { type Clause, clauseAt } from './clauses.js'
import { addTo, type Event, eventOf, type Found, fieldFrom, passOver, put } from './events.js'
import type { Memory, Someone } from './memory.js'
import type { PlaceFound } from './places.js'
import type { Reading } from './reading.js'
import { agentAfter, objectAfter, subjectAt } from './roles.js'
import { sameKind } from './same-act.js'
import { type Speech, speechAt } from './speech.js'
import { labelByWeapon, type Weapon } from './weapons.js'
import { type Days, whenOfAct, whenSaid } from './when.js'

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

/** What a trigger says, with all that stands around it. */
interface ToldAct {
  label: string
  labelRule: string
  actor?: Someone
  target?: Someone
  place?: PlaceFound
  weapons: Weapon[]
}

/** Reads one trigger that is told as done, or denied by whom it is laid to. */
export function readAct(context: ActContext, trigger: ActTrigger): void {
  const { reading, memory, found } = context
  const speech = speechAt(reading.speeches, trigger.from)
  const speaker = speech?.speaker === undefined ? undefined : memory.settle(speech.speaker, true)
  const told = toldAct(context, trigger, speaker)
  if (told === undefined) return
  if (trigger.standing === 'denied') {
    readDenied(context, trigger, told, speech, speaker)
    return
  }
  if (isNobody(trigger, told)) return
  // "Were killed in a raid": the raid is the act.
  if (
    trigger.word.form.startsWith('killed|') &&
    trigger.isPassive &&
    !/^ (?:[^,.;]{0,25} )?by /.test(reading.text.slice(trigger.until))
  )
    return
  if (/^(?:missile|rocket)/.test(interceptedIn(reading, trigger) ?? '')) {
    passOver(found, reading, trigger.from, trigger.until, 'shot down on its way: part of the attack, no act of its own')
    return
  }
  if (speech === undefined) addAct(context, trigger, told)
  else addSaid(context, trigger, told, speech, speaker)
}

/** "Killed" and "sent" are acts only of somebody. */
const isNobody = ({ word }: ActTrigger, { actor }: ToldAct): boolean =>
  (/^killed\|/.test(word.form) || word.isPosture === true) && actor === undefined

/** What was shot down, where that is what the verb is about. */
function interceptedIn(
  { text, clauses }: Reading,
  { word, from, until, clause, isPassive }: ActTrigger,
): string | undefined {
  if (word.label !== 'shoot_down') return undefined
  const words = isPassive ? text.slice(clauses[clause].from, from) : text.slice(until, until + 40)
  return /\b(?:missile|rocket|drone|projectile|shell)s?\b/i
    .exec(words)?.[0]
    .toLowerCase()
    .replace(/^(?:projectile|shell)/, 'rocket')
}

/** Clauses cut to what is said. */
const within = (clauses: readonly Clause[], { from, until }: { from: number; until: number }): Clause[] =>
  clauses
    .filter((clause) => clause.until > from && clause.from < until)
    .map((clause) => ({ ...clause, from: Math.max(from, clause.from), until: Math.min(until, clause.until) }))

function toldAct(context: ActContext, trigger: ActTrigger, speaker: Someone | undefined): ToldAct | undefined {
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
    if (
      speaker !== undefined &&
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
    before === undefined
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
  const possessor =
    trigger.isNoun && actor === undefined
      ? mentions.find((one) => one.isPossessive && one.until < trigger.from && trigger.from - one.until < 30)
      : undefined
  const by = actor ?? settle(possessor)
  const behind = objectAfter(
    text,
    trigger.until,
    end,
    mentions.filter((one) => one !== agent),
  )
  const target = settle(trigger.isPassive ? (subjectOfPassive(reading, trigger) ?? behind) : behind)
  const isSecond = context.bounds.from > clause.from
  const place = placeOf(places, trigger, isSecond ? trigger.from : clause.from, Math.min(end, context.bounds.until))
  const owner = place?.site === undefined ? undefined : holders.get(place.site)
  const near = weaponsOf(text, weapons, trigger, {
    start: Math.max(clause.from, context.bounds.from),
    end: Math.min(end, context.bounds.until),
    isSecond,
  })
  const [weapon] = near
  if (trigger.word.needsWeapon === true && weapon === undefined) return undefined
  const isState = by === undefined ? false : by.kind === 'state'
  if (trigger.word.isReversed === true) {
    const sender = target !== undefined && target.party !== by?.party && target.kind !== 'above' ? target : undefined
    return {
      label: trigger.word.label,
      labelRule: 'stopped on its way: an attack all the same',
      ...(sender === undefined ? {} : { actor: sender }),
      ...(by === undefined ? {} : { target: by }),
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

/** The one to whom a verb in the passive was done. */
function subjectOfPassive(
  { text, mentions, clauses }: Reading,
  { clause, from }: ActTrigger,
): Reading['mentions'][number] | undefined {
  const start = clauses[clause].from
  return mentions.find(
    (one) =>
      one.from >= start && one.until <= from && !/\b(?:by|near|in|from) (?:the )?$/.test(text.slice(start, one.from)),
  )
}

/** The nearest place of the clause, those behind the verb before those in front; a whole state only where nothing else is told. */
function placeOf(
  places: readonly PlaceFound[],
  { from, until }: ActTrigger,
  start: number,
  end: number,
): PlaceFound | undefined {
  const inClause = places.filter((one) => one.from >= start && one.until <= end + 1)
  const order = (one: PlaceFound): number =>
    (one.site === undefined ? 0 : -10_000) +
    (one.isState ? 5000 : 0) +
    (one.from >= until ? one.from - until : from - one.until + 60)
  return [...inClause].sort((a, b) => order(a) - order(b))[0]
}

/** Weapons of the clause, those that are said to have been used first, then the nearest. */
function weaponsOf(
  text: string,
  weapons: readonly Weapon[],
  { from, until }: ActTrigger,
  { start, end, isSecond }: { start: number; end: number; isSecond: boolean },
): Weapon[] {
  const far = (one: Weapon): number => (one.from >= from ? Math.max(0, one.from - until) : from - one.until)
  const order = (one: Weapon): number =>
    far(one) - (/\b(?:with|using|by|firing)(?: an?| its| their)? $/.test(text.slice(0, one.from)) ? 60 : 0)
  return (
    weapons
      .filter((one) => one.from >= start && one.until <= end && far(one) < 90)
      // What stands before a second verb is what the first was done to.
      .filter((one) => !isSecond || one.from >= from)
      .sort((a, b) => order(a) - order(b))
  )
}

function addAct(context: ActContext, trigger: ActTrigger, told: ToldAct): Event {
  const { reading, days, found, memory } = context
  const event = actOf(context, trigger, told)
  found.events.push(event)
  const { first, last } = event.when
  if (first !== undefined) days.last = { first, last: last ?? first, paragraph: reading.sentence.paragraph }
  memory.follow(told.actor)
  return event
}

function actOf({ reading, days }: ActContext, trigger: ActTrigger, told: ToldAct): Event {
  const { actor, target, place } = told
  const when = whenOfAct(reading, trigger.clause, trigger.from, trigger.until, days)
  const action = fieldFrom(reading, told.label, {
    sure: trigger.word.byWeapon && told.labelRule === 'by its word' ? 'medium' : 'high',
    rule: told.labelRule,
    from: trigger.from,
    until: trigger.until,
  })
  const event = eventOf(reading, 'act', action, { actor, target, when, from: trigger.from, until: trigger.until })
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

function putPlace(reading: Reading, event: Event, place: PlaceFound | undefined): void {
  if (place === undefined) return
  put(event.fields, 'place', fieldFrom(reading, place.text, place))
  if (place.site !== undefined) put(event.fields, 'site', fieldFrom(reading, place.site, place))
}

function putWeapons(
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

/** An act inside reported speech. Whoever says of itself that it did it claims it; of another, it lays it to that one. */
function addSaid(
  context: ActContext,
  trigger: ActTrigger,
  told: ToldAct,
  speech: Speech,
  speaker: Someone | undefined,
): void {
  const { reading, found } = context
  const { actor } = told
  const isVague = speech.isNeutral || speaker === undefined
  if (actor !== undefined && speaker !== undefined && actor.party === speaker.party && !speech.isIntelligence) {
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
  const isActor = actor === undefined || (isVague && speech.isAfter && !speech.isQuote)
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
  const onWhom = target === undefined ? '' : ` on ${target.party}`
  put(
    event.fields,
    'note',
    fieldFrom(reading, `what is claimed: ${told.label} by ${actor?.party ?? 'somebody'}${onWhom}`, {
      sure: 'medium',
      rule: 'the act in what is said',
      from: trigger.from,
      until: trigger.until,
    }),
  )
  if (actor !== undefined && !speech.isIntelligence) event.claimed = actOf(context, trigger, told)
  found.events.push(event)
  memory.follow(speaker)
}

/** "Its guns had not fired": who clears itself denies. A denial never becomes an act. */
function readDenied(
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
  const speaker = speech?.speaker === undefined ? undefined : memory.settle(speech.speaker, true)
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
