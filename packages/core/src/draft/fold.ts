/** Folds what is told twice into one, and ties denials and claims to the act that they are about. */
import type { Column } from '../crisis/schema/record.js'
import type { DraftField, Sentence } from './article.js'
import { addTo, type Event } from './events.js'
import { isForce, isSameAct, sameKind, sameLabel } from './same-act.js'

const RANK = { high: 2, medium: 1, low: 0 } as const
const LISTS: readonly Column[] = ['claimed_by', 'attributed_by', 'denied_by', 'note']

/** Takes over what the other tells and this one lacks, or tells less surely. Nothing that both tell is lost. */
function takeOver(into: Event, from: Event): void {
  for (const [column, field] of Object.entries(from.fields) as [Column, DraftField][]) {
    const own = into.fields[column]
    if (own === undefined || own.value === '' || own.value === 'Unknown') into.fields[column] = field
    else if (LISTS.includes(column)) addTo(into.fields, column, field)
    else if (column === 'action' && own.value === 'attack' && field.value !== 'attack') into.fields[column] = field
    else if (column === 'date' && RANK[field.sure] > RANK[own.sure]) into.fields[column] = field
  }
  if (from.when.first !== undefined && RANK[from.when.sure] > RANK[into.when.sure]) into.when = from.when
  if (into.actor === undefined && from.actor !== undefined) into.actor = from.actor
  if (into.target === undefined && from.target !== undefined) into.target = from.target
  if (!into.also.includes(from.sentence.number) && from.sentence.number !== into.sentence.number)
    into.also.push(from.sentence.number)
}

/** A headline says what the text says; it is kept by itself only where nothing of the text does. */
function isHeadlineOf(headline: Event, event: Event): boolean {
  if (headline.type === 'act')
    return event.type === 'act'
      ? isSameAct(event, { ...headline, when: { ...headline.when, sure: 'low' } })
      : event.fields.action?.value === 'attribute' && agreeOnTarget(headline, event)
  const [one, other] = [headline.fields.action?.value ?? '', event.fields.action?.value ?? '']
  const isAlike =
    one === other ||
    (/threat|ultimatum|warning/.test(one) && /threat|ultimatum|warning/.test(other)) ||
    (/attribute|blame/.test(one) && /attribute|blame/.test(other)) ||
    (/demand|ultimatum/.test(one) && /demand|ultimatum/.test(other)) ||
    (/^(?:truce|talks|indirect_talks|mediate)$/.test(one) && /^(?:truce|talks|indirect_talks|mediate)$/.test(other))
  return (
    isAlike && (headline.actor === undefined || event.actor === undefined || headline.actor.party === event.actor.party)
  )
}

const agreeOnTarget = (headline: Event, event: Event): boolean =>
  headline.actor === undefined || headline.actor.party === event.target?.party

