/** Endings that are weighed: the same mean as endings that are drawn, closed forms, and the same bits in WebAssembly. */
import { describe, expect, test } from 'vitest'
import { Out, outcomeOf } from '../../src/assess/outcome.js'
import { continuationOf } from '../../src/engine/continuation.js'
import { createRunner } from '../../src/engine/create-runner.js'
import type { RunnerLike, RunResult } from '../../src/engine/run-result.js'
import { Runner } from '../../src/engine/runner.js'
import { ValuedHere, valuedRunnerOf } from '../../src/engine/valued-runner.js'
import { createWorld } from '../../src/model/create-world.js'
import { Happened, L } from '../../src/model/log.js'
import type { PrincipalSpec, Scenario } from '../../src/model/scenario.js'
import { CHOSEN, SETTLEMENT, STANDOFF, WAR } from '../../src/model/sim.js'
import { COOPERATE, ENDLESS, points } from '../helpers/kernel.js'
import { principal, scenario } from '../helpers/scenario.js'

const hot = scenario(
  { steps: 60, lullDays: 5 },
  points({ runawayRate: 6, accidentRate: 0.002, settlementRate: 0.01, spoilerFactor: 1 }),
)
const weighed = (given: Scenario, seed: bigint): Runner => new Runner(createWorld(given), seed, seed, true)
const outcome = (run: RunResult): Float64Array => {
  const out = new Float64Array(Out.width)
  outcomeOf(run, 0, null, out, 0)
  return out
}
const chances = (out: Float64Array): number[] => [...out.subarray(Out.ending, Out.ending + 4)]

/** Mean and standard error of every column over runs. */
function means(runner: RunnerLike, runs: number): { mean: number[]; error: number[] } {
  const sum = new Float64Array(Out.width)
  const squares = new Float64Array(Out.width)
  for (let run = 0; run < runs; run++)
    for (const [c, value] of outcome(runner.run(run)).entries()) {
      sum[c] += value
      squares[c] += value * value
    }
  const mean = [...sum].map((one) => one / runs)
  return { mean, error: [...squares].map((one, c) => Math.sqrt(Math.max(0, one / runs - mean[c] ** 2) / runs)) }
}

describe('endings that are weighed', () => {
  test('have the mean of endings that are drawn, and so has all that they cut short; with less noise', () => {
    const drawn = means(createRunner(createWorld(hot), 1n), 4000)
    const exact = means(weighed(hot, 2n), 400)
    const columns = [0, 1, 2, 3].map((n) => Out.ending + n).concat(Out.lull, Out.calm, Out.attacks, Out.strikes)
    for (const c of [...columns, Out.route + 1, Out.route + 2, Out.killed, Out.killed + 1, Out.killed + 2])
      expect(Math.abs(drawn.mean[c] - exact.mean[c]), Out[c]).toBeLessThanOrEqual(
        4 * Math.hypot(drawn.error[c], exact.error[c]),
      )
    // Ten times as many runs that are drawn tell less than twice as much.
    for (const c of [Out.ending + WAR, Out.ending + SETTLEMENT]) expect(exact.error[c]).toBeLessThan(2 * drawn.error[c])
  })

  test('add up to 1 in every run, and so do the kinds of a chosen war', () => {
    const runner = weighed(hot, 3n)
    let chosen = 0
    for (let run = 0; run < 300; run++) {
      const result = runner.run(run)
      const { stands, begun, runaway, accidental, settled, withdrawn } = result
      expect(stands + begun + runaway + accidental + settled + withdrawn).toBeCloseTo(1, 12)
      const out = outcome(result)
      expect(chances(out).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12)
      expect(out[Out.sought] + out[Out.misread] + out[Out.tremble]).toBeCloseTo(out[Out.route], 12)
      if (out[Out.route] > 0) chosen++
    }
    expect(chosen).toBeGreaterThan(0)
  })

  test('a war that takes no preparation is drawn, and takes all that stands', () => {
    const rash = (one: PrincipalSpec): PrincipalSpec => ({
      ...one,
      options: one.options.map((option) => ({ ...option, preparationDays: 0 })),
    })
    const runner = weighed({ ...hot, principals: hot.principals.map(rash) }, 3n)
    let chosen = 0
    for (let run = 0; run < 300; run++) {
      const result = runner.run(run)
      if (result.route !== CHOSEN) continue
      chosen++
      expect(outcome(result)[Out.route]).toBe(result.stands)
      expect(outcome(result)[Out.ending]).toBe(0)
    }
    expect(chosen).toBeGreaterThan(0)
  })

  test('change nothing of a run before its ending: the same seed gives the same events up to there', () => {
    const [drawn, exact] = [new Runner(createWorld(hot), 5n), weighed(hot, 5n)]
    for (let run = 0; run < 100; run++) {
      const { log, t } = drawn.run(run)
      const rows = log.rows.slice(0, log.count * L.width)
      const longer = exact.run(run).log
      for (let e = 0; e < log.count; e++) {
        if (rows[e * L.width + L.step] >= t - 1) break
        expect(longer.rows.slice(e * L.width, (e + 1) * L.width)).toEqual(rows.slice(e * L.width, (e + 1) * L.width))
      }
    }
  })

  test('where nothing ends, are those of runs that draw, bit for bit: cease-fires, talks and all', () => {
    const endless = scenario({ steps: 120 }, { ...ENDLESS, ...points({ ceaseFireRate: 0.2 }) })
    const hosts = endless.hosts.map((host) => ({
      ...host,
      priors: host.priors.map(() => ({ kind: 'point', value: 0 }) as const),
    }))
    const given = { ...endless, hosts }
    const [drawn, exact] = [new Runner(createWorld(given), 8n), weighed(given, 8n)]
    let agreed = 0
    for (let run = 0; run < 60; run++) {
      const { log, ending } = drawn.run(run)
      if (ending !== STANDOFF) continue
      const other = exact.run(run).log
      expect(other.count).toBe(log.count)
      expect(other.rows.subarray(0, other.count * L.width)).toEqual(log.rows.subarray(0, log.count * L.width))
      for (let e = 0; e < log.count; e++) if (log.rows[e * L.width + L.kind] === Happened.ceaseFire) agreed++
    }
    expect(agreed).toBeGreaterThan(5)
  })

  test('with a constant hazard alone: exp(-h t) stands, exactly', () => {
    const peaceful = (steps: number): number => {
      const principals = [principal('us', 'strong'), principal('iran', 'patron')]
      const given = scenario(
        {
          ...{ steps, startTension: 0, proxies: [], hosts: [], sites: [] },
          principals: principals.map((one) => ({ ...one, doctrine: COOPERATE })),
        },
        points({ settlementRate: 0.01, patience: 5 }),
      )
      return weighed(given, 1n).run(0).stands
    }
    const hazard = 0.01 * (1 + 0.95 * Math.exp(-0.5 / 5))
    expect(peaceful(40)).toBeCloseTo(Math.exp(-40 * hazard), 10)
  })
})

