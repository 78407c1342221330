/** Ties denials, claims and charges to the act that they are about. */
import type { DraftField } from './article.js'
import { addTo, type Event } from './events.js'
import { isForce, sameKind } from './same-act.js'

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
