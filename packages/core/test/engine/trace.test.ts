import { describe, expect, test } from 'vitest'
import { Runner } from '../../src/engine/runner.js'
import { sumOfTerms } from '../../src/engine/trace/terms.js'
import { type DecisionWhy, type Trace, traceRun } from '../../src/engine/trace.js'
import { createWorld } from '../../src/model/create-world.js'
import { FACTUAL, type Scenario } from '../../src/model/scenario.js'
import type { Distribution } from '../../src/terms/distribution.js'
import { givenAttack } from '../helpers/kernel.js'
import { principal, scenario } from '../helpers/scenario.js'

const RUNS = 40
const runnerFor = (change: Partial<Scenario> = {}, seed = 1n): Runner => new Runner(createWorld(scenario(change)), seed)
const traces = (runner: Runner, runs = RUNS): Trace[] => Array.from({ length: runs }, (_, run) => traceRun(runner, run))
const decisionsOf = (trace: Trace): DecisionWhy[] => trace.entries.flatMap((entry) => entry.why?.decision ?? [])

/** Everything that a run leaves behind. */
function left(runner: Runner): unknown {
  const { sim } = runner
  return {
    t: sim.t,
    ending: sim.ending,
    route: sim.route,
    sought: sim.sought,
    state: Array.from(sim.s),
    rows: Array.from(sim.log.rows.subarray(0, 10 * sim.log.count)),
  }
}

describe('a traced run', () => {
  test('leaves the same state and log, to the bit, as the plain run', () => {
    const plain = runnerFor()
    const listened = runnerFor()
    for (let run = 0; run < RUNS; run++) {
      plain.run(run)
      traceRun(listened, run)
      expect(left(listened)).toEqual(left(plain))
    }
    expect(listened.sim.listener).toBeNull()
  })

  test('tells every row of the log once', () => {
    const runner = runnerFor()
    for (let run = 0; run < RUNS; run++) {
      const { entries } = traceRun(runner, run)
      expect(entries.reduce((rows, entry) => rows + entry.rows, 0)).toBe(runner.sim.log.count)
    }
  })

  test('is told in the order of time and ends with its ending', () => {
    for (const trace of traces(runnerFor())) {
      const steps = trace.entries.map((entry) => entry.step)
      expect(steps).toEqual(steps.toSorted((a, b) => a - b))
      expect(trace.entries.at(-1)?.kind).toBe('ending')
    }
  })

  test('tells when a driver comes back of itself', () => {
    const at = (value: number): Distribution => ({ kind: 'point', value })
    const pause = { from: 20, fallsFrom: 20, usual: 1, lull: 0.1, returnDays: at(0.01), pauseDays: at(1e300) }
    const { proxies, steps } = scenario()
    const runner = runnerFor({
      drivers: [{ id: 'war', name: 'The war', values: new Array(steps).fill(0.1), end: null, pause }],
      proxies: proxies.map((proxy) => ({ ...proxy, driver: 0 })),
    })
    const told = traceRun(runner, 0).entries.filter(({ kind }) => kind === 'driver')
    expect(told.map(({ step }) => step)).toEqual([20])
    expect(told[0].sentence).toContain('The war comes back; it now multiplies the violence of its proxies by 1.')
  })

  test('survives JSON', () => {
    for (const trace of traces(runnerFor(), 5)) expect(JSON.parse(JSON.stringify(trace))).toEqual(trace)
  })

  test('has no hole in a sentence', () => {
    for (const trace of [...traces(runnerFor()), ...traces(runnerFor({ step: 0.25, steps: 200 }), 5)]) {
      for (const { sentence, reason = '' } of trace.entries) {
        expect(`${sentence} ${reason}`).not.toMatch(/NaN|undefined|null|Infinity|\[object|-0\.00| {2}/)
        expect(sentence).toMatch(/^Day \d+, \d+ [A-Z][a-z]{2}(, \d\d:\d\d)?: \S.*[.)]$/)
      }
    }
  })
})

