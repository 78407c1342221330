import { LIMITS } from '../limits.js'

/**
 * CSV by RFC 4180, with the place of every cell. Line ends may be LF, CRLF or CR; a byte order mark is skipped.
 */
export interface Cell {
  text: string
  line: number
  column: number
}

export interface CsvMistake {
  line: number
  column: number
  found: string
  expected: string
}

/** One record: the texts of its cells, and where in the file it starts. */
export interface CsvRow {
  texts: string[]
  /** Offset and line of its first character. */
  start: number
  line: number
}

/** What parts the cells of a table, where it is not a comma, and whether quotation marks hold a cell together. */
export interface CsvShape {
  delimiter: string
  isQuoted: boolean
}

export const COMMAS: CsvShape = { delimiter: ',', isQuoted: true }

const [LF, CR, QUOTE] = [10, 13, 34]

/** Line and column of a cell. Computed on demand from the text: most cells have no problem to report. */
export function placeOf(
  text: string,
  row: CsvRow,
  index: number,
  shape: CsvShape = COMMAS,
): { line: number; column: number } {
  const starts: number[] = []
  scanCsv(text, 1, { shape, from: { at: row.start, line: row.line, starts } })
  const at = starts[Math.max(0, Math.min(index, row.texts.length - 1))]
  let [line, lineStart] = [row.line, row.start]
  for (let i = lineStart; i < at; i++) {
    const code = text.charCodeAt(i)
    if (code !== LF && (code !== CR || text.charCodeAt(i + 1) === LF)) continue
    line++
    lineStart = i + 1
  }
  return { line, column: at - lineStart + 1 }
}

/**
 * All records of a text, empty lines left out, and what was wrong with the quoting. Reads at most `most` records and
 * `LIMITS.cells` cells; `from` says where to start, and takes the offset of every cell.
 */
export function scanCsv(
  text: string,
  most = Number.POSITIVE_INFINITY,
  { shape = COMMAS, from }: { shape?: CsvShape; from?: { at: number; line: number; starts: number[] } } = {},
): { rows: CsvRow[]; mistakes: CsvMistake[]; more: boolean } {
  const rows: CsvRow[] = []
  const mistakes: CsvMistake[] = []
  let at = from?.at ?? (text.charCodeAt(0) === 0xfeff ? 1 : 0)
  let [line, lineStart] = [from?.line ?? 1, at]
  let cells = 0
  const delimiter = shape.delimiter.charCodeAt(0)
  const isEnd = (code: number): boolean => Number.isNaN(code) || code === LF || code === CR
  const mistake = (where: { line: number; column: number }, found: string, expected: string): void => {
    if (mistakes.length < LIMITS.problems) mistakes.push({ ...where, found, expected })
  }

  /** Passes a line end and counts it. */
  const passLine = (): void => {
    at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1
    line++
    lineStart = at
  }
  const plainCell = (): string => {
    const start = at
    for (let code = text.charCodeAt(at); !isEnd(code) && code !== delimiter; code = text.charCodeAt(at)) at++
    return text.slice(start, at)
  }
  const quotedCell = (): string => {
    const opened = { line, column: at - lineStart + 1 }
    const parts: string[] = []
    let start = ++at
    for (;;) {
      const code = text.charCodeAt(at)
      if (Number.isNaN(code)) {
        mistake(opened, 'a quoted cell that never ends', 'a closing quotation mark')
        parts.push(text.slice(start))
        return parts.join('')
      }
      if (code === QUOTE) {
        if (text.charCodeAt(at + 1) !== QUOTE) break
        parts.push(text.slice(start, at + 1))
        at += 2
        start = at
      } else if (isEnd(code)) passLine()
      else at++
    }
    parts.push(text.slice(start, at))
    at++
    if (!isEnd(text.charCodeAt(at)) && text.charCodeAt(at) !== delimiter) {
      mistake(
        { line, column: at - lineStart + 1 },
        'text after a closing quotation mark',
        shape.delimiter === ',' ? 'a comma or the end of the line' : 'the end of the cell',
      )
      parts.push(plainCell())
    }
    return parts.join('')
  }

  let row: CsvRow = { texts: [], start: at, line }
  while (at < text.length) {
    if ((row.texts.length === 0 && rows.length >= most) || cells > LIMITS.cells) return { rows, mistakes, more: true }
    if (row.texts.length === 0) {
      row.start = at
      row.line = line
    }
    from?.starts.push(at)
    row.texts.push(shape.isQuoted && text.charCodeAt(at) === QUOTE ? quotedCell() : plainCell())
    cells++
    if (text.charCodeAt(at) === delimiter) {
      at++
      if (!isEnd(text.charCodeAt(at))) continue
      from?.starts.push(at)
      row.texts.push('')
    }
    const isEmpty = row.texts.length === 1 && row.texts[0].trim() === ''
    if (!isEmpty) rows.push(row)
    if (isEmpty) row.texts.length = 0
    else row = { texts: [], start: at, line }
    if (at < text.length) passLine()
  }
  return { rows, mistakes, more: false }
}

/** What `scanCsv` reads, each cell with its place in the text. */
export function parseCsv(text: string, most?: number): { rows: Cell[][]; mistakes: CsvMistake[]; more: boolean } {
  const { rows, ...rest } = scanCsv(text, most)
  return {
    rows: rows.map((row) => row.texts.map((cell, index) => ({ text: cell, ...placeOf(text, row, index) }))),
    ...rest,
  }
}
