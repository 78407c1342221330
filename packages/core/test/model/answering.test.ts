import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decayShare,
  FIRST_PROXY,
  OWN_HAND,
  PATRON_SHARE,
  pressureAfter,
  remainder,
} from '../../src/model/answering/equations.js'

const share = fc.double({ min: 0, max: 1, noNaN: true })

test('an answer of s settles s / (r q) of what is owed', () => {
  expect(remainder(0.2, 0.8, 0.5)).toBeCloseTo(0.5, 15)
  expect(remainder(0.1, 1, 1)).toBeCloseTo(0.9, 15)
})

test('a fitting answer settles the account whole, a larger one no more than that', () => {
  expect(remainder(0.5, 1, 0.5)).toBe(0)
  expect(remainder(0.9, 1, 0.5)).toBe(0)
})

test('where nothing is due an answer changes nothing', () => {
  expect(remainder(0.5, 0.9, 0)).toBe(1)
  expect(remainder(0.5, 0, 0.7)).toBe(1)
})

test('what an answer leaves lies in [0, 1]', () => {
  fc.assert(
    fc.property(share, fc.double({ min: 0, max: 1.5, noNaN: true }), share, (severity, reciprocity, due) => {
      const left = remainder(severity, reciprocity, due)
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left).toBeLessThanOrEqual(1)
    }),
  )
})

test('after one half-life a half is left, after two a quarter', () => {
  expect(decayShare(10, 10)).toBeCloseTo(0.5, 15)
  expect(decayShare(10, 20)).toBeCloseTo(0.25, 15)
  expect(decayShare(10, 0)).toBe(1)
  expect(decayShare(3, 1)).toBeCloseTo(2 ** (-1 / 3), 15)
})

test('decay over two steps is decay over their sum', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.2, max: 400, noNaN: true }),
      fc.double({ min: 0.01, max: 5, noNaN: true }),
      fc.double({ min: 0.01, max: 5, noNaN: true }),
      (halfLife, a, b) => {
        expect(decayShare(halfLife, a) * decayShare(halfLife, b)).toBeCloseTo(decayShare(halfLife, a + b), 12)
      },
    ),
  )
})

test('pressure rises as D + (1 - D)(1 - exp(-k h))', () => {
  expect(pressureAfter(0.4, 1.5, 0.2)).toBeCloseTo(0.4 + 0.6 * (1 - Math.exp(-0.3)), 15)
  expect(pressureAfter(0.4, 1.5, 0)).toBe(0.4)
  expect(pressureAfter(1, 1.5, 3)).toBe(1)
})

test('pressure stays in [0, 1] and harm never lowers it', () => {
  fc.assert(
    fc.property(
      share,
      fc.double({ min: 0, max: 20, noNaN: true }),
      fc.double({ min: 0, max: 10, noNaN: true }),
      (pressure, rise, harm) => {
        const after = pressureAfter(pressure, rise, harm)
        expect(after).toBeGreaterThanOrEqual(pressure - 1e-15)
        expect(after).toBeLessThanOrEqual(1 + 1e-15)
      },
    ),
  )
})

test('accounts are kept against the own hand, the patron and then each proxy', () => {
  expect([OWN_HAND, PATRON_SHARE, FIRST_PROXY]).toEqual([0, 1, 2])
})
