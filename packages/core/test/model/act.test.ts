import { describe, expect, test } from 'vitest'
import { answer, giveOrder, principalsAct } from '../../src/model/act.js'
import { REPLY_EXTRAS, replyAt } from '../../src/model/level-one/equations.js'
import { Happened, L } from '../../src/model/log.js'
import { announcementLikelihood } from '../../src/model/order-belief/equations.js'
import { FREE, HOLD, PRESS, RESTRAIN } from '../../src/model/proxy-attacks/equations.js'
import { C, P, principalBase, T, tieBase } from '../../src/model/run-constants.js'
import type { Sim } from '../../src/model/sim.js'
import { Q, S, X } from '../../src/model/state.js'
import { begun, expectShare, points, rowsOf, runner, toward } from '../helpers/kernel.js'
import { proxy, scenario } from '../helpers/scenario.js'

const option = (sim: Sim, i: number, id: string): number =>
  sim.world.scenario.principals[i].options.findIndex((o) => o.id === id)
const of = (sim: Sim, i: number, field: S): number => sim.s[sim.layout.principal + i * S.size + field]

function owed(): Sim {
  const sim = begun(scenario(), 4n, 2)
  const { s, layout, world } = sim
  for (let n = 0; n < 2 * world.authors; n++) {
    s[layout.account + n] = 0.1 + 0.01 * n
    s[layout.truth + n] = 0.2 + 0.01 * n
    s[layout.estimate + n] = 0.15 + 0.005 * n
  }
  s[layout.principal + S.pressure] = 0.6
  return sim
}

describe('answers', () => {
  test('an answer settles the accounts it reaches, in three books, and the public’s demand', () => {
    const sim = owed()
    const { layout, world, drawn } = sim
    const before = sim.s.slice()
    const o = option(sim, 0, 'limited-strike')
    answer(sim, 0, o)
    const total = 0.1 + 0.11 + 0.12 + 0.13 + 0.14
    const kept = Math.max(0, 1 - 0.25 / (drawn.d[principalBase(0) + P.reciprocity] * total))
    const reckoned = [0, 1, 2, 3, 4].reduce((sum, a) => sum + before[layout.estimate + world.authors + a], 0)
    const believed = 0.35 * drawn.d[C.reciprocity0] + 0.55 * drawn.d[C.reciprocity1] + 0.1 * drawn.d[C.reciprocity2]
    const keptSeen = Math.max(0, 1 - 0.25 / (believed * reckoned))
    for (let a = 0; a < world.authors; a++) {
      const reached = a !== 0
      expect(sim.s[layout.account + a]).toBeCloseTo(before[layout.account + a] * (reached ? kept : 1), 13)
      expect(sim.s[layout.truth + a]).toBeCloseTo(before[layout.truth + a] * (reached ? kept : 1), 13)
      expect(sim.s[layout.estimate + world.authors + a]).toBeCloseTo(
        before[layout.estimate + world.authors + a] * (reached ? keptSeen : 1),
        13,
      )
      expect(sim.s[layout.account + world.authors + a]).toBe(before[layout.account + world.authors + a])
    }
    expect(of(sim, 0, S.pressure)).toBeCloseTo(0.6 * kept, 13)
  })

  test('an answer against the own hand leaves the proxies’ accounts', () => {
    const sim = owed()
    const before = sim.s.slice()
    const { layout, world } = sim
    answer(sim, 1, option(sim, 1, 'unwarned-salvo'))
    const at = layout.account + world.authors
    expect(sim.s[at]).toBeLessThan(before[at])
    expect(sim.s[at + 1]).toBeLessThan(before[at + 1])
    for (const a of [2, 3, 4]) expect(sim.s[at + a]).toBe(before[at + a])
  })

  test('doing nothing answers nothing', () => {
    const sim = owed()
    const before = sim.s.slice()
    answer(sim, 0, option(sim, 0, 'nothing'))
    answer(sim, 0, option(sim, 0, 'assure'))
    expect(sim.s).toEqual(before)
  })

  test('an order to press answers, but not in public', () => {
    const sim = owed()
    sim.s[sim.layout.principal + S.size + S.pressure] = 0.5
    answer(sim, 1, option(sim, 1, 'press'))
    expect(of(sim, 1, S.pressure)).toBe(0.5)
    expect(sim.s[sim.layout.account + sim.world.authors]).toBeLessThan(0.15)
  })
})

