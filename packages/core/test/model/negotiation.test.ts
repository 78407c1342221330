import { expect, test } from 'vitest'
import { settlementHazard } from '../../src/model/negotiation/equations.js'

test('the hazard of a settlement is the product of what helps and what hinders', () => {
  expect(settlementHazard(0.01, 2, 0.5, 1, 2, 0.5, 0.8)).toBeCloseTo(0.01 * Math.exp(-1) * 2 * 2 * 0.5 * 0.8, 16)
  expect(settlementHazard(0.01, 2, 0, 0, 1, 1, 1)).toBeCloseTo(0.01, 16)
  expect(settlementHazard(0.01, 2, 0, 3, 1, 1, 1)).toBeCloseTo(0.04, 16)
})

test('a stakeholder who never consents leaves no settlement', () => {
  expect(settlementHazard(0.01, 2, 0.1, 1, 2, 1, 0)).toBe(0)
})

test('tension keeps a settlement away', () => {
  expect(settlementHazard(0.01, 2, 0.8, 1, 1, 1, 1)).toBeLessThan(settlementHazard(0.01, 2, 0.2, 1, 1, 1, 1))
})
