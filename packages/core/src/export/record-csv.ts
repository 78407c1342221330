import { COMMAS, type CsvShape, scanCsv } from '../crisis/record/csv.js'
import { COLUMN_NAMES, type Column } from '../crisis/schema/record.js'
import { csvCell } from './csv-cell.js'

type Row = Partial<Record<Column, string>>

/** Columns that every record has, whether a row fills them or not. */
const ALWAYS: readonly Column[] = ['id', 'date', 'actor', 'action', 'target']

const lineOf = (cells: readonly string[], { delimiter }: CsvShape): string =>
  cells
    .map((text) => {
      const cell = csvCell(text)
      return delimiter === '|' && cell.includes('|') && !cell.startsWith('"') ? `"${cell}"` : cell
    })
    .join(delimiter)

/** The columns that some row fills, in the order of the format. */
const filled = (rows: readonly Row[]): Column[] =>
  COLUMN_NAMES.filter((column) => ALWAYS.includes(column) || rows.some((row) => (row[column] ?? '') !== ''))

/** Rows as the CSV file of a record: the columns that some row fills, in the order of the format. */
export function recordCsv(rows: readonly Row[]): string {
  const columns = filled(rows)
  const lines = rows.map((row) =>
    lineOf(
      columns.map((column) => row[column] ?? ''),
      COMMAS,
    ),
  )
  return `${[columns.join(','), ...lines].join('\n')}\n`
}

/**
 * The CSV file of a record with rows added at its end. What stands there stays as it is; columns that it lacks are
 * added after its own.
 * @param columns names that its first line has for columns of the format, where they are others
 */
export function withRows(
  text: string,
  rows: readonly Row[],
  columns: Partial<Record<Column, string>> = {},
  shape: CsvShape = COMMAS,
): string {
  if (rows.length === 0) return text
  const { rows: there } = scanCsv(text, Number.POSITIVE_INFINITY, { shape })
  const [first] = there
  if (first === undefined) return recordCsv(rows)
  const header = first.texts.map((name) => name.trim())
  const nameOf = (column: Column): string => columns[column] ?? column
  const lacking = filled(rows).filter((column) => !header.includes(nameOf(column)))
  const all = [...header, ...lacking.map(nameOf)]
  const columnOf = new Map(COLUMN_NAMES.map((column) => [nameOf(column), column]))
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const added = rows.map((row) =>
    lineOf(
      all.map((name) => {
        const column = columnOf.get(name)
        return column === undefined ? '' : (row[column] ?? '')
      }),
      shape,
    ),
  )
  return `${widened(text, there, lacking.map(nameOf), shape).replace(/[\r\n]+$/, '')}${end}${added.join(end)}${end}`
}

/** The same text with cells at the end of every row: names in the first, empty ones in the others. */
function widened(text: string, rows: readonly { start: number }[], names: readonly string[], shape: CsvShape): string {
  if (names.length === 0) return text
  const empty = shape.delimiter.repeat(names.length)
  const pieces = rows.map(({ start }, index) => {
    const piece = text.slice(index === 0 ? 0 : start, rows[index + 1]?.start ?? text.length)
    const ends = /[\r\n]*$/.exec(piece)?.[0] ?? ''
    const cells = index === 0 ? `${shape.delimiter}${lineOf(names, shape)}` : empty
    return piece.slice(0, piece.length - ends.length) + cells + ends
  })
  return pieces.join('')
}
