/**
 * Arithmetic on whole numbers and bits that JavaScript and WebAssembly write differently; `arithmetic.wasm.ts` stands
 * behind the same names. Known answers check both (test/target).
 */
import type { i32 } from './numbers.ts'

const cell = new Float64Array(1)
const halves = new Int32Array(cell.buffer)
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0

/** The upper 32 bits of x as IEEE 754 stores it (sign, 11 bits of exponent, 20 of mantissa), as a signed integer. */
export function highBits(x: number): i32 {
  cell[0] = x
  return halves[HIGH]
}

/** A double cut to a whole number; it must fit into 31 bits. */
export function whole(x: number): i32 {
  return x | 0
}

/** 1.5 * 2^52: a double below 2^51 that is added to it is rounded to the nearest integer, ties to even. */
export const ROUND: number = 6755399441055744

/** The integer that `rounded`, a sum with ROUND, stands for. */
export function roundedTo(rounded: number): i32 {
  return (rounded - ROUND) | 0
}

/** The lower 32 bits of a product. */
export const mulLow: (a: i32, b: i32) => i32 = Math.imul

/** The upper 32 bits of the product of two words without sign, put together from halves of 16 bits. */
export function mulHigh(a: i32, b: i32): i32 {
  const aLow = a & 0xffff
  const aHigh = a >>> 16
  const bLow = b & 0xffff
  const bHigh = b >>> 16
  const middle = (Math.imul(aLow, bHigh) + (Math.imul(aLow, bLow) >>> 16)) >>> 0
  const upper = (Math.imul(aHigh, bLow) + (middle & 0xffff)) >>> 0
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (upper >>> 16)) | 0
}

/**
 * Stops at an argument that no caller may pass.
 *
 * @throws RangeError here; in WebAssembly the kernel stops
 */
export function refuse(what: string, value: number, mustBe: string): void {
  throw new RangeError(`${what} ${value} is not ${mustBe}`)
}

/** A seed of 64 bits. */
export type Seed = bigint

/** The lower 32 bits of a seed. A seed outside 0..2^64-1 is a RangeError. */
export function lowWord(seed: Seed): i32 {
  if (seed < 0n || seed > 0xffffffffffffffffn) throw new RangeError(`seed ${seed} is not in 0..2^64-1`)
  return Number(seed & 0xffffffffn)
}

/** The upper 32 bits of a seed. */
export function highWord(seed: Seed): i32 {
  return Number(seed >> 32n)
}
