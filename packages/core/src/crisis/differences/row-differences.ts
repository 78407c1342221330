/** In which rows two records differ, cell by cell. */
import { normal } from '../../terms/normal.js'
import type { RecordRow } from '../record/row.js'
import { COLUMN_NAMES } from '../schema/record.js'
import type { CellDifference, RenamedRow, RowDifference } from './difference.js'
import type { RowPair } from './same-rows.js'

/** Columns that name other rows by their ids. */
const NAMES_ROWS: readonly string[] = ['of', 'asserts']

const plain = (text: string | undefined): string => normal((text ?? '').trim())

/** Cells of a row of B as A would write them: rows that both have go by their ids in A. */
export function cellsInA(row: RecordRow, idOf: (id: string) => string): Record<string, string> {
  const cells: Record<string, string> = { ...row.raw, id: idOf(row.id) }
  for (const column of NAMES_ROWS)
    if (cells[column] !== undefined)
      cells[column] = cells[column]
        .split(/(\s+|;)/)
        .map((word) => idOf(word))
        .join('')
  return cells
}

/** Columns of two rows: those of the format in their order, then others. */
function columnsOf(one: Record<string, string>, other: Record<string, string>): string[] {
  const own = new Set([...Object.keys(one), ...Object.keys(other)])
  const known = COLUMN_NAMES.filter((column) => own.has(column))
  return [...known, ...[...own].filter((column) => !(COLUMN_NAMES as string[]).includes(column))]
}

function cellsOf(a: RecordRow, b: RecordRow, idOf: (id: string) => string): CellDifference[] {
  const [one, other] = [a.raw, cellsInA(b, idOf)]
  const judged = new Set([...a.judged, ...b.judged])
  return columnsOf(one, other).flatMap((column) => {
    const [inA, inB] = [plain(one[column]), plain(other[column])]
    return inA === inB ? [] : [{ column, a: inA, b: inB, isJudged: judged.has(column) }]
  })
}

/** The rows that differ, and those that only have another id. */
export function rowDifferences(pairs: readonly RowPair[]): { rows: RowDifference[]; renamed: RenamedRow[] } {
  const idOf = idInA(pairs)
  const rows: RowDifference[] = []
  const renamed: RenamedRow[] = []
  for (const { a, b } of pairs) {
    if (a !== undefined && b !== undefined) {
      if (a.id !== b.id) renamed.push({ a: a.id, b: b.id })
      const cells = cellsOf(a, b, idOf)
      if (cells.length > 0) rows.push({ kind: 'row', id: a.id, a, b, cells })
    } else if (a !== undefined) rows.push({ kind: 'row', id: a.id, a, cells: [] })
    else if (b !== undefined) rows.push({ kind: 'row', id: idOf(b.id), b, cells: [] })
  }
  return { rows, renamed }
}

/** The id in A of a row of B; a row that only B has keeps its own, with a mark where another row of A has that id. */
export function idInA(pairs: readonly RowPair[]): (id: string) => string {
  const taken = new Set(pairs.flatMap(({ a, b }) => [a?.id, b?.id]))
  const ofA = new Set(pairs.flatMap(({ a }) => (a === undefined ? [] : [a.id])))
  const free = (id: string): string => (taken.has(id) ? free(`${id}-b`) : id)
  const ids = new Map(
    pairs.flatMap(({ a, b }): [string, string][] => {
      if (b === undefined) return []
      return [[b.id, a?.id ?? (ofA.has(b.id) ? free(b.id) : b.id)]]
    }),
  )
  return (id) => ids.get(id) ?? id
}
