import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAxis, ticksIn, within } from '../../src/figures/axis.js'
import { dayTicks } from '../../src/figures/day-ticks.js'
import { dayOf, formatDay } from '../../src/terms/dates.js'

describe('marks of an axis', () => {
  it.each([
    [[0, 10], 6, [0, 2, 4, 6, 8, 10]],
    [[-1, 1], 5, [-1, -0.5, 0, 0.5, 1]],
    [[0, 0.3], 4, [0, 0.1, 0.2, 0.3]],
    [[-2300, 4100], 4, [-2000, 0, 2000, 4000]],
    [[-0.25, 0.45], 3, [0, 0.4]],
    [[3, 3], 4, []],
  ])('%j has, of %i at most, %j', (domain, most, ticks) => {
    expect(ticksIn(domain as [number, number], most)).toEqual(ticks)
  })

  it('are round, within the domain, never too many and never one alone', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.integer({ min: 3, max: 12 }),
        (low, span, most) => {
          const ticks = ticksIn([low, low + span], most)
          expect(ticks.length).toBeLessThanOrEqual(most)
          expect(ticks.length).toBeGreaterThanOrEqual(2)
          for (const tick of ticks) {
            expect(tick).toBeGreaterThanOrEqual(low - 1e-6 * span)
            expect(tick).toBeLessThanOrEqual(low + span * (1 + 1e-6))
          }
        },
      ),
      { seed: 1 },
    )
  })
})

describe('an axis of counts', () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [13.5, [0, 5, 10, 15]],
    [180, [0, 50, 100, 150, 200]],
    [1234, [0, 500, 1000, 1500]],
  ])('up to %d is marked %j', (highest, ticks) => {
    expect(countAxis(highest)).toEqual({ domain: [0, ticks.at(-1)], ticks })
  })
})

it('a value beyond a domain becomes its nearer end, and no number its middle', () => {
  expect([-5, 1, Number.POSITIVE_INFINITY, Number.NaN].map((value) => within([0, 4], value))).toEqual([0, 1, 4, 2])
})

it('a long axis names months, a short one weeks', () => {
  const days = (from: string, until: string) => dayTicks(dayOf(from), dayOf(until), 320).map(formatDay)
  expect(days('2024-01-10', '2024-05-10')).toEqual(['2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01'])
  expect(days('2024-01-10', '2024-02-10')).toEqual([
    '2024-01-10',
    '2024-01-17',
    '2024-01-24',
    '2024-01-31',
    '2024-02-07',
  ])
})
