/** Arithmetic on whole numbers and bits, for WebAssembly; see `arithmetic.ts`. */
// @ts-nocheck: compiled by AssemblyScript only

/** See `arithmetic.ts`. */
@inline
export function highBits(x: f64): i32 {
  return <i32>(reinterpret<u64>(x) >>> 32)
}

/** See `arithmetic.ts`. */
@inline
export function whole(x: f64): i32 {
  return <i32>x
}

export const ROUND: f64 = 6755399441055744

/** The lower bits of such a sum are the integer itself. */
@inline
export function roundedTo(rounded: f64): i32 {
  return <i32>reinterpret<i64>(rounded)
}

/** See `arithmetic.ts`. */
@inline
export function mulLow(a: i32, b: i32): i32 {
  return a * b
}

/** See `arithmetic.ts`. */
@inline
export function mulHigh(a: i32, b: i32): i32 {
  return <i32>((<u64>(<u32>a) * <u64>(<u32>b)) >>> 32)
}

/** See `arithmetic.ts`. */
export function refuse(what: string, value: f64, mustBe: string): void {
  unreachable()
}

export type Seed = u64

/** See `arithmetic.ts`. */
@inline
export function lowWord(seed: u64): i32 {
  return <i32>seed
}

/** See `arithmetic.ts`. */
@inline
export function highWord(seed: u64): i32 {
  return <i32>(seed >>> 32)
}
