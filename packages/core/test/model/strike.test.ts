import { describe, expect, test } from 'vitest'
import { Happened, L } from '../../src/model/log.js'
import { C, H, hostBase, P, principalBase, T, tieBase } from '../../src/model/run-constants.js'
import type { Scenario } from '../../src/model/scenario.js'
import type { Sim } from '../../src/model/sim.js'
import { D, G, Q, S, X } from '../../src/model/state.js'
import { closeTalks, soil, strike } from '../../src/model/strike.js'
import { at, begun, expectShare, fixedAct, points, rowsOf, runner, toward } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'

const option = (sim: Sim, i: number, id: string): number =>
  sim.world.scenario.principals[i].options.findIndex((o) => o.id === id)
const of = (sim: Sim, i: number, field: S): number => sim.s[sim.layout.principal + i * S.size + field]

/** A strike of which nothing is left to chance; also what its victim judged of it. */
function struck(
  i: number,
  id: string,
  act: Parameters<typeof fixedAct>[0],
  file: Scenario = scenario({}, points({ aimSlip: 0, interception: 0 })),
): { sim: Sim; seen: number; harm: number } {
  const sim = begun(file, 12n)
  let seen = -1
  let harm = -1
  sim.listener = {
    decision: () => {},
    blamed: () => {},
    judged: (_, __, punish, felt) => ([seen, harm] = [punish, felt]),
  }
  strike(sim, i, option(sim, i, id), fixedAct(act))
  return { sim, seen, harm }
}

describe('what a strike does', () => {
  const { sim, seen, harm } = struck(1, 'unwarned-salvo', { killed: 3, injured: 20, weapons: 10, site: 0 })
  const { d } = sim.drawn

  test('harm by hand: physical, the dead, the injured known so far, intent', () => {
    const known = 20 * d[C.newsStep]
    const felt = 0.55 * d[C.harmReached] + d[C.casualtyWeight] * Math.log(1 + 3 + d[C.injuryWeight] * known)
    expect(harm).toBeCloseTo(felt * (1 + d[C.aimWeight] * (seen - 0.5)), 12)
  })

  test('the victim holds it against the striker’s own hand, up to the cap', () => {
    expect(sim.s[sim.layout.account]).toBeCloseTo(Math.min(d[C.accountCap], harm), 12)
    expect(sim.s[sim.layout.account + 1]).toBe(0)
    expect(of(sim, 0, S.pressure)).toBeCloseTo(1 - Math.exp(-d[C.pressureRise] * harm), 12)
  })

  test('the rest of the injured is news to come', () => {
    expect(toward(sim, 0, Q.newsLeft)).toBeCloseTo(20 * (1 - d[C.newsStep]), 12)
    expect(toward(sim, 0, Q.newsAuthor)).toBe(0)
  })

  test('tension, the memory of the strike and the clock of force', () => {
    expect(sim.s[sim.layout.dyad + D.tension]).toBeCloseTo(0.05 + 0.95 * d[C.tensionRise] * 0.55, 12)
    expect([toward(sim, 1, Q.recentSeverity), toward(sim, 1, Q.recentAge), sim.s[G.sinceForce]]).toEqual([0.55, 0, 0])
    expect(sim.s[G.sinceProxyForce]).toBeGreaterThan(1e5)
  })

  test('it is logged with its aim and without a warning', () => {
    const [row] = rowsOf(sim, Happened.act)
    expect([row[L.party], row[L.killed], row[L.injured], row[L.weapons], row[L.site], row[L.aim], row[L.flag]]).toEqual(
      [1, 3, 20, 10, 0, 0, 0],
    )
  })
})

test('a strike on clients weighs what the patron’s stake in them is', () => {
  const { sim, seen, harm } = struck(0, 'large-strike', { killed: 2, injured: 0, weapons: 5, site: 3 })
  const { d } = sim.drawn
  const felt = d[principalBase(1) + P.clientStake] * (0.45 * d[C.harmReached] + d[C.casualtyWeight] * Math.log(3))
  expect(harm).toBeCloseTo(felt * (1 + d[C.aimWeight] * (seen - 0.5)), 12)
  expect(sim.s[sim.layout.account + sim.world.authors]).toBeCloseTo(harm, 12)
})

test('a strike excites and frightens the proxies of the side it falls on', () => {
  const { sim } = struck(0, 'large-strike', { killed: 0, injured: 0, weapons: 5, site: 3 })
  const { d } = sim.drawn
  for (let k = 0; k < 3; k++)
    expect(sim.s[sim.layout.proxy + k * X.size + X.excitation]).toBe(d[tieBase(2, k) + T.jump])
  expect(of(sim, 1, S.fear)).toBeCloseTo(d[C.fearOfStrikes] * 0.2, 12)
  expect(of(sim, 0, S.fear)).toBe(0)
})

