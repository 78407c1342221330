/**
 * A difference between two worlds, run for run. Runs come in groups that share their hidden values theta, r to a group;
 * with d a run's difference and D a group's mean,
 *
 *     mean difference   = mean of D
 *     simulation error  = sd(D) / sqrt(groups), or the spread of islands where that is larger (island-error.ts)
 *     over theta        = Var(D) - Var(d within groups) / r,   what is not known of parameters and state
 *     by chance         = Var(d within groups)
 *     5 to 95%          = mean difference +- Z95 sqrt(over theta + error^2)
 *
 * Few noisy groups may show no spread over theta where there is one. The interval includes the simulation error, so it
 * is never narrower than that. What two unpaired batches would need more is Var(y) + Var(y') against Var(d), means of
 * groups each.
 */
import { groupsError } from '../assess/island-error.js'
import { Z95 } from '../random/normal-quantile.js'

export interface Difference {
  /** Mean without and with the measure. */
  before: number
  after: number
  difference: number
  /** Simulation error of the mean difference: how far another seed would move it. */
  standardError: number
  /** 5 to 95% of the expected difference from uncertainty about the parameters and simulation error together. */
  interval: [low: number, high: number]
  /** Share of the variance of a single run's difference that is chance; null where nothing differs. */
  chanceShare: number | null
  /**
   * How many times more runs two unpaired batches would need for the same standard error; null where nothing differs.
   */
  runsSaved: number | null
}

/**
 * The mean difference of two worlds with its error, its interval and the share of it that is chance, as above.
 * @param before, after values of each run without and with the measure, group by group
 * @param replicates runs of a group
 * @param island the number of the island of each group (islands.ts); null where there is no record
 */
export function pairedDifference(
  before: Float64Array,
  after: Float64Array,
  replicates: number,
  island: Int32Array | null,
): Difference {
  const groups = before.length / replicates
  let [sumBefore, sumAfter, within] = [0, 0, 0]
  const means = {
    before: new Float64Array(groups),
    after: new Float64Array(groups),
    difference: new Float64Array(groups),
  }
  for (let g = 0; g < groups; g++) {
    let [b, a, squares] = [0, 0, 0]
    for (let r = 0; r < replicates; r++) {
      const n = g * replicates + r
      b += before[n]
      a += after[n]
      squares += (after[n] - before[n]) ** 2
    }
    sumBefore += b
    sumAfter += a
    means.before[g] = b / replicates
    means.after[g] = a / replicates
    means.difference[g] = (a - b) / replicates
    if (replicates > 1) within += (squares - replicates * means.difference[g] ** 2) / (replicates - 1)
  }
  const runs = groups * replicates
  const difference = (sumAfter - sumBefore) / runs
  const betweenMeans = variance(means.difference)
  const byChance = within / groups
  const overValues = Math.max(0, betweenMeans - byChance / replicates)
  const standardError = groupsError(means.difference, island)
  const spread = Z95 * Math.sqrt(overValues + standardError ** 2)
  const total = overValues + byChance
  return {
    before: sumBefore / runs,
    after: sumAfter / runs,
    difference,
    standardError,
    interval: [difference - spread, difference + spread],
    chanceShare: total > 0 ? byChance / total : null,
    runsSaved: betweenMeans > 0 ? (variance(means.before) + variance(means.after)) / betweenMeans : null,
  }
}

function variance(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / values.length
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2
  return values.length > 1 ? squares / (values.length - 1) : 0
}
