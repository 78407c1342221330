import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, type Cases, measure, rowsIn } from '../../src/options/methods/box.js'
import { paste } from '../../src/options/methods/paste.js'
import { peel } from '../../src/options/methods/peel.js'
import { chooseBox, prim } from '../../src/options/methods/prim.js'
import { dropChance, quasiP } from '../../src/options/methods/quasi-p.js'
import { Stream } from '../../src/random/stream.js'

/** Points uniform in the unit cube; each is bad with the probability that `bad` gives it. */
function uniformCases(points: number, inputs: number, seed: bigint, bad: (x: Float64Array) => number): Cases {
  const stream = new Stream(seed).open(0, 0, 0)
  const coordinates = Float64Array.from({ length: points * inputs }, () => stream.unit())
  const response = Float64Array.from({ length: points }, (_, n) =>
    stream.unit() < bad(coordinates.subarray(n * inputs, (n + 1) * inputs)) ? 1 : 0,
  )
  return { points: coordinates, inputs, response }
}

const inputsOf = (box: Box): number[] => box.map(({ input }) => input)

/** Where a box stands on one input; open ends are those of the unit cube. */
function ends(box: Box, input: number): [number, number] {
  const restriction = box.find((one) => one.input === input)
  if (restriction === undefined || 'codes' in restriction) return [0, 1]
  return [restriction.low ?? 0, restriction.high ?? 1]
}

test('a box in noise is found: 2,000 points, six inputs, two that matter, every face within 0.05', () => {
  for (const seed of [1n, 2n, 3n, 4n, 5n]) {
    const cases = uniformCases(2000, 6, seed, (x) =>
      x[0] > 0.2 && x[0] < 0.6 && x[1] > 0.5 && x[1] < 0.9 ? 0.95 : 0.02,
    )
    const [found] = prim(cases, { minimumCoverage: 0.8 })
    expect(inputsOf(found.box)).toEqual([0, 1])
    ;[...ends(found.box, 0), ...ends(found.box, 1)].forEach((end, i) => {
      expect(Math.abs(end - [0.2, 0.6, 0.5, 0.9][i])).toBeLessThan(0.05)
    })
    expect(found.density).toBeGreaterThan(0.85)
    expect(found.coverage).toBeGreaterThan(0.8)
    for (const p of found.quasiP) expect(p).toBeLessThan(1e-20)
  }
})

test('two boxes are found one after the other, every face within 0.08', () => {
  for (const seed of [1n, 2n, 3n, 4n, 5n]) {
    const cases = uniformCases(4000, 5, seed, (x) =>
      (x[0] < 0.4 && x[1] < 0.4) || (x[2] > 0.6 && x[3] > 0.75) ? 0.95 : 0.02,
    )
    const [one, two] = prim(cases, { boxes: 2 })
    expect([one, two].map(({ box }) => inputsOf(box))).toEqual([
      [0, 1],
      [2, 3],
    ])
    ;[...ends(one.box, 0), ...ends(one.box, 1), ...ends(two.box, 2), ...ends(two.box, 3)].forEach((end, i) => {
      expect(Math.abs(end - [0, 0.4, 0, 0.4, 0.6, 1, 0.75, 1][i])).toBeLessThan(0.08)
    })
    for (const { density } of [one, two]) expect(density).toBeGreaterThan(0.9)
    expect(one.coverage + two.coverage).toBeGreaterThan(0.7)
    expect(one.coverage + two.coverage).toBeLessThanOrEqual(1)
  }
})

test('later boxes hold no point of earlier ones', () => {
  const cases = uniformCases(1000, 3, 1n, (x) => (x[0] < 0.3 ? 0.9 : x[1] > 0.7 ? 0.6 : 0.1))
  const boxes = prim(cases, { boxes: 5 })
  expect(boxes.length).toBeGreaterThan(1)
  boxes.reduce(
    (rows, { box, points }) => {
      const inside = new Set(rowsIn(cases, box, rows))
      expect(inside.size).toBe(points)
      return rows.filter((n) => !inside.has(n))
    },
    rowsIn(cases, []),
  )
})

