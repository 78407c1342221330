import { expect, test } from 'vitest'
import { JOE_KUO } from '../../src/options/methods/joe-kuo.js'
import { SaltelliDesign } from '../../src/options/methods/saltelli.js'
import { type SobolIndices, type SobolOptions, sobolIndices } from '../../src/options/methods/sobol-indices.js'
import { MOST_DIMENSIONS, SobolSequence, sobolDirections } from '../../src/options/methods/sobol-sequence.js'
import { Stream } from '../../src/random/stream.js'

type Model = (u: Float64Array) => number | number[]

/** Every point of a design through a model, a row a point. */
function evaluate(design: SaltelliDesign, model: Model): Float64Array {
  const u = new Float64Array(design.inputs)
  return Float64Array.from(
    Array.from({ length: design.size }, (_, row) => {
      design.point(row, u)
      return model(u)
    }).flat(),
  )
}

/** The indices of a model with one output. */
function indicesOf(model: Model, base: number, inputs: number, seed: bigint, options?: SobolOptions): SobolIndices {
  const design = new SaltelliDesign(base, inputs, new Stream(seed))
  return sobolIndices(evaluate(design, model), design, new Stream(seed), options)[0]
}

const values = (estimates: readonly { value: number }[]): number[] => estimates.map(({ value }) => value)
const worst = (estimates: readonly { value: number }[], truth: readonly number[]): number =>
  Math.max(...estimates.map(({ value }, i) => Math.abs(value - truth[i])))

/**
 * Ishigami's function, a = 7, b = 0.1, of three inputs uniform on (-pi, pi); indices by the closed formulas of Ishigami
 * and Homma (1990).
 */
const ishigami: Model = (u) => {
  const [x1, x2, x3] = Array.from(u, (v) => Math.PI * (2 * v - 1))
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1)
}
const ISHIGAMI = { first: [0.313905191, 0.442411145, 0], total: [0.557588855, 0.442411145, 0.243683664] }

/** Sobol's G: a product of (|4 u - 2| + a) / (1 + a); each factor has mean 1 and variance 1 / (3 (1 + a)^2). */
const A = [0, 1, 4.5, 9, 99, 99, 99, 99]
const g: Model = (u) => A.reduce((product, a, i) => (product * (Math.abs(4 * u[i] - 2) + a)) / (1 + a), 1)
const parts = A.map((a) => 1 / (3 * (1 + a) ** 2))
const whole = parts.reduce((product, v) => product * (1 + v), 1) - 1
const G = { first: parts.map((v) => v / whole), total: parts.map((v) => (v * (1 + whole)) / (1 + v) / whole) }

test('the plain sequence begins as published: halves, quarters, three eighths', () => {
  const sequence = new SobolSequence(3)
  const points = Array.from({ length: 8 }, (_, n) => {
    const point = new Float64Array(3)
    sequence.point(n, point)
    return Array.from(point, (x) => Math.floor(x * 8) / 8)
  })
  expect(points).toEqual([
    [0, 0, 0],
    [0.5, 0.5, 0.5],
    [0.25, 0.75, 0.75],
    [0.75, 0.25, 0.25],
    [0.125, 0.625, 0.375],
    [0.625, 0.125, 0.875],
    [0.375, 0.375, 0.625],
    [0.875, 0.875, 0.125],
  ])
})

test('every dimension, scrambled or not, puts one of the first 1,024 points into each 1,024th', () => {
  for (const sequence of [new SobolSequence(MOST_DIMENSIONS), new SobolSequence(MOST_DIMENSIONS, new Stream(1n))]) {
    const seen = Array.from({ length: MOST_DIMENSIONS }, () => new Set<number>())
    const point = new Float64Array(MOST_DIMENSIONS)
    for (let n = 0; n < 1024; n++) {
      sequence.point(n, point)
      for (let d = 0; d < MOST_DIMENSIONS; d++) seen[d].add(Math.floor(point[d] * 1024))
    }
    expect(seen.every((cells) => cells.size === 1024)).toBe(true)
  }
})

/** The rank over {0, 1} of rows of bits. */
function rank(rows: bigint[]): number {
  const left = [...rows]
  let found = 0
  for (let pivot = left.pop(); pivot !== undefined; pivot = left.pop()) {
    if (pivot === 0n) continue
    found++
    const low = pivot & -pivot
    for (let i = 0; i < left.length; i++) if (left[i] & low) left[i] ^= pivot
  }
  return found
}

