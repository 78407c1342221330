/** Names that are known beforehand: those of the crisis where one is given, else states and groups in common use. */
import { beforeBracket, namesOf } from '../crisis/record/names.js'
import type { CrisisFile } from '../crisis/schema/crisis.js'
import { folded } from '../terms/normal.js'
import { peopleOf } from './known-people.js'
import { ABOVE_PARTIES, STATES } from './words/countries.js'
import { GROUPS } from './words/groups.js'

export type PartyKind = 'state' | 'group' | 'above'

export interface KnownName {
  /** What the cell holds: a text by which the record finds the party again. */
  party: string
  kind: PartyKind
  /** An adjective ("Iranian") rather than a name. */
  isAdjective: boolean
  /** The capital, which is also a place. */
  isCapital: boolean
  /** From the crisis file, not from the lists. */
  isOfCrisis: boolean
}

export interface KnownNames {
  /** By folded text. */
  parties: ReadonlyMap<string, KnownName>
  /** Sites of the crisis: folded text to id and the text to write. */
  sites: ReadonlyMap<string, { id: string; text: string }>
  /** "iran-backed" to the text by which the record names such groups together. */
  backed: ReadonlyMap<string, string>
  /** "Blinken" to the party with which the record names a person: "US (Blinken)". */
  people: ReadonlyMap<string, KnownName>
  /** Words of the longest name. */
  longest: number
}

const KINDS: Readonly<Record<string, PartyKind>> = { proxy: 'group', principal: 'state', host: 'state' }

/** The names to look for. Those of the crisis go before the general ones that read the same. */
export function knownNames(file?: CrisisFile, actors: Iterable<string> = []): KnownNames {
  const parties = new Map<string, KnownName>()
  const sites = new Map<string, { id: string; text: string }>()
  const add = (
    text: string,
    name: Omit<KnownName, 'isAdjective' | 'isCapital'>,
    more: Partial<KnownName> = {},
  ): void => {
    const key = folded(text).replace(/\.$/, '')
    if (key.length > 1 && !parties.has(key))
      parties.set(key, { ...name, isAdjective: false, isCapital: false, ...more })
  }
  if (file !== undefined) addCrisis(file, add, sites)
  const ofCrisis = (text: string): KnownName | undefined => parties.get(folded(text))
  for (const { name, adjectives, capital, others } of STATES) {
    // A state of the crisis is written as the crisis has it, whichever of its names the article uses.
    const same = [name, ...others].map(ofCrisis).find((one) => one !== undefined)
    const entry =
      same ?? ({ party: name, kind: ABOVE_PARTIES.includes(name) ? 'above' : 'state', isOfCrisis: false } as const)
    for (const text of [name, ...others]) add(text, entry)
    for (const text of adjectives) add(text, entry, { isAdjective: true })
    if (capital !== undefined) add(capital, entry, { isCapital: true })
  }
  for (const [name, ...others] of GROUPS) {
    const same = [name, ...others].map(ofCrisis).find((one) => one !== undefined)
    const entry = same ?? ({ party: name, kind: 'group', isOfCrisis: false } as const)
    for (const text of [name, ...others]) add(text, entry)
  }
  const longest = Math.max(...[...parties.keys(), ...sites.keys()].map((key) => key.split(' ').length))
  const backed = new Map<string, string>()
  for (const text of Object.keys(file?.record.actors ?? {})) {
    const side = /^\p{Lu}\p{L}+-(?:backed|aligned|led|linked)(?= )/u.exec(text)?.[0]
    if (side !== undefined && !backed.has(folded(side))) backed.set(folded(side), text)
  }
  return { parties, sites, backed, people: peopleOf(actors, parties), longest }
}

type Add = (text: string, name: Omit<KnownName, 'isAdjective' | 'isCapital'>) => void

function addCrisis(file: CrisisFile, add: Add, sites: Map<string, { id: string; text: string }>): void {
  const names = namesOf(file.parties)
  for (const [id, { name, kind, aliases }] of Object.entries(file.parties)) {
    // "Iraq, as host" is written for people who read the file; an article says "Iraq".
    const text = [name.split(',')[0], name].find((one) => names.find(one) === id) ?? name
    const entry = { party: text, kind: KINDS[kind] ?? 'state', isOfCrisis: true } as const
    for (const text of [name, name.split(',')[0], ...aliases, id.replaceAll('-', ' ')]) add(text, entry)
  }
  for (const text of Object.keys(file.record.actors)) {
    const bare = beforeBracket(text) ?? text
    add(bare, {
      party: bare,
      kind: /militi|brigade|group|resist|front|fighter/i.test(bare) ? 'group' : 'state',
      isOfCrisis: true,
    })
  }
  for (const [id, { name, aliases }] of Object.entries(file.sites))
    for (const text of [name, ...aliases, id.replaceAll('-', ' ')])
      if (!sites.has(folded(text))) sites.set(folded(text), { id, text })
  for (const [text, id] of Object.entries(file.record.places))
    if (id !== 'none' && !sites.has(folded(text))) sites.set(folded(text), { id, text })
}
