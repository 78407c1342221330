/**
 * More than two principals, below the checker. A third one that can only wait changes nothing for the first two, to the
 * bit: neither what they draw, nor what they weigh, nor what becomes of them.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { Conditioned } from '../../src/assess/conditioned.js'
import { type Observations, observe } from '../../src/assess/observations.js'
import { loadCrisis } from '../../src/crisis/load.js'
import { Runner } from '../../src/engine/runner.js'
import { Summarizer } from '../../src/engine/summary.js'
import { sumOfTerms } from '../../src/engine/trace/terms.js'
import { traceRun } from '../../src/engine/trace.js'
import { createWasmRunner } from '../../src/engine/wasm-runner.js'
import { createWorld } from '../../src/model/create-world.js'
import { L } from '../../src/model/log.js'
import { dyadOf, dyadsOf, otherAt, pairOf, pairsOf, placeAmongOthers } from '../../src/model/pairs.js'
import type { PrincipalSpec, Scenario } from '../../src/model/scenario.js'
import type { Sim } from '../../src/model/sim.js'
import { bookAt, channelAt, D, dyadAt, G, M, pairAt, principalAt, Q, S, X } from '../../src/model/state.js'
import { addressOfPrincipal, addressOfProxy, PARTIES } from '../../src/random/lanes.js'
import { dayOf } from '../../src/terms/dates.js'
import { duel, points } from '../helpers/kernel.js'
import { principal, proxy, scenario } from '../helpers/scenario.js'
import { withThird, worldWithThird } from '../helpers/third.js'

const SEED = 31n

describe('places of pairs', () => {
  test('every dyad and every ordered pair has one of its own, the same however many principals there are', () => {
    for (let n = 2; n <= 6; n++) {
      const dyads = new Set<number>()
      const pairs = new Set<number>()
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          if (j === i) continue
          dyads.add(dyadOf(i, j))
          pairs.add(pairOf(i, j))
          expect(dyadOf(i, j)).toBe(dyadOf(j, i))
          expect(otherAt(i, placeAmongOthers(i, j))).toBe(j)
        }
      }
      expect([...dyads].sort((a, b) => a - b)).toEqual(Array.from({ length: dyadsOf(n) }, (_, at) => at))
      expect([...pairs].sort((a, b) => a - b)).toEqual(Array.from({ length: pairsOf(n) }, (_, at) => at))
    }
    expect([pairOf(0, 1), pairOf(1, 0)]).toEqual([0, 1])
  })

  test('principals and proxies have addresses of their own', () => {
    const principals = [0, 1, 2, 3, 4, 5].map(addressOfPrincipal)
    const proxies = Array.from({ length: 200 }, (_, k) => addressOfProxy(k))
    expect(new Set([...principals, ...proxies]).size).toBe(206)
    // The last address is that of the crisis as a whole, among hidden values.
    expect(Math.max(...principals, ...proxies)).toBeLessThan(PARTIES - 1)
  })
})

/** All that the state holds of the first two principals, whatever follows them. */
function ofTheTwo({ s, layout, world }: Sim): number[] {
  const take = (at: number, count: number): number[] => [...s.subarray(at, at + count)]
  return [
    ...take(0, G.size),
    ...take(dyadAt(layout, 0, 1), D.size),
    ...[0, 1].flatMap((i) => [
      ...take(principalAt(layout, i), S.size),
      ...take(pairAt(layout, i, otherAt(i, 0)), Q.size),
      ...[layout.account, layout.estimate, layout.truth].flatMap((book) =>
        take(bookAt(layout, book, i, otherAt(i, 0)), world.authors),
      ),
      ...Array.from({ length: world.channels }, (_, c) => take(channelAt(layout, c, i, otherAt(i, 0)), M.size)).flat(),
    ]),
    ...take(layout.proxy, world.proxies * X.size),
    ...take(layout.host, world.hosts),
    ...take(layout.givenCount, world.givenCountCount),
  ]
}

