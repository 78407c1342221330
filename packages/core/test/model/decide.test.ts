import { describe, expect, test } from 'vitest'
import {
  appetiteTerm,
  audienceTerm,
  costTerm,
  fitTerm,
  orderTerm,
  reputationTerm,
} from '../../src/model/choice/equations.js'
import { principalsDecide, totalAccount, weighOptions } from '../../src/model/decide.js'
import { FREE_SOURCE } from '../../src/model/free-source.js'
import { REPLY_EXTRAS, replyAt, replyCentre, runawayRisk } from '../../src/model/level-one/equations.js'
import { C, P, principalBase } from '../../src/model/run-constants.js'
import type { Sim } from '../../src/model/sim.js'
import { D, pairAt, principalAt, Q, S, X } from '../../src/model/state.js'
import { begun, givenOwn, points } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'

const word = (u: number): number => Math.round(u * 2 ** 32 - 0.5)

/** A dyad with a history: both are owed, both have struck, talks are on offer. */
function storied(file = scenario()): Sim {
  const sim = begun(file, 4n, 2)
  const { s, layout, world } = sim
  for (let n = 0; n < 2 * world.authors; n++) {
    s[layout.account + n] = 0.05 + 0.01 * n
    s[layout.truth + n] = 0.02 + 0.015 * n
    s[layout.estimate + n] = 0.03 + 0.012 * n
  }
  for (const i of [0, 1]) {
    s[principalAt(layout, i) + S.pressure] = 0.3 + 0.2 * i
    const at = pairAt(layout, i, 1 - i)
    s[at + Q.recentSeverity] = 0.6
    s[at + Q.recentAge] = 2 + i
    s[at + Q.offerAge] = 1
    s[at + Q.belief0] = 0.2
    s[at + Q.belief1] = 0.5
    s[at + Q.belief2] = 0.3
  }
  return sim
}

/** Utility of one option as docs/model.md section 4 writes it, term by term. */
function byHand(sim: Sim, i: number, o: number, informed: boolean): number {
  const { world, s, drawn, layout } = sim
  const { d } = drawn
  const j = 1 - i
  const option = world.scenario.principals[i].options[o]
  const me = principalAt(layout, i)
  const mine = pairAt(layout, i, j)
  const p = principalBase(i)
  const book = (informed ? layout.truth : layout.account) + i * world.authors
  const owed = [...s.subarray(book, book + world.authors)]
  const all = owed.reduce((a, b) => a + b, 0)
  const q = Math.min(1, all)
  const reached = owed.reduce(
    (sum, x, a) => sum + (option.reach.includes(a === 0 ? 'own-hand' : a === 1 ? 'patron-share' : 'proxies') ? x : 0),
    0,
  )
  let value =
    audienceTerm(d[p + P.audienceWeight], s[me + S.pressure], q, option.severity, reached / all) +
    fitTerm(d[p + P.fitWeight], d[p + P.reciprocity], q, option.severity) +
    costTerm(d[p + P.costWeight], d[p + P.load], option.severity) +
    appetiteTerm(d[p + P.appetiteWeight], d[p + P.appetite], option.severity) +
    reputationTerm(d[p + P.reputation], option.concession, option.cover)
  const theirs = informed ? layout.account + j * world.authors : layout.estimate + i * world.authors
  const otherDue = Math.min(
    1,
    [...s.subarray(theirs, theirs + world.authors)].reduce((a, b) => a + b, 0),
  )
  const recent = s[mine + Q.recentSeverity] * Math.exp(-s[mine + Q.recentAge] / d[C.recentDays])
  const width = world.menus[j].count + REPLY_EXTRAS
  let risk = 0
  let reply = 0
  for (let m = 0; m < 3; m++) {
    const belief = informed ? (d[principalBase(j) + P.strategy] === m ? 1 : 0) : s[mine + Q.belief0 + m]
    const x = replyCentre(d[C.reciprocity0 + m], otherDue, option.relief, option.harm)
    reply += belief * replyAt(drawn.replies[j], width, width - 2, x)
    for (const [r, other] of world.scenario.principals[j].options.entries()) {
      if (world.menus[j].isForce[r] === 1)
        risk +=
          belief *
          replyAt(drawn.replies[j], width, r, x) *
          runawayRisk(d[C.runawayRate], d[C.runawayFloor], Math.max(option.severity, recent), other.severity)
    }
  }
  value -= d[p + P.warAversion] * (option.rung === 'war' ? 1 : risk) + d[p + P.fear] * reply
  if (i === 1)
    value += orderTerm(
      d[p + P.pressureGain],
      1,
      1,
      s[me + S.order],
      world.menus[1].order[o],
      d[C.orderLeaving],
      d[C.orderRepeating],
    )
  return value
}

describe.each([false, true])('utilities, informed: %s', (informed) => {
  test.each([0, 1])('of principal %d are the sum of their terms', (i) => {
    const sim = storied()
    weighOptions(sim, i, informed, false)
    for (const [o, option] of sim.world.scenario.principals[i].options.entries())
      expect(sim.utility[i][o], option.id).toBeCloseTo(byHand(sim, i, o, informed), 9)
  })
})

test('talks can be accepted only while an offer stands and no talks are open', () => {
  const sim = storied()
  const accept = sim.world.menus[0].isAccept.indexOf(1)
  weighOptions(sim, 0, false, false)
  expect(sim.probability[0][accept]).toBeGreaterThan(0)
  sim.s[sim.layout.dyad + D.talks] = 1
  weighOptions(sim, 0, false, false)
  expect(sim.probability[0][accept]).toBe(0)
  sim.s[sim.layout.dyad + D.talks] = 0
  sim.s[sim.layout.pair + Q.size + Q.offerAge] = -1
  weighOptions(sim, 0, false, false)
  expect(sim.probability[0][accept]).toBe(0)
})

