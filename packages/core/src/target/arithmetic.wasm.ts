/** Arithmetic on whole numbers and bits, for WebAssembly; see `arithmetic.ts`. */
// @ts-nocheck: compiled by AssemblyScript only

@inline
export function highBits(x: f64): i32 {
  return <i32>(reinterpret<u64>(x) >>> 32)
}

@inline
export function whole(x: f64): i32 {
  return <i32>x
}

@inline
export function mulLow(a: i32, b: i32): i32 {
  return a * b
}

@inline
export function mulHigh(a: i32, b: i32): i32 {
  return <i32>((<u64>(<u32>a) * <u64>(<u32>b)) >>> 32)
}

export function refuse(what: string, value: f64, mustBe: string): void {
  unreachable()
}

export type Seed = u64

@inline
export function lowWord(seed: u64): i32 {
  return <i32>seed
}

@inline
export function highWord(seed: u64): i32 {
  return <i32>(seed >>> 32)
}
