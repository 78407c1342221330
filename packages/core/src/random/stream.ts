import { philox4x32 } from './philox.js'

/** The two key words of a seed: its low and its high 32 bits. A seed outside 0..2^64-1 is a RangeError. */
export function seedWords(seed: bigint): [number, number] {
  if (seed < 0n || seed > 0xffffffffffffffffn) throw new RangeError(`seed ${seed} is not in 0..2^64-1`)
  return [Number(seed & 0xffffffffn), Number(seed >> 32n)]
}

/**
 * A stream of random words for one place in the simulation: the words of the Philox blocks with counter (run, step, lane, 0),
 * (run, step, lane, 1) and so on, in order. The same place always gives the same words, whatever was drawn elsewhere.
 * One object serves many places in turn; it allocates only when constructed.
 */
export class Stream {
  private readonly k0: number
  private readonly k1: number
  private readonly words = new Uint32Array(4)
  private run = 0
  private step = 0
  private lane = 0
  private block = 0
  private next = 4

  /** @param seed 0..2^64-1, otherwise a RangeError */
  constructor(seed: bigint) {
    const [k0, k1] = seedWords(seed)
    this.k0 = k0
    this.k1 = k1
  }

  /** Goes to the first word of a place; each coordinate is an integer 0..2^32-1. */
  open(run: number, step: number, lane: number): this {
    this.run = run
    this.step = step
    this.lane = lane
    this.block = 0
    this.next = 4
    return this
  }

  /** The next word, an integer 0..2^32-1. */
  word(): number {
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
    const high = this.word() >>> 6
    const low = this.word() >>> 6
    return (high * 67108864 + low + 0.5) * 2.220446049250313e-16
  }
}
