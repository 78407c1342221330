/** A record that a spreadsheet wrote: columns by other names, cells parted by semicolons or tabs. */
import { normal } from '../../terms/normal.js'
import { LIMITS } from '../limits.js'
import { near } from '../near.js'
import { counted, didYouMean, type Problem, show } from '../problem.js'
import type { CrisisFile } from '../schema/crisis.js'
import { COLUMN_NAMES, type Column } from '../schema/record.js'
import { RowCells } from './cells.js'
import { type CsvRow, placeOf, scanCsv } from './csv.js'
import { delimiterOf } from './delimiter.js'
import type { RawRow, RawRows } from './raw-rows.js'

/** What the columns of a file are called, by those of the format. */
export type Mapping = Readonly<Partial<Record<Column, string>>>

/** How the CSV file of a crisis is to be read; undefined where it is in the format itself. */
export const mappingOf = ({ record }: CrisisFile): Mapping | undefined =>
  record.columns === undefined && record.dates === undefined ? undefined : (record.columns ?? {})

/** Without these nothing can be read; rows without an id of their own are called by their number. */
const NEEDED: readonly Column[] = ['date', 'actor', 'action']

const isBlank = ({ texts }: CsvRow): boolean => texts.every((text) => text.trim() === '')

/** Where each column of the format stands, and under which name each other column is kept. */
function columnsOf(
  header: readonly string[],
  mapping: Mapping,
  report: (index: number, path: string, found: string, expected: string, hint?: string) => void,
): Map<string, number> | undefined {
  const columns = new Map<string, number>()
  let isSound = true
  const fault: typeof report = (...told) => {
    isSound = false
    report(...told)
  }
  const taken = new Set<number>()
  for (const column of COLUMN_NAMES) {
    const name = mapping[column]
    const index = header.indexOf(normal((name ?? column).trim()))
    if (index >= 0 && header.indexOf(header[index], index + 1) >= 0)
      fault(
        header.indexOf(header[index], index + 1),
        column,
        `the column ${show(header[index])} a second time`,
        'each column once',
      )
    if (index >= 0) {
      columns.set(column, index)
      taken.add(index)
    } else if (name !== undefined || NEEDED.includes(column))
      fault(
        0,
        `record.columns.${column}`,
        `no column ${show(name ?? column)}`,
        name === undefined
          ? `a column ${column}, or in record.columns what it is called`
          : `the name of a column in the first line`,
        didYouMean(near(name ?? column, header)),
      )
  }
  if (!isSound) return undefined
  // What is not read is kept, under a name that no other column has.
  for (const [index, name] of header.entries()) {
    if (taken.has(index)) continue
    let own = name
    for (let n = 2; columns.has(own) || (COLUMN_NAMES as string[]).includes(own); n++) own = `${name} (${n})`
    columns.set(own, index)
  }
  return columns
}

/** Reads a table as people have them, by the names that the crisis file gives its columns. */
export function readMappedCsv(file: string, text: string, most: number, mapping: Mapping): RawRows {
  const problems: Problem[] = []
  const at = (
    place: { line: number; column: number },
    path: string,
    found: string,
    expected: string,
    hint?: string,
  ): RawRows => {
    problems.push({ severity: 'error', file, ...place, path, found, expected, hint })
    return { rows: [], problems, unread: true }
  }
  const start = { line: 1, column: 1 }
  if (text.length > LIMITS.fileCharacters)
    return at(start, '', `${text.length} characters`, `at most ${LIMITS.fileCharacters}`)
  const delimiter = delimiterOf(text, [...COLUMN_NAMES, ...Object.values(mapping)])
  const shape = { delimiter, isQuoted: true }
  const csv = scanCsv(text, most + 1, { shape })
  for (const mistake of csv.mistakes) at(mistake, '', mistake.found, mistake.expected)
  if (csv.more)
    return at(start, '', `more than ${Math.min(most, LIMITS.recordRows)} rows or ${LIMITS.cells} cells`, 'fewer')
  const [header, ...rest] = csv.rows
  if (header === undefined) return at(start, '', 'an empty file', 'a table whose first line names its columns')
  const width = header.texts.length
  if (width > LIMITS.columns) return at(start, '', `${width} columns`, `at most ${LIMITS.columns}`)
  const columns = columnsOf(
    header.texts.map((name) => normal(name.trim())),
    mapping,
    (index, ...told) => void at(placeOf(text, header, index, shape), ...told),
  )
  if (columns === undefined) return { rows: [], problems, unread: true }
  const table = { file, text, shape, isNormal: normal(text) === text, columns }
  const rows = rest.flatMap((row, index): RawRow[] => {
    if (isBlank(row)) return []
    // Empty cells at the end of a line come and go as a spreadsheet likes.
    const beyond = row.texts.findIndex((cell, n) => n >= width && cell.trim() !== '')
    if (beyond >= 0 && problems.length <= LIMITS.problems)
      at(
        placeOf(text, row, beyond, shape),
        row.texts[0],
        counted(row.texts.length, 'cell'),
        `${counted(width, 'cell')}, as in the first line`,
        'put a text with the mark that parts cells in quotation marks',
      )
    const cells = new RowCells(table, row)
    if (cells.compared('id') === '') cells.set('id', `row-${index + 2}`, () => ({ file, line: row.line, column: 1 }))
    return [{ file, line: row.line, cells }]
  })
  return { rows, problems }
}
