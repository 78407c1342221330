// Philox4x32-10: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC
// 2011. Ten rounds of two 32 x 32 -> 64 bit products, whose high halves are crossed with the other words and the key;
// after each round the key moves by the Weyl constants 0x9e3779b9 and 0xbb67ae85.
import { mulHigh, mulLow } from '../target/arithmetic.ts'
import type { Words } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'

/** The multipliers 0xd2511f53 and 0xcd9e8d57, and what the key moves by, as signed numbers. */
const MULTIPLIER_0 = -766435501
const MULTIPLIER_1 = -845247145
const WEYL_0 = -1640531527
const WEYL_1 = -1150833019

/**
 * One block of Philox4x32-10: four 32-bit words that depend only on the key and the counter.
 *
 * @param k0 k1 the key; only the low 32 bits of each are used
 * @param c0 c1 c2 c3 the counter; only the low 32 bits of each are used
 * @param out receives the four words
 * @param at index in `out` of the first of them
 */
export function philox4x32(k0: i32, k1: i32, c0: i32, c1: i32, c2: i32, c3: i32, out: Words, at: i32): void {
  for (let round = 0; round < 10; round++) {
    const high0 = mulHigh(MULTIPLIER_0, c0)
    const high1 = mulHigh(MULTIPLIER_1, c2)
    const low0 = mulLow(MULTIPLIER_0, c0)
    const low1 = mulLow(MULTIPLIER_1, c2)
    c0 = high1 ^ c1 ^ k0
    c1 = low1
    c2 = high0 ^ c3 ^ k1
    c3 = low0
    k0 = (k0 + WEYL_0) | 0
    k1 = (k1 + WEYL_1) | 0
  }
  out[at] = c0
  out[at + 1] = c1
  out[at + 2] = c2
  out[at + 3] = c3
}
