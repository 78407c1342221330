/**
 * O10 in short (Talts et al. 2018): crises drawn from the model, conditioned on their own weekly totals; the rank of
 * each true hidden value among the particles must be uniform. One group, nobody decides; order, compliance, excitation
 * and the group's values are hidden.
 */
import { expect, test } from 'vitest'
import type { Observations } from '../../src/assess/observations.js'
import { Runner } from '../../src/engine/runner.js'
import { createWorld } from '../../src/model/create-world.js'
import { Happened, L } from '../../src/model/log.js'
import { T, tieBase } from '../../src/model/run-constants.js'
import type { Scenario } from '../../src/model/scenario.js'
import { S } from '../../src/model/state.js'
import { Stream } from '../../src/random/stream.js'
import type { Distribution } from '../../src/terms/distribution.js'
import { principal, proxy, scenario } from '../helpers/scenario.js'
import { filtered, OneIsland } from './one-island.js'

const STEPS = 14
const WEEK = 7
const CRISES = 200
/** Enough that no rank hangs on a few of them; the power of the test is in the number of crises. */
const PARTICLES = 400
const BINS = 10
/** Chi-square with 9 degrees of freedom, 99.9%. */
const MOST = 27.88

const at = (value: number): Distribution => ({ kind: 'point', value })
const quiet = { ownThreshold: at(99), otherThreshold: at(99), background: at(0), occupancy: at(0) }
const group = (): Scenario['proxies'][number] =>
  proxy('group', 'unknown', { ownRate: { kind: 'lognormal', median: 1.2, sd: 0.4 } })
const crisis = (given: Scenario['given']): Scenario =>
  scenario(
    {
      steps: STEPS,
      proxies: [group()],
      sites: [],
      principals: [principal('one', 'strong'), { ...principal('two', 'patron'), startOrder: [0.2, 0.3, 0.3, 0.2] }],
      given,
    },
    quiet,
  )

function conditionedOn(totals: number[]): Observations {
  const intervals = totals.map((total, n) => ({ from: n * WEEK, until: (n + 1) * WEEK, total, unnamed: total }))
  return {
    scenario: crisis({ through: STEPS, acts: [], counts: [] }),
    steps: STEPS,
    acts: Array.from({ length: STEPS }, () => []),
    intervals,
    intervalOf: Int32Array.from({ length: STEPS }, (_, t) => Math.floor(t / WEEK)),
    standing: [],
    idleClaims: [],
    named: new Int32Array(STEPS),
  }
}

/** Share of the weight below a value, ties broken by a uniform. */
function rank(value: (p: number) => number, truth: number, weight: Float64Array, u: number): number {
  let below = 0
  let equal = 0
  for (let p = 0; p < weight.length; p++) {
    if (value(p) < truth) below += weight[p]
    else if (value(p) === truth) equal += weight[p]
  }
  return below + u * equal
}

test('ranks of control and of the order in force are uniform', async () => {
  const runner = new Runner(createWorld(crisis(null)), 77n)
  const dice = new Stream(5n).open(0, 0, 0)
  const bins = { control: new Int32Array(BINS), order: new Int32Array(BINS), rate: new Int32Array(BINS) }
  let crises = 0
  for (let run = 0; crises < CRISES; run++) {
    const sim = runner.begin(run)
    let ended = false
    for (let t = 0; t < STEPS && !ended; t++) ended = runner.advance() && sim.ending !== 0
    if (ended) continue
    crises++
    const totals = new Array<number>(STEPS / WEEK).fill(0)
    for (let n = 0; n < sim.log.count; n++) {
      const row = n * L.width
      if (sim.log.rows[row + L.kind] === Happened.attack) totals[Math.floor(sim.log.rows[row + L.step] / WEEK)]++
    }
    const truth = {
      control: sim.drawn.d[tieBase(2, 0) + T.control],
      order: sim.s[sim.layout.principal + S.size + S.order],
      rate: sim.drawn.d[tieBase(2, 0) + T.baseRate],
    }
    const model = new OneIsland(conditionedOn(totals), PARTICLES, BigInt(1000 + run))
    const filter = await filtered(model, STEPS, BigInt(run))
    const note = (counts: Int32Array, value: (p: number) => number, true1: number): void => {
      counts[Math.min(BINS - 1, Math.floor(BINS * rank(value, true1, filter.weight, dice.unit())))]++
    }
    note(bins.control, (p) => model.constant(p, tieBase(2, 0) + T.control), truth.control)
    note(bins.order, (p) => model.order(p, 1), truth.order)
    note(bins.rate, (p) => model.constant(p, tieBase(2, 0) + T.baseRate), truth.rate)
  }
  for (const [name, counts] of Object.entries(bins)) {
    const expected = CRISES / BINS
    const chi = counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
    expect(chi, `${name}: ${counts.join(' ')}`).toBeLessThan(MOST)
  }
}, 120_000)
