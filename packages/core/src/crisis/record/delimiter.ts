import { COLUMN_NAMES } from '../schema/record.js'

/** Delimiters other than commas: spreadsheets in many languages write semicolons. */
const OTHERS = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
] as const

/**
 * The delimiter of a table whose first line has no comma between fields, and the column where it first stands;
 * undefined where commas delimit.
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
