/**
 * A reading draw by draw: how well each item fits either aim in some equally likely draws of what is not known
 * (parameters, types, orders). A viewpoint is read in each of them for its interval, wherever it is asked: in the command,
 * or at once in the page as somebody moves a slider.
 */
import { FACTOR, FACTORS, seenWith } from '../walk/aim-evidence.js'
import { probabilityOf } from '../walk/logs.js'

/** Most draws that are kept of an act; they go evenly through the particles in the order of their own reading. */
export const MOST_DRAWS = 400

/** Items as they are kept for either aim: what `aim-evidence.ts` has as factors, each given those before it. */
export const DRAWN_ITEMS = ['prior', 'warning', 'casualties', 'weapons', 'site', 'shelter'] as const

/**
 * Logs of `DRAWN_ITEMS` under `demonstrate`, then under `punish`; one row a draw. Single precision: only intervals are
 * made of them.
 */
export type ReadingDraws = Float32Array

/** Length of a row, and of the half that stands for one aim. */
export const DRAW_WIDTH = 2 * DRAWN_ITEMS.length
export const DRAW_HALF = DRAWN_ITEMS.length

/**
 * At most MOST_DRAWS equally likely draws of an act: particles taken evenly through their weight, in the order of their
 * own P(punish). None where no particle gives a chance to what was seen.
 * @param rows particles x `width`; a row begins with both blocks of factors (walk/aim-evidence.ts), as logs
 * @param weight of the particles, normalised or not
 */
export function drawsOf(rows: Float64Array, weight: ArrayLike<number>, width: number): ReadingDraws {
  const { order, mass } = byShare(rows, weight, width)
  const count = Math.min(MOST_DRAWS, order.length)
  const draws = new Float32Array(count * DRAW_WIDTH)
  let n = 0
  let upTo = count > 0 ? weight[order[0]] : 0
  for (let k = 0; k < count; k++) {
    const aim = (mass * (k + 0.5)) / count
    while (upTo < aim && n < order.length - 1) upTo += weight[order[++n]]
    for (let half = 0; half < 2; half++)
      keep(rows, order[n] * width + half * FACTORS, draws, k * DRAW_WIDTH + half * DRAW_HALF)
  }
  return draws
}

/** Classes of particles by P(punish); within one their order is that in which they are kept. */
const CLASSES = 2048

/** Particles with a positive weight, in ascending order of their P(punish), and the sum of their weights. */
function byShare(rows: Float64Array, weight: ArrayLike<number>, width: number): { order: Int32Array; mass: number } {
  const classOf = new Int16Array(weight.length).fill(-1)
  const start = new Int32Array(CLASSES + 1)
  let mass = 0
  for (let p = 0; p < weight.length; p++) {
    const punish = seenWith(rows, p * width + FACTORS)
    const demonstrate = seenWith(rows, p * width)
    if (!(weight[p] > 0 && Math.max(punish, demonstrate) > Number.NEGATIVE_INFINITY)) continue
    classOf[p] = Math.min(CLASSES - 1, Math.floor(probabilityOf(punish - demonstrate) * CLASSES))
    start[classOf[p] + 1]++
    mass += weight[p]
  }
  for (let c = 0; c < CLASSES; c++) start[c + 1] += start[c]
  const order = new Int32Array(start[CLASSES])
  for (let p = 0; p < weight.length; p++) if (classOf[p] >= 0) order[start[classOf[p]]++] = p
  return { order, mass }
}

function keep(rows: Float64Array, from: number, draws: ReadingDraws, at: number): void {
  const factor = (n: number): number => rows[from + n]
  const [usual, armed, both] = [factor(FACTOR.toll), factor(FACTOR.tollArmed), factor(FACTOR.tollBoth)]
  draws[at] = factor(FACTOR.prior)
  draws[at + 1] = factor(FACTOR.warning)
  draws[at + 2] = usual
  draws[at + 3] = factor(FACTOR.launched) + given(armed, usual)
  draws[at + 4] = given(both, armed)
  draws[at + 5] = given(factor(FACTOR.tollSheltered), both)
}

/** The difference of two logs; 0 where both are -Infinity: what was impossible stays impossible. */
function given(after: number, before: number): number {
  return after === before ? 0 : after - before
}