describe('orders', () => {
  const holder = (control: number, shared = 0): ReturnType<typeof scenario> =>
    scenario(
      { proxies: [0, 1, 2].map((k) => proxy(`p${k}`, 'aligned', points({ control }))) },
      points({ sharedCompliance: shared, orderSeen: 0.3 }),
    )
  const start = (sim: Sim, order: number, complies = 0): void => {
    sim.s[sim.layout.principal + S.size + S.order] = order
    for (let k = 0; k < 3; k++) sim.s[sim.layout.proxy + k * X.size + X.complies] = complies
  }
  const obeying = (sim: Sim): number =>
    [0, 1, 2].reduce((sum, k) => sum + sim.s[sim.layout.proxy + k * X.size + X.complies], 0)

  test.each([
    ['hold', HOLD, 0.3],
    ['restrain', RESTRAIN, 1 - 0.49],
  ])('at a tightening to %s each proxy obeys with its probability', (_, order, p) => {
    const games = runner(holder(0.3), 6n)
    let all = 0
    for (let run = 0; run < 3000; run++) {
      const sim = games.begin(run)
      start(sim, FREE)
      giveOrder(sim, 1, order, 0, 0)
      all += obeying(sim)
      expect(of(sim, 1, S.order)).toBe(order)
      expect(rowsOf(sim, Happened.compliance)).toHaveLength(obeying(sim))
    }
    expectShare(all, 9000, p, 4)
  })

  test('when all decide together they obey together', () => {
    const games = runner(holder(0.5, 1), 6n)
    const seen = new Set<number>()
    for (let run = 0; run < 60; run++) {
      const sim = games.begin(run)
      start(sim, PRESS)
      giveOrder(sim, 1, HOLD, 0, 0)
      seen.add(obeying(sim))
    }
    expect([...seen].sort()).toEqual([0, 3])
  })

  test('tightening never undoes compliance', () => {
    const games = runner(holder(0.2), 6n)
    for (let run = 0; run < 50; run++) {
      const sim = games.begin(run)
      start(sim, HOLD, 1)
      giveOrder(sim, 1, RESTRAIN, 0, 0)
      expect(obeying(sim)).toBe(3)
    }
  })

  test('repeating or easing to a hold draws nothing; free and press undo compliance', () => {
    const sim = begun(holder(1), 6n)
    start(sim, HOLD, 0)
    giveOrder(sim, 1, HOLD, 0, 0)
    expect(obeying(sim)).toBe(0)
    start(sim, RESTRAIN, 0)
    giveOrder(sim, 1, HOLD, 0, 0)
    expect(obeying(sim)).toBe(0)
    start(sim, HOLD, 1)
    giveOrder(sim, 1, FREE, 0, 0)
    expect(obeying(sim)).toBe(0)
    start(sim, FREE, 1)
    giveOrder(sim, 1, PRESS, 0, 0)
    expect(obeying(sim)).toBe(0)
  })

  test('an order that becomes known moves the belief about the order and lightens the account', () => {
    const sim = begun(holder(0.5), 6n)
    const { layout, world, drawn } = sim
    sim.s[layout.account] = 0.5
    giveOrder(sim, 1, HOLD, 0.6, 1)
    const trust = drawn.d[C.credibilityFor] / (drawn.d[C.credibilityFor] + drawn.d[C.credibilityAgainst])
    const weight = world.scenario.orderPrior.map((p, o) => p * announcementLikelihood(HOLD, o, trust))
    const all = weight.reduce((a, b) => a + b, 0)
    for (let o = 0; o < 4; o++) expect(toward(sim, 0, Q.order0 + o)).toBeCloseTo(weight[o] / all, 13)
    expect(sim.s[layout.account]).toBeCloseTo(0.5 * (1 - drawn.d[C.reliefShare] * 0.6), 13)
    expect(rowsOf(sim, Happened.order).map((row) => [row[L.party], row[L.what], row[L.flag]])).toEqual([[1, HOLD, 1]])
  })

  test('an order that stays hidden moves nothing', () => {
    const sim = begun(holder(0.5), 6n)
    sim.s[sim.layout.account] = 0.5
    giveOrder(sim, 1, HOLD, 0.6, 0)
    expect(sim.s[sim.layout.account]).toBe(0.5)
    for (let o = 0; o < 4; o++) expect(toward(sim, 0, Q.order0 + o)).toBe(sim.world.scenario.orderPrior[o])
  })

  test('otherwise it becomes known as often as the file says', () => {
    const games = runner(holder(0.5), 6n)
    let seen = 0
    for (let run = 0; run < 2000; run++) {
      const sim = games.begin(run)
      giveOrder(sim, 1, HOLD, 0, -1)
      seen += rowsOf(sim, Happened.order)[0][L.flag]
    }
    expectShare(seen, 2000, 0.3)
  })

  test('compliance uses the tie’s own control', () => {
    const sim = begun(
      scenario({
        proxies: [
          proxy('a', 'aligned', points({ control: 1 })),
          proxy('b', 'aligned', points({ control: 0 })),
          proxy('c', 'aligned', points({ control: 1 })),
        ],
      }),
      6n,
    )
    start(sim, FREE)
    giveOrder(sim, 1, HOLD, 0, 0)
    expect([0, 1, 2].map((k) => sim.s[sim.layout.proxy + k * X.size + X.complies])).toEqual([1, 0, 1])
    expect(sim.drawn.d[tieBase(2, 0) + T.complyHold]).toBe(1)
  })
})

