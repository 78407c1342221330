import { expect, test } from 'vitest'
import { isPressed } from '../../src/model/opportunity/equations.js'

test('a principal is pressed by what it is owed, or by what it thinks the other is owed', () => {
  expect(isPressed(0.13, 0, 0.12, 0.35)).toBe(true)
  expect(isPressed(0, 0.36, 0.12, 0.35)).toBe(true)
  expect(isPressed(0.13, 0.36, 0.12, 0.35)).toBe(true)
})

test('at the thresholds it is not', () => {
  expect(isPressed(0.12, 0.35, 0.12, 0.35)).toBe(false)
  expect(isPressed(0, 0, 0.12, 0.35)).toBe(false)
})
