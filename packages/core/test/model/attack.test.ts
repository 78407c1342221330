import { describe, expect, test } from 'vitest'
import { attack, attacksResolve } from '../../src/model/attack.js'
import { blameShare, tiltOdds } from '../../src/model/harm/equations.js'
import { Happened, L } from '../../src/model/log.js'
import { expectedRate } from '../../src/model/order-belief/equations.js'
import { C, P, principalBase, T, tieBase } from '../../src/model/run-constants.js'
import type { Scenario } from '../../src/model/scenario.js'
import type { Sim } from '../../src/model/sim.js'
import { D, G, Q, S, X } from '../../src/model/state.js'
import { at, begun, expectMean, expectShare, fixedAct, points, rowsOf, runner, toward } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'

const of = (sim: Sim, i: number, field: S): number => sim.s[sim.layout.principal + i * S.size + field]

interface Heard {
  sim: Sim
  behind: number
  blame: number
  harm: number
}

/** One attack by proxy 0 whose toll is given, on the first site. */
function attacked(
  killed: number,
  injured: number,
  own: number,
  commanded: number,
  file: Scenario = scenario({}, points({ interception: 0 })),
  change: (sim: Sim) => void = () => {},
): Heard {
  const sim = begun(file, 12n)
  const heard: Heard = { sim, behind: -1, blame: -1, harm: -1 }
  sim.listener = {
    decision: () => {},
    judged: () => {},
    blamed: (_, __, behind, blame, harm) => Object.assign(heard, { behind, blame, harm }),
  }
  sim.ownIntensity[0] = own
  sim.commanded[0] = commanded
  change(sim)
  attack(sim, 0, 0, fixedAct({ killed, injured, weapons: 2, site: 0, aim: 'punish' }))
  return heard
}

describe('blame', () => {
  test('is shared by what the victim believes of the order, tilted by a denial', () => {
    const { sim, behind, blame, harm } = attacked(1, 0, 1, 0)
    const { world, drawn, layout, s } = sim
    const tie = world.scenario.proxies[0].priors
    expect(tie.length).toBeGreaterThan(0)
    let ordered = 0
    let all = 0
    for (let o = 0; o < 4; o++) {
      ordered += world.scenario.orderPrior[o] * world.proxyOrdered[o]
      all += world.scenario.orderPrior[o] * world.proxyRate[o]
    }
    expect(behind).toBeCloseTo(tiltOdds(ordered / all, drawn.d[C.denialRatio]), 13)
    expect(blame).toBeCloseTo(blameShare(behind, drawn.d[C.autonomousBlame]), 13)
    expect(s[layout.account + 1]).toBeCloseTo(blame * harm, 12)
    expect(s[layout.account + 2]).toBeCloseTo((1 - blame) * harm, 12)
    expect([s[layout.account], s[layout.account + 3], s[layout.account + 4]]).toEqual([0, 0, 0])
    expect(s[layout.principal + S.pressure]).toBeCloseTo(1 - Math.exp(-drawn.d[C.pressureRise] * harm), 12)
  })

  test('in truth falls whole on a patron that ordered, and by its share on one that did not', () => {
    for (const [own, commanded] of [
      [0, 1],
      [1, 0],
    ]) {
      const { sim } = attacked(1, 0, own, commanded)
      const { d } = sim.drawn
      const { s, layout } = sim
      const order = of(sim, 1, S.order)
      const trueHarm = (0.15 * d[C.harmReached] + d[C.casualtyWeight] * Math.log(2)) * (1 + d[C.aimWeight] / 2)
      const share = commanded === 1 && order >= 2 ? 1 : d[C.autonomousBlame]
      expect(s[layout.truth + 1]).toBeCloseTo(Math.min(d[C.accountCap], share * trueHarm), 12)
      expect(s[layout.truth + 2]).toBeCloseTo(Math.min(d[C.accountCap], (1 - share) * trueHarm), 12)
    }
  })

  test('a patron whose proxies cannot have been ordered is still blamed for its share', () => {
    const hold = (sim: Sim): void => {
      for (let o = 0; o < 4; o++) sim.s[sim.layout.pair + Q.order0 + o] = o === 1 ? 1 : 0
    }
    const { behind, blame, sim } = attacked(0, 0, 1, 0, undefined, hold)
    expect(behind).toBe(0)
    expect(blame).toBe(sim.drawn.d[C.autonomousBlame])
  })
})

