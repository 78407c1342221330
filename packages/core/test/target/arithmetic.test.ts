import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openKernel } from '../../src/engine/open-kernel.js'
import { highBits, highWord, lowWord, mulHigh, mulLow, refuse, whole } from '../../src/target/arithmetic.js'

const kernel = openKernel()
if (kernel === undefined) throw new Error('this Node has no WebAssembly with vectors')
const int32 = fc.integer({ min: -0x80000000, max: 0x7fffffff })

test('known answers, in JavaScript and in WebAssembly', () => {
  expect([mulHigh(-1, -1), mulLow(-1, -1)]).toEqual([-2, 1])
  expect([kernel.knownMulHigh(-1, -1), kernel.knownMulLow(-1, -1)]).toEqual([-2, 1])
  expect([1, -0, 0.5, 5e-324].map(highBits)).toEqual([0x3ff00000, -0x80000000, 0x3fe00000, 0])
  expect([1, -0, 0.5, 5e-324].map((x) => kernel.knownHighBits(x))).toEqual([0x3ff00000, -0x80000000, 0x3fe00000, 0])
  expect([whole(2.9), whole(-1)]).toEqual([2, -1])
  expect([lowWord(0x1234567890abcdefn), highWord(0x1234567890abcdefn)]).toEqual([0x90abcdef, 0x12345678])
})

test('both halves of a product of words without sign are those of the whole product', () => {
  fc.assert(
    fc.property(int32, int32, (a, b) => {
      const product = BigInt(a >>> 0) * BigInt(b >>> 0)
      const [high, low] = [Number(BigInt.asIntN(32, product >> 32n)), Number(BigInt.asIntN(32, product))]
      expect([mulHigh(a, b), mulLow(a, b)]).toEqual([high, low])
      expect([kernel.knownMulHigh(a, b), kernel.knownMulLow(a, b)]).toEqual([high, low])
    }),
  )
})

test('the upper half of a double is the same in both', () => {
  fc.assert(fc.property(fc.double({ noNaN: true }), (x) => void expect(kernel.knownHighBits(x)).toBe(highBits(x))))
})

test('a bad argument and a seed out of range stop at once', () => {
  expect(() => refuse('Poisson mean', -1, 'in 0..1e9')).toThrow('Poisson mean -1 is not in 0..1e9')
  for (const seed of [-1n, 1n << 64n]) expect(() => lowWord(seed)).toThrow(RangeError)
})