/** Rows of the log, proxies numbered from `2` on. */
function rowsOf({ log, world }: Sim): number[][] {
  return Array.from({ length: log.count }, (_, e) => {
    const row = [...log.rows.subarray(e * L.width, (e + 1) * L.width)]
    if (row[L.party] >= world.principals) row[L.party] += 2 - world.principals
    return row
  })
}

const outcomeOf = ({ t, ending, route, chooser, sought, misread, tremble }: Sim): number[] => [
  t,
  ending,
  route,
  chooser,
  sought,
  misread,
  tremble,
]

const RESTLESS = points({ background: 0.3, tremble: 0.3, settlementRate: 0.004, accidentRate: 0.001, runawayRate: 2 })
const patrons = (): Scenario =>
  scenario(
    {
      step: 0.5,
      steps: 120,
      principals: [principal('one', 'patron'), principal('two', 'patron')],
      proxies: [{ ...proxy('a', 'aligned'), patron: 0 }, proxy('b', 'autonomous')],
      sites: scenario()
        .sites.slice(0, 2)
        .map((site, v) => ({ ...site, owner: v, reach: site.reach.slice(0, 2) })),
    },
    RESTLESS,
  )

const CASES: readonly (readonly [string, Scenario, number])[] = [
  ['an autumn in small', scenario(), 40],
  ['a restless dyad', scenario({ steps: 120, replicates: 2 }, RESTLESS), 80],
  ['two patrons in half days', patrons(), 40],
  ['reply tables of each draw', drawnTables(), 10],
  [
    'rules that now and then defect',
    duel({ rule: 'tft', error: 0.1, generosity: 0.3 }, { rule: 'wsls', error: 0.2, generosity: 0 }, 100),
    10,
  ],
]

function drawnTables(): Scenario {
  const file = scenario({ steps: 60 }, { ...RESTLESS, replySpread: { kind: 'uniform', low: 0.1, high: 0.3 } })
  return { ...file, counterfactual: { ...file.counterfactual, informed: true } }
}

describe.each(CASES)('a third that can only wait: %s', (_, file, runs) => {
  test('changes no number of the first two', () => {
    const alone = new Runner(createWorld(file), SEED)
    const watched = new Runner(worldWithThird(file), SEED)
    for (let run = 0; run < runs; run++) {
      const two = alone.begin(run)
      const three = watched.begin(run)
      let over = false
      for (let step = 0; !over; step++) {
        over = alone.advance()
        expect(watched.advance(), `run ${run}, step ${step}`).toBe(over)
        const [a, b] = [ofTheTwo(two), ofTheTwo(three)]
        const differs = a.findIndex((value, n) => !Object.is(value, b[n]))
        if (differs >= 0 || a.length !== b.length) expect.fail(`run ${run}, step ${step}: number ${differs} differs`)
        for (let i = 0; i < 2; i++) {
          expect(three.chosen[i]).toBe(two.chosen[i])
          expect(three.utility[i]).toEqual(two.utility[i])
          expect(three.probability[i]).toEqual(two.probability[i])
        }
      }
      expect(outcomeOf(three)).toEqual(outcomeOf(two))
      expect(rowsOf(three)).toEqual(rowsOf(two))
    }
  })

  test('nor what the runs add up to', () => {
    const sums = [createWorld(file), worldWithThird(file)].map((world) => {
      const games = new Runner(world, SEED)
      const sum = new Summarizer(world, [], runs)
      for (let run = 0; run < runs; run++) sum.add(games.run(run))
      return sum.summary
    })
    const [two, three] = sums
    for (const key of ['events', 'endStep', 'routes', 'warKinds', 'weekly', 'causes', 'rows'] as const)
      expect(three[key], key).toEqual(two[key])
    expect([...three.choosers]).toEqual([...two.choosers, 0])
    expect([...three.orders]).toEqual([...two.orders, 0, 0, 0, 0])
  })
})

