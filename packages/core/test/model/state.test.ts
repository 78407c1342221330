/** Whatever the parameters, the state keeps its laws at every step of every run. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { turnedBy } from '../../src/model/calendar.js'
import { PARAMETERS, parametersOf } from '../../src/model/parameters.js'
import { C } from '../../src/model/run-constants.js'
import type { Sim } from '../../src/model/sim.js'
import { D, G, M, pairAt, principalAt, Q, S, X } from '../../src/model/state.js'
import { NEVER } from '../../src/model/truce/equations.js'
import { at, begun, runner, withCrisis } from '../helpers/kernel.js'
import { principal, proxy, scenario } from '../helpers/scenario.js'

function lawful(sim: Sim): void {
  const { s, layout, world, drawn } = sim
  const inside = (value: number, low: number, high: number, name: string): void => {
    if (!(value >= low && value <= high)) throw new Error(`${name} is ${value}, not in [${low}, ${high}]`)
  }
  for (let n = 0; n < s.length; n++) if (!Number.isFinite(s[n])) throw new Error(`state ${n} is ${s[n]}`)
  inside(s[layout.dyad + D.tension], 0, 1, 'tension')
  inside(s[layout.dyad + D.talks], 0, 1, 'talks')
  inside(s[G.inFlight], 0, 2 * world.scenario.channels.length, 'messages in flight')
  for (let i = 0; i < 2; i++) {
    const at = principalAt(layout, i)
    const of = pairAt(layout, i, 1 - i)
    inside(s[at + S.pressure], 0, 1, 'pressure')
    inside(s[at + S.fear], 0, 1e6, 'fear')
    inside(s[at + S.order], 0, 3, 'order')
    inside(s[of + Q.newsLeft], 0, 1e9, 'news left')
    let belief = 0
    for (let m = 0; m < 3; m++) {
      inside(s[of + Q.belief0 + m], 0, 1, 'belief')
      belief += s[of + Q.belief0 + m]
    }
    inside(belief, 1 - 1e-9, 1 + 1e-9, 'sum of beliefs')
    let orders = 0
    for (let o = 0; o < 4; o++) orders += s[of + Q.order0 + o]
    inside(orders, 1 - 1e-9, 1 + 1e-9, 'sum of beliefs about the order')
    if (sim.chosen[i] >= 0 && sim.probability[i][sim.chosen[i]] > 0) {
      inside(
        sim.probability[i].reduce((a, b) => a + b, 0),
        1 - 1e-9,
        1 + 1e-9,
        'sum of choice probabilities',
      )
    }
  }
  for (const book of [layout.account, layout.truth, layout.estimate])
    for (let n = 0; n < 2 * world.authors; n++) inside(s[book + n], 0, drawn.d[C.accountCap], 'account')
  for (let k = 0; k < world.proxies; k++) {
    const at = layout.proxy + k * X.size
    inside(s[at + X.excitation], 0, 1e6, 'excitation')
    inside(s[at + X.ramp], 0, 1, 'ramp')
    for (const flag of [X.complies, X.suspended])
      if (s[at + flag] !== 0 && s[at + flag] !== 1) throw new Error('a flag is neither 0 nor 1')
  }
  for (let h = 0; h < world.scenario.hosts.length; h++) inside(s[layout.host + h], 0, 1, 'tolerance')
  for (let c = 0; c < 2 * world.scenario.channels.length; c++) {
    inside(s[layout.channel + c * M.size + M.borneOut], 0, 1e6, 'borne out')
    inside(s[layout.channel + c * M.size + M.belied], 0, 1e6, 'belied')
  }
}

/** A value of a parameter from the whole of its range where that is modest, else around its default. */
const crisisValues = fc.record(
  Object.fromEntries(
    parametersOf('crisis')
      .filter((d) => 'kind' in d.prior && d.key !== 'attackWeapons')
      .map((d) => [
        d.key,
        fc.double({ min: d.range[0], max: Math.min(d.range[1], Math.max(d.range[0] + 1, 20)), noNaN: true }),
      ]),
  ),
  { requiredKeys: [] },
)

test('every state of every run is finite and within its range, whatever the crisis', () => {
  fc.assert(
    fc.property(crisisValues, fc.integer({ min: 0, max: 1000 }), fc.constantFrom(1, 0.5, 0.25), (values, run, step) => {
      const file = withCrisis(scenario({ step, steps: 60 }), { background: 0.3, tremble: 0.3, ...values } as Record<
        string,
        number
      >)
      const games = runner(file, 99n)
      const sim = games.begin(run)
      do lawful(sim)
      while (!games.advance())
      lawful(sim)
    }),
    { seed: 1, numRuns: 60 },
  )
})

test('and whatever the roles: two patrons, or nobody with proxies', () => {
  const patrons = scenario({
    principals: [principal('a', 'patron'), principal('b', 'patron')],
    proxies: [{ ...proxy('x', 'aligned'), patron: 0 }, proxy('y', 'unknown')],
    sites: [],
  })
  const strong = scenario({
    principals: [principal('a', 'strong'), principal('b', 'strong')],
    proxies: [],
    sites: [],
    hosts: [],
    channels: [],
  })
  for (const file of [patrons, strong]) {
    const games = runner(withCrisis(file, { background: 0.3 }), 5n)
    for (let run = 0; run < 20; run++) {
      const sim = games.begin(run)
      do lawful(sim)
      while (!games.advance())
    }
  }
})

