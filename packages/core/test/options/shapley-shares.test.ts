/** Shapley shares with intervals: linear in the worlds, so group by group, and a ratio over all of them. */
import { describe, expect, test } from 'vitest'
import { shapleyShares } from '../../src/options/shapley-shares.js'
import { Stream } from '../../src/random/stream.js'

const IDS = ['control', 'warning']

/**
 * Unwanted wars of so many groups: control takes `one` of each away, warning `other`, each only where luck has one to
 * take.
 */
function worlds(groups: number, one: number, other: number): Float64Array[] {
  const random = new Stream(1n).open(0, 0, 0)
  const base = Float64Array.from({ length: groups }, () => (random.unit() < 0.5 ? 4 : 0))
  return [
    base,
    base.map((wars) => wars * (1 - one)),
    base.map((wars) => wars * (1 - other)),
    base.map((wars) => wars * (1 - one - other)),
  ]
}

describe('of what all together take off', () => {
  test('each has its part, all parts together are the whole', () => {
    const shares = shapleyShares(IDS, worlds(200, 0.6, 0.2), null) ?? []
    expect(shares.map(({ id }) => id)).toEqual(IDS)
    expect(shares[0].share).toBeCloseTo(0.75, 12)
    expect(shares[0].share + shares[1].share).toBeCloseTo(1, 12)
  })

  test('where every group has the same shares the interval has no width; where groups differ it has, and less with more of them', () => {
    const [same] = shapleyShares(IDS, worlds(200, 0.6, 0.2), null) ?? []
    expect(same.high - same.low).toBeLessThan(1e-9)
    const mixed = (groups: number): Float64Array[] => {
      const [one, other] = [worlds(groups, 0.8, 0), worlds(groups, 0, 0.8)]
      return one.map((world, set) => world.map((wars, g) => (g % 2 === 0 ? wars : other[set][g])))
    }
    const width = (groups: number): number => {
      const [{ low, high }] = shapleyShares(IDS, mixed(groups), null) ?? []
      return high - low
    }
    expect(width(100)).toBeGreaterThan(0.05)
    expect(width(1600) / width(100)).toBeCloseTo(0.25, 1)
  })

  test('the interval holds the true share nine times in ten', () => {
    const random = new Stream(2n).open(0, 0, 0)
    let held = 0
    const [times, groups] = [400, 60]
    for (let n = 0; n < times; n++) {
      const base = new Float64Array(groups).fill(1)
      const control = base.map(() => (random.unit() < 0.4 ? 0 : 1))
      // The rest goes with both, so control has 0.4 / 1 of the whole and half of what only both together take.
      const both = base.map(() => 0)
      const [{ low, high }] = shapleyShares(IDS, [base, control, base, both], null) ?? []
      if (low <= 0.7 && 0.7 <= high) held++
    }
    expect(held / times).toBeGreaterThan(0.85)
    expect(held / times).toBeLessThan(0.95)
  })

  test('what brings war about has a share below 0, and where nothing is taken off there are no shares', () => {
    const shares = shapleyShares(IDS, worlds(50, 0.8, -0.3), null) ?? []
    expect(shares[1].high).toBeLessThan(0)
    expect(shapleyShares(IDS, worlds(50, 0, 0), null)).toBeNull()
  })
})
