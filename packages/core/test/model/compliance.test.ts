import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compliance, defecting, LIMITED_SEVERITY, reconsidering } from '../../src/model/compliance/equations.js'

test('a hold is obeyed with probability kappa, a restraint draws twice', () => {
  expect(compliance(0.3, false)).toBe(0.3)
  expect(compliance(0.3, true)).toBeCloseTo(1 - 0.7 * 0.7, 15)
  expect(compliance(0, true)).toBe(0)
  expect(compliance(1, true)).toBe(1)
})

test('compliance rises with control, and a restraint is obeyed no less than a hold', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      expect(compliance(high, true)).toBeGreaterThanOrEqual(compliance(low, true))
      expect(compliance(low, true)).toBeGreaterThanOrEqual(compliance(low, false) - 1e-15)
    }),
  )
})

test('the defiant come round at k1 kappa, faster after a heavy strike', () => {
  expect(reconsidering(0.06, 20, 0.5, 0)).toBeCloseTo(0.03, 15)
  expect(reconsidering(0.06, 20, 0.5, 0.45)).toBeCloseTo(0.03 * (1 + 20 * 0.2), 14)
})

test('a limited strike changes nobody’s mind', () => {
  expect(LIMITED_SEVERITY).toBe(0.25)
  expect(reconsidering(0.06, 20, 0.5, 0.25)).toBeCloseTo(0.03, 15)
  expect(reconsidering(0.06, 20, 0.5, 0.1)).toBeCloseTo(0.03, 15)
})

test('the obedient defect at k3 (1 - kappa)', () => {
  expect(defecting(0.02, 0.25)).toBeCloseTo(0.015, 15)
  expect(defecting(0.02, 1)).toBe(0)
})
