/** Sentences held against what a reader takes from them. */
import { type DraftOptions, draftOf } from '../../src/draft/draft.js'

/** A Sunday. */
export const DAY = '2024-01-28'

type Cells = Record<string, string>

/** The rows of a text as plain cells. */
const rowsOf = (text: string, crisis?: DraftOptions['crisis']): Cells[] =>
  draftOf(text, { dated: DAY, crisis }).rows.map(({ fields }) =>
    Object.fromEntries(
      Object.entries(fields).map(([column, { value }]) => [
        column,
        // Every note begins with the mark of a draft and where its words stand.
        column === 'note' ? value.split('; ').slice(2).join('; ') : value,
      ]),
    ),
  )

/** "actor=Iran action=deny" of each row, with the columns that are asked for; absent cells are left out. */
export const told = (text: string, columns: readonly string[], crisis?: DraftOptions['crisis']): string[] =>
  rowsOf(text, crisis).map((row) =>
    columns.flatMap((column) => (row[column] ? [`${column}=${row[column]}`] : [])).join(' | '),
  )
