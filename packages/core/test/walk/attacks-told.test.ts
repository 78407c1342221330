/**
 * The count of attacks brought forward over its interval telescopes to daily Poisson terms, whatever the intensities
 * are.
 */
import { expect, test } from 'vitest'
import { compileTold } from '../../src/assess/compile-told.js'
import type { Observations } from '../../src/assess/observations.js'
import { createWorld } from '../../src/model/create-world.js'
import { Sim } from '../../src/model/sim.js'
import { binomialPmf } from '../../src/random/binomial.js'
import { poissonPmf } from '../../src/random/poisson.js'
import { Stream } from '../../src/random/stream.js'
import { AttacksTold } from '../../src/walk/attacks-told.js'
import { CARRIED } from '../../src/walk/row-plan.js'
import { scenario } from '../helpers/scenario.js'

const observations = (named: number[], total: number, unnamed: number): Observations => ({
  scenario: scenario({ steps: named.length }),
  steps: named.length,
  acts: named.map(() => []),
  intervals: [{ from: 0, until: named.length, total, unnamed }],
  intervalOf: new Int32Array(named.length),
  named: Int32Array.from(named),
})

test.each([[[1.2, 0.4, 0.9, 2.2, 0.7]], [[0.5, 0.001, 0.3, 0.004, 1]]])('with intensities %j', (intensity) => {
  const named = [1, 0, 0, 2, 0]
  const observed = observations(named, 8, 5)
  const sim = new Sim(createWorld(observed.scenario), 1n)
  const attacks = new AttacksTold(compileTold(observed, sim.world).told, 3)
  const carried = new Float64Array(CARRIED.size)
  const stream = new Stream(9n)
  let weight = 0
  let exact = 0
  let drawn = 0
  let left = 5
  for (let t = 0; t < 5; t++) {
    sim.t = t
    sim.ownIntensity.fill(0)
    sim.ownIntensity[0] = intensity[t] / 2
    sim.commanded[1] = intensity[t] / 2
    weight += attacks.count(sim, carried, 0, stream.open(0, t, 0), 0)
    drawn += attacks.today
    const all = attacks.today + named[t]
    exact += Math.log(poissonPmf(all, intensity[t])) + logFactorial(all)
    expect(binomialPmf(attacks.today, left, 1 / (5 - t))).toBeGreaterThan(0)
    left -= attacks.today
  }
  expect(drawn).toBe(5)
  // Daily terms without their factorials; the factor brought forward has 5 days to the power of 8 attacks, over 8!.
  expect(weight).toBeCloseTo(exact + 8 * Math.log(5) - logFactorial(8), 9)
})

function logFactorial(n: number): number {
  let total = 0
  for (let j = 2; j <= n; j++) total += Math.log(j)
  return total
}
