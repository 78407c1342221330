/** Questions of a crisis file, as numbers: has it happened by then? */
import type { Ending } from './endings-names.ts'

export type Question =
  | {
      id: string
      text: string
      kind: 'ending'
      ending: Ending | 'lull' | 'tacit-truce'
      /** First step that is too late. */
      by: number
    }
  | {
      id: string
      text: string
      kind: 'count'
      count: 'attacks' | 'deaths' | 'strikes'
      /** Attacks by whom, deaths among whose people, strikes by whom, as a party of the event log; -1 for all. */
      party: number
      /** First step that counts, and first that does not. */
      from: number
      until: number
      atLeast: number
      atMost: number
    }
