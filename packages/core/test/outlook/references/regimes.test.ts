import { describe, expect, it } from 'vitest'
import { meanCount } from '../../../src/outlook/references/count-distribution.js'
import type { CountedPast, NamedSince, Span } from '../../../src/outlook/references/counted-past.js'
import { discountedCount, discountedRate } from '../../../src/outlook/references/discounted.js'
import { fitRegimes, worthOf } from '../../../src/outlook/references/fit-regimes.js'
import { alongSpans, type Regimes, regimesCount, usualShare } from '../../../src/outlook/references/regimes.js'
import { poissonInverse, poissonPmf, Stream } from '../../../src/random/index.js'

const MODEL: Regimes = { quiet: 0.2, active: 2.5, rises: 0.15, halts: 0.3 }
/** Rates that are known, and rest on no count. */
const KNOWN = Number.POSITIVE_INFINITY
const NOTHING: NamedSince = { share: 0, days: [] }
const daily = (...counts: number[]): Span[] => counts.map((count) => ({ days: 1, count, share: 1 }))
const past = (spans: Span[], since = NOTHING): CountedPast => ({ spans, since })

/** All paths of so many days, true for active, each with its probability. */
function paths(days: number, model: Regimes, before: number): { path: boolean[]; chance: number }[] {
  const all: { path: boolean[]; chance: number }[] = []
  for (let code = 0; code < 2 ** days; code++) {
    const path = Array.from({ length: days }, (_, d) => ((code >> d) & 1) === 1)
    const step = (was: boolean, is: boolean): number =>
      was ? (is ? 1 - model.halts : model.halts) : is ? model.rises : 1 - model.rises
    let chance = before * step(true, path[0]) + (1 - before) * step(false, path[0])
    for (let d = 1; d < days; d++) chance *= step(path[d - 1], path[d])
    all.push({ path, chance })
  }
  return all
}
const mean = (path: readonly boolean[], model: Regimes): number =>
  path.reduce((sum, active) => sum + (active ? model.active : model.quiet), 0)

describe('two regimes', () => {
  it('make a record as likely as the sum over all paths, spans of several days as their totals', () => {
    const spans: Span[] = [
      ...daily(2, 0),
      { days: 4, count: 5, share: 1 },
      ...daily(0),
      { days: 2, count: 1, share: 0.5 },
    ]
    let [all, active] = [0, 0]
    for (const { path, chance } of paths(9, MODEL, usualShare(MODEL))) {
      let p = chance
      let day = 0
      for (const { days, count, share } of spans) {
        p *= poissonPmf(count, share * mean(path.slice(day, day + days), MODEL))
        day += days
      }
      all += p
      active += path[8] ? p : 0
    }
    const end = alongSpans(MODEL, spans)
    expect(end.logLikelihood).toBeCloseTo(Math.log(all), 11)
    expect(end.active).toBeCloseTo(active / all, 11)
  })

  it('give the total ahead as the sum over all paths', () => {
    const before = 0.4
    const weights = regimesCount({ model: MODEL, before, events: KNOWN }, past(daily(1)), { from: 2, until: 8 })
    for (let k = 0; k < 20; k++) {
      const exact = paths(8, MODEL, before).reduce(
        (sum, { path, chance }) => sum + chance * poissonPmf(k, mean(path.slice(2), MODEL)),
        0,
      )
      expect(weights[k]).toBeCloseTo(exact, 8)
    }
  })

  it('learn from named events, and leave what rows do not name of such days ahead', () => {
    const since = { share: 0.6, days: [0, 2, 1] }
    const weights = regimesCount({ model: MODEL, before: 0.4, events: KNOWN }, past(daily(1), since), {
      from: 1,
      until: 6,
    })
    const told = paths(6, MODEL, 0.4).map(({ path, chance }) => ({
      path,
      chance: since.days.reduce(
        (p, seen, d) => p * poissonPmf(seen, 0.6 * (path[d] ? MODEL.active : MODEL.quiet)),
        chance,
      ),
    }))
    const all = told.reduce((sum, { chance }) => sum + chance, 0)
    for (let k = 0; k < 15; k++) {
      const exact = told.reduce((sum, { path, chance }) => {
        const open = 0.4 * mean(path.slice(1, 3), MODEL) + mean(path.slice(3), MODEL)
        return sum + (chance / all) * poissonPmf(k, open)
      }, 0)
      expect(weights[k]).toBeCloseTo(exact, 8)
    }
  })

  it('are a Poisson count where both have one rate that is known', () => {
    const model = { ...MODEL, quiet: 1.3, active: 1.3 }
    const weights = regimesCount({ model, before: 0.5, events: KNOWN }, past(daily(1)), { from: 0, until: 10 })
    for (let k = 0; k < 30; k++) expect(weights[k]).toBeCloseTo(poissonPmf(k, 13), 9)
  })

  it('are the Gamma-Poisson count where both have one rate that rests on few events', () => {
    const spans = daily(1, 0, 2, 0)
    const rate = 3.5 / 4
    const model = { ...MODEL, quiet: rate, active: rate }
    const stretch = { from: 0, until: 6 }
    const weights = regimesCount({ model, before: 0.5, events: 3.5 }, past(spans), stretch)
    const gamma = discountedCount(discountedRate(spans, 1), past(spans), stretch)
    for (let k = 0; k < 30; k++) expect(weights[k]).toBeCloseTo(gamma[k], 8)
  })

  it('of no day are nothing, for certain', () => {
    expect(regimesCount({ model: MODEL, before: 0.5, events: KNOWN }, past(daily(1)), { from: 0, until: 0 })).toEqual([
      1,
    ])
  })
})

