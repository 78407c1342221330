import { ROUND, roundedTo } from '../target/arithmetic.ts'
import { exp, POWER_OF_TWO } from './exp.ts'
import * as tables from './exp-log-tables.ts'

// Constants of this file, as in exp.ts.
const EXP_HIGH = tables.EXP_HIGH
const EXP_LOW = tables.EXP_LOW
const STEP_HIGH = tables.STEP_HIGH
const STEP_LOW = tables.STEP_LOW
const STEPS_PER_UNIT = tables.STEPS_PER_UNIT
const POWERS = POWER_OF_TWO

/**
 * exp(x) - 1, accurate also where exp(x) rounds to 1: the reduction of `exp`, with 1 taken from the table's value
 * before the polynomial is added. At most 2 ulp from the true value.
 *
 * @param x any number; -Infinity gives -1, above 709.78 the result is Infinity, NaN gives NaN
 */
export function expm1(x: number): number {
  if (!(x > -38 && x < 38)) return x < 0 ? -1 : exp(x)
  if (x > -0.01 && x < 0.01) {
    // So near 0 the table's value minus 1 would cancel against the polynomial.
    const series =
      0.16666666666666666 + x * (0.041666666666666664 + x * (0.008333333333333333 + x * 0.001388888888888889))
    return x === 0 ? x : x + x * x * (0.5 + x * series)
  }
  const rounded = x * STEPS_PER_UNIT + ROUND
  const k = rounded - ROUND
  const r = x - k * STEP_HIGH - k * STEP_LOW
  const p = r + r * r * (0.5 + r * (0.16666666666666666 + r * (0.041666666666666664 + r * 0.008333333333333333)))
  const n = roundedTo(rounded)
  const i = n & 127
  const scale = POWERS[(n >> 7) + 1022]
  const table = EXP_HIGH[i] * scale
  return table - 1 + (table * p + EXP_LOW[i] * scale)
}
