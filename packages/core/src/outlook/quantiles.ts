/** Quantiles of a histogram whose bin n counts the value n. */

/** The smallest value whose cumulative share reaches p; 0 for an empty histogram. */
export function histogramQuantile(bins: ArrayLike<number>, p: number): number {
  let total = 0
  for (let n = 0; n < bins.length; n++) total += bins[n]
  const goal = p * total
  let sum = 0
  for (let n = 0; n < bins.length; n++) {
    sum += bins[n]
    if (sum > 0 && sum >= goal) return n
  }
  return 0
}

/** Mean of the values counted; 0 for an empty histogram. What the last bin holds counts as its own number. */
export function histogramMean(bins: ArrayLike<number>): number {
  let total = 0
  let sum = 0
  for (let n = 0; n < bins.length; n++) {
    total += bins[n]
    sum += n * bins[n]
  }
  return total === 0 ? 0 : sum / total
}