test('what kind of war was chosen depends on its own run alone, in whatever order runs are made', () => {
  const world = createWorld(hot)
  const kinds = (order: (runs: number[]) => number[]): Map<number, number[]> => {
    const runner = new Runner(world, 9n)
    return new Map(
      order([...Array(150).keys()]).map((run) => {
        const { sought, misread, tremble } = runner.run(run)
        return [run, [sought, misread, tremble]]
      }),
    )
  }
  const forward = kinds((runs) => runs)
  for (const [run, kind] of kinds((runs) => runs.reverse())) expect(kind).toEqual(forward.get(run))
})

describe('the same bits in WebAssembly', () => {
  const same = (one: RunResult, other: RunResult, run: number): void => {
    const numbers = (of: RunResult): number[] => [
      ...[of.stands, of.begun, of.begunSought, of.begunMisread, of.begunTremble],
      ...[of.runaway, of.accidental, of.settled, of.withdrawn],
      ...of.log.rows.subarray(0, of.log.count * L.width),
      ...of.log.stands.subarray(0, of.log.count),
      ...of.log.peace.subarray(0, of.log.count),
    ]
    expect(numbers(other), `run ${run}`).toEqual(numbers(one))
  }

  test('of whole runs at values that are set', () => {
    const world = createWorld(hot)
    const [here, there] = [new ValuedHere(world, 4n), valuedRunnerOf(world, 4n)]
    expect(there).not.toBeInstanceOf(ValuedHere)
    here.raw.set(new Runner(world, 4n).begin(0).drawn.raw)
    there.raw.set(here.raw)
    for (const one of [here, there]) one.settle()
    for (let run = 0; run < 60; run++) same(here.run(run), there.run(run), run)
  })

  test('of runs that go on from a state, in two parts', () => {
    const world = createWorld(hot)
    const start = new Runner(world, 6n)
    const here = weighed(hot, 6n)
    const there = continuationOf(world, 6n, 6n, true)
    for (let run = 0; run < 40; run++) {
      const { s, drawn } = start.begin(run)
      there.takeDraw(drawn.slab)
      there.s.set(s)
      there.begin(run, 0)
      if (!there.goOn(20)) there.goOn(world.steps)
      same(here.run(run), there.result, run)
    }
  })
})
