import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accidentHazard, tensionAfter } from '../../src/model/accident/equations.js'

test('the hazard of an accident is h0 (exp(k T) - 1)', () => {
  expect(accidentHazard(0.01, 3, 0.5)).toBeCloseTo(0.01 * (Math.exp(1.5) - 1), 14)
  expect(accidentHazard(0.5, 1, 1)).toBeCloseTo(0.8591409142295225, 14)
})

test('without tension there is no accident', () => {
  expect(accidentHazard(0.3, 7, 0)).toBe(0)
})

test('tension rises by a share of what is left: T + (1 - T) w s', () => {
  expect(tensionAfter(0.2, 0.5, 0.6)).toBeCloseTo(0.2 + 0.8 * 0.5 * 0.6, 15)
  expect(tensionAfter(0, 1, 0.25)).toBe(0.25)
  expect(tensionAfter(1, 0.5, 0.5)).toBe(1)
})

test('a rise beyond the whole stops at 1', () => {
  expect(tensionAfter(0.5, 10, 1)).toBe(1)
})

test('tension stays in [0, 1] and never falls by a force act', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, fc.double({ min: 0, max: 10, noNaN: true }), share, (tension, rise, severity) => {
      const after = tensionAfter(tension, rise, severity)
      expect(after).toBeGreaterThanOrEqual(tension)
      expect(after).toBeLessThanOrEqual(1)
    }),
  )
})
