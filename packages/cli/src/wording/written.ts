/** How a text is marked that was written after the as-of day, wherever it is printed. */
import { longDate, type Written } from '@standoff/core/kernel'

/** `written after 27 January 2024`, with `perhaps` where the file does not state it; empty where nothing is known of it. */
export function writtenWords(written: Written, asOf: string): string {
  if (written === 'untold') return ''
  return `${written === 'perhaps' ? 'perhaps ' : ''}written after ${longDate(asOf)}`
}

/** The text with that after it, in brackets. */
export function marked(text: string, written: Written, asOf: string): string {
  const words = writtenWords(written, asOf)
  return words === '' ? text : `${text} (${words})`
}
