import type { RecordRow } from './row.js'

/** Shapes of a Beta: what is believed of how far a row is to be relied on. */
export type Trust = readonly [a: number, b: number]

/**
 * Probability that what a row tells is so, by its confidence (high, medium, low): Beta priors with means .98, .9 and .7
 * and standard deviations .02, .07 and .14. Judgement.
 */
const BY_CONFIDENCE: Readonly<Record<'H' | 'M' | 'L', Trust>> = { H: [49, 1], M: [18, 2], L: [7, 3] }

/** How far a row is to be relied on; one that states no confidence is taken as of the medium one. */
export function rowTrust({ confidence }: Pick<RecordRow, 'confidence'>): Trust {
  return BY_CONFIDENCE[confidence ?? 'M']
}

/** Mean of what is believed, from 0 to 1. */
export function meanOf([a, b]: Trust): number {
  return a / (a + b)
}

/** Probability that what a row tells is so, on average. */
export function rowReliability(row: Pick<RecordRow, 'confidence'>): number {
  return meanOf(rowTrust(row))
}
