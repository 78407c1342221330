/** A text by whole lines. */

/** A piece of a text that is put in place of another; an insertion where `from` is `to`. */
export interface Edit {
  from: number
  to: number
  text: string
}

/** How lines of a text end: as its first one does. */
export const lineEndOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'

/** Where the line begins in which an offset lies. */
export function lineStart(text: string, at: number): number {
  let start = at
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--
  return start
}

/** Where the next line begins. */
export function nextLine(text: string, at: number): number {
  const rest = /\r\n|\n|\r/g
  rest.lastIndex = at
  const found = rest.exec(text)
  return found === null ? text.length : found.index + found[0].length
}

/** Lines further in, or further out as far as there are blanks, each ending as asked. */
export function indented(lines: string, by: number, eol: string): string {
  return lines
    .split(/\r\n|\n|\r/)
    .map((line) => {
      if (line.trim() === '') return line
      return by >= 0 ? ' '.repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`), '')
    })
    .join(eol)
}

/** The text with edits that do not overlap; of those at one place insertions come first, in their order. */
export function edited(text: string, edits: readonly Edit[], eol: string): string {
  const isChange = ({ from, to }: Edit): number => (to > from ? 1 : 0)
  const sorted = [...edits].sort((a, b) => a.from - b.from || isChange(a) - isChange(b))
  let made = ''
  let at = 0
  for (const edit of sorted) {
    made += text.slice(at, edit.from)
    if (edit.text !== '' && made !== '' && !/[\r\n]$/.test(made)) made += eol
    made += edit.text
    at = edit.to
  }
  return made + text.slice(at)
}
