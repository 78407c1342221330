/** Plans in free runs: how long they take, what holds them and what stops them. */
import { describe, expect, test } from 'vitest'
import { Runner } from '../../src/engine/runner.js'
import { createWorld } from '../../src/model/create-world.js'
import { weighOptions } from '../../src/model/decide.js'
import { Happened, L } from '../../src/model/log.js'
import { point } from '../../src/model/parameter.js'
import { parametersOf } from '../../src/model/parameters.js'
import { dropping } from '../../src/model/plan/equations.js'
import { dropChance } from '../../src/model/plans.js'
import { C, P, principalBase } from '../../src/model/run-constants.js'
import type { Sim } from '../../src/model/sim.js'
import { pairAt, Q, S } from '../../src/model/state.js'
import { begun } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'

const RUNS = 800
const optionOf = (sim: Sim, id: string): number =>
  sim.world.scenario.principals[0].options.findIndex((option) => option.id === id)

/** Runs in which the first side has a plan from the start; for each, the day on which it is carried out, or -1. */
function carriedOut(days: number, prepare: (sim: Sim, option: number) => void): number[] {
  const world = createWorld(scenario({ steps: days + 1 }))
  const runner = new Runner(world, 7n)
  return Array.from({ length: RUNS }, (_, run) => {
    const { sim } = runner
    runner.begin(run)
    const option = optionOf(sim, 'large-strike')
    sim.s[sim.layout.principal + S.plan] = option + 1
    prepare(sim, option)
    runner.goOn(days)
    for (let row = 0; row < sim.log.count; row++) {
      const at = row * L.width
      const [kind, party, what] = [L.kind, L.party, L.what].map((column) => sim.log.rows[at + column])
      if (kind === Happened.act && party === 0 && what === option) return sim.log.rows[at + L.step]
    }
    return -1
  })
}
const share = (days: readonly number[]): number => days.filter((day) => day >= 0).length / days.length

/** Nobody decides anything, so a plan is never thought over. */
function withoutDecisions(sim: Sim): void {
  sim.drawn.d[C.backgroundStep] = 0
  for (const i of [0, 1]) sim.drawn.d[principalBase(i) + P.opportunityStep] = 0
}

function owed(sim: Sim, account: number): void {
  sim.s[sim.layout.account] = account
  sim.s[sim.layout.truth] = account
}

describe('the delay of what is prepared', () => {
  test('is that of two waits, one after the other: to get ready, and to go', () => {
    const [ready, go] = [0.3, 0.4]
    const days = carriedOut(60, (sim, option) => {
      withoutDecisions(sim)
      sim.drawn.ripens[0][option] = ready
      sim.drawn.d[C.readyStep] = go
    })
    // Both waits may end on the first day.
    const chance = (by: number): number => {
      let preparing = 1
      let standing = 0
      let done = 0
      for (let day = 0; day < by; day++) {
        standing += preparing * ready
        preparing *= 1 - ready
        done += standing * go
        standing *= 1 - go
      }
      return done
    }
    for (const by of [1, 3, 5, 10, 20]) {
      const found = days.filter((day) => day >= 0 && day < by).length / RUNS
      expect(Math.abs(found - chance(by))).toBeLessThan(4 * Math.sqrt((chance(by) * (1 - chance(by))) / RUNS))
    }
  })

  test('is longer at a slower pace', () => {
    const ripens = (pace: number): number => {
      const given = scenario()
      const places = parametersOf('principal').map(({ key }) => key)
      const principals = given.principals.map((one) => ({
        ...one,
        priors: one.priors.map((prior, n) => (places[n] === 'preparationPace' ? point(pace) : prior)),
      })) as unknown as typeof given.principals
      const sim = begun({ ...given, principals }, 4n)
      return sim.drawn.ripens[0][optionOf(sim, 'large-strike')]
    }
    expect(ripens(2)).toBeCloseTo(1 - Math.exp(-1 / 5), 12)
    expect(ripens(0.5)).toBeCloseTo(1 - Math.exp(-1 / 1.25), 12)
  })
})

describe('thinking it over', () => {
  test('a plan is dropped as often as a choice between it and doing nothing says, weighed by what holds to it', () => {
    expect(dropping(1, 1, 0)).toBeCloseTo(0.5, 12)
    expect(dropping(2, 0, 1)).toBeCloseTo(1 / (1 + Math.exp(3)), 12)
    expect(dropping(0, 0, 2)).toBeLessThan(dropping(0, 0, 1))
  })

  const dropped = (change: (sim: Sim) => void): number => {
    const sim = begun(scenario(), 4n)
    owed(sim, 0.8)
    change(sim)
    weighOptions(sim, 0, false, false)
    return dropChance(sim, 0, optionOf(sim, 'large-strike'))
  }
  const usual = dropped(() => {})

  test('a settled account stops it', () => {
    expect(dropped((sim) => owed(sim, 0))).toBeGreaterThan(2 * usual)
  })

  test('a threat that stands holds it', () => {
    const vowed = dropped((sim) => {
      sim.s[pairAt(sim.layout, 0, 1) + Q.threatAge] = 0
    })
    expect(vowed).toBeLessThan(usual)
    const sim = begun(scenario(), 4n)
    expect(vowed / (1 - vowed)).toBeCloseTo((usual / (1 - usual)) * Math.exp(-sim.drawn.d[C.vowBinding]), 9)
  })

  test('what has left the menu is dropped', () => {
    const sim = begun(scenario(), 4n)
    weighOptions(sim, 0, false, false)
    const option = optionOf(sim, 'large-strike')
    sim.utility[0][option] = Number.NEGATIVE_INFINITY
    expect(dropChance(sim, 0, option)).toBe(1)
  })
})

describe('vows', () => {
  const acts = (vowed: boolean, plan: boolean): number =>
    share(
      carriedOut(10, (sim) => {
        const self = sim.layout.principal
        if (!plan) sim.s[self + S.plan] = 0
        owed(sim, 0.3)
        if (!vowed) return
        sim.s[pairAt(sim.layout, 0, 1) + Q.threatAge] = 0
        sim.s[pairAt(sim.layout, 0, 1) + Q.threatChannel] = 1
      }),
    )

  test('given a plan, a vow raises the chance of the act; without one it changes little', () => {
    expect(acts(true, true)).toBeGreaterThan(acts(false, true) + 0.02)
    expect(Math.abs(acts(true, false) - acts(false, false))).toBeLessThan(0.02)
  })
})
