/** The distribution of a count of events, as weights on 0, 1, 2 and on. */

/** Weights that add up to 1; what lies beyond them had less than `TAIL`. */
export type CountDistribution = number[]

/** Probability left out at the upper end. */
export const TAIL = 1e-9
/** Counts beyond which nothing is kept, whatever the tail: no record of events goes so far. */
export const MOST_COUNTS = 20_000

/** Cut where no more than `TAIL` lies beyond, and made to add up to 1. */
export function trimmed(weights: readonly number[]): CountDistribution {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let end = weights.length
  for (let beyond = 0; end > 1 && beyond + weights[end - 1] < TAIL * total; end--) beyond += weights[end - 1]
  const kept = weights.slice(0, end)
  const sum = kept.reduce((all, weight) => all + weight, 0)
  return kept.map((weight) => weight / sum)
}

/** The mean, in events. */
export const meanCount = (weights: CountDistribution): number =>
  weights.reduce((sum, weight, count) => sum + weight * count, 0)

/** Probability that the count answers yes. */
export function chanceOf(weights: CountDistribution, yes: (count: number) => boolean): number {
  const chance = weights.reduce((sum, weight, count) => (yes(count) ? sum + weight : sum), 0)
  return Math.min(1, chance)
}
