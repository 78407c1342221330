/** Whether two sentences tell of one act: news tells the same twice and three times. */
import type { DraftFields } from './article.js'
import type { Event } from './events.js'

/** Labels that may tell of the same act, by the hand and the weapon. */
const FAMILIES: Readonly<Record<string, string>> = {
  air_strike: 'air',
  missile_strike: 'missile',
  missile_attack: 'missile',
  cruise_missile_attack: 'missile',
  ballistic_missile_attack: 'missile',
  drone_strike: 'drone',
  drone_attack: 'drone',
  rocket_attack: 'rocket',
  shelling: 'shelling',
  artillery_attack: 'shelling',
  naval_attack: 'sea',
  raid: 'ground',
  incursion: 'ground',
}
/** Words that may stand for any of these. */
const GENERAL = new Set(['attack', 'retaliate', 'raid', 'failed_attack'])

/** What kind of attack a label tells of; the label itself where it has no kin. */
export const familyOf = (label: string): string => FAMILIES[label] ?? label
/** Whether a label is one of force, so that it may kill. */
export const isForce = (label: string): boolean =>
  label in FAMILIES ||
  GENERAL.has(label) ||
  /^(?:targeted_killing|border_clash|sabotage|seizure|cyber_attack|shoot_down)$/.test(label)

/** Whether one label may be the other told in other words. */
export function sameLabel(a: string, b: string): boolean {
  if (familyOf(a) === familyOf(b)) return true
  const [general, other] = GENERAL.has(a) ? [a, b] : [b, a]
  if (general === 'raid') return familyOf(other) === 'air'
  return GENERAL.has(general) && isForce(other) && !/^(?:border_clash|seizure|shoot_down)$/.test(other)
}

/** Whether two acts may be one by their labels and, for the general one, by their words. */
export function sameKind(a: Event, b: Pick<Event, 'fields' | 'family'>): boolean {
  const [one, other] = [a.fields.action?.value ?? '', b.fields.action?.value ?? '']
  if (!sameLabel(one, other)) return false
  if (a.family !== undefined && b.family !== undefined) return a.family === b.family
  const [told, general] = a.family !== undefined ? [a.family, other] : [b.family, one]
  return told === undefined || GENERAL.has(general) || familyOf(general) === told
}

const value = (event: Event, column: keyof DraftFields): string | undefined => event.fields[column]?.value
const actorOf = ({ actor, fields }: Event): string | undefined =>
  actor?.party ?? (fields.actor?.value === 'Unknown' ? undefined : fields.actor?.value)

function agree(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === '' || b === '') return true
  return a === b || a.includes(b) || b.includes(a)
}

/** Whether a later event tells of an earlier one again. */
export function isSameAct(earlier: Event, later: Event): boolean {
  if (earlier.type !== 'act' || later.type !== 'act' || later.isAnother) return false
  if (!sameKind(earlier, later)) return false
  const [one, other] = [actorOf(earlier), actorOf(later)]
  const isUnnamed = earlier.actor?.kind === 'unnamed' || later.actor?.kind === 'unnamed'
  if (!agree(one, other) && !isUnnamed) return false
  if (!agree(earlier.target?.party, later.target?.party)) return false
  const [place, otherPlace] = [placeTold(earlier), placeTold(later)]
  if (!agree(place, otherPlace)) return false
  if (earlier.sentence.number === later.sentence.number && !later.sentence.isHeadline)
    return place === otherPlace && one === other && earlier.target?.party === later.target?.party
  if (!daysMeet(earlier, later)) return false
  if (later.sentence.isHeadline) return true
  // Nothing that speaks against it is not yet the same: something must speak for it.
  const shared = [
    one !== undefined && one === other,
    same(earlier.target?.party, later.target?.party),
    same(place, otherPlace),
    isDayTold(earlier) && isDayTold(later),
  ]
  const isSpecific = !GENERAL.has(value(later, 'action') ?? '') && !GENERAL.has(value(earlier, 'action') ?? '')
  return shared.filter((one) => one).length >= (isSpecific ? 1 : 2)
}

const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && a !== '' && b !== undefined && (a.includes(b) || b.includes(a)) && b !== ''
/** A whole state is a place that contains others. */
const placeTold = ({ fields }: Event): string | undefined =>
  fields.place?.sure === 'low' ? undefined : fields.place?.value
const isDayTold = ({ when }: Event): boolean => when.sure !== 'low'

/** The days of two events meet; a day that was only concluded says little. */
function daysMeet({ when: a }: Event, { when: b }: Event): boolean {
  if (a.first === undefined || b.first === undefined || a.sure === 'low' || b.sure === 'low') return true
  return a.first <= (b.last ?? b.first) && b.first <= (a.last ?? a.first)
}
