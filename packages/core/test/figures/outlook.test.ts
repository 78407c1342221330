import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelsApart } from '../../src/figures/apart.js'
import { drawnEndings } from '../../src/figures/endings.js'
import { drawnFirst } from '../../src/figures/first-acts.js'
import { drawnRuns, HANDFUL, handful } from '../../src/figures/runs.js'
import { drawnTotals, totalLabels, totalsStated } from '../../src/figures/totals.js'
import { drawnWeeks } from '../../src/figures/weeks.js'
import type { FanWeek } from '../../src/outlook/fan.js'
import type { TotalForecast } from '../../src/outlook/forecast.js'
import type { EventChance } from '../../src/outlook/outlook.js'
import type { SingleRun } from '../../src/outlook/single-runs.js'
import { dayOf } from '../../src/terms/dates.js'

const AS_OF = '2024-01-27'
const week = (from: string, quantiles: FanWeek['quantiles']): FanWeek => ({ from, runs: 90, mean: 3, quantiles })

describe('weeks', () => {
  const fan = [week('2024-01-28', [0, 1, 3, 6, 12]), week('2024-02-04', [0, 1, 2, 5, 9])]
  const counted = [{ from: '2024-01-21', day: dayOf('2024-01-21'), days: 7, attacks: 17.5 }]

  it('stand on one scale of whole attacks with the count before them', () => {
    const drawn = drawnWeeks(fan, counted, AS_OF)
    expect(drawn?.attacks).toEqual({ domain: [0, 20], ticks: [0, 5, 10, 15, 20] })
    expect(drawn?.days).toEqual([dayOf('2024-01-21'), dayOf('2024-02-11')])
    expect(drawn?.now).toBe(dayOf('2024-01-28'))
    expect(drawn?.boxes[0]).toMatchObject({ outer: [0, 12], inner: [1, 6], median: 3 })
  })

  it('begin with the as-of day where nothing was counted, and are none where no run lasts a week', () => {
    expect(drawnWeeks(fan, [], AS_OF)?.days[0]).toBe(dayOf('2024-01-28'))
    expect(drawnWeeks([], counted, AS_OF)).toBeNull()
  })
})

describe('totals', () => {
  const total = (date: string, q: TotalForecast['quantiles'], rates: [number, number] | null): TotalForecast => ({
    date,
    series: 's',
    values: [],
    weights: [],
    mean: q[2],
    error: 1,
    quantiles: q,
    references:
      rates === null
        ? null
        : ({
            known: 160,
            persistence: { mean: rates[0] },
            constant: { mean: rates[1] },
            discounted: { mean: 0, named: 0, weights: [1] },
            regimes: { mean: 0, named: 0, weights: [1] },
          } as TotalForecast['references']),
  })
  const stated = totalsStated({
    total: 160,
    intervals: [
      { from: dayOf('2024-01-01'), until: dayOf('2024-01-11'), total: 20 },
      { from: dayOf('2024-01-11'), until: dayOf('2024-01-20'), total: 10 },
    ],
  })

  it('are stated at the end of a day, with what the series brought along', () => {
    expect(stated.map(({ date, total: sum }) => [date, sum])).toEqual([
      ['2024-01-10', 150],
      ['2024-01-19', 160],
    ])
  })

  it('ahead go out from the last that was stated, as do the references', () => {
    const drawn = drawnTotals([total('2024-02-03', [161, 163, 165, 170, 180], [12, 9])], stated, AS_OF)
    expect(drawn?.fan[0]).toEqual({ day: dayOf('2024-01-20'), quantiles: [160, 160, 160, 160, 160] })
    expect(drawn?.references).toEqual([
      { day: dayOf('2024-01-20'), lately: 160, ever: 160 },
      { day: dayOf('2024-02-04'), lately: 172, ever: 169 },
    ])
    expect(drawn?.attacks.ticks).toEqual([0, 50, 100, 150, 200])
  })

  it('without a reference have no reference line, and one label', () => {
    const drawn = drawnTotals([total('2024-02-03', [0, 1, 2, 3, 4], null)], [], AS_OF)
    expect(drawn?.references).toEqual([])
    expect(totalLabels(drawn as NonNullable<typeof drawn>, 5)).toEqual([{ line: 'median', value: 2, at: 2 }])
  })

  it('name the median at its line, and the others apart from it', () => {
    const drawn = drawnTotals([total('2024-02-03', [161, 163, 170, 171, 180], [11, 10])], stated, AS_OF)
    expect(totalLabels(drawn as NonNullable<typeof drawn>, 10).map(({ line, at }) => [line, at])).toEqual([
      ['median', 170],
      ['lately', 190],
      ['ever', 180],
    ])
  })
})

