import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaInterval, chanceOf } from '../../src/outlook/uncertainty.js'
import { draw } from '../../src/random/distribution.js'
import { Stream } from '../../src/random/index.js'

/** Runs `groups` draws of p from a Beta with r runs each. */
function experiment(seed: number, groups: number, r: number, a: number, b: number) {
  const stream = new Stream(BigInt(seed))
  stream.open(0, 0, 0)
  let events = 0
  let pairs = 0
  for (let g = 0; g < groups; g++) {
    const p = a === Number.POSITIVE_INFINITY ? b : draw({ kind: 'beta', a, b }, stream)
    let k = 0
    for (let n = 0; n < r; n++) if (stream.unit53() < p) k++
    events += k
    pairs += k * (k - 1)
  }
  return chanceOf({ runs: groups * r, events, pairs, groups, replicates: r })
}

describe('chance and parameter uncertainty', () => {
  it('by hand: four draws of two runs, showing 2, 0, 0 and 1', () => {
    // E[p] = 3/8, E[p^2] = 2 / (4 * 2) = 1/4; shares 1, 0, 0, 1/2 have the variance 0.2291667; chance = (3/8 - 1/4) /
    // 2.
    const { probability, standardError, chanceShare } = chanceOf({
      runs: 8,
      events: 3,
      pairs: 2,
      groups: 4,
      replicates: 2,
    })
    expect(probability).toBe(0.375)
    expect(standardError).toBeCloseTo(Math.sqrt(0.22916666666666666 / 4), 12)
    expect(chanceShare).toBeCloseTo(1 - (0.22916666666666666 - 0.0625) / (0.375 * 0.625), 12)
  })

  it('finds the Beta from which p was drawn', () => {
    // Beta(2, 6): 5 and 95% at 0.0534 and 0.5207.
    const { interval, probability } = experiment(1, 4000, 8, 2, 6)
    expect(probability).toBeCloseTo(0.25, 1)
    expect(interval?.[0]).toBeCloseTo(0.0534, 1)
    expect(interval?.[1]).toBeCloseTo(0.5207, 1)
  })

  it('finds no parameter uncertainty where there is none', () => {
    const widths = Array.from(
      { length: 20 },
      (_, seed) => experiment(seed, 1000, 8, Number.POSITIVE_INFINITY, 0.3).interval as [number, number],
    ).map(([low, high]) => high - low)
    widths.sort((x, y) => x - y)
    expect(widths[10]).toBeLessThan(0.05)
  })

  it('states a standard error that the spread of repetitions bears out', () => {
    const all = Array.from({ length: 200 }, (_, seed) => experiment(seed, 100, 8, 1, 3))
    const centre = all.reduce((sum, { probability }) => sum + probability, 0) / 200
    const spread = Math.sqrt(all.reduce((sum, { probability }) => sum + (probability - centre) ** 2, 0) / 199)
    const stated = all.reduce((sum, { standardError }) => sum + standardError, 0) / 200
    expect(stated / spread).toBeGreaterThan(0.85)
    expect(stated / spread).toBeLessThan(1.15)
    expect(all[0].designEffect).toBeGreaterThan(1.5)
  })

  it('says nothing of parameters where no draw has two runs', () => {
    expect(chanceOf({ runs: 10, events: 4, pairs: 0, groups: 10, replicates: 1 }).interval).toBeNull()
    expect(chanceOf({ runs: 0, events: 0, pairs: 0, groups: 0, replicates: 8 }).probability).toBe(0)
  })

  it('does not take what no run showed for impossible', () => {
    // Three in a hundred: the rule of three, on draws and not on runs.
    const none = { runs: 800, events: 0, pairs: 0, groups: 100, replicates: 8 }
    expect(chanceOf(none).interval).toEqual([0, expect.closeTo(0.02951, 4)])
    expect(chanceOf({ ...none, events: 800, pairs: 100 * 8 * 7 }).interval).toEqual([expect.closeTo(0.97049, 4), 1])
  })

  it('holds the mean of a Beta that is not lopsided inside its interval', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        (mean, share) => {
          const [low, high] = betaInterval(mean, mean * (1 - mean) * share)
          expect(low).toBeLessThanOrEqual(mean)
          expect(high).toBeGreaterThanOrEqual(mean)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

it('an event that only a few runs show has no interval: no spread between draws could have shown', () => {
  expect(chanceOf({ runs: 10_000, events: 5, pairs: 0, groups: 1250, replicates: 8 }).interval).toBeNull()
  expect(chanceOf({ runs: 10_000, events: 400, pairs: 900, groups: 1250, replicates: 8 }).interval).not.toBeNull()
})
