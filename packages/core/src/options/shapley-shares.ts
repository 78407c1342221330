/**
 * Divides the fall in unwanted war under all counterfactuals together among the counterfactuals (Shapley shares), with the simulation error
 * of each.
 */

import { ratioError } from '../assess/island-error.js'
import { Z95 } from '../random/normal-quantile.js'
import { shapley } from './methods/shapley.js'

export interface ShapleyShare {
  id: string
  /** Share of 1; below 0 for a counterfactual that makes war more likely. */
  share: number
  /** 5 to 95%, from simulation error. */
  low: number
  high: number
}

/**
 * Shares are linear in the worlds, so each group of runs has its own; the share of all is a ratio of their sums, and
 * its error that of a ratio.
 *
 * @param unwanted unwanted wars group by group in each world, at the index whose bits say which of `ids` are at work in
 * it: 2^ids worlds
 * @param island the number of the island of each group (islands.ts); null where there is no record
 * @returns null where all together take nothing off
 */
export function shapleyShares(
  ids: readonly string[],
  unwanted: readonly Float64Array[],
  island: Int32Array | null,
): ShapleyShare[] | null {
  const groups = unwanted[0].length
  const own = ids.map(() => new Float64Array(groups))
  const whole = new Float64Array(groups)
  for (let g = 0; g < groups; g++) {
    const taken = unwanted.map((world) => unwanted[0][g] - world[g])
    whole[g] = taken[taken.length - 1]
    for (const [n, part] of shapley(taken).entries()) own[n][g] = part
  }
  const all = sum(whole)
  if (all === 0) return null
  return ids.map((id, n) => {
    const share = sum(own[n]) / all
    const half = Z95 * ratioError(own[n], whole, island)
    return { id, share, low: share - half, high: share + half }
  })
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)
