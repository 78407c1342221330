/** Weighted mean and quantiles. */

/** A mean and its 5 to 95% interval. */
export interface Share {
  mean: number
  low: number
  high: number
}

/**
 * Mean of `value` under weights that need not sum to 1; NaN where all are 0. A value of weight 0 is not looked at and
 * may be NaN.
 */
export function weightedMean(value: ArrayLike<number>, weight: ArrayLike<number>): number {
  let total = 0
  let mass = 0
  for (let p = 0; p < weight.length; p++) {
    if (weight[p] === 0) continue
    total += weight[p] * value[p]
    mass += weight[p]
  }
  return mass > 0 ? total / mass : Number.NaN
}

/** Bins in which a quantile is first sought. */
const BINS = 2048

/**
 * Quantiles of `value` under `weight`: the smallest value up to which the weights make the probability. Values are
 * counted into bins first, so that only those of one bin have to be put in order.
 */
export function weightedQuantiles(
  value: ArrayLike<number>,
  weight: ArrayLike<number>,
  probabilities: readonly number[],
): number[] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let p = 0; p < weight.length; p++) {
    if (weight[p] === 0) continue
    if (value[p] < low) low = value[p]
    if (value[p] > high) high = value[p]
  }
  if (!(low <= high)) return probabilities.map(() => Number.NaN)
  if (low === high) return probabilities.map(() => low)
  const scale = BINS / (high - low)
  const mass = new Float64Array(BINS)
  const bins = new Int16Array(weight.length)
  for (let p = 0; p < weight.length; p++) {
    if (weight[p] > 0) {
      const place = ((value[p] - low) * scale) | 0
      const bin = place < BINS ? place : BINS - 1
      bins[p] = bin
      mass[bin] += weight[p]
    } else bins[p] = -1
  }
  const all = mass.reduce((sum, m) => sum + m, 0)
  return probabilities.map((probability) => {
    let bin = 0
    let before = 0
    while (bin < BINS - 1 && before + mass[bin] < probability * all) before += mass[bin++]
    const within: number[] = []
    for (let p = 0; p < weight.length; p++) if (bins[p] === bin) within.push(p)
    within.sort((a, b) => value[a] - value[b] || a - b)
    for (const p of within) {
      before += weight[p]
      if (before >= probability * all) return value[p]
    }
    return within.length > 0 ? value[within[within.length - 1]] : high
  })
}

/**
 * Quantiles as `weightedQuantiles` has them, for few values, which are put in order whole; NaN where there are none.
 * @param probabilities ascending
 */
export function quantilesOfFew(
  value: ArrayLike<number>,
  weight: ArrayLike<number>,
  probabilities: readonly number[],
): number[] {
  const order = Array.from({ length: weight.length }, (_, n) => n).sort((a, b) => value[a] - value[b] || a - b)
  let all = 0
  for (const n of order) all += weight[n]
  let at = -1
  let before = 0
  return probabilities.map((probability) => {
    while (at < order.length - 1 && (at < 0 || before < probability * all)) {
      at++
      before += weight[order[at]]
    }
    return at < 0 ? Number.NaN : value[order[at]]
  })
}

/** Column c of a table with rows of `width`. */
export function columnOf(table: Float64Array, width: number, c: number): Float64Array {
  const out = new Float64Array(table.length / width)
  for (let p = 0; p < out.length; p++) out[p] = table[p * width + c]
  return out
}