test('nor what a record says of the first two', () => {
  const root = fileURLToPath(new URL('../../../../crises/tower22/', import.meta.url))
  const read = (name: string): string => readFileSync(`${root}${name}`, 'utf8')
  const { crisis } = loadCrisis({ name: 'crisis.yaml', text: read('crisis.yaml'), readText: read })
  if (crisis === undefined) throw new Error('the crisis does not load')
  const observed = observe(crisis, dayOf('2024-01-10'))
  // Every dyad starts with the tension of the scenario, and nothing is to stand between the third and the two.
  const calm: Observations = { ...observed, scenario: { ...observed.scenario, startTension: 0 } }
  const weights = (of: Observations, inJavaScript: boolean): Float64Array[] => {
    const model = new Conditioned(of, 40, SEED, { inJavaScript })
    model.start()
    return Array.from({ length: of.steps }, (_, t) => {
      const added = new Float64Array(40)
      model.advance(t, added)
      return added
    })
  }
  const three = { ...calm, scenario: withThird(calm.scenario) }
  const alone = weights(calm, true)
  expect(weights(three, true)).toEqual(alone)
  expect(weights(three, false)).toEqual(alone)
})

/** Three principals that all have reason to strike: each option is directed at the next of them. */
function threeArmed(): Scenario {
  const file = scenario({ steps: 120 }, RESTLESS)
  const at = (spec: PrincipalSpec, toward: number): PrincipalSpec => ({
    ...spec,
    options: spec.options.map((option) => ({ ...option, toward })),
  })
  const [us, iran] = file.principals
  const three = withThird(file, at({ ...principal('third', 'strong'), startAccount: 0.3 }, 1))
  return { ...three, principals: [at(us, 1), at(iran, 2), three.principals[2]] }
}

describe('three that strike', () => {
  const file = threeArmed()

  test('are the same in WebAssembly, to the bit', () => {
    const world = createWorld(file)
    const ours = new Runner(world, SEED)
    const theirs = createWasmRunner(world, SEED)
    if (theirs === undefined) throw new Error('this engine has no WebAssembly with vectors')
    const endings = new Set<number>()
    for (let run = 0; run < 100; run++) {
      const sim = ours.run(run)
      const result = theirs.run(run)
      endings.add(sim.ending)
      expect([result.t, result.ending, result.route, result.log.count]).toEqual([
        sim.t,
        sim.ending,
        sim.route,
        sim.log.count,
      ])
      const size = sim.log.count * L.width
      expect(result.log.rows.subarray(0, size)).toEqual(sim.log.rows.subarray(0, size))
      expect(theirs.s).toEqual(sim.s)
    }
    expect(endings.size).toBeGreaterThan(1)
  })

  test('keep the laws of the state', () => {
    const games = new Runner(createWorld(file), SEED)
    for (let run = 0; run < 20; run++) {
      const sim = games.begin(run)
      const { s, layout } = sim
      while (!games.advance()) {
        for (let n = 0; n < s.length; n++) if (!Number.isFinite(s[n])) expect.fail(`state ${n} is ${s[n]}`)
        for (let i = 0; i < 3; i++) {
          for (let j = 0; j < 3; j++) {
            if (j === i) continue
            const at = pairAt(layout, i, j)
            expect(s[at + Q.belief0] + s[at + Q.belief1] + s[at + Q.belief2]).toBeCloseTo(1, 9)
            expect(s[dyadAt(layout, i, j) + D.tension]).toBeLessThanOrEqual(1)
          }
        }
      }
    }
  })

  test('are told with terms that add up to what was weighed', () => {
    const games = new Runner(createWorld(file), SEED)
    let decisions = 0
    for (let run = 0; run < 5; run++) {
      for (const { why } of traceRun(games, run).entries) {
        for (const option of why?.decision?.options ?? []) {
          decisions++
          expect(Math.abs(sumOfTerms(option.terms) - option.utility)).toBeLessThan(1e-9)
        }
      }
    }
    expect(decisions).toBeGreaterThan(100)
  })
})
