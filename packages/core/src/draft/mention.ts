/** Somebody whom a sentence names. */
import type { PartyKind } from './known-names.js'

export interface Mention {
  /** Offsets in the sentence, of the whole phrase: "Varania's defence minister, Maro Tessen". */
  from: number
  until: number
  /** What the cell holds; empty for a person or a word such as "it" until it is settled. */
  party: string
  kind: PartyKind | 'unnamed' | 'person' | 'body' | 'pronoun' | 'group-noun'
  /** "Northland's" before something that is not its body: what follows belongs to the party. */
  isPossessive: boolean
  isAdjective: boolean
  /** A capital, which may be a place. */
  isCapital: boolean
  isKnown: boolean
  person?: string
  text: string
}
