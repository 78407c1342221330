/** Paired differences: what is exact, what saves runs, and how the parts of the variance come apart. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chanceInterval } from '../../src/options/chance-interval.js'
import { pairedDifference } from '../../src/options/paired.js'
import { normalDraw } from '../../src/random/normal-draw.js'
import { Z95 } from '../../src/random/normal-quantile.js'
import { Stream } from '../../src/random/stream.js'

test('nothing differs: exactly 0, and nothing to tell of chance', () => {
  const values = Float64Array.of(1, 0, 1, 1, 0, 0)
  expect(pairedDifference(values, values, 2, null)).toMatchObject({
    difference: 0,
    standardError: 0,
    interval: [0, 0],
    chanceShare: null,
    runsSaved: null,
  })
})

test('the same shift in every run has no error', () => {
  const before = Float64Array.of(3, 1, 4, 1, 5, 9)
  const { difference, standardError, interval } = pairedDifference(
    before,
    before.map((value) => value + 2),
    3,
    null,
  )
  expect([difference, standardError, ...interval]).toEqual([2, 0, 2, 2])
})

test('the difference is that of the means, whatever the groups', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
        minLength: 4,
        maxLength: 40,
      }),
      (pairs) => {
        const even = pairs.slice(0, pairs.length - (pairs.length % 2))
        const [before, after] = [0, 1].map((side) => Float64Array.from(even, (pair) => pair[side]))
        const { before: b, after: a, difference } = pairedDifference(before, after, 2, null)
        expect(difference).toBeCloseTo(a - b, 12)
      },
    ),
  )
})

test('spread over groups and chance within them are told apart', () => {
  const [groups, r] = [4000, 8]
  const stream = new Stream(3n).open(0, 0, 0)
  const before = new Float64Array(groups * r)
  const after = new Float64Array(groups * r)
  for (let g = 0; g < groups; g++) {
    const effect = 1 + 0.5 * normalDraw(stream)
    for (let n = g * r; n < (g + 1) * r; n++) {
      before[n] = 10 * normalDraw(stream)
      after[n] = before[n] + effect + 2 * normalDraw(stream)
    }
  }
  const { difference, standardError, interval, chanceShare, runsSaved } = pairedDifference(before, after, r, null)
  expect(difference).toBeCloseTo(1, 1)
  expect((interval[1] - interval[0]) / 2 / Z95).toBeCloseTo(Math.hypot(0.5, standardError), 1)
  expect(chanceShare).toBeCloseTo(4 / 4.25, 1)
  expect(standardError).toBeCloseTo(Math.sqrt((0.25 + 4 / r) / groups), 3)
  expect(runsSaved).toBeGreaterThan(10)
})

test('5 to 95% contains the difference and is never narrower than its error of simulation', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })), {
        minLength: 8,
        maxLength: 80,
      }),
      fc.constantFrom(1, 2, 4),
      (pairs, r) => {
        const even = pairs.slice(0, pairs.length - (pairs.length % r))
        const [before, after] = [0, 1].map((side) => Float64Array.from(even, (pair) => pair[side]))
        const { difference, standardError, interval } = pairedDifference(before, after, r, null)
        expect(interval[0]).toBeLessThanOrEqual(difference - Z95 * standardError)
        expect(interval[1]).toBeGreaterThanOrEqual(difference + Z95 * standardError)
        if (even.every(([b, a]) => a === b)) expect(interval).toEqual([0, 0])
      },
    ),
  )
})

test('groups that differ by luck alone: 5 to 95% is the error', () => {
  // Means of groups lie closer together than their runs would have them.
  const after = Float64Array.from({ length: 40 }, (_, n) => [1, 0, 0, -1, 1, -1, 1, -1][n % 8])
  const { standardError, interval } = pairedDifference(new Float64Array(40), after, 2, null)
  expect(standardError).toBeGreaterThan(0)
  expect(interval[1] - interval[0]).toBeCloseTo(2 * Z95 * standardError, 12)
})

test('5 to 95% of a chance stays from 0 to 1 and is never narrower than its error', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 8, maxLength: 80 }), (drawn) => {
      const values = Float64Array.from(drawn.slice(0, drawn.length - (drawn.length % 2)))
      const { after: mean, standardError } = pairedDifference(new Float64Array(values.length), values, 2, null)
      const [low, high] = chanceInterval(values, 2, null)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(Math.max(0, mean - Z95 * standardError))
      expect(high).toBeGreaterThanOrEqual(Math.min(1, mean + Z95 * standardError))
    }),
  )
})

test('what no run shows is not ruled out by finitely many groups', () => {
  expect(chanceInterval(new Float64Array(160), 8, null)).toEqual([0, expect.closeTo(1 - 0.05 ** (1 / 20), 12)])
  expect(chanceInterval(new Float64Array(160).fill(1), 8, null)).toEqual([expect.closeTo(0.05 ** (1 / 20), 12), 1])
})

test('what differs between islands counts as simulation error, in the interval too', () => {
  const island = Int32Array.from({ length: 40 }, (_, g) => Math.floor(g / 5))
  const flat = new Float64Array(80)
  // Each island has an effect of its own.
  const after = flat.map((_, n) => island[Math.floor(n / 2)] % 3)
  const [alone, together] = [null, island].map((of) => pairedDifference(flat, after, 2, of))
  expect(together.difference).toBe(alone.difference)
  expect(together.standardError).toBeGreaterThan(2 * alone.standardError)
  expect(together.interval[1] - together.interval[0]).toBeGreaterThan(alone.interval[1] - alone.interval[0])
  expect(pairedDifference(after, after, 2, island)).toMatchObject({ difference: 0, standardError: 0, interval: [0, 0] })
  const [low, high] = chanceInterval(
    after.map((value) => Math.min(1, value)),
    2,
    island,
  )
  const [narrowLow, narrowHigh] = chanceInterval(
    after.map((value) => Math.min(1, value)),
    2,
    null,
  )
  expect(high - low).toBeGreaterThanOrEqual(narrowHigh - narrowLow)
})
