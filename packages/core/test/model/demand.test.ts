/** Demands in free runs: what presses, what an ultimatum does, what giving in does, and what a build-up is for. */
import { describe, expect, test } from 'vitest'
import { press, ripening } from '../../src/model/demand/equations.js'
import { bearOnDemand, claim, mostWanted, wanted } from '../../src/model/demands.js'
import { Happened, L } from '../../src/model/log.js'
import { COMPLY, DEMAND, DROP, FULFIL, REJECT } from '../../src/model/messages/equations.js'
import { DEFAULT_OPTIONS, GIVE_IN, type OptionSpec, ULTIMATUM } from '../../src/model/options.js'
import { pressuresMove } from '../../src/model/pressures.js'
import type { DemandSpec, GivenAct, Scenario } from '../../src/model/scenario.js'
import type { Sim } from '../../src/model/sim.js'
import { D, dyadAt, pairAt, Q } from '../../src/model/state.js'
import { at, begun, runner } from '../helpers/kernel.js'
import { principal, scenario } from '../helpers/scenario.js'

const DEMAND_BY_FIRST: DemandSpec = { by: 0, of: 1, what: 'leave', stake: at(0.6), cost: at(0.3), from: 0, until: -1 }

/** Two strong states without proxies, of which the first wants something of the second. */
function states(demands: DemandSpec[], acts: GivenAct[] = []): Scenario {
  const menu = (...more: OptionSpec[]): OptionSpec[] => [...DEFAULT_OPTIONS.strong, ...more]
  return scenario({
    steps: 40,
    principals: [
      { ...principal('one', 'strong'), options: menu(ULTIMATUM) },
      { ...principal('two', 'strong'), options: menu(GIVE_IN) },
    ],
    proxies: [],
    sites: scenario()
      .sites.filter(({ owner }) => owner < 2)
      .map((site) => ({ ...site, reach: [] })),
    demands,
    given: acts.length === 0 ? null : { through: 0, acts, counts: [] },
  })
}

const says = (content: 'demand' | 'comply' | 'fulfil' | 'drop', principal: number, step: number): GivenAct => ({
  kind: 'message',
  step,
  principal,
  content,
  channel: 1,
  option: null,
})

/** Share of runs in which the first side uses force by its own hand within the first `days`. */
function strikes(given: Scenario, days: number, runs = 600): number {
  const one = runner(given, 5n)
  let struck = 0
  for (let run = 0; run < runs; run++) {
    const sim = one.begin(run)
    one.goOn(days)
    for (let row = 0; row < sim.log.count; row++) {
      const [kind, party, aim] = [L.kind, L.party, L.aim].map((column) => sim.log.rows[row * L.width + column])
      if (kind !== Happened.act || party !== 0 || aim < 0) continue
      struck++
      break
    }
  }
  return struck / runs
}

const state = (sim: Sim, i: number, j: number, what: Q): number => sim.s[pairAt(sim.layout, i, j) + what]

describe('the press of a demand', () => {
  test('is idle without a deadline, and halves in its half-life', () => {
    expect(press(false, 0, 0.3, 2, 20)).toBe(0.3)
    expect(press(false, -20, 0.3, 2, 20)).toBeCloseTo(0.15, 12)
    expect(press(false, -40, 0.3, 2, 20)).toBeCloseTo(0.075, 12)
  })

  test('rises by halves to one at the deadline, and fades after it', () => {
    expect(press(true, 0, 0.3, 2, 20)).toBe(1)
    expect(press(true, 2, 0.3, 2, 20)).toBeCloseTo(0.65, 12)
    expect(press(true, 4, 0.3, 2, 20)).toBeCloseTo(0.475, 12)
    expect(press(true, 1000, 0.3, 2, 20)).toBeCloseTo(0.3, 12)
    expect(press(true, -20, 0.3, 2, 20)).toBeCloseTo(0.5, 12)
  })
})

test('plans ripen at a rate that a build-up multiplies', () => {
  expect(ripening(0.4, 1, 0)).toBe(0.4)
  // Twice the rate of one: two chances in a step.
  expect(ripening(0.4, 1, 1)).toBeCloseTo(1 - 0.6 ** 2, 12)
  expect(ripening(0.4, 1, 0.5)).toBeCloseTo(1 - 0.6 ** 1.5, 12)
})

