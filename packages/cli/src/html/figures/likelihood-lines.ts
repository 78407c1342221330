/** Where ICD 203's words of likelihood begin and end, for pictures of probabilities. */
import { LIKELIHOOD_BANDS } from '@standoff/core/kernel'

/** Ends of the bands that stand inside a picture. */
export const BAND_EDGES: readonly number[] = LIKELIHOOD_BANDS.slice(1).map(({ from }) => from)

/** The words, each in the middle of its band. The outer two are too narrow for their words on most pictures. */
export const BAND_WORDS: readonly { at: number; words: string; wide: number }[] = LIKELIHOOD_BANDS.map(
  ({ words, from, until }, n) => {
    const [low, high] = [n === 0 ? 0 : from, n === LIKELIHOOD_BANDS.length - 1 ? 1 : until]
    return { at: (low + high) / 2, words: words === 'roughly even chance' ? 'about even' : words, wide: high - low }
  },
)
