import { nearest } from '../../terms/nearest.js'
import { beforeBracket } from './names.js'
import { splitOutside } from './quantity.js'

/** Shorter texts (UN, UK) are near to too much. */
const SHORTEST = 4

/** Texts that are looked at in one record, so that many that name nothing cost little time. */
export const MOST_LOOKED = 1000

/**
 * The first part of a text that names nothing known although something known is near, with that; undefined where all is
 * known or free text.
 */
export function misspelt(
  text: string,
  isKnown: (part: string) => boolean,
  known: readonly string[],
): { part: string; word: string } | undefined {
  if (isKnown(text)) return undefined
  const parts = [' and ', ';', ',', '/'].reduce((all, by) => all.flatMap((part) => splitOutside(part, by)), [text])
  for (const part of new Set(parts)) {
    const name = beforeBracket(part) ?? part
    if (name.length < SHORTEST || isKnown(part)) continue
    const word = nearest(name, known)
    // In a list of several, "Iraqi" and "militias" are words of a sentence, not Iraq and Militia misspelt.
    const isInflected = parts.length > 1 && word !== undefined && name.toLowerCase().startsWith(word.toLowerCase())
    if (word !== undefined && !isInflected) return { part, word }
  }
  return undefined
}
