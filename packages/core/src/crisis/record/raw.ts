import { LIMITS } from '../limits.js'
import { near } from '../near.js'
import { clipped, counted, didYouMean, type Problem, show } from '../problem.js'
import { COLUMN_NAMES, type Column, type RowInput } from '../schema/record.js'
import type { Path, Tree } from '../yaml-tree.js'
import { type Cell, parseCsv } from './csv.js'
import { otherDelimiter } from './delimiter.js'

/** A row before it is understood: its cells with their places. */
export interface RawRow {
  file: string
  line: number
  cells: Map<string, Cell & { file: string }>
}

export interface RawRows {
  rows: RawRow[]
  problems: Problem[]
  /** There are rows that could not be read. */
  unread?: boolean
}

const NEEDED: readonly Column[] = ['id', 'date', 'actor', 'action']
/** Columns of a file of running totals, and the columns of the record they become. */
const TOTALS: Readonly<Record<string, string>> = { date: 'date', series: 'series', cum_total: 'total', injured_cum: 'injured', quality: 'summary', source: 'source' }
const TOTALS_KEPT = ['iraq', 'syria', 'jordan']

/** Reads a table whose first row names the columns. */
function readTable(file: string, text: string, most: number, needed: readonly string[], known: readonly string[]): RawRows {
  const problems: Problem[] = []
  const report = (severity: Problem['severity'], cell: { line: number; column: number }, path: string, found: string, expected: string, hint?: string): void => {
    problems.push({ severity, file, line: cell.line, column: cell.column, path: clipped(path), found, expected, hint })
  }
  const start = { line: 1, column: 1 }
  if (text.length > LIMITS.fileCharacters) {
    report('error', start, '', `${text.length} characters`, `at most ${LIMITS.fileCharacters}`)
    return { rows: [], problems, unread: true }
  }
  const other = otherDelimiter(text, needed)
  if (other !== undefined) {
    report('error', { line: 1, column: other.column }, '', `fields parted by ${other.name}`, 'fields parted by commas', 'save the file as CSV with commas')
    return { rows: [], problems, unread: true }
  }
  const csv = parseCsv(text, most + 1)
  for (const mistake of csv.mistakes.slice(0, LIMITS.problems)) report('error', mistake, '', mistake.found, mistake.expected)
  if (csv.more) report('error', start, '', `more than ${Math.min(most, LIMITS.recordRows)} rows or ${LIMITS.cells} cells`, `at most ${LIMITS.recordRows} rows in the whole record`)
  const header = csv.rows[0] ?? []
  if (header.length > LIMITS.columns) {
    report('error', start, '', `${header.length} columns`, `at most ${LIMITS.columns}`)
    return { rows: [], problems, unread: true }
  }
  const names = header.map((cell) => cell.text.trim())
  for (const [index, cell] of header.entries()) {
    const column = names[index]
    if (names.indexOf(column) < index) report('error', cell, column, `the column ${show(column)} a second time`, 'each column once')
    else if (!known.includes(column)) report('warning', cell, column, `the unknown column ${show(column)}`, 'a column of the format; it is kept but not read', didYouMean(near(column, known)))
  }
  for (const column of needed) {
    if (!names.includes(column)) report('error', start, column, `no column ${show(column)}`, `the columns ${needed.join(', ')} in the first line`, didYouMean(near(column, names)))
  }
  const rows: RawRow[] = []
  if (problems.some((problem) => problem.severity === 'error' && problem.line === 1 && needed.includes(problem.path))) return { rows, problems, unread: true }
  for (const cells of csv.rows.slice(1)) {
    if (cells.length !== header.length && problems.length <= 2 * LIMITS.problems) report('error', cells[Math.min(cells.length, header.length) - 1], cells[0].text, counted(cells.length, 'cell'), `${counted(header.length, 'cell')}, as in the first line`, 'put a text with commas in quotation marks')
    const row: RawRow = { file, line: cells[0].line, cells: new Map() }
    for (const [index, cell] of cells.entries()) {
      if (index < names.length && !row.cells.has(names[index])) row.cells.set(names[index], { ...cell, file })
    }
    rows.push(row)
  }
  return { rows, problems }
}

/** Rows of a record in CSV. */
export const readRecordCsv = (file: string, text: string, most: number): RawRows => readTable(file, text, most, NEEDED, COLUMN_NAMES)

/** Running totals in CSV: each becomes a row of kind count named after its series and date. */
export function readTotalsCsv(file: string, text: string, most: number): RawRows {
  const { rows, problems, unread } = readTable(file, text, most, ['date', 'series', 'cum_total'], [...Object.keys(TOTALS), ...TOTALS_KEPT])
  const used = new Map<string, number>()
  const cell = (given: string, row: RawRow): Cell & { file: string } => ({ text: given, line: row.line, column: 1, file })
  const translated = rows.map((row): RawRow => {
    const cells: RawRow['cells'] = new Map()
    for (const [name, value] of row.cells) cells.set(TOTALS[name] ?? name, value)
    const series = row.cells.get('series')?.text ?? ''
    const slug = series
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    const id = `${slug}-${row.cells.get('date')?.text ?? ''}`
    const times = (used.get(id) ?? 0) + 1
    used.set(id, times)
    cells.set('id', cell(times === 1 ? id : `${id}-${times}`, row))
    cells.set('actor', cell(series, row))
    cells.set('action', cell('official_count', row))
    return { file, line: row.line, cells }
  })
  return { rows: translated, problems, unread }
}

/** A value of YAML as the text of a cell. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.join(' ')
  if (typeof value !== 'object') return String(value)
  const { oneOf, weights, allOf } = value as { oneOf?: string[]; weights?: Record<string, number>; allOf?: string[] }
  if (allOf !== undefined) return allOf.join(' + ')
  return (oneOf ?? []).map((party) => (weights !== undefined && Object.hasOwn(weights, party) ? `${party}:${weights[party]}` : party)).join(' | ')
}

/** Cells of a mapping in the crisis file. */
export function cellsOf(file: string, input: RowInput, tree: Tree, path: Path): RawRow['cells'] {
  const cells: RawRow['cells'] = new Map()
  for (const [column, value] of Object.entries(input)) cells.set(column, { text: cellText(value), ...tree.locate([...path, column]), file })
  return cells
}

/** Rows written in the crisis file itself. */
export function readInlineRows(file: string, rows: readonly RowInput[], tree: Tree, most: number): RawRows {
  const problems: Problem[] = []
  if (rows.length > most) {
    problems.push({ severity: 'error', file, ...tree.locate(['record', 'rows']), path: 'record.rows', found: `${rows.length} rows`, expected: `at most ${LIMITS.recordRows} rows in the whole record` })
  }
  const raw = rows.slice(0, most).map((input, index): RawRow => {
    const path = ['record', 'rows', index]
    return { file, line: tree.locate(path).line, cells: cellsOf(file, input, tree, path) }
  })
  return { rows: raw, problems }
}
