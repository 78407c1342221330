/** Resample-move: a path walked again is the same path, and the moves leave the posterior as it is. */
import { expect, test } from 'vitest'
import type { Interval, Observations } from '../../src/assess/observations.js'
import type { Distribution } from '../../src/terms/distribution.js'
import { principal, proxy, scenario } from '../helpers/scenario.js'
import { filtered, OneIsland } from './one-island.js'

const at = (value: number): Distribution => ({ kind: 'point', value })
const STEPS = 12

/** Daily counts of one group whose control and drive are not known. */
function observations(totals: readonly number[]): Observations {
  const group = proxy('group', 'unknown', { ownRate: { kind: 'lognormal', median: 1.2, sd: 0.5 } })
  const intervals: Interval[] = totals.map((total, t) => ({ from: t, until: t + 1, total, unnamed: total }))
  const crisis = scenario(
    {
      steps: STEPS,
      proxies: [group],
      sites: [],
      principals: [principal('one', 'strong'), { ...principal('two', 'patron'), startOrder: [0.2, 0.3, 0.3, 0.2] }],
      given: { through: STEPS, acts: [], counts: [] },
    },
    { occupancy: at(0) },
  )
  return {
    scenario: crisis,
    steps: STEPS,
    acts: Array.from({ length: STEPS }, () => []),
    intervals,
    intervalOf: Int32Array.from({ length: STEPS }, (_, t) => t),
    standing: [],
    idleClaims: [],
    named: new Int32Array(STEPS),
  }
}

const observed = observations([2, 0, 3, 1, 1, 4, 0, 0, 0, 1, 0, 2])

async function walked(particles: number, seed: bigint, moving: boolean) {
  const island = new OneIsland(observed, particles, seed, moving)
  const filter = await filtered(island, STEPS, seed)
  if (moving) island.moves.move(STEPS - 1, 2)
  return { island, filter }
}

test('a path walked again from its first day has the same likelihood and the same end, bit for bit', async () => {
  const { island } = await walked(300, 5n, true)
  const { model, moves } = island
  const { particles, plan } = model
  expect(moves.counts.taken.every((taken) => taken > 0)).toBe(true)
  for (let p = 0; p < 300; p += 7) {
    const row = particles.rows.slice(p * plan.size, (p + 1) * plan.size)
    const { trial } = model
    trial.fill(Number.NaN)
    trial.set(row.subarray(plan.values, plan.values + plan.draw), plan.values)
    trial.set(row.subarray(plan.path), plan.path)
    expect(model.retrace(STEPS - 1)).toBe(row[plan.logLikelihood])
    expect(trial.slice(plan.draw, plan.logLikelihood)).toEqual(row.slice(plan.draw, plan.logLikelihood))
  }
})

/** A value between -1 and 1 that rises with it. */
const squashed = (value: number): number => value / (1 + Math.abs(value))

test('moves leave the posterior as it is: with and without them order, control and drive are the same', async () => {
  const means = async (moving: boolean): Promise<number[]> => {
    const { island, filter } = await walked(6000, 7n, moving)
    const { model } = island
    const { plan, particles } = model
    const weight = (p: number): number => (moving ? 1 / model.size : filter.weight[p])
    const found = [0, 0, 0, 0, ...Array.from({ length: plan.draw }, () => 0)]
    for (let p = 0; p < model.size; p++) {
      found[island.order(p, 1)] += weight(p)
      for (let u = 0; u < plan.draw; u++)
        found[4 + u] += weight(p) * squashed(particles.rows[p * plan.size + plan.values + u])
    }
    return found
  }
  const [plain, moved] = [await means(false), await means(true)]
  for (let order = 0; order < 4; order++) expect(Math.abs(plain[order] - moved[order])).toBeLessThan(0.07)
  for (let u = 4; u < plain.length; u++) expect(Math.abs(plain[u] - moved[u]), `${u}`).toBeLessThan(0.06)
}, 60_000)

test('after moves few particles are alike', async () => {
  const { island } = await walked(300, 3n, true)
  const { particles, plan, size } = island.model
  const rows = Array.from({ length: size }, (_, p) =>
    particles.rows.slice(p * plan.size, p * plan.size + plan.draw).join(),
  )
  expect(new Set(rows).size).toBeGreaterThan(150)
})
