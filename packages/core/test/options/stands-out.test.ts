/** The best of many that do nothing: how far from nothing it looks. */
import { expect, test } from 'vitest'
import { smallestFound, standsOutBy, standsOutOfFew } from '../../src/options/stands-out.js'
import { normalDraw } from '../../src/random/normal-draw.js'
import { Stream } from '../../src/random/stream.js'

test('one difference stands out by the usual 1.96 errors, one of nine by 2.77', () => {
  expect(standsOutBy(1)).toBeCloseTo(1.959964, 6)
  expect(standsOutBy(9)).toBeCloseTo(2.773, 3)
  expect(standsOutBy(0)).toBe(standsOutBy(1))
})

test("where the error is known from few parts, by Student's t", () => {
  // Two-sided 5% points of tables of the t distribution.
  for (const [degrees, t] of [
    [1, 12.706],
    [4, 2.776],
    [10, 2.228],
    [14, 2.145],
    [30, 2.042],
  ])
    expect(standsOutOfFew(1, degrees)).toBeCloseTo(t, 3)
  expect(standsOutOfFew(9, 100_000)).toBeCloseTo(standsOutBy(9), 3)
  expect(standsOutOfFew(1, 0)).toBe(standsOutOfFew(1, 1))
})

test('the largest of k noisy nothings stands out in about one comparison of twenty', () => {
  for (const compared of [1, 3, 9, 20]) {
    const stream = new Stream(7n)
    let told = 0
    const trials = 4000
    for (let trial = 0; trial < trials; trial++) {
      stream.open(trial, compared, 0)
      let most = 0
      for (let k = 0; k < compared; k++) most = Math.max(most, Math.abs(normalDraw(stream)))
      if (most > standsOutBy(compared)) told++
    }
    // Three standard errors of so many trials.
    expect(Math.abs(told / trials - 0.05)).toBeLessThan(3 * Math.sqrt((0.05 * 0.95) / trials) + 0.002)
  }
})

test('an effect of the smallest size that is found stands out four times in five', () => {
  const size = smallestFound(1, 9)
  const stream = new Stream(5n).open(0, 0, 9)
  let found = 0
  for (let n = 0; n < 4000; n++) if (size + normalDraw(stream) > standsOutBy(9)) found++
  expect(found / 4000).toBeCloseTo(0.8, 1)
  expect(smallestFound(0, 9)).toBe(0)
})
