/**
 * What the acts of a record were for, all together: each author has shares of purposes that are not known, and each of
 * its acts one purpose. Shares and purposes are drawn in turn (Gibbs sampling), so that what one act tells of an author
 * bears on its others, exactly but for the error of the draws. Acts of one campaign are not independent evidence on its
 * author: however many they are, they count together as no more than MOST_COUNTED.
 */
import { gammaDraw } from '../../random/gamma-draw.js'
import { LANE } from '../../random/lanes.js'
import { Stream } from '../../random/stream.js'

export interface InferredAct {
  /** Which of the authors did it. */
  author: number
  /** How well all that was seen of it fits each purpose; above 0. */
  fits: readonly number[]
}

/** Probabilities of the purposes of one act. */
export interface Inferred {
  mean: number[]
  /** 5 to 95% over the shares of its author. */
  low: number[]
  high: number[]
  /** Simulation error of the means: how far two halves of the draws differ. */
  error: number
}

/** Acts of an author that its shares are learned from at most, in weight; judgement. */
export const MOST_COUNTED = 12

const SWEEPS = 600
const BURN_IN = 100

/**
 * Draws shares and purposes.
 * @param priors for each author, the parameters of the Dirichlet of its shares
 * @param seed same seed, same bits
 */
export function inferPurposes(
  acts: readonly InferredAct[],
  priors: readonly (readonly number[])[],
  seed: bigint,
): Inferred[] {
  const stream = new Stream(seed)
  const width = priors[0]?.length ?? 0
  const chosen = acts.map(({ fits }) => fits.indexOf(Math.max(...fits)))
  const told = acts.map(() => Array.from({ length: width }, () => new Float64Array(SWEEPS)))
  const weight = new Float64Array(width)
  const counted = priors.map((_, a) => {
    const count = acts.filter(({ author }) => author === a).length
    return count > MOST_COUNTED ? MOST_COUNTED / count : 1
  })
  for (let sweep = -BURN_IN; sweep < SWEEPS; sweep++) {
    const shares = priors.map((prior, a) => {
      stream.open(a, sweep + BURN_IN, LANE.purposeShares)
      const counts = [...prior]
      for (const [n, act] of acts.entries()) if (act.author === a) counts[chosen[n]] += counted[a]
      return counts.map((count) => gammaDraw(stream, count))
    })
    for (const [n, { author, fits }] of acts.entries()) {
      let sum = 0
      for (let u = 0; u < width; u++) {
        weight[u] = shares[author][u] * fits[u]
        sum += weight[u]
      }
      let left = stream.open(n, sweep + BURN_IN, LANE.purposeActs).unit() * sum
      let drawn = 0
      for (; drawn < width - 1; drawn++) {
        left -= weight[drawn]
        if (left < 0) break
      }
      chosen[n] = drawn
      if (sweep >= 0) for (let u = 0; u < width; u++) told[n][u][sweep] = weight[u] / sum
    }
  }
  return told.map(summary)
}

function summary(draws: readonly Float64Array[]): Inferred {
  const meanOf = (part: Float64Array): number => part.reduce((sum, one) => sum + one, 0) / part.length
  const sorted = draws.map((one) => Float64Array.from(one).sort())
  const at = (share: number): number[] => sorted.map((one) => one[Math.round(share * (one.length - 1))])
  const mean = draws.map(meanOf)
  const halves = draws.map((one) => meanOf(one.subarray(0, SWEEPS / 2)) - meanOf(one.subarray(SWEEPS / 2)))
  const [low, high] = [at(0.05), at(0.95)]
  return {
    mean,
    low: mean.map((one, u) => Math.min(one, low[u])),
    high: mean.map((one, u) => Math.max(one, high[u])),
    error: Math.max(0, ...halves.map((one) => Math.abs(one) / 2)),
  }
}