/** A quote that says again what the sentence before it tells of the same speaker. */
const isQuoteOf = (earlier: Event, later: Event): boolean =>
  later.type === 'statement' &&
  earlier.type === 'statement' &&
  /^["“]/.test(later.sentence.text) &&
  later.sentence.number - earlier.sentence.number === 1 &&
  later.sentence.paragraph === earlier.sentence.paragraph &&
  later.fields.action?.value === earlier.fields.action?.value &&
  later.actor?.party === earlier.actor?.party

/** Events in the order of the article, each told once. */
export function foldEvents(events: readonly Event[]): Event[] {
  const kept: Event[] = []
  for (const event of events.filter(({ sentence }) => !sentence.isHeadline)) {
    const same = kept.find((one) => isSameAct(one, event) || isQuoteOf(one, event))
    if (same !== undefined) {
      takeOver(same, event)
      for (const other of events) if (other.about === event) other.about = same
    } else kept.push(event)
  }
  for (const event of events.filter(({ sentence }) => sentence.isHeadline)) {
    const same = kept.find((one) => isHeadlineOf(event, one))
    if (same === undefined) kept.push(event)
    else if (event.type === 'act' && same.type === 'act') takeOver(same, event)
    else if (!same.also.includes(event.sentence.number)) same.also.push(event.sentence.number)
  }
  return kept.sort((a, b) => a.from - b.from)
}

/** "Denied supplying the group with missiles". */
const OF_ARMING = /\b(?:supplying|arming|providing|training|funding|financing|sheltering|smuggling)\b/i

/** A denial of having armed somebody is about no act. */
const ABOUT_AN_ACT =
  /\b(?:attacks?|strikes?|raids?|fire|fired|firing|shell\w*|rockets?|missiles?|drones?|involve\w*|role|part|hand|responsib\w*|order\w*|behind|charges?|accus\w*|allegations?|blast|explosion|ambush|seiz\w*|shooting|bomb\w*|killing|incident|link)\b|\bit\b|^deni(?:ed|es) it/i

/** The act that a statement is about: the last before it that fits, or the next where none stands before. */
export function aboutOf(statement: Event, events: readonly Event[]): Event | undefined {
  const { fields, actor, target } = statement
  const label = fields.action?.value ?? ''
  if (!/^(?:deny|claim|attribute|blame|intent_claim|inflate_claim|justify|revise_casualties)$/.test(label))
    return undefined
  const acts = events.filter((event) => event.type === 'act' && isForce(event.fields.action?.value ?? ''))
  const accused = /^(?:attribute|blame)$/.test(label) ? target?.party : actor?.party
  const fits = (act: Event): boolean => {
    const author = act.actor?.kind === 'unnamed' ? undefined : act.actor?.party
    if (label === 'deny')
      return (
        author === undefined || author === accused || act.fields.attributed_by?.value.includes(accused ?? '\0') === true
      )
    return author === undefined || accused === undefined || author === accused
  }
  // "Claimed attacks on four places" is no word on the one that was told.
  if (label === 'claim' && statement.claims !== undefined && fields.place === undefined) return undefined
  const { claimed } = statement
  const words = statement.sentence.text.slice(Math.max(0, statement.from - statement.sentence.from))
  if (label === 'deny' && (!ABOUT_AN_ACT.test(words) || OF_ARMING.test(words))) return undefined
  const place = fields.place?.value
  const here = (
    claimed === undefined
      ? acts
      : acts.filter((act) => sameKind(act, claimed) && act.target?.party === claimed.target?.party)
  ).filter(
    (act) =>
      place === undefined ||
      act.fields.place?.value === place ||
      (act.fields.place === undefined && statement.sentence.number - act.sentence.number < 3),
  )
  const fitting = here.filter(fits)
  return (
    fitting.findLast((act) => act.from < statement.from) ??
    (label === 'revise_casualties'
      ? undefined
      : fitting.find((act) => act.sentence.number - statement.sentence.number < 3))
  )
}

/** Writes into each act who claims, attributes and denies it. */
export function tieStatements(events: readonly Event[]): void {
  for (const event of events) {
    if (event.type !== 'statement') continue
    event.about ??= aboutOf(event, events)
    aimAtAuthor(event, events)
    const { about, fields, actor } = event
    const label = fields.action?.value ?? ''
    if (about === undefined || fields.actor === undefined) continue
    const by: DraftField = {
      ...fields.actor,
      value: actor?.party ?? fields.actor.value,
      rule: 'said in another sentence',
    }
    if (label === 'claim' && actor !== undefined) {
      addTo(about.fields, 'claimed_by', by)
      // Who claims it has not thereby done it.
      const author = about.fields.actor
      if (author?.value === 'Unknown') about.fields.actor = { ...author, ask: `who did it? ${by.value} claims it` }
    }
    if (label === 'deny') addTo(about.fields, 'denied_by', by)
    if ((label === 'attribute' || label === 'blame') && fields.attributed_by !== undefined)
      addTo(about.fields, 'attributed_by', { ...fields.attributed_by, rule: 'said in another sentence' })
  }
}

/** What one lays to another who owns to it, or of whom it is told as done, is one act: the charge goes into it. */
function joinCharges(events: Event[]): void {
  for (const charge of [...events]) {
    const { claimed } = charge
    if (claimed === undefined) continue
    const act = events.find(
      (event) =>
        event.type === 'act' &&
        event !== claimed &&
        event.actor !== undefined &&
        event.actor.party === charge.target?.party &&
        isSameAct(event, claimed),
    )
    if (act === undefined) continue
    takeOver(act, claimed)
    if (charge.fields.attributed_by !== undefined) addTo(act.fields, 'attributed_by', charge.fields.attributed_by)
    for (const event of events) if (event.about === charge || event.about === claimed) event.about = act
    events.splice(events.indexOf(charge), 1)
  }
}

/** What is told of somebody by the word of another, and denied by the first, is a claim of the other and no act. */
export function holdDenied(events: Event[]): void {
  for (const denial of events.filter(({ fields }) => fields.action?.value === 'deny')) {
    const about = aboutOf(denial, events)
    const accused = denial.actor?.party
    if (about?.charge === undefined || about.actor?.party !== accused) continue
    for (const [n, event] of [...events].entries()) {
      if (event.charge === undefined || event.actor?.party !== accused) continue
      // What the same sentence lays to the same party is denied with it.
      if (event.sentence !== about.sentence && !isSameAct(about, event)) continue
      events[n] = event.charge
      if (event === about) denial.about = event.charge
    }
  }
}

const NOT_VERIFIED =
  /\b(?:not|never|un|neither)\b[^.;]{0,60}\b(?:independently )?(?:verif(?:y|ied)|confirm(?:ed)?)\b|\bunverified\b|\bno independent (?:confirmation|verification)\b/i

/**
 * What the text says that nobody could verify, and what somebody tells of another right behind a denial of its own, is
 * held as a claim.
 */
export function holdUnverified(events: Event[], sentences: readonly Sentence[]): void {
  const open = sentences.filter(({ text }) => NOT_VERIFIED.test(text)).map(({ number }) => number)
  const denials = events.filter(({ fields }) => fields.action?.value === 'deny')
  for (const [n, event] of events.entries()) {
    const { charge, sentence } = event
    if (charge === undefined) continue
    const behind = (number: number): number => number - sentence.number
    const isOpen = open.some((number) => behind(number) > 0 && behind(number) < 4)
    const isCounter = denials.some(
      (denial) =>
        denial.actor !== undefined &&
        denial.actor.party === charge.actor?.party &&
        behind(denial.sentence.number) <= 0 &&
        behind(denial.sentence.number) > -3,
    )
    if (isOpen || isCounter) events[n] = charge
  }
}

/** "Kermas confirmed the raid": what was laid to it becomes an act that it owns to. */
export function confirmCharges(events: Event[]): void {
  for (const claim of events) {
    if (claim.type !== 'statement' || claim.fields.action?.value !== 'claim' || claim.actor === undefined) continue
    const owner = claim.actor.party
    const charge = events.find(
      (event) =>
        event.type === 'statement' &&
        /^(?:attribute|blame)$/.test(event.fields.action?.value ?? '') &&
        event.target?.party === owner &&
        event.from < claim.from &&
        event.claimed !== undefined,
    )
    if (charge?.claimed === undefined) continue
    const isTold = events.some(
      (event) =>
        event.type === 'act' &&
        event.actor?.party === owner &&
        sameLabel(event.fields.action?.value ?? '', charge.claimed?.fields.action?.value ?? ''),
    )
    if (isTold) continue
    const act = charge.claimed
    act.also.push(claim.sentence.number)
    events[events.indexOf(charge)] = act
    addTo(act.fields, 'claimed_by', {
      value: owner,
      sure: 'high',
      rule: 'owns to it',
      span: { from: claim.from, until: claim.until },
    })
    if (charge.fields.attributed_by !== undefined) addTo(act.fields, 'attributed_by', charge.fields.attributed_by)
    claim.about = act
  }
  joinCharges(events)
}

/** Words of protest are for whoever did what is protested; a refusal is for whoever offered or demanded. */
function aimAtAuthor(event: Event, events: readonly Event[]): void {
  const wanted = AIMED_AT[event.fields.action?.value ?? '']
  if (wanted === undefined || event.target !== undefined) return
  const may = events.filter(
    (one) =>
      one.from < event.from &&
      wanted.test(one.fields.action?.value ?? '') &&
      one.actor !== undefined &&
      one.actor.kind !== 'above' &&
      one.actor.party !== event.actor?.party,
  )
  // "Called the drone strikes unacceptable": the act that goes by most of these words, the last of several.
  const words = event.sentence.text.toLowerCase()
  const alike = (one: Event): number =>
    (one.fields.action?.value ?? '').split('_').filter((word) => words.includes(word)).length
  const [before] = may.reverse().sort((a, b) => alike(b) - alike(a))
  if (before?.actor === undefined || (alike(before) === 0 && event.sentence.number - before.sentence.number > 3)) return
  event.target = before.actor
  event.fields.target = {
    value: before.actor.party,
    sure: 'low',
    rule: 'who did, offered or demanded what it is about, as told before',
  }
}

const AIMED_AT: Readonly<Record<string, RegExp>> = {
  condemn:
    /^(?:air_strike|missile_strike|missile_attack|cruise_missile_attack|ballistic_missile_attack|drone_strike|drone_attack|rocket_attack|shelling|attack|raid|incursion|seizure|targeted_killing|naval_attack|sabotage)$/,
  reject_talks: /^(?:offer_talks|mediate)$/,
  reject_demand: /^(?:demand|ultimatum)$/,
}
