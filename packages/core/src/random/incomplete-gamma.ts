import { exp } from './exp.ts'
import { log } from './log.ts'
import { logGamma } from './log-gamma.ts'

// Abramowitz & Stegun 6.5.29 (series, x < a + 1) and 6.5.31 (continued fraction, otherwise), the fraction by the method
// of W. J. Lentz with I. J. Thompson and A. R. Barnett's guard (J. Comp. Phys. 64, 1986). Relative error about 1e-13.

const TINY = 1e-300
const ENOUGH = 1e-16

/**
 * P(X <= x) for a gamma variable X with the given shape (> 0) and scale 1: the regularised lower incomplete gamma
 * function.
 */
export function gammaLower(shape: number, x: number): number {
  if (!(x > 0)) return x <= 0 ? 0 : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return 1
  return x < shape + 1 ? series(shape, x) : 1 - fraction(shape, x)
}

/** P(X > x) for the same variable, accurate also where it is small. */
export function gammaUpper(shape: number, x: number): number {
  if (!(x > 0)) return x <= 0 ? 1 : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return 0
  return x < shape + 1 ? 1 - series(shape, x) : fraction(shape, x)
}

/** The density at x > 0 of a gamma variable with the given shape and scale 1. */
export function gammaDensity(shape: number, x: number): number {
  return exp((shape - 1) * log(x) - x - logGamma(shape))
}

function series(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < 1000000; n += 1) {
    term *= x / (shape + n)
    sum += term
    if (term < sum * ENOUGH) break
  }
  return sum * exp(shape * log(x) - x - logGamma(shape))
}

function fraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1 / TINY
  let d = 1 / b
  let product = d
  for (let n = 1; n < 1000000; n += 1) {
    const a = -n * (n - shape)
    b += 2
    d = a * d + b
    if (d < TINY && d > -TINY) d = TINY
    c = b + a / c
    if (c < TINY && c > -TINY) c = TINY
    d = 1 / d
    const step = c * d
    product *= step
    if (step - 1 < 2 * ENOUGH && 1 - step < 2 * ENOUGH) break
  }
  return product * exp(shape * log(x) - x - logGamma(shape))
}
