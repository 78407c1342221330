/**
 * O9: no inert lever. Every parameter, at two values far apart and on the same draws, changes what happens in at least
 * one of a batch of runs; so does every part of an option. On the same draws any difference is the lever's own: there
 * is no noise.
 */
import { describe, expect, test } from 'vitest'
import type { RunResult } from '../../src/engine/run-result.js'
import { L } from '../../src/model/log.js'
import { DEFAULT_OPTIONS, GIVE_IN, type OptionSpec, ULTIMATUM } from '../../src/model/options.js'
import type { ParameterDeclaration } from '../../src/model/parameter.js'
import { PARAMETERS, parametersOf } from '../../src/model/parameters.js'
import type { DemandSpec, GivenMessage, Scenario } from '../../src/model/scenario.js'
import { quantile } from '../../src/random/distribution.js'
import type { Distribution } from '../../src/terms/distribution.js'
import { at, manyRuns, points } from '../helpers/kernel.js'
import { principal, scenario } from '../helpers/scenario.js'

const RUNS = 150

/** Something is wanted, and nobody has set a deadline yet. */
const DEMAND: DemandSpec = { by: 0, of: 1, what: 'leave', stake: at(0.5), cost: at(0.2), from: 0, until: -1 }

/**
 * A restless dyad in which everything happens sooner or later: often at the table, often trembling, hosts near the end
 * of patience.
 */
const restless = scenario(
  {
    principals: [
      {
        ...principal('us', 'strong'),
        options: [...DEFAULT_OPTIONS.strong, ULTIMATUM],
        startAccount: 0.3,
        startPressure: 0.2,
      },
      {
        ...principal('iran', 'patron'),
        options: [...DEFAULT_OPTIONS.patron, GIVE_IN],
        startAccount: 0.3,
        startPressure: 0.2,
      },
    ],
    vetoes: [at(0.2)],
    demands: [DEMAND],
  },
  points({ background: 0.15, tremble: 0.2 }),
)
const hosts = restless.hosts.map((host) => ({
  ...host,
  priors: host.priors.map((prior, j) => (parametersOf('host')[j].key === 'startTolerance' ? at(0.15) : prior)),
}))
const base: Scenario = { ...restless, hosts }

/** A driver in a lull of whose end nobody told. */
const paused: Pick<Scenario, 'drivers' | 'proxies'> = {
  drivers: [
    {
      id: 'x',
      name: 'x',
      values: new Array(170).fill(0.4),
      end: null,
      pause: { from: 20, fallsFrom: 20, usual: 1, lull: 0.4, returnDays: at(30), pauseDays: at(60) },
    },
  ],
  proxies: base.proxies.map((p) => ({ ...p, driver: 0 })),
}

/** What came of a run, as far as any reader of it can see. */
function outcome(sim: RunResult): string {
  const rows = sim.log.rows.subarray(0, sim.log.count * L.width).join(' ')
  return `${sim.ending} ${sim.route} ${sim.t} ${sim.sought} ${sim.misread} ${sim.tremble} ${rows}`
}

/** First run in which two files on the same draws differ, or -1. */
function firstDifference(one: Scenario, other: Scenario, runs = RUNS): number {
  const a = manyRuns(one, 31n)
  const b = manyRuns(other, 31n)
  for (let run = 0; run < runs; run++) if (outcome(a.run(run)) !== outcome(b.run(run))) return run
  return -1
}

/** The file with one parameter at a value, for every entity that has it. */
function setting(file: Scenario, declared: ParameterDeclaration, value: number): Scenario {
  const j = parametersOf(declared.scope).indexOf(declared)
  const put = <T extends { priors: Distribution[] }>(entity: T): T => ({
    ...entity,
    priors: entity.priors.map((prior, n) => (n === j ? at(value) : prior)),
  })
  switch (declared.scope) {
    case 'crisis':
      return put(file)
    case 'principal':
      return { ...file, principals: [put(file.principals[0]), put(file.principals[1])] }
    case 'tie':
      return { ...file, proxies: file.proxies.map(put) }
    case 'host':
      return { ...file, hosts: file.hosts.map(put) }
  }
}

/** The 5 and 95% quantiles of a prior; half and double of a point, within its range. */
function farApart(declared: ParameterDeclaration): [number, number] {
  const prior = 'kind' in declared.prior ? declared.prior : Object.values(declared.prior.variants)[0]
  if (prior.kind !== 'point') return [quantile(prior, 0.05), quantile(prior, 0.95)]
  const [low, high] = declared.range
  return [Math.max(low, prior.value / 2), Math.min(high, prior.value * 2)]
}

