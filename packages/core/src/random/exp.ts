import { ROUND, roundedTo } from '../target/arithmetic.ts'
import { type Doubles, doubles } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import * as tables from './exp-log-tables.ts'

// Method: P. T. P. Tang, "Table-driven implementation of the exponential function in IEEE floating-point arithmetic",
// ACM TOMS 15 (1989). x = k ln2/128 + r with |r| <= ln2/256; exp(x) = 2^(k div 128) T[k mod 128] (1 + p(r)).

// Held as constants of this file: V8 reads an import through a cell on every call, and a local constant at no cost.
const EXP_HIGH = tables.EXP_HIGH
const EXP_LOW = tables.EXP_LOW
const STEP_HIGH = tables.STEP_HIGH
const STEP_LOW = tables.STEP_LOW
const STEPS_PER_UNIT = tables.STEPS_PER_UNIT

/** 2^e at index e + 1022, e = -1022..1023: the normal powers of two. */
const POWERS = powersOfTwo()

export { POWERS as POWER_OF_TWO }

function powersOfTwo(): Doubles {
  const powers = doubles(2046)
  powers[1022] = 1
  for (let i = 1023; i < 2046; i += 1) powers[i] = powers[i - 1] * 2
  for (let i = 1021; i >= 0; i -= 1) powers[i] = powers[i + 1] * 0.5
  return powers
}

/** m * 2^e for m in [0.5, 4) and e in -1100..1100: rounds once, also into the subnormals, and overflows to Infinity. */
export function scaleByPower(m: number, e: i32): number {
  if (e > 1022) return m * POWERS[2044] * POWERS[e]
  if (e >= -1021) return m * POWERS[e + 1022]
  return m * POWERS[e + 1222] * POWERS[822]
}

/**
 * exp(x + tail) for a tail so small that x + tail rounds to x; `pow` needs the tail, `exp` passes none.
 * Any x from -746 to 710.
 */
export function expWithTail(x: number, tail: number): number {
  const rounded = x * STEPS_PER_UNIT + ROUND
  const k = rounded - ROUND
  const r = x - k * STEP_HIGH - k * STEP_LOW + tail
  const p = r + r * r * (0.5 + r * (0.16666666666666666 + r * (0.041666666666666664 + r * 0.008333333333333333)))
  const n = roundedTo(rounded)
  const i = n & 127
  const m = EXP_HIGH[i] + (EXP_LOW[i] + EXP_HIGH[i] * p)
  const e = n >> 7
  return e >= -1021 && e <= 1022 ? m * POWERS[e + 1022] : scaleByPower(m, e)
}

/**
 * e to the power x, at most 1 ulp from the true value (2 among the subnormal results), the same bits in every engine.
 *
 * @param x any number; above 709.78 the result is Infinity, below -745.13 it is 0, NaN gives NaN
 */
export function exp(x: number): number {
  if (x >= -745.2 && x <= 709.8) return expWithTail(x, 0)
  if (Number.isNaN(x)) return x
  return x > 0 ? Number.POSITIVE_INFINITY : 0
}
