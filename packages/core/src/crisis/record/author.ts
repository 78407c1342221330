import type { Author } from '../schema/record.js'
import { beforeBracket, type Names } from './names.js'
import { splitOutside } from './quantity.js'
import type { RowAuthor } from './row.js'

/** The word that stands for nobody of this crisis. */
export const NOBODY = 'context'

/** `a`, `a | b`, `a:2 | b` or `a + b` of the column `author`; undefined where it is none of them. */
export function parseAuthor(text: string): RowAuthor | undefined {
  const together = text.includes('+')
  const parties: RowAuthor['parties'] = []
  for (const part of text.split(together ? '+' : '|')) {
    const match = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?: ?: ?(\d{1,9}(?:\.\d{1,9})?))?$/.exec(part.trim())
    if (match === null) return undefined
    parties.push(match[2] === undefined ? { id: match[1] } : { id: match[1], weight: Number(match[2]) })
  }
  return together && parties.length > 1 ? { parties, together, text } : { parties, text }
}

/** What an entry of `record.actors` stands for. */
function ofEntry(entry: Author, text: string): RowAuthor {
  if (typeof entry === 'string') return { parties: [{ id: entry }], text }
  if ('allOf' in entry) return { parties: entry.allOf.map((id) => ({ id })), together: true, text }
  const { oneOf, weights } = entry
  return {
    parties: oneOf.map((id) =>
      weights !== undefined && Object.hasOwn(weights, id) ? { id, weight: weights[id] } : { id },
    ),
    text,
  }
}

/** The party or parties that a text names; undefined where it names none that is known. */
export function findAuthor(
  text: string,
  actors: Readonly<Record<string, Author>>,
  names: Names,
): RowAuthor | undefined {
  if (Object.hasOwn(actors, text)) return ofEntry(actors[text], text)
  const id = names.find(text)
  if (id !== undefined) return { parties: [{ id }], text }
  const before = beforeBracket(text)
  if (before !== undefined && Object.hasOwn(actors, before)) return ofEntry(actors[before], text)
  for (const separator of [' and ', ';', ',', '/']) {
    const parts = splitOutside(text, separator)
    if (parts.length < 2) continue
    const found = [...new Set(parts.map((part) => names.find(part)).filter((one) => one !== undefined))]
    if (found.length > 1) return { parties: found.map((one) => ({ id: one })), together: true, text }
    if (found.length === 1) return { parties: [{ id: found[0] }], text }
  }
  return undefined
}