test("Sobol's property A: the first 2^d points of d dimensions fall one into each of the 2^d halves of halves, d = 1 to 32", () => {
  const v = sobolDirections(32)
  for (let d = 1; d <= 32; d++) {
    const firstDigits = Array.from({ length: d }, (_, i) =>
      Array.from({ length: d }, (_, j) => v[i * 32 + j] >>> 31).reduce(
        (bits, bit, j) => bits | (BigInt(bit) << BigInt(j)),
        0n,
      ),
    )
    expect(rank(firstDigits)).toBe(d)
  }
})

test('any two dimensions share out the first 4,096 points evenly, as far as the paper chose them to', () => {
  const digits = 12
  const v = sobolDirections(MOST_DIMENSIONS)
  // Row r of dimension i: which binary digits of the point's number make its digit r.
  const rows = Array.from({ length: MOST_DIMENSIONS }, (_, i) =>
    Array.from({ length: digits }, (_, r) =>
      Array.from({ length: digits }, (_, j) => (v[i * 32 + j] >>> (31 - r)) & 1).reduce(
        (bits, bit, j) => bits | (bit << j),
        0,
      ),
    ),
  )
  // t: points fall evenly into all boxes of 2^t / 4,096 of the square; the least t is 12 less the depth to which all
  // rows are independent.
  const t = (i: number, j: number): number => {
    for (let depth = digits; depth > 0; depth--) {
      let even = true
      for (let a = 0; even && a <= depth; a++) even = rankOf(rows[i], a, rows[j], depth - a) === depth
      if (even) return digits - depth
    }
    return digits
  }
  const seen = new Array<number>(digits + 1).fill(0)
  for (let i = 0; i < MOST_DIMENSIONS; i++) for (let j = 0; j < i; j++) seen[t(i, j)]++
  expect(t(0, 1)).toBe(0)
  expect(seen.findLastIndex((count) => count > 0)).toBeLessThan(digits - 1)
  expect(
    seen.slice(0, 6).reduce((sum, count) => sum + count, 0) / ((MOST_DIMENSIONS * (MOST_DIMENSIONS - 1)) / 2),
  ).toBeGreaterThan(0.9)
})

/** The rank over {0, 1} of the first a rows of one matrix and the first b of another. */
function rankOf(one: readonly number[], a: number, other: readonly number[], b: number): number {
  const pivots: number[] = []
  for (let n = 0; n < a + b; n++) {
    let row = n < a ? one[n] : other[n - a]
    for (const pivot of pivots) row = Math.min(row, row ^ pivot)
    if (row !== 0) pivots.push(row)
  }
  return pivots.length
}

test('the polynomials are all primitive ones, by degree: as many as there are', () => {
  const rows = JOE_KUO.trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number))
  expect(new Set(rows.map(([s, a]) => (1 << s) | (a << 1) | 1)).size).toBe(255)
  for (const [s, a] of rows) {
    // x is a generator: its powers modulo the polynomial come back to 1 after 2^s - 1 steps and not before.
    const polynomial = (1 << s) | (a << 1) | 1
    let power = 1
    let order = 0
    do {
      power <<= 1
      if (power >> s) power ^= polynomial
      order++
    } while (power !== 1)
    expect(order).toBe(2 ** s - 1)
  }
  const ofDegree = (s: number): number => rows.filter(([degree]) => degree === s).length
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(ofDegree)).toEqual([1, 1, 2, 2, 6, 6, 18, 16, 48, 60])
})

test('every direction number is odd and below its power of two', () => {
  const v = sobolDirections(MOST_DIMENSIONS)
  for (let at = 0; at < v.length; at++) {
    const m = v[at] >>> (31 - (at % 32))
    expect(m % 2).toBe(1)
    expect(v[at] % 2 ** (31 - (at % 32))).toBe(0)
  }
})

test('another seed gives another scramble, the same seed the same', () => {
  const first = (seed: bigint): number[] => {
    const point = new Float64Array(4)
    new SobolSequence(4, new Stream(seed)).point(0, point)
    return Array.from(point)
  }
  expect(first(1n)).toEqual(first(1n))
  expect(first(1n)).not.toEqual(first(2n))
})

test('over many scrambles each point is uniform', () => {
  const point = new Float64Array(2)
  let sum = 0
  let product = 0
  for (let seed = 1n; seed <= 4000n; seed++) {
    new SobolSequence(2, new Stream(seed)).point(5, point)
    sum += point[1]
    product += point[0] * point[1]
  }
  // Standard errors 0.289 / sqrt(4000) = 0.0046 and 0.22 / sqrt(4000) = 0.0035.
  expect(Math.abs(sum / 4000 - 0.5)).toBeLessThan(0.014)
  expect(Math.abs(product / 4000 - 0.25)).toBeLessThan(0.011)
})

