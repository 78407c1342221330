/**
 * The first block of many counters at once, for WebAssembly: eight blocks together by vector instructions; see
 * `first-words.ts`.
 */
// @ts-nocheck: compiled by AssemblyScript only
import { Words } from '../target/memory.ts'

const TOGETHER = 8

/** Steps and lanes of the blocks in hand. */
const steps8 = memory.data(32, 16)
const lanes8 = memory.data(32, 16)

/**
 * See `first-words.ts`. Eight blocks are written at a time, so up to seven beyond the last: `words` has room for them.
 */
export function firstWords(
  k0: i32,
  k1: i32,
  run: i32,
  firstStep: i32,
  steps: i32,
  lanes: i32,
  out: Words,
  firstLane: i32 = 0,
  at: i32 = 0,
): void {
  const blocks = steps * lanes
  let step = firstStep
  let lane = firstLane
  let to = changetype<usize>(out) + (<usize>at << 2)
  for (let done = 0; done < blocks; done += TOGETHER) {
    for (let b = 0; b < TOGETHER; b++) {
      store<i32>(steps8 + (<usize>b << 2), step)
      store<i32>(lanes8 + (<usize>b << 2), lane)
      if (++lane == firstLane + lanes) {
        lane = firstLane
        step++
      }
    }
    eightBlocks(k0, k1, run, to)
    to += 16 * TOGETHER
  }
}

@inline
function high(a: v128, b: v128): v128 {
  return v128.shuffle<i32>(a, b, 1, 3, 5, 7)
}

@inline
function low(a: v128, b: v128): v128 {
  return v128.shuffle<i32>(a, b, 0, 2, 4, 6)
}

function eightBlocks(k0: i32, k1: i32, run: i32, to: usize): void {
  const m0 = i32x4.splat(<i32>0xd2511f53)
  const m1 = i32x4.splat(<i32>0xcd9e8d57)
  let c0 = i32x4.splat(run)
  let c1 = v128.load(steps8)
  let c2 = v128.load(lanes8)
  let c3 = i32x4.splat(0)
  let e0 = c0
  let e1 = v128.load(steps8, 16)
  let e2 = v128.load(lanes8, 16)
  let e3 = c3
  for (let round = 0; round < 10; round++) {
    const key0 = i32x4.splat(k0)
    const key1 = i32x4.splat(k1)
    const a0 = i64x2.extmul_low_i32x4_u(c0, m0)
    const b0 = i64x2.extmul_high_i32x4_u(c0, m0)
    const a1 = i64x2.extmul_low_i32x4_u(c2, m1)
    const b1 = i64x2.extmul_high_i32x4_u(c2, m1)
    const f0 = i64x2.extmul_low_i32x4_u(e0, m0)
    const g0 = i64x2.extmul_high_i32x4_u(e0, m0)
    const f1 = i64x2.extmul_low_i32x4_u(e2, m1)
    const g1 = i64x2.extmul_high_i32x4_u(e2, m1)
    c0 = v128.xor(v128.xor(high(a1, b1), c1), key0)
    c1 = low(a1, b1)
    c2 = v128.xor(v128.xor(high(a0, b0), c3), key1)
    c3 = low(a0, b0)
    e0 = v128.xor(v128.xor(high(f1, g1), e1), key0)
    e1 = low(f1, g1)
    e2 = v128.xor(v128.xor(high(f0, g0), e3), key1)
    e3 = low(f0, g0)
    k0 += <i32>0x9e3779b9
    k1 += <i32>0xbb67ae85
  }
  transpose(c0, c1, c2, c3, to)
  transpose(e0, e1, e2, e3, to + 64)
}

@inline
function transpose(c0: v128, c1: v128, c2: v128, c3: v128, to: usize): void {
  const a = v128.shuffle<i32>(c0, c1, 0, 4, 1, 5)
  const b = v128.shuffle<i32>(c0, c1, 2, 6, 3, 7)
  const c = v128.shuffle<i32>(c2, c3, 0, 4, 1, 5)
  const d = v128.shuffle<i32>(c2, c3, 2, 6, 3, 7)
  v128.store(to, v128.shuffle<i64>(a, c, 0, 2))
  v128.store(to, v128.shuffle<i64>(a, c, 1, 3), 16)
  v128.store(to, v128.shuffle<i64>(b, d, 0, 2), 32)
  v128.store(to, v128.shuffle<i64>(b, d, 1, 3), 48)
}
