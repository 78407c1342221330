/** Numbers with their signs, and tables that fit the width: what all tables of changes share. */
import { type Column, table } from '../terminal/table.js'

/** Widest and narrowest first column of a table. */
const NAMES = { most: 42, least: 12 } as const

/** A number with no sign on zero. */
export function plain(value: number, digits: number): string {
  const text = value.toFixed(digits)
  return Number(text) === 0 ? text.replace('-', '') : text
}

/** The same with a plus before what is more than zero. */
export function signed(value: number, digits: number): string {
  const text = plain(value, digits)
  return Number(text) > 0 ? `+${text}` : text
}

/** A table no wider than asked: names in the first column go on in a second line, at blanks and hyphens. */
export function fitted(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const beside = columns
    .slice(1)
    .reduce((sum, { head }, c) => sum + 2 + Math.max(head.length, ...rows.map((row) => row[c + 1].length)), 2)
  const room = Math.max(NAMES.least, Math.min(NAMES.most, width - beside))
  const blank = columns.slice(1).map(() => '')
  return table(
    columns,
    rows.flatMap(([name, ...cells]) => broken(name, room).map((line, n) => [line, ...(n === 0 ? cells : blank)])),
  )
}

/** A name in lines of at most so many characters; all but the first are set in. */
function broken(name: string, room: number): string[] {
  const lines: string[] = []
  let line = ''
  const push = (): void => {
    lines.push(line.trimEnd())
    line = '  '
  }
  for (const part of name.split(/(?<=[\s+@-])/)) {
    if (line.trim() !== '' && line.length + part.trimEnd().length > room) push()
    line += part
    while (line.length > room && line.trimEnd().length > room) {
      const rest = line.slice(room)
      line = line.slice(0, room)
      push()
      line += rest
    }
  }
  lines.push(line.trimEnd())
  return lines
}
