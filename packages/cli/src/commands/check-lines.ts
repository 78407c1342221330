/** How `standoff check` lays out what it says: one line each for programs and editors, wrapped for a terminal. */

const INDENT = '  '

/**
 * A text at a width, its first `head` characters whole and what comes after set in; one line where there is no width.
 */
export function laidOut(text: string, head: number, width?: number): string {
  if (width === undefined || text.length <= width) return text
  const lines: string[] = []
  let line = text.slice(0, head)
  for (const [n, word] of text.slice(head).trimStart().split(/ +/).entries()) {
    // The first word goes with the head however long that is: "file:12:5: error:" is what is looked for.
    if (n > 0 && line.length + 1 + word.length > width) {
      lines.push(line)
      line = INDENT + word
    } else line += line === '' ? word : ` ${word}`
  }
  return [...lines, line].join('\n')
}
