/**
 * A lull of whose end the schedule says nothing: along the record its end is inferred from the attacks that the driver
 * multiplies.
 */
import { expect, test } from 'vitest'
import { observe } from '../../src/assess/observations.js'
import type { Crisis } from '../../src/crisis/load.js'
import { IN_LULL } from '../../src/model/sim.js'
import { dayOf } from '../../src/terms/dates.js'
import { shipped } from '../helpers/shipped.js'
import { filtered, OneIsland } from './one-island.js'

const tower = shipped('tower22')

/** Tower 22 by an author who told the fall of 24 November and nothing since. */
function fallOnly(): Crisis {
  const { file } = tower
  const { through, ...driver } = file.drivers['gaza-war']
  const schedule = driver.schedule.slice(0, 2)
  return { ...tower, file: { ...file, drivers: { 'gaza-war': { ...driver, schedule } } } }
}

/** Probability that the driver is in the lull at the end of a day, by the record up to then. */
async function inLull(asOf: string): Promise<number> {
  const day = dayOf(asOf)
  const observed = observe(fallOnly(), day, day + 30)
  const model = new OneIsland(observed, 400, 5n)
  const { weight } = await filtered(model, observed.steps, 5n)
  const at = model.model.sim.layout.driver
  return weight.reduce((sum, w, p) => sum + (model.model.particles.state(p)[at] === IN_LULL ? w : 0), 0)
}

test('the lull goes on while attacks are few, and is over once they come as before', async () => {
  expect(await inLull('2023-11-30')).toBeGreaterThan(0.8)
  expect(await inLull('2023-12-08')).toBeLessThan(0.05)
})

test('a fall that the schedule does not tell is not read into weeks of which rows tell little', async () => {
  expect(await inLull('2023-12-20')).toBeLessThan(0.05)
})
