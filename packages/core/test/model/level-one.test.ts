import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fillReplies,
  REPLY_EXTRAS,
  REPLY_GRID,
  REPLY_POINTS,
  replyAt,
  replyCentre,
  runawayRisk,
} from '../../src/model/level-one/equations.js'
import { Menu } from '../../src/model/menu.js'

const SEVERITY = [0, 0.25, 0.5, 1]
const WEIGHT = [1, 0.5, 2, 0.3]
const FORCE = [0, 1, 1, 1]
const WIDTH = SEVERITY.length + REPLY_EXTRAS
/** The table of a menu with these severities, weights and flags of force. */
function replyTable(severity: number[], weight: number[], isForce: number[], spread: number): Float64Array {
  const menu = new Menu(severity.length, 0)
  menu.severity.set(severity)
  menu.weight.set(weight)
  menu.isForce.set(isForce)
  const table = new Float64Array(REPLY_POINTS * (severity.length + REPLY_EXTRAS))
  fillReplies(menu, 0, spread, table)
  return table
}

const table = replyTable(SEVERITY, WEIGHT, FORCE, 0.2)

/** The level-0 reply at a centre, by hand. */
function reply(x: number): number[] {
  const mass = SEVERITY.map((s, r) => WEIGHT[r] * Math.exp(-((s - x) ** 2) / (2 * 0.2 * 0.2)))
  const all = mass.reduce((a, b) => a + b, 0)
  return mass.map((m) => m / all)
}

test('where every option lies far from the centre, the nearest is the reply', () => {
  const narrow = replyTable([0, 0.3], [1, 1], [0, 1], 0.02)
  for (let g = 0; g < REPLY_POINTS; g++) {
    const row = narrow.slice(g * 4, g * 4 + 4)
    expect(row[0] + row[1]).toBeCloseTo(1, 12)
    if (g > 100) expect([...row]).toEqual([0, 1, 0.3, 1].map((value) => expect.closeTo(value, 12)))
  }
})

test('the grid has a hundred points a unit and one beyond the largest centre', () => {
  expect([REPLY_GRID, REPLY_POINTS, REPLY_EXTRAS]).toEqual([100, 152, 2])
  expect(table.length).toBe(REPLY_POINTS * WIDTH)
})

test('on the grid the reply is the discretised normal', () => {
  for (const x of [0, 0.13, 0.5, 0.99, 1.5]) {
    const p = reply(x)
    for (let r = 0; r < 4; r++) expect(replyAt(table, WIDTH, r, x)).toBeCloseTo(p[r], 10)
    expect(replyAt(table, WIDTH, 4, x)).toBeCloseTo(p[1] * 0.25 + p[2] * 0.5 + p[3], 10)
    expect(replyAt(table, WIDTH, 5, x)).toBeCloseTo(1 - p[0], 10)
  }
})

test('between grid points it is interpolated', () => {
  const low = replyAt(table, WIDTH, 2, 0.4)
  const high = replyAt(table, WIDTH, 2, 0.41)
  expect(replyAt(table, WIDTH, 2, 0.4025)).toBeCloseTo(low + 0.25 * (high - low), 12)
  expect(Math.abs(replyAt(table, WIDTH, 2, 0.405) - reply(0.405)[2])).toBeLessThan(3e-4)
})

test('rows are probabilities that sum to 1', () => {
  const menu = fc.array(
    fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 5, noNaN: true }),
      fc.integer({ min: 0, max: 1 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  fc.assert(
    fc.property(
      menu,
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1.5, noNaN: true }),
      (options, spread, x) => {
        // A reply must be possible at every centre, or there is nothing to normalise.
        const all: typeof options = [[0, 1, 0], [1, 1, 1], ...options]
        const width = all.length + REPLY_EXTRAS
        const rows = replyTable(
          all.map((o) => o[0]),
          all.map((o) => o[1]),
          all.map((o) => o[2]),
          spread,
        )
        let sum = 0
        let mean = 0
        let force = 0
        for (let r = 0; r < all.length; r++) {
          const p = replyAt(rows, width, r, x)
          expect(p).toBeGreaterThanOrEqual(0)
          sum += p
          mean += p * all[r][0]
          force += p * all[r][2]
        }
        expect(sum).toBeCloseTo(1, 10)
        expect(replyAt(rows, width, all.length, x)).toBeCloseTo(mean, 10)
        expect(replyAt(rows, width, all.length + 1, x)).toBeCloseTo(force, 10)
      },
    ),
    { numRuns: 50 },
  )
})

test('the centre of a reply is r min(1, Q (1 - relief) + harm)', () => {
  expect(replyCentre(0.95, 0.5, 0.4, 0.1)).toBeCloseTo(0.95 * 0.4, 15)
  expect(replyCentre(0.95, 0.9, 0, 0.7)).toBe(0.95)
  expect(replyCentre(0.95, 0.5, 0, 0.5)).toBe(0.95)
  expect(replyCentre(1.35, 0.2, 1, 0)).toBe(0)
})

test('an exchange runs away by the lesser of its severities, beyond the floor', () => {
  expect(runawayRisk(0.9, 0.4, 0.6, 0.8)).toBeCloseTo(1 - Math.exp(-0.18), 15)
  expect(runawayRisk(0.9, 0.4, 0.8, 0.6)).toBeCloseTo(1 - Math.exp(-0.18), 15)
  expect(runawayRisk(0.9, 0.4, 0.4, 1)).toBe(0)
  expect(runawayRisk(0.9, 0.4, 1, 0.2)).toBe(0)
})

test('the risk of runaway is a probability that rises with either severity', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, share, (a, b, other) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      expect(runawayRisk(2, 0.3, high, other)).toBeGreaterThanOrEqual(runawayRisk(2, 0.3, low, other))
      expect(runawayRisk(2, 0.3, low, other)).toBe(runawayRisk(2, 0.3, other, low))
      expect(runawayRisk(2, 0.3, high, other)).toBeLessThan(1)
    }),
  )
})
