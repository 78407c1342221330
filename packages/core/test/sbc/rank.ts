/** Ranks of the truth among weighted particles, and whether many of them are uniform (Talts et al. 2018). */

/** Bins of a histogram of ranks. */
export const BINS = 10

/**
 * Where the truth stands among the particles, in (0, 1): the share of the weight below it. The truth takes part with
 * the mass of one effective particle, since its rank among n equal ones has n + 1 places; ties are broken by the
 * uniform u.
 */
export function rankOf(truth: number, values: Float64Array, weight: Float64Array, u: number): number {
  let below = 0
  let equal = 0
  let own = 0
  for (let p = 0; p < weight.length; p++) {
    own += weight[p] * weight[p]
    if (values[p] < truth) below += weight[p]
    else if (values[p] === truth) equal += weight[p]
  }
  return (below + u * (equal + own)) / (1 + own)
}

/** The same for something that happened or not, to which the particles give a probability. */
export function rankOfEvent(happened: boolean, probability: number, u: number): number {
  return happened ? 1 - probability * u : (1 - probability) * u
}

/** How many ranks fall into each of the bins. */
export function histogram(ranks: readonly number[]): number[] {
  const counts = new Array<number>(BINS).fill(0)
  for (const rank of ranks) counts[Math.min(BINS - 1, Math.floor(BINS * rank))]++
  return counts
}

/**
 * Pearson's statistic against equal bins; about chi-square with nine degrees of freedom where the ranks are uniform.
 */
export function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, n) => sum + n, 0) / counts.length
  return counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
}