test('codes are peeled by code: two bad codes of five, and an interval', () => {
  const stream = new Stream(1n).open(0, 0, 0)
  const rows = Array.from({ length: 3000 }, () => [
    Math.floor(stream.unit() * 5),
    stream.unit(),
    Math.floor(stream.unit() * 4),
  ])
  const response = Float64Array.from(rows, ([code, x]) =>
    stream.unit() < ((code === 1 || code === 3) && x > 0.6 ? 0.9 : 0.05) ? 1 : 0,
  )
  const [{ box }] = prim(
    { points: Float64Array.from(rows.flat()), inputs: 3, response, categorical: [0, 2] },
    { minimumCoverage: 0.7 },
  )
  expect(box).toEqual([
    { input: 0, codes: [1, 3] },
    { input: 1, low: expect.closeTo(0.6, 1) },
  ])
})

test('in pure noise, chance explains every restriction of most boxes: at 0.01 a box is left in at most 3 of 100', () => {
  let found = 0
  for (let seed = 1n; seed <= 100n; seed++) found += prim(uniformCases(500, 5, seed, () => 0.3)).length
  expect(found).toBeLessThanOrEqual(3)
})

test('in pure noise a restriction of a box that keeps half has no small quasi-p-value; on points not seen, not even below 0.05', () => {
  for (let seed = 1n; seed <= 40n; seed++) {
    const cases = uniformCases(1000, 5, seed, () => 0.3)
    const unseen = uniformCases(1000, 5, 1000n + seed, () => 0.3)
    const { box } = chooseBox(peel(cases), 0.5)
    expect(Math.min(...quasiP(cases, box))).toBeGreaterThan(1e-3)
    expect(Math.min(...quasiP(unseen, box))).toBeGreaterThan(0.05)
  }
})

test('a quasi-p-value by hand: 5 of 5 bad where 6 of 8 are', () => {
  const cases: Cases = {
    points: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8),
    inputs: 1,
    response: Float64Array.of(1, 1, 1, 1, 1, 0, 0, 1),
  }
  const box: Box = [{ input: 0, high: 5.5 }]
  expect(quasiP(cases, box)[0]).toBeCloseTo(0.75 ** 5, 13)
  expect(quasiP(cases, [{ input: 0, high: 6.5 }])[0]).toBeCloseTo(6 * 0.75 ** 5 * 0.25 + 0.75 ** 6, 13)
  expect(quasiP(cases, [{ input: 0, low: 5.5, high: 7.5 }])).toEqual([1])
  expect(dropChance(cases, box, 0.3)).toEqual(box)
  expect(dropChance(cases, box, 0.2)).toEqual([])
})

test('only the restrictions that chance explains are dropped', () => {
  const cases = uniformCases(1000, 3, 1n, (x) => (x[0] < 0.5 ? 0.9 : 0.1))
  const box: Box = [
    { input: 0, high: 0.5 },
    { input: 1, low: 0.1 },
    { input: 2, high: 0.95 },
  ]
  expect(dropChance(cases, box, 0.01)).toEqual([{ input: 0, high: 0.5 }])
  expect(dropChance(cases, box, 1)).toEqual(box)
})

test('the first step takes a twentieth from the worse end, and the cut is midway', () => {
  const points = Float64Array.from({ length: 100 }, (_, n) => n)
  const cases: Cases = { points, inputs: 1, response: points.map((x) => (x < 50 ? 0 : 1)) }
  const [all, first] = peel(cases)
  expect(all).toEqual({ box: [], points: 100, mass: 1, coverage: 1, density: 0.5 })
  expect(first).toEqual({ box: [{ input: 0, low: 4.5 }], points: 95, mass: 0.95, coverage: 1, density: 50 / 95 })
})

