/** A chance in a sentence: the words of ICD 203 with their number, and the verb that they need. */
import { likelihoodWords, percentCell, percentRange, percentWords, type Share } from '@standoff/core/kernel'

/** `likely (61%)`, `a roughly even chance (50%)`. */
export function chance(p: number, told = percentWords(p)): string {
  const words = likelihoodWords(p)
  return `${words === 'roughly even chance' ? `a ${words}` : words} (${told})`
}

/** The same with the interval: `likely (61%; 5 to 95%: 48 to 73%)`. */
const chanceWithin = ({ mean, low, high }: Share): string =>
  chance(mean, `${percentWords(mean)}; 5 to 95%: ${percentRange(low, high)}`)

/**
 * `The model finds it likely (61%; ...)`, `The model sees almost no chance (2%; ...)`: what it is of follows with
 * `that`.
 */
export const modelFinds = (share: Share): string =>
  likelihoodWords(share.mean).endsWith('chance')
    ? `The model sees ${chanceWithin(share)}`
    : `The model finds it ${chanceWithin(share)}`

/**
 * `almost no chance` needs another verb than the other words: `has almost no chance (2%; ...)`, `is likely (61%; ...)`.
 */
export function hasChance(share: Share): string {
  return `${likelihoodWords(share.mean).endsWith('chance') ? 'has' : 'is'} ${chanceWithin(share)}`
}

/** The same by a viewpoint of the file: `By the viewpoint "Deeds, not words" it is likely (61%; ...)`. */
export const viewpointFinds = (name: string, share: Share): string =>
  `By the viewpoint "${name}" ${likelihoodWords(share.mean).endsWith('chance') ? 'there is' : 'it is'} ${chanceWithin(share)}`

/** An interval for the cell of a table: `3 to 12%`, `<1 to 12%`. */
export const rangeCell = (low: number, high: number): string =>
  `${percentCell(low).slice(0, -1)} to ${percentCell(high)}`
