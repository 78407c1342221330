/** Readings with the evidence at half, against sums made by hand. */
import { describe, expect, test } from 'vitest'
import { causesAtHalf, punishAtHalf } from '../../src/assess/half-weight.js'
import { CAUSE_AT, recordWidth } from '../../src/walk/act-rooms.js'
import { FACTOR, FACTORS } from '../../src/walk/aim-evidence.js'

const WIDTH = recordWidth(1)

/** Rows with a prior of punishing and, for both aims, what the rest of the evidence comes to. */
function rowsOf(particles: readonly { prior: number; rest: [number, number]; causes?: number[] }[]): Float64Array {
  const rows = new Float64Array(particles.length * WIDTH)
  for (const [p, { prior, rest, causes }] of particles.entries()) {
    for (const aim of [0, 1]) {
      rows[p * WIDTH + aim * FACTORS] = Math.log(aim === 1 ? prior : 1 - prior)
      rows[p * WIDTH + aim * FACTORS + FACTOR.warning] = Math.log(rest[aim]) / 3
      rows[p * WIDTH + aim * FACTORS + FACTOR.tollBoth] = (2 * Math.log(rest[aim])) / 3
    }
    for (const [c, share] of (causes ?? []).entries()) rows[p * WIDTH + CAUSE_AT + c] = share
  }
  return rows
}

describe('the aim', () => {
  test('in one particle has the root of the odds that the evidence adds', () => {
    const read = punishAtHalf(rowsOf([{ prior: 0.2, rest: [0.1, 0.9] }]), Float64Array.of(1), WIDTH, Math.log(4))
    const odds = (0.2 / 0.8) * Math.sqrt((0.9 / 0.1) * 4)
    expect(read.mean).toBeCloseTo(odds / (1 + odds), 12)
    expect([read.low, read.high]).toEqual([read.mean, read.mean])
  })

  test('in several is the power likelihood of the sum over particles, which are weighed anew', () => {
    const particles = [
      { prior: 0.2, rest: [0.1, 0.9] as [number, number] },
      { prior: 0.6, rest: [1e-6, 1e-8] as [number, number] },
    ]
    const weight = [0.3, 0.7]
    // What stood before the act: the weight over all that was seen.
    const before = particles.map(({ prior, rest }, p) => weight[p] / ((1 - prior) * rest[0] + prior * rest[1]))
    const sum = (aim: 0 | 1): number =>
      particles.reduce(
        (all, { prior, rest }, p) => all + before[p] * (aim === 1 ? prior : 1 - prior) * Math.sqrt(rest[aim]),
        0,
      )
    const read = punishAtHalf(rowsOf(particles), Float64Array.from(weight), WIDTH, 0)
    expect(read.mean).toBeCloseTo(sum(1) / (sum(0) + sum(1)), 12)
    expect(read.low).toBeLessThan(read.high)
  })
})

describe('causes', () => {
  const worth = Float64Array.of(1, 1, 0.25, 0.25)
  /** Shares of the causes in the light of what is said, and how likely that is. */
  const tilted = (shares: readonly number[]): { causes: number[]; all: number } => {
    const all = shares.reduce((sum, share, c) => sum + share * worth[c], 0)
    return { causes: shares.map((share, c) => (share * worth[c]) / all), all }
  }

  test('are those of the root of what is said, over particles that it weighs anew', () => {
    const shares = [
      [0.5, 0.1, 0.3, 0.1],
      [0.1, 0.2, 0.6, 0.1],
    ]
    const told = shares.map(tilted)
    const weight = told.map(({ all }) => all / (told[0].all + told[1].all))
    const rows = rowsOf(told.map(({ causes }) => ({ prior: 0.5, rest: [1, 1], causes })))
    const expected = [0, 1, 2, 3].map((c) => shares.reduce((sum, one) => sum + one[c] * Math.sqrt(worth[c]), 0))
    const all = expected.reduce((sum, one) => sum + one, 0)
    const read = causesAtHalf(rows, Float64Array.from(weight), WIDTH, worth)
    for (const [c, { mean }] of read.entries()) expect(mean).toBeCloseTo(expected[c] / all, 12)
  })

  test('of which nothing is said stay as they are', () => {
    const rows = rowsOf([{ prior: 0.5, rest: [1, 1], causes: [0.4, 0.3, 0.2, 0.1] }])
    const read = causesAtHalf(rows, Float64Array.of(1), WIDTH, undefined)
    for (const [c, share] of [0.4, 0.3, 0.2, 0.1].entries()) expect(read[c].mean).toBeCloseTo(share, 12)
  })
})
