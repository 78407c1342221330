import { expect, test } from 'vitest'
import { evictionHazard, GRAVE_TOLL } from '../../src/model/host/equations.js'

test('below the threshold the hazard grows as tolerance goes', () => {
  expect(evictionHazard(0.002, 0.3, 0)).toBe(0.002)
  expect(evictionHazard(0.002, 0.3, 0.15)).toBeCloseTo(0.001, 15)
})

test('a host at or above the threshold presses nobody', () => {
  expect(evictionHazard(0.002, 0.3, 0.3)).toBe(0)
  expect(evictionHazard(0.002, 0.3, 0.9)).toBe(0)
  expect(evictionHazard(0.002, 0, 0)).toBe(0)
})

test('a strike that kills ten is grave', () => {
  expect(GRAVE_TOLL).toBe(10)
})
