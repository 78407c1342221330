import { highWord, lowWord } from '../target/arithmetic.ts'

/** The two key words of a seed: its low and its high 32 bits. A seed outside 0..2^64-1 is a RangeError. */
export function seedWords(seed: bigint): [number, number] {
  return [lowWord(seed), highWord(seed)]
}
