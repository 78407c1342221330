/** What carries the difference between the model and a voice, against all subsets of the parts. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clashOf } from '../../src/assess/clash.js'
import type { EvidenceStep } from '../../src/assess/evidence.js'
import { probabilityOf } from '../../src/walk/logs.js'

const PARTS = ['prior', 'warning', 'casualties', 'weapons', 'site', 'assurance', 'statement'] as const
const act = (ratios: readonly number[], refused: string | null = null) => {
  const mean = probabilityOf(ratios.reduce((sum, one) => sum + one, 0))
  return {
    punish: { mean, low: mean, high: mean, error: 0 },
    refused,
    evidence: ratios.map((logRatio, n) => ({ item: PARTS[n], logRatio })) as EvidenceStep[],
  }
}

test('an item alone carries it where the rest would say the same', () => {
  expect(clashOf(act([0.2, -2, 0.5, 0, 0, -0.1, 0]), 'punish')).toEqual({ alone: ['warning'], together: [] })
})

test('the prior may carry it: at even odds the evidence would say the same', () => {
  expect(clashOf(act([-2, 0.3, 0.2, 0, 0, 0, 0]), 'punish')?.alone).toEqual(['prior'])
})

test('of several, the fewest that do together are named', () => {
  expect(clashOf(act([-1, -1.5, -0.2, 0, 0, 0.1, 0]), 'punish')).toEqual({
    alone: [],
    together: ['warning', 'prior', 'casualties'],
  })
})

test('nothing is told where the model says the same, leaves it open, or has no reading', () => {
  expect(clashOf(act([1, 1, 0, 0, 0, 0, 0]), 'punish')).toBeNull()
  expect(clashOf(act([-0.1, 0, 0, 0, 0, 0, 0]), 'punish')).toBeNull()
  expect(clashOf(act([-3, 0, 0, 0, 0, 0, 0], 'too few particles'), 'punish')).toBeNull()
  expect(clashOf(act([-3, 0, 0, 0, 0, 0, 0]), 'demonstrate')).toBeNull()
})

test('no smaller set of parts carries it: all 128 are tried', () => {
  const ratio = fc.double({ min: -3, max: 3, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(ratio, { minLength: 7, maxLength: 7 }),
      fc.constantFrom('punish' as const, 'demonstrate' as const),
      (ratios, says) => {
        const clash = clashOf(act(ratios), says)
        if (clash === null) return
        const sign = says === 'punish' ? 1 : -1
        const carries = (set: number): boolean =>
          ratios.reduce((sum, one, n) => sum + ((set >> n) & 1 ? 0 : sign * one), 0) >= -1e-9
        const size = (set: number): number => PARTS.filter((_, n) => (set >> n) & 1).length
        const sets = Array.from({ length: 1 << PARTS.length }, (_, set) => set).filter(carries)
        const least = Math.min(...sets.map(size))
        expect(clash.alone.length > 0 ? 1 : clash.together.length).toBe(least)
        const bits = (parts: readonly string[]): number =>
          parts.reduce((sum, part) => sum | (1 << (PARTS as readonly string[]).indexOf(part)), 0)
        for (const part of clash.alone) expect(carries(bits([part]))).toBe(true)
        if (clash.together.length > 0) expect(carries(bits(clash.together))).toBe(true)
      },
    ),
    { seed: 5, numRuns: 300 },
  )
})