describe('the reasons of a decision', () => {
  const counterfactuals = { informed: { ...FACTUAL, informed: true }, plain: FACTUAL }

  test.each(Object.entries(counterfactuals))('add up to the utility of every option (%s)', (_, counterfactual) => {
    let seen = 0
    for (const trace of traces(runnerFor({ counterfactual }))) {
      for (const why of decisionsOf(trace)) {
        for (const option of why.options) {
          expect(Math.abs(sumOfTerms(option.terms) - option.utility)).toBeLessThan(1e-9)
          seen++
        }
      }
    }
    expect(seen).toBeGreaterThan(1000)
  })

  test('give probabilities that add up to 1, with the choice among them', () => {
    for (const trace of traces(runnerFor())) {
      for (const why of decisionsOf(trace)) {
        expect(why.options.reduce((sum, option) => sum + option.probability, 0)).toBeCloseTo(1, 12)
        expect(why.options.find((option) => option.id === why.chosen)?.probability).toBeGreaterThan(0)
        expect(why.accounts.reduce((sum, account) => sum + account.owed, 0)).toBeCloseTo(why.owed, 12)
      }
    }
  })

  test('stand at every entry that a principal decided, and blame at every attack', () => {
    for (const trace of traces(runnerFor())) {
      for (const entry of trace.entries) {
        if (['act', 'order', 'message', 'decision'].includes(entry.kind) || (entry.kind === 'plan' && entry.why))
          expect(entry.why?.decision?.principal).toBe(entry.party)
        if (entry.kind === 'attack') expect(entry.why?.blame?.harm).toBeGreaterThan(0)
        if (/ strikes /.test(entry.sentence)) expect(entry.why?.judged?.punish).toBeLessThanOrEqual(1)
      }
    }
  })
})

