import { meaningOf } from '../crisis/actions.js'
import { findAuthor, NOBODY } from '../crisis/record/author.js'
import { namesOf } from '../crisis/record/names.js'
import type { CrisisFile } from '../crisis/schema/crisis.js'
import { folded } from '../terms/normal.js'
import type { DraftParty } from './parties.js'
import { isNobody, type SourceActor, type SourceEvent } from './source-event.js'

/** Who an actor of a source is in a crisis: the id of a party and the text that a record has for it. */
export type Sides = (actor: SourceActor) => Side | undefined

export interface Side {
  id: string
  text: string
  /** Whether the record finds the party by the text, so that no column `author` is needed. */
  isFound: boolean
}

/**
 * The parties of a draft. The people of a state are its own where they are struck. A name that others have too stands
 * behind that of its party, `Northland (Ministry of Defence)`, where a record finds it.
 */
export function sidesOf(parties: readonly DraftParty[], shared: ReadonlySet<string> = new Set()): Sides {
  const byKey = new Map(parties.map((party) => [party.key, party]))
  const called = new Map(parties.flatMap(({ id, name }) => [id, name].map((text) => [folded(text), id] as const)))
  return ({ key, kind, of, name }) => {
    const party = byKey.get(key) ?? (kind === 'other' && of !== undefined ? byKey.get(of) : undefined)
    if (party === undefined) return undefined
    const { id } = party
    const isOwn = !shared.has(folded(name)) && (called.get(folded(name)) ?? id) === id
    return { id, text: isOwn ? name : `${party.name} (${name.replaceAll(/[()]/g, '')})`, isFound: false }
  }
}

/** The parties of a crisis that there is, by the names, aliases and `record.actors` of its file. */
export function sidesIn(file: CrisisFile): Sides {
  const names = namesOf(file.parties)
  return ({ name, key, kind, of }) => {
    for (const text of [name, key, ...(kind === 'other' && of !== undefined ? [of] : [])]) {
      const found = text === '' ? undefined : findAuthor(text, file.record.actors, names)
      const [first] = found?.parties ?? []
      if (first !== undefined) return first.id === NOBODY ? undefined : { id: first.id, text, isFound: true }
    }
    return undefined
  }
}

/** Where an event stands among the parties. */
export interface Place {
  actor: string
  /** Party id, the word for nobody of the crisis, or empty where the record finds it by `actor`. */
  author: string
  target: string
  /** One of the two sides is nobody of the crisis. */
  isContext: boolean
}

/** Who acts on whom among the parties, or why the event is none of theirs. */
export function placeAmong({ actor, target, action, isContext }: SourceEvent, sides: Sides): Place | string {
  // Civilians who act are no government.
  const by = actor.kind === 'other' && actor.of !== undefined ? undefined : sides(actor)
  const on = isNobody(target) ? undefined : sides(target)
  if (by === undefined && on === undefined) return 'neither side is a party'
  if (by !== undefined && on !== undefined && by.id === on.id) return 'both sides are one party'
  if (isContext !== true && isNobody(target) && meaningOf(action)?.kind === 'act')
    return 'an act on nobody who is named'
  return {
    actor: by?.text ?? actor.name,
    author: by === undefined ? NOBODY : by.isFound ? '' : by.id,
    target: on?.text ?? target.name,
    isContext: isContext === true || by === undefined || (on === undefined && !isNobody(target)),
  }
}
