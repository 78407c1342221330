import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draw, mean, median, quantile } from '../../src/random/distribution.js'
import { betaLower, gammaLower, normalCdf, Stream } from '../../src/random/index.js'
import { type Distribution, describe as inWords, support } from '../../src/terms/distribution.js'

const all: Distribution[] = [
  { kind: 'point', value: 0.55 },
  { kind: 'uniform', low: -2, high: 6 },
  { kind: 'normal', mean: 1, sd: 2 },
  { kind: 'lognormal', median: 3, sd: 0.3 },
  { kind: 'beta', a: 6, b: 2 },
  { kind: 'beta', a: 0.2, b: 0.4 },
  { kind: 'gamma', shape: 2.5, scale: 4 },
  { kind: 'gamma', shape: 0.05, scale: 10 },
]

test('each is said in words', () => {
  expect(all.map(inWords)).toEqual([
    '0.55',
    'uniform, -2 to 6',
    'normal, mean 1, sd 2',
    'lognormal, median 3, sd of log 0.3',
    'Beta(6, 2)',
    'Beta(0.2, 0.4)',
    'Gamma, shape 2.5, scale 4',
    'Gamma, shape 0.05, scale 10',
  ])
})

test('means are those of the textbook', () => {
  const want = [0.55, 2, 1, 3 * Math.exp(0.045), 0.75, 1 / 3, 10, 0.5]
  all.forEach((d, i) => {
    expect(mean(d)).toBeCloseTo(want[i], 14)
  })
})

test('half lies below the median', () => {
  expect(median({ kind: 'normal', mean: 1, sd: 2 })).toBe(1)
  expect(median({ kind: 'lognormal', median: 3, sd: 0.3 })).toBe(3)
  expect(median({ kind: 'uniform', low: -2, high: 6 })).toBe(2)
  expect(betaLower(6, 2, median({ kind: 'beta', a: 6, b: 2 }))).toBeCloseTo(0.5, 13)
  expect(gammaLower(2.5, median({ kind: 'gamma', shape: 2.5, scale: 4 }) / 4)).toBeCloseTo(0.5, 13)
})

test('the quantile of Beta(1, b) and of an exponential are as in closed form', () => {
  for (let p = 0.01; p < 1; p += 0.07) {
    expect(quantile({ kind: 'beta', a: 1, b: 4 }, p)).toBeCloseTo(1 - (1 - p) ** 0.25, 12)
    expect(quantile({ kind: 'gamma', shape: 1, scale: 2 }, p)).toBeCloseTo(-2 * Math.log1p(-p), 11)
  }
})

const shape = fc.double({ min: 0.05, max: 80, noNaN: true })
const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })

test('the distribution function undoes the numeric quantiles', () => {
  fc.assert(
    fc.property(shape, shape, probability, (a, b, p) => {
      const x = quantile({ kind: 'beta', a, b }, p)
      // Next to 1 a double cannot hold the quantile any closer.
      if (x < 1 - 1e-6) expect(Math.abs(betaLower(a, b, x) - p)).toBeLessThan(1e-9)
      expect(Math.abs(gammaLower(a, quantile({ kind: 'gamma', shape: a, scale: b }, p) / b) - p)).toBeLessThan(1e-10)
    }),
  )
})

test('quantiles never fall and stay in the support, whose ends they reach', () => {
  for (const d of all) {
    const [low, high] = support(d)
    expect([quantile(d, 0), quantile(d, 1)]).toEqual([low, high])
    let last = low
    for (let p = 0.001; p < 1; p += 0.0317) {
      const x = quantile(d, p)
      expect(x).toBeGreaterThanOrEqual(last)
      last = x
    }
    expect(high).toBeGreaterThanOrEqual(last)
    expect(() => quantile(d, 1.1)).toThrow(RangeError)
    expect(() => quantile(d, NaN)).toThrow(RangeError)
  }
})

test('a normal without spread is a point', () => {
  expect(support({ kind: 'normal', mean: 3, sd: 0 })).toEqual([3, 3])
  expect(quantile({ kind: 'normal', mean: 3, sd: 0 }, 0)).toBe(3)
  expect(support({ kind: 'lognormal', median: 3, sd: 0 })).toEqual([3, 3])
})

test('draws fall below the quartiles as often as they should (4 standard errors of 8,000 draws)', () => {
  const stream = new Stream(9n)
  for (const d of all.slice(1)) {
    for (const p of [0.25, 0.5, 0.75]) {
      const q = quantile(d, p)
      let below = 0
      for (let run = 0; run < 8000; run += 1) if (draw(d, stream.open(run, 0, 0)) <= q) below += 1
      expect(Math.abs(below / 8000 - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 8000))
    }
  }
})

test('a point draws nothing from the stream', () => {
  const stream = new Stream(9n).open(1, 2, 3)
  expect(draw(all[0], stream)).toBe(0.55)
  expect(stream.word()).toBe(new Stream(9n).open(1, 2, 3).word())
})

test('a normal draw is the quantile of its uniform', () => {
  const u = new Stream(9n).open(4, 0, 0).unit53()
  expect(normalCdf((draw({ kind: 'normal', mean: 1, sd: 2 }, new Stream(9n).open(4, 0, 0)) - 1) / 2)).toBeCloseTo(u, 14)
})
