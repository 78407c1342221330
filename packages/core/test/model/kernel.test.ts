/**
 * No-regression snapshots of whole runs: every state and every row of the log, to the bit. They change only with a note
 * in the changelog that says why; `npx vitest -u kernel` refreshes them.
 */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { Happened, L } from '../../src/model/log.js'
import { parametersOf } from '../../src/model/parameters.js'
import type { Scenario } from '../../src/model/scenario.js'
import type { Sim } from '../../src/model/sim.js'
import { D, dyadAt, G, pairAt, principalAt, Q, S } from '../../src/model/state.js'
import { at, givenAttack, givenOwn, points, runner, withCrisis } from '../helpers/kernel.js'
import { principal, proxy, scenario } from '../helpers/scenario.js'

/** What is hashed of each of two principals, and of what it holds of the other, whatever the layout of the state. */
// biome-ignore format: one order, for good
const FIELDS = [
  'pressure', 'newsLeft', 'newsBase', 'newsAuthor', 'newsFactor', 'recentSeverity', 'recentAge', 'order',
  'belief0', 'belief1', 'belief2', 'order0', 'order1', 'order2', 'order3', 'offerAge',
  'assureAge', 'assurePublic', 'assureChannel', 'threatAge', 'threatTested', 'threatChannel',
  'fear', 'lastMove', 'standing',
] as const

/** The state of a run of two principals, number by number in an order of its own. */
function numbersOf({ s, layout }: Sim): Float64Array {
  const dyad = dyadAt(layout, 0, 1)
  const field = (i: number, name: (typeof FIELDS)[number]): number =>
    name in S
      ? s[principalAt(layout, i) + S[name as keyof typeof S]]
      : s[pairAt(layout, i, 1 - i) + Q[name as keyof typeof Q]]
  return Float64Array.of(
    ...[D.tension, D.talks, D.silence].map((n) => s[dyad + n]),
    ...[G.sinceProxyForce, G.sinceForce, G.lullStep, G.inFlight, G.driverSeen].map((n) => s[n]),
    ...[0, 1].flatMap((i) => FIELDS.map((name) => field(i, name))),
    ...s.subarray(layout.proxy),
  )
}

/**
 * Runs a scenario and tells it in few words: a hash of all states and rows, what happened how often, and the first
 * rows.
 */
function told(file: Scenario, runs: number): string[] {
  const games = runner(file, 2024n)
  const hash = createHash('sha256')
  const put = (numbers: Float64Array): void => {
    hash.update(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength))
  }
  const heard = { decisions: 0, blamed: 0, judged: 0 }
  const happened = new Map<string, number>()
  const first: string[] = []
  const ends: string[] = []
  for (let run = 0; run < runs; run++) {
    const sim = games.begin(run)
    sim.listener = {
      decision: (_, i) => {
        heard.decisions++
        put(sim.utility[i])
        put(sim.probability[i])
      },
      blamed: (_, k, ordered, share, harm) => {
        heard.blamed++
        put(Float64Array.of(k, ordered, share, harm))
      },
      judged: (_, observer, punish, harm) => {
        heard.judged++
        put(Float64Array.of(observer, punish, harm))
      },
    }
    while (!games.advance()) put(numbersOf(sim))
    put(numbersOf(sim))
    put(sim.log.rows.subarray(0, sim.log.count * L.width))
    put(Float64Array.of(sim.ending, sim.route, sim.chooser, sim.t, sim.sought, sim.misread, sim.tremble))
    ends.push(`${sim.ending}${sim.route}@${sim.t}`)
    for (let e = 0; e < sim.log.count; e++) {
      const kind = Happened[sim.log.rows[e * L.width + L.kind]]
      happened.set(kind, (happened.get(kind) ?? 0) + 1)
      if (run === 0 && e < 8) first.push([...sim.log.rows.subarray(e * L.width, (e + 1) * L.width)].join(' '))
    }
  }
  return [
    hash.digest('hex'),
    JSON.stringify(heard),
    JSON.stringify(Object.fromEntries([...happened].sort())),
    ends.join(' '),
    ...first,
  ]
}

test('an autumn in small', () => {
  expect(told(scenario(), 25)).toMatchSnapshot()
})

