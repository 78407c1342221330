/** Systematic resampling and weighted quantiles: the laws that the filter leans on. */
import { expect, test } from 'vitest'
import { systematic } from '../../src/assess/resampling.js'
import { weightedMean, weightedQuantiles } from '../../src/assess/weighted.js'
import { Stream } from '../../src/random/stream.js'

const stream = new Stream(3n).open(0, 0, 0)

function weights(n: number): Float64Array {
  const w = Float64Array.from({ length: n }, () => stream.unit() ** 3)
  const total = w.reduce((a, b) => a + b)
  return w.map((x) => x / total)
}

test('every particle gets the floor or the ceiling of n w offspring, in ascending order', () => {
  for (let trial = 0; trial < 200; trial++) {
    const w = weights(50)
    const ancestor = new Int32Array(50)
    systematic(w, stream.unit(), ancestor)
    const offspring = new Int32Array(50)
    for (let p = 0; p < 50; p++) {
      offspring[ancestor[p]]++
      if (p > 0) expect(ancestor[p]).toBeGreaterThanOrEqual(ancestor[p - 1])
    }
    for (let p = 0; p < 50; p++) {
      expect(offspring[p]).toBeGreaterThanOrEqual(Math.floor(50 * w[p] - 1e-9))
      expect(offspring[p]).toBeLessThanOrEqual(Math.ceil(50 * w[p] + 1e-9))
    }
  }
})

test('offspring average to n w over the uniform', () => {
  const w = weights(10)
  const ancestor = new Int32Array(10)
  const total = new Float64Array(10)
  const grid = 20000
  for (let g = 0; g < grid; g++) {
    systematic(w, (g + 0.5) / grid, ancestor)
    for (let p = 0; p < 10; p++) total[ancestor[p]] += 1
  }
  for (let p = 0; p < 10; p++) expect(total[p] / grid).toBeCloseTo(10 * w[p], 3)
})

test('a particle without weight has no offspring; equal weights change nothing', () => {
  const ancestor = new Int32Array(4)
  systematic([0, 0.5, 0, 0.5], 0.3, ancestor)
  expect([...ancestor]).toEqual([1, 1, 3, 3])
  systematic([0.25, 0.25, 0.25, 0.25], 0.9, ancestor)
  expect([...ancestor]).toEqual([0, 1, 2, 3])
})

test('weighted mean and quantiles', () => {
  const value = [3, 1, 2, 99]
  const w = [0.25, 0.5, 0.25, 0]
  expect(weightedMean(value, w)).toBeCloseTo(1.75, 14)
  expect(weightedQuantiles(value, w, [0, 0.5, 0.6, 0.75, 0.8, 1])).toEqual([1, 1, 2, 2, 3, 3])
  expect(weightedMean(value, [0, 0, 0, 0])).toBeNaN()
  expect(weightedQuantiles(value, [0, 0, 0, 0], [0.5])[0]).toBeNaN()
})
