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

/** All records of a text, empty lines left out, and what was wrong with the quoting. Reads at most `most` records and `LIMITS.cells` cells. */
export function parseCsv(text: string, most = Number.POSITIVE_INFINITY): { rows: Cell[][]; mistakes: CsvMistake[]; more: boolean } {
  const rows: Cell[][] = []
  const mistakes: CsvMistake[] = []
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let [line, lineStart] = [1, at]
  let row: Cell[] = []
  let cells = 0
  const isEnd = (code: number): boolean => Number.isNaN(code) || code === 10 || code === 13

  /** Passes a line end and counts it. */
  const passLine = (): void => {
    at += text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1
    line++
    lineStart = at
  }
  const plainCell = (): string => {
    const start = at
    while (!isEnd(text.charCodeAt(at)) && text[at] !== ',') at++
    return text.slice(start, at)
  }
  const quotedCell = (cell: Cell): string => {
    let value = ''
    let start = ++at
    for (;;) {
      const code = text.charCodeAt(at)
      if (Number.isNaN(code)) {
        mistakes.push({ line: cell.line, column: cell.column, found: 'a quoted cell that never ends', expected: 'a closing quotation mark' })
        return value + text.slice(start)
      }
      if (code === 34) {
        value += text.slice(start, at)
        if (text.charCodeAt(at + 1) !== 34) break
        at += 2
        value += '"'
        start = at
      } else if (isEnd(code)) passLine()
      else at++
    }
    at++
    if (!isEnd(text.charCodeAt(at)) && text[at] !== ',') {
      mistakes.push({ line, column: at - lineStart + 1, found: 'text after a closing quotation mark', expected: 'a comma or the end of the line' })
      value += plainCell()
    }
    return value
  }

  while (at < text.length) {
    if ((row.length === 0 && rows.length >= most) || cells > LIMITS.cells) return { rows, mistakes, more: true }
    const cell: Cell = { text: '', line, column: at - lineStart + 1 }
    cell.text = text[at] === '"' ? quotedCell(cell) : plainCell()
    row.push(cell)
    cells++
    if (text[at] === ',') {
      at++
      if (!isEnd(text.charCodeAt(at))) continue
      row.push({ text: '', line, column: at - lineStart + 1 })
    }
    if (row.length > 1 || row[0].text.trim() !== '') rows.push(row)
    row = []
    if (at < text.length) passLine()
  }
  return { rows, mistakes, more: false }
}
