import { highWord, lowWord, type Seed } from '../target/arithmetic.ts'
import { type Words, words } from '../target/memory.ts'
import type { i32, u32 } from '../target/numbers.ts'
import { philox4x32 } from './philox.ts'

/**
 * A stream of random words for one place in the simulation: the words of the Philox blocks with counter (run, step,
 * lane, 0), (run, step, lane, 1) and so on, in order. The same place always gives the same words, whatever was drawn
 * elsewhere. One object serves many places in turn; it allocates only when constructed.
 */
export class Stream {
  private readonly k0: i32
  private readonly k1: i32
  private readonly words: Words
  private run: i32 = 0
  private step: i32 = 0
  private lane: i32 = 0
  private block: i32 = 0
  private next: i32 = 4

  /** @param seed 0..2^64-1, otherwise a RangeError */
  constructor(seed: Seed) {
    this.k0 = lowWord(seed)
    this.k1 = highWord(seed)
    this.words = words(4)
  }

  /** Goes to the first word of a place; each coordinate is an integer of 32 bits. */
  open(run: i32, step: i32, lane: i32): this {
    this.run = run
    this.step = step
    this.lane = lane
    this.block = 0
    this.next = 4
    return this
  }

  /** The next word, an integer 0..2^32-1. */
  word(): u32 {
    if (this.next === 4) {
      philox4x32(this.k0, this.k1, this.run, this.step, this.lane, this.block, this.words, 0)
      this.block += 1
      this.next = 0
    }
    const word = this.words[this.next]
    this.next += 1
    return word
  }

  /** A uniform from one word: the middle of one of 2^32 equal cells of (0, 1), so never 0 or 1. */
  unit(): number {
    return (this.word() + 0.5) * 2.3283064365386963e-10
  }

  /** A uniform from two words: the middle of one of 2^52 equal cells of (0, 1), which takes 53 bits; never 0 or 1. */
  unit53(): number {
    const high: number = this.word() >>> 6
    const low: number = this.word() >>> 6
    return (high * 67108864 + low + 0.5) * 2.220446049250313e-16
  }
}
