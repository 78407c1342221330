/**
 * Simulation error of an estimate from weighted particles of several islands, which are independent filters: the spread
 * of what the islands say, whatever its cause. With island m of weight W_m saying x_m, and x their weighted mean,
 *
 *     variance of x = sum over m of ( W_m (x_m - x) )^2 / ( 1 - sum over m of W_m^2 ),
 *
 * which for equal weights is the sample variance over the number of islands (self-normalised importance sampling; Owen
 * 2013, ch. 9).
 */

/** Part of the weight outside one island below which the spread of islands tells nothing. */
const ALONE = 1e-9

function weightsOf(island: ArrayLike<number>, weight: ArrayLike<number>): Float64Array {
  let count = 0
  for (let p = 0; p < island.length; p++) if (island[p] >= count) count = island[p] + 1
  const mass = new Float64Array(count)
  for (let p = 0; p < island.length; p++) mass[island[p]] += weight[p]
  return mass
}

/**
 * Effective number of islands: 1 over the sum of their squared weights, for weights that sum to 1; 0 where all weights
 * are 0.
 * @param island, weight of each particle: the number of its island, from 0 on, and its normalised weight
 */
export function effectiveIslands(island: ArrayLike<number>, weight: ArrayLike<number>): number {
  const squares = sumOfSquares(weightsOf(island, weight))
  return squares > 0 ? 1 / squares : 0
}

/**
 * Simulation error (standard error) of the weighted mean of `value`, in its unit. Where one island has all the weight
 * nothing tells the error: it is taken to be the whole spread of the value.
 * @param mean that weighted mean
 * @param island, weight of each particle: the number of its island, from 0 on, and its normalised weight
 */
export function simulationError(
  value: ArrayLike<number>,
  mean: number,
  island: ArrayLike<number>,
  weight: ArrayLike<number>,
): number {
  const mass = weightsOf(island, weight)
  const others = 1 - sumOfSquares(mass)
  const sums = new Float64Array(mass.length)
  let spread = 0
  for (let p = 0; p < island.length; p++) {
    if (weight[p] === 0) continue
    sums[island[p]] += weight[p] * (value[p] - mean)
    spread += weight[p] * (value[p] - mean) ** 2
  }
  return Math.sqrt(others > ALONE ? sumOfSquares(sums) / others : spread)
}

function sumOfSquares(values: Float64Array): number {
  let squares = 0
  for (let f = 0; f < values.length; f++) squares += values[f] * values[f]
  return squares
}
