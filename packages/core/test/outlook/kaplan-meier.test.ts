import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier } from '../../src/outlook/kaplan-meier.js'

/** Loprinzi et al. 1994, as `lung` in R's package survival 3.5-3: days, status (1 censored, 2 dead), sex. */
const lung = readFileSync(new URL('../fixtures/lung.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number))

function counts(rows: number[][], status: number): number[] {
  const at = new Array<number>(1100).fill(0)
  for (const [time, how] of rows) if (how === status) at[time]++
  return at
}

/** The first day on which a curve is at one half or below. */
const medianOf = (survival: readonly number[]): number => survival.findIndex((s) => s <= 0.5)

describe('Kaplan-Meier on the lung data, against R survival 3.5-3', () => {
  const events = counts(lung, 2)
  const censored = counts(lung, 1)
  const curve = kaplanMeier(events, censored)

  it('has 228 people and 165 deaths', () => {
    expect(lung.length).toBe(228)
    expect(events.reduce((a, b) => a + b)).toBe(165)
    expect(curve.atRisk[0]).toBe(228)
  })

  it('survives a year with probability 0.40924162446', () => {
    expect(curve.survival[365]).toBeCloseTo(0.40924162446, 11)
  })

  it('has its median at 310 days', () => {
    expect(medianOf(curve.survival)).toBe(310)
  })

  it('has 285 to 363 days as its interval on the log scale, the default of survfit', () => {
    const onLog = kaplanMeier(events, censored, { scale: 'log' })
    expect(medianOf(onLog.low)).toBe(285)
    expect(medianOf(onLog.high)).toBe(363)
  })

  it('moves it by a day or two on the log-log scale', () => {
    expect(medianOf(curve.low)).toBe(284)
    expect(medianOf(curve.high)).toBe(361)
  })
})

describe('Kaplan-Meier by hand', () => {
  // Freireich et al. 1963, 6-mercaptopurine: 21 patients, weeks 6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+
  // 32+ 32+ 34+ 35+
  const at = (weeks: number[]): number[] =>
    Array.from({ length: 40 }, (_, t) => weeks.filter((week) => week === t).length)
  const curve = kaplanMeier(at([6, 6, 6, 7, 10, 13, 16, 22, 23]), at([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]))

  it('follows the table of Kalbfleisch and Prentice', () => {
    expect([6, 7, 10, 13, 16, 22, 23].map((week) => Number(curve.survival[week].toFixed(3)))).toEqual([
      0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448,
    ])
  })

  it('has the standard error 0.0764 at week 6', () => {
    // On the log scale the band is S exp(z se / S), so se can be read off it.
    const onLog = kaplanMeier(
      at([6, 6, 6, 7, 10, 13, 16, 22, 23]),
      at([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]),
      { scale: 'log' },
    )
    const se = (Math.log(onLog.survival[6] / onLog.low[6]) / 1.959964) * onLog.survival[6]
    expect(se).toBeCloseTo(0.0764, 4)
  })
})

describe('Kaplan-Meier, laws', () => {
  const steps = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 40 })

  it('falls from 1, stays within [0, 1] and inside its band', () => {
    fc.assert(
      fc.property(steps, (rows) => {
        const curve = kaplanMeier(
          rows.map(([event]) => event),
          rows.map(([, lost]) => lost),
        )
        let before = 1
        curve.survival.forEach((s, t) => {
          expect(s).toBeLessThanOrEqual(before)
          expect(s).toBeGreaterThanOrEqual(0)
          expect(curve.low[t]).toBeLessThanOrEqual(s + 1e-12)
          expect(curve.high[t]).toBeGreaterThanOrEqual(s - 1e-12)
          expect(curve.high[t]).toBeLessThanOrEqual(1)
          before = s
        })
      }),
    )
  })

  it('is the plain share that remains where nothing is censored before the end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        (events, left) => {
          const censored = events.map((_, t) => (t === events.length - 1 ? left : 0))
          const all = events.reduce((a, b) => a + b, left)
          const { survival } = kaplanMeier(events, censored)
          expect(survival[survival.length - 1]).toBeCloseTo(left / all, 12)
        },
      ),
    )
  })

  it('widens its band with the design effect', () => {
    const [plain, grouped] = [1, 4].map((designEffect) => kaplanMeier([5, 5], [0, 40], { designEffect }))
    expect(grouped.low[1]).toBeLessThan(plain.low[1])
    expect(grouped.high[1]).toBeGreaterThan(plain.high[1])
    expect(grouped.survival).toEqual(plain.survival)
  })
})
