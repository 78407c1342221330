/** Paired differences: what is exact, what saves runs, and how the parts of the variance come apart. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairedDifference } from '../../src/options/paired.js'
import { normalDraw } from '../../src/random/normal-draw.js'
import { Stream } from '../../src/random/stream.js'

test('nothing differs: exactly 0, and nothing to tell of chance', () => {
  const values = Float64Array.of(1, 0, 1, 1, 0, 0)
  expect(pairedDifference(values, values, 2)).toMatchObject({ difference: 0, standardError: 0, interval: [0, 0], chanceShare: null, runsSaved: null })
})

test('the same shift in every run has no error', () => {
  const before = Float64Array.of(3, 1, 4, 1, 5, 9)
  const { difference, standardError, interval } = pairedDifference(
    before,
    before.map((value) => value + 2),
    3,
  )
  expect([difference, standardError, ...interval]).toEqual([2, 0, 2, 2])
})

test('the difference is that of the means, whatever the groups', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { minLength: 4, maxLength: 40 }), (pairs) => {
      const even = pairs.slice(0, pairs.length - (pairs.length % 2))
      const [before, after] = [0, 1].map((side) => Float64Array.from(even, (pair) => pair[side]))
      const { before: b, after: a, difference } = pairedDifference(before, after, 2)
      expect(difference).toBeCloseTo(a - b, 12)
    }),
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
  const { difference, standardError, interval, chanceShare, runsSaved } = pairedDifference(before, after, r)
  expect(difference).toBeCloseTo(1, 1)
  expect((interval[1] - interval[0]) / 2 / 1.645).toBeCloseTo(0.5, 1)
  expect(chanceShare).toBeCloseTo(4 / 4.25, 1)
  expect(standardError).toBeCloseTo(Math.sqrt((0.25 + 4 / r) / groups), 3)
  expect(runsSaved).toBeGreaterThan(10)
})