test('a run begins as docs/model.md section 3 says', () => {
  const { s, layout, world, drawn } = begun(scenario(), 3n)
  expect(s[layout.dyad + D.tension]).toBe(0.05)
  expect(s[G.lullStep]).toBe(-1)
  expect(s[G.sinceProxyForce]).toBeGreaterThan(1e5)
  for (let i = 0; i < 2; i++) {
    const at = principalAt(layout, i)
    const of = pairAt(layout, i, 1 - i)
    expect([s[at + S.pressure], s[at + S.fear], s[of + Q.recentSeverity]]).toEqual([0, 0, 0])
    expect([...s.subarray(of + Q.belief0, of + Q.belief0 + 3)]).toEqual([0.35, 0.55, 0.1])
    expect([...s.subarray(of + Q.order0, of + Q.order0 + 4)]).toEqual(world.scenario.orderPrior)
    expect([
      s[of + Q.offerAge],
      s[of + Q.assureAge],
      s[of + Q.threatAge],
      s[of + Q.lastMove],
      s[of + Q.standing],
    ]).toEqual([-1, -1, -1, 1, 1])
  }
  for (let k = 0; k < world.proxies; k++) {
    const at = layout.proxy + k * X.size
    expect([X.excitation, X.ramp, X.complies, X.suspended].map((n) => s[at + n])).toEqual([0, 0, 0, 0])
    expect(s[at + X.sinceAttack]).toBe(NEVER)
  }
  expect([s[G.truceStep], s[G.truceFrom], s[G.truceBroken]]).toEqual([-1, -1, -1])
  expect([...s.subarray(layout.account, layout.host)].every((x) => x === 0)).toBe(true)
  expect([s[layout.host], s[layout.host + 1]]).toEqual([1, 1])
  for (let c = 0; c < 4; c++)
    expect([s[layout.channel + c * M.size + M.borneOut], s[layout.channel + c * M.size + M.content]]).toEqual([
      drawn.d[C.credibilityFor],
      -1,
    ])
})

test('what is owed at the start is owed by the patron where there are proxies, else by the own hand', () => {
  const base = scenario()
  const sim = begun({
    ...base,
    principals: [
      { ...base.principals[0], startAccount: 0.4, startPressure: 0.3 },
      { ...base.principals[1], startAccount: 0.2 },
    ],
  })
  const { s, layout, world } = sim
  for (const book of [layout.account, layout.truth]) {
    expect([...s.subarray(book, book + 5)]).toEqual([0, 0.4, 0, 0, 0])
    expect([...s.subarray(book + world.authors, book + 10)]).toEqual([0.2, 0, 0, 0, 0])
  }
  expect([...s.subarray(layout.estimate, layout.estimate + 5)]).toEqual([0.2, 0, 0, 0, 0])
  expect([...s.subarray(layout.estimate + 5, layout.estimate + 10)]).toEqual([0, 0.4, 0, 0, 0])
  expect(s[layout.principal + S.pressure]).toBe(0.3)
})

test('runs of one group share their hidden values, other groups have their own', () => {
  const games = runner(scenario({ replicates: 2 }), 3n)
  const raw = [0, 1, 2].map((run) => games.begin(run).drawn.raw.slice())
  expect(raw[1]).toEqual(raw[0])
  expect(raw[2]).not.toEqual(raw[0])
})

test('changing one prior changes no other draw', () => {
  const before = begun(scenario(), 3n).drawn.raw
  const j = parametersOf('crisis').findIndex((d) => d.key === 'punishShare')
  const after = begun(withCrisis(scenario(), { punishShare: 0.77 }), 3n).drawn.raw
  for (let n = 0; n < before.length; n++) expect(after[n]).toBe(n === j ? 0.77 : before[n])
  expect(PARAMETERS[0]).toBeDefined()
})

test('the calendar moves load and appetite on its day, and no run changes the draw', () => {
  const base = scenario({ replicates: 2, steps: 6 })
  const games = runner(
    {
      ...base,
      principals: [
        { ...base.principals[0], calendar: [{ step: 3, parameter: 'load', prior: at(0.9) }] },
        base.principals[1],
      ],
    },
    3n,
  )
  const plain = runner(base, 3n)
  const { options } = base.principals[0]
  const strike = options.findIndex((o) => o.id === 'large-strike')
  const cost = ({ sim }: ReturnType<typeof runner>, t: number): number =>
    sim.drawn.fixedUtility[0][turnedBy(sim.world, 0, t) * options.length + strike]
  for (const run of [0, 1]) {
    games.begin(run)
    plain.begin(run)
    const drawn = games.sim.drawn.slab.slice()
    for (let t = 0; t < 5; t++) {
      games.advance()
      plain.advance()
      if (t < 3) expect(cost(games, t)).toBe(cost(plain, t))
      else expect(cost(games, t)).toBeLessThan(cost(plain, t))
    }
    expect(games.sim.drawn.slab).toEqual(drawn)
  }
})
