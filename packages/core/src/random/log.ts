import { highBits } from '../target/arithmetic.ts'
import type { i32 } from '../target/numbers.ts'
import { POWER_OF_TWO } from './exp.ts'
import * as tables from './exp-log-tables.ts'

// Method: P. T. P. Tang, "Table-driven implementation of the logarithm function in IEEE floating-point arithmetic",
// ACM TOMS 16 (1990). x = 2^e m, c the centre of the table nearest to m, f = m - c (exact), r = f / c:
// ln x = e ln2 + ln c + ln(1 + r). At c = 1 and e = 0 only r is left, so nothing cancels near x = 1.

// Held as constants of this file: V8 reads an import through a cell on every call, and a local constant at no cost.
const LN2_HIGH = tables.LN2_HIGH
const LN2_LOW = tables.LN2_LOW
const LOG_CENTRE = tables.LOG_CENTRE
const LOG_HIGH = tables.LOG_HIGH
const LOG_INVERSE = tables.LOG_INVERSE
const LOG_LOW = tables.LOG_LOW
const POWERS = POWER_OF_TWO

/** Smallest positive normal double. */
const SMALLEST_NORMAL = 2.2250738585072014e-308
const LARGEST = 1.7976931348623157e308
const TWO_54: number = 18014398509481984

/**
 * Natural logarithm, at most 1 ulp from the true value, the same bits in every engine.
 *
 * @param x a number at or above 0 (0 gives -Infinity); a negative number or NaN gives NaN
 */
export function log(x: number): number {
  if (x >= SMALLEST_NORMAL && x <= LARGEST) return logOfNormal(x, 0)
  if (x > LARGEST) return x
  if (x > 0) return logOfNormal(x * TWO_54, -54)
  return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
}

function logOfNormal(x: number, shift: i32): number {
  const high = highBits(x)
  const j = ((high & 0xfffff) + 0x1000) >> 13
  const e = (high >> 20) - 1023 + (j >= 53 ? 1 : 0)
  // 2^-e in two steps where it would itself be subnormal.
  const m = e <= 1022 ? x * POWERS[1022 - e] : x * POWERS[0] * POWERS[2044 - e]
  const r = (m - LOG_CENTRE[j]) * LOG_INVERSE[j]
  const k = e + shift
  const base = k * LN2_HIGH + LOG_HIGH[j]
  const sum = base + r
  const rest = base - sum + r
  const r2 = r * r
  const tail =
    r2 *
    (-0.5 + r * 0.3333333333333333 + r2 * (-0.25 + r * 0.2 + r2 * (-0.16666666666666666 + r * 0.14285714285714285)))
  return sum + (tail + (rest + (k * LN2_LOW + LOG_LOW[j])))
}