test('the patron reckons what the other must feel at usual weights, intent left open', () => {
  const { sim } = attacked(2, 0, 1, 0)
  const { nominal, authors } = sim.world
  const reckoned = 0.15 * nominal.harmReached + nominal.casualtyWeight * Math.log(3)
  expect(sim.s[sim.layout.estimate + authors + 1]).toBeCloseTo(Math.min(1.2, nominal.blame[0] * reckoned), 12)
  expect(sim.s[sim.layout.estimate + authors + 2]).toBeCloseTo(Math.min(1.2, (1 - nominal.blame[0]) * reckoned), 12)
})

test('own violence excites, commanded violence does not', () => {
  const start = scenario(
    { principals: [scenario().principals[0], { ...scenario().principals[1], startOrder: [0, 0, 1, 0] }] },
    points({ interception: 0 }),
  )
  for (const [own, commanded, excites] of [
    [1, 0, 1],
    [0, 1, 0],
  ]) {
    const { sim } = attacked(0, 0, own, commanded, start)
    expect(sim.s[sim.layout.proxy + X.excitation]).toBeCloseTo(excites * sim.drawn.d[tieBase(2, 0) + T.jump], 14)
    expect(sim.s[sim.layout.proxy + X.size + X.excitation]).toBe(0)
  }
})

test('killing frightens one’s own side and closes talks', () => {
  const talk = (sim: Sim): void => {
    sim.s[sim.layout.dyad + D.talks] = 1
  }
  const harmless = attacked(0, 0, 1, 0, undefined, talk).sim
  const lethal = attacked(3, 0, 1, 0, undefined, talk).sim
  expect([of(harmless, 1, S.fear), harmless.s[harmless.layout.dyad + D.talks]]).toEqual([0, 1])
  expect(of(lethal, 1, S.fear)).toBeCloseTo(lethal.drawn.d[C.fearOfPunishment] * Math.log(4), 12)
  expect([of(lethal, 0, S.fear), lethal.s[lethal.layout.dyad + D.talks]]).toEqual([0, 0])
})

test('an attack starts the clocks of force anew, raises tension a little and tests a threat', () => {
  const { sim } = attacked(0, 0, 1, 0, undefined, (s) => {
    s.s[G.sinceForce] = 9
    s.s[s.layout.pair + Q.threatAge] = 1
  })
  expect([sim.s[G.sinceForce], sim.s[G.sinceProxyForce], toward(sim, 0, Q.threatTested)]).toEqual([0, 0, 1])
  expect(sim.s[sim.layout.dyad + D.tension]).toBeCloseTo(0.05 + 0.95 * 0.15 * sim.drawn.d[C.tensionRiseProxy], 13)
})

test('given dead without given injured keep the injured that were drawn; given no dead there are none', () => {
  const { sim } = attacked(0, -1, 1, 0)
  expect(rowsOf(sim, Happened.attack)[0][L.injured]).toBe(0)
})

test('attacks fall on places by people, reach and want of cover', () => {
  const base = scenario({}, points({ siteAversion: 2 }))
  const sites = base.sites.map((site, v) => ({
    ...site,
    exposed: at([10, 30, 20, 40][v]),
    cover: at([0.5, 0.2, 0, 0][v]),
    reach: [at([1, 0.5, 1, 1][v]), at(1), at(1)],
    count: v === 0 ? 3 : 1,
  }))
  const games = runner({ ...base, sites }, 9n)
  const weight = [3 * 10 * 0.25, 30 * 0.5 * 0.64, 20, 0]
  const all = weight.reduce((a, b) => a + b, 0)
  const seen = [0, 0, 0, 0]
  const weapons: number[] = []
  for (let run = 0; run < 3000; run++) {
    const sim = games.begin(run)
    sim.ownIntensity[0] = 1
    attack(sim, 0, 0, null)
    const [row] = rowsOf(sim, Happened.attack)
    seen[row[L.site]]++
    weapons.push(row[L.weapons])
  }
  for (let v = 0; v < 4; v++) expectShare(seen[v], 3000, weight[v] / all)
  // 1 + Poisson(1.2), the few beyond twelve put on twelve.
  expectMean(weapons, 2.2)
})

