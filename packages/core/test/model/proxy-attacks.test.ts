import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CAUSES } from '../../src/model/proxy-attacks/causes.js'
import {
  attackIntensity,
  causeShares,
  commandedRate,
  excitationJump,
  FREE,
  HOLD,
  PRESS,
  RESTRAIN,
} from '../../src/model/proxy-attacks/equations.js'

test('orders stand in the order of tightness', () => {
  expect([RESTRAIN, HOLD, FREE, PRESS]).toEqual([0, 1, 2, 3])
  expect(CAUSES).toEqual(['directed', 'licensed', 'own', 'defied'])
})

test('what is commanded: nothing, nothing, mu, 1.5 mu', () => {
  expect([0, 1, 2, 3].map((order) => commandedRate(order, 0.8, 1.5))).toEqual([0, 0, 0.8, expect.closeTo(1.2, 14)])
})

test('intensity is x (1 - S) [(m + E)(1 - g C) + kappa nu]', () => {
  expect(attackIntensity(0.5, 0, 0.3, 0.2, 0.4, 1, 0.6, 0.8)).toBeCloseTo(0.5 * (0.5 * 0.6 + 0.48), 15)
  expect(attackIntensity(1, 0, 0.3, 0.2, 0.4, 0, 0.6, 0.8)).toBeCloseTo(0.98, 15)
})

test('neither a truce nor a suspension leaves any attack', () => {
  expect(attackIntensity(0, 0, 0.3, 0.2, 0, 0, 0.6, 0.8)).toBe(0)
  expect(attackIntensity(1, 1, 0.3, 0.2, 0, 0, 0.6, 0.8)).toBe(0)
})

test('the jump gives each own attack (1 - kappa) a/beta offspring at any step', () => {
  for (const step of [1, 0.5, 0.25]) {
    const kept = Math.exp(-step / 7)
    const jump = excitationJump(0.4, 0.5, 1 - kept, step)
    // Offspring: jump * step now and after each further decay.
    expect((jump * step) / (1 - kept)).toBeCloseTo(0.6 * 0.5, 13)
  }
})

test('shares of cause by hand', () => {
  const share = new Float64Array(4)
  causeShares(FREE, 1, 3, 0.2, share)
  expect([...share]).toEqual([expect.closeTo(0.15, 14), expect.closeTo(0.6, 14), 0.25, 0])
  causeShares(PRESS, 1, 3, 0.2, share)
  expect([...share]).toEqual([0.75, 0, 0.25, 0])
  causeShares(HOLD, 1, 0, 0.2, share)
  expect([...share]).toEqual([0, 0, 0, 1])
  causeShares(RESTRAIN, 2, 0, 0.2, share)
  expect([...share]).toEqual([0, 0, 0, 1])
})

test('shares sum to 1 wherever there is an intensity, and are left at 0 where there is none', () => {
  const rate = fc.double({ min: 1e-6, max: 10, noNaN: true })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 }),
      rate,
      rate,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (order, own, commanded, phi) => {
        const share = new Float64Array(4).fill(9)
        causeShares(order, own, order >= FREE ? commanded : 0, phi, share)
        expect([...share].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
      },
    ),
  )
  const share = new Float64Array(4).fill(9)
  causeShares(FREE, 0, 0, 0.3, share)
  expect([...share]).toEqual([0, 0, 0, 0])
})
