import { describe, expect, test } from 'vitest'
import { compliance, defecting, reconsidering } from '../../src/model/compliance/equations.js'
import { FREE_SOURCE } from '../../src/model/free-source.js'
import { Happened, L } from '../../src/model/log.js'
import { proxiesAct } from '../../src/model/proxies-act.js'
import { FREE, HOLD, PRESS, RESTRAIN } from '../../src/model/proxy-attacks/equations.js'
import { C, T, tieBase } from '../../src/model/run-constants.js'
import type { Scenario } from '../../src/model/scenario.js'
import type { Sim } from '../../src/model/sim.js'
import { Q, S, X } from '../../src/model/state.js'
import { poissonInverse } from '../../src/random/poisson.js'
import { begun, expectShare, givenOwn, loneProxy, rowsOf, runner } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'

const TIE = { control: 0.4, ownRate: 2, branching: 0.5, excitationDays: 4 }
const word = (u: number): number => Math.round(u * 2 ** 32 - 0.5)
const NEVER = word(1 - 1e-9)

/** One proxy under an order, its four words given as uniforms. */
function one(
  order: number,
  words: number[],
  change: (sim: Sim) => void = () => {},
  file: Partial<Scenario> = {},
  crisis: Record<string, number> = {},
): Sim {
  const sim = begun(loneProxy(TIE, order, file, crisis))
  sim.words = new Uint32Array(12).fill(NEVER)
  for (const [n, u] of words.entries()) sim.words[8 + n] = word(u)
  change(sim)
  proxiesAct(sim)
  FREE_SOURCE.countAttacks(sim)
  return sim
}
const proxyOf = (sim: Sim, field: X): number => sim.s[sim.layout.proxy + field]
const setProxy =
  (field: X, value: number) =>
  (sim: Sim): void => {
    sim.s[sim.layout.proxy + field] = value
  }

describe('intensity', () => {
  test.each([
    ['restrain', RESTRAIN, 0],
    ['hold', HOLD, 0],
    ['free', FREE, 0.8],
    ['press', PRESS, 1.2],
  ])('under %s', (_, order, commanded) => {
    const sim = one(order, [0.5])
    expect(sim.ownIntensity[0]).toBeCloseTo(1.2, 12)
    expect(sim.commanded[0]).toBeCloseTo(commanded, 12)
    expect(sim.attacks[0]).toBe(poissonInverse(0.5, 1.2 + commanded))
  })

  test('excitation adds, an obedient and wound-down group leaves that much out, a suspended one all', () => {
    const excited = one(FREE, [0.9], setProxy(X.excitation, 0.7))
    expect(excited.ownIntensity[0]).toBeCloseTo(1.9, 12)
    expect(proxyOf(excited, X.excitation)).toBeCloseTo(0.7 * Math.exp(-0.25), 12)
    const obeying = one(HOLD, [0.9], (sim) => {
      setProxy(X.complies, 1)(sim)
      setProxy(X.ramp, 0.6)(sim)
    })
    expect(obeying.ownIntensity[0]).toBeCloseTo(0.48, 12)
    expect(proxyOf(obeying, X.ramp)).toBeCloseTo(0.6 + (1 - Math.exp(-0.35)) * 0.4, 12)
    const suspended = one(PRESS, [0.999], setProxy(X.suspended, 1))
    expect([suspended.ownIntensity[0], suspended.commanded[0], suspended.attacks[0]]).toEqual([0, 0, 0])
  })

  test('in half a day half as many', () => {
    expect(one(FREE, [0.8], () => {}, { step: 0.5 }).attacks[0]).toBe(poissonInverse(0.8, 1))
  })

  test('while a record is replayed none attacks of itself', () => {
    const given = { through: 5, acts: [givenOwn({ step: 900 })], counts: [] }
    expect(one(FREE, [0.999], () => {}, { given }).attacks[0]).toBe(0)
    expect(
      one(
        FREE,
        [0.999],
        (sim) => {
          sim.t = 5
        },
        { given },
      ).attacks[0],
    ).toBeGreaterThan(0)
  })
})

describe('changes of mind', () => {
  const rates = { defectRate: 0.3, reconsiderRate: 0.5 }

  test.each([
    [0.5, 0, 0],
    [0.5, 0.6, 4],
  ])('the defiant come round at their rate (recent strike %d, %d days ago)', (_, severity, age) => {
    const rate = reconsidering(0.5, 20, 0.4, severity === 0 ? 0 : severity * Math.exp(-age / 10))
    const p = 1 - Math.exp(-rate)
    const struck = (sim: Sim): void => {
      sim.s[sim.layout.pair + Q.recentSeverity] = severity
      sim.s[sim.layout.pair + Q.recentAge] = age
    }
    expect(proxyOf(one(HOLD, [0.5, p - 1e-6], struck, {}, rates), X.complies)).toBe(1)
    expect(proxyOf(one(HOLD, [0.5, p + 1e-6], struck, {}, rates), X.complies)).toBe(0)
  })

  test('the obedient defect at theirs', () => {
    const p = 1 - Math.exp(-defecting(0.3, 0.4) * 0.5)
    const sim = one(RESTRAIN, [0.5, p - 1e-6], setProxy(X.complies, 1), { step: 0.5 }, rates)
    expect(proxyOf(sim, X.complies)).toBe(0)
    expect(rowsOf(sim, Happened.compliance).map((row) => [row[L.party], row[L.what]])).toEqual([[2, 0]])
    expect(proxyOf(one(RESTRAIN, [0.5, p + 1e-6], setProxy(X.complies, 1), { step: 0.5 }, rates), X.complies)).toBe(1)
  })

  test('under free or press there is nothing to change one’s mind about', () => {
    expect(
      proxyOf(
        one(FREE, [0.5, 1e-9], () => {}, {}, rates),
        X.complies,
      ),
    ).toBe(0)
  })
})

