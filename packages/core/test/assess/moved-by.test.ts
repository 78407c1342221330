/** Which parameters move an answer: squared correlations, by a closed form; what is one draw counts as one. */
import { describe, expect, test } from 'vitest'
import { type Draws, drawsBehind, moversOf } from '../../src/assess/moved-by.js'
import { Stream } from '../../src/random/stream.js'

const WIDTH = 6
const ROWS = 2 * 211
/** Columns of sines and cosines, which are orthogonal over the rows and have the same variance. */
const VALUES = Float64Array.from({ length: ROWS * WIDTH }, (_, n) => {
  const [p, at] = [Math.floor(n / WIDTH), n % WIDTH]
  return Math.sin((2 * Math.PI * (at + 1) * (p + 0.3)) / ROWS)
})
const draws = (more: Partial<Draws> = {}): Draws => ({
  values: VALUES,
  width: WIDTH,
  weight: new Float64Array(ROWS).fill(1),
  island: new Float64Array(ROWS),
  ...more,
})
const linear = (slopes: readonly number[], values = VALUES): Float64Array =>
  Float64Array.from({ length: ROWS }, (_, p) =>
    slopes.reduce((sum, slope, at) => sum + slope * values[p * WIDTH + at], 3),
  )

describe('what moves an answer', () => {
  test('of independent parameters each has the share a^2 / sum of a^2, the largest first', () => {
    const movers = moversOf(linear([1, 0, 3, 2]), draws())
    expect(movers.map(({ at }) => at)).toEqual([2, 3, 0])
    for (const [n, share] of [9 / 14, 4 / 14, 1 / 14].entries()) expect(movers[n].share).toBeCloseTo(share, 9)
  })

  test('one that has less than a twentieth of it is not said to move it', () => {
    expect(moversOf(linear([0.5, 0, 3, 2]), draws()).map(({ at }) => at)).toEqual([2, 3])
  })

  test('what it is measured in does not matter, nor which way it moves', () => {
    const stretched = VALUES.map((value, n) => (n % WIDTH === 2 ? 5 - 100 * value : value))
    const y = linear([1, 0, 3, 2])
    const [one, other] = [
      moversOf(y, draws()),
      moversOf(
        y.map((v) => -7 * v),
        draws({ values: stretched }),
      ),
    ]
    expect(other.map(({ at }) => at)).toEqual(one.map(({ at }) => at))
    for (const [n, { share }] of one.entries()) expect(other[n].share).toBeCloseTo(share, 9)
  })

  test('draws without weight do not count', () => {
    const y = linear([0, 0, 1])
    const weight = new Float64Array(ROWS).fill(1)
    for (let p = 0; p < ROWS / 2; p++) {
      weight[p] = 0
      y[p] = 1e6
    }
    const [first] = moversOf(y, draws({ weight }))
    expect(first.at).toBe(2)
    expect(first.share).toBeCloseTo(1, 9)
  })

  test('what only sets islands apart moves nothing: two filters differ by luck too', () => {
    const stream = new Stream(3n)
    const island = Float64Array.from({ length: ROWS }, (_, p) => (p < ROWS / 2 ? 0 : 1))
    const draw = stream.open(0, 0, 0)
    const values = VALUES.map((_, n) => (n % WIDTH === 0 ? 10 * island[Math.floor(n / WIDTH)] : 0) + draw.unit())
    const y = Float64Array.from(island, (own) => 10 * own + draw.unit())
    expect(moversOf(y, draws({ values }))).toMatchObject([{ at: 0 }])
    expect(moversOf(y, draws({ values, island }))).toEqual([])
  })

  test('nothing is named where nothing moves it, in at least 19 of 20 answers of noise', () => {
    const stream = new Stream(11n)
    let named = 0
    for (let n = 0; n < 400; n++) {
      const draw = stream.open(n, 0, 0)
      if (
        moversOf(
          Float64Array.from({ length: ROWS }, () => draw.unit()),
          draws(),
        ).length > 0
      )
        named++
    }
    // Binomial(400, .05) is below 34 in all but about one of a thousand.
    expect(named).toBeLessThan(34)
  })

  test('draws that have a value from one ancestor count as one: ten of them copied tell nothing', () => {
    const values = VALUES.map((_, n) => VALUES[(Math.floor(n / WIDTH) % 10) * WIDTH + (n % WIDTH)])
    const copied = draws({ values, weight: Float64Array.from({ length: ROWS }, (_, p) => (p < 420 ? 1 : 0)) })
    expect(drawsBehind(copied, 0)).toBeCloseTo(10, 9)
    expect(drawsBehind(draws(), 0)).toBeCloseTo(ROWS, 0)
    // An answer that has nothing to do with any of them, the same for all copies of a draw.
    const draw = new Stream(5n).open(0, 0, 0)
    const ancestors = Array.from({ length: 10 }, () => draw.unit())
    const y = Float64Array.from({ length: ROWS }, (_, p) => ancestors[p % 10])
    const jittered = values.map((value, n) => value + 1e-9 * VALUES[n])
    expect(moversOf(y, copied)).toEqual([])
    expect(moversOf(y, { ...copied, values: jittered }).length).toBeGreaterThan(0)
  })
})
