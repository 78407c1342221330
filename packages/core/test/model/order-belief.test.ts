import { expect, test } from 'vitest'
import {
  announcementLikelihood,
  COUNT_LIMIT,
  expectedRate,
  fillCounts,
} from '../../src/model/order-belief/equations.js'
import { DEFAULT_ORDER_PRIOR } from '../../src/model/order-belief/prior.js'

/** The table of counts for expected attacks a day under each order. */
function countTable(rate: number[], conservatism: number): Float64Array {
  const table = new Float64Array(4 * (COUNT_LIMIT + 1))
  fillCounts(Float64Array.from(rate), conservatism, table)
  return table
}

test('expected attacks under each order: defied, defied, free, pressed', () => {
  expect(expectedRate(0, 0.4, 1.5, 1.5)).toBeCloseTo(0.9 * 0.6 * 0.6, 14)
  expect(expectedRate(1, 0.4, 1.5, 1.5)).toBeCloseTo(0.9 * 0.6, 14)
  expect(expectedRate(2, 0.4, 1.5, 1.5)).toBeCloseTo(1.5, 14)
  expect(expectedRate(3, 0.4, 1.5, 1.5)).toBeCloseTo(0.9 + 0.4 * 1.5 * 1.5, 14)
})

test('the prior over orders sums to 1', () => {
  expect(DEFAULT_ORDER_PRIOR).toEqual([0.02, 0.08, 0.8, 0.1])
})

test('a count weighs (rate / rate under free)^(n chi), a little of each rate being noise', () => {
  const table = countTable([0.1, 0.3, 1, 1.4], 0.5)
  expect(COUNT_LIMIT).toBe(40)
  expect(table.length).toBe(4 * 41)
  for (let o = 0; o < 4; o++) expect(table[o]).toBe(1)
  expect(table[4 * 2 + 1]).toBeCloseTo(0.32 / 1.02, 14)
  expect(table[4 * 3 + 3]).toBeCloseTo((1.42 / 1.02) ** 1.5, 13)
  expect(table[4 * 40 + 2]).toBe(1)
  expect(table[4 * 40]).toBeCloseTo((0.12 / 1.02) ** 20, 25)
})

test('many attacks speak against a hold', () => {
  const table = countTable([0.1, 0.3, 1, 1.4], 0.5)
  for (let n = 1; n <= COUNT_LIMIT; n++) {
    expect(table[4 * n + 1]).toBeLessThan(table[4 * n + 2])
    expect(table[4 * n + 3]).toBeGreaterThan(table[4 * n + 2])
  }
})

test('an announced order is believed as far as the channel is', () => {
  expect(announcementLikelihood(1, 1, 1)).toBe(0.85)
  expect(announcementLikelihood(1, 2, 1)).toBe(0.05)
  expect(announcementLikelihood(1, 1, 0)).toBe(0.25)
  expect(announcementLikelihood(1, 1, 0.5)).toBeCloseTo(0.55, 15)
  expect(announcementLikelihood(1, 0, 0.5)).toBeCloseTo(0.15, 15)
})

test('over the four orders announcements are a distribution', () => {
  for (const trust of [0, 0.3, 1])
    expect([0, 1, 2, 3].reduce((sum, announced) => sum + announcementLikelihood(announced, 2, trust), 0)).toBeCloseTo(
      1,
      14,
    )
})
