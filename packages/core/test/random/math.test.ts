import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exp, expm1, log, log1p, pow } from '../../src/random/index.js'
import { bigExp, bigLog, exact, ONE_EXACT, ulps } from './high-precision.js'

const between = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).filter((x) => Math.abs(x) > 1e-40 || x === 0)
const runs = { numRuns: 400 }
const holds = (arb: fc.Arbitrary<number>, law: (x: number) => void) => fc.assert(fc.property(arb, law), runs)
/** Spread evenly, where fast-check would prefer the ends. */
const spread = (low: number, high: number) =>
  Array.from({ length: 400 }, (_, i) => low + ((high - low) * (i + 0.382)) / 400)

function expError(x: number): number {
  const { mantissa, exponent } = bigExp(exact(x))
  return ulps(exp(x), mantissa, exponent)
}

test('exp is within 1 ulp', () => {
  for (const x of [...spread(-700, 700), ...spread(-1, 1)]) expect(expError(x)).toBeLessThan(1)
  holds(between(-700, 700), (x) => {
    expect(expError(x)).toBeLessThan(1)
  })
})

test('log is within 1 ulp, also next to 1', () => {
  for (const x of [...spread(0, 3), ...spread(0.98, 1.02), ...spread(1, 1e6), ...spread(1e-12, 1e-9)]) {
    expect(ulps(log(x), bigLog(exact(x)))).toBeLessThan(1)
  }
  holds(between(1e-30, 1e30), (x) => {
    if (x > 0 && x !== 1) expect(ulps(log(x), bigLog(exact(x)))).toBeLessThan(1)
  })
})

test('log1p is within 2 ulp', () => {
  for (const x of [...spread(-0.999, 3), ...spread(-1e-3, 1e-3), ...spread(-1e-9, 1e-9)]) {
    expect(ulps(log1p(x), bigLog(ONE_EXACT + exact(x)))).toBeLessThan(2)
  }
})

test('expm1 is within 2 ulp, also where its two ways meet', () => {
  for (const x of [...spread(-38, 37), ...spread(-0.02, 0.02), ...spread(-1e-9, 1e-9), ...spread(0.0099, 0.0101)]) {
    const { mantissa, exponent } = bigExp(exact(x))
    const whole = exponent >= 0 ? mantissa << BigInt(exponent) : mantissa >> BigInt(-exponent)
    expect(ulps(expm1(x), whole - ONE_EXACT)).toBeLessThan(2)
  }
})

test('pow is within 1 ulp, also for a base next to 1 and a result next to overflow', () => {
  const law = (x: number, y: number) => {
    const { mantissa, exponent } = bigExp((bigLog(exact(x)) * exact(y)) / ONE_EXACT)
    expect(ulps(pow(x, y), mantissa, exponent)).toBeLessThan(1)
  }
  for (const x of spread(0.01, 10)) law(x, 3.7 - x)
  for (const x of spread(0.99, 1.01)) if (x !== 1) law(x, 690 / Math.log(x))
  for (const x of spread(1e-9, 1e9)) law(x, -32.1)
})

test('the limits are where they should be', () => {
  expect([exp(0), exp(-0), exp(Infinity), exp(-Infinity), exp(NaN)]).toEqual([1, 1, Infinity, 0, NaN])
  expect([exp(709.79), exp(-745.14), exp(-745)]).toEqual([Infinity, 0, 5e-324])
  expect([log(1), log(0), log(-0), log(Infinity), log(-1), log(NaN)]).toEqual([
    0,
    -Infinity,
    -Infinity,
    Infinity,
    NaN,
    NaN,
  ])
  expect([log1p(0), log1p(-0), log1p(-1), log1p(Infinity), log1p(-2)]).toEqual([0, -0, -Infinity, Infinity, NaN])
  expect([expm1(0), expm1(-0), expm1(Infinity), expm1(-Infinity), expm1(NaN)]).toEqual([0, -0, Infinity, -1, NaN])
  expect([exp(1), log(2), expm1(1)]).toEqual([Math.E, Math.LN2, 1.7182818284590453])
})

test('subnormal numbers are taken and given', () => {
  expect(log(5e-324)).toBe(-744.4400719213812)
  expect(exp(-744.4400719213812)).toBe(5e-324)
  expect(pow(2, -1074)).toBe(5e-324)
  expect(pow(5e-324, 0.5)).toBe(2 ** -537)
})

test('pow has the special cases of **', () => {
  const values = [
    0,
    -0,
    1,
    -1,
    0.5,
    -0.5,
    2,
    -2,
    3,
    -3,
    Infinity,
    -Infinity,
    NaN,
    1e300,
    -1e300,
    5e-324,
    2 ** 53,
    1e-300,
  ]
  for (const x of values) {
    for (const y of values) {
      const want = x ** y
      const got = pow(x, y)
      if (Number.isFinite(want) && want !== 0) expect(Math.abs(got / want - 1)).toBeLessThan(1e-15)
      else expect([x, y, got]).toEqual([x, y, want])
    }
  }
})

test('whole powers of 2 are exact', () => {
  for (let e = -1074; e <= 1023; e += 1) expect(pow(2, e)).toBe(e >= -1022 ? 2 ** e : 2 ** -1000 * 2 ** (e + 1000))
})

const increases = (f: (x: number) => number, arb: fc.Arbitrary<number>, step: number) =>
  fc.assert(
    fc.property(arb, (x) => {
      const next = x + Math.abs(x) * step + 1e-300
      expect(f(next)).toBeGreaterThanOrEqual(f(x))
    }),
    { numRuns: 2000 },
  )

test('exp, expm1, log and log1p never fall', () => {
  increases(exp, fc.double({ min: -745, max: 709, noNaN: true }), 2 ** -48)
  increases(expm1, fc.double({ min: -40, max: 700, noNaN: true }), 2 ** -48)
  increases(log, fc.double({ min: 0, max: 1e300, noNaN: true }), 2 ** -44)
  increases(log1p, fc.double({ min: -0.99, max: 1e300, noNaN: true }), 2 ** -44)
})