describe('what is told', () => {
  test('a strike that is warned of is told by its warning and then by itself, with its dead', () => {
    let warned = 0
    for (const trace of traces(runnerFor())) {
      for (const [n, entry] of trace.entries.entries()) {
        if (!/ warns .* of a strike/.test(entry.sentence)) continue
        const strike = trace.entries
          .slice(n + 1)
          .find(({ step, party, kind }) => step === entry.step && party === entry.party && kind === 'act')
        expect(strike?.sentence).toMatch(
          / strikes .+\. (Nobody is hurt|Nobody is killed, .+ injured|\d+ (person is|people are) killed.*)\. \(hidden from /,
        )
        expect(strike?.why?.decision).toEqual(entry.why?.decision)
        expect(entry.reason).toBeDefined()
        warned++
      }
    }
    expect(warned).toBeGreaterThan(0)
  })

  test('hides cause and aim from the other side, and nothing of what all can see', () => {
    for (const trace of traces(runnerFor(), 5)) {
      for (const entry of trace.entries) {
        if (entry.kind === 'attack') expect(entry.hidden).toMatch(/^hidden from the us: .+; meant to /)
        if (entry.kind === 'arrival' || entry.kind === 'lull') expect(entry.hidden).toBeUndefined()
      }
    }
  })

  test('an order comes before those who obey it', () => {
    let seen = 0
    for (const trace of traces(runnerFor())) {
      for (const [n, entry] of trace.entries.entries()) {
        if (!/reins its proxies in|to hold/.test(entry.sentence)) continue
        const before = trace.entries[n - 1]
        const after = trace.entries[n + 1]
        if (after?.kind === 'compliance' && after.step === entry.step) seen++
        if (before?.kind === 'compliance' && before.step === entry.step) expect(after?.kind).not.toBe('order')
      }
    }
    expect(seen).toBeGreaterThan(10)
  })

  test.each([
    ['accident', { crisis: { accidentRate: 0.02 } }, /war by accident: nobody chose it/],
    [
      'runaway',
      { crisis: { runawayRate: 50, runawayFloor: 0.2, accidentRate: 0 }, own: { warAversion: 0, fear: 0 } },
      /war by runaway escalation: the exchange gets out of control on both sides/,
    ],
    [
      'chosen',
      { crisis: { accidentRate: 0 }, own: { warAversion: 0, fear: 0, appetiteWeight: 0, costWeight: 0 } },
      /: war, chosen by (the us|iran)\. The run ends\. \(known only to the simulation: sought /,
    ],
    ['settlement', { crisis: { settlementRate: 0.05, accidentRate: 0 } }, /: a settlement\. The run ends\./],
    [
      'withdrawal',
      { crisis: { accidentRate: 0, settlementRate: 0 }, own: { reputation: -30 } },
      /: withdrawal, chosen by the us\. The run ends\./,
    ],
  ])(
    'says how it ended: %s',
    (_, { crisis, own = {} }: { crisis: Record<string, number>; own?: Record<string, number> }, sentence) => {
      const points = (values: Record<string, number>): Record<string, Distribution> =>
        Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { kind: 'point', value }]))
      const principals: Scenario['principals'] = [
        principal('us', 'strong', points(own)),
        principal('iran', 'patron', points(own)),
      ]
      const runner = new Runner(createWorld(scenario({ principals }, points(crisis))), 1n)
      const endings = traces(runner, 60).map((trace) => trace.entries.at(-1)?.sentence ?? '')
      expect(endings.some((ending) => sentence.test(ending))).toBe(true)
    },
  )

  test('marks what was given', () => {
    const given: Scenario['given'] = {
      through: 3,
      counts: [],
      acts: [givenAttack({ step: 1, weapons: 2, killed: 3, injured: 4 })],
    }
    const { entries } = traceRun(runnerFor({ given }), 0)
    expect(entries.find((entry) => entry.kind === 'attack')?.sentence).toMatch(
      /^Day 2, 18 Oct: attack by kh on asad, 2 weapons; 3 people are killed, 4 injured\. \[given\] \(hidden from the us: /,
    )
  })

  test('reads like this', () => {
    const { entries } = traceRun(runnerFor(), 3)
    expect(entries.slice(0, 10).map((entry) => entry.sentence)).toMatchInlineSnapshot(`
      [
        "Day 1, 17 Oct: attack by kh on tanf, 6 weapons; nobody is hurt. (hidden from the us: allowed by iran's order, but not ordered; meant to kill)",
        "Day 1, 17 Oct: attack by kh on small, 1 weapon; nobody is hurt. (hidden from the us: allowed by iran's order, but not ordered; meant to be seen)",
        "Day 1, 17 Oct: attack by others on tanf, 1 weapon; it is stopped. (hidden from the us: the group's own doing; meant to be seen)",
        "Day 2, 18 Oct: attack by others on small, 1 weapon; it is stopped. (hidden from the us: the group's own doing; meant to kill)",
        "Day 2, 18 Oct: attack by others on tanf, 2 weapons; nobody is hurt. (hidden from the us: the group's own doing; meant to kill)",
        "Day 3, 19 Oct: attack by nujaba on asad, 1 weapon; nobody is hurt. (hidden from the us: the group's own doing; meant to be seen)",
        "Day 3, 19 Oct: attack by nujaba on small, 2 weapons; nobody is hurt. (hidden from the us: the group's own doing; meant to be seen)",
        "Day 4, 20 Oct: attack by nujaba on small, 1 weapon; nobody is hurt. (hidden from the us: allowed by iran's order, but not ordered; meant to kill)",
        "Day 5, 21 Oct: attack by kh on tanf, 3 weapons; nobody is hurt. (hidden from the us: allowed by iran's order, but not ordered; meant to be seen)",
        "Day 5, 21 Oct: attack by kh on asad, 1 weapon; nobody is hurt. (hidden from the us: allowed by iran's order, but not ordered; meant to kill)",
      ]
    `)
  })
})
