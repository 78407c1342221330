import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aimFactor, blameShare, casualtyHarm, harmOf, tiltOdds } from '../../src/model/harm/equations.js'

test('harm is the stake times what was done times what it was meant for', () => {
  expect(harmOf(0.5, 0.1, 0.2, 0.3, 1.2)).toBeCloseTo(0.36, 15)
  expect(harmOf(1, 0.1, 0, 0, 1)).toBe(0.1)
})

test('the dead count by gamma log(1 + killed + iota injured)', () => {
  expect(casualtyHarm(2, 0.02, 3, 50)).toBeCloseTo(2 * Math.log(5), 14)
  expect(casualtyHarm(2, 0.02, 0, 50)).toBeCloseTo(2 * Math.log(2), 14)
  expect(casualtyHarm(2, 0.02, 0, 0)).toBe(0)
})

test('intent weighs 1 + nu (P - 1/2): an open mind changes nothing', () => {
  expect(aimFactor(0.6, 0.5)).toBe(1)
  expect(aimFactor(0.6, 1)).toBeCloseTo(1.3, 15)
  expect(aimFactor(0.6, 0)).toBeCloseTo(0.7, 15)
})

test('the patron bears what it ordered and a share of the rest', () => {
  expect(blameShare(0.4, 0.5)).toBeCloseTo(0.7, 15)
  expect(blameShare(1, 0.3)).toBe(1)
  expect(blameShare(0, 0.3)).toBe(0.3)
})

test('a denial multiplies the odds', () => {
  expect(tiltOdds(0.5, 0.5)).toBeCloseTo(1 / 3, 15)
  expect(tiltOdds(0.8, 1)).toBeCloseTo(0.8, 15)
  const tilted = tiltOdds(0.3, 0.9)
  expect(tilted / (1 - tilted)).toBeCloseTo((0.9 * 0.3) / 0.7, 14)
})

test('more dead never do less harm', () => {
  const count = fc.integer({ min: 0, max: 500 })
  fc.assert(
    fc.property(count, count, count, (a, b, injured) => {
      const [less, more] = a < b ? [a, b] : [b, a]
      expect(casualtyHarm(2, 0.02, more, injured)).toBeGreaterThanOrEqual(casualtyHarm(2, 0.02, less, injured))
    }),
  )
})

test('blame lies between the share ordered and the whole', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, (ordered, autonomous) => {
      const blame = blameShare(ordered, autonomous)
      expect(blame).toBeGreaterThanOrEqual(ordered - 1e-15)
      expect(blame).toBeLessThanOrEqual(1 + 1e-15)
    }),
  )
})
