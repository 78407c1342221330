import { meaningOf } from '../crisis/actions.js'
import { near } from '../crisis/near.js'
import { didYouMean } from '../crisis/problem.js'
import { beforeBracket } from '../crisis/record/names.js'
import { FORBIDDEN_KEYS } from '../crisis/yaml-tree.js'
import { folded } from '../terms/normal.js'
import type { SourceActor, SourceEvent } from './source-event.js'

/** A party of the draft, by the key of the source's actor. */
export interface DraftParty {
  id: string
  key: string
  name: string
  kind: 'principal' | 'proxy'
  /** Id of the principal that a group is tied to, as the user says. */
  patron?: string
}

/** A group and the principal that it is tied to, as the user names them. */
export interface TieGiven {
  group: string
  patron: string
}

export interface PartiesGiven {
  /** None, one or two names of principals. */
  principals: readonly string[]
  ties: readonly TieGiven[]
}

/** Words that mean something else where an id may stand, and keys that no mapping may have. */
const NO_IDS: ReadonlySet<string> = new Set(['context', 'none', ...FORBIDDEN_KEYS])

/** Names of actors that are told where a name is not found. */
const SHOWN = 8

/** An id made from a name, other than those taken: `russia`, `party-2` where no letter of it is one of an id. */
function idOf(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  const base = plain === '' || NO_IDS.has(plain) ? 'party' : plain
  let id = base
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
  return id
}

/** How often each actor is named, by key, and how often two states face each other. */
export class ActorTally {
  readonly actors = new Map<string, { rows: number; kind: SourceActor['kind']; names: Map<string, number> }>()
  private readonly pairs = new Map<string, { pair: [string, string]; force: number; rows: number }>()

  constructor(events: Iterable<SourceEvent>) {
    for (const { actor, target, action } of events) {
      for (const one of [actor, target]) if (one.name !== '') this.count(one)
      if (actor.kind !== 'state' || actor.key === target.key || actor.name === '') continue
      const facing = target.kind === 'state' ? target.key : target.of
      if (facing === undefined || facing === '' || facing === actor.key) continue
      const pair: [string, string] = actor.key < facing ? [actor.key, facing] : [facing, actor.key]
      const key = pair.join('\n')
      const known = this.pairs.get(key) ?? { pair, force: 0, rows: 0 }
      known.rows++
      if (meaningOf(action)?.kind === 'act') known.force++
      this.pairs.set(key, known)
    }
  }

  private count({ key, name, kind }: SourceActor): void {
    const known = this.actors.get(key) ?? { rows: 0, kind, names: new Map<string, number>() }
    known.rows++
    known.names.set(name, (known.names.get(name) ?? 0) + 1)
    this.actors.set(key, known)
  }

  /** Names that more than one actor has, as names are compared: two states may have a "Ministry of Defence" each. */
  sharedNames(): Set<string> {
    const owner = new Map<string, string>()
    const shared = new Set<string>()
    for (const [key, { names }] of this.actors) {
      for (const name of [key, ...names.keys()].map(folded)) {
        if ((owner.get(name) ?? key) !== key) shared.add(name)
        owner.set(name, key)
      }
    }
    return shared
  }

  /** The most frequent actors by name, for messages. */
  shown(): string {
    return [...this.actors]
      .sort(([a, one], [b, two]) => two.rows - one.rows || (a < b ? -1 : 1))
      .slice(0, SHOWN)
      .map(([key]) => this.nameOf(key))
      .join('; ')
  }

  private names(): Set<string> {
    return new Set([...this.actors].flatMap(([key, { names }]) => [key, ...names.keys()]))
  }

  /** The two states between which most force was used, or most was said where there was none. @param one of the two */
  opposing(one?: string): [string, string] | undefined {
    const [found] = [...this.pairs.values()]
      .filter(({ pair }) => one === undefined || pair.includes(one))
      .sort((a, b) => b.force - a.force || b.rows - a.rows || (a.pair.join() < b.pair.join() ? -1 : 1))
    return found?.pair
  }

  /** What a party is called: the key, or where that is a code the name that is used most. */
  nameOf(key: string): string {
    const names = [...(this.actors.get(key)?.names ?? [])].sort((a, b) => b[1] - a[1])
    const name = /^[A-Z]{3}$/.test(key) && names.length > 0 ? names[0][0] : (beforeBracket(key) ?? key)
    // GDELT writes names in capitals.
    return name === name.toUpperCase() && name.length > 3
      ? name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase())
      : name
  }

  /** The key that a user's word names, or what is wrong with it. */
  find(given: string): { key: string } | { wrong: string } {
    const wanted = folded(given)
    for (const form of [(text: string) => text, (text: string) => beforeBracket(text) ?? text]) {
      const keys = new Set<string>()
      for (const [key, { names }] of this.actors)
        if ([key, ...names.keys()].some((name) => folded(form(name)) === wanted)) keys.add(key)
      // A state goes before groups and people that bear its name.
      const states = [...keys].filter((key) => this.actors.get(key)?.kind === 'state')
      const [found] = states.length > 0 ? states : keys
      if (found !== undefined) return { key: found }
    }
    const hint = didYouMean(near(given, this.names()))
    const most = this.shown()
    return {
      wrong: `no actor of the file is called "${given}"${hint === undefined ? '' : `; ${hint}`}; most frequent: ${most}`,
    }
  }
}

/** The parties of a draft, or what keeps them from being chosen. */
export function chooseParties(
  tally: ActorTally,
  { principals, ties }: PartiesGiven,
): { parties: DraftParty[] } | { wrong: string } {
  const keys: string[] = []
  for (const given of principals) {
    const found = tally.find(given)
    if ('wrong' in found) return { wrong: `--principal: ${found.wrong}` }
    if (keys.includes(found.key)) return { wrong: `--principal: "${given}" and the one before are the same actor` }
    keys.push(found.key)
  }
  if (keys.length < 2) {
    const pair = tally.opposing(keys[0])
    const most = tally.shown()
    if (pair === undefined)
      return {
        wrong: `no two states face each other in it; name the two sides by --principal A --principal B; most frequent actors: ${most || 'none'}`,
      }
    for (const key of pair) if (!keys.includes(key)) keys.push(key)
  }
  const parties: DraftParty[] = []
  const taken = new Set<string>()
  const add = (key: string, rest: Pick<DraftParty, 'kind' | 'patron'>): void => {
    const name = tally.nameOf(key)
    const id = idOf(name, taken)
    taken.add(id)
    parties.push({ id, key, name, ...rest })
  }
  for (const key of keys) add(key, { kind: 'principal' })
  for (const { group, patron } of ties) {
    const [found, of] = [tally.find(group), tally.find(patron)]
    if ('wrong' in found) return { wrong: `--proxy: ${found.wrong}` }
    if ('wrong' in of) return { wrong: `--proxy: ${of.wrong}` }
    const side = parties.find(({ key, kind }) => key === of.key && kind === 'principal')
    if (side === undefined)
      return {
        wrong: `--proxy: "${patron}" is not one of the two sides, ${keys.map((key) => tally.nameOf(key)).join(' and ')}`,
      }
    if (parties.some(({ key }) => key === found.key)) return { wrong: `--proxy: "${group}" is a party already` }
    add(found.key, { kind: 'proxy', patron: side.id })
  }
  return { parties }
}