const calm = scenario()
const RESTLESS: Scenario = {
  ...scenario(
    {
      steps: 120,
      principals: [
        {
          ...principal('us', 'strong', { warAversion: { kind: 'lognormal', median: 0.3, sd: 0.5 } }),
          options: principal('us', 'strong').options.map((option) =>
            option.id === 'war' ? { ...option, weight: 30 } : option,
          ),
          startAccount: 0.3,
          startPressure: 0.2,
          calendar: [
            { step: 10, parameter: 'load', prior: at(0.8) },
            { step: 30, parameter: 'appetite', prior: { kind: 'uniform', low: 0.2, high: 0.4 } },
          ],
        },
        {
          ...principal('iran', 'patron'),
          startAccount: 0.2,
          calendar: [{ step: 20, parameter: 'load', prior: at(0) }],
        },
      ],
      drivers: [
        {
          id: 'gaza',
          name: 'Gaza',
          values: new Array(120).fill(1.3),
          end: { step: 20, days: { kind: 'lognormal', median: 30, sd: 0.8 }, value: 0.2 },
          pause: null,
        },
      ],
      proxies: calm.proxies.map((p, k) => ({ ...p, driver: k === 2 ? -1 : 0 })),
      hosts: calm.hosts.map((host) => ({
        ...host,
        priors: host.priors.map((prior, j) =>
          parametersOf('host')[j].key === 'startTolerance'
            ? at(0.2)
            : parametersOf('host')[j].key === 'evictionRate'
              ? at(0.02)
              : prior,
        ),
      })),
      vetoes: [{ kind: 'beta', a: 1, b: 4 }],
      lullDays: 12,
      replicates: 3,
    },
    points({
      background: 0.2,
      tremble: 0.25,
      settlementRate: 0.004,
      accidentRate: 0.002,
      runawayRate: 3,
      occupancy: 0.05,
    }),
  ),
}

test('a restless dyad, with a calendar, an uncertain driver, a veto and impatient hosts', () => {
  const lines = told(RESTLESS, 60)
  expect(lines).toMatchSnapshot()
  // Every ending and every route is in it, so that nothing can break unseen.
  for (const end of ['00@', '11@', '12@', '13@', '20@', '30@']) expect(lines[3], end).toContain(end)
})

test('two patrons in quarters of a day', () => {
  const file = scenario(
    {
      step: 0.25,
      steps: 240,
      principals: [principal('one', 'patron'), principal('two', 'patron')],
      proxies: [
        { ...proxy('a', 'aligned'), patron: 0 },
        { ...proxy('b', 'autonomous'), patron: 1 },
        { ...proxy('c', 'unknown'), patron: 1 },
      ],
      sites: calm.sites.slice(0, 3).map((site, v) => ({ ...site, owner: v % 2, host: v % 2 })),
    },
    points({ background: 0.1 }),
  )
  expect(told(file, 12)).toMatchSnapshot()
})

test('a record replayed, then free', () => {
  const file: Scenario = {
    ...calm,
    steps: 80,
    given: {
      through: 30,
      counts: [
        { from: 0, until: 20, total: 25, harmless: false, proxies: [0, 1, 2] },
        { from: 22, until: 23, total: 4, harmless: false, proxies: [1] },
      ],
      acts: [
        givenAttack({ step: 3, proxies: [0, 1], attacks: 2, weapons: 3, injured: [4, 9] }),
        givenOwn({ step: 9, principal: 0, option: 3, weapons: 4, killed: 2, injured: 3, site: 3 }),
        { kind: 'order', step: 12, principal: 1, order: 'hold', seen: null },
        { kind: 'message', step: 14, principal: 1, content: 'assure', channel: 1, option: null },
        givenAttack({ step: 15, proxies: [2], killed: 3, injured: 40, site: 2, aim: 'punish' }),
        givenOwn({
          step: 18,
          principal: 1,
          option: 7,
          warned: true,
          aim: 'demonstrate',
          killed: 0,
          injured: 110,
          site: 0,
        }),
        givenOwn({ step: 19, principal: 0, option: 4, leader: true, killed: 5, injured: 0, site: null }),
        { kind: 'message', step: 21, principal: 0, content: 'offer', channel: 0, option: 11 },
        { kind: 'order', step: 24, principal: 1, order: 'press', seen: null },
        givenOwn({ step: 25, principal: 0, option: 2, site: null }),
      ],
    },
  }
  expect(told(file, 25)).toMatchSnapshot()
})

test.each(['informed', 'noAccidents', 'noProxies', 'fullControl', 'alwaysWarned', 'noAudience'] as const)(
  'the counterfactual %s',
  (counterfactual) => {
    expect(
      told({ ...RESTLESS, counterfactual: { ...RESTLESS.counterfactual, [counterfactual]: true } }, 6),
    ).toMatchSnapshot()
  },
)

test('drawn spreads of reply make tables of their own', () => {
  const j = parametersOf('crisis').findIndex((d) => d.key === 'replySpread')
  const priors = RESTLESS.priors.map((prior, n) =>
    n === j ? ({ kind: 'uniform', low: 0.1, high: 0.3 } as const) : prior,
  )
  expect(told({ ...RESTLESS, priors }, 6)).toMatchSnapshot()
  expect(told(withCrisis(RESTLESS, { replySpread: 0.2 }), 6)).toEqual(told(RESTLESS, 6))
})
