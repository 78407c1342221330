/**
 * Damerau-Levenshtein distance in its optimal string alignment form: the least number of insertions, deletions,
 * substitutions and swaps of neighbours that turn `a` into `b`.
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2] + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[b.length]
}

const plain = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
const LONGEST = 60
/** Words that are looked at before giving up, so that a long list costs no time. */
const MOST = 2000

/** The known word that a mistyped one most likely meant, if any is near enough to be worth saying. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > LONGEST) return undefined
  const target = plain(word)
  let best: string | undefined
  let least = Math.max(1, Math.floor(target.length / 3)) + 1
  let looked = 0
  for (const candidate of known) {
    if (++looked > MOST) break
    if (Math.abs(candidate.length - word.length) >= least) continue
    const distance = editDistance(target, plain(candidate))
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}
