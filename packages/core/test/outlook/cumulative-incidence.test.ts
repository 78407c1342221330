import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cumulativeIncidence } from '../../src/outlook/cumulative-incidence.js'
import { kaplanMeier } from '../../src/outlook/kaplan-meier.js'

const rows = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 30 })

describe('cumulative incidence of competing endings', () => {
  it('by hand: ten at risk, one of each kind and one lost at the first step, one of the first kind at the second', () => {
    // F1(0) = 1/10, F2(0) = 1/10, S(0) = 8/10; seven at risk at step 1: F1(1) = 1/10 + 8/10 * 1/7, S(1) = 8/10 * 6/7.
    const { incidence, survival } = cumulativeIncidence(
      [
        [1, 1, 0],
        [1, 0, 0],
      ],
      [1, 0, 6],
    )
    expect(incidence[0]).toEqual([0.1, 0.1 + 0.8 / 7, 0.1 + 0.8 / 7].map((x) => expect.closeTo(x, 14)))
    expect(incidence[1][2]).toBeCloseTo(0.1, 14)
    expect(survival[1]).toBeCloseTo((0.8 * 6) / 7, 14)
  })

  it('adds up with survival to one, and survival is that of Kaplan and Meier', () => {
    fc.assert(
      fc.property(rows, (steps) => {
        const kinds = [0, 1].map((k) => steps.map((row) => row[k]))
        const lost = steps.map((row) => row[2])
        const { incidence, survival } = cumulativeIncidence(kinds, lost)
        const together = kaplanMeier(
          steps.map((row) => row[0] + row[1]),
          lost,
        ).survival
        survival.forEach((s, t) => {
          expect(incidence[0][t] + incidence[1][t] + s).toBeCloseTo(1, 12)
          expect(s).toBeCloseTo(together[t], 12)
        })
      }),
    )
  })

  it('stays below one minus the Kaplan-Meier curve that takes the other kind as lost', () => {
    fc.assert(
      fc.property(rows, (steps) => {
        const { incidence } = cumulativeIncidence(
          [steps.map((row) => row[0]), steps.map((row) => row[1])],
          steps.map((row) => row[2]),
        )
        const naive = kaplanMeier(
          steps.map((row) => row[0]),
          steps.map((row) => row[1] + row[2]),
        ).survival
        for (const [t, s] of naive.entries()) expect(incidence[0][t]).toBeLessThanOrEqual(1 - s + 1e-12)
      }),
    )
  })
})
