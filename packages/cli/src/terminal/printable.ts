/**
 * Texts of a file as a terminal may have them: no control characters, which could move the cursor or hide what stands
 * there.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

export function printable(text: string): string {
  return text.replaceAll(CONTROLS, '?')
}

/** The same for every text in plain data. */
export function printableIn<T>(data: T): T {
  if (typeof data === 'string') return printable(data) as T
  if (Array.isArray(data)) return data.map(printableIn) as T
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printableIn(value)])) as T
}
