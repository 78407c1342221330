import { expect, test } from 'vitest'
import { betaLower, erfc, gammaLower, gammaUpper, logGamma, normalCdf, normalQuantile } from '../../src/random/index.js'

const near = (got: number, want: number, relative: number) => expect(Math.abs(got / want - 1)).toBeLessThan(relative)

// Wichura 1988, the values printed for testing.
test('normal quantiles are those of AS 241', () => {
  near(normalQuantile(0.25), -0.6744897501960817, 1e-15)
  near(normalQuantile(0.001), -3.090232306167814, 1e-15)
  near(normalQuantile(1e-20), -9.262340089798409, 1e-15)
  near(normalQuantile(0.975), 1.959963984540054, 1e-15)
  expect([0, 0.5, 1, -0.1, 1.1, NaN].map(normalQuantile)).toEqual([-Infinity, 0, Infinity, NaN, NaN, NaN])
})

test('the normal distribution function undoes the quantile', () => {
  // An error of 5e-16 in z moves p by z^2 times as much: 1,370 times at 1e-300.
  for (let p = 1e-300; p < 0.5; p *= 3.7) near(normalCdf(normalQuantile(p)), p, 7e-13)
  for (let p = 0.01; p < 1; p += 0.01) near(normalCdf(normalQuantile(p)), p, 3e-15)
})

// mpmath 1.3, 50 digits.
test('the normal distribution function is right far out', () => {
  near(normalCdf(-37), 5.725571222524577e-300, 1e-15)
  near(normalCdf(-20.5), 1.076467325879096e-93, 1e-15)
  near(normalCdf(-8.25), 7.919726314642477e-17, 1e-15)
  near(normalCdf(-3), 0.0013498980316300946, 1e-15)
  near(normalCdf(-1), 0.15865525393145705, 1e-15)
  near(normalCdf(-0.5), 0.3085375387259869, 1e-15)
  near(normalCdf(0.3), 0.6179114221889527, 1e-15)
  near(normalCdf(2.5), 0.9937903346742238, 1e-15)
  expect([-Infinity, Infinity, 0, -40].map(normalCdf)).toEqual([0, 1, 0.5, 0])
  expect(normalCdf(NaN)).toBeNaN()
})

test('erfc of both signs adds up to 2', () => {
  for (let x = 0; x < 8; x += 0.13) expect(Math.abs(erfc(x) + erfc(-x) - 2)).toBeLessThan(4.5e-16)
  expect([erfc(30), erfc(-30)]).toEqual([0, 2])
})

test('the gamma function of n + 1 is n factorial', () => {
  let factorial = 1
  for (let n = 1; n <= 20; n += 1) {
    factorial *= n
    expect(Math.abs(logGamma(n + 1) - Math.log(factorial))).toBeLessThan(1e-14 * (1 + Math.log(factorial)))
  }
  near(logGamma(0.5), Math.log(Math.PI) / 2, 1e-14)
  expect([logGamma(0), logGamma(1), logGamma(2), logGamma(-1), logGamma(Infinity)]).toEqual([
    Infinity,
    0,
    0,
    NaN,
    Infinity,
  ])
})

test('a gamma variable of shape 1 is exponential', () => {
  for (let x = 0.1; x < 30; x += 0.7) {
    near(gammaLower(1, x), -Math.expm1(-x), 1e-13)
    near(gammaUpper(1, x), Math.exp(-x), 1e-13)
  }
  expect([gammaLower(2, 0), gammaLower(2, Infinity), gammaUpper(2, 0), gammaUpper(2, Infinity)]).toEqual([0, 1, 1, 0])
})

test('Beta(1, 1) is uniform, Beta(a, 1) a power, and the sides mirror', () => {
  for (let x = 0.01; x < 1; x += 0.07) {
    near(betaLower(1, 1, x), x, 1e-13)
    near(betaLower(3.5, 1, x), x ** 3.5, 1e-13)
    near(betaLower(2.2, 7.1, x), 1 - betaLower(7.1, 2.2, 1 - x), 1e-12)
  }
  expect([betaLower(2, 3, 0), betaLower(2, 3, 1)]).toEqual([0, 1])
})
