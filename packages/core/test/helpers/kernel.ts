import { expect } from 'vitest'
import { createRunner } from '../../src/engine/create-runner.js'
import type { RunnerLike, RunResult } from '../../src/engine/run-result.js'
import { Runner } from '../../src/engine/runner.js'
import { createWorld } from '../../src/model/create-world.js'
import type { FixedAct } from '../../src/model/fixed-act.js'
import { fixedOf } from '../../src/model/given-in-numbers.js'
import { type Happened, L } from '../../src/model/log.js'
import { parametersOf } from '../../src/model/parameters.js'
import type {
  GivenAct,
  GivenAttack,
  GivenForce,
  GivenOwn,
  GivenRange,
  RuleDoctrine,
  Scenario,
} from '../../src/model/scenario.js'
import type { Sim } from '../../src/model/sim.js'
import { pairAt, type Q } from '../../src/model/state.js'
import type { Distribution } from '../../src/terms/distribution.js'
import { principal, proxy, scenario } from './scenario.js'

export const at = (value: number): Distribution => ({ kind: 'point', value })

/** Numbers as point priors. */
export function points(values: Readonly<Record<string, number>>): Record<string, Distribution> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, at(value)]))
}

/** Nothing ends a run. */
export const ENDLESS = points({ runawayRate: 0, accidentRate: 0, settlementRate: 0 })

export function runner(given: Scenario, seed = 1n): Runner {
  return new Runner(createWorld(given), seed)
}

/** Whole runs of many, in WebAssembly where there is any: the same bits in less time (engine/wasm-kernel.test.ts). */
export function manyRuns(given: Scenario, seed = 1n): RunnerLike {
  return createRunner(createWorld(given), seed)
}

/** A run at its first step, hidden values drawn. */
export function begun(given: Scenario, seed = 1n, run = 0): Sim {
  return runner(given, seed).begin(run)
}

/** Two principals with the same menu, no proxies, no bases, no hosts; nothing ends a run. */
export function duel(first: RuleDoctrine, second: RuleDoctrine, steps: number): Scenario {
  return scenario(
    {
      steps,
      lullDays: steps + 1,
      principals: [
        { ...principal('one', 'strong'), doctrine: first },
        { ...principal('two', 'strong'), doctrine: second },
      ],
      proxies: [],
      hosts: [],
      sites: [],
    },
    ENDLESS,
  )
}

export const COOPERATE: RuleDoctrine = { rule: 'cooperate', error: 0, generosity: 0 }

/** One proxy of known temper whose patron and victim do nothing; nobody is hurt and nothing ends. */
export function loneProxy(
  tie: { control: number; ownRate: number; branching: number; excitationDays: number },
  order: number,
  change: Partial<Scenario> = {},
  crisis: Record<string, number> = {},
): Scenario {
  const startOrder = [0, 1, 2, 3].map((o) => (o === order ? 1 : 0))
  return scenario(
    {
      principals: [
        { ...principal('us', 'strong'), doctrine: COOPERATE },
        { ...principal('iran', 'patron'), doctrine: COOPERATE, startOrder },
      ],
      proxies: [proxy('kh', 'aligned', points(tie))],
      hosts: [],
      sites: [],
      ...change,
    },
    { ...ENDLESS, ...points({ occupancy: 0, fearOfPunishment: 0, defectRate: 0, reconsiderRate: 0, ...crisis }) },
  )
}

type Figures = 'weapons' | 'killed' | 'injured'
/** What is changed of an act that is given; a number for a range is that number. */
type Change<T extends GivenForce> = Partial<Omit<T, 'kind' | Figures>> & Partial<Record<Figures, number | GivenRange>>

function force({ weapons, killed, injured, ...rest }: Change<GivenForce>): GivenForce {
  const exactly = (value: number | GivenRange = null): GivenRange =>
    typeof value === 'number' ? [value, value] : value
  return {
    step: 0,
    aim: null,
    warned: false,
    leader: false,
    site: 0,
    ...rest,
    weapons: exactly(weapons),
    killed: exactly(killed),
    injured: exactly(injured),
  }
}

/** A given act of the second principal's own hand of which nothing is said but what is changed here. */
export function givenOwn({ principal = 1, option = 0, ...rest }: Change<GivenOwn> = {}): GivenOwn {
  return { ...force(rest), kind: 'own', principal, option }
}

/** A given attack of the first proxy of which nothing is said but what is changed here. */
export function givenAttack({ proxies = [0], attacks = 1, ...rest }: Change<GivenAttack> = {}): GivenAttack {
  return { ...force(rest), kind: 'attack', proxies, attacks }
}

/** An act that must be one of force. */
export function forceOf(act: GivenAct): GivenForce {
  if (act.kind === 'order' || act.kind === 'message') throw new Error(`no force: ${act.kind}`)
  return act
}

/** What is fixed of an act of force: nothing but that it is at the first site, and what is changed here. */
export const fixedAct = (change: Change<GivenForce> = {}): FixedAct => fixedOf(givenOwn(change))

/** Rows of a run's log of one kind. */
export function rowsOf({ log }: Pick<RunResult, 'log'>, kind: Happened): number[][] {
  const found: number[][] = []
  for (let e = 0; e < log.count; e++) {
    const row = [...log.rows.subarray(e * L.width, (e + 1) * L.width)]
    if (row[L.kind] === kind) found.push(row)
  }
  return found
}

/** The same scenario with one crisis parameter at a value. */
export function withCrisis(given: Scenario, values: Readonly<Record<string, number>>): Scenario {
  const declared = parametersOf('crisis')
  for (const key of Object.keys(values))
    if (!declared.some((d) => d.key === key)) throw new Error(`no parameter ${key}`)
  return {
    ...given,
    priors: given.priors.map((prior, j) => (declared[j].key in values ? at(values[declared[j].key]) : prior)),
  }
}

/** Mean and standard error of a sample. */
export function estimate(sample: readonly number[]): { mean: number; se: number } {
  const n = sample.length
  const mean = sample.reduce((a, b) => a + b, 0) / n
  const variance = sample.reduce((a, b) => a + (b - mean) ** 2, 0) / (n - 1)
  return { mean, se: Math.sqrt(variance / n) }
}

/** The sample's mean lies within so many standard errors of a number. */
export function expectMean(sample: readonly number[], expected: number, errors = 4): void {
  const { mean, se } = estimate(sample)
  expect(Math.abs(mean - expected), `${mean} against ${expected}, se ${se}`).toBeLessThanOrEqual(errors * se)
}

/** A share of n trials lies within so many binomial standard errors of a probability. */
export function expectShare(count: number, n: number, p: number, errors = 4): void {
  const se = Math.sqrt((p * (1 - p)) / n)
  expect(Math.abs(count / n - p), `${count / n} against ${p}, se ${se}`).toBeLessThanOrEqual(errors * se)
}

/** What principal i holds of the other one, where there are two. */
export const toward = (sim: Sim, i: number, field: Q): number => sim.s[pairAt(sim.layout, i, 1 - i) + field]
export const putToward = (sim: Sim, i: number, field: Q, value: number): void => {
  sim.s[pairAt(sim.layout, i, 1 - i) + field] = value
}
