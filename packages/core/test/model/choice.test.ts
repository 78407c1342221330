import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  appetiteTerm,
  audienceTerm,
  choiceProbabilities,
  costTerm,
  fitTerm,
  ORDER_LEVEL,
  orderTerm,
  reputationTerm,
} from '../../src/model/choice/equations.js'

describe('terms of utility', () => {
  test('the audience punishes the part of the account left unanswered', () => {
    expect(audienceTerm(6, 0.5, 0.8, 0.4, 0.5)).toBeCloseTo(-6 * 0.5 * (0.8 - 0.2), 14)
    expect(audienceTerm(6, 0.5, 0.8, 0, 1)).toBeCloseTo(-2.4, 14)
  })

  test('the audience has nothing to say to an answer that is enough', () => {
    expect(audienceTerm(6, 0.5, 0.4, 0.4, 1)).toBe(0)
    expect(audienceTerm(6, 0.5, 0.2, 0.9, 1)).toBe(0)
  })

  test('an answer to the wrong party counts for nothing', () => {
    expect(audienceTerm(6, 1, 0.5, 0.5, 0)).toBe(-3)
  })

  test('a misfit costs its square, on either side', () => {
    expect(fitTerm(10, 0.95, 0.6, 0.45)).toBeCloseTo(-10 * (0.45 - 0.57) ** 2, 14)
    expect(fitTerm(10, 1, 0.5, 0.7)).toBeCloseTo(fitTerm(10, 1, 0.5, 0.3), 14)
    expect(fitTerm(10, 1, 0.5, 0.5)).toBeCloseTo(0, 14)
  })

  test('force costs c s (1 + load)', () => {
    expect(costTerm(6, 0.3, 0.5)).toBeCloseTo(-3.9, 14)
    expect(costTerm(6, 0, 0.5)).toBeCloseTo(-3, 14)
  })

  test('the public bears force up to its appetite', () => {
    expect(appetiteTerm(6, 0.5, 0.75)).toBeCloseTo(-1.5, 14)
    expect(appetiteTerm(6, 0.5, 0.5)).toBe(0)
    expect(appetiteTerm(6, 0.5, 0.2)).toBe(0)
  })

  test('a concession costs reputation, less under cover', () => {
    expect(reputationTerm(16, 0.15, 0.6)).toBeCloseTo(-0.96, 14)
    expect(reputationTerm(16, 0.15, 0)).toBeCloseTo(-2.4, 14)
    expect(reputationTerm(16, 0.15, 1)).toBeCloseTo(0, 14)
  })

  test('levels of pressure are 0, .1, .6 and 1', () => {
    expect([...ORDER_LEVEL]).toEqual([0, 0.1, 0.6, 1])
  })

  test('an option that gives no order leaves the gain of the order in force', () => {
    expect(orderTerm(4, 0.5, 0.5, 2, -1, 2.25, 3)).toBeCloseTo(1.2, 14)
    expect(orderTerm(4, 1, 1, 0, -1, 2.25, 3)).toBe(0)
  })

  test('where half of the groups have stopped, pressing gains half as much, and holding gives up all', () => {
    expect(orderTerm(4, 1, 0.5, 2, 3, 2.25, 3)).toBeCloseTo(2.4 + 0.8, 14)
    expect(orderTerm(4, 1, 0.5, 2, 1, 2.25, 3)).toBeCloseTo(0.4, 14)
    expect(orderTerm(4, 1, 0, 0, 3, 2.25, 3)).toBe(-2.25)
    expect(orderTerm(4, 1, 0, 3, -1, 2.25, 3)).toBe(4)
  })

  test('lifting a hold or a restraint meets reluctance', () => {
    expect(orderTerm(4, 1, 1, 1, 2, 2.25, 3)).toBeCloseTo(2.4 - 2.25, 14)
    expect(orderTerm(4, 1, 1, 0, 3, 2.25, 3)).toBeCloseTo(4 - 2.25, 14)
    expect(orderTerm(4, 1, 1, 1, 3, 2.25, 3)).toBeCloseTo(4 - 2.25, 14)
  })

  test('changing between free and press, or tightening, meets none', () => {
    expect(orderTerm(4, 1, 1, 2, 3, 2.25, 3)).toBe(4)
    expect(orderTerm(4, 1, 1, 3, 2, 2.25, 3)).toBeCloseTo(2.4, 14)
    expect(orderTerm(4, 1, 1, 2, 1, 2.25, 3)).toBeCloseTo(0.4, 14)
    expect(orderTerm(4, 1, 1, 1, 0, 2.25, 3)).toBe(0)
    expect(orderTerm(4, 1, 1, 0, 1, 2.25, 3)).toBeCloseTo(0.4, 14)
  })

  test('repeating an order is pointless', () => {
    expect(orderTerm(4, 1, 1, 2, 2, 2.25, 3)).toBeCloseTo(2.4 - 3, 14)
    expect(orderTerm(4, 1, 1, 0, 0, 2.25, 3)).toBe(-3)
    expect(orderTerm(4, 1, 1, 3, 3, 2.25, 3)).toBe(1)
  })
})

