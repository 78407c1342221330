import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  brierScore,
  calibrationTable,
  ensembleCrps,
  intervalScore,
  logScore,
  poissonCrps,
  skill,
} from '../../src/outlook/scores/index.js'
import { poissonPmf } from '../../src/random/index.js'

const number = fc.double({ min: -1000, max: 1000, noNaN: true })
const probability = fc.double({ min: 0, max: 1, noNaN: true })
const ensemble = fc.array(fc.record({ value: number, weight: fc.integer({ min: 1, max: 5 }) }), {
  minLength: 1,
  maxLength: 12,
})

describe('the interval score', () => {
  it('is the width, and twenty times the distance by which it misses', () => {
    expect(intervalScore([2, 8], 5)).toBe(6)
    expect(intervalScore([2, 8], 8)).toBe(6)
    expect(intervalScore([2, 8], 9)).toBe(6 + 20)
    expect(intervalScore([2, 8], 0.5)).toBe(6 + 30)
  })

  it('is best on average for the 5 and 95% that one believes', () => {
    // Twenty equally likely counts: 5 to 95% are 1 to 19.
    const mean = (low: number, high: number): number =>
      Array.from({ length: 20 }, (_, n) => intervalScore([low, high], n + 1)).reduce((a, b) => a + b, 0) / 20
    for (const [low, high] of [
      [2, 19],
      [1, 18],
      [3, 17],
      [0, 20],
    ])
      expect(mean(low, high)).toBeGreaterThanOrEqual(mean(1, 19) - 1e-12)
  })

  it('refuses an interval that runs backward', () => {
    expect(() => intervalScore([3, 2], 1)).toThrow('an interval from 3 to 2')
    expect(() => intervalScore([1, 2], Number.NaN)).toThrow('observed NaN')
  })
})

describe('the Brier score', () => {
  it('is the squared distance from 1 or 0', () => {
    expect(brierScore(0.7, true)).toBeCloseTo(0.09, 15)
    expect(brierScore(0.7, false)).toBeCloseTo(0.49, 15)
    expect([brierScore(1, true), brierScore(1, false), brierScore(0.5, true)]).toEqual([0, 1, 0.25])
  })

  it('is proper: what is believed scores best in expectation', () => {
    fc.assert(
      fc.property(probability, probability, (belief, said) => {
        const expected = (p: number): number => belief * brierScore(p, true) + (1 - belief) * brierScore(p, false)
        expect(expected(said)).toBeGreaterThanOrEqual(expected(belief) - 1e-15)
      }),
    )
  })

  it('refuses what is no probability', () => {
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => brierScore(p, true)).toThrow(RangeError)
  })
})

describe('the log score', () => {
  it('is minus the natural logarithm of the probability of what happened', () => {
    expect(logScore(0.5, true)).toBeCloseTo(Math.LN2, 15)
    expect(logScore(0.2, false)).toBeCloseTo(-Math.log(0.8), 14)
  })

  it('stays finite by a clamp that is stated', () => {
    expect(logScore(0, true)).toBeCloseTo(-Math.log(1e-4), 12)
    expect(logScore(1, false)).toBe(logScore(0, true))
    expect(logScore(0, true, 0.01)).toBeCloseTo(-Math.log(0.01), 12)
    expect(logScore(1, true, 0)).toBe(0)
  })

  it('is proper within its clamp', () => {
    const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(inside, inside, (belief, said) => {
        const expected = (p: number): number => belief * logScore(p, true) + (1 - belief) * logScore(p, false)
        expect(expected(said)).toBeGreaterThanOrEqual(expected(belief) - 1e-12)
      }),
    )
  })
})