test('dimensions, base points and inputs out of range are refused', () => {
  for (const dimensions of [0, 257, 1.5]) expect(() => new SobolSequence(dimensions)).toThrow(RangeError)
  expect(() => new SaltelliDesign(1, 3, new Stream(1n))).toThrow('1 base points')
  expect(() => new SaltelliDesign(8, 129, new Stream(1n))).toThrow('129 inputs is not in 1..128')
})

test('row AB_i is row A but for input i, which is from row B', () => {
  const design = new SaltelliDesign(4, 3, new Stream(1n))
  expect(design.size).toBe(20)
  const row = (n: number): Float64Array => {
    const point = new Float64Array(3)
    design.point(n, point)
    return point
  }
  for (let n = 0; n < 4; n++) {
    const [a, b] = [row(5 * n), row(5 * n + 1)]
    for (let i = 0; i < 3; i++) expect(row(5 * n + 2 + i)).toEqual(a.map((x, j) => (j === i ? b[j] : x)))
  }
})

test('a larger design begins with the smaller one', () => {
  const small = new SaltelliDesign(8, 3, new Stream(1n))
  const large = new SaltelliDesign(64, 3, new Stream(1n))
  const first = (model: Model): Float64Array => evaluate(large, model).subarray(0, small.size)
  expect(first(ishigami)).toEqual(evaluate(small, ishigami))
})

test('Ishigami, N = 4,096: every index within 1/sqrt(N) = 0.016, inside its interval', () => {
  const { first, total } = indicesOf(ishigami, 4096, 3, 1n)
  expect(worst(first, ISHIGAMI.first)).toBeLessThan(1 / 64)
  expect(worst(total, ISHIGAMI.total)).toBeLessThan(1 / 64)
  for (const [estimates, truth] of [
    [first, ISHIGAMI.first],
    [total, ISHIGAMI.total],
  ] as const) {
    estimates.forEach(({ low, high }, i) => {
      expect(low).toBeLessThan(truth[i])
      expect(high).toBeGreaterThan(truth[i])
      expect(high - low).toBeLessThan(0.1)
    })
  }
})

test("Sobol's G of eight inputs, N = 4,096: every index within 1/sqrt(N) = 0.016", () => {
  const { first, total } = indicesOf(g, 4096, 8, 1n, { resamples: 2 })
  expect(worst(first, G.first)).toBeLessThan(1 / 64)
  expect(worst(total, G.total)).toBeLessThan(1 / 64)
})

test('errors fall faster than those of independent draws: 64 times the points, less than a sixteenth of the error', () => {
  const error = (base: number): number =>
    Math.sqrt(
      [1n, 2n, 3n, 4n].reduce(
        (sum, seed) => sum + worst(indicesOf(g, base, 8, seed, { resamples: 2 }).total, G.total) ** 2,
        0,
      ) / 4,
    )
  expect(error(16384)).toBeLessThan(error(256) / 16)
})

test('intervals at 95% hold the truth at least that often', () => {
  let held = 0
  let asked = 0
  for (let seed = 1n; seed <= 60n; seed++) {
    const { first, total } = indicesOf(ishigami, 256, 3, seed, { resamples: 300 })
    for (const [estimates, truth] of [
      [first, ISHIGAMI.first],
      [total, ISHIGAMI.total],
    ] as const) {
      estimates.forEach(({ low, high }, i) => {
        asked++
        if (low <= truth[i] && truth[i] <= high) held++
      })
    }
  }
  expect(held / asked).toBeGreaterThan(0.95)
})

test('a sum of inputs: first and total shares are the squares of the weights', () => {
  const { first, total } = indicesOf((u) => 3 * u[0] + 4 * u[1], 1024, 3, 1n, { resamples: 2 })
  expect(worst(first, [0.36, 0.64, 0])).toBeLessThan(0.01)
  expect(worst(total, [0.36, 0.64, 0])).toBeLessThan(0.01)
  expect([first[2], total[2]]).toEqual([
    { value: 0, low: 0, high: 0 },
    { value: 0, low: 0, high: 0 },
  ])
})

test('a constant output has every index 0 with interval [0, 0], whatever the constant', () => {
  for (const constant of [0, 0.1, -1e300, 1e-300]) {
    const { first, total } = indicesOf(() => constant, 100, 3, 1n, { resamples: 20 })
    for (const estimate of [...first, ...total]) expect(estimate).toEqual({ value: 0, low: 0, high: 0 })
  }
})

