/**
 * How far an estimate may be off for having finitely many particles: particles of one founder stand or fall together.
 */
import { describe, expect, test } from 'vitest'
import { effectiveFounders, simulationError } from '../../src/assess/founders.js'
import { tooUnsure } from '../../src/assess/refusal.js'
import { weightedMean } from '../../src/assess/weighted.js'
import { Stream } from '../../src/random/stream.js'

const even = (n: number): number[] => Array.from({ length: n }, () => 1 / n)

describe('founders', () => {
  test('are counted by what they carry', () => {
    expect(effectiveFounders([0, 1, 2, 3], even(4))).toBeCloseTo(4, 12)
    expect(effectiveFounders([7, 7, 7, 7], even(4))).toBeCloseTo(1, 12)
    expect(effectiveFounders([7, 7, 9, 9], even(4))).toBeCloseTo(2, 12)
    expect(effectiveFounders([1, 2, 3], [0.5, 0.5, 0])).toBeCloseTo(2, 12)
    expect(effectiveFounders([1, 1, 2], [0.4, 0.4, 0.2])).toBeCloseTo(1 / (0.64 + 0.04), 12)
    expect(effectiveFounders([1, 2], [0, 0])).toBe(0)
  })

  test('by any other name', () => {
    const weight = [0.1, 0.2, 0.3, 0.15, 0.25]
    const value = [1, 0, 1, 0, 1]
    const mean = weightedMean(value, weight)
    expect(effectiveFounders([1000, 3, 3, 9, 1000], weight)).toBe(effectiveFounders([0, 1, 1, 2, 0], weight))
    expect(simulationError(value, mean, [1000, 3, 3, 9, 1000], weight)).toBe(
      simulationError(value, mean, [0, 1, 1, 2, 0], weight),
    )
  })
})

describe('the error of simulation', () => {
  test('by hand: the sums of two founders', () => {
    // Founder 0 holds .1 (1 - .6) + .3 (0 - .6) = -.14; founder 1 holds .5 (1 - .6) + .1 (0 - .6) = .14.
    expect(simulationError([1, 0, 1, 0], 0.6, [0, 0, 1, 1], [0.1, 0.3, 0.5, 0.1])).toBeCloseTo(
      Math.sqrt(2 * 0.14 ** 2),
      12,
    )
  })

  test('is the usual one where every particle is its own founder', () => {
    const value = [1, 0, 0, 1, 1, 0, 1, 1]
    const mean = weightedMean(value, even(8))
    expect(simulationError(value, mean, [0, 1, 2, 3, 4, 5, 6, 7], even(8))).toBeCloseTo(
      Math.sqrt((mean * (1 - mean)) / 8),
      12,
    )
  })

  test('copies of a particle bring nothing', () => {
    const value = [0.2, 0.9, 0.4]
    const mean = weightedMean(value, even(3))
    const copied = [...value, ...value]
    expect(simulationError(copied, mean, [0, 1, 2, 0, 1, 2], even(6))).toBeCloseTo(
      simulationError(value, mean, [0, 1, 2], even(3)),
      12,
    )
  })

  test('is about what an estimate is off, over many filters', () => {
    // Twelve founders with a chance of their own each, some with more children than others.
    const stream = new Stream(5n)
    const families = [12, 9, 8, 8, 7, 6, 4, 3, 2, 1]
    const founder = families.flatMap((size, f) => Array.from({ length: size }, () => f))
    const weight = even(founder.length)
    const [trials, truth] = [4000, 0.5]
    let squares = 0
    let told = 0
    for (let trial = 0; trial < trials; trial++) {
      stream.open(trial, 0, 0)
      const chance = families.map(() => stream.unit())
      const value = founder.map((f) => (stream.unit() < chance[f] ? 1 : 0))
      const mean = weightedMean(value, weight)
      squares += (mean - truth) ** 2
      told += simulationError(value, mean, founder, weight) ** 2
    }
    // The mean is taken from the same founders, so the error told is somewhat too small: here by a factor of 1 - 1 /
    // 7.6 or so in square.
    expect(told / squares).toBeGreaterThan(0.75)
    expect(told / squares).toBeLessThan(1.05)
  })
})

test('a probability is told only where neither founders nor error forbid it', () => {
  expect(tooUnsure(0.05, 40)).toBeNull()
  expect(tooUnsure(0.14, 40)).toContain('about 14 percentage points')
  // One founder alone shows no error at all, which means nothing.
  expect(simulationError([1, 1, 0], 2 / 3, [4, 4, 4], even(3))).toBeCloseTo(0, 12)
  expect(tooUnsure(0, 1)).toContain('about 1 ancestor,')
})
