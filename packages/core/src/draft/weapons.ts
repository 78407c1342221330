/** Weapons that a clause names, with their number: "five rockets", "two anti-ship missiles", "warplanes". */
import type { Span } from './article.js'
import { countOf, maskNumbers, NUMBER } from './numbers.js'

export type WeaponKind =
  | 'rocket'
  | 'ballistic'
  | 'cruise'
  | 'missile'
  | 'drone'
  | 'boat'
  | 'artillery'
  | 'air'
  | 'bomb'
  | 'gun'
  | 'mine'

export interface Weapon extends Span {
  kind: WeaponKind
  /** "5 rockets"; without a number the words alone. */
  cell: string
}

const KINDS: readonly (readonly [WeaponKind, string])[] = [
  [
    'boat',
    'drone boats?|explosive-laden boats?|naval drones?|sea drones?|patrol boats?|gunboats?|speedboats?|torpedo(?:es)?',
  ],
  ['drone', 'drones?|unmanned aerial vehicles?|UAVs?|quadcopters?|loitering munitions?'],
  ['ballistic', 'ballistic missiles?'],
  ['cruise', 'cruise missiles?'],
  ['missile', 'missiles?'],
  ['rocket', 'rockets?|katyushas?|projectiles?'],
  [
    'artillery',
    'artillery(?: shells?| rounds?| fire)?|shells?|mortars?(?: rounds?| shells?| bombs?)?|howitzers?|tank fire|tank shells?',
  ],
  [
    'air',
    'warplanes?|fighter jets?|jets|(?<!suicide )bombers?|combat aircraft|attack helicopters?|helicopter gunships?|aircraft|guided bombs?|bunker-busting bombs?|gliding bombs?|glide bombs?',
  ],
  [
    'bomb',
    '(?:roadside|car|suicide|truck|home-made|homemade|petrol) bombs?|bombs?(?= (?:killed|wounded|injured|exploded|went|detonated|hit|tore|ripped|planted))|explosives|explosive devices?|IEDs?|grenades?',
  ],
  ['mine', '(?:limpet |sea |land)?mines|(?:land|sea )?mine(?= (?:wounded|killed|injured|exploded|hit))'],
  ['gun', 'machine[- ]guns?|gunfire|small arms|rifles?|shots'],
]
const ADJECTIVES =
  '(?:(?:\\d+ ?mm|[\\p{L}\\d]+(?:-[\\p{L}\\d]+)+|ballistic|cruise|guided|armed|attack|suicide|explosive|heavy|small|homemade|precision|naval|kamikaze|artillery|mortar|tank|Katyusha|Grad|unguided|incendiary|cluster|surface|anti-tank|self-destructing) ){0,3}?'
const PATTERNS = KINDS.map(
  ([kind, form]) =>
    [
      kind,
      new RegExp(
        `(?<![\\p{L}\\p{N}-])(?:(${NUMBER}|an?|one) )?(${ADJECTIVES})\\b(${form})(?![\\p{L}-]| launch(?:ers?|pads?|ing)| (?:positions?|batter(?:y|ies)|sites?|depots?|units?|stores?|facilit(?:y|ies)|factor(?:y|ies)|production|parts)\\b)`,
        'giu',
      ),
    ] as const,
)
/** Weapons of a text in order, none over another; offsets are those in the text. */
export function weaponsIn(text: string): Weapon[] {
  const found: Weapon[] = []
  const masked = maskNumbers(text)
  for (const [kind, form] of PATTERNS)
    for (const match of masked.matchAll(form)) {
      const [whole, number, adjectives, noun] = match
      const from = match.index + whole.length - noun.length
      const until = from + noun.length
      if (found.some((one) => one.from < until && from < one.until)) continue
      // "A mortar attack" counts the attack.
      const isCounted =
        number !== undefined &&
        !(
          /^(?:an?|one)$/i.test(number) &&
          /^ (?:attacks?|strikes?|fire|barrages?|raids?|salvos?)\b/i.test(masked.slice(until))
        )
      const words = `${adjectives}${noun}`.trim()
      const name = /^\p{Lu}\p{Ll}/u.test(words) ? words[0].toLowerCase() + words.slice(1) : words
      const count = !isCounted
        ? ''
        : /^(?:an?|one)$/i.test(number)
          ? '1 '
          : `${countOf(text.slice(match.index, match.index + number.length))?.cell ?? number} `
      found.push({ kind, from: isCounted ? match.index : from, until, cell: count + name })
    }
  return found.sort((a, b) => a.from - b.from)
}

/** Labels by weapon: of a state's own hand, and of a group's or an unknown one. */
const LABELS: Readonly<Record<WeaponKind, readonly [state: string, other: string]>> = {
  rocket: ['rocket_attack', 'rocket_attack'],
  ballistic: ['ballistic_missile_attack', 'ballistic_missile_attack'],
  cruise: ['cruise_missile_attack', 'cruise_missile_attack'],
  missile: ['missile_attack', 'missile_attack'],
  drone: ['drone_strike', 'drone_attack'],
  boat: ['naval_attack', 'naval_attack'],
  artillery: ['shelling', 'shelling'],
  air: ['air_strike', 'air_strike'],
  bomb: ['attack', 'attack'],
  gun: ['attack', 'attack'],
  mine: ['sabotage', 'sabotage'],
}

/** The label of an act with a weapon, by whose hand it was. */
export const labelByWeapon = (kind: WeaponKind, isState: boolean): string => LABELS[kind][isState ? 0 : 1]
