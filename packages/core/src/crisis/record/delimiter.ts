import { COLUMN_NAMES } from '../schema/record.js'
import { scanCsv } from './csv.js'

/** Delimiters other than commas: spreadsheets in many languages write semicolons. */
const OTHERS = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
] as const

/** Characters of the first line that are looked at. */
const LOOKED = 50_000

const firstLine = (text: string): string =>
  text.slice(text.charCodeAt(0) === 0xfeff ? 1 : 0, LOOKED).split(/[\r\n]/, 1)[0]

/**
 * The delimiter of a table whose first line has no comma between fields, and the column where it first stands;
 * undefined where commas delimit.
 */
export function otherDelimiter(text: string, needed: readonly string[]): { name: string; column: number } | undefined {
  const first = firstLine(text)
  const known = (by: string): number =>
    first
      .slice(0, 10_000)
      .split(by)
      .map((cell) => cell.replaceAll('"', '').trim())
      .filter((name) => needed.includes(name) || (COLUMN_NAMES as string[]).includes(name)).length
  const commas = known(',')
  for (const [by, name] of OTHERS) if (known(by) > Math.max(1, commas)) return { name, column: first.indexOf(by) + 1 }
  return undefined
}

/** The delimiter that finds most of some columns in the first line, whatever their case; the more cells among equals. */
export function delimiterOf(text: string, known: readonly string[]): string {
  const line = firstLine(text)
  const wanted = new Set(known.map((name) => name.toLowerCase()))
  const score = (delimiter: string): number => {
    const cells = scanCsv(line, 1, { shape: { delimiter, isQuoted: true } }).rows[0]?.texts ?? []
    const found = cells.filter((name) => wanted.has(name.trim().toLowerCase())).length
    return 1000 * found + Math.min(999, cells.length)
  }
  return OTHERS.map(([by]) => by).reduce<string>((best, one) => (score(one) > score(best) ? one : best), ',')
}
