import { expect, test } from 'vitest'
import { recentSeverity } from '../../src/model/runaway/equations.js'

test('a strike fades with its age', () => {
  expect(recentSeverity(0.5, 0, 10)).toBe(0.5)
  expect(recentSeverity(0.5, 10, 10)).toBeCloseTo(0.5 / Math.E, 15)
  expect(recentSeverity(0.5, 4, 8)).toBeCloseTo(0.5 * Math.exp(-0.5), 15)
})

test('where there was none there is none', () => {
  expect(recentSeverity(0, 3, 10)).toBe(0)
  // Severity 0 needs no age: none is kept for it.
  expect(recentSeverity(0, Number.NaN, 10)).toBe(0)
})