describe('force over a demand', () => {
  const days = 25
  const free = strikes(states([]), days)
  const idle = strikes(states([DEMAND_BY_FIRST]), days)
  const ultimatum = strikes(states([{ ...DEMAND_BY_FIRST, until: 8 }]), days)

  test('is likelier with an unmet deadline although nobody was hurt', () => {
    expect(ultimatum).toBeGreaterThan(free + 0.15)
    expect(ultimatum).toBeGreaterThan(idle)
  })

  test('is likelier of who wants something than of who wants nothing', () => {
    expect(idle).toBeGreaterThan(free)
  })

  test('grows with what is at stake', () => {
    const little = strikes(states([{ ...DEMAND_BY_FIRST, stake: at(0.1), until: 8 }]), days)
    expect(little).toBeLessThan(ultimatum - 0.1)
  })

  test('is less likely where the demand is met in part, and least where it is met', () => {
    const part = strikes(states([{ ...DEMAND_BY_FIRST, until: 8 }], [says('comply', 1, 4)]), days)
    const whole = strikes(states([{ ...DEMAND_BY_FIRST, until: 8 }], [says('fulfil', 1, 4)]), days)
    expect(part).toBeLessThan(ultimatum)
    expect(whole).toBeLessThan(part)
  })

  test('is less likely once the demand is dropped', () => {
    expect(strikes(states([{ ...DEMAND_BY_FIRST, until: 8 }], [says('drop', 0, 4)]), days)).toBeLessThan(ultimatum)
  })
})

describe('words about a demand', () => {
  test('make it, refuse it, meet it and drop it', () => {
    const sim = begun(states([{ ...DEMAND_BY_FIRST, from: -1 }]))
    expect(claim(sim, 0, 1)).toBe(0)
    bearOnDemand(sim, 0, 1, DEMAND, -1)
    const idle = claim(sim, 0, 1)
    expect(idle).toBeGreaterThan(0)
    expect(claim(sim, 1, 0)).toBe(0)
    bearOnDemand(sim, 1, 0, REJECT, -1)
    expect(claim(sim, 0, 1)).toBeGreaterThan(idle)
    bearOnDemand(sim, 1, 0, COMPLY, -1)
    expect(claim(sim, 0, 1)).toBeLessThan(idle)
    bearOnDemand(sim, 1, 0, FULFIL, -1)
    expect(claim(sim, 0, 1)).toBe(0)
    bearOnDemand(sim, 0, 1, DEMAND, 3)
    expect(wanted(sim, 0, 1)).toBe(0.6)
    bearOnDemand(sim, 0, 1, DROP, -1)
    expect(mostWanted(sim)).toBe(0)
  })

  test('that repeat a demand do not take its deadline back', () => {
    const sim = begun(states([{ ...DEMAND_BY_FIRST, until: 5 }]))
    bearOnDemand(sim, 0, 1, DEMAND, -1)
    expect(state(sim, 0, 1, Q.demandLeft)).toBe(5)
  })

  test('of a demand that nobody made say nothing', () => {
    const sim = begun(states([{ ...DEMAND_BY_FIRST, from: -1 }]))
    const before = Float64Array.from(sim.s)
    for (const content of [COMPLY, REJECT, FULFIL]) bearOnDemand(sim, 1, 0, content, -1)
    expect(sim.s).toEqual(before)
  })
})

describe('as days go by', () => {
  test('a deadline that passes unmet is a vow that is due', () => {
    const sim = begun(states([{ ...DEMAND_BY_FIRST, until: 1 }]))
    expect(state(sim, 0, 1, Q.threatAge)).toBe(-1)
    pressuresMove(sim)
    expect(state(sim, 0, 1, Q.threatAge)).toBeGreaterThanOrEqual(0)
    expect(state(sim, 0, 1, Q.threatTested)).toBe(1)
  })

  test('talks calm a demand and bring it nearer to being met', () => {
    const sim = begun(states([DEMAND_BY_FIRST]))
    const before = claim(sim, 0, 1)
    sim.s[dyadAt(sim.layout, 0, 1) + D.talks] = 1
    expect(claim(sim, 0, 1)).toBeLessThan(before)
    pressuresMove(sim)
    expect(state(sim, 0, 1, Q.demandMet)).toBeGreaterThan(0)
  })

  test('a build-up runs down', () => {
    const sim = begun(states([]))
    sim.s[pairAt(sim.layout, 0, 1) + Q.buildUp] = 0.5
    pressuresMove(sim)
    expect(state(sim, 0, 1, Q.buildUp)).toBeLessThan(0.5)
  })
})
