/** Widths of the label face without a browser: what Source Sans 3 needs on average, by kind of letter, at the size of labels. */
import { LABEL } from './label.js'

/** Share of the type size. */
const NARROW = /[ijltfrI.,:;'|!()[\] ]/
const WIDE = /[mwMWQO%@\u2014\u2026]/
const UPPER = /[A-Z0-9]/

export function textWidth(text: string, size = LABEL): number {
  let sum = 0
  for (const letter of text) sum += NARROW.test(letter) ? 0.28 : WIDE.test(letter) ? 0.8 : UPPER.test(letter) ? 0.56 : 0.5
  return sum * size
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
