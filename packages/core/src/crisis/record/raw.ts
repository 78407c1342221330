import { normal } from '../../terms/normal.js'
import { LIMITS } from '../limits.js'
import { unresolved } from '../merge/marks.js'
import { near } from '../near.js'
import { clipped, counted, didYouMean, type Problem, show } from '../problem.js'
import { COLUMN_NAMES, type Column, type RowInput } from '../schema/record.js'
import type { Path, Tree } from '../yaml-tree.js'
import { RowCells } from './cells.js'
import { COMMAS, placeOf, scanCsv } from './csv.js'
import { otherDelimiter } from './delimiter.js'
import { exportFormat } from './export-format.js'
import { type Mapping, readMappedCsv } from './mapped.js'
import type { RawRow, RawRows } from './raw-rows.js'

const NEEDED: readonly Column[] = ['id', 'date', 'actor', 'action']
/** Columns of a file of running totals, and the columns of the record they become. */
const TOTALS: Readonly<Record<string, string>> = {
  date: 'date',
  series: 'series',
  cum_total: 'total',
  injured_cum: 'injured',
  quality: 'summary',
  source: 'source',
}
const TOTALS_KEPT = ['iraq', 'syria', 'jordan']

/**
 * The columns of a first line, each with the index of its cell; complains of those that are unknown, missing or there
 * twice.
 */
function columnsOf(
  header: readonly string[],
  { needed, known, report }: { needed: readonly string[]; known: readonly string[]; report: ReportCell },
): { columns: Map<string, number>; sound: boolean } {
  const columns = new Map<string, number>()
  let sound = true
  for (const [index, column] of header.entries()) {
    if (columns.has(column))
      report('error', index, column, `the column ${show(column)} a second time`, 'each column once')
    else if (!known.includes(column))
      report(
        'warning',
        index,
        column,
        `the unknown column ${show(column)}`,
        'a column of the format; it is kept but not read',
        didYouMean(near(column, known)),
      )
    if (columns.has(column)) sound &&= !needed.includes(column)
    else columns.set(column, index)
  }
  for (const column of needed) {
    if (columns.has(column)) continue
    sound = false
    report(
      'error',
      0,
      column,
      `no column ${show(column)}`,
      `the columns ${needed.join(', ')} in the first line`,
      didYouMean(near(column, header)),
    )
  }
  return { columns, sound }
}

type ReportCell = (
  severity: Problem['severity'],
  index: number,
  path: string,
  found: string,
  expected: string,
  hint?: string,
) => void

/** Reads a table whose first row names the columns. */
function readTable(
  file: string,
  text: string,
  most: number,
  {
    needed,
    known,
    rename = {},
  }: { needed: readonly string[]; known: readonly string[]; rename?: Readonly<Record<string, string>> },
): RawRows {
  const problems: Problem[] = []
  const report = (
    severity: Problem['severity'],
    cell: { line: number; column: number },
    path: string,
    found: string,
    expected: string,
    hint?: string,
  ): void => {
    problems.push({ severity, file, line: cell.line, column: cell.column, path: clipped(path), found, expected, hint })
  }
  const start = { line: 1, column: 1 }
  const wanted = `a table whose first line names the columns ${needed.join(', ')}`
  const unread = (...told: Parameters<typeof report> | []): RawRows => {
    if (told.length > 0) report(...(told as Parameters<typeof report>))
    return { rows: [], problems, unread: true }
  }
  if (text.length > LIMITS.fileCharacters)
    return unread('error', start, '', `${text.length} characters`, `at most ${LIMITS.fileCharacters}`)
  const conflicts = unresolved(file, text)
  if (conflicts.length > 0) return { rows: [], problems: conflicts, unread: true }
  const foreign = exportFormat(text)
  if (foreign !== undefined) return unread('error', start, '', foreign.found, wanted, foreign.hint)
  const other = otherDelimiter(text, needed)
  if (other !== undefined)
    return unread(
      'error',
      { line: 1, column: other.column },
      '',
      `fields parted by ${other.name}`,
      'fields parted by commas',
      'save the file as CSV with commas',
    )
  const csv = scanCsv(text, most + 1)
  if (csv.rows.length === 0 && csv.mistakes.length === 0)
    return unread('error', start, '', `no column ${show(needed[0])}, as the file is empty`, wanted)
  for (const mistake of csv.mistakes) report('error', mistake, '', mistake.found, mistake.expected)
  if (csv.more)
    report(
      'error',
      start,
      '',
      `more than ${Math.min(most, LIMITS.recordRows)} rows or ${LIMITS.cells} cells`,
      `at most ${LIMITS.recordRows} rows in the whole record, and ${LIMITS.cells} cells`,
    )
  const [header, ...rest] = csv.rows
  const width = header?.texts.length ?? 0
  if (width > LIMITS.columns) return unread('error', start, '', `${width} columns`, `at most ${LIMITS.columns}`)
  // Rows beyond the limits are not read at all: the limits exist to save that time.
  if (header === undefined || csv.more) return unread()
  const { columns, sound } = columnsOf(
    header.texts.map((name) => normal(name.trim())),
    { needed, known, report: (severity, index, ...told) => report(severity, placeOf(text, header, index), ...told) },
  )
  if (!sound && text.includes('\0')) {
    // In UTF-16 each ASCII character holds a zero byte.
    problems.length = 0
    return unread(
      'error',
      start,
      '',
      `no column ${show(needed[0])}, but characters that no text in UTF-8 has (NUL)`,
      wanted,
      'save the file again as CSV in UTF-8',
    )
  }
  if (!sound) return unread()
  const table = {
    file,
    text,
    shape: COMMAS,
    isNormal: normal(text) === text,
    columns: new Map([...columns].map(([name, index]) => [Object.hasOwn(rename, name) ? rename[name] : name, index])),
  }
  const rows = rest.map((row): RawRow => {
    const { length } = row.texts
    if (length !== width && problems.length <= 2 * LIMITS.problems)
      report(
        'error',
        placeOf(text, row, Math.min(length, width) - 1),
        row.texts[0],
        counted(length, 'cell'),
        `${counted(width, 'cell')}, as in the first line`,
        length > width
          ? 'put a text with commas in quotation marks'
          : 'add what is missing, or commas for cells that are empty',
      )
    return { file, line: row.line, cells: new RowCells(table, row) }
  })
  return { rows, problems }
}

