/** Weighted mean and quantiles. */

export function weightedMean(value: (p: number) => number, weight: ArrayLike<number>): number {
  let total = 0
  let mass = 0
  for (let p = 0; p < weight.length; p++) {
    if (weight[p] === 0) continue
    total += weight[p] * value(p)
    mass += weight[p]
  }
  return mass > 0 ? total / mass : Number.NaN
}

/** Quantiles of `value` under `weight`, at ascending probabilities. */
export function weightedQuantiles(value: (p: number) => number, weight: ArrayLike<number>, probabilities: readonly number[]): number[] {
  const order = Array.from({ length: weight.length }, (_, p) => p).filter((p) => weight[p] > 0)
  const values = new Float64Array(weight.length)
  for (const p of order) values[p] = value(p)
  order.sort((a, b) => values[a] - values[b] || a - b)
  let mass = 0
  for (const p of order) mass += weight[p]
  const result: number[] = []
  let cumulative = 0
  let at = 0
  for (const probability of probabilities) {
    while (at < order.length - 1 && cumulative + weight[order[at]] < probability * mass) cumulative += weight[order[at++]]
    result.push(order.length === 0 ? Number.NaN : values[order[at]])
  }
  return result
}
