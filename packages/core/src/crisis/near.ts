import { nearest } from '../terms/nearest.js'

/** Fewest letters of a word from which the rest is guessed. */
const BEGINNING = 3
/** Longer texts are no words. */
const LONGEST = 60
/** Words that are looked at for a beginning, so that a long list costs no time. */
const MOST = 2000

/**
 * The known word that was most likely meant: the nearest by spelling, or else the shortest that begins with what stands
 * there (`offer`: `offer_talks`).
 */
export function near(word: string, known: Iterable<string>): string | undefined {
  const words = [...known]
  const close = nearest(word, words)
  if (close !== undefined || word.length < BEGINNING) return close
  const start = word.toLowerCase()
  return words
    .slice(0, MOST)
    .filter((one) => one.length <= LONGEST && one.toLowerCase().startsWith(start))
    .sort((a, b) => a.length - b.length)[0]
}