/** A demand that somebody refuses: only then does the press of a refusal count. */
const REFUSAL: GivenMessage = { kind: 'message', step: 2, principal: 1, content: 'reject', channel: 1, option: null }
const refused: Scenario = { ...base, given: { through: 0, acts: [REFUSAL], counts: [] } }

describe('parameters', () => {
  test.each(PARAMETERS.map((declared) => [declared.scope, declared.key, declared] as const))(
    '%s %s',
    (_, key, declared) => {
      const [low, high] = farApart(declared)
      const file = key === 'demandRefused' ? refused : base
      expect(high).toBeGreaterThan(low)
      // An acceptance of talks, a settlement in their shadow, a stale count of injured: some levers show in few runs.
      expect(
        firstDifference(setting(file, declared, low), setting(file, declared, high), 1500),
        `${key} at ${low} and ${high}`,
      ).toBeGreaterThanOrEqual(0)
    },
  )
})

/** The file with one option of principal i changed. */
function withOption(i: number, o: number, change: Partial<OptionSpec>): Scenario {
  const principals: Scenario['principals'] = [...base.principals]
  principals[i] = {
    ...principals[i],
    options: principals[i].options.map((option, n) => (n === o ? { ...option, ...change } : option)),
  }
  return { ...base, principals }
}

/** Parts of an option, the change to each, and the options that have it. */
const PARTS: readonly [string, (o: OptionSpec) => Partial<OptionSpec>, (o: OptionSpec) => boolean][] = [
  ['severity', (o) => ({ severity: o.severity < 0.5 ? o.severity + 0.1 : o.severity - 0.1 }), () => true],
  ['harm', (o) => ({ harm: o.harm < 0.5 ? o.harm + 0.4 : o.harm - 0.4 }), (o) => o.rung !== 'war'],
  ['weight', (o) => ({ weight: o.weight * 4 }), () => true],
  // With an expected harm of 1 a whole answer is due whatever is relieved.
  ['relief', (o) => ({ relief: o.relief < 0.5 ? 0.9 : 0 }), (o) => o.harm < 1],
  ['concession', (o) => ({ concession: o.concession < 0.2 ? 0.5 : 0 }), () => true],
  ['cover', (o) => ({ cover: o.cover < 0.5 ? 1 : 0 }), (o) => o.concession > 0],
  ['aim', (o) => ({ aim: o.aim === 'punish' ? 'demonstrate' : 'punish' }), (o) => o.weapons > 0],
  ['warned', (o) => ({ warned: !o.warned }), (o) => o.weapons > 0],
  ['weapons', (o) => ({ weapons: o.weapons * 3 }), (o) => o.weapons > 0],
  ['time of preparation', (o) => ({ preparationDays: 4 * o.preparationDays }), (o) => o.preparationDays > 0],
  ['leader', (o) => ({ leader: !o.leader }), (o) => o.weapons > 0],
  [
    'reach',
    (o) => ({ reach: o.reach.includes('own-hand') ? ['proxies'] : ['own-hand'] }),
    (o) => o.severity > 0 && o.rung !== 'war',
  ],
  ['target', (o) => ({ target: o.target === 'forces' ? 'homeland' : 'forces' }), (o) => o.weapons > 0],
  [
    'message',
    (o) => ({ message: o.message === 'threaten' ? 'assure' : 'threaten' }),
    (o) => o.message !== null && o.weapons === 0,
  ],
  [
    'channel',
    (o) => ({ channel: o.channel === 'public' ? 'private' : 'public' }),
    (o) => o.message !== null && o.weapons === 0,
  ],
  ['order', (o) => ({ order: o.order === 'press' ? 'free' : 'press' }), (o) => o.order !== null],
  ['withdraw', () => ({ withdraw: false }), (o) => o.withdraw],
]

describe.each(PARTS)('%s of an option', (_, change, has) => {
  const cases = base.principals.flatMap((p, i) =>
    p.options.flatMap((o, n) => (has(o) ? [[p.id, o.id, i, n] as const] : [])),
  )
  test.each(cases)('%s: %s', (_, __, i, n) => {
    const option = base.principals[i].options[n]
    expect(firstDifference(base, withOption(i, n, change(option)), 600)).toBeGreaterThanOrEqual(0)
  })
})

test('the message that rides on a force option reaches the other', () => {
  const o = base.principals[1].options.findIndex((x) => x.id === 'warned-salvo')
  expect(firstDifference(base, withOption(1, o, { message: null }), 400)).toBeGreaterThanOrEqual(0)
})

