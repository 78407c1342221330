/**
 * Marks of a conflict, as git writes them, so that any editor knows them: lines of their own that no YAML has at the
 * beginning of a line, and no table of ours. The loader refuses a file that has them.
 */
import type { Problem } from '../problem.js'
import { clipped } from '../problem.js'

const [OPEN, BETWEEN, CLOSE] = ['<<<<<<<', '=======', '>>>>>>>']

/** Both sides between marks. @param what the path or row that they are about; sides are whole lines, or empty */
export function marked(what: string, a: string, b: string, eol: string): string {
  const whole = (side: string): string => (side === '' || side.endsWith(eol) ? side : side + eol)
  return `${OPEN} A: ${what}${eol}${whole(a)}${BETWEEN}${eol}${whole(b)}${CLOSE} B: ${what}${eol}`
}

/** Every conflict that stands in a text unresolved, with its line; none where the marks are not whole. */
export function unresolved(file: string, text: string): Problem[] {
  if (!text.includes(OPEN) || !text.includes(CLOSE)) return []
  const found = new RegExp(`^${OPEN} (.*)$`)
  const problems = text.split(/\r\n|[\r\n]/).flatMap((line, index): Problem[] => {
    const open = found.exec(line)
    if (open === null) return []
    return [
      {
        severity: 'error',
        file,
        line: index + 1,
        column: 1,
        path: '',
        found: `a conflict that is not resolved (${clipped(open[1])})`,
        expected: 'one of its two sides',
        hint: `keep the lines above ${BETWEEN} or those below it, or write your own, and take out the three lines of marks`,
      },
    ]
  })
  return new RegExp(`^${CLOSE}`, 'm').test(text) ? problems : []
}
