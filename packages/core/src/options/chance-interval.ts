/**
 * The chance of something in one world: 5 to 95%, from uncertainty about the parameters and simulation error together.
 */
import { betaInterval } from '../outlook/uncertainty.js'
import { exp } from '../random/exp.js'
import { log } from '../random/log.js'
import { Z95 } from '../random/normal-quantile.js'
import { pairedDifference } from './paired.js'

/**
 * A Beta of the mean and of both spreads, never narrower than the simulation error. Where no run shows it, or every run
 * does: what so many groups cannot rule out.
 * @param values of each run, from 0 to 1, group by group
 * @param island the number of the island of each group (islands.ts); null where there is no record
 */
export function chanceInterval(
  values: Float64Array,
  replicates: number,
  island: Int32Array | null,
): [low: number, high: number] {
  const none = new Float64Array(values.length)
  const { after: mean, standardError, interval } = pairedDifference(none, values, replicates, island)
  const unseen = 1 - exp((log(0.05) * replicates) / values.length)
  if (mean <= 0) return [0, unseen]
  if (mean >= 1) return [1 - unseen, 1]
  const [low, high] = betaInterval(mean, ((interval[1] - interval[0]) / (2 * Z95)) ** 2)
  return [
    Math.min(low, Math.max(0, mean - Z95 * standardError)),
    Math.max(high, Math.min(1, mean + Z95 * standardError)),
  ]
}
