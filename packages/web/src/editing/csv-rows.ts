/**
 * Rows of a CSV text by their exact places (RFC 4180; line ends may be LF, CRLF or CR), and changes that touch one row
 * and nothing else. What a cell holds, how it was quoted and how lines end is kept wherever it is not what the user
 * changed.
 */
import type { TextChange } from './change.js'

export interface CsvCell {
  /** As it is read, without its quotation marks. */
  text: string
  /** From its first character to the one after its last, quotation marks included. */
  from: number
  to: number
  quoted: boolean
}

export interface CsvRow {
  cells: CsvCell[]
  from: number
  /** Where its last cell ends; its line end stands after. */
  to: number
  /** Where the next row starts. */
  next: number
  /** Line it starts on, from 1. */
  line: number
}

const COMMA = 44
const QUOTE = 34
const isEnd = (code: number): boolean => code === 10 || code === 13 || Number.isNaN(code)

/** Reads one row that starts at an offset. */
export function rowFrom(text: string, start: number, line = 1): CsvRow {
  const cells: CsvCell[] = []
  let at = start
  for (;;) {
    const from = at
    const quoted = text.charCodeAt(at) === QUOTE
    let content = ''
    if (quoted) {
      at++
      for (;;) {
        const close = text.indexOf('"', at)
        if (close < 0) {
          content += text.slice(at)
          at = text.length
          break
        }
        content += text.slice(at, close)
        at = close + 1
        if (text.charCodeAt(at) !== QUOTE) break
        content += '"'
        at++
      }
    }
    const plain = at
    while (text.charCodeAt(at) !== COMMA && !isEnd(text.charCodeAt(at))) at++
    cells.push({ text: content + text.slice(plain, at), from, to: at, quoted })
    if (text.charCodeAt(at) !== COMMA) break
    at++
  }
  const next =
    at >= text.length ? text.length : at + (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1)
  return { cells, from: start, to: at, next, line }
}

const isEmpty = ({ cells }: CsvRow): boolean => cells.length === 1 && cells[0].text.trim() === ''

/** All rows that are not empty, the header first, one after the other. */
export function* rowsOf(text: string): Generator<CsvRow> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = 1
  while (at < text.length) {
    const row = rowFrom(text, at, line)
    if (!isEmpty(row)) yield row
    line += linesIn(text, row.from, row.next)
    at = row.next
  }
}

function linesIn(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++
  }
  return count
}

export interface CsvTable {
  /** Names of the columns, trimmed. */
  columns: string[]
  header: CsvRow | undefined
}

export function tableOf(text: string): CsvTable {
  const header = rowsOf(text).next().value as CsvRow | undefined
  return { columns: header?.cells.map((cell) => cell.text.trim()) ?? [], header }
}

/** The row with an id, at a line where it is known to have stood; elsewhere where it has moved. */
export function findRow(text: string, id: string, line: number): CsvRow | undefined {
  const place = tableOf(text).columns.indexOf('id')
  if (place < 0) return undefined
  let found: CsvRow | undefined
  let isHeader = true
  for (const row of rowsOf(text)) {
    if (!isHeader && row.cells[place]?.text.trim() === id) {
      if (row.line === line) return row
      found ??= row
    }
    isHeader = false
  }
  return found
}

/** A cell as it is written; quoted where it must be, or where it was before. */
export const cellText = (text: string, quoted = false): string =>
  quoted || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** Changes that give cells of a row new texts. Columns that the table does not have are not written. */
export function changeCells(
  columns: readonly string[],
  row: CsvRow,
  values: Readonly<Record<string, string>>,
): TextChange[] {
  const changes: TextChange[] = []
  let missing = ''
  for (const [index, column] of columns.entries()) {
    // A column named twice is read where it stands first.
    const value = columns.indexOf(column) === index && Object.hasOwn(values, column) ? values[column] : undefined
    const cell: CsvCell | undefined = row.cells[index]
    if (cell === undefined) missing += `,${cellText(value ?? '')}`
    else if (value !== undefined && value !== cell.text)
      changes.push({ from: cell.from, to: cell.to, insert: cellText(value, cell.quoted) })
  }
  // A row cut short is filled up, but only when something is written into it.
  if (missing.replaceAll(',', '') !== '') changes.push({ from: row.to, to: row.to, insert: missing })
  return changes
}

/** The line end that a text uses first. */
const lineEndOf = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'

/** A new row, after the last row whose date is not later; at the end where dates do not tell. */
export function addRow(text: string, values: Readonly<Record<string, string>>): TextChange[] {
  const { columns, header } = tableOf(text)
  if (header === undefined) return []
  const written = columns
    .map((column, index) => (columns.indexOf(column) === index ? cellText(values[column] ?? '') : ''))
    .join(',')
  const end = lineEndOf(text)
  const dated = columns.indexOf('date')
  const date = values.date ?? ''
  let after = header
  let last = header
  for (const row of rowsOf(text)) {
    last = row
    if (
      row !== header &&
      row.from !== header.from &&
      (dated < 0 || (row.cells[dated]?.text ?? '').trim().slice(0, 10) <= date.slice(0, 10))
    )
      after = row
  }
  const place = after.from === last.from ? last : after
  // Where the file ends without a line end, it still does afterwards.
  return place.next === place.to
    ? [{ from: place.to, to: place.to, insert: end + written }]
    : [{ from: place.next, to: place.next, insert: written + end }]
}

/** Takes a row out, with its line end; the one before it where the row ends the file. */
export function deleteRow(text: string, row: CsvRow): TextChange[] {
  if (row.next > row.to) return [{ from: row.from, to: row.next, insert: '' }]
  const before = text.slice(0, row.from)
  const end = /(\r\n|\r|\n)$/.exec(before)?.[0] ?? ''
  return [{ from: row.from - end.length, to: row.to, insert: '' }]
}
