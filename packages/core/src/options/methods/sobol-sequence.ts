/**
 * Sobol's low-discrepancy sequence in base 2, scrambled at random.
 *
 *   x_n = n_1 v_1 xor n_2 v_2 xor ...          n_j the binary digits of n, lowest first; v_j = m_j / 2^j
 *   m_j = 2 a_1 m_(j-1) xor ... xor 2^(s-1) a_(s-1) m_(j-s+1) xor 2^s m_(j-s) xor m_(j-s)         (Bratley & Fox 1988)
 *
 * The first 2^m points put the same number into every 2^-m of each axis, and nearly so in the faces of two axes: sums
 * over them err by about 1/N where independent draws err by 1/sqrt(N). A scramble (Matousek 1998: in each dimension
 * digit r becomes a random sum of digits
 * 1 to r that holds r, then a random shift) leaves that as it is and makes each point uniform on the cube, so estimates
 * are unbiased and another seed tells the error. Without it the first point is the corner, which quantile functions
 * send to infinity.
 *
 * Points are found by their number, in any order. Counts that are not a power of two are allowed and lose some of the
 * balance.
 */
import { LANE } from '../../random/lanes.js'
import type { Stream } from '../../random/stream.js'
import { JOE_KUO } from './joe-kuo.js'

/** How many dimensions the direction numbers reach. */
export const MOST_DIMENSIONS = 256

const BITS = 32
const CELL = 2.3283064365386963e-10

export class SobolSequence {
  /** v_1 ... v_32 of each dimension in turn, the first digit after the point in the highest bit. */
  private readonly directions: Uint32Array
  private readonly shift: Uint32Array

  /**
   * @param dimensions 1..256, otherwise a RangeError
   * @param stream scrambles; none leaves the sequence plain
   */
  constructor(
    readonly dimensions: number,
    stream?: Stream,
  ) {
    if (!(Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= MOST_DIMENSIONS))
      throw new RangeError(`${dimensions} dimensions is not in 1..${MOST_DIMENSIONS}`)
    this.directions = sobolDirections(dimensions)
    this.shift = new Uint32Array(dimensions)
    if (stream !== undefined) this.scramble(stream)
  }

  /**
   * Writes point `index` (0..2^32-1) into `into` from `offset` on: one coordinate a dimension, the middle of one of
   * 2^32 equal cells of (0, 1), so never 0 or 1.
   */
  point(index: number, into: Float64Array, offset = 0): void {
    const { directions, shift, dimensions } = this
    for (let d = 0; d < dimensions; d++) {
      let word = shift[d]
      for (let rest = index >>> 0, at = d * BITS; rest !== 0; rest >>>= 1, at++) if (rest & 1) word ^= directions[at]
      into[offset + d] = ((word >>> 0) + 0.5) * CELL
    }
  }

  private scramble(stream: Stream): void {
    const rows = new Uint32Array(BITS)
    for (let d = 0; d < this.dimensions; d++) {
      stream.open(d, 0, LANE.sobolScramble)
      this.shift[d] = stream.word()
      for (let r = 0; r < BITS; r++) {
        const unit = 0x80000000 >>> r
        // Digits before r at random, r itself, none after it.
        rows[r] = (stream.word() & ~(unit | (unit - 1))) | unit
      }
      for (let at = d * BITS; at < (d + 1) * BITS; at++) this.directions[at] = times(rows, this.directions[at])
    }
  }
}

/** v_1 ... v_32 of dimensions 1 to `dimensions`. The first is van der Corput's: m_j = 1. */
export function sobolDirections(dimensions: number): Uint32Array {
  const v = new Uint32Array(dimensions * BITS)
  for (let j = 0; j < BITS; j++) v[j] = 0x80000000 >>> j
  const lines = JOE_KUO.trim().split('\n')
  for (let d = 1; d < dimensions; d++) {
    const [s, a, ...m] = lines[d - 1].split(' ').map(Number)
    const first = d * BITS
    for (let j = 0; j < BITS; j++) {
      const at = first + j
      if (j < s) v[at] = m[j] << (BITS - 1 - j)
      else {
        // The recurrence on v = m / 2^j instead of m: the powers of two turn into a shift of the last term only.
        v[at] = v[at - s] ^ (v[at - s] >>> s)
        for (let i = 1; i < s; i++) if ((a >>> (s - 1 - i)) & 1) v[at] ^= v[at - i]
      }
    }
  }
  return v
}

/** The product of a binary matrix, given by its rows, and the digits of a word. */
function times(rows: Uint32Array, word: number): number {
  let product = 0
  for (let r = 0; r < BITS; r++) {
    let digits = rows[r] & word
    digits ^= digits >>> 16
    digits ^= digits >>> 8
    digits ^= digits >>> 4
    digits ^= digits >>> 2
    digits ^= digits >>> 1
    product = (product << 1) | (digits & 1)
  }
  return product >>> 0
}
