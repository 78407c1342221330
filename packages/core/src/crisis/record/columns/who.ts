/** Who did it and to whom: `author`, `actor`, `target`. */
import type { RowKind } from '../../actions.js'
import { didYouMean, show } from '../../problem.js'
import { findAuthor, NOBODY, parseAuthor } from '../author.js'
import { MOST_LOOKED, misspelt } from '../misspelt.js'
import { beforeBracket } from '../names.js'
import type { RecordRow, RowAuthor } from '../row.js'
import { MOST_KEPT, type RowContext } from '../row-context.js'
import type { RowReader } from '../row-reader.js'

/** Characters of an actor or target beyond which no name is looked for in it. */
const LONGEST_NAME = 10_000

/** The party or parties that a text names, looked up once for each text. */
function authorOf(text: string, context: RowContext): RowAuthor | undefined {
  const kept = context.authors.get(text)
  if (kept !== undefined) return kept ?? undefined
  // A quotation mark that never closes may make an actor of the whole file.
  if (text.length > LONGEST_NAME) return undefined
  const found = findAuthor(text, context.file.record.actors, context.parties)
  if (context.authors.size < MOST_KEPT) context.authors.set(text, found ?? null)
  return found
}

/** Names of parties to guess among, ids first for a text that is written as one. */
const alike = (text: string, context: RowContext, column: 'actor' | 'target'): readonly string[] =>
  context.named[/^[a-z0-9-]+$/.test(text) ? (`${column}sById` as const) : (`${column}s` as const)]

const namesParty = (part: string, { file, parties }: RowContext): boolean =>
  Object.hasOwn(file.record.actors, part) ||
  Object.hasOwn(file.record.actors, beforeBracket(part) ?? part) ||
  parties.find(part) !== undefined

/** Warns of a name that is nearly one: all else in these columns is free text. */
function warnMisspelt(
  cells: RowReader,
  column: 'actor' | 'target',
  expected: string,
  isKnown: (part: string) => boolean,
): void {
  const { context } = cells
  const text = cells.text(column)
  const key = `${column} ${text}`
  const isLookedAt = text !== '' && text.length <= LONGEST_NAME
  if (!isLookedAt || context.looked.has(key) || context.looked.size >= MOST_LOOKED) return
  context.looked.add(key)
  const found = misspelt(text, isKnown, alike(text, context, column))
  if (found === undefined) return
  const suggestion = didYouMean(found.word)
  const meanwhile = 'Until then it counts as nobody; if it is somebody else, say so in record.actors'
  const hint = suggestion === undefined ? undefined : `${suggestion} ${meanwhile}`
  cells.report(column, show(found.part), expected, hint, 'warning')
}

/** The parties of the column `author`; undefined where it names none that there are. */
function statedAuthor(cells: RowReader): RowAuthor | undefined {
  const { parties } = cells.context.file
  const stated = cells.text('author')
  const parsed = parseAuthor(stated)
  const unknown = parsed?.parties.find(({ id }) => !Object.hasOwn(parties, id) && id !== NOBODY)
  if (parsed !== undefined && unknown === undefined) return { ...parsed, text: cells.text('actor') || parsed.text }
  const wrong = unknown?.id ?? stated
  cells.report(
    'author',
    show(wrong),
    'party ids: a, a | b, a:2 | b or a + b',
    cells.suggest(wrong, Object.keys(parties)),
  )
  return undefined
}

/** The parties that the column `actor` names. Of a total or a revision it need not name any. */
function namedAuthor(cells: RowReader, kind: RowKind): RowAuthor | undefined {
  const { context } = cells
  const actor = cells.text('actor')
  const found = authorOf(actor, context)
  if (kind === 'count' || kind === 'revision') return found
  if (found !== undefined) {
    warnMisspelt(cells, 'actor', 'texts that name parties', (part) => namesParty(part, context))
    return found
  }
  cells.warnOnce(
    'actor',
    'a text that names a party',
    alike(actor, context, 'actor'),
    'add it to the aliases of a party or to record.actors; until then it counts as context',
    'Until then it counts as context',
  )
  return undefined
}

/** Who did it; nobody where no party is named. @param kind as the row states it */
export function readAuthor(cells: RowReader, kind: RowKind): RowAuthor {
  const found = cells.text('author') === '' ? namedAuthor(cells, kind) : statedAuthor(cells)
  return found ?? { parties: [], text: cells.text('actor') }
}

/** To whom it was done, as text and, where one is named, as a party; `NOBODY` may be one. */
export function readTarget(cells: RowReader): RecordRow['target'] {
  const { context } = cells
  const text = cells.text('target')
  const party = text === '' ? undefined : authorOf(text, context)?.parties[0]?.id
  warnMisspelt(
    cells,
    'target',
    'a party, a site, or free text',
    (part) => namesParty(part, context) || context.sites.find(part) !== undefined,
  )
  if (text === '') return undefined
  return party === undefined ? { text } : { party, text }
}