describe('the fitted regimes', () => {
  it('recognise a halt', () => {
    const spans = daily(
      ...Array.from({ length: 45 }, (_, n) => [2, 1, 0, 3, 1][n % 5]),
      ...new Array<number>(20).fill(0),
    )
    const model = fitRegimes(spans)
    expect(model.active).toBeGreaterThan(1)
    expect(model.quiet).toBeLessThan(0.1)
    const { active } = alongSpans(model, spans)
    expect(active).toBeLessThan(0.05)
    const month = regimesCount({ model, before: active, events: 63.5 }, past(spans), { from: 0, until: 30 })
    // The rate of the whole record would make 29 of it, and none with a chance of e^-29.
    expect(month[0]).toBeGreaterThan(0.05)
    expect(meanCount(month)).toBeLessThan(29)
    // What came once may come again: the halt is no certainty.
    expect(meanCount(month)).toBeGreaterThan(0.5)
  })

  it('come near to those that a long record was drawn from', () => {
    const truth: Regimes = { quiet: 0.1, active: 3, rises: 0.05, halts: 0.08 }
    const stream = new Stream(5n).open(0, 0, 0)
    let active = false
    const spans = daily(
      ...Array.from({ length: 1500 }, () => {
        const u = stream.unit53()
        active = active ? u > truth.halts : u < truth.rises
        return poissonInverse(stream.unit53(), active ? truth.active : truth.quiet)
      }),
    )
    const model = fitRegimes(spans)
    expect(worthOf(model, spans)).toBeGreaterThan(worthOf(truth, spans))
    // Three standard errors, by about 600 active days in 50 spells.
    expect(Math.abs(model.active - truth.active)).toBeLessThan(0.25)
    expect(Math.abs(model.quiet - truth.quiet)).toBeLessThan(0.06)
    expect(Math.abs(model.rises - truth.rises)).toBeLessThan(0.03)
    expect(Math.abs(model.halts - truth.halts)).toBeLessThan(0.05)
  })

  it('are better than any near them', () => {
    const spans = daily(2, 3, 1, 0, 4, 2, 0, 0, 0, 1, 0, 0, 0, 0, 2, 5, 1, 2)
    const model = fitRegimes(spans)
    const worth = worthOf(model, spans)
    for (const key of ['quiet', 'active', 'rises', 'halts'] as const)
      for (const factor of [0.9, 1.1])
        expect(worthOf({ ...model, [key]: model[key] * factor }, spans)).toBeLessThan(worth + 1e-3)
  })

  it('of a record without events expect few, but not none for certain', () => {
    const spans = daily(...new Array<number>(30).fill(0))
    const model = fitRegimes(spans)
    const week = regimesCount({ model, before: alongSpans(model, spans).active, events: 0.5 }, past(spans), {
      from: 0,
      until: 7,
    })
    expect(week[0]).toBeGreaterThan(0.7)
    expect(week[0]).toBeLessThan(0.999)
  })
})
