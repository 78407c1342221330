/** A measure attacked: planted reversals are found and nothing else, regret is counted from the best of each case. */
import { expect, test } from 'vitest'
import type { Crisis } from '../../src/crisis/load.js'
import { type StressOptions, type StressReport, stress, threeFigures } from '../../src/options/stress.js'
import { shipped } from '../helpers/shipped.js'

const { file, ...rest } = shipped('minimal')
const with_ = (change: object): Crisis => ({ ...rest, file: { ...file, ...change } as Crisis['file'] })
const at = (value: number): object => ({ kind: 'point', value })
const measure = (set: Record<string, unknown>): object => ({ name: 'a measure', set, judged: [] })
const measures = {
  tighten: measure({ 'ties.red-brigade.parameters.control': 0.95 }),
  silence: measure({ 'ties.red-brigade.parameters.ownRate': 0 }),
  nothing: measure({}),
}
const options: StressOptions = {
  measure: 'tighten',
  metric: 'attacks',
  measures: [],
  particles: 400,
  runs: 3200,
  seed: 1n,
  until: '2030-02-10',
}

/** The order of the first day stays: a patron that presses, or one that holds, and nobody knows which. */
const ordered = with_({
  measures,
  start: { ...file.start, orders: { southland: { restrain: 0, hold: 0.6, free: 0, press: 0.4 } } },
  options: { southland: { extend: {}, remove: ['press', 'free', 'hold', 'restrain'] } },
})

const harmOf = ({ effect, moreIsWorse }: StressReport): number =>
  (moreIsWorse ? 1 : -1) * (effect?.difference ?? Number.NaN)

test('tighter control under a patron that presses makes for more attacks: the order is found, and nothing beside it', async () => {
  const report = await stress(ordered, options)
  expect(report).toMatchObject({ cases: 400, replicates: 8, abstained: null, moreIsWorse: true, unit: 'attacks' })
  expect(harmOf(report)).toBeLessThan(0)
  const [box] = report.reverses
  expect(report.reverses).toHaveLength(1)
  expect(box.bounds).toHaveLength(1)
  expect(box.bounds[0]).toMatch(/^order in force at the start, Southland is press \(\d\d% of what is believed\)$/)
  expect(box.coverage).toBeGreaterThan(0.95)
  expect(box.density).toBeGreaterThan(0.8)
  expect(Math.abs(box.mass - 0.4)).toBeLessThan(0.1)
  expect(box.quasiP[0]).toBeLessThan(1e-6)
  expect(box.inside).toBeGreaterThan(5 * box.insideError)
  expect(-box.outside).toBeGreaterThan(5 * box.outsideError)
  expect(report.favours.flatMap(({ bounds }) => bounds).join()).toContain('Southland is hold')
  expect(report.worse + report.better).toBeLessThanOrEqual(1)
  // The mean harm within and outside makes up the whole.
  expect(box.mass * box.inside + (1 - box.mass) * box.outside).toBeCloseTo(harmOf(report), 9)
}, 60_000)

test('moving people to a post whose air defence nobody knows: good where it is strong, harm where it is not', async () => {
  const moved = with_({
    parameters: { ...file.parameters, occupancy: at(0.3) },
    sites: {
      base: file.sites.base,
      post: { ...file.sites.base, name: 'Post', exposed: at(0), cover: { kind: 'uniform', low: 0, high: 1 } },
    },
    measures: { move: measure({ 'sites.base.exposed': 0, 'sites.post.exposed': 20 }) },
  })
  const { reverses, favours } = await stress(moved, {
    ...options,
    runs: 4 * options.runs,
    measure: 'move',
    metric: 'killed-northland',
  })
  const [harm] = reverses
  expect(harm.bounds.join()).toMatch(/air defence, Post below 0\.\d/)
  expect(harm.inside).toBeGreaterThan(3 * harm.insideError)
  const [good] = favours
  expect(good.bounds.join()).toMatch(/air defence, Post above 0\.\d/)
  expect(-good.inside).toBeGreaterThan(3 * good.insideError)
}, 60_000)

test('what is best in every case is never regretted; the rest is, nothing among them', async () => {
  const { regret, worse, better } = await stress(ordered, {
    ...options,
    runs: 800,
    measure: 'silence',
    measures: ['tighten'],
  })
  const of = (id: string) => regret.find((one) => one.id === id)
  expect(regret.map(({ id }) => id)).toEqual(['silence', 'tighten', 'nothing'])
  expect(of('silence')).toEqual({ id: 'silence', mean: 0, error: 0, most: 0, best: 1 })
  expect(of('nothing')?.mean).toBeGreaterThan(5)
  expect(of('nothing')?.error).toBeGreaterThan(0)
  for (const { mean, most, best } of regret) {
    expect(mean).toBeGreaterThanOrEqual(0)
    expect(most).toBeGreaterThanOrEqual(0)
    expect(best).toBeLessThanOrEqual(1)
  }
  expect([worse, better > 0.9]).toEqual([0, true])
}, 60_000)

test('a measure that changes nothing has no boxes and is regretted as doing nothing is', async () => {
  const { effect, worse, better, reverses, favours, regret } = await stress(ordered, {
    ...options,
    runs: 800,
    measure: 'nothing',
    measures: ['tighten'],
  })
  expect([effect?.difference, effect?.standardError, worse, better, reverses.length, favours.length]).toEqual([
    0, 0, 0, 0, 0, 0,
  ])
  expect({ ...regret[0], id: '' }).toEqual({ ...regret[2], id: '' })
}, 60_000)

test('where less is worse, harm is what the measure takes', async () => {
  const report = await stress(ordered, {
    ...options,
    runs: 800,
    measure: 'silence',
    metric: 'lull',
    until: '2030-04-01',
  })
  expect(report.moreIsWorse).toBe(false)
  expect(report.effect?.difference).toBeGreaterThan(0)
  expect(report.better).toBeGreaterThan(report.worse)
}, 60_000)

test('same seed, same bits; an unknown metric or one without a worse side is refused before anything is run', async () => {
  const few = { ...options, runs: 160 }
  expect(await stress(ordered, few)).toEqual(await stress(ordered, few))
  await expect(stress(ordered, { ...few, metric: 'atacks' })).rejects.toThrow(
    /no metric "atacks"; did you mean attacks\?/,
  )
  await expect(stress(ordered, { ...few, metric: 'standoff' })).rejects.toThrow(/nobody says whether more is worse/)
  await expect(stress(ordered, { ...few, measure: 'tigten' })).rejects.toThrow(/did you mean tighten\?/)
}, 60_000)

test('bounds are told in three figures, hundreds as hundreds', () => {
  expect([100, 150.4, 20, 0.5, 0.01234, 1234, 792.6].map(threeFigures)).toEqual([
    '100',
    '150',
    '20',
    '0.5',
    '0.0123',
    '1230',
    '793',
  ])
})