test('while a record is replayed only nothing and orders are free', () => {
  const sim = storied()
  weighOptions(sim, 1, false, true)
  for (const [o, option] of sim.world.scenario.principals[1].options.entries())
    expect(sim.probability[1][o] > 0, option.id).toBe(o === 0 || option.order !== null)
})

test('what there is nothing to do it with, or to, is not on the menu', () => {
  const alone = begun(scenario({ proxies: [], sites: [] }), 4n)
  weighOptions(alone, 0, false, false)
  weighOptions(alone, 1, false, false)
  for (const [o, option] of alone.world.scenario.principals[0].options.entries())
    if (option.target === 'proxies') expect(alone.probability[0][o]).toBe(0)
  for (const [o, option] of alone.world.scenario.principals[1].options.entries())
    if (option.order !== null) expect(alone.probability[1][o]).toBe(0)
})

test('a book is summed over its own authors', () => {
  const sim = storied()
  expect(totalAccount(sim, sim.layout.account, 0, 1)).toBeCloseTo(5 * 0.05 + 0.1, 12)
  expect(totalAccount(sim, sim.layout.account, 1, 0)).toBeCloseTo(5 * 0.05 + 0.35, 12)
})

describe('opportunities', () => {
  const decided = (u: number, own: number, other: number, step = 1): boolean => {
    const sim = begun(scenario({ step }, points({ background: 0.01, ownThreshold: 0.12, otherThreshold: 0.35 })), 4n)
    sim.words = new Uint32Array(20).fill(word(1 - 1e-9))
    sim.words[0] = word(u)
    sim.s[sim.layout.account] = own
    sim.s[sim.layout.estimate] = other
    principalsDecide(sim, FREE_SOURCE)
    expect(sim.chosen[1]).toBe(-1)
    return sim.chosen[0] >= 0
  }
  const pressed = (step: number): number => begun(scenario({ step }), 4n).drawn.d[principalBase(0) + P.opportunityStep]

  test('come at 1/tau to the one who is owed, or whose rival is; else seldom', () => {
    for (const step of [1, 0.25]) {
      const p = pressed(step)
      expect([decided(p - 1e-6, 0.2, 0, step), decided(p + 1e-6, 0.2, 0, step)]).toEqual([true, false])
      expect([decided(p - 1e-6, 0, 0.4, step), decided(p + 1e-6, 0, 0.4, step)]).toEqual([true, false])
      const seldom = 1 - Math.exp(-0.01 * step)
      expect([decided(seldom - 1e-6, 0.1, 0.3, step), decided(seldom + 1e-6, 0.1, 0.3, step)]).toEqual([true, false])
    }
  })

  test('the choice falls by cumulated probability', () => {
    const sim = storied()
    weighOptions(sim, 0, false, false)
    const p = [...sim.probability[0]]
    let below = 0
    for (let o = 0; o < p.length; o++) {
      if (p[o] > 1e-6) {
        sim.words = new Uint32Array(20).fill(word(1 - 1e-9))
        sim.words[0] = word(1e-9)
        sim.words[1] = word(below + p[o] / 2)
        principalsDecide(sim, FREE_SOURCE)
        // A choice that falls on a signal is no deed: signals are chosen apart. What takes preparation is prepared.
        const { isSignal, preparation } = sim.world.menus[0]
        expect(sim.chosen[0], `${o}`).toBe(isSignal[o] === 1 || preparation[o] > 0 ? -1 : o)
        const self = sim.layout.principal
        expect(sim.s[self + S.plan], `${o}`).toBe(preparation[o] > 0 ? o + 1 : 0)
        sim.s[self + S.plan] = 0
      }
      below += p[o]
    }
  })

  test('and never on what is not on the menu, however the sum is rounded', () => {
    const sim = begun(scenario({ given: { through: 9, acts: [givenOwn({ step: 99 })], counts: [] } }), 4n)
    sim.words = new Uint32Array(20).fill(word(1 - 1e-9))
    sim.words[0] = sim.words[4] = word(1e-9)
    sim.words[1] = sim.words[5] = 0xffffffff
    principalsDecide(sim, FREE_SOURCE)
    for (const i of [0, 1]) {
      // Beside a record that is replayed only orders are free, and orders are chosen apart from deeds.
      if (sim.chosen[i] >= 0) expect(sim.probability[i][sim.chosen[i]]).toBeGreaterThan(0)
      expect(sim.chosen[i]).toBeLessThanOrEqual(0)
    }
  })
})

test('a looser order gains a patron only what its groups that act now can do, a tighter one gives up what all could', () => {
  const sim = storied()
  const { layout, world } = sim
  const press = world.menus[1].order.indexOf(3)
  const free = world.menus[1].order.indexOf(2)
  const hold = world.menus[1].order.indexOf(1)
  sim.s[principalAt(layout, 1) + S.order] = 2
  /** What an order is worth above letting them act, which repeats the one in force, with so many groups suspended. */
  const worth = (suspended: number, order = press): number => {
    for (let k = 0; k < world.proxies; k++) sim.s[layout.proxy + k * X.size + X.suspended] = k < suspended ? 1 : 0
    weighOptions(sim, 1, false, false)
    return sim.utility[1][order] - sim.utility[1][free]
  }
  const none = worth(0)
  const all = worth(world.proxies)
  expect(none).toBeGreaterThan(all)
  for (let k = 0; k <= world.proxies; k++) expect(worth(k)).toBeCloseTo(none + ((all - none) * k) / world.proxies, 9)
  expect(worth(world.proxies, hold)).toBe(worth(0, hold))
})
