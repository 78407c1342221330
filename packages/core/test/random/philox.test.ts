import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openKernel } from '../../src/engine/open-kernel.js'
import { firstWords } from '../../src/random/first-words.js'
import { philox4x32 } from '../../src/random/philox.js'

const block = (k: [number, number], c: [number, number, number, number]) => {
  const out = new Uint32Array(4)
  philox4x32(k[0], k[1], c[0], c[1], c[2], c[3], out, 0)
  return [...out].map((word) => word.toString(16).padStart(8, '0')).join(' ')
}

// Random123's known answers (kat_vectors, philox4x32 with 10 rounds).
test('counter and key of zeros give the words Random123 gives', () => {
  expect(block([0, 0], [0, 0, 0, 0])).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8')
})

test('the digits of pi as counter and key give the words Random123 gives', () => {
  const words = block([0xa4093822, 0x299f31d0], [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344])
  expect(words).toBe('d16cfe09 94fdcceb 5001e420 24126ea1')
})

/** Philox as the paper states it, in BigInt. */
function slowPhilox(key: number[], counter: number[]): number[] {
  let [k0, k1] = key.map(BigInt)
  let [c0, c1, c2, c3] = counter.map(BigInt)
  for (let round = 0; round < 10; round += 1) {
    const p0 = 0xd2511f53n * c0
    const p1 = 0xcd9e8d57n * c2
    const low = 0xffffffffn
    ;[c0, c1, c2, c3] = [(p1 >> 32n) ^ c1 ^ k0, p1 & low, (p0 >> 32n) ^ c3 ^ k1, p0 & low]
    k0 = (k0 + 0x9e3779b9n) & low
    k1 = (k1 + 0xbb67ae85n) & low
  }
  return [c0, c1, c2, c3].map(Number)
}

const uint32 = fc.integer({ min: 0, max: 0xffffffff })

test('16-bit halves multiply as whole words do', () => {
  fc.assert(
    fc.property(fc.tuple(uint32, uint32), fc.tuple(uint32, uint32, uint32, uint32), (k, c) => {
      const out = new Uint32Array(4)
      philox4x32(k[0], k[1], c[0], c[1], c[2], c[3], out, 0)
      expect([...out]).toEqual(slowPhilox(k, c))
    }),
  )
})

const some = fc.integer({ min: 1, max: 21 })
const kernel = openKernel()

test('the first words of a run hold the blocks of its counters, step by step, in JavaScript and in WebAssembly', () => {
  if (kernel === undefined) throw new Error('this Node has no WebAssembly with vectors')
  fc.assert(
    fc.property(uint32, uint32, uint32, uint32, some, some, (k0, k1, run, step, steps, lanes) => {
      const words = new Uint32Array(4 * steps * lanes)
      firstWords(k0, k1, run, step, steps, lanes, words)
      const out = new Uint32Array(4)
      for (let s = 0; s < steps; s += 1) {
        for (let l = 0; l < lanes; l += 1) {
          philox4x32(k0, k1, run, step + s, l, 0, out, 0)
          const at = 4 * (s * lanes + l)
          expect(words.subarray(at, at + 4)).toEqual(out)
        }
      }
      const at = kernel.knownWords(k0, k1, run, step, steps, lanes)
      expect(new Uint32Array(kernel.memory.buffer, at, words.length)).toEqual(words)
    }),
  )
})
