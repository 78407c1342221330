/** Numbers and lists in words, the same in every text and on the page. */

/** A minus sign and no minus zero. */
export function signed(value: number, digits: number): string {
  if (Math.abs(value) === Number.POSITIVE_INFINITY) return value < 0 ? '\u2212\u221e' : '+\u221e'
  const text = Math.abs(value).toFixed(digits)
  return Number(text) === 0 ? text : `${value < 0 ? '\u2212' : '+'}${text}`
}

/** The same without the plus. */
export const minus = (value: number, digits: number): string => signed(value, digits).replace('+', '')

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** `a, b and c`. */
export function listed(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`
}

/** A name inside a sentence: `The Pentagon's spokespeople` without its capital article. */
export const inside = (name: string): string => name.replace(/^(?:The|An|A) /, (article) => article.toLowerCase())

/** At most so many characters, cut at a word. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:(]+$/, '')}\u2026`
}

/** So many wars, which may be a sum of probabilities: `12 wars`, `3.4 wars`, `fewer than 0.1 wars`. */
export function warsInWords(wars: number): string {
  if (wars > 0 && wars < 0.1) return 'fewer than 0.1 wars'
  const told = wars < 9.95 && wars % 1 !== 0 ? wars.toFixed(1) : Math.round(wars).toLocaleString('en')
  return `${told} ${told === '1' ? 'war' : 'wars'}`
}
