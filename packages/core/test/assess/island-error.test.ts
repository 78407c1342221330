/** How far another seed would move an estimate: by as much as independent filters differ. */
import { describe, expect, test } from 'vitest'
import {
  effectiveIslands,
  groupsError,
  islandsOfGroups,
  ratioError,
  simulationError,
} from '../../src/assess/island-error.js'
import { tooUnsure } from '../../src/assess/refusal.js'
import { weightedMean } from '../../src/assess/weighted.js'
import { normalDraw } from '../../src/random/normal-draw.js'
import { Stream } from '../../src/random/stream.js'

const even = (n: number): number[] => Array.from({ length: n }, () => 1 / n)

describe('islands', () => {
  test('are counted by what they carry', () => {
    expect(effectiveIslands([0, 1, 2, 3], even(4))).toBeCloseTo(4, 12)
    expect(effectiveIslands([0, 0, 0, 0], even(4))).toBeCloseTo(1, 12)
    expect(effectiveIslands([0, 0, 1, 1], even(4))).toBeCloseTo(2, 12)
    expect(effectiveIslands([0, 1, 2], [0.5, 0.5, 0])).toBeCloseTo(2, 12)
    expect(effectiveIslands([0, 0, 1], [0.4, 0.4, 0.2])).toBeCloseTo(1 / (0.64 + 0.04), 12)
    expect(effectiveIslands([0, 1], [0, 0])).toBe(0)
  })
})

describe('the simulation error', () => {
  test('is by hand: what is said without each of two islands of unlike weight', () => {
    // Island 0, of weight .4, says .1 / .4; island 1 says .5 / .6. Without one the other is left.
    const [one, other] = [0.25, 5 / 6]
    expect(simulationError([1, 0, 1, 0], 0.6, [0, 0, 1, 1], [0.1, 0.3, 0.5, 0.1])).toBeCloseTo((other - one) / 2, 12)
  })

  test('is larger where one island has most of the weight and the others say something else', () => {
    const said = [0.1, 0.8, 0.8, 0.8]
    const weight = [0.85, 0.05, 0.05, 0.05]
    const mean = weightedMean(said, weight)
    // Without it .8 would be said.
    expect(simulationError(said, mean, [0, 1, 2, 3], weight)).toBeGreaterThan(0.4)
    expect(simulationError([0.1, 0.1, 0.1, 0.1], 0.1, [0, 1, 2, 3], weight)).toBeCloseTo(0, 12)
  })

  test('of islands of equal weight is the standard error of their mean', () => {
    const said = [0.2, 0.9, 0.4, 0.5]
    const mean = weightedMean(said, even(4))
    const variance = said.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 3
    expect(simulationError(said, mean, [0, 1, 2, 3], even(4))).toBeCloseTo(Math.sqrt(variance / 4), 12)
  })

  test('does not fall with the number of particles of an island that say the same', () => {
    const said = [0.2, 0.9, 0.4]
    const mean = weightedMean(said, even(3))
    expect(simulationError([...said, ...said], mean, [0, 1, 2, 0, 1, 2], even(6))).toBeCloseTo(
      simulationError(said, mean, [0, 1, 2], even(3)),
      12,
    )
  })

  test('of one island alone is the whole spread: nothing tells how far another seed would move it', () => {
    expect(simulationError([1, 1, 0], 2 / 3, [0, 0, 0], even(3))).toBeCloseTo(Math.sqrt(2) / 3, 12)
  })

  test('is about what an estimate is off, over many trials of eight islands', () => {
    const stream = new Stream(5n)
    const island = Array.from({ length: 8 }, (_, n) => n)
    let squares = 0
    let told = 0
    for (let trial = 0; trial < 4000; trial++) {
      stream.open(trial, 0, 0)
      const said = island.map(() => 0.5 + 0.1 * normalDraw(stream))
      const mean = weightedMean(said, even(8))
      squares += (mean - 0.5) ** 2
      told += simulationError(said, mean, island, even(8)) ** 2
    }
    expect(told / squares).toBeGreaterThan(0.93)
    expect(told / squares).toBeLessThan(1.07)
  })
})

describe('groups of runs that go on from islands', () => {
  /** sd / sqrt(groups), as if no group shared anything with another. */
  const ofRuns = (values: readonly number[]): number => {
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length
    return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1) / values.length)
  }

  test('two islands that disagree have a larger error than the runs tell', () => {
    const values = [1, 1.1, 0.9, 1, 3, 3.1, 2.9, 3]
    const island = [0, 0, 0, 0, 1, 1, 1, 1]
    // The jackknife of two islands of equal weight by hand: half of what lies between them.
    expect(groupsError(values, island)).toBeCloseTo(1, 12)
    expect(groupsError(values, island)).toBeGreaterThan(2 * ofRuns(values))
  })

  test('islands that agree have the error of the runs', () => {
    const values = [1, 3, 2, 1, 3, 2]
    expect(groupsError(values, [0, 0, 0, 1, 1, 1])).toBeCloseTo(ofRuns(values), 12)
  })

  test('of islands with as many groups each the error is that of their means', () => {
    const means = [0, 1, 5, 2]
    const values = means.flatMap((mean) => [mean, mean, mean])
    const island = means.flatMap((_, n) => [n, n, n])
    expect(groupsError(values, island)).toBeCloseTo(ofRuns(means), 12)
  })

  test('that differ in nothing have none', () => {
    expect(groupsError([0, 0, 0, 0], [0, 0, 1, 1])).toBe(0)
    expect(groupsError([2], [0])).toBe(0)
  })

  test('without a filter, or with one alone, have that of the runs', () => {
    const values = [1, 3, 2, 1, 3, 2]
    expect(groupsError(values, null)).toBeCloseTo(ofRuns(values), 12)
    expect(groupsError(values, [4, 4, 4, 4, 4, 4])).toBeCloseTo(ofRuns(values), 12)
    expect(islandsOfGroups(null)).toBeNull()
    expect(islandsOfGroups([0, 0, 1, 1])).toBeCloseTo(2, 12)
  })

  test('a ratio has the error of what is left of its parts, and none where it is the same in all', () => {
    expect(ratioError([1, 2, 3, 1], [2, 4, 6, 2], [0, 0, 1, 1])).toBeCloseTo(0, 12)
    // 3 of 8: what is left is 1 - 3/8 x 2 and 1/2 - 3/8 x 2, over the mean of 2.
    const left = [(1 - 0.75) / 2, (1 - 0.75) / 2, (0.5 - 0.75) / 2, (0.5 - 0.75) / 2]
    expect(ratioError([1, 1, 0.5, 0.5], [2, 2, 2, 2], null)).toBeCloseTo(ofRuns(left), 12)
    expect(ratioError([1, 1, 0.5, 0.5], [2, 2, 2, 2], [0, 0, 1, 1])).toBeCloseTo(0.125, 12)
  })
})

test('a probability is told only where neither the islands nor the error forbid it', () => {
  expect(tooUnsure(0.05, 4)).toBeNull()
  expect(tooUnsure(0.14, 4)).toContain('by 14 percentage points')
  expect(tooUnsure(0, 1)).toContain('rests on one of the independent filters')
})
