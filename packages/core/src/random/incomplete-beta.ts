import { exp } from './exp.ts'
import { log } from './log.ts'
import { logGamma } from './log-gamma.ts'
import { log1p } from './log1p.ts'

// The continued fraction of NIST DLMF 8.17.22, by Lentz's method, on the side of the mean where it converges fast; the
// other side by symmetry. Relative error about 1e-13.

const TINY = 1e-300

/** P(X <= x) for X ~ Beta(a, b), a and b above 0: the regularised incomplete beta function. */
export function betaLower(a: number, b: number, x: number): number {
  if (!(x > 0 && x < 1)) return x <= 0 ? 0 : x >= 1 ? 1 : Number.NaN
  return x < (a + 1) / (a + b + 2) ? side(a, b, x, 1 - x) : 1 - side(b, a, 1 - x, x)
}

/** The density of Beta(a, b) at x in (0, 1). */
export function betaDensity(a: number, b: number, x: number): number {
  return exp((a - 1) * log(x) + (b - 1) * log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b))
}

/** I_x(a, b) for x below about the mean; y = 1 - x. */
function side(a: number, b: number, x: number, y: number): number {
  const front = exp(a * log(x) + b * log(y) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a
  let c = 1
  let d = guard(1 - ((a + b) * x) / (a + 1))
  d = 1 / d
  let product = d
  for (let m = 1; m < 100000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / guard(1 + even * d)
    c = guard(1 + even / c)
    product *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / guard(1 + odd * d)
    c = guard(1 + odd / c)
    const step = d * c
    product *= step
    if (step - 1 < 2e-16 && 1 - step < 2e-16) break
  }
  return front * product
}

function guard(x: number): number {
  return x < TINY && x > -TINY ? TINY : x
}
