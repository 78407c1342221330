import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fearOfKilling, fearOfStrike, suspending, UNEASY_HOST } from '../../src/model/self-suspension/equations.js'

test('a limited strike frightens nobody, a heavier one by its excess', () => {
  expect(fearOfStrike(2.5, 0.5, 0.25, false)).toBe(0)
  expect(fearOfStrike(2.5, 0.5, 0.1, false)).toBe(0)
  expect(fearOfStrike(2.5, 0.5, 0.45, false)).toBeCloseTo(0.5, 14)
})

test('a commander killed frightens besides', () => {
  expect(fearOfStrike(2.5, 0.5, 0.35, true)).toBeCloseTo(0.75, 14)
  expect(fearOfStrike(2.5, 0.5, 0.1, true)).toBe(0.5)
})

test('one’s own kills frighten by the logarithm of their number', () => {
  expect(fearOfKilling(0.6, 3)).toBeCloseTo(0.6 * Math.log(4), 14)
  expect(fearOfKilling(0.6, 0)).toBe(0)
})

test('fear beyond what is borne suspends, twice as fast where the host is uneasy', () => {
  expect(UNEASY_HOST).toBe(0.5)
  expect(suspending(0.3, 0.8, 1.8, 1)).toBeCloseTo(0.3, 14)
  expect(suspending(0.3, 0.8, 1.8, 0.4)).toBeCloseTo(0.6, 14)
  expect(suspending(0.3, 0.8, 1.8, 0.5)).toBeCloseTo(0.3, 14)
  expect(suspending(0.3, 0.8, 0.8, 0.1)).toBe(0)
  expect(suspending(0.3, 0.8, 0.2, 1)).toBe(0)
})

test('more fear never suspends more slowly', () => {
  const fear = fc.double({ min: 0, max: 5, noNaN: true })
  fc.assert(
    fc.property(fear, fear, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, tolerance) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      expect(suspending(0.3, 0.8, high, tolerance)).toBeGreaterThanOrEqual(suspending(0.3, 0.8, low, tolerance))
    }),
  )
})
