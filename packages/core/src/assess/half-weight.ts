/**
 * A reading if every item of evidence counted half: the likelihood to the power 1/2. Where that moves a reading much,
 * the reading rests on the strength of the evidence, and a model that overrates what it sees would be wrong by as much
 * (Grunwald & van Ommen 2017 on likelihoods to a power below 1).
 */
import { exp } from '../random/exp.js'
import { CAUSE_AT } from '../walk/act-rooms.js'
import { FACTORS, seenWith } from '../walk/aim-evidence.js'
import { logSum, probabilityOf } from '../walk/logs.js'
import { type Share, weightedMean, weightedQuantiles } from './weighted.js'

/** Power of the likelihood. */
const HALF = 0.5

/**
 * P(punish) with each item of evidence on this act at half its weight; the prior that each particle gives the aim, and
 * the rest of the record, as they are. Exact in each particle:
 *
 *   sum v prior(punish) L(punish)^(1/2) / sum over aims of v prior(aim) L(aim)^(1/2)
 *
 * @param rows particles x `width`, beginning with both blocks of factors
 * @param logWords log of the ratio, punish : demonstrate, of all words
 * @returns mean and 5 to 95% over the particles
 */
export function punishAtHalf(rows: Float64Array, weight: Float64Array, width: number, logWords: number): Share {
  const size = weight.length
  const read = new Float64Array(size)
  const logWeight = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  let most = Number.NEGATIVE_INFINITY
  for (let p = 0; p < size; p++) {
    if (weight[p] === 0) continue
    const at = p * width
    const [demonstrate, punish] = [at, at + FACTORS].map((block) => seenWith(rows, block))
    const halves = [
      rows[at] + HALF * (demonstrate - rows[at]),
      rows[at + FACTORS] + HALF * (punish - rows[at + FACTORS] + logWords),
    ]
    read[p] = probabilityOf(halves[1] - halves[0])
    logWeight[p] = logSum(halves[0], halves[1]) - logSum(demonstrate, punish)
    most = Math.max(most, logWeight[p])
  }
  if (most === Number.NEGATIVE_INFINITY) return { mean: 0.5, low: 0, high: 1 }
  const share = scaledToOne(logWeight.map((one, p) => weight[p] * exp(one - most)))
  return spanOf(read, share)
}

/**
 * Causes with what is said of them at half its weight. With w_c the likelihood of what is said under cause c, a particle
 * holds shares s_c w_c / sum s w; taking each over the root of w_c, and weighing the particle by the sum of that, gives
 * s_c w_c^(1/2) / sum s w^(1/2).
 * @param worth w_c; undefined where nothing is said of the causes, which are then as they were
 */
export function causesAtHalf(
  rows: Float64Array,
  weight: Float64Array,
  width: number,
  worth: Float64Array | undefined,
): Share[] {
  const size = weight.length
  const root = Array.from({ length: 4 }, (_, c) => Math.sqrt(worth?.[c] ?? 1))
  const columns = root.map(() => new Float64Array(size))
  const halved = new Float64Array(size)
  for (let p = 0; p < size; p++) {
    let all = 0
    for (let c = 0; c < 4; c++) {
      columns[c][p] = rows[p * width + CAUSE_AT + c] / root[c]
      all += columns[c][p]
    }
    if (!(all > 0)) continue
    halved[p] = weight[p] * all
    for (let c = 0; c < 4; c++) columns[c][p] /= all
  }
  const share = scaledToOne(halved)
  return columns.map((column) => spanOf(column, share))
}

function spanOf(value: Float64Array, share: Float64Array): Share {
  const mean = weightedMean(value, share)
  const [low, high] = weightedQuantiles(value, share, [0.05, 0.95])
  return { mean, low: Math.min(low, mean), high: Math.max(high, mean) }
}

/** The same weights, so that they sum to 1. */
export function scaledToOne(weight: Float64Array): Float64Array {
  const sum = weight.reduce((total, one) => total + one, 0)
  return weight.map((one) => one / sum)
}
