import { describe, expect, it } from 'vitest'
import { meanCount } from '../../../src/outlook/references/count-distribution.js'
import type { CountedPast, Span } from '../../../src/outlook/references/counted-past.js'
import {
  discountedCount,
  discountedRate,
  likeliestRate,
  spansKnown,
} from '../../../src/outlook/references/discounted.js'

const daily = (...counts: number[]): Span[] => counts.map((count) => ({ days: 1, count, share: 1 }))
const past = (spans: Span[], since = { share: 0, days: [] as number[] }): CountedPast => ({ spans, since })
const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1))

describe('the discounted rate', () => {
  it('gives the negative binomial of the textbook for the total ahead', () => {
    // Without discount: Gamma(1/2 + 7, 4), 3 days ahead. P(k) = Gamma(7.5 + k) / (Gamma(7.5) k!) (4/7)^7.5 (3/7)^k.
    const rate = discountedRate(daily(3, 0, 2, 2), 1)
    expect([rate.events, rate.days]).toEqual([7.5, 4])
    const weights = discountedCount(rate, past(daily(3, 0, 2, 2)), { from: 0, until: 3 })
    let rising = 1
    for (let k = 0; k < 12; k++) {
      const exact = (rising / factorial(k)) * (4 / 7) ** 7.5 * (3 / 7) ** k
      expect(weights[k]).toBeCloseTo(exact, 8)
      rising *= 7.5 + k
    }
    expect(meanCount(weights)).toBeCloseTo((7.5 / 4) * 3, 6)
  })

  it('counts a day that lies k days back by w^k', () => {
    const { events, days } = discountedRate(daily(8, 4, 2), 0.5)
    expect(events).toBeCloseTo(0.5 + 2 + 4 / 2 + 8 / 4, 12)
    expect(days).toBeCloseTo(1 + 1 / 2 + 1 / 4, 12)
  })

  it('spreads the total of a span evenly over its days', () => {
    const [spread, each] = [
      discountedRate([...daily(5), { days: 3, count: 6, share: 1 }], 0.9),
      discountedRate(daily(5, 2, 2, 2), 0.9),
    ]
    expect(spread.events).toBeCloseTo(each.events, 12)
    expect(spread.days).toBeCloseTo(each.days, 12)
  })

  it('makes the past as likely as the product of its one-day forecasts', () => {
    const { logLikelihood } = discountedRate(daily(2, 1, 0), 0.8)
    // Given the first day: NB(1; 2.5, 1) and NB(0; 0.5 + 1 + 1.6, 1.8).
    const second = 2.5 * (1 / 2) ** 2.5 * (1 / 2)
    const third = (1.8 / 2.8) ** 3.1
    expect(logLikelihood).toBeCloseTo(Math.log(second * third), 12)
  })

  it('remembers all of a steady record, and little of one that has stopped', () => {
    const steady = Array.from({ length: 60 }, (_, n) => n % 2)
    expect(likeliestRate(daily(...steady)).discount).toBe(1)
    const halted = likeliestRate(daily(...new Array<number>(40).fill(3), ...new Array<number>(40).fill(0)))
    expect(halted.discount).toBe(0.8)
    expect(halted.events / halted.days).toBeLessThan(0.2)
  })

  it('has half an event as its only evidence after a record of none', () => {
    const { events, days } = likeliestRate(daily(0, 0, 0, 0))
    expect([events, days]).toEqual([0.5, 4])
  })

  it('takes named events as a share of all: those not named of such a day are still ahead', () => {
    const seen = past(daily(2, 2, 2, 2), { share: 0.5, days: [1, 1] })
    const rate = discountedRate(spansKnown(seen), 1)
    expect([rate.events, rate.days]).toEqual([0.5 + 8 + 2, 4 + 1])
    // Two days of which half is open, and one day in full.
    expect(meanCount(discountedCount(rate, seen, { from: 0, until: 3 }))).toBeCloseTo((10.5 / 5) * 2, 6)
    expect(meanCount(discountedCount(rate, seen, { from: 1, until: 3 }))).toBeCloseTo((10.5 / 5) * 1.5, 6)
  })

  it('of no day is nothing, for certain', () => {
    expect(discountedCount(discountedRate(daily(3, 1), 1), past(daily(3, 1)), { from: 0, until: 0 })).toEqual([1])
  })
})
