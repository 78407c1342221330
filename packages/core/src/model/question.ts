/** Questions of a crisis file, as numbers: has it happened by then? */
import type { Ending } from './endings-names.ts'

export type Question =
  | {
      id: string
      text: string
      kind: 'ending'
      ending: Ending | 'lull' /** First step that is too late. */
      by: number
    }
  | {
      id: string
      text: string
      kind: 'count'
      count: 'attacks' | 'deaths' | 'strikes'
      /** Attacks by whom, deaths among whose people, strikes by whom: 0 and 1 the principals, 2 + k a proxy, -1 all. */
      party: number
      /** First step that counts, and first that does not. */
      from: number
      until: number
      atLeast: number
      atMost: number
    }