describe('the CRPS of an ensemble', () => {
  // By hand: 0.9 from what happened on average; half of the members' mean distance is 0.568.
  it('is 0.332 for five members', () => {
    const members = [-1.2, -0.3, 0.1, 0.4, 2]
    expect(ensembleCrps(members, undefined, 0.5)).toBeCloseTo(0.332, 12)
  })

  it('of one value is the absolute error', () => {
    fc.assert(
      fc.property(number, number, (value, observed) => {
        expect(ensembleCrps([value], [3], observed)).toBe(Math.abs(value - observed))
      }),
    )
  })

  it('is never negative, and equals E|X - y| - E|X - X2| / 2', () => {
    fc.assert(
      fc.property(ensemble, number, (members, observed) => {
        const [values, weights] = [members.map(({ value }) => value), members.map(({ weight }) => weight)]
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        const score = ensembleCrps(values, weights, observed)
        const off = members.reduce((sum, { value, weight }) => sum + (weight / total) * Math.abs(value - observed), 0)
        const apart = members.reduce(
          (sum, a) =>
            sum +
            members.reduce((inner, b) => inner + ((a.weight * b.weight) / total ** 2) * Math.abs(a.value - b.value), 0),
          0,
        )
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeCloseTo(off - apart / 2, 8)
      }),
    )
  })

  it('takes a weight as a repetition', () => {
    fc.assert(
      fc.property(ensemble, number, (members, observed) => {
        const [values, weights] = [members.map(({ value }) => value), members.map(({ weight }) => weight)]
        const repeated = members.flatMap(({ value, weight }) => new Array<number>(weight).fill(value))
        expect(ensembleCrps(values, weights, observed)).toBeCloseTo(ensembleCrps(repeated, undefined, observed), 9)
      }),
    )
  })

  it('does not depend on the order of members or the scale of weights, and moves with the unit', () => {
    fc.assert(
      fc.property(ensemble, number, (members, observed) => {
        const of = (list: typeof members, scale = 1, unit = 1): number =>
          ensembleCrps(
            list.map(({ value }) => value * unit),
            list.map(({ weight }) => weight * scale),
            observed * unit,
          )
        expect(of([...members].reverse(), 7)).toBeCloseTo(of(members), 9)
        expect(of(members, 1, 4)).toBeCloseTo(4 * of(members), 8)
      }),
    )
  })

  it('refuses what is no ensemble', () => {
    const bad: [number[], number[] | undefined][] = [
      [[], undefined],
      [[1], [1, 2]],
      [[1, Number.NaN], undefined],
      [
        [1, 2],
        [-1, 2],
      ],
      [
        [1, 2],
        [0, 0],
      ],
    ]
    for (const [values, weights] of bad) expect(() => ensembleCrps(values, weights, 0)).toThrow(RangeError)
    expect(() => ensembleCrps([1], undefined, Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })
})

/** e^(-x) (I0(x) + I1(x)) by the series of the Bessel functions, for x that is not large. */
function scaledBessel(x: number): number {
  let term = Math.exp(-x)
  let sum = 0
  for (let k = 0; k < 400; k++) {
    sum += term * (1 + x / 2 / (k + 1))
    term *= (x / 2 / (k + 1)) ** 2
  }
  return sum
}

describe('the CRPS of a Poisson forecast', () => {
  it('agrees with the closed form of Wei and Held', () => {
    for (const mean of [0.1, 1, 7.3, 40, 100]) {
      for (const observed of [0, 1, 5, 38, 120]) {
        let below = 0
        for (let k = 0; k <= observed; k++) below += poissonPmf(k, mean)
        const closed =
          (observed - mean) * (2 * below - 1) + 2 * mean * poissonPmf(observed, mean) - mean * scaledBessel(2 * mean)
        expect(poissonCrps(mean, observed)).toBeCloseTo(closed, 9)
      }
    }
  })

  it('agrees with the ensemble that has its probabilities, off the whole numbers too', () => {
    const values = Array.from({ length: 80 }, (_, k) => k)
    const weights = values.map((k) => poissonPmf(k, 12))
    for (const observed of [-3, 0, 4.25, 12, 50])
      expect(poissonCrps(12, observed)).toBeCloseTo(ensembleCrps(values, weights, observed), 10)
  })

  it('of mean 0 is the absolute error, and of a large mean that of a normal', () => {
    expect([poissonCrps(0, 4), poissonCrps(0, -2)]).toEqual([4, 2])
    // Half a standard deviation off, a normal scores 0.3314035 of its standard deviation (Gneiting et al. 2005, eq. 5).
    expect(poissonCrps(1e6, 1_000_500) / 331.4035).toBeCloseTo(1, 2)
    expect(() => poissonCrps(-1, 0)).toThrow(RangeError)
    expect(() => poissonCrps(1, Number.NaN)).toThrow(RangeError)
  })
})

describe('skill', () => {
  it('is 1 for a perfect score, 0 for the reference itself, below 0 for less, and nothing without a reference', () => {
    expect([skill(0, 0.2), skill(0.2, 0.2), skill(0.4, 0.2), skill(0.1, null), skill(0.1, 0)]).toEqual([
      1,
      0,
      -1,
      null,
      null,
    ])
  })
})

describe('the calibration table', () => {
  const forecasts = [
    { probability: 0.05, outcome: false },
    { probability: 0.08, outcome: false },
    { probability: 0.3, outcome: true },
    { probability: 0.35, outcome: false },
    { probability: 1, outcome: true },
  ]

  it('counts, averages and says what share came true', () => {
    const table = calibrationTable(forecasts)
    expect(table).toHaveLength(10)
    expect(table[0]).toMatchObject({ count: 2, came: 0, observed: 0 })
    expect(table[0].forecast).toBeCloseTo(0.065, 15)
    expect(table[3]).toMatchObject({ from: 0.3, count: 2, came: 1, observed: 0.5 })
    expect(table[9]).toMatchObject({ count: 1, came: 1, observed: 1 })
    expect(table[5]).toEqual({
      from: 0.5,
      until: 0.6,
      count: 0,
      came: 0,
      forecast: null,
      observed: null,
      interval: null,
    })
  })

  it("has Jeffreys' interval: Beta(1.5, 1.5) for one of two, open to the end for none and for all", () => {
    const table = calibrationTable(forecasts)
    // 5% of Beta(1.5, 1.5), whose distribution function is that of a half circle.
    expect(table[3].interval?.[0]).toBeCloseTo(0.0974, 3)
    expect((table[3].interval?.[0] ?? 0) + (table[3].interval?.[1] ?? 0)).toBeCloseTo(1, 9)
    expect(table[0].interval?.[0]).toBe(0)
    expect(table[9].interval?.[1]).toBe(1)
  })

  it('puts an edge into the bin nearer one half, as the words of likelihood do', () => {
    const edges = [0, 0.2, 0.8, 1]
    const of = (p: number): number =>
      calibrationTable([{ probability: p, outcome: true }], edges).findIndex(({ count }) => count === 1)
    expect([0, 0.2, 0.8, 1].map(of)).toEqual([0, 1, 1, 2])
  })

  it('puts every forecast into one bin', () => {
    fc.assert(
      fc.property(fc.array(probability), (list) => {
        const table = calibrationTable(list.map((p) => ({ probability: p, outcome: p > 0.5 })))
        expect(table.reduce((sum, { count }) => sum + count, 0)).toBe(list.length)
      }),
    )
  })

  it('refuses edges that do not go up from 0 to 1', () => {
    for (const edges of [[0], [0, 0.5], [0.1, 1], [0, 0.5, 0.5, 1]])
      expect(() => calibrationTable([], edges)).toThrow(RangeError)
  })
})
