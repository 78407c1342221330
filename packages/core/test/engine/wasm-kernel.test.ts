/**
 * The kernel in WebAssembly gives the same bits as the JavaScript made from the same text, which is the reference:
 * endings, routes, kinds of war, every row of the log, every number of the state.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compileScenario } from '../../src/crisis/compile.js'
import { loadCrisis } from '../../src/crisis/load.js'
import { runBlock } from '../../src/engine/block.js'
import { createRunner } from '../../src/engine/create-runner.js'
import type { Kernel } from '../../src/engine/open-kernel.js'
import type { RunResult } from '../../src/engine/run-result.js'
import { Runner } from '../../src/engine/runner.js'
import { createWasmRunner, type WasmRunner } from '../../src/engine/wasm-runner.js'
import { createWorld } from '../../src/model/create-world.js'
import { L } from '../../src/model/log.js'
import { FACTUAL, type RuleName, type Scenario } from '../../src/model/scenario.js'
import { duel, givenAttack, givenOwn } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'

const SEED = 0x0123456789abcdefn
/** Runs of each scenario; a large comparison is asked for by RUNS=10000. */
const RUNS = Number(process.env.RUNS ?? 400)
const root = fileURLToPath(new URL('../../../../', import.meta.url))

function wasm(file: Scenario, seed = SEED): WasmRunner {
  const runner = createWasmRunner(createWorld(file), seed)
  if (runner === undefined) throw new Error('this engine has no WebAssembly with vectors')
  return runner
}

const bytes = (numbers: Float64Array): Buffer => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)
const numbersOf = (run: RunResult): number[] => [
  run.run,
  run.t,
  run.ending,
  run.route,
  run.chooser,
  run.sought,
  run.misread,
  run.tremble,
  run.lullStep,
  run.log.count,
  run.truceStep,
  run.truceFrom,
  run.truceBroken,
  run.truceOrder,
  run.truceFear,
  run.truceElsewhere,
  run.truceAgreement,
  run.truceNothing,
  run.stands,
  run.begun,
  run.begunSought,
  run.begunMisread,
  run.begunTremble,
  run.runaway,
  run.accidental,
  run.settled,
  run.withdrawn,
]

/** Asks later how many bytes of its memory the kernel has taken since. */
function memoryTaken(runner: WasmRunner): () => number {
  const { kernel } = runner as unknown as { kernel: Kernel }
  const first = kernel.memoryTop()
  const before = kernel.memoryTop()
  return () => kernel.memoryTop() - before - (before - first)
}

/** Compares `runs` runs to the bit; returns how many ended each way. */
function compare(file: Scenario, runs: number, seed = SEED): number[] {
  const ours = new Runner(createWorld(file), seed)
  const theirs = wasm(file, seed)
  const taken = memoryTaken(theirs)
  const endings = [0, 0, 0, 0]
  for (let run = 0; run < runs; run++) {
    const sim = ours.run(run)
    const result = theirs.run(run)
    endings[sim.ending]++
    const size = sim.log.count * L.width
    const same =
      bytes(sim.log.rows.subarray(0, size)).equals(bytes(result.log.rows.subarray(0, size))) &&
      bytes(sim.s).equals(bytes(theirs.s))
    if (!same || numbersOf(sim).some((value, at) => !Object.is(value, numbersOf(result)[at]))) {
      const row = sim.log.rows.findIndex((value, at) => at < size && !Object.is(value, result.log.rows[at]))
      expect.fail(
        `run ${run} differs: ${numbersOf(sim)} and ${numbersOf(result)}; first different row ${Math.floor(row / L.width)}, first different state ${sim.s.findIndex((value, at) => !Object.is(value, theirs.s[at]))}`,
      )
    }
  }
  expect(taken(), 'bytes that the runs took').toBe(0)
  return endings
}

function shipped(name: string): Scenario {
  const read = (file: string): string => readFileSync(`${root}crises/${name}/${file}`, 'utf8')
  const { crisis } = loadCrisis({ name, text: read('crisis.yaml'), readText: read })
  if (crisis === undefined) throw new Error(`${name} does not load`)
  return compileScenario(crisis).scenario
}

const uniform = (low: number, high: number) => ({ kind: 'uniform', low, high }) as const
const plain = scenario()

