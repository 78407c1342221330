/** A frame of reported speech: who says what. */
import type { Someone } from './memory.js'
import type { Mention } from './mention.js'

export interface Speech {
  /** The words that frame it: speaker, verb, and what tells when and to whom. */
  from: number
  until: number
  /** What is said. */
  content: readonly { from: number; until: number }[]
  /** Who says so, where somebody is named. */
  speaker?: Mention
  /** As the sentence has it: "two intelligence officials". */
  speakerText: string
  /** Speaks for no party that is named. */
  isNeutral: boolean
  isIntelligence: boolean
  /** Who speaks, where another sentence tells it. */
  someone?: Someone
  /** Behind what is said. */
  isAfter: boolean
  isQuote: boolean
}
