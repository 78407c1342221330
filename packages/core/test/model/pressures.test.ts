import { describe, expect, test } from 'vitest'
import { addNews, breakNews } from '../../src/model/news.js'
import { pressuresMove } from '../../src/model/pressures.js'
import { C, H, hostBase, P, principalBase } from '../../src/model/run-constants.js'
import type { Sim } from '../../src/model/sim.js'
import { D, G, Q, S } from '../../src/model/state.js'
import { begun, points, putToward, toward } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'

const of = (sim: Sim, i: number, field: S): number => sim.s[sim.layout.principal + i * S.size + field]
const put = (sim: Sim, i: number, field: S, value: number): void => {
  sim.s[sim.layout.principal + i * S.size + field] = value
}

test('accounts, pressure, fear and tension decay by their half-lives, each at its owner’s', () => {
  const sim = begun(scenario({ step: 0.5 }), 6n)
  const { layout, world, drawn, s } = sim
  const { d } = drawn
  for (let n = 0; n < 2 * world.authors; n++) s[layout.account + n] = s[layout.truth + n] = s[layout.estimate + n] = 0.1
  for (const i of [0, 1]) {
    put(sim, i, S.pressure, 0.5)
    put(sim, i, S.fear, 0.4)
    putToward(sim, i, Q.recentAge, 2)
  }
  s[layout.dyad + D.tension] = 0.6
  sim.acted.fill(1)
  pressuresMove(sim)
  for (const i of [0, 1]) {
    const at = i * world.authors
    expect(s[layout.account + at]).toBeCloseTo(0.1 * d[principalBase(i) + P.accountKeptStep], 14)
    expect(s[layout.truth + at + 1]).toBeCloseTo(0.1 * d[principalBase(i) + P.accountKeptStep], 14)
    expect(s[layout.estimate + at]).toBeCloseTo(0.1 * world.nominal.accountKeptStep[1 - i], 14)
    expect(of(sim, i, S.pressure)).toBeCloseTo(0.5 * d[principalBase(i) + P.pressureKeptStep], 14)
    expect(of(sim, i, S.fear)).toBeCloseTo(0.4 * d[C.fearKeptStep], 14)
    expect(toward(sim, i, Q.recentAge)).toBe(2.5)
  }
  expect(s[layout.dyad + D.tension]).toBeCloseTo(0.6 * d[C.tensionKeptStep], 14)
  expect(s[G.sinceForce]).toBe(0.5)
})

test('a host recovers toward full tolerance', () => {
  const sim = begun(scenario(), 6n)
  sim.s[sim.layout.host] = 0.4
  pressuresMove(sim)
  expect(sim.s[sim.layout.host]).toBeCloseTo(0.4 + 0.6 * sim.drawn.d[hostBase(2, 3, 0) + H.recoveryStep], 14)
  expect(sim.s[sim.layout.host + 1]).toBe(1)
})

test('talks close after a long silence', () => {
  const sim = begun(scenario({}, points({ silenceDays: 2 })), 6n)
  sim.s[sim.layout.dyad + D.talks] = 1
  pressuresMove(sim)
  pressuresMove(sim)
  expect(sim.s[sim.layout.dyad + D.talks]).toBe(1)
  pressuresMove(sim)
  expect([sim.s[sim.layout.dyad + D.talks], sim.s[sim.layout.dyad + D.silence]]).toEqual([0, 3])
  pressuresMove(sim)
  expect(sim.s[sim.layout.dyad + D.silence]).toBe(3)
})

