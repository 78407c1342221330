import fc from 'fast-check'
import { expect, test } from 'vitest'
import { philox4x32 } from '../../src/random/philox.js'
import { seedWords } from '../../src/random/seed.js'
import { Stream } from '../../src/random/stream.js'

const uint32 = fc.integer({ min: 0, max: 0xffffffff })
const seeds = fc.bigInt({ min: 0n, max: 0xffffffffffffffffn })
const take = (stream: Stream, n: number) => Array.from({ length: n }, () => stream.word())

test('a stream is the blocks of its counter, all four words of each', () => {
  fc.assert(
    fc.property(seeds, uint32, uint32, uint32, (seed, run, step, lane) => {
      const [k0, k1] = seedWords(seed)
      const out = new Uint32Array(12)
      for (let block = 0; block < 3; block += 1) philox4x32(k0, k1, run, step, lane, block, out, 4 * block)
      expect(take(new Stream(seed).open(run, step, lane), 12)).toEqual([...out])
    }),
  )
})

test('the same counter gives the same words in any order', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.array(fc.tuple(uint32, uint32, uint32), { minLength: 1, maxLength: 6 }),
      fc.nat(9),
      (seed, places, n) => {
        const one = new Stream(seed)
        const forwards = places.map(([run, step, lane]) => take(one.open(run, step, lane), n))
        const backwards = [...places].reverse().map(([run, step, lane]) => take(one.open(run, step, lane), n))
        expect(backwards.reverse()).toEqual(forwards)
      },
    ),
  )
})

test('a seed is its low word and its high word, and nothing outside 64 bits is a seed', () => {
  expect(seedWords(0x0123456789abcdefn)).toEqual([0x89abcdef, 0x01234567])
  expect(seedWords(2n ** 64n - 1n)).toEqual([0xffffffff, 0xffffffff])
  expect(() => seedWords(2n ** 64n)).toThrow(RangeError)
  expect(() => seedWords(-1n)).toThrow(RangeError)
})

test('seeds that differ in either half give different words', () => {
  const first = (seed: bigint) => new Stream(seed).open(0, 0, 0).word()
  expect(new Set([0n, 1n, 1n << 32n].map(first)).size).toBe(3)
})

class Fixed extends Stream {
  constructor(private readonly value: number) {
    super(0n)
  }
  override word() {
    return this.value
  }
}

test('the smallest and the largest words give uniforms strictly between 0 and 1', () => {
  expect(new Fixed(0).unit()).toBe(2 ** -33)
  expect(new Fixed(0xffffffff).unit()).toBe(1 - 2 ** -33)
  expect(new Fixed(0).unit53()).toBe(2 ** -53)
  expect(new Fixed(0xffffffff).unit53()).toBe(1 - 2 ** -53)
})

test('uniforms fill 16 cells evenly (chi-squared below its 0.999 quantile, 37.7)', () => {
  for (const draw of ['unit', 'unit53'] as const) {
    const stream = new Stream(1n)
    const counts = new Array(16).fill(0)
    for (let run = 0; run < 20000; run += 1) counts[Math.floor(16 * stream.open(run, 0, 0)[draw]())] += 1
    expect(counts.reduce((sum, n) => sum + (n - 1250) ** 2 / 1250, 0)).toBeLessThan(37.7)
  }
})
