/** Between whom a row tells of a cease-fire. */
import { namesOf } from './record/names.js'
import type { RecordRow } from './record/row.js'
import type { CrisisFile } from './schema/crisis.js'

/**
 * The principals that a row of a cease-fire is between, its author first where it is one of them: one says so of the
 * other, both do, or a third party names both. Fewer than two where it is a cease-fire of others.
 */
export function partiesOfCeaseFire({ author, target }: RecordRow, { parties }: CrisisFile): string[] {
  const names = namesOf(parties)
  const named = (text: string): (string | undefined)[] =>
    text.split(/[,;/&]| and | with /).map((part) => names.find(part.trim()))
  const ids = [
    ...author.parties.map(({ id }) => id),
    ...named(author.text),
    target?.party,
    ...named(target?.text ?? ''),
  ]
  return [...new Set(ids)].filter((id): id is string => id !== undefined && parties[id]?.kind === 'principal')
}