test('peeling ends where all points respond alike, or where the next step would leave too few', () => {
  const points = Float64Array.from({ length: 100 }, (_, n) => n)
  const last = (response: Float64Array, minimumMass: number): number | undefined =>
    peel({ points, inputs: 1, response }, { minimumMass }).at(-1)?.points
  expect(last(new Float64Array(100), 0.05)).toBe(100)
  expect(
    last(
      points.map((x) => (x < 50 ? 0 : 1)),
      0.05,
    ),
  ).toBe(50)
  expect(
    last(
      points.map((x) => x / 100),
      0.3,
    ),
  ).toBe(30)
})

test('ties are never parted', () => {
  const points = Float64Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2)
  const trajectory = peel({ points, inputs: 1, response: points.map((x) => x / 2) })
  expect(trajectory.map(({ box }) => box)).toEqual([[], [{ input: 0, low: 0.5 }], [{ input: 0, low: 1.5 }]])
})

test('a face that stands too far in is pasted out again, to where it belongs', () => {
  const cases = uniformCases(2000, 2, 1n, (x) => (x[0] > 0.3 && x[0] < 0.7 ? 1 : 0))
  const box = paste(cases, [
    { input: 0, low: 0.4, high: 0.5 },
    { input: 1, high: 0.8 },
  ])
  expect(inputsOf(box)).toEqual([0])
  expect(Math.abs(ends(box, 0)[0] - 0.3)).toBeLessThan(0.03)
  expect(Math.abs(ends(box, 0)[1] - 0.7)).toBeLessThan(0.03)
})

test('a code that is as bad is pasted back, a better one is not', () => {
  const cases: Cases = {
    points: Float64Array.of(0, 0, 1, 1, 2, 2),
    inputs: 1,
    response: Float64Array.of(1, 1, 1, 1, 0, 0),
    categorical: [0],
  }
  expect(paste(cases, [{ input: 0, codes: [0] }])).toEqual([{ input: 0, codes: [0, 1] }])
  expect(paste({ ...cases, response: new Float64Array(6).fill(1) }, [{ input: 0, codes: [0] }])).toEqual([])
})

test('the box chosen is the densest that covers enough', () => {
  const step = (coverage: number, density: number) => ({ box: [], points: 1, mass: 1, coverage, density })
  const trajectory = [step(1, 0.3), step(0.9, 0.5), step(0.7, 0.5), step(0.6, 0.8), step(0.2, 1)]
  expect(chooseBox(trajectory, 0.8)).toBe(trajectory[1])
  expect(chooseBox(trajectory, 0.7)).toBe(trajectory[1])
  expect(chooseBox(trajectory, 0.5)).toBe(trajectory[3])
  expect(chooseBox(trajectory, 0)).toBe(trajectory[4])
  expect(() => chooseBox(trajectory, 1.1)).toThrow(RangeError)
})

/** Few points with ties, codes and responses of every kind. */
const someCases = fc
  .integer({ min: 1, max: 60 })
  .chain((n) =>
    fc.record({
      points: fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: 5 }),
          fc.double({ min: -1e3, max: 1e3, noNaN: true }),
          fc.integer({ min: 0, max: 3 }),
        ),
        { minLength: n, maxLength: n },
      ),
      response: fc.array(fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: n,
        maxLength: n,
      }),
    }),
  )
  .map(
    ({ points, response }): Cases => ({
      points: Float64Array.from(points.flat()),
      inputs: 3,
      response: Float64Array.from(response),
      categorical: [2],
    }),
  )

const HAIR = 1e-12

test('law: mass falls along peeling, coverage never rises, and each box measures as it says', () => {
  fc.assert(
    fc.property(someCases, fc.double({ min: 0.01, max: 0.6, noNaN: true }), (cases, alpha) => {
      const trajectory = peel(cases, { alpha })
      trajectory.forEach((step, s) => {
        expect(measure(cases, rowsIn(cases, step.box))).toEqual({
          points: step.points,
          mass: step.mass,
          coverage: step.coverage,
          density: step.density,
        })
        if (s === 0) return
        expect(step.mass).toBeLessThan(trajectory[s - 1].mass)
        expect(step.coverage).toBeLessThanOrEqual(trajectory[s - 1].coverage + HAIR)
        expect(step.points).toBeGreaterThanOrEqual(1)
      })
    }),
  )
})