/** Levers of the file beyond parameters and options. */
const ENTITIES: Record<string, Scenario> = {
  'exposure of a site': { ...base, sites: base.sites.map((s, v) => (v === 0 ? { ...s, exposed: at(200) } : s)) },
  'cover of a site': { ...base, sites: base.sites.map((s, v) => (v === 0 ? { ...s, cover: at(0.1) } : s)) },
  'shelter of a site': { ...base, sites: base.sites.map((s) => ({ ...s, shelter: at(0.9) })) },
  'reach of a site': {
    ...base,
    sites: base.sites.map((s, v) => (v === 0 ? { ...s, reach: s.reach.map(() => at(0.1)) } : s)),
  },
  'count of a site': { ...base, sites: base.sites.map((s, v) => (v === 0 ? { ...s, count: 9 } : s)) },
  'host of a site': { ...base, sites: base.sites.map((s) => ({ ...s, host: -1 })) },
  'delay of a channel': { ...base, channels: base.channels.map((c) => ({ ...c, delayDays: at(3) })) },
  'reliability of a channel': { ...base, channels: base.channels.map((c) => ({ ...c, reliability: at(0.3) })) },
  'an open channel': { ...base, channels: base.channels.map((c) => ({ ...c, isOpen: false })) },
  'a driver': {
    ...base,
    drivers: [{ id: 'x', name: 'x', values: new Array(170).fill(0.4), end: null, pause: null }],
    proxies: base.proxies.map((p) => ({ ...p, driver: 0 })),
  },
  'a veto': { ...base, vetoes: [at(1)] },
  'stake of a demand': { ...base, demands: [{ ...DEMAND, stake: at(0.9) }] },
  'cost of meeting a demand': { ...base, demands: [{ ...DEMAND, cost: at(0.9) }] },
  'beginning of a demand': { ...base, demands: [{ ...DEMAND, from: 30 }] },
  'deadline of a demand': { ...base, demands: [{ ...DEMAND, until: 10 }] },
  'tension at the start': { ...base, startTension: 0.9 },
  'belief about the order': { ...base, orderPrior: [0.4, 0.4, 0.1, 0.1] },
  'order at the start': {
    ...base,
    principals: [base.principals[0], { ...base.principals[1], startOrder: [1, 0, 0, 0] }],
  },
  'a driver that comes back': { ...base, ...paused },
  'account at the start': { ...base, principals: [{ ...base.principals[0], startAccount: 1 }, base.principals[1]] },
  'pressure at the start': { ...base, principals: [{ ...base.principals[0], startPressure: 1 }, base.principals[1]] },
  'prior of the strategies': {
    ...base,
    principals: [{ ...base.principals[0], strategyPrior: [0, 0, 1] }, base.principals[1]],
  },
  'load on the calendar': {
    ...base,
    principals: [
      { ...base.principals[0], calendar: [{ step: 20, parameter: 'load', prior: at(1) }] },
      base.principals[1],
    ],
  },
  'appetite on the calendar': {
    ...base,
    principals: [
      { ...base.principals[0], calendar: [{ step: 20, parameter: 'appetite', prior: at(0) }] },
      base.principals[1],
    ],
  },
  'days of a lull': { ...base, lullDays: 5 },
  'days of a tacit truce': { ...base, truceDays: 3 },
  'days of an exchange': { ...base, exchangeDays: 3 },
}

test.each(['returnDays', 'pauseDays'] as const)('%s of a driver', (stay) => {
  const [driver] = paused.drivers
  if (driver.pause === null) throw new Error('a driver without pauses')
  const file = { ...base, ...paused }
  const other = { ...file, drivers: [{ ...driver, pause: { ...driver.pause, [stay]: at(5) } }] }
  expect(firstDifference(file, other)).toBeGreaterThanOrEqual(0)
})

test.each(Object.keys(ENTITIES))('%s', (name) => {
  expect(firstDifference(base, ENTITIES[name], 3000)).toBeGreaterThanOrEqual(0)
})

test.each(['informed', 'noAccidents', 'noProxies', 'fullControl', 'alwaysWarned', 'noAudience'] as const)(
  'counterfactual: %s',
  (counterfactual) => {
    expect(
      firstDifference(base, { ...base, counterfactual: { ...base.counterfactual, [counterfactual]: true } }, 3000),
    ).toBeGreaterThanOrEqual(0)
  },
)
