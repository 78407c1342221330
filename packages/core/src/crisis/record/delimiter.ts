import { COLUMN_NAMES } from '../schema/record.js'

/** What tables are parted by when not by commas: a spreadsheet in many languages writes semicolons. */
const OTHERS = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
] as const

/**
 * What parts the fields of a table whose first line no comma parts, and the column of the first of them; undefined
 * where commas do.
 */
export function otherDelimiter(text: string, needed: readonly string[]): { name: string; column: number } | undefined {
  const first = text.slice(text.charCodeAt(0) === 0xfeff ? 1 : 0).split(/[\r\n]/, 1)[0]
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