test('the last bit of cover drives nobody to an open place: where every site is in full cover, attacks still go there', () => {
  const base = scenario({}, points({ interception: 1 }))
  const killed = (cover: number): number => {
    const games = runner({ ...base, sites: base.sites.map((site) => ({ ...site, cover: at(cover) })) }, 9n)
    let dead = 0
    for (let run = 0; run < 2000; run++) {
      const sim = games.begin(run)
      sim.ownIntensity[0] = 1
      attack(sim, 0, 0, null)
      const [row] = rowsOf(sim, Happened.attack)
      expect(row[L.site]).toBeGreaterThanOrEqual(0)
      dead += row[L.killed]
    }
    return dead
  }
  expect(killed(1)).toBe(0)
  expect(killed(0.99)).toBeLessThan(killed(0.5))
})

test('of the attacks on a covered place so many are stopped whole', () => {
  const base = scenario({}, points({ interception: 0.7 }))
  const games = runner({ ...base, sites: base.sites.map((site) => ({ ...site, cover: at(0.8) })) }, 9n)
  let stopped = 0
  for (let run = 0; run < 3000; run++) {
    const sim = games.begin(run)
    sim.ownIntensity[0] = 1
    attack(sim, 0, 0, fixedAct({ weapons: 2 }))
    stopped += rowsOf(sim, Happened.attack)[0][L.flag]
  }
  expectShare(stopped, 3000, 0.56 ** 2)
})

test('injured per hit that hurts, hits that hurt per weapon', () => {
  const games = runner(
    scenario({}, points({ interception: 0, occupancy: 0.02, aimContrast: 1, injuryReach: 9, injuryMean: 8 })),
    9n,
  )
  const injured: number[] = []
  for (let run = 0; run < 6000; run++) {
    const sim = games.begin(run)
    sim.ownIntensity[0] = 1
    attack(sim, 0, 0, fixedAct({ weapons: 3 }))
    injured.push(rowsOf(sim, Happened.attack)[0][L.injured])
  }
  expectMean(injured, 3 * (1 - 0.98 ** 10) * 8)
})

test('each attack of a step is drawn on its own', () => {
  const sim = begun(scenario(), 9n)
  sim.ownIntensity.fill(1)
  sim.attacks.set([3, 0, 2])
  attacksResolve(sim)
  const rows = rowsOf(sim, Happened.attack)
  expect(rows.map((row) => row[L.party])).toEqual([2, 2, 2, 4, 4])
  expect(new Set(rows.map((row) => row.slice(3).join())).size).toBeGreaterThan(1)
  expect(sim.drawn.d[principalBase(0) + P.clientStake]).toBeGreaterThan(0)
})

test('what an observer expects of a proxy rests on its usual control and drive', () => {
  const { world } = begun(scenario({}, points({ pressFactor: 2 })))
  for (let o = 0; o < 4; o++) {
    const usual = world.scenario.proxies[0].priors
    expect(usual).toBeDefined()
    expect(world.orderRate[1][o]).toBeCloseTo(
      [0, 1, 2].reduce((sum, k) => sum + world.proxyRate[4 * k + o], 0),
      13,
    )
    expect(world.orderRate[0][o]).toBe(0)
  }
  expect(world.proxyRate[2]).toBeCloseTo(0.71, 12)
  expect(world.proxyRate[3]).toBeCloseTo(expectedRate(3, world.proxyOrdered[2] / 0.71, 0.71, 2), 12)
  expect([world.proxyOrdered[0], world.proxyOrdered[1]]).toEqual([0, 0])
})
