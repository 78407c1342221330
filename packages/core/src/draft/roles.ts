/** Who did it and to whom, by where the names stand around the verb. */
import type { Clause } from './clauses.js'
import type { Mention } from './mention.js'
import { BODIES } from './words/people.js'

const PREPOSITION =
  /(?:^|[\s(])(?:in|on|at|of|against|from|near|into|over|to|with|by|for|between|across|off|than|among|through|toward|towards|inside|around|about|as|like|via|under|without|including|outside|told|warned|urging|called)(?: (?:the|a|an|its|their|his|neighbouring|neighboring|two|three|several|many|some|alleged|suspected|unidentified|unknown|armed|other|those|these|[\p{L}]+ly))*(?: [\p{L}-]+(?:-[\p{L}]+))? $/u
/** "Warplanes of Kermas", "patrol boats from Ilmen", "envoys of Arden". */
const BODY_OF = new RegExp(
  `(?:\\b(?:${BODIES}|boats|planes|fighters|members|units?|crews|gunners|envoys|negotiators|delegations?|representatives|spokesman|spokeswoman|troops|divers|pilots|agents|rockets|shells|leaders?)) (?:of|from|for)(?: the)?(?: (?:Republic|Kingdom|State|Emirate|Federation) of(?: the)?)? $`,
  'iu',
)
const BELONGS = new RegExp(
  `^['’]s?(?: own)?(?: [\\p{L}-]+){0,3} ?(?:${BODIES}|fighters|gunmen|militants|leader|spokesman|spokeswoman|rockets?|shells|warplanes|planes|boats?|pilots|authorities|backed|(?:air )?defen[cs]es?|presidency|investigators|side|drone|missile|jet|warplane|fighter jet|tank|snipers?|gunfire|shelling|fire|delegation|representatives?|officials?|mediators?|negotiators?|diplomats?|guards?|reservists|sailors|crews?|fleet|[\\p{L}-]*minister|ministry|president|commander)\\b`,
  'iu',
)

/** "In northeast Jordan" says where. */
const WHERE =
  /\b(?:in|inside|within|near|off|over|around|outside|across|between)(?: the)?(?: (?:north|south|east|west|central)[\p{L}-]*)?(?: [\p{L}-]+ of)? $/u

/** Whether a mention may be the subject of a verb after it. */
export function mayAct(text: string, mention: Mention): boolean {
  const before = text.slice(0, mention.from)
  if (BODY_OF.test(before)) return true
  if (PREPOSITION.test(before)) return false
  if (mention.kind === 'pronoun' && /^(?:its|their|his|her|our)$/i.test(mention.text))
    return BELONGS.test(`’s${text.slice(mention.until)}`)
  // "A Varanian outpost" is no one who acts; "Varanian warplanes" are.
  if (mention.isAdjective && mention.person === undefined) return BELONGS.test(`’s${text.slice(mention.until)}`)
  return !mention.isPossessive || BELONGS.test(text.slice(mention.until))
}

/**
 * The mention that is the subject of the verb at an offset: the first of its clause that can be, or the first after the
 * last "and" before the verb.
 */
export function subjectAt(
  text: string,
  clauses: readonly Clause[],
  index: number,
  at: number,
  mentions: readonly Mention[],
): Mention | undefined {
  const clause = clauses[index]
  const inClause = mentions.filter((one) => one.from >= clause.from && one.until <= at && mayAct(text, one))
  const joint = lastJoint(text, clause.from, at)
  const afterJoint = inClause.find((one) => one.from >= joint)
  const found = joint > clause.from && afterJoint !== undefined ? afterJoint : inClause[0]
  if (found !== undefined || index === 0) return found
  if (clause.lead === 'resumes')
    return subjectAt(text, clauses, Math.max(0, index - 2), clauses[Math.max(0, index - 2)].until, mentions)
  // A clause without a subject of its own: "which", "and said", "after firing".
  if (
    /^(?:that|if|whether|because|unless)$/.test(clause.lead) &&
    inClause.length === 0 &&
    /\b(?:rockets?|missiles?|drones?|shells?|there)\b/i.test(text.slice(clause.from, at))
  )
    return undefined
  // "The drones that hit it": weapons, whoever sent them.
  if (/^(?:which|that)$/.test(clause.lead) && WEAPON_BEFORE.test(text.slice(0, clause.from))) return undefined
  if (/^(?:which|who|that)$/.test(clause.lead)) return nearestBefore(text, mentions, clause.from)
  const between = text.slice(clause.from, at).trim()
  if (between !== '' && !/^(?:\p{L}+ly|also|had|has|have|was|were|later|then|not|never)(?: \p{L}+)?$/u.test(between))
    return undefined
  return subjectAt(text, clauses, index - 1, clauses[index - 1].until, mentions)
}

const WEAPON_BEFORE = /\b(?:drones?|missiles?|rockets?|shells?|bombs?|projectiles?),? (?:that|which)$/i

const nearestBefore = (text: string, mentions: readonly Mention[], at: number): Mention | undefined =>
  mentions.findLast((one) => one.until <= at && at - one.until < 60 && (mayAct(text, one) || at - one.until < 12))

/** Behind the last "and" that joins clauses and not names. */
function lastJoint(text: string, from: number, at: number): number {
  let joint = from
  for (const match of text.slice(from, at).matchAll(/(?:,| and| but) /g)) joint = from + match.index + match[0].length
  return joint
}

/** The mention that the verb is done to: the first behind it that no "by" leads in. */
export function objectAfter(
  text: string,
  until: number,
  end: number,
  mentions: readonly Mention[],
): Mention | undefined {
  return mentions.find(
    (one) =>
      one.from >= until &&
      one.from < end &&
      !(one.kind === 'pronoun' && /^(?:he|she|they|we|i|it)$/i.test(one.text)) &&
      !(one.kind === 'state' && !one.isPossessive && WHERE.test(text.slice(0, one.from))) &&
      !/(?<!\b(?:held|controlled|occupied|run|used) )\b(?:by|from|backed by|for|with|after|killing|wounding|injuring)(?: the| an?)?(?: [\p{L}-]+)? $/u.test(
        text.slice(until, one.from),
      ) &&
      !(one.isAdjective && /^ (?:border|frontier|coast|side)\b/.test(text.slice(one.until))) &&
      !/,[^,]*\b(?:said|says|told)\b/.test(text.slice(until, one.from)),
  )
}

/** Who is named by "by" behind a verb in the passive. */
export function agentAfter(
  text: string,
  until: number,
  end: number,
  mentions: readonly Mention[],
): Mention | undefined {
  return mentions.find(
    (one) =>
      one.from >= until &&
      one.from <= end &&
      /(?<!\b(?:claimed|held|controlled|occupied|run|used|owned|backed|supported) )\bby(?: (?:the|an?|suspected|alleged|unidentified|unknown|armed|masked|[\p{L}]+ly))*(?: [\p{L}-]+)?(?: (?:of|from|belonging to)(?: the)?)? $/u.test(
        text.slice(until, one.from),
      ),
  )
}