describe('beliefs without acts', () => {
  test('forgetting moves beliefs toward the prior', () => {
    const sim = begun(scenario({}, points({ forgetting: 0.1 })), 6n)
    for (let m = 0; m < 3; m++) putToward(sim, 0, Q.belief0 + m, m === 2 ? 1 : 0)
    pressuresMove(sim)
    const f = 1 - Math.exp(-0.1)
    expect(toward(sim, 0, Q.belief0)).toBeCloseTo(f * 0.35, 12)
    expect(toward(sim, 0, Q.belief2)).toBeCloseTo(1 + f * (0.1 - 1), 12)
  })

  test('quiet where an answer was due speaks for caution; where none was due it says nothing', () => {
    const owed = begun(scenario({}, points({ forgetting: 0 })), 6n)
    owed.s[owed.layout.estimate + 5] = 0.9
    pressuresMove(owed)
    expect(toward(owed, 1, Q.belief0)).toBeGreaterThan(0.35)
    expect(toward(owed, 1, Q.belief2)).toBeLessThan(0.1)
    expect(toward(owed, 0, Q.belief0)).toBe(0.35)
  })

  test('a step in which the other acted is not quiet', () => {
    const sim = begun(scenario({}, points({ forgetting: 0 })), 6n)
    sim.s[sim.layout.estimate + 5] = 0.9
    sim.acted[0] = 1
    pressuresMove(sim)
    expect(toward(sim, 1, Q.belief0)).toBe(0.35)
  })

  test('a quiet week of the proxies speaks for a hold, a stormy one for pressing', () => {
    const after = (attacks: number): Sim => {
      const sim = begun(scenario(), 6n)
      for (let t = 0; t < 7; t++) {
        sim.attacks.fill(attacks)
        pressuresMove(sim)
      }
      return sim
    }
    const quiet = after(0)
    const storm = after(2)
    expect(toward(quiet, 0, Q.order1)).toBeGreaterThan(0.08)
    expect(toward(storm, 0, Q.order3)).toBeGreaterThan(0.1)
    expect(toward(storm, 0, Q.order1)).toBeLessThan(0.08)
    for (const sim of [quiet, storm])
      expect([0, 1, 2, 3].reduce((sum, o) => sum + toward(sim, 0, Q.order0 + o), 0)).toBeCloseTo(1, 12)
    // The strong principal has no proxies of which anything could be believed.
    expect(toward(storm, 1, Q.order2)).toBe(0.8)
  })

  test('the belief about the order by hand, for one step', () => {
    const sim = begun(scenario({}, points({ orderReversion: 0.2, conservatism: 0.5 })), 6n)
    sim.attacks.set([1, 0, 2])
    pressuresMove(sim)
    const rate = sim.world.orderRate[1]
    const weight = sim.world.scenario.orderPrior.map(
      (p, o) => p * Math.exp(-0.5 * rate[o]) * ((rate[o] + 0.02) / (rate[2] + 0.02)) ** 1.5,
    )
    const all = weight.reduce((a, b) => a + b, 0)
    const share = 1 - Math.exp(-0.2)
    for (let o = 0; o < 4; o++)
      expect(toward(sim, 0, Q.order0 + o)).toBeCloseTo(
        (weight[o] / all) * (1 - share) + share * sim.world.scenario.orderPrior[o],
        12,
      )
  })
})

describe('late news', () => {
  const victim = (sim: Sim): Sim => {
    sim.s[sim.layout.account] = 1
    return sim
  }

  test('injured not yet known are remembered with what was known', () => {
    const sim = begun(scenario(), 6n)
    addNews(sim, 0, 1, 1, 2, 5, 40, 0.7)
    expect([toward(sim, 0, Q.newsLeft), toward(sim, 0, Q.newsAuthor), toward(sim, 0, Q.newsFactor)]).toEqual([
      40, 1, 0.7,
    ])
    expect(toward(sim, 0, Q.newsBase)).toBeCloseTo(3 + sim.drawn.d[C.injuryWeight] * 5, 14)
    addNews(sim, 0, 1, 0, 0, 0, 10, 0.9)
    expect([toward(sim, 0, Q.newsLeft), toward(sim, 0, Q.newsAuthor)]).toEqual([50, 0])
    expect(toward(sim, 0, Q.newsBase)).toBeGreaterThan(3)
    addNews(sim, 0, 1, 2, 0, 0, 0, 0.1)
    expect(toward(sim, 0, Q.newsAuthor)).toBe(0)
  })

  test('a share becomes known each day and raises what is owed by as much as if it had been known', () => {
    const sim = victim(begun(scenario(), 6n))
    const { d } = sim.drawn
    sim.s[sim.layout.account] = 0.3
    addNews(sim, 0, 1, 0, 0, 0, 100, 0.8)
    breakNews(sim, 0, 1)
    const broke = 100 * d[C.newsStep]
    const harm = 0.8 * d[C.casualtyWeight] * Math.log(1 + d[C.injuryWeight] * broke)
    expect(toward(sim, 0, Q.newsLeft)).toBeCloseTo(100 - broke, 12)
    expect(sim.s[sim.layout.account]).toBeCloseTo(0.3 + harm, 12)
    expect(sim.s[sim.layout.truth]).toBeCloseTo(harm, 12)
    expect(sim.s[sim.layout.estimate + sim.world.authors]).toBeCloseTo(harm, 12)
    expect(of(sim, 0, S.pressure)).toBeCloseTo(1 - Math.exp(-d[C.pressureRise] * harm), 12)
    expect(sim.log.count).toBe(1)
  })

  test('stale news counts a tenth', () => {
    const sim = begun(scenario(), 6n)
    const { d } = sim.drawn
    addNews(sim, 0, 1, 0, 0, 0, 40, 1)
    breakNews(sim, 0, 1)
    expect(sim.s[sim.layout.account]).toBeCloseTo(
      d[C.staleNews] * d[C.casualtyWeight] * Math.log(1 + d[C.injuryWeight] * 40 * d[C.newsStep]),
      12,
    )
    // Fewer than five newly known make no headline.
    expect(sim.log.count).toBe(0)
  })

  test('the last half of an injured person is told at once', () => {
    const sim = begun(scenario(), 6n)
    addNews(sim, 0, 1, 0, 0, 0, 0.5, 1)
    breakNews(sim, 0, 1)
    expect(toward(sim, 0, Q.newsLeft)).toBe(0)
    const before = sim.s.slice()
    breakNews(sim, 0, 1)
    expect(sim.s).toEqual(before)
  })
})
