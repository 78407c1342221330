/** How much the record bears on each hidden value, and how long steps may be by that. */
import { expect, test } from 'vitest'
import { Bearing } from '../../src/assess/bearing.js'

function noted(changes: readonly number[]): Bearing {
  const bearing = new Bearing(changes.length)
  for (let n = 0; n < 200; n++) for (const [j, change] of changes.entries()) bearing.note(j, change)
  return bearing
}

test('a value whose redraw changes nothing bears nothing, one that changes much bears that much', () => {
  const bearing = noted([0, -3])
  expect(bearing.of(0)).toBeLessThan(0.01)
  expect(bearing.of(1)).toBeCloseTo(3, 1)
})

test('a step that the record rules out counts as no more than ruled out', () => {
  expect(noted([Number.NEGATIVE_INFINITY]).of(0)).toBeLessThanOrEqual(8)
})

test('steps of all values together cost what they may', () => {
  const changes = [0.01, 0.5, 2, 6]
  const bearing = noted(changes)
  for (const cost of [0.1, 1, 3]) {
    const each = bearing.stepCost(cost)
    const sum = changes.reduce((all, _, j) => all + Math.min(bearing.of(j), each), 0)
    expect(sum).toBeCloseTo(cost, 6)
  }
})

test('where drawing all anew costs less than allowed, all are drawn anew', () => {
  expect(noted([0.01, 0.02]).stepCost(1)).toBe(Number.POSITIVE_INFINITY)
})

test('what was measured fades as the record grows', () => {
  const bearing = noted([4])
  for (let n = 0; n < 20; n++) bearing.fade()
  bearing.note(0, 0)
  expect(bearing.of(0)).toBeLessThan(0.3)
})
