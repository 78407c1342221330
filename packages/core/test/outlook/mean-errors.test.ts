/** How far another seed would move what a forecast tells: by as much as its islands differ. */
import { expect, test } from 'vitest'
import type { SumPlaces } from '../../src/assess/group-sums.js'
import type { Summary } from '../../src/engine/summary.js'
import { MeanErrors } from '../../src/outlook/mean-errors.js'

/** Two columns of sums, of runs that are four to a group. */
const errors = (rows: readonly [number, number][], island: readonly number[]): MeanErrors =>
  new MeanErrors({
    byGroup: Float64Array.from(rows.flat()),
    places: { width: 2 } as SumPlaces,
    island: Int32Array.from(island),
    summary: { replicates: 4 } as Summary,
  })

test('of a mean, half of what lies between two islands of as many groups', () => {
  const told = errors(
    [
      [4, 0],
      [4, 0],
      [12, 0],
      [12, 0],
    ],
    [0, 0, 1, 1],
  )
  // Means of 1 and 3 a run.
  expect(told.ofMean(0)).toBeCloseTo(1, 12)
  expect(told.ofMean(1)).toBe(0)
})

test('of islands that agree, that of the groups', () => {
  // Means of 1 and 3 in both: sd / sqrt(groups) with three degrees of freedom.
  expect(
    errors(
      [
        [4, 0],
        [12, 0],
        [4, 0],
        [12, 0],
      ],
      [0, 0, 1, 1],
    ).ofMean(0),
  ).toBeCloseTo(Math.sqrt(4 / 3 / 4), 12)
})

test('of one island alone it is the whole spread', () => {
  expect(
    errors(
      [
        [4, 0],
        [12, 0],
        [4, 0],
        [12, 0],
      ],
      [3, 3, 3, 3],
    ).ofMean(0),
  ).toBeCloseTo(1, 12)
})

test('of a share, none where it is the same everywhere, and null without anything to share', () => {
  const told = errors(
    [
      [1, 2],
      [2, 4],
      [1, 2],
      [4, 8],
    ],
    [0, 0, 1, 1],
  )
  expect(told.ofShare(0, 1)).toBeCloseTo(0, 12)
  expect(
    errors(
      [
        [0, 0],
        [0, 0],
      ],
      [0, 1],
    ).ofShare(0, 1),
  ).toBeNull()
  // Island 0 has 4 of 4, island 1 none of 4: a half, give or take a half.
  expect(
    errors(
      [
        [2, 2],
        [2, 2],
        [0, 2],
        [0, 2],
      ],
      [0, 0, 1, 1],
    ).ofShare(0, 1),
  ).toBeCloseTo(0.5, 12)
})