/**
 * Rows of a record in CSV.
 * @param mapping how its columns are called, where the file is one that a spreadsheet wrote
 */
export const readRecordCsv = (file: string, text: string, most: number, mapping?: Mapping): RawRows =>
  mapping === undefined
    ? readTable(file, text, most, { needed: NEEDED, known: COLUMN_NAMES })
    : readMappedCsv(file, text, most, mapping)

/** Running totals in CSV: each becomes a row of kind count named after its series and date. */
export function readTotalsCsv(file: string, text: string, most: number): RawRows {
  const read = readTable(file, text, most, {
    needed: ['date', 'series', 'cum_total'],
    known: [...Object.keys(TOTALS), ...TOTALS_KEPT],
    rename: TOTALS,
  })
  const used = new Map<string, number>()
  for (const { line, cells } of read.rows) {
    const series = cells.text('series') ?? ''
    const slug = series
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    const id = `${slug}-${cells.text('date') ?? ''}`
    const times = (used.get(id) ?? 0) + 1
    used.set(id, times)
    const place = () => ({ file, line, column: 1 })
    cells.set('id', times === 1 ? id : `${id}-${times}`, place)
    cells.set('actor', series, place)
    cells.set('action', 'official_count', place)
  }
  return read
}

/** A value of YAML as the text of a cell. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.join(' ')
  if (typeof value !== 'object') return String(value)
  const { oneOf, weights, allOf } = value as { oneOf?: string[]; weights?: Record<string, number>; allOf?: string[] }
  if (allOf !== undefined) return allOf.join(' + ')
  return (oneOf ?? [])
    .map((party) => (weights !== undefined && Object.hasOwn(weights, party) ? `${party}:${weights[party]}` : party))
    .join(' | ')
}

/** Puts what a mapping in the crisis file says into the cells of a row. */
export function putCells(cells: RowCells, file: string, input: RowInput, tree: Tree, path: Path): RowCells {
  for (const [column, value] of Object.entries(input))
    cells.set(column, cellText(value), () => ({ file, ...tree.locate([...path, column]) }))
  return cells
}

/** Rows written in the crisis file itself. */
export function readInlineRows(file: string, rows: readonly RowInput[], tree: Tree, most: number): RawRows {
  const problems: Problem[] = []
  if (rows.length > most) {
    problems.push({
      severity: 'error',
      file,
      ...tree.locate(['record', 'rows']),
      path: 'record.rows',
      found: `${rows.length} rows`,
      expected: `at most ${LIMITS.recordRows} rows in the whole record`,
    })
  }
  const raw = rows.slice(0, most).map((input, index): RawRow => {
    const path = ['record', 'rows', index]
    return { file, line: tree.locate(path).line, cells: putCells(new RowCells(), file, input, tree, path) }
  })
  return { rows: raw, problems }
}
