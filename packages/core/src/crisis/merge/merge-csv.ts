/** One table of two: the rows of A, with those that B has besides, and marks where they differ. */
import { normal } from '../../terms/normal.js'
import { type CsvRow, scanCsv } from '../record/csv.js'
import { lineEndOf, nextLine } from './lines.js'
import { marked } from './marks.js'
import { type Before, choose } from './three-way.js'

/** Columns by which a row of the record, or of running totals, is known. */
export const KNOWN_BY = { file: ['id'], totals: ['date', 'series'] } as const

interface TableRow {
  name: string
  /** Its cells that are not empty, by their columns. */
  cells: Record<string, string>
  /** Its text, with the end of its line and empty lines after it. */
  text: string
}

interface TableText {
  columns: string[]
  /** What stands before the first row: the names of the columns. */
  head: string
  rows: TableRow[]
}

const plain = (text: string): string => normal(text.trim())

function tableOf(text: string, by: readonly string[], nameInA: (name: string) => string): TableText {
  const { rows } = scanCsv(text)
  const [header, ...rest] = rows as [CsvRow | undefined, ...CsvRow[]]
  const columns = (header?.texts ?? []).map(plain)
  const times = new Map<string, number>()
  const endOf = (n: number): number => rest[n + 1]?.start ?? text.length
  return {
    columns,
    head: text.slice(0, rest[0]?.start ?? text.length),
    rows: rest.map(({ texts, start }, n) => {
      const cells = Object.fromEntries(
        columns.flatMap((column, c) => (plain(texts[c] ?? '') === '' ? [] : [[column, plain(texts[c])]])),
      )
      const name = nameInA(by.map((column) => cells[column] ?? '').join(' '))
      const time = (times.get(name) ?? 0) + 1
      times.set(name, time)
      return { name: time === 1 ? name : `${name} (${time})`, cells, text: text.slice(start, endOf(n)) }
    }),
  }
}

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const isEqual = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, n) => name === other[n])

/**
 * The merged table; where nothing of B is new, A to the byte. Both are sound tables of one kind.
 * @param by columns by which a row is known
 * @param nameInA what a row of B is called in A
 */
export function mergeCsv(
  a: string,
  b: string,
  base: string | undefined,
  { by, nameInA }: { by: readonly string[]; nameInA: (name: string) => string },
): string {
  const own = (name: string): string => name
  const [tableA, tableB] = [tableOf(a, by, own), tableOf(b, by, nameInA)]
  const before = base === undefined ? undefined : new Map(tableOf(base, by, own).rows.map((row) => [row.name, row]))
  const eol = lineEndOf(a)
  const more = tableB.columns.filter((column) => !tableA.columns.includes(column))
  const columns = [...tableA.columns, ...more]

  const ended = (text: string): string => (/[\r\n]$/.test(text) ? text : text + eol)
  /** A row of A with empty cells for the columns that B has besides. */
  const widened = (text: string, cells: readonly string[]): string => {
    if (cells.length === 0) return text
    const [body, end] = [text.replace(/[\r\n]+$/, ''), /[\r\n]*$/.exec(text)?.[0] ?? '']
    return `${body}${cells.map((cell) => `,${quoted(cell)}`).join('')}${end}`
  }
  const ofA = ({ text }: TableRow): string =>
    widened(
      text,
      more.map(() => ''),
    )
  const ofB = ({ text, cells }: TableRow): string =>
    isEqual(tableB.columns, columns)
      ? text.slice(0, text.replace(/[\r\n]+$/, '').length) + eol
      : columns.map((column) => quoted(cells[column] ?? '')).join(',') + eol
  const beforeOf = (name: string): Before | undefined =>
    before === undefined ? undefined : { value: before.get(name)?.cells }

  const inB = new Map(tableB.rows.map((row) => [row.name, row]))
  const names = new Set(tableA.rows.map(({ name }) => name))
  // A row that is taken out keeps its place until the end, for what stands behind it.
  const made: { name: string; text: string }[] = tableA.rows.map((row) => {
    const { name } = row
    const other = inB.get(name)
    const choice = choose(row.cells, other?.cells, beforeOf(name))
    if (choice === 'a') return { name, text: ofA(row) }
    const lines = other === undefined ? '' : ofB(other)
    return { name, text: choice === 'b' ? lines : marked(name, ofA(row), lines, eol) }
  })
  let at = 0
  for (const row of tableB.rows) {
    const place = names.has(row.name) ? made.findIndex(({ name }) => name === row.name) : -1
    if (place >= 0) {
      at = place + 1
      continue
    }
    const choice = choose(undefined, row.cells, beforeOf(row.name))
    if (choice === 'a') continue
    const lines = ofB(row)
    made.splice(at === 0 ? made.length : at, 0, {
      name: row.name,
      text: choice === 'b' ? lines : marked(row.name, '', lines, eol),
    })
    if (at > 0) at++
  }
  const kept = made.filter(({ text }) => text !== '')
  const lines = kept.map(({ text }, n) => (n < kept.length - 1 ? ended(text) : text))
  const headEnd = nextLine(tableA.head, tableA.head.replace(/[\r\n]+$/, '').length)
  const head = widened(tableA.head.slice(0, headEnd), more) + tableA.head.slice(headEnd)
  return (kept.length > 0 ? ended(head) : head) + lines.join('')
}