it('labels are apart, the first where it was, in the order of their places', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 8 }), (places) => {
      const moved = labelsApart(places, 10)
      expect(moved[0]).toBe(places[0])
      const sorted = [...moved].sort((a, b) => a - b)
      for (let n = 1; n < sorted.length; n++) expect(sorted[n] - sorted[n - 1]).toBeGreaterThanOrEqual(10)
    }),
    { seed: 1 },
  )
})

describe('endings', () => {
  const chance = (id: string, probability: number, more: Partial<EventChance> = {}): EventChance => ({
    id,
    text: id,
    words: '',
    runs: 100,
    probability,
    interval: [probability / 2, probability],
    chanceShare: 0.7,
    standardError: 0.01,
    designEffect: 1,
    ...more,
  })

  it('stand by their chance, truce and lull apart at the end', () => {
    const drawn = drawnEndings(
      [chance('war', 0.2), chance('standoff', 0.7)],
      [chance('tacit-truce', 0.95), chance('lull', 0.9)],
    )
    expect(drawn.map(({ chance: { id }, apart }) => [id, apart])).toEqual([
      ['standoff', false],
      ['war', false],
      ['tacit-truce', true],
      ['lull', true],
    ])
  })

  it('have no interval, and no share of chance, where it has no width', () => {
    const [drawn] = drawnEndings([chance('war', 0.001, { interval: [0.001, 0.001] })], [chance('lull', 0.5)])
    expect(drawn).toMatchObject({ interval: null, chanceShare: null })
  })

  it('have an error within what a chance can be', () => {
    const [drawn] = drawnEndings([chance('war', 0.005)], [chance('lull', 0.5)])
    expect(drawn.error[0]).toBe(0)
    expect(drawn.error[1]).toBeCloseTo(0.0246, 4)
  })
})

it('acts too rare or too many to be drawn are told together, and none vanishes', () => {
  const options = [0.4, 0.3, 0.1, 0.08, 0.06, 0.04, 0.015, 0.004, 0.001, 0].map((probability, n) => ({
    id: `${n}`,
    text: `${n}`,
    probability,
    error: 0.01,
  }))
  const [drawn] = drawnFirst([{ party: 'us', name: 'US', options }])
  expect(drawn.acts).toHaveLength(6)
  expect(drawn.rest?.acts).toBe(3)
  expect(drawn.rest?.probability).toBeCloseTo(0.02)
  const [one] = drawnFirst([{ party: 'us', name: 'US', options: [...options.slice(0, 2), options[7]] }])
  expect([one.acts.length, one.rest]).toEqual([3, null])
})

describe('single runs', () => {
  const run = (more: Partial<SingleRun>): SingleRun => ({
    run: 1,
    ending: 'standoff',
    route: 'none' as SingleRun['route'],
    chooser: null,
    endDate: null,
    days: 17,
    lullDate: null,
    truceDate: null,
    truceBrokenDate: null,
    attacks: 9,
    strikes: 0,
    weeks: [4, 3, 2],
    totals: [],
    killed: {},
    first: [],
    yes: [],
    ...more,
  })
  const drawn = (more: Partial<SingleRun>) =>
    drawnRuns([run(more)], [], null, { asOf: AS_OF, until: '2024-02-13' }).runs[0]
  const first = dayOf('2024-01-28')

  it('are a handful, evenly from all', () => {
    const all = Array.from({ length: 72 }, (_, n) => n)
    expect(handful(all)).toEqual([4, 12, 20, 28, 36, 44, 52, 60, 68])
    expect(handful(all)).toHaveLength(HANDFUL)
    expect(handful([1, 2])).toEqual([1, 2])
  })

  it('leave out a week that the horizon cuts short', () => {
    expect(drawn({}).steps.map(({ until }) => until - first)).toEqual([7, 14])
    expect(drawn({}).end).toBeNull()
  })

  it('are drawn to the day on which they end, with a mark there', () => {
    const war = drawn({ ending: 'war', endDate: '2024-02-13', lullDate: '2024-02-10' })
    expect(war.steps.map(({ until }) => until - first)).toEqual([7, 14, 17])
    expect(war.end).toEqual({ kind: 'war', day: first + 17, attacks: 2 })
    expect(war.lull).toBe(dayOf('2024-02-10'))
  })

  it('have one scale, which a band behind them may stretch', () => {
    const at = { asOf: AS_OF, until: '2024-02-13' }
    expect(drawnRuns([run({})], [], null, at).attacks).toEqual([0, 4])
    expect(drawnRuns([run({})], [], [week('2024-01-28', [0, 1, 2, 3, 30])], at).attacks).toEqual([0, 30])
  })
})