describe('what is chosen is carried out', () => {
  const choose = (one: string, two: string): Sim => {
    const sim = begun(scenario(), 4n, 2)
    sim.chosen[0] = one === '' ? -1 : option(sim, 0, one)
    sim.chosen[1] = two === '' ? -1 : option(sim, 1, two)
    principalsAct(sim)
    return sim
  }

  test('a war ends the run by choice', () => {
    const sim = choose('', 'war')
    expect([sim.ending, sim.route, sim.chooser]).toEqual([1, 1, 1])
    expect([...sim.acted]).toEqual([0, 0])
  })

  test('a withdrawal ends the run, but not against a war of the same day', () => {
    expect(choose('withdraw', '').ending).toBe(3)
    expect(choose('withdraw', 'war').ending).toBe(1)
  })

  test('force is marked as such, words are not', () => {
    expect([...choose('large-strike', 'posture').acted]).toEqual([1, 0])
    expect([...choose('threaten', 'warned-salvo').acted]).toEqual([0, 1])
    expect([...choose('', '').acted]).toEqual([0, 0])
  })

  test('a posture is logged, doing nothing is not; an order is logged as an order', () => {
    expect(rowsOf(choose('posture', ''), Happened.act)).toHaveLength(1)
    expect(choose('nothing', '').log.count).toBe(0)
    const pressed = choose('', 'press')
    expect(rowsOf(pressed, Happened.act)).toHaveLength(0)
    expect(rowsOf(pressed, Happened.order).map((row) => row[L.what])).toEqual([PRESS])
  })

  test('an option that relieves without a word or an order is seen at once', () => {
    const base = scenario()
    const quiet = base.principals[0].options.map((o) => (o.id === 'assure' ? { ...o, message: null } : o))
    const sim = begun({ ...base, principals: [{ ...base.principals[0], options: quiet }, base.principals[1]] }, 4n, 2)
    const { layout, world, drawn } = sim
    sim.s[layout.account] = 0.5
    sim.s[layout.account + world.authors] = 0.5
    sim.chosen[0] = option(sim, 0, 'assure')
    sim.chosen[1] = -1
    principalsAct(sim)
    expect(sim.s[layout.account]).toBe(0.5)
    expect(sim.s[layout.account + world.authors]).toBeCloseTo(0.5 * (1 - drawn.d[C.reliefShare] * 0.2), 14)
  })

  test('a threat is a public message', () => {
    const sim = choose('threaten', '')
    expect(rowsOf(sim, Happened.message).map((row) => [row[L.party], row[L.what], row[L.site]])).toEqual([[0, 2, 1]])
  })
})

// answer() settles what the other thinks was due before strike() lets it judge the act by what is due: a fitting answer
// then meets an account of nothing, of which every strategy expects nothing, and teaches nothing about who gave it.
test('a fitting answer is judged by what was owed before it', () => {
  const sim = begun(scenario({}, points({ forgetting: 0 })), 4n, 2)
  const { layout, world, drawn, s } = sim
  s[layout.estimate + 5 + 1] = 0.5
  const o = option(sim, 0, 'homeland-strike')
  const width = world.menus[0].count + REPLY_EXTRAS
  const weight = [0.35, 0.55, 0.1].map(
    (p, m) => p * replyAt(drawn.replies[0], width, o, drawn.d[C.reciprocity0 + m] * 0.5) ** drawn.d[C.conservatism],
  )
  const all = weight.reduce((a, b) => a + b, 0)
  sim.chosen[0] = o
  sim.chosen[1] = -1
  principalsAct(sim)
  expect(toward(sim, 1, Q.belief2)).toBeCloseTo(weight[2] / all, 9)
})