test('law: the chosen box is no less dense than the base rate and covers what was asked', () => {
  fc.assert(
    fc.property(someCases, fc.double({ min: 0, max: 1, noNaN: true }), (cases, minimumCoverage) => {
      const trajectory = peel(cases)
      const chosen = chooseBox(trajectory, minimumCoverage)
      expect(chosen.density).toBeGreaterThanOrEqual(trajectory[0].density)
      expect(chosen.coverage).toBeGreaterThanOrEqual(minimumCoverage * trajectory[0].coverage)
    }),
  )
})

test('law: pasting loses no point and no density', () => {
  fc.assert(
    fc.property(someCases, fc.nat(), (cases, at) => {
      const trajectory = peel(cases)
      const { box, density } = trajectory[at % trajectory.length]
      const pasted = paste(cases, box)
      const rows = new Set(rowsIn(cases, pasted))
      for (const n of rowsIn(cases, box)) expect(rows.has(n)).toBe(true)
      expect(measure(cases, Int32Array.from(rows)).density).toBeGreaterThanOrEqual(density - HAIR)
    }),
  )
})

test('law: every box of prim is denser than all points together, each quasi-p-value is a probability, boxes cover at most all', () => {
  fc.assert(
    fc.property(someCases, fc.constantFrom(0.01, 0.5, 1), (cases, chance) => {
      const boxes = prim(cases, { chance, boxes: 3, minimumCoverage: 0.3 })
      const base = measure(cases, rowsIn(cases, [])).density
      for (const { density, quasiP: values, box } of boxes) {
        expect(density).toBeGreaterThan(base)
        expect(values).toHaveLength(box.length)
        for (const p of values) {
          expect(p).toBeGreaterThanOrEqual(0)
          expect(p).toBeLessThanOrEqual(1 + HAIR)
        }
      }
      expect(boxes.reduce((sum, { coverage }) => sum + coverage, 0)).toBeLessThanOrEqual(1 + HAIR)
    }),
  )
})

test('law: relabelling the numbers of an input monotonously leaves the points in each box the same', () => {
  fc.assert(
    fc.property(someCases, (cases) => {
      const bent = { ...cases, points: cases.points.map((x, at) => (at % 3 === 0 ? x ** 3 + 7 : x)) }
      expect(peel(bent).map(({ points, density }) => [points, density])).toEqual(
        peel(cases).map(({ points, density }) => [points, density]),
      )
    }),
  )
})

test('cases that do not fit together are refused by name', () => {
  const cases: Cases = { points: Float64Array.of(1, 2), inputs: 1, response: Float64Array.of(0, 1) }
  expect(() => peel({ ...cases, inputs: 2 })).toThrow('2 coordinates where 2 points of 2 inputs make 4')
  expect(() => peel({ ...cases, inputs: 0 })).toThrow('0 inputs')
  expect(() => peel({ points: new Float64Array(0), inputs: 1, response: new Float64Array(0) })).toThrow('no points')
  expect(() => peel({ ...cases, points: Float64Array.of(1, Number.NaN) })).toThrow('input 0 of point 1 is NaN')
  expect(() => peel({ ...cases, response: Float64Array.of(0, 1.5) })).toThrow(
    'the response of point 1 is 1.5, not in [0, 1]',
  )
  expect(() => peel({ ...cases, categorical: [1] })).toThrow('there is no input 1')
  expect(() => peel(cases, { alpha: 0 })).toThrow('alpha 0')
  expect(() => peel(cases, { minimumMass: 2 })).toThrow('minimumMass 2')
  expect(() => paste(cases, [], { alpha: 1 })).toThrow('alpha 1')
})