const choose = (utility: number[], weight: number[], trembles: number[], eps: number): number[] => {
  const out = new Float64Array(utility.length)
  choiceProbabilities(
    utility.length,
    Float64Array.from(utility),
    Float64Array.from(weight),
    Uint8Array.from(trembles),
    eps,
    out,
  )
  return [...out]
}

describe('choice', () => {
  test('without tremble it is a softmax with menu weights', () => {
    const p = choose([0, Math.log(2), Math.log(3)], [1, 0.5, 2], [1, 1, 1], 0)
    const all = 1 + 1 + 6
    for (const [o, share] of [1 / all, 1 / all, 6 / all].entries()) expect(p[o]).toBeCloseTo(share, 14)
  })

  test('a tremble spreads a share by menu weight, but never onto war or withdrawal', () => {
    const p = choose([0, 0, 0], [1, 2, 1], [1, 1, 0], 0.3)
    expect(p[0]).toBeCloseTo(0.7 / 4 + 0.3 / 3, 14)
    expect(p[1]).toBeCloseTo((0.7 * 2) / 4 + (0.3 * 2) / 3, 14)
    expect(p[2]).toBeCloseTo(0.7 / 4, 14)
  })

  test('an option that is not on the menu is never chosen, not even by a tremble', () => {
    const p = choose([0, Number.NEGATIVE_INFINITY, 0], [1, 5, 1], [1, 1, 1], 0.5)
    expect(p).toEqual([0.5, 0, 0.5])
  })

  test('where nothing can tremble the choice is all utility', () => {
    const p = choose([0, 0], [1, 3], [0, 0], 0.5)
    expect(p[0]).toBeCloseTo(0.25, 14)
    expect(p[1]).toBeCloseTo(0.75, 14)
  })

  test('an option far below the best is left to the tremble', () => {
    const p = choose([0, -1000, -39, -41], [1, 1, 1, 1], [1, 1, 0, 0], 0.02)
    expect(p[1]).toBeCloseTo(0.01, 14)
    expect(p[2]).toBeGreaterThan(0)
    expect(p[3]).toBe(0)
  })

  test('only differences of utility count', () => {
    const one = choose([1, 2, 3], [1, 1, 1], [1, 1, 0], 0.02)
    const other = choose([101, 102, 103], [1, 1, 1], [1, 1, 0], 0.02)
    for (let o = 0; o < 3; o++) expect(other[o]).toBeCloseTo(one[o], 12)
  })

  test('probabilities lie in [0, 1] and sum to 1', () => {
    const option = fc.record({
      utility: fc.oneof(fc.double({ min: -500, max: 500, noNaN: true }), fc.constant(Number.NEGATIVE_INFINITY)),
      weight: fc.double({ min: 0.01, max: 10, noNaN: true }),
      trembles: fc.integer({ min: 0, max: 1 }),
    })
    fc.assert(
      fc.property(
        fc.array(option, { minLength: 1, maxLength: 12 }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (rest, utility, eps) => {
          const all = [{ utility, weight: 1, trembles: 1 }, ...rest]
          const p = choose(
            all.map((o) => o.utility),
            all.map((o) => o.weight),
            all.map((o) => o.trembles),
            eps,
          )
          expect(p.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
          for (const share of p) expect(share).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})