describe('self-suspension', () => {
  const afraid =
    (fear: number) =>
    (sim: Sim): void => {
      sim.s[sim.layout.principal + S.size + S.fear] = fear
    }
  const crisis = { sharedSuspension: 0, suspensionRate: 0.3, suspensionThreshold: 0.8 }

  test('a group suspends itself at 0.3 [F - 0.8]+ a day', () => {
    const p = 1 - Math.exp(-0.3 * 0.7)
    const sim = one(FREE, [0.5, 0.5, p - 1e-6, 0.5], afraid(1.5), {}, crisis)
    expect(proxyOf(sim, X.suspended)).toBe(1)
    expect(rowsOf(sim, Happened.suspension).map((row) => [row[L.party], row[L.what]])).toEqual([[2, 1]])
    expect(proxyOf(one(FREE, [0.5, 0.5, p + 1e-6, 0.5], afraid(1.5), {}, crisis), X.suspended)).toBe(0)
    expect(proxyOf(one(FREE, [0.5, 0.5, 1e-9, 0.5], afraid(0.8), {}, crisis), X.suspended)).toBe(0)
  })

  test('twice as fast where a host is uneasy', () => {
    const p = 1 - Math.exp(-0.6 * 0.7 * 0.25)
    const hosts = scenario().hosts
    const uneasy = (sim: Sim): void => {
      afraid(1.5)(sim)
      sim.s[sim.layout.host + 1] = 0.4
    }
    expect(proxyOf(one(FREE, [0.5, 0.5, p - 1e-6, 0.5], uneasy, { hosts, step: 0.25 }, crisis), X.suspended)).toBe(1)
    expect(proxyOf(one(FREE, [0.5, 0.5, p + 1e-6, 0.5], uneasy, { hosts, step: 0.25 }, crisis), X.suspended)).toBe(0)
  })

  test('it lasts by its half-life', () => {
    const file = { ...crisis, suspensionHalfLife: 2 }
    const p = 1 - 2 ** -0.5
    const back = one(FREE, [0.5, 0.5, p - 1e-6], setProxy(X.suspended, 1), {}, file)
    expect(proxyOf(back, X.suspended)).toBe(0)
    expect(rowsOf(back, Happened.suspension).map((row) => row[L.what])).toEqual([0])
    expect(proxyOf(one(FREE, [0.5, 0.5, p + 1e-6], setProxy(X.suspended, 1), {}, file), X.suspended)).toBe(1)
  })

  test('an umbrella of one mind suspends all at once or not at all', () => {
    const base = scenario()
    const games = runner({
      ...base,
      priors: loneProxy(TIE, FREE, {}, { sharedSuspension: 1, suspensionRate: 0.5 }).priors,
    })
    let all = 0
    for (let run = 0; run < 800; run++) {
      const sim = games.begin(run)
      sim.words = new Uint32Array(20).fill(word(0.5))
      afraid(1.8)(sim)
      proxiesAct(sim)
      FREE_SOURCE.countAttacks(sim)
      const suspended = [0, 1, 2].reduce((sum, k) => sum + sim.s[sim.layout.proxy + k * X.size + X.suspended], 0)
      expect(suspended % 3).toBe(0)
      all += suspended / 3
    }
    expectShare(all, 800, 1 - Math.exp(-0.5))
  })
})

test('the constants of a tie are those of its control', () => {
  const { d } = one(FREE, [0.5]).drawn
  const at = tieBase(2, 0)
  expect(d[at + T.baseRate]).toBeCloseTo(1.2, 14)
  expect(d[at + T.commandedFree]).toBeCloseTo(0.8, 14)
  expect(d[at + T.commandedPress]).toBeCloseTo(1.2, 14)
  expect(d[at + T.complyHold]).toBe(compliance(0.4, false))
  expect(d[at + T.complyRestrain]).toBe(compliance(0.4, true))
  expect(d[at + T.jump]).toBeCloseTo(0.6 * 0.5 * (1 - Math.exp(-0.25)), 14)
  expect(d[C.rampStep]).toBeCloseTo(1 - Math.exp(-0.35), 14)
})
