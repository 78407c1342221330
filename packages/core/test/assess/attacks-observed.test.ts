/** The count of attacks brought forward over its interval telescopes to daily Poisson terms, whatever the intensities are. */
import { expect, test } from 'vitest'
import { AttacksObserved, CARRIED } from '../../src/assess/attacks-observed.js'
import type { Observations } from '../../src/assess/observations.js'
import { createWorld } from '../../src/model/create-world.js'
import { Sim } from '../../src/model/sim.js'
import { binomialPmf } from '../../src/random/binomial.js'
import { poissonPmf } from '../../src/random/poisson.js'
import { Stream } from '../../src/random/stream.js'
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
  const attacks = new AttacksObserved(observed, 3)
  const carried = new Float64Array(CARRIED.size)
  const today = new Int32Array(1)
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
    weight += attacks.count(sim, carried, 0, stream.open(0, t, 0), today)
    drawn += today[0]
    const all = today[0] + named[t]
    exact += Math.log(poissonPmf(all, intensity[t])) + logFactorial(all)
    expect(binomialPmf(today[0], left, 1 / (5 - t))).toBeGreaterThan(0)
    left -= today[0]
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
