/** Widths of the label face without asking the browser: what Source Sans 3 needs on average, by kind of letter. */

/** Size of labels, px. */
export const LABEL = 13
export const SMALL = 12

const NARROW = /[ijltfrI.,:;'|!()[\] ]/
const WIDE = /[mwMWQO%@\u2014\u2026]/
const UPPER = /[A-Z0-9]/

export function textWidth(text: string, size = LABEL): number {
  let sum = 0
  for (const letter of text) sum += NARROW.test(letter) ? 0.28 : WIDE.test(letter) ? 0.8 : UPPER.test(letter) ? 0.56 : 0.5
  return 1.04 * sum * size
}

/** A text cut to a width, with a sign that it was. */
export function shortened(text: string, width: number, size = LABEL): string {
  if (textWidth(text, size) <= width) return text
  let cut = text
  while (cut.length > 1 && textWidth(`${cut}\u2026`, size) > width) cut = cut.slice(0, -1)
  return `${cut.trimEnd()}\u2026`
}

/** Words in lines of at most `width` px. */
export function wrapped(text: string, width: number, size = LABEL): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
