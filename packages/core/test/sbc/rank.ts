/** Ranks of the truth among weighted particles, and whether many of them are uniform (Talts et al. 2018). */

export const BINS = 10

/** Mass that the truth itself stands for: with n draws of one weight its rank has n + 1 places. */
function ownMass(weight: Float64Array): number {
  let squares = 0
  for (let p = 0; p < weight.length; p++) squares += weight[p] * weight[p]
  return squares
}

/** Where the truth stands among the particles, in (0, 1): the share of the weight below it, ties broken by the uniform u. */
export function rankOf(truth: number, value: (p: number) => number, weight: Float64Array, u: number): number {
  const own = ownMass(weight)
  let below = 0
  let equal = own
  for (let p = 0; p < weight.length; p++) {
    if (weight[p] === 0) continue
    const v = value(p)
    if (v < truth) below += weight[p]
    else if (v === truth) equal += weight[p]
  }
  return (below + u * equal) / (1 + own)
}

/** How many ranks fall into each of ten equal bins. */
export function histogram(ranks: readonly number[]): number[] {
  const counts = new Array<number>(BINS).fill(0)
  for (const rank of ranks) counts[Math.min(BINS - 1, Math.floor(BINS * rank))]++
  return counts
}

/** Pearson's statistic against equal bins; chi-square with nine degrees of freedom where the ranks are uniform. */
export function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, n) => sum + n, 0) / counts.length
  return counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
}

/** Share of crises in which the central interval of this probability held the truth. */
export function coverage(ranks: readonly number[], probability: number): number {
  return ranks.filter((rank) => Math.abs(rank - 0.5) <= probability / 2).length / ranks.length
}
