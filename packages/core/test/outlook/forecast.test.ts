/**
 * Forecasts from the particles: nothing later leaks in, the same seed gives the same bits, and what is told hangs
 * together.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Crisis } from '../../src/crisis/load.js'
import { type Forecast, type ForecastOptions, forecast } from '../../src/outlook/forecast.js'
import { knownCounts } from '../../src/outlook/known-counts.js'
import { dayOf } from '../../src/terms/dates.js'
import { shipped } from '../helpers/shipped.js'

const tower = shipped('tower22')
const AS_OF = '2023-11-01'
const DATES = ['2023-11-08', '2023-11-25', '2023-12-10', '2023-12-30']
const make = (crisis: Crisis, change: Partial<ForecastOptions> = {}): Promise<Forecast> =>
  forecast(crisis, { asOf: AS_OF, until: '2024-01-01', totals: DATES, particles: 300, runs: 800, seed: 1n, ...change })

describe('from November 2023', () => {
  let made: Forecast
  beforeAll(async () => {
    made = await make(tower)
  })

  test('the same seed gives the same bits, another seed others', async () => {
    expect(await make(tower)).toEqual(made)
    expect((await make(tower, { seed: 2n })).totals).not.toEqual(made.totals)
  })

  test('nothing after the as-of day changes a bit: rows, revisions, totals, calendar, drivers, outcomes', async () => {
    const day = dayOf(AS_OF)
    const come = (date: string): boolean => dayOf(date) <= day
    const { file } = tower
    const cut: Crisis = {
      ...tower,
      record: tower.record.filter((row) => row.known <= day + 1 && row.when.from < day + 1),
      file: {
        ...file,
        calendar: file.calendar.filter(({ date }) => come(date)),
        drivers: Object.fromEntries(
          Object.entries(file.drivers).map(([id, driver]) => [
            id,
            { ...driver, schedule: driver.schedule.filter(({ from }) => come(from)) },
          ]),
        ),
        questions: file.questions.map(({ outcome, source, ...rest }) => rest) as typeof file.questions,
      },
    }
    expect(cut.record.length).toBeLessThan(tower.record.length)
    expect(cut.file.calendar.length).toBeLessThan(file.calendar.length)
    expect(cut.file.drivers['gaza-war'].schedule.length).toBeLessThan(file.drivers['gaza-war'].schedule.length)
    expect(await make(cut)).toEqual(made)
  })

  test('what came later in another way changes no bit either', async () => {
    const day = dayOf(AS_OF)
    const { file } = tower
    const other: Crisis = {
      ...tower,
      record: tower.record.map((row) =>
        row.known > day + 1
          ? {
              ...row,
              killed: { low: 90, best: 90, high: 90 },
              ...(row.total === undefined ? {} : { total: 10 * row.total }),
            }
          : row,
      ),
      file: {
        ...file,
        calendar: file.calendar.map((entry) =>
          dayOf(entry.date) > day ? { ...entry, set: { load: { kind: 'point' as const, value: 0.99 } } } : entry,
        ),
      },
    }
    expect(await make(other)).toEqual(made)
  })

  test('all that is told as a mean or a share has its simulation error', () => {
    const { outlook, totals, first } = made
    const told = [
      ...totals.map(({ error }) => error),
      ...first.flatMap(({ options }) => options.map(({ error }) => error)),
      ...(outlook?.deaths ?? []).map(({ error }) => error),
      outlook?.attacks.error,
    ]
    for (const error of told) expect(error).toBeGreaterThanOrEqual(0)
    expect(outlook?.attacks.error).toBeGreaterThan(0)
    for (const { mean, error, quantiles } of totals) {
      expect(error).toBeGreaterThan(0)
      expect(error).toBeLessThan(quantiles[4] - quantiles[0])
      expect(mean).toBeGreaterThan(0)
    }
    for (const { probability, standardError, interval } of outlook?.endings ?? [])
      if (interval !== null) expect(interval[0]).toBeLessThanOrEqual(Math.max(0, probability - 1.6448 * standardError))
  })

  test('endings exclude one another and sum to 1', () => {
    expect(made.abstained).toBeNull()
    expect(made.outlook?.runs).toBe(800)
    expect(made.outlook?.endings.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12)
  })

  test('totals are distributions, begin with what is known, and are larger at later dates', () => {
    const known = knownCounts(tower, AS_OF).total
    expect(made.totals.map(({ date }) => date)).toEqual(DATES)
    for (const { values, weights, quantiles, mean } of made.totals) {
      expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12)
      expect(values[0]).toBeGreaterThanOrEqual(known)
      expect(values.reduce((sum, value, n) => sum + value * weights[n], 0)).toBeCloseTo(mean, 9)
      expect([...quantiles]).toEqual([...quantiles].sort((a, b) => a - b))
    }
    const upTo = ({ values, weights }: Forecast['totals'][number], most: number): number =>
      values.reduce((sum, value, n) => sum + (value <= most ? weights[n] : 0), 0)
    for (const [n, later] of made.totals.slice(1).entries()) {
      for (let most = known; most < known + 300; most++)
        expect(upTo(later, most)).toBeLessThanOrEqual(upTo(made.totals[n], most) + 1e-12)
      expect(later.mean).toBeGreaterThan(made.totals[n].mean)
    }
  })

  test('the first force of each side: one option or none', () => {
    expect(made.first.map(({ party }) => party)).toEqual(['us', 'iran'])
    for (const { options } of made.first) {
      expect(options.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12)
      expect(options.map(({ id }) => id)).toContain('none')
    }
  })

  test('questions that the horizon does not reach, or that are settled, are not asked, with the reason', async () => {
    expect(made.questions.map(({ id }) => id)).toEqual(['hundred-attacks'])
    expect(made.unasked.find(({ id }) => id === 'war')?.why).toContain('a later --until')
    const late = await make(tower, { asOf: '2023-12-21', until: '2023-12-28', totals: [], particles: 100, runs: 100 })
    expect(late.questions).toEqual([])
    expect(late.unasked.find(({ id }) => id === 'hundred-attacks')?.why).toBe('settled before the day of the forecast')
  })

  test('a horizon must lie ahead', async () => {
    for (const until of [AS_OF, '2023-10-20']) await expect(make(tower, { until })).rejects.toThrow(RangeError)
    await expect(make(tower, { until: '2023-11-01' })).rejects.toThrow('does not lie after the as-of day, 2023-11-01')
    expect((await make(tower, { until: '2023-11-02', totals: [], particles: 100, runs: 100 })).abstained).toBeNull()
  })
})

test('January 2020: no series to count, a strike that is known settles its question, which is not asked and says so', async () => {
  const made = await forecast(shipped('ain-al-asad'), { asOf: '2020-01-09', particles: 300, runs: 800, seed: 1n })
  expect(made.totals).toEqual([])
  expect(made.questions.map(({ id }) => id)).not.toContain('direct-strike')
  expect(made.unasked.map(({ id }) => id)).toContain('direct-strike')
  expect(made.outlook?.endings.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12)
})

test('the smallest crisis has a forecast too', async () => {
  const made = await forecast(shipped('minimal'), { asOf: '2030-01-10', particles: 200, runs: 400, seed: 1n })
  expect(made).toMatchObject({ title: 'Minimal', asOf: '2030-01-10', until: '2030-06-30', abstained: null, totals: [] })
  expect(made.questions.map(({ id }) => id)).toEqual(['war'])
})

test('Christmas 2023: half of the runs have between 110 and 150 attacks by 20 January; the Pentagon then counted 144', async () => {
  const made = await forecast(tower, {
    asOf: '2023-12-25',
    until: '2024-01-21',
    totals: ['2024-01-20'],
    particles: 500,
    runs: 1600,
    seed: 2n,
  })
  const [{ quantiles, references }] = made.totals
  expect(references?.known).toBe(102)
  expect(quantiles[2]).toBeGreaterThanOrEqual(110)
  expect(quantiles[2]).toBeLessThanOrEqual(150)
})
