import { describe, expect, test } from 'vitest'
import { weighOptions } from '../../src/model/decide.js'
import { accident, classifyChosenWar, evict, negotiate, noteLull, runAway } from '../../src/model/endings.js'
import { FREE_SOURCE } from '../../src/model/free-source.js'
import { Happened } from '../../src/model/log.js'
import { H, hostBase } from '../../src/model/run-constants.js'
import type { Sim } from '../../src/model/sim.js'
import { D, G, pairAt, Q } from '../../src/model/state.js'
import { kindOfChosenWar } from '../../src/model/war-kind.js'
import { begun, expectShare, points, rowsOf, runner } from '../helpers/kernel.js'
import { principal, scenario } from '../helpers/scenario.js'

/** The word whose uniform is nearest to u. */
const word = (u: number): number => Math.round(u * 2 ** 32 - 0.5)
const strikes = (sim: Sim, i: number, severity: number, age: number): void => {
  const at = pairAt(sim.layout, i, 1 - i)
  sim.s[at + Q.recentSeverity] = severity
  sim.s[at + Q.recentAge] = age
}

describe('runaway', () => {
  const hot = scenario({}, points({ runawayRate: 2, runawayFloor: 0.3, recentDays: 10 }))

  test('two heavy strikes run away with the probability of the lesser, faded by its age', () => {
    const games = runner(hot, 3n)
    let wars = 0
    for (let run = 0; run < 4000; run++) {
      const sim = games.begin(run)
      strikes(sim, 0, 0.9, 0)
      strikes(sim, 1, 0.75, 5)
      sim.acted[0] = 1
      sim.acted[1] = 0
      runAway(sim, FREE_SOURCE)
      if (sim.ending === 1) {
        wars++
        expect(sim.route).toBe(2)
      }
    }
    expectShare(wars, 4000, 1 - Math.exp(-2 * (0.75 * Math.exp(-0.5) - 0.3)))
  })

  test('both strikers roll when both struck', () => {
    const games = runner(hot, 3n)
    let wars = 0
    for (let run = 0; run < 4000; run++) {
      const sim = games.begin(run)
      strikes(sim, 0, 0.5, 0)
      strikes(sim, 1, 0.5, 0)
      sim.acted.fill(1)
      runAway(sim, FREE_SOURCE)
      wars += sim.ending === 1 ? 1 : 0
    }
    expectShare(wars, 4000, 1 - Math.exp(-2 * 2 * 0.2))
  })

  test('a strike against a side that has not struck, and no strike at all, run nowhere', () => {
    const games = runner(scenario({}, points({ runawayRate: 1e6 })), 3n)
    const sim = games.begin(0)
    strikes(sim, 0, 1, 0)
    sim.acted[0] = 1
    runAway(sim, FREE_SOURCE)
    expect(sim.ending).toBe(0)
    strikes(sim, 1, 1, 0)
    sim.acted[0] = 0
    runAway(sim, FREE_SOURCE)
    expect(sim.ending).toBe(0)
    sim.acted[1] = 1
    runAway(sim, FREE_SOURCE)
    expect([sim.ending, sim.route]).toEqual([1, 2])
  })
})

test('an ending already reached is not changed', () => {
  const file = scenario({}, points({ runawayRate: 1e6, accidentRate: 1, settlementRate: 1 }))
  const sim = begun(file)
  sim.ending = 3
  sim.words = new Uint32Array(4 * 5)
  strikes(sim, 0, 1, 0)
  strikes(sim, 1, 1, 0)
  sim.acted.fill(1)
  sim.s[sim.layout.host] = 0
  sim.s[sim.layout.dyad + D.tension] = 1
  runAway(sim, FREE_SOURCE)
  accident(sim, FREE_SOURCE)
  negotiate(sim, FREE_SOURCE)
  expect([sim.ending, sim.route]).toEqual([3, 0])
  sim.ending = 1
  sim.drawn.d[hostBase(2, 3, 0) + H.rate] = 1e6
  evict(sim, FREE_SOURCE)
  expect(sim.ending).toBe(1)
})

test('an accident happens below its probability of the step and not above', () => {
  const p = 1 - Math.exp(-0.05 * (Math.exp(3 * 0.6) - 1) * 0.5)
  for (const [u, ending] of [
    [p - 1e-4, 1],
    [p + 1e-4, 0],
  ]) {
    const sim = begun(scenario({ step: 0.5 }, points({ accidentRate: 0.05, accidentSteepness: 3 })))
    sim.words = new Uint32Array(4 * 5)
    sim.s[sim.layout.dyad + D.tension] = 0.6
    sim.words[3] = word(u)
    accident(sim, FREE_SOURCE)
    expect(sim.ending).toBe(ending)
    expect(sim.route).toBe(ending === 1 ? 3 : 0)
  }
})

