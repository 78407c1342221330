/**
 * The count of attacks over an interval: what is looked ahead to changes no result, only how evenly particles are
 * weighed.
 */
import { expect, test } from 'vitest'
import { compileTold } from '../../src/assess/compile-told.js'
import type { Observations } from '../../src/assess/observations.js'
import { createWorld } from '../../src/model/create-world.js'
import { T, tieBase } from '../../src/model/run-constants.js'
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
  standing: [],
  idleClaims: [],
})

test.each([[[1.2, 0.4, 0.9, 2.2, 0.7]], [[0.5, 0.001, 0.3, 0.004, 1]]])(
  'where intensities stay, the look-ahead telescopes to daily Poisson terms: %j',
  (intensity) => {
    const named = [1, 0, 0, 2, 0]
    const observed = observations(named, 8, 5)
    const sim = new Sim(createWorld(observed.scenario), 1n)
    const attacks = new AttacksTold(compileTold(observed, sim.world).told, sim.world)
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
    // Daily terms without their factorials; 5 attacks may fall on any of 5 days, those that rows name on their own.
    expect(weight).toBeCloseTo(exact + 5 * Math.log(5) - logFactorial(5), 9)
  },
)

function logFactorial(n: number): number {
  let total = 0
  for (let j = 2; j <= n; j++) total += Math.log(j)
  return total
}

test.each([
  ['that vary', [1.5, 0.1, 2], [1, 0, 0]],
  ['of groups that pause and resume', [2, 0, 1], [0, 0, 1]],
  ['that the look-ahead expects to rise', [0.05, 0.05, 0.05], [0, 1, 0]],
])(
  'with intensities %s the mean weight is the probability of the total, over all days it may fall on',
  (_, intensity, named) => {
    const unnamed = 3
    const observed = observations(named, unnamed + named.reduce((a, b) => a + b), unnamed)
    const sim = new Sim(createWorld(observed.scenario), 1n)
    // What groups would do of their own accord, to which the look-ahead expects them to come back.
    for (let k = 0; k < 3; k++) sim.drawn.d[tieBase(2, k) + T.baseRate] = 0.4
    const attacks = new AttacksTold(compileTold(observed, sim.world).told, sim.world)
    const carried = new Float64Array(CARRIED.size)
    const stream = new Stream(9n)
    const trials = 40_000
    let mean = 0
    for (let trial = 0; trial < trials; trial++) {
      let weight = 0
      for (let t = 0; t < intensity.length; t++) {
        sim.t = t
        sim.ownIntensity.fill(0)
        sim.ownIntensity[0] = intensity[t]
        weight += attacks.count(sim, carried, 0, stream.open(trial, t, 0), 0)
      }
      mean += Math.exp(weight) / trials
    }
    const all = intensity.reduce((a, b) => a + b)
    let exact = Math.exp(-all) * (all ** unnamed / Math.exp(logFactorial(unnamed)))
    for (const [t, count] of named.entries()) exact *= intensity[t] ** count
    expect(mean / exact).toBeGreaterThan(0.97)
    expect(mean / exact).toBeLessThan(1.03)
  },
)
