import { highBits } from '../target/arithmetic.ts'
import type { i32 } from '../target/numbers.ts'
import { expWithTail, POWER_OF_TWO } from './exp.ts'
import * as tables from './exp-log-tables.ts'

// x^y = exp(y ln x) with ln x carried in two doubles (about 2^-67 relative): the reduction of `log`, with each rounding
// error recovered by Dekker's products and sums (T. J. Dekker, "A floating-point technique for extending the available
// precision", Numerische Mathematik 18, 1971).

// Constants of this file, as in log.ts.
const LN2_HIGH = tables.LN2_HIGH
const LN2_LOW = tables.LN2_LOW
const LOG_CENTRE = tables.LOG_CENTRE
const LOG_HIGH = tables.LOG_HIGH
const LOG_INVERSE = tables.LOG_INVERSE
const LOG_LOW = tables.LOG_LOW
const POWERS = POWER_OF_TWO

/** 2^27 + 1: splits a double into two halves of 26 bits whose products are exact. */
const SPLITTER = 134217729
const TWO_53: number = 9007199254740992
const TWO_54: number = 18014398509481984
const SMALLEST_NORMAL = 2.2250738585072014e-308

/**
 * x to the power y, at most 2 ulp from the true value, with the special cases of ECMAScript's `**`
 * (so 1 to the power Infinity or NaN is NaN, and anything to the power 0 is 1).
 *
 * @param x any number; a negative one needs an integer y, otherwise the result is NaN
 * @param y any number
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1
  if (y === 1) return x
  if (x > 0 && x < Number.POSITIVE_INFINITY && y > -1e21 && y < 1e21) return powOfPositive(x, y)
  return powOfSpecial(x, y)
}

function powOfSpecial(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN
  const size = x < 0 ? -x : x
  if (y === Number.POSITIVE_INFINITY || y === Number.NEGATIVE_INFINITY) {
    if (size === 1) return Number.NaN
    return size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0
  }
  // From 2^53 on every double is an even integer.
  const whole = y >= TWO_53 || y <= -TWO_53 || Math.floor(y) === y
  const odd = whole && y < TWO_53 && y > -TWO_53 && Math.floor(y * 0.5) !== y * 0.5
  if (size === 0 || size === Number.POSITIVE_INFINITY) {
    const result = (size === 0) === y > 0 ? 0 : Number.POSITIVE_INFINITY
    return odd && (x < 0 || 1 / x < 0) ? -result : result
  }
  if (x < 0 && !whole) return Number.NaN
  if (size === 1) return odd && x < 0 ? -1 : 1
  if (y >= 1e21 || y <= -1e21) return size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0
  const result = powOfPositive(size, y)
  return odd && x < 0 ? -result : result
}

function powOfPositive(x: number, y: number): number {
  let shift: i32 = 0
  let normal = x
  if (x < SMALLEST_NORMAL) {
    normal = x * TWO_54
    shift = -54
  }
  const high = highBits(normal)
  const j = ((high & 0xfffff) + 0x1000) >> 13
  const e = (high >> 20) - 1023 + (j >= 53 ? 1 : 0)
  const m = e <= 1022 ? normal * POWERS[1022 - e] : normal * POWERS[0] * POWERS[2044 - e]
  const k = e + shift
  const c = LOG_CENTRE[j]
  const f = m - c

  // f / c as q + qRest: c has 8 bits, so both halves of q times c are exact.
  const q = f * LOG_INVERSE[j]
  const qUp = q * SPLITTER
  const qHigh = qUp - (qUp - q)
  const qLow = q - qHigh
  const qRest = (f - qHigh * c - qLow * c) * LOG_INVERSE[j]

  // ln x = k ln2 + ln c + q - q^2/2 + q^3/3 - ..., the three leading terms with their rounding errors.
  const base = k * LN2_HIGH + LOG_HIGH[j]
  const sum1 = base + q
  const lost1 = base - sum1 + q
  const half = -0.5 * qHigh * qHigh
  const sum2 = sum1 + half
  const lost2 = sum1 - sum2 + half
  const series =
    q *
    q *
    q *
    (0.3333333333333333 + q * (-0.25 + q * (0.2 + q * (-0.16666666666666666 + q * (0.14285714285714285 - q * 0.125)))))
  const low = lost1 + lost2 + (k * LN2_LOW + LOG_LOW[j]) + (qRest - q * qRest - 0.5 * (q + qHigh) * qLow + series)
  const logHigh = sum2 + low
  const logLow = sum2 - logHigh + low

  // y ln x as high + low.
  const product = y * logHigh
  if (product > 709.8) return Number.POSITIVE_INFINITY
  if (product < -745.2) return 0
  const yUp = y * SPLITTER
  const yHigh = yUp - (yUp - y)
  const yLow = y - yHigh
  const lUp = logHigh * SPLITTER
  const lHigh = lUp - (lUp - logHigh)
  const lLow = logHigh - lHigh
  const rest = yHigh * lHigh - product + yHigh * lLow + yLow * lHigh + yLow * lLow + y * logLow
  return expWithTail(product, rest)
}
