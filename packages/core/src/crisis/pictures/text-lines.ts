/** Text broken into lines, or cut to one, so that it fits a width in px. */
import { type Lettering, textWidth } from './text-width.js'

const MORE = '\u2026'

/** A text cut to at most `width` px, with a sign at its end where something was cut off. */
export function shortened(text: string, width: number, lettering: Lettering = {}): string {
  if (textWidth(text, lettering) <= width) return text
  const letters = [...text]
  while (letters.length > 1 && textWidth(letters.join('') + MORE, lettering) > width) letters.pop()
  return letters.join('').trimEnd() + MORE
}

/**
 * A text in lines of at most `width` px, broken at its spaces; a single word that is wider has a line of its own.
 * @param most lines; where it takes more, the last one has a sign that words are left out
 */
export function wrapped(
  text: string,
  width: number,
  { most = Number.POSITIVE_INFINITY, ...lettering }: Lettering & { most?: number } = {},
): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last !== undefined && textWidth(longer, lettering) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), unfinished(lines[most - 1], width, lettering)]
}

/** A line cut at a word, so that the sign that words are left out fits after it. */
function unfinished(line: string, width: number, lettering: Lettering): string {
  const words = line.split(' ')
  while (words.length > 1 && textWidth(`${words.join(' ')} ${MORE}`, lettering) > width) words.pop()
  return `${words.join(' ')} ${MORE}`
}