test('an output that moves at one point only: no NaN, and the interval says that nothing is known', () => {
  const design = new SaltelliDesign(64, 2, new Stream(1n))
  const at = (row: number): SobolIndices =>
    sobolIndices(new Float64Array(design.size).fill(1, row, row + 1), design, new Stream(1n))[0]
  for (const row of [0, 1, 2, 3])
    for (const { value, low, high } of [...at(row).first, ...at(row).total])
      for (const number of [value, low, high]) expect(Number.isFinite(number)).toBe(true)
  expect(at(2).total).toEqual([
    { value: 1, low: 0, high: 1 },
    { value: 0, low: 0, high: 0 },
  ])
})

test('indices do not change with the unit or the zero of the output', () => {
  const plain = indicesOf(g, 256, 8, 1n, { resamples: 50 })
  for (const [unit, zero] of [
    [1e150, 0],
    [1e-150, 0],
    [-2, 1000],
  ]) {
    const other = indicesOf((u) => unit * (g(u) as number) + zero, 256, 8, 1n, { resamples: 50 })
    values([...other.first, ...other.total]).forEach((value, i) => {
      expect(value).toBeCloseTo(values([...plain.first, ...plain.total])[i], 10)
    })
  }
})

test('several outputs at once give what each gives alone, to the bit', () => {
  const design = new SaltelliDesign(128, 3, new Stream(1n))
  const both = sobolIndices(
    evaluate(design, (u) => [ishigami(u) as number, u[0] * u[1]]),
    design,
    new Stream(2n),
    { outputs: 2, resamples: 50 },
  )
  const alone = [ishigami, (u: Float64Array) => u[0] * u[1]].map(
    (model) => sobolIndices(evaluate(design, model), design, new Stream(2n), { resamples: 50 })[0],
  )
  expect(both).toEqual(alone)
})

test('batches of any size, evaluated in any order, give the same bits', () => {
  const design = new SaltelliDesign(128, 3, new Stream(1n))
  const inOrder = evaluate(design, ishigami)
  for (const most of [1, 7, 100, 10000]) {
    const evaluations = new Float64Array(design.size)
    for (const { first, points } of [...design.batches(most)].reverse()) {
      for (let at = points.length - 3; at >= 0; at -= 3)
        evaluations[first + at / 3] = ishigami(points.subarray(at, at + 3)) as number
    }
    expect(evaluations).toEqual(inOrder)
    expect(sobolIndices(evaluations, design, new Stream(3n), { resamples: 20 })).toEqual(
      sobolIndices(inOrder, design, new Stream(3n), { resamples: 20 }),
    )
  }
  expect(() => design.batches(0).next()).toThrow(RangeError)
})

test('bad evaluations and options are refused by name', () => {
  const design = new SaltelliDesign(4, 2, new Stream(1n))
  const y = new Float64Array(design.size)
  const run =
    (evaluations: Float64Array, options?: SobolOptions): (() => unknown) =>
    () =>
      sobolIndices(evaluations, design, new Stream(1n), options)
  expect(run(y.subarray(1))).toThrow('15 evaluations where 16 points of 1 outputs make 16')
  expect(run(new Float64Array(32).fill(Number.NaN, 7, 8), { outputs: 2 })).toThrow('output 1 of point 3 is NaN')
  expect(run(new Float64Array(16).fill(Number.POSITIVE_INFINITY, 5, 6))).toThrow('output 0 of point 5 is Infinity')
  expect(run(y, { outputs: 0 })).toThrow('0 outputs')
  expect(run(y, { resamples: 1 })).toThrow('resamples 1')
  expect(run(y, { level: 1 })).toThrow('level 1')
})

test('the same seeds give these bits', () => {
  const { first, total } = indicesOf((u) => u[0] * u[1] + u[1] * u[1], 64, 2, 1n, { resamples: 100 })
  expect([...first, ...total]).toMatchInlineSnapshot(`
    [
      {
        "high": 0.20660168973618678,
        "low": 0.015422389882247657,
        "value": 0.09874211383960389,
      },
      {
        "high": 1.1331922679138535,
        "low": 0.6114519329536903,
        "value": 0.8728752802573794,
      },
      {
        "high": 0.20783355763016392,
        "low": 0.06537468617844187,
        "value": 0.12833463614769552,
      },
      {
        "high": 1.2100549675214702,
        "low": 0.7007811832495597,
        "value": 0.9226844260514308,
      },
    ]
  `)
})