test.each([
  ['in peace', 0, 30, 1, 1],
  ['while talks are open', 1, 30, 2.5, 1],
  ['in the shadow of a spoiler', 0, 13.9, 1, 0.4],
  ['both', 1, 3, 2.5, 0.4],
  ['when the shadow has just passed', 0, 14, 1, 1],
])('a settlement %s has the hazard of its factors', (_, talks, since, talksFactor, spoilerFactor) => {
  const file = scenario(
    { step: 0.5 },
    points({
      settlementRate: 0.2,
      settlementDamping: 2,
      talksFactor: 2.5,
      spoilerFactor: 0.4,
      spoilerDays: 14,
      patience: 5,
    }),
  )
  const hazard = 0.2 * Math.exp(-0.6) * (1 + 0.95 * Math.exp(-0.5 / 5)) * talksFactor * spoilerFactor
  const p = 1 - Math.exp(-hazard * 0.5)
  for (const [u, ending] of [
    [p - 1e-4, 2],
    [p + 1e-4, 0],
  ]) {
    const sim = begun(file)
    sim.words = new Uint32Array(4 * 5)
    sim.words[7] = word(u)
    sim.s[sim.layout.dyad + D.tension] = 0.3
    sim.s[sim.layout.dyad + D.talks] = talks
    sim.s[G.sinceProxyForce] = since
    negotiate(sim, FREE_SOURCE)
    expect(sim.ending).toBe(ending)
  }
})

test('a host without patience presses the forces out at its hazard, host by host', () => {
  const games = runner(scenario({ step: 0.5 }), 8n)
  let left = 0
  for (let run = 0; run < 4000; run++) {
    const sim = games.begin(run)
    for (const h of [0, 1]) {
      sim.drawn.d[hostBase(2, 3, h) + H.rate] = 0.5
      sim.drawn.d[hostBase(2, 3, h) + H.threshold] = 0.4
    }
    sim.s[sim.layout.host] = 0.1
    sim.s[sim.layout.host + 1] = 0.3
    evict(sim, FREE_SOURCE)
    left += sim.ending === 3 ? 1 : 0
  }
  expectShare(left, 4000, 1 - Math.exp(-0.5 * 0.5 * (0.75 + 0.25)))
})

test('a patient host presses nobody', () => {
  const sim = begun(scenario())
  sim.drawn.d[hostBase(2, 3, 0) + H.rate] = 1e9
  sim.drawn.d[hostBase(2, 3, 1) + H.rate] = 1e9
  evict(sim, FREE_SOURCE)
  expect(sim.ending).toBe(0)
})

test('a lull is noted once, at the first step without force for so many days', () => {
  const sim = begun(scenario({ lullDays: 10 }))
  sim.t = 7
  sim.s[G.sinceForce] = 9.5
  noteLull(sim)
  expect(sim.s[G.lullStep]).toBe(-1)
  sim.t = 0
  sim.s[G.sinceForce] = 10
  noteLull(sim)
  expect(sim.s[G.lullStep]).toBe(0)
  sim.t = 9
  noteLull(sim)
  expect(sim.s[G.lullStep]).toBe(0)
  expect(rowsOf(sim, Happened.lull)).toHaveLength(1)
})

test('a chosen war is weighed against what the truth would have advised', () => {
  // A bully to whom nothing is dear: believing itself owed much it goes to war; it was owed little.
  const bully = {
    ...principal('us', 'strong', points({ warAversion: 0, fear: 0, costWeight: 0, appetiteWeight: 0, fitWeight: 30 })),
    strategyPrior: [0, 0, 1],
  }
  const sim = begun(scenario({ principals: [bully, scenario().principals[1]] }), 5n, 1)
  const { layout, world } = sim
  for (let a = 0; a < world.authors; a++) {
    sim.s[layout.account + a] = 0.15
    sim.s[layout.truth + a] = 0.02
  }
  weighOptions(sim, 0, true, false)
  const informed = sim.probability[0][world.menus[0].isWar.indexOf(1)]
  weighOptions(sim, 0, false, false)
  const believed = sim.probability[0][world.menus[0].isWar.indexOf(1)]
  expect(believed).toBeGreaterThan(2 * informed)
  classifyChosenWar(sim, 0)
  expect({ sought: sim.sought, misread: sim.misread, tremble: sim.tremble }).toEqual(
    kindOfChosenWar(believed, informed),
  )
  expect(sim.misread).toBeGreaterThan(0.5)
})
