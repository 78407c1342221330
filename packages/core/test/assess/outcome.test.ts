/** What a run came to, told from its log. */
import { describe, expect, test } from 'vitest'
import { Out, outcomeOf } from '../../src/assess/outcome.js'
import { answers, victimOf } from '../../src/engine/question.js'
import { NO_TRUCE, type RunResult } from '../../src/engine/run-result.js'
import { Summarizer } from '../../src/engine/summary.js'
import { Happened } from '../../src/model/log.js'
import type { Sim } from '../../src/model/sim.js'
import { begun } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'

const given = scenario({ steps: 60, lullDays: 14 })
/** A run of 60 steps in which nothing happened but what `log` adds. */
function run(change: Partial<RunResult> = {}, log: (sim: Sim) => void = () => {}): RunResult {
  const sim = begun(given)
  log(sim)
  const { world } = sim
  const plain = { run: 0, ending: 0, route: 0, chooser: -1, sought: 0, misread: 0, tremble: 0 }
  return {
    world,
    ...plain,
    t: 60,
    lullStep: -1,
    ...NO_TRUCE,
    stands: 1,
    begun: 0,
    begunSought: 0,
    begunMisread: 0,
    begunTremble: 0,
    runaway: 0,
    accidental: 0,
    settled: 0,
    withdrawn: 0,
    log: sim.log,
    ...change,
  }
}
function outcome(result: RunResult, from: number, column: Out): number {
  const out = new Float64Array(Out.width)
  outcomeOf(result, from, null, out, 0)
  return out[column]
}
const { world } = run()
const option = (i: number, fits: (o: number) => boolean): number =>
  Array.from({ length: world.menus[i].count }, (_, o) => o).findIndex(fits)

const attack = ({ log }: Sim, step: number): void => log.add(step, Happened.attack, 2, 0, 1, 0, 1, -1, 1, 0)
const lull = ({ log }: Sim, step: number): void => log.add(step, Happened.lull, -1, 0, 0, 0, 0, -1, -1, 0)

describe('how long force went on', () => {
  test('quiet that began before the as-of day is quiet from that day on, never a negative number of days', () => {
    expect(
      outcome(
        run({ lullStep: 32 }, (sim) => lull(sim, 32)),
        30,
        Out.calm,
      ),
    ).toBe(0)
    expect(outcome(run(), 30, Out.calm)).toBe(0)
  })

  test('of a lull, the days up to the last act of force before it', () => {
    const result = run({ lullStep: 50 }, (sim) => {
      attack(sim, 36)
      lull(sim, 50)
      attack(sim, 55)
    })
    expect(outcome(result, 30, Out.calm)).toBe(7)
  })

  test('of a settlement, the days up to the last act of force, not up to the settlement; of a war, all that are left', () => {
    const attacked = (change: Partial<RunResult>): RunResult => run(change, (sim) => attack(sim, 36))
    expect(outcome(attacked({ ending: 2, t: 50 }), 30, Out.calm)).toBe(7)
    expect(outcome(attacked({ ending: 1, route: 2, t: 50 }), 30, Out.calm)).toBe(30)
    expect(outcome(attacked({}), 30, Out.calm)).toBe(30)
  })

  test('of endings that are weighed, the mean over them', () => {
    const result = run({ stands: 0.4, accidental: 0.1, settled: 0.3, withdrawn: 0.2 }, (sim) => {
      attack(sim, 3)
      sim.log.peaceNow = 0.2
      sim.log.standsNow = 0.8
      attack(sim, 20)
    })
    expect(outcome(result, 0, Out.calm)).toBeCloseTo(0.2 * 4 + 0.3 * 21 + 0.1 * 60 + 0.4 * 60, 12)
    expect(outcome(result, 0, Out.attacks)).toBeCloseTo(1.8, 12)
    expect(outcome(result, 0, Out.killed)).toBeCloseTo(1.8, 12)
    expect(outcome(result, 0, Out.ending)).toBeCloseTo(0.4, 12)
  })
})

test('a war that is chosen is not counted as one strike among others', () => {
  const war = option(0, (o) => world.menus[0].isWar[o] === 1)
  const strike = option(0, (o) => world.menus[0].isForce[o] === 1 && world.menus[0].isWar[o] === 0)
  const both = run({}, ({ log }) => {
    log.add(3, Happened.act, 0, strike, 1, 0, 4, -1, 1, 0)
    log.add(5, Happened.act, 0, war, 0, 0, 0, -1, 1, 0)
  })
  expect(outcome(both, 0, Out.strikes)).toBe(1)
})

test('dead of a group that nobody names are not those of the first group', () => {
  const onProxies = option(0, (o) => world.menus[0].isForce[o] === 1 && world.menus[0].aimedAt[o] === 1)
  expect(victimOf(world, Happened.act, 0, onProxies, -1)).toBe(-1)
  const unnamed = run({}, ({ log }) => log.add(3, Happened.act, 0, onProxies, 5, 0, 4, -1, 1, 0))
  const deathsOf = (party: number) =>
    answers(
      { id: '', text: '', kind: 'count', count: 'deaths', party, from: -1, until: 60, atLeast: 1, atMost: 9 },
      unnamed,
    )
  expect([deathsOf(-1), deathsOf(2)]).toEqual([true, false])
  expect(outcome(unnamed, 0, Out.killed + world.principals)).toBe(5)
})

test('a lull of the first day is filed like an ending of the first day', () => {
  const summarizer = new Summarizer(world, [])
  summarizer.add(run({ lullStep: 0 }))
  summarizer.add(run({ ending: 2, t: 1 }))
  const { endStep, steps } = summarizer.summary
  expect(endStep.subarray(4 * (steps + 1), 5 * (steps + 1)).indexOf(1)).toBe(1)
  expect(endStep.subarray(2 * (steps + 1), 3 * (steps + 1)).indexOf(1)).toBe(1)
})
