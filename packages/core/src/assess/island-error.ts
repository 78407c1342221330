/**
 * Simulation error of an estimate from weighted particles of several islands, which are independent filters: the spread
 * of what would be said without one of them, whatever its cause (the jackknife; Efron 1982). With x_(m) the weighted
 * mean over all islands but m, and M islands,
 *
 *     variance of x = (M - 1) / M  sum over m of ( x_(m) - mean of the x_(m) )^2,
 *
 * which for equal weights is the sample variance over the number of islands. Where one island has most of the weight it
 * asks what the others say. The usual formula for weighted means does not, and gave half of the spread over seeds.
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
  const sums = new Float64Array(mass.length)
  let spread = 0
  for (let p = 0; p < island.length; p++) {
    if (weight[p] === 0) continue
    sums[island[p]] += weight[p] * (value[p] - mean)
    spread += weight[p] * (value[p] - mean) ** 2
  }
  const without: number[] = []
  for (let m = 0; m < mass.length; m++) {
    if (mass[m] === 0) continue
    // The sums of all islands make 0, so that of the others is the negative of one.
    if (1 - mass[m] < ALONE) return Math.sqrt(spread)
    without.push(-sums[m] / (1 - mass[m]))
  }
  if (without.length < 2) return Math.sqrt(spread)
  const centre = without.reduce((total, one) => total + one, 0) / without.length
  const squares = without.reduce((total, one) => total + (one - centre) ** 2, 0)
  return Math.sqrt(((without.length - 1) / without.length) * squares)
}

/**
 * Simulation error (standard error) of the plain mean of groups of runs, in the unit of `values`: that of groups taken
 * as independent, sd / sqrt(groups), or the spread of their islands where that is larger. Groups that go on from the
 * same island share whatever that filter got wrong, so more runs do not make the second smaller.
 * @param values one for each group
 * @param island the number of the island of each group, from 0 on; null where groups come from no filter. Where all are
 * of one island nothing tells its error, and that of the groups is all that is left
 */
export function groupsError(values: ArrayLike<number>, island: ArrayLike<number> | null): number {
  const groups = values.length
  if (groups < 2) return 0
  let sum = 0
  for (let g = 0; g < groups; g++) sum += values[g]
  const mean = sum / groups
  let squares = 0
  for (let g = 0; g < groups; g++) squares += (values[g] - mean) ** 2
  const ofRuns = Math.sqrt(squares / (groups - 1) / groups)
  if (island === null || areOne(island)) return ofRuns
  return Math.max(ofRuns, simulationError(values, mean, island, new Float64Array(groups).fill(1 / groups)))
}

/**
 * What each group adds to the error of a ratio of sums over groups, sum of `part` over sum of `whole`:
 * (part - ratio whole) / mean of whole, whose mean is 0 and has the error of the ratio to first order. Null where the
 * sum of `whole` is 0.
 */
export function ratioResiduals(part: ArrayLike<number>, whole: ArrayLike<number>): Float64Array | null {
  let [parts, all] = [0, 0]
  for (let g = 0; g < whole.length; g++) {
    parts += part[g]
    all += whole[g]
  }
  if (all === 0) return null
  const [ratio, mean] = [parts / all, all / whole.length]
  return Float64Array.from(whole, (one, g) => (part[g] - ratio * one) / mean)
}

/**
 * Simulation error of a ratio of sums over groups, sum of `part` over sum of `whole`, as above; 0 where there is none.
 * @param island as in `groupsError`
 */
export function ratioError(
  part: ArrayLike<number>,
  whole: ArrayLike<number>,
  island: ArrayLike<number> | null,
): number {
  const residuals = ratioResiduals(part, whole)
  return residuals === null ? 0 : groupsError(residuals, island)
}

function areOne(island: ArrayLike<number>): boolean {
  for (let g = 1; g < island.length; g++) if (island[g] !== island[0]) return false
  return true
}

/**
 * Effective number of islands from which groups of runs go on; null where they come from no filter.
 * @param island the number of the island of each group
 */
export function islandsOfGroups(island: ArrayLike<number> | null): number | null {
  return island === null ? null : effectiveIslands(island, new Float64Array(island.length).fill(1 / island.length))
}

function sumOfSquares(values: Float64Array): number {
  let squares = 0
  for (let f = 0; f < values.length; f++) squares += values[f] * values[f]
  return squares
}
