/**
 * One value swept: what must follow from it does, the measure's effect is told at each, and what cannot be swept is
 * refused.
 */
import { expect, test } from 'vitest'
import type { Crisis } from '../../src/crisis/load.js'
import { type SweepOptions, sweep } from '../../src/options/sweep.js'
import { shipped } from '../helpers/shipped.js'

const { file, ...rest } = shipped('minimal')
const CONTROL = 'ties.red-brigade.parameters.control'
const options: SweepOptions = {
  paths: [CONTROL],
  values: [0, 0.25, 0.5, 0.75, 1],
  metric: 'attacks',
  particles: 100,
  runs: 1600,
  seed: 1n,
  until: '2030-02-10',
}

/** The patron has told its group to hold, and says nothing else. */
const held: Crisis = {
  ...rest,
  file: {
    ...file,
    start: { ...file.start, orders: { southland: { restrain: 0, hold: 1, free: 0, press: 0 } } },
    options: { southland: { extend: {}, remove: ['press', 'free', 'hold', 'restrain'] } },
    measures: {
      silence: { name: 'silence', set: { 'ties.red-brigade.parameters.ownRate': 0 }, judged: [] },
      reserved: { name: 'full control', set: { [CONTROL]: 1 }, judged: [] },
    },
  } as Crisis['file'],
}

test('under an order to hold, attacks fall with control, and there are none at full control', async () => {
  const { points, asOf, measure, unit, runs } = await sweep(held, options)
  expect([asOf, measure, unit, runs]).toEqual([null, null, 'attacks', 1600])
  expect(points.map(({ value }) => value)).toEqual(options.values)
  for (const [n, { mean, error, effect }] of points.entries()) {
    expect(effect).toBeNull()
    if (n > 0) expect(mean).toBeLessThan(points[n - 1].mean + 3 * Math.hypot(error, points[n - 1].error))
  }
  expect(points[0].mean).toBeGreaterThan(10)
  expect(points[0].fromFirst).toMatchObject({ difference: 0, standardError: 0 })
  expect(points[4].fromFirst.difference).toBeCloseTo(-points[0].mean, 9)
  expect([points[4].mean, points[4].error]).toEqual([0, 0])
}, 60_000)

test('a measure that silences the group takes off all that there is, at each value', async () => {
  const { points } = await sweep(held, { ...options, runs: 400, measure: 'silence' })
  for (const { mean, effect } of points) {
    expect(effect?.before).toBe(mean)
    // Nothing of its own is left; what its patron's hand does is no attack by a proxy.
    expect(effect?.after).toBeLessThan(0.05)
  }
}, 60_000)

test('a measure that sets what is swept does nothing where it sets it to the same, and the rest elsewhere', async () => {
  const { points } = await sweep(held, { ...options, runs: 400, measure: 'reserved' })
  const last = points[4].effect
  expect([last?.difference, last?.standardError]).toEqual([0, 0])
  for (const { mean, effect } of points) expect(effect?.difference).toBeCloseTo(-mean, 9)
}, 60_000)

test('several paths take the same value, and a value that is the same for all changes nothing', async () => {
  const two = await sweep(held, {
    ...options,
    runs: 160,
    paths: ['sites.base.exposed', 'parameters.occupancy'],
    values: [0, 1],
    metric: 'killed-northland',
  })
  expect(two.points[0].mean).toBe(0)
  expect(two.points[1].mean).toBeGreaterThan(0)
  const same = await sweep(held, { ...options, runs: 160, values: [0.5, 0.5] })
  expect(same.points[0]).toEqual(same.points[1])
  expect(await sweep(held, { ...options, runs: 160, values: [0.5, 0.5] })).toEqual(same)
}, 60_000)

test('what cannot be swept is refused by name, with the nearest right word', async () => {
  const few = { ...options, runs: 160 }
  await expect(sweep(held, { ...few, paths: ['ties.red-brigade.parameters.contrl'] })).rejects.toThrow(
    /found "contrl".*did you mean "control"\?/,
  )
  await expect(sweep(held, { ...few, values: [2] })).rejects.toThrow(
    /control at 2: found 2; expected patron's control from 0 to 1/,
  )
  await expect(sweep(held, { ...few, paths: ['title'] })).rejects.toThrow(/expected a text/)
  await expect(sweep(held, { ...few, values: [] })).rejects.toThrow('no values')
  await expect(sweep(held, { ...few, metric: 'atacks' })).rejects.toThrow(/did you mean attacks\?/)
  await expect(sweep(held, { ...few, measure: 'silense' })).rejects.toThrow(/did you mean silence\?/)
}, 60_000)
