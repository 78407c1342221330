import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  DEFAULT_SITE,
  killedMean,
  killedProbability,
  leakShare,
  MOST_WEAPONS,
  occupancyByAim,
  wholePower,
} from '../../src/model/resolution/equations.js'
import { negativeBinomialPmf } from '../../src/random/negative-binomial.js'

test('a place that no file names has 20 people, no cover and some shelter', () => {
  expect(DEFAULT_SITE).toEqual({ exposed: 20, cover: 0, reach: 1, shelter: 0.2 })
  expect(MOST_WEAPONS).toBe(12)
})

test('aims differ by the contrast and average to the mean', () => {
  const punish = occupancyByAim(0.1, 3, 0.25, true)
  const show = occupancyByAim(0.1, 3, 0.25, false)
  expect(punish / show).toBeCloseTo(3, 14)
  expect(0.25 * punish + 0.75 * show).toBeCloseTo(0.1, 15)
})

test('no occupancy exceeds 1', () => {
  expect(occupancyByAim(0.9, 10, 0.1, true)).toBe(1)
  expect(occupancyByAim(1, 1, 0.5, true)).toBe(1)
})

test('what cover does not stop gets through', () => {
  expect(leakShare(0.8, 0.7)).toBeCloseTo(0.44, 15)
  expect(leakShare(0, 0.7)).toBe(1)
})

test('whole powers are those of Math.pow', () => {
  expect(wholePower(0.5, 0)).toBe(1)
  expect(wholePower(0.5, 1)).toBe(0.5)
  expect(wholePower(3, 5)).toBe(243)
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 60 }), (q, n) => {
      expect(wholePower(q, n)).toBeCloseTo(q ** n, 13)
    }),
  )
})

test('killed per occupied hit: people, lethality, aim, shelter', () => {
  expect(killedMean(20, 0.1, 1.5, false, 1)).toBeCloseTo(2, 15)
  expect(killedMean(20, 0.1, 1.5, true, 1)).toBeCloseTo(3, 14)
  expect(killedMean(20, 0.1, 1.5, true, 0.1)).toBeCloseTo(0.3, 15)
})

test('a weapon that cannot hit kills nobody', () => {
  expect(killedProbability(0, 5, 0, 2, 0.8)).toBe(1)
  expect(killedProbability(1, 5, 0, 2, 0.8)).toBe(0)
  expect(killedProbability(0, 0, 0.5, 2, 0.8)).toBe(1)
  expect(killedProbability(3, 0, 0.5, 2, 0.8)).toBe(0)
})

test('weapons that cannot miss kill as their sum', () => {
  for (const k of [0, 1, 7]) expect(killedProbability(k, 3, 1, 2, 0.8)).toBeCloseTo(negativeBinomialPmf(k, 6, 2.4), 15)
})

test('two weapons by hand', () => {
  const one = (k: number): number => negativeBinomialPmf(k, 2, 0.8)
  const two = (k: number): number => negativeBinomialPmf(k, 4, 1.6)
  for (const k of [0, 1, 4])
    expect(killedProbability(k, 2, 0.3, 2, 0.8)).toBeCloseTo((k === 0 ? 0.49 : 0) + 0.42 * one(k) + 0.09 * two(k), 14)
})

test('a covered site is hit less, and more weapons kill somebody more often', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, share, fc.integer({ min: 1, max: 12 }), (a, b, stop, n) => {
      const [less, more] = a < b ? [a, b] : [b, a]
      expect(leakShare(more, stop)).toBeLessThanOrEqual(leakShare(less, stop))
      const spared = (cover: number, weapons: number): number =>
        killedProbability(0, weapons, leakShare(cover, stop) * 0.1, 2, 0.8)
      expect(spared(more, n)).toBeGreaterThanOrEqual(spared(less, n) - 1e-13)
      expect(spared(less, n + 1)).toBeLessThanOrEqual(spared(less, n) + 1e-13)
    }),
  )
})
