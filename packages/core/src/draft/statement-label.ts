/** What a statement is, by the words behind its verb and by who speaks. */
import type { Someone } from './memory.js'
import type { Reading } from './reading.js'
import { CONDITION, DEADLINE } from './words/content-words.js'
import type { StatementWord } from './words/statement-words.js'

/** The label, as the words behind the verb and the one who speaks make it. */
export function labelOf(
  word: StatementWord,
  { text }: Reading,
  until: number,
  actor: Someone | undefined,
): string | undefined {
  const rest = text.slice(until)
  const isThirdParty = actor === undefined || actor.kind === 'above'
  switch (word.label) {
    case 'confirm':
      return /^ (?:(?:the|its|that|an?|it|had|having|was|were|has|[\p{L}-]+) ){0,6}?(?:attacks?|raids?|strikes?|shooting|bombing|seizure|incursion|operation|shelling|launch|carrying|carried|launch\w+|fired|struck|hit|responsib\w+)\b/u.test(
        rest,
      )
        ? 'claim'
        : undefined
    case 'threat':
    case 'warning': {
      const isConditional = CONDITION.test(rest)
      if (word.label === 'warning' && /^ (?:residents|civilians|people|villagers|ships|crews)\b/.test(rest))
        return 'advance_warning'
      if (word.label === 'warning' && isThirdParty) return undefined
      return isConditional ? 'conditional_threat' : word.label
    }
    case 'demand':
      if (isThirdParty) return 'mediate'
      return DEADLINE.test(rest) && /\b(?:within|until|by)\b/.test(rest) ? 'ultimatum' : 'demand'
    case 'offer_talks':
      return isThirdParty || /^ to (?:host|mediate|broker)\b|between the (?:two|sides)|between both/.test(rest)
        ? 'mediate'
        : 'offer_talks'
    default:
      return word.label
  }
}
