import { describe, expect, it } from 'vitest'
import type { DatedBands } from '../../src/assess/reader.js'
import { drawnPartyWeeks } from '../../src/figures/party-weeks.js'
import { dayOf } from '../../src/terms/dates.js'

const reading = (mean: number) => ({ mean, low: mean - 0.1, high: mean + 0.1 })
const estimate = (mean: number) => ({ ...reading(mean), error: 0.01 })
const band = (date: string, more: Partial<DatedBands> = {}) =>
  ({
    date,
    strategies: [[0.5, 0.25, 0.25]],
    strategyError: 0.01,
    orders: [[0.25, 0.25, 0.25, 0.25]],
    control: [estimate(0.5)],
    suspended: [0.25],
    resolve: [estimate(4)],
    plans: [{ any: 0.02, error: 0.05, options: [] }],
    learned: { strategies: [1], resolve: [1], control: [1] },
    islands: 4,
    ...more,
  }) as DatedBands
const DATES = ['2024-01-01', '2024-01-08', '2024-01-15', '2024-01-22', '2024-01-29']
const drawn = (...bands: DatedBands[]) => drawnPartyWeeks({ bands, principals: ['a'], proxies: ['g'] })

describe('the parties week by week', () => {
  it('stack shares from 0 to 1, each over the days until the next reading', () => {
    const [first, second] = [dayOf(DATES[0]), dayOf(DATES[1])]
    expect(drawn(...DATES.slice(0, 2).map((date) => band(date)))?.strategies.parties).toEqual([
      {
        party: 'a',
        weeks: [
          {
            from: first,
            until: second,
            shares: [
              [0, 0.5],
              [0.5, 0.75],
              [0.75, 1],
            ],
          },
        ],
      },
    ])
  })

  it('leave weeks blank whose error is too large, as one stretch where they follow on each other', () => {
    const unsure = { strategyError: 0.2 }
    const weeks = drawn(...DATES.map((date, n) => band(date, n === 1 || n === 2 ? unsure : {})))?.strategies
    expect(weeks?.parties[0].weeks.map(({ from }) => from)).toEqual([dayOf(DATES[0]), dayOf(DATES[3])])
    expect(weeks?.blanks).toEqual([[dayOf(DATES[1]), dayOf(DATES[3])]])
    expect([weeks?.refused?.date, weeks?.last?.date]).toEqual([DATES[1], DATES[4]])
  })

  it('tell orders where more than one island stands behind them, whatever the error of strategies', () => {
    const weeks = drawn(band(DATES[0], { strategyError: 0.2 }), band(DATES[1], { islands: 1 }), band(DATES[2]))
    expect(weeks?.orders.blanks).toEqual([[dayOf(DATES[1]), dayOf(DATES[2])]])
    expect(weeks?.strategies.blanks).toEqual([[dayOf(DATES[0]), dayOf(DATES[2])]])
  })

  it('have a line with its band, and what has no interval a band of no width', () => {
    const weeks = drawn(...DATES.map((date) => band(date)))
    expect(weeks?.control.parties[0].points[1]).toEqual({ date: DATES[1], day: dayOf(DATES[1]), ...reading(0.5) })
    expect(weeks?.suspended.parties[0].points[0]).toMatchObject({ mean: 0.25, low: 0.25, high: 0.25 })
    expect(weeks?.days).toEqual([dayOf(DATES[0]), dayOf(DATES[4])])
  })

  it('have a band of the simulation error about what is prepared, within 0 and 1', () => {
    const weeks = drawn(...DATES.map((date) => band(date)))
    expect(weeks?.plans.parties[0].points[0]).toMatchObject({ mean: 0.02, low: 0, high: 0.07 })
  })

  it('have a scale of resolve up to the highest band, marked where each strength begins', () => {
    expect(drawn(band(DATES[0]), band(DATES[1]))?.resolve.axis).toEqual({ domain: [0, 5], ticks: [0, 1, 3] })
    const none = { resolve: [estimate(-0.1)] }
    expect(drawn(band(DATES[0], none), band(DATES[1], none))?.resolve.axis.domain).toEqual([0, 5])
  })

  it('have no line where the record told nothing by the last week: whose it would be is said', () => {
    const nothing = { learned: { strategies: [1], resolve: [1], control: [0.01] } }
    const weeks = drawn(band(DATES[0]), band(DATES[1], nothing))
    expect(weeks?.control).toMatchObject({ parties: [], returned: ['g'] })
    expect(weeks?.resolve).toMatchObject({ parties: [{ party: 'a' }], returned: [] })
  })

  it('are none where one reading alone makes no line', () => expect(drawn(band(DATES[0]))).toBeNull())
})
