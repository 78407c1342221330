import { expect, test } from 'vitest'
import { poissonCumulative } from '../../src/model/poisson-table.js'

test('entry n is Pr(1 + Poisson <= n + 1)', () => {
  const table = poissonCumulative(1.2, 6)
  const e = Math.exp(-1.2)
  expect(table[0]).toBeCloseTo(e, 14)
  expect(table[1]).toBeCloseTo(e * 2.2, 14)
  expect(table[2]).toBeCloseTo(e * (2.2 + 0.72), 14)
  expect(table[3]).toBeCloseTo(e * (2.2 + 0.72 + 0.288), 14)
})

test('the last entry holds all that is beyond', () => {
  expect([...poissonCumulative(5, 3)].at(-1)).toBe(1)
  expect([...poissonCumulative(0, 3)]).toEqual([1, 1, 1])
})
