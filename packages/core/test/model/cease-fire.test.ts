/** Cease-fires in free runs: what they settle, what they hold back, what breaks them, and how often they are agreed. */
import { describe, expect, test } from 'vitest'
import { agreeing } from '../../src/model/cease-fire/equations.js'
import { breakCeaseFire, ceaseFire } from '../../src/model/cease-fires.js'
import { weighOptions } from '../../src/model/decide.js'
import { Happened, L } from '../../src/model/log.js'
import { TRUCE } from '../../src/model/messages/equations.js'
import { pressuresMove } from '../../src/model/pressures.js'
import { C } from '../../src/model/run-constants.js'
import type { GivenAct, Scenario } from '../../src/model/scenario.js'
import type { Sim } from '../../src/model/sim.js'
import { takeEffect } from '../../src/model/spoken.js'
import { bookAt, D, dyadAt, PLAN_OPEN, principalAt, S } from '../../src/model/state.js'
import { begun, ENDLESS, runner } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'

const STRIKES: GivenAct[] = [0, 1].map((principal) => ({
  kind: 'own',
  step: 0,
  principal,
  option: principal === 0 ? 8 : 7,
  weapons: [3, 3],
  killed: [2, 2],
  injured: [2, 2],
  aim: null,
  warned: false,
  leader: false,
  site: null,
}))
const TRUCE_AFTER: GivenAct = { kind: 'message', step: 1, principal: 0, content: 'truce', channel: 1, option: null }
const after = (acts: GivenAct[]): Scenario =>
  scenario({ steps: 30, proxies: [], sites: [], given: { through: 0, acts, counts: [] } })

/** Share of runs in which somebody uses force by its own hand after the second day. */
function goesOn(given: Scenario, runs = 500): number {
  const one = runner(given, 3n)
  let count = 0
  for (let run = 0; run < runs; run++) {
    const sim = one.begin(run)
    one.goOn(30)
    for (let row = 0; row < sim.log.count; row++) {
      const [kind, step, aim] = [L.kind, L.step, L.aim].map((column) => sim.log.rows[row * L.width + column])
      if (kind !== Happened.act || aim < 0 || step < 2) continue
      count++
      break
    }
  }
  return count / runs
}

const agreed = (sim: Sim): void => takeEffect(sim, 0, 1, TRUCE, -1)

test('fewer sides go on to strike after a cease-fire than after the same exchange without one', () => {
  expect(goesOn(after([...STRIKES, TRUCE_AFTER]))).toBeLessThan(0.6 * goesOn(after(STRIKES)))
})

describe('a cease-fire', () => {
  test('settles a share of what both hold, and calls off what is prepared', () => {
    const sim = begun(scenario())
    sim.s[bookAt(sim.layout, sim.layout.account, 0, 1)] = 0.5
    sim.s[bookAt(sim.layout, sim.layout.account, 1, 0)] = 0.4
    sim.s[principalAt(sim.layout, 0) + S.plan] = 3
    sim.s[principalAt(sim.layout, 1) + S.plan] = PLAN_OPEN
    sim.s[principalAt(sim.layout, 1) + S.planned] = 0.5
    agreed(sim)
    const kept = 1 - sim.drawn.d[C.ceaseFireRelief]
    expect(sim.s[bookAt(sim.layout, sim.layout.account, 0, 1)]).toBeCloseTo(0.5 * kept, 12)
    expect(sim.s[bookAt(sim.layout, sim.layout.account, 1, 0)]).toBeCloseTo(0.4 * kept, 12)
    expect(sim.s[principalAt(sim.layout, 0) + S.plan]).toBe(0)
    expect(sim.s[principalAt(sim.layout, 1) + S.planned]).toBe(0)
  })

  test('costs who breaks it what its weight says, and nobody who keeps it', () => {
    const sim = begun(scenario())
    weighOptions(sim, 0, false, false)
    const before = Float64Array.from(sim.utility[0])
    sim.s[dyadAt(sim.layout, 0, 1) + D.ceaseFire] = 0.5
    weighOptions(sim, 0, false, false)
    for (let o = 0; o < before.length; o++) {
      if (before[o] === Number.NEGATIVE_INFINITY) continue
      const cost = sim.world.menus[0].isForce[o] === 1 ? 0.5 * sim.drawn.d[C.ceaseFireCost] : 0
      expect(before[o] - sim.utility[0][o]).toBeCloseTo(cost, 9)
    }
  })

  test('weighs less with time, and nothing once it is broken', () => {
    const sim = begun(scenario())
    agreed(sim)
    pressuresMove(sim)
    expect(ceaseFire(sim, 0, 1)).toBeCloseTo(sim.drawn.d[C.ceaseFireKeptStep], 12)
    breakCeaseFire(sim, 1, 0)
    expect(ceaseFire(sim, 0, 1)).toBe(0)
  })
})

describe('agreement', () => {
  test('comes only to two sides that have both struck within days, and more often with channels', () => {
    expect(agreeing(0.02, 0, 3, 4)).toBe(0.02)
    expect(agreeing(0.02, 1.5, 3, 4)).toBeCloseTo(0.05, 12)
    expect(agreeing(0.02, 1, 3, 11)).toBe(0)
    expect(agreeing(0.02, 1, 11, 3)).toBe(0)
  })

  test('has the waiting time of its rate', () => {
    const given = scenario(
      { steps: 6, proxies: [], sites: [], given: { through: 6, acts: STRIKES, counts: [] } },
      ENDLESS,
    )
    const one = runner(given, 11n)
    const runs = 4000
    let agreedRuns = 0
    let expected = 0
    for (let run = 0; run < runs; run++) {
      const sim = one.begin(run)
      const hazard = agreeing(sim.drawn.d[C.ceaseFireRate], sim.drawn.d[C.openChannels], 0, 0)
      expected += 1 - Math.exp(-6 * hazard)
      one.goOn(6)
      if (ceaseFire(sim, 0, 1) > 0) agreedRuns++
    }
    expect(Math.abs(agreedRuns - expected)).toBeLessThan(4 * Math.sqrt(expected))
  })
})