test('a commander killed adds rank, fear and a grave mark on the soil', () => {
  const plain = struck(0, 'leader-strike', { killed: 1, injured: 0, site: 3, leader: false })
  const leader = struck(0, 'leader-strike', { killed: 1, injured: 0, site: 3, leader: true })
  const { d } = leader.sim.drawn
  expect(leader.harm - plain.harm).toBeCloseTo(
    d[principalBase(1) + P.clientStake] * d[C.leaderBonus] * (1 + d[C.aimWeight] * (leader.seen - 0.5)),
    10,
  )
  expect(of(leader.sim, 1, S.fear) - of(plain.sim, 1, S.fear)).toBeCloseTo(d[C.fearOfLosingLeaders], 12)
  expect(plain.sim.s[plain.sim.layout.host]).toBeCloseTo(d[hostBase(2, 3, 0) + H.strikeOnSoil], 12)
  expect(leader.sim.s[leader.sim.layout.host]).toBeCloseTo(d[hostBase(2, 3, 0) + H.killingOnSoil], 12)
})

test('ten dead are grave on any soil, nine are not', () => {
  const grave = struck(1, 'unwarned-salvo', { killed: 10, injured: 0, site: 1 }).sim
  const light = struck(1, 'unwarned-salvo', { killed: 9, injured: 0, site: 1 }).sim
  expect(grave.s[grave.layout.host + 1]).toBeCloseTo(0.93, 12)
  expect(light.s[light.layout.host + 1]).toBeCloseTo(0.97, 12)
  expect(light.s[light.layout.host]).toBe(1)
})

test('soil that no host owns wears nobody', () => {
  const sim = begun(scenario({ sites: scenario().sites.map((s) => ({ ...s, host: -1 })) }))
  const before = sim.s.slice()
  soil(sim, -1, true)
  soil(sim, 0, true)
  expect(sim.s).toEqual(before)
})

test('a strike that kills closes talks; one that does not leaves them open', () => {
  for (const [killed, open] of [
    [0, 1],
    [1, 0],
  ]) {
    const sim = begun(scenario())
    sim.s[sim.layout.dyad + D.talks] = 1
    strike(sim, 1, option(sim, 1, 'unwarned-salvo'), fixedAct({ killed, injured: 0 }))
    expect(sim.s[sim.layout.dyad + D.talks]).toBe(open)
  }
  const sim = begun(scenario())
  closeTalks(sim, sim.layout.dyad)
  expect(sim.log.count).toBe(0)
})

test('an act that fits a bully makes a bully likelier, and beliefs remain a distribution', () => {
  const { sim } = struck(1, 'punishing-salvo', { killed: 0, injured: 0 })
  const after = [0, 1, 2].map((m) => toward(sim, 0, Q.belief0 + m))
  expect(after[0] + after[1] + after[2]).toBeCloseTo(1, 12)
  // Nothing was owed, so every strategy expected nothing: the act cannot tell them apart.
  expect(after[2]).toBeCloseTo(0.1, 12)
  const owed = begun(scenario())
  owed.dueSeen[0] = 0.6
  strike(owed, 1, option(owed, 1, 'punishing-salvo'), fixedAct({ killed: 0, injured: 0 }))
  expect(toward(owed, 0, Q.belief2)).toBeGreaterThan(0.1)
})

test('aims slip as often as the file says', () => {
  const games = runner(scenario({}, points({ aimSlip: 0.2 })), 5n)
  let punish = 0
  for (let run = 0; run < 2000; run++) {
    const sim = games.begin(run)
    strike(sim, 1, option(sim, 1, 'unwarned-salvo'), null)
    punish += rowsOf(sim, Happened.act)[0][L.aim]
  }
  expectShare(punish, 2000, 0.2)
})

test('strikes fall on the other side’s places, by people and by how many places one stands for', () => {
  const base = scenario()
  const games = runner(
    { ...base, sites: base.sites.map((s, v) => ({ ...s, exposed: at([10, 30, 20, 40][v]), count: v === 0 ? 5 : 1 })) },
    5n,
  )
  const seen = [0, 0, 0, 0]
  for (let run = 0; run < 2000; run++) {
    const sim = games.begin(run)
    strike(sim, 1, option(sim, 1, 'unwarned-salvo'), null)
    strike(sim, 0, option(sim, 0, 'limited-strike'), null)
    const rows = rowsOf(sim, Happened.act)
    seen[rows[0][L.site]]++
    expect(rows[1][L.site]).toBe(3)
  }
  for (const [v, p] of [0.5, 0.3, 0.2].entries()) expectShare(seen[v], 2000, p)
})

test('a strike on the homeland names no place', () => {
  const sim = begun(scenario())
  strike(sim, 0, option(sim, 0, 'homeland-strike'), null)
  expect(rowsOf(sim, Happened.act)[0][L.site]).toBe(-1)
})

test('a warning comes in time as often as the channel carries it', () => {
  const base = scenario()
  const games = runner(
    { ...base, channels: base.channels.map((c) => ({ ...c, reliability: at(0.8), delayDays: at(0.25) })) },
    5n,
  )
  let warned = 0
  for (let run = 0; run < 2000; run++) {
    const sim = games.begin(run)
    strike(sim, 1, option(sim, 1, 'warned-salvo'), null)
    warned += rowsOf(sim, Happened.act)[0][L.flag]
  }
  expectShare(warned, 2000, 0.8 * Math.exp(-0.5))
})