/** What each scenario is there for. */
const SCENARIOS: Record<string, Scenario> = {
  'the autumn of 2023 in small': plain,
  'tower22 as shipped, with drivers, calendar and vetoes': shipped('tower22'),
  'ain-al-asad as shipped': shipped('ain-al-asad'),
  'minimal as shipped': shipped('minimal'),
  'runs that share a draw': scenario({ replicates: 8 }),
  'short steps': scenario({ step: 0.25, steps: 120 }),
  'no proxies at all': scenario({ proxies: [], sites: [], hosts: [] }),
  'parameters behind the reply tables drawn': scenario(
    { steps: 40, replicates: 4 },
    {
      replySpread: uniform(0.1, 0.4),
      background: uniform(0.005, 0.05),
      conservatism: uniform(0.3, 1),
      runawayFloor: uniform(0.2, 0.5),
    },
  ),
  'a hot crisis, with every ending': scenario(
    {},
    {
      runawayRate: { kind: 'gamma', shape: 2, scale: 2 },
      accidentRate: { kind: 'normal', mean: 0.001, sd: 0 },
      settlementRate: { kind: 'point', value: 0.004 },
    },
  ),
  counterfactuals: scenario({
    steps: 90,
    counterfactual: { ...FACTUAL, informed: true, alwaysWarned: true, fullControl: true },
  }),
  'more counterfactuals': scenario({
    steps: 90,
    counterfactual: { ...FACTUAL, noProxies: true, noAccidents: true, noAudience: true },
  }),
  'hosts that press': scenario({
    steps: 90,
    hosts: plain.hosts.map((host) => ({
      ...host,
      priors: host.priors.map((prior, at) => (at === 3 ? { kind: 'point', value: 0.2 } : prior)),
    })),
  }),
  'acts and counts that are given': scenario({
    steps: 60,
    given: {
      through: 30,
      acts: [
        givenAttack({ step: 2, proxies: [0, 1, 2], attacks: 3, site: null }),
        givenAttack({ step: 4, proxies: [1], killed: 3, injured: 40, weapons: [1, 3] }),
        givenOwn({
          step: 5,
          principal: 0,
          option: 5,
          site: 3,
          weapons: 7,
          killed: 2,
          injured: 5,
          aim: 'punish',
          leader: true,
        }),
        givenOwn({ step: 9, principal: 1, option: 7, warned: true, injured: [0, 109] }),
        { kind: 'order', step: 10, principal: 1, order: 'hold', seen: null },
        { kind: 'message', step: 12, principal: 1, content: 'offer', channel: 0, option: null },
        { kind: 'message', step: 13, principal: 0, content: 'accept', channel: 0, option: null },
        { kind: 'message', step: 14, principal: 0, content: 'threaten', channel: 1, option: 1 },
      ],
      counts: [
        { from: 0, until: 20, total: 25, harmless: false, proxies: [0, 1, 2] },
        { from: 20, until: 30, total: 400, harmless: false, proxies: [2] },
      ],
    },
  }),
}

describe('the same bits as in JavaScript', () => {
  for (const [name, file] of Object.entries(SCENARIOS)) test(name, () => void compare(file, RUNS))

  test('the hot crisis ends in every way but withdrawal, so that every route was compared', () => {
    const endings = compare(SCENARIOS['a hot crisis, with every ending'], 300)
    for (const ending of [0, 1, 2]) expect(endings[ending]).toBeGreaterThan(0)
  })

  for (const rule of ['tft', 'gtft', 'wsls', 'grim', 'contrite', 'cooperate', 'defect'] satisfies RuleName[]) {
    test(`rule ${rule}`, () =>
      void compare(duel({ rule, error: 0.1, generosity: 0.3 }, { rule, error: 0.05, generosity: 0.1 }, 40), 300))
  }

  test('whatever the seed, and runs out of order', () => {
    for (const seed of [0n, 0xffffffffffffffffn]) compare(plain, 50, seed)
    const file = scenario({ replicates: 8 })
    const ours = new Runner(createWorld(file), SEED)
    const theirs = wasm(file)
    for (const run of [17, 3, 100000, 4, 17]) expect(numbersOf(theirs.run(run))).toEqual(numbersOf(ours.run(run)))
  })

  test('a block of runs has the same summary, questions and rows included', () => {
    const file = SCENARIOS['a hot crisis, with every ending']
    const world = createWorld(file)
    const questions = [
      {
        id: 'q',
        text: '',
        kind: 'count',
        count: 'attacks',
        party: -1,
        from: 0,
        until: 20,
        atLeast: 9,
        atMost: 99,
      } as const,
    ]
    const [ours, theirs] = (['js', 'wasm'] as const).map((kernel) =>
      runBlock(createRunner(world, SEED, kernel), world, questions, 1024, 0, true),
    )
    expect(theirs).toEqual(ours)
  })
})

describe('the runner in WebAssembly', () => {
  test('is what createRunner gives by default', () => {
    expect(createRunner(createWorld(plain), 1n)).not.toBeInstanceOf(Runner)
    expect(createRunner(createWorld(plain), 1n, 'js')).toBeInstanceOf(Runner)
  })

  test('takes no memory for runs', () => {
    // Everything that can happen in a run does here; memory that has grown would take the results along.
    const runner = wasm(SCENARIOS['a hot crisis, with every ending'])
    const { buffer } = runner.s
    const taken = memoryTaken(runner)
    for (let run = 0; run < 3000; run++) runner.run(run)
    expect(taken()).toBe(0)
    expect(runner.s.buffer).toBe(buffer)
    expect(runner.s.length).toBeGreaterThan(0)
  })

  test('gives way to TypeScript where WebAssembly is missing', () => {
    const engine = Object.getOwnPropertyDescriptor(globalThis, 'WebAssembly') as PropertyDescriptor
    try {
      Object.defineProperty(globalThis, 'WebAssembly', { value: undefined, configurable: true })
      expect(createRunner(createWorld(plain), 1n)).toBeInstanceOf(Runner)
      expect(() => createRunner(createWorld(plain), 1n, 'wasm')).toThrow('no WebAssembly kernel')
    } finally {
      Object.defineProperty(globalThis, 'WebAssembly', engine)
    }
  })
})
