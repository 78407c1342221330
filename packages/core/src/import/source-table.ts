import { near } from '../crisis/near.js'
import { counted, didYouMean, type Problem, show } from '../crisis/problem.js'
import { type CsvRow, type CsvShape, placeOf, scanCsv } from '../crisis/record/csv.js'
import { delimiterOf } from '../crisis/record/delimiter.js'

/** A table of somebody else, its columns by their names in lower case. */
export interface SourceTable {
  file: string
  text: string
  shape: CsvShape
  columns: ReadonlyMap<string, number>
  /** Names as they stand in the first line; empty where there is none. */
  header: readonly string[]
  rows: readonly CsvRow[]
  /** Cells of a whole row. */
  width: number
  /** Number of the first row, as a spreadsheet counts them. */
  first: number
}

/** What a source's table must have. */
export interface TableShape {
  /** Columns without which nothing can be read, in lower case. */
  needed: readonly string[]
  /** Whether cells parted by tabs are never quoted, as its publisher writes them. */
  isPlainTabs?: boolean
  /** Columns of a file without a line of names, by what stands in its first row; undefined where it has one. */
  positional?(cells: readonly string[]): readonly string[] | undefined
}

/**
 * Reads a table, whatever parts its cells.
 * @param most rows that are read
 * @returns no table where a needed column is not there; what is wrong, with line and column
 */
export function readSourceTable(
  file: string,
  text: string,
  { needed, isPlainTabs, positional }: TableShape,
  most: number,
): { table?: SourceTable; problems: Problem[] } {
  const at = (place: { line: number; column: number }, found: string, expected: string, hint?: string): Problem => ({
    severity: 'error',
    file,
    ...place,
    path: '',
    found,
    expected,
    hint,
  })
  const start = { line: 1, column: 1 }
  const delimiter = delimiterOf(text, needed)
  const shape = { delimiter, isQuoted: !(delimiter === '\t' && isPlainTabs === true) }
  const { rows, mistakes, more } = scanCsv(text, most + 1, { shape })
  const problems = mistakes.map((mistake) => at(mistake, mistake.found, mistake.expected))
  if (rows.length === 0) return { problems: [at(start, 'an empty file', 'a table')] }
  if (more) return { problems: [at(start, `more than ${most} rows`, `at most ${most} rows`, 'import it in parts')] }
  const names = positional?.(rows[0].texts)
  const header = names ?? rows[0].texts.map((name) => name.trim())
  const columns = new Map<string, number>()
  for (const [index, name] of header.entries()) {
    const key = name.toLowerCase()
    if (!columns.has(key)) columns.set(key, index)
  }
  const missing = needed.filter((name) => !columns.has(name))
  if (missing.length > 0) {
    const [first] = missing
    const hint = didYouMean(near(first, columns.keys()))
    const expected = `the columns ${needed.join(', ')} in the first line`
    return { problems: [...problems, at(start, `no column ${missing.map(show).join(', ')}`, expected, hint)] }
  }
  const table = {
    file,
    text,
    shape,
    columns,
    header: names === undefined ? header : [],
    rows: names === undefined ? rows.slice(1) : rows,
    width: header.length,
    first: names === undefined ? 2 : 1,
  }
  return { table, problems }
}

/** One row of such a table. */
export class SourceCells {
  constructor(
    private readonly table: SourceTable,
    private readonly row: CsvRow,
    /** As a spreadsheet counts it. */
    readonly number: number,
    private readonly problems: Problem[],
    /** Texts that were warned of already. */
    private readonly told: Set<string>,
  ) {}

  get line(): number {
    return this.row.line
  }

  /** Why the row cannot be read by its columns: it has more or fewer cells than the first line names. */
  get misshapen(): string | undefined {
    const { length } = this.row.texts
    const { width } = this.table
    // Programs that write spreadsheets leave out empty cells at the end, or add some.
    const isLonger = length > width && this.row.texts.slice(width).some((text) => text.trim() !== '')
    return isLonger || length < Math.min(3, width) ? `${counted(length, 'cell')}, not ${width}` : undefined
  }

  /** Nothing stands in it: spreadsheets have such rows at their end. */
  get isBlank(): boolean {
    return this.row.texts.every((text) => text.trim() === '')
  }

  /** The trimmed text of a cell; empty where there is none. @param column in lower case */
  text(column: string): string {
    const index = this.table.columns.get(column)
    const text = index === undefined ? '' : (this.row.texts[index] ?? '').trim()
    return !this.table.shape.isQuoted && /^".*"$/.test(text) ? text.slice(1, -1).trim() : text
  }

  /** A whole number of at least 0; undefined where the cell is empty or holds none. */
  whole(column: string): number | undefined {
    const text = this.text(column)
    return /^\d+(\.0+)?$/.test(text) ? Number(text) : undefined
  }

  /** A coordinate as the record writes it; empty where there is none within bounds. */
  degrees(column: string, most: 90 | 180): string {
    const text = this.text(column).replace(',', '.')
    return /^[+-]?\d+(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most ? text : ''
  }

  /** Warns of a text of a column in the first row that has it. */
  warnOnce(column: string, found: string, expected: string, hint?: string): void {
    const key = `${column} ${found}`
    if (this.told.has(key)) return
    this.told.add(key)
    this.report('warning', column, found, expected, hint)
  }

  report(severity: Problem['severity'], column: string, found: string, expected: string, hint?: string): void {
    const { table, row, problems } = this
    const index = table.columns.get(column)
    const place = index === undefined ? { line: row.line, column: 1 } : placeOf(table.text, row, index, table.shape)
    const name = index === undefined ? column : (table.header[index] ?? column)
    problems.push({
      severity,
      file: table.file,
      ...place,
      path: `row ${this.number}${name === '' ? '' : `, ${name}`}`,
      found,
      expected,
      hint,
    })
  }
}
