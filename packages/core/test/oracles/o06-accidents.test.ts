/**
 * O6: with nothing but accidents and the tension fixed the survival is exp(-h t), h = h0 (exp(k T) - 1); every run is
 * followed to its end or the horizon, so Kaplan-Meier's estimate is the share still going. Band: 4 standard errors at
 * each time.
 */
import { describe, expect, test } from 'vitest'
import { WAR } from '../../src/model/sim.js'
import { COOPERATE, duel, expectShare, manyRuns, withCrisis } from '../helpers/kernel.js'

const TENSION = 0.4
const RATE = 0.01
const STEEPNESS = 3
const h = RATE * (Math.exp(STEEPNESS * TENSION) - 1)

describe.each([1, 0.25])('in steps of %d days', (step) => {
  test('runs survive accidents as exp(-h t)', () => {
    const days = 80
    const file = withCrisis(
      { ...duel(COOPERATE, COOPERATE, days / step), step, startTension: TENSION },
      { accidentRate: RATE, accidentSteepness: STEEPNESS, tensionRise: 0, tensionRiseProxy: 0, tensionHalfLife: 1e15 },
    )
    const games = manyRuns(file, 9n)
    const runs = 3000
    const ended: number[] = []
    for (let run = 0; run < runs; run++) {
      const sim = games.run(run)
      ended.push(sim.ending === WAR ? sim.t * step : Number.POSITIVE_INFINITY)
      if (sim.ending === WAR) expect(sim.route).toBe(3)
    }
    for (const t of [1, 5, 10, 20, 40, 80]) expectShare(ended.filter((at) => at > t).length, runs, Math.exp(-h * t))
  })
})

test('without tension there are no accidents, however ready they are', () => {
  const file = withCrisis(
    { ...duel(COOPERATE, COOPERATE, 200), startTension: 0 },
    { accidentRate: 1, accidentSteepness: 50 },
  )
  const games = manyRuns(file)
  for (let run = 0; run < 20; run++) expect(games.run(run).ending).toBe(0)
})
