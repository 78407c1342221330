import { expect, test } from 'vitest'
import { MorrisDesign, type MorrisEffect, morrisEffects } from '../../src/options/methods/morris.js'
import { Stream } from '../../src/random/stream.js'

type Model = (u: ArrayLike<number>) => number

const LEVELS = [0, 1 / 3, 2 / 3, 1]

/** Ishigama's function, a = 7, b = 0.1, of three inputs uniform on (-pi, pi). */
const ishigami: Model = (u) => {
  const [x1, x2, x3] = Array.from(u, (v) => Math.PI * (2 * v - 1))
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1)
}

/** Mean size of all elementary effects of input i on the grid of four levels. */
function exactMuStar(model: Model, i: number): number {
  let sum = 0
  let count = 0
  for (const a of LEVELS)
    for (const b of LEVELS)
      for (const low of [0, 1]) {
        const at = (level: number): number => model([a, b].toSpliced(i, 0, LEVELS[level]))
        sum += Math.abs(at(low + 2) - at(low)) / (2 / 3)
        count++
      }
  return sum / count
}

function effectsOf(model: Model, trajectories: number, inputs: number, seed: bigint, resamples = 300): MorrisEffect[] {
  const design = new MorrisDesign(trajectories, inputs, new Stream(seed))
  const points = design.points()
  const evaluations = Float64Array.from({ length: design.size }, (_, row) =>
    model(points.subarray(row * inputs, (row + 1) * inputs)),
  )
  return morrisEffects(evaluations, design, new Stream(seed), { resamples })[0]
}

const EXACT = [7.704054, 7.875, 6.248796]

test('mu* of Ishigama over the whole grid is 7.704054, 7.875, 6.248796', () => {
  EXACT.forEach((value, i) => {
    expect(exactMuStar(ishigami, i)).toBeCloseTo(value, 6)
  })
})

test('a trajectory stays on the grid and moves each input once, by two thirds', () => {
  const design = new MorrisDesign(20, 5, new Stream(1n))
  const points = design.points()
  expect(design.size).toBe(120)
  for (const x of points) expect(LEVELS).toContain(x)
  for (let t = 0; t < 20; t++) {
    const moved: number[] = []
    for (let step = 1; step <= 5; step++) {
      const now = (t * 6 + step) * 5
      for (let i = 0; i < 5; i++) {
        const size = Math.abs(points[now + i] - points[now - 5 + i])
        if (size === 0) continue
        expect(size).toBeCloseTo(2 / 3, 15)
        moved.push(i)
      }
    }
    expect(moved.toSorted()).toEqual([0, 1, 2, 3, 4])
  }
})

test('levels are equally likely at the start and at the end, and each input as often first as last', () => {
  const runs = 4000
  const design = new MorrisDesign(runs, 3, new Stream(1n))
  const points = design.points()
  const start = [0, 0, 0, 0]
  const end = [0, 0, 0, 0]
  const first = [0, 0, 0]
  for (let t = 0; t < runs; t++) {
    start[Math.round(points[t * 12] * 3)]++
    end[Math.round(points[t * 12 + 9] * 3)]++
    first[[0, 1, 2].findIndex((i) => points[t * 12 + i] !== points[t * 12 + 3 + i])]++
  }
  // Four standard errors.
  for (const count of [...start, ...end])
    expect(Math.abs(count - runs / 4)).toBeLessThan(4 * Math.sqrt((runs * 3) / 16))
  for (const count of first) expect(Math.abs(count - runs / 3)).toBeLessThan(4 * Math.sqrt((runs * 2) / 9))
})

test('4,000 trajectories on Ishigama: mu* within four standard errors of the exact value, sigma / sqrt(r) being the largest of these', () => {
  effectsOf(ishigami, 4000, 3, 1n, 2).forEach(({ muStar, sigma }, i) => {
    expect(Math.abs(muStar.value - EXACT[i])).toBeLessThan((4 * sigma) / Math.sqrt(4000))
  })
})

test('intervals of mu* at 95% from 40 trajectories hold the exact value nearly that often', () => {
  let held = 0
  for (let seed = 1n; seed <= 100n; seed++) {
    effectsOf(ishigami, 40, 3, seed).forEach(({ muStar }, i) => {
      // Every effect of input 2 has the same size, so its interval is a point.
      if (muStar.low <= EXACT[i] + 1e-6 && EXACT[i] - 1e-6 <= muStar.high) held++
    })
  }
  // The percentile interval of 40 falls a little short; standard error 0.013.
  expect(held / 300).toBeGreaterThan(0.9)
})

test('a straight line has its slopes as effects, the same everywhere', () => {
  const effects = effectsOf((u) => 3 * u[0] - 4 * u[1], 10, 3, 1n)
  ;[3, -4, 0].forEach((slope, i) => {
    expect(effects[i].mu).toBeCloseTo(slope, 12)
    expect(effects[i].muStar.value).toBeCloseTo(Math.abs(slope), 12)
    expect(effects[i].sigma).toBeCloseTo(0, 12)
  })
})

test('an input that helps as often as it harms: mu near 0, mu* not', () => {
  const [, two] = effectsOf((u) => (u[0] < 0.5 ? u[1] : -u[1]), 1000, 2, 1n)
  expect(two.muStar.value).toBeCloseTo(1, 12)
  expect(Math.abs(two.mu)).toBeLessThan(0.15)
  expect(two.sigma).toBeCloseTo(1, 1)
})

test('a constant output has effects of 0, interval [0, 0]', () => {
  for (const effect of effectsOf(() => 0.1, 10, 3, 1n))
    expect(effect).toEqual({ mu: 0, muStar: { value: 0, low: 0, high: 0 }, sigma: 0 })
})

test('several outputs at once give what each gives alone, to the bit', () => {
  const design = new MorrisDesign(20, 3, new Stream(1n))
  const points = design.points()
  const rows = Array.from({ length: design.size }, (_, row) => points.subarray(row * 3, row * 3 + 3))
  const both = morrisEffects(
    Float64Array.from(rows.flatMap((u) => [ishigami(u), u[0] * u[1]])),
    design,
    new Stream(2n),
    { outputs: 2, resamples: 50 },
  )
  const alone = [ishigami, (u: ArrayLike<number>) => u[0] * u[1]].map(
    (model) => morrisEffects(Float64Array.from(rows, model), design, new Stream(2n), { resamples: 50 })[0],
  )
  expect(both).toEqual(alone)
})

test('a smaller design is the beginning of a larger one', () => {
  const small = new MorrisDesign(5, 4, new Stream(1n)).points()
  expect(new MorrisDesign(50, 4, new Stream(1n)).points().subarray(0, small.length)).toEqual(small)
})

test('what cannot be designed or evaluated is refused by name', () => {
  expect(() => new MorrisDesign(1, 3, new Stream(1n))).toThrow('1 trajectories')
  expect(() => new MorrisDesign(10, 0, new Stream(1n))).toThrow('0 inputs')
  const design = new MorrisDesign(2, 3, new Stream(1n))
  expect(() => morrisEffects(new Float64Array(7), design, new Stream(1n))).toThrow(
    '7 evaluations where 8 points of 1 outputs make 8',
  )
  expect(() => morrisEffects(new Float64Array(8).fill(Number.NaN, 3, 4), design, new Stream(1n))).toThrow(
    'output 0 of point 3 is NaN',
  )
})
