import type { RecordRow } from './row.js'

/** Probability that what a row tells is so, by its confidence (high, medium, low); judgement. */
const BY_CONFIDENCE = { H: 0.98, M: 0.9, L: 0.7 } as const
const UNTOLD = 0.9

/** Probability that what a row tells is so. */
export function rowReliability({ confidence }: Pick<RecordRow, 'confidence'>): number {
  return confidence === undefined ? UNTOLD : BY_CONFIDENCE[confidence]
}
