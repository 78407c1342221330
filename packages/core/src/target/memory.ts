/**
 * Flat memory of the kernel, for JavaScript: typed arrays. Its twin `memory.wasm.ts` stands behind the same names in
 * WebAssembly, where each is a bare address, so that reading an element is one instruction and nothing is checked or
 * collected.
 */
import type { i32 } from './numbers.ts'

/** Doubles. */
export type Doubles = Float64Array
/** Signed whole numbers of 32 bits. */
export type Ints = Int32Array
/** Whole numbers of 8 bits: flags and small codes. */
export type Bytes = Uint8Array
/** Random words of 32 bits. */
export type Words = Uint32Array
/** Two or more whole numbers that are only read; a plain list will do here. */
export type Range = ArrayLike<number>

/** A fixed list of anything. */
export type List<T> = T[]

/** Room for so many members; reading one before it is set is a fault. */
export function list<T>(count: i32): List<T> {
  return new Array<T>(count)
}

/** Room for so many doubles, all 0. */
export function doubles(count: i32): Doubles {
  return new Float64Array(count)
}

/** Room for so many signed whole numbers, all 0. */
export function ints(count: i32): Ints {
  return new Int32Array(count)
}

/** Room for so many whole numbers of 8 bits, all 0. */
export function bytes(count: i32): Bytes {
  return new Uint8Array(count)
}

/** Room for so many random words, all 0. */
export function words(count: i32): Words {
  return new Uint32Array(count)
}

/** A constant table: a copy of the values. */
export function table(values: number[]): Doubles {
  return Float64Array.from(values)
}

/** `count` of the doubles of `all`, from `from` on; the memory is shared. */
export function part(all: Doubles, from: i32, count: i32): Doubles {
  return all.subarray(from, from + count)
}

/** Sets the first `count` doubles of `all` to the value. */
export function fill(all: Doubles, value: number, count: i32): void {
  all.fill(value, 0, count)
}

/** `count` doubles of `from`, from place `at` on, into `to` from place `into` on. */
export function copy(from: Doubles, at: i32, to: Doubles, into: i32, count: i32): void {
  for (let n = 0; n < count; n++) to[into + n] = from[at + n]
}
