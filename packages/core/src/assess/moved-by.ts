/**
 * Which parameters move an answer, by what was computed anyway: over draws of all that is hidden, each with its own
 * answer y and weight w, the squared correlation of y with each parameter x within islands (the independent filters),
 *
 *     r^2 = C(x, y)^2 / ( C(x, x) C(y, y) ),   C(a, b) = sum w (a - mean of a in its island) (b - mean of b in its island),
 *
 * the share of the variance of y that goes along with x in a straight line. Within islands, since what sets two filters
 * apart is their luck as well. Draws that have their x from one ancestor count as one: with v the weights added up over
 * equal x, n = 1 / sum v^2. Told is a share of a twentieth or more, and only what no more than one answer in twenty
 * would show by chance among k parameters: r^2 (n - m - 1) / (1 - r^2) above the square of z(1 - .025 / k), m the number
 * of islands. What moves an answer in a curve, or only together with another, is not seen; after a record parameters may hang together, so
 * one may stand for another.
 */
import { normalQuantile } from '../random/normal.js'

export interface Mover {
  /** Place among the parameters that differ between draws. */
  at: number
  /** Squared correlation. */
  share: number
}

/** Share of the variance below which a parameter is not said to move anything; judgement. */
const LEAST_SHARE = 0.05
/** How often, at most, a parameter that moves nothing is told. */
const BY_LUCK = 0.05

export interface Draws {
  /** draws x width */
  values: Float64Array
  width: number
  /** Of each draw, normalised or not. */
  weight: ArrayLike<number>
  /** The number of each draw's island. */
  island: ArrayLike<number>
}

/** How many different values of one parameter stand behind the draws: 1 / sum v^2, v the weights added up over equal ones. */
export function drawsBehind({ values, width, weight }: Draws, at: number): number {
  const added = new Map<number, number>()
  let sum = 0
  for (let p = 0; p < weight.length; p++) {
    if (weight[p] === 0) continue
    const value = values[p * width + at]
    added.set(value, (added.get(value) ?? 0) + weight[p])
    sum += weight[p]
  }
  let squares = 0
  for (const one of added.values()) squares += one * one
  return squares > 0 ? (sum * sum) / squares : 0
}

/** What is left of each draw's value when the weighted mean of its island is taken off. */
function withinIslands(numberOf: (p: number) => number, { weight, island }: Draws): Float64Array {
  const mass = new Map<number, number>()
  const sums = new Map<number, number>()
  for (let p = 0; p < weight.length; p++) {
    mass.set(island[p], (mass.get(island[p]) ?? 0) + weight[p])
    sums.set(island[p], (sums.get(island[p]) ?? 0) + weight[p] * numberOf(p))
  }
  return Float64Array.from({ length: weight.length }, (_, p) =>
    weight[p] === 0 ? 0 : numberOf(p) - (sums.get(island[p]) ?? 0) / (mass.get(island[p]) ?? 1),
  )
}

/**
 * The parameters that move y, the one that moves it most first; none where nothing stands out, or too few draws differ.
 * @param y answer of each draw
 * @param leastShare share of the variance below which a parameter is not told
 */
export function moversOf(y: ArrayLike<number>, draws: Draws, leastShare = LEAST_SHARE): Mover[] {
  const { values, width, weight, island } = draws
  const islands = new Set(Array.from(island)).size
  const least = normalQuantile(1 - BY_LUCK / 2 / Math.max(1, width)) ** 2
  const dy = withinIslands((p) => y[p], draws)
  const movers: Mover[] = []
  for (let at = 0; at < width; at++) {
    const dx = withinIslands((p) => values[p * width + at], draws)
    let [xx, xy, yy] = [0, 0, 0]
    for (let p = 0; p < weight.length; p++) {
      xx += weight[p] * dx[p] * dx[p]
      xy += weight[p] * dx[p] * dy[p]
      yy += weight[p] * dy[p] * dy[p]
    }
    const share = xx > 0 && yy > 0 ? Math.min(1, (xy * xy) / (xx * yy)) : 0
    if (share < leastShare) continue
    const room = drawsBehind(draws, at) - islands - 1
    if (room > 0 && share * room > least * (1 - share)) movers.push({ at, share })
  }
  return movers.sort((one, other) => other.share - one.share || one.at - other.at)
}
