/** Resample-move: a path walked again is the same path, and the moves leave the posterior as it is. */
import { expect, test } from 'vitest'
import { Chunk } from '../../src/assess/chunk.js'
import { openHere } from '../../src/assess/condition.js'
import { Ensemble } from '../../src/assess/ensemble.js'
import type { Interval, Observations } from '../../src/assess/observations.js'
import { ParticleFilter } from '../../src/assess/particle-filter.js'
import { S } from '../../src/model/state.js'
import { Stream } from '../../src/random/stream.js'
import type { Distribution } from '../../src/terms/distribution.js'
import { principal, proxy, scenario } from '../helpers/scenario.js'

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
    named: new Int32Array(STEPS),
  }
}

const observed = observations([2, 0, 3, 1, 1, 4, 0, 0, 0, 1, 0, 2])

async function deep(
  particles: number,
  seed: bigint,
  moved: boolean,
): Promise<{ chunk: Chunk; filter: ParticleFilter }> {
  let chunk: Chunk | undefined
  const model = await Ensemble.open(
    observed,
    particles,
    seed,
    (spec) => {
      chunk = new Chunk(spec)
      return chunk
    },
    moved,
  )
  const filter = new ParticleFilter(model, STEPS, new Stream(seed))
  await filter.start()
  for (let t = 0; t < STEPS; t++) await filter.step(t)
  return { chunk: chunk as Chunk, filter }
}

test('a path walked again from its first day has the same likelihood and the same end, bit for bit', async () => {
  const { chunk } = await deep(300, 5n, true)
  const { model } = chunk
  const { particles, plan } = model
  const before = particles.rows.slice()
  const counts = chunk.moveCounts()
  expect(counts?.taken.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(0)
  model.restart()
  const unused = new Float64Array(300)
  for (let t = 0; t < STEPS; t++) model.advance(t, unused)
  for (let p = 0; p < 300; p++) {
    const row = p * plan.size
    expect(particles.rows[row + plan.logLikelihood]).toBe(before[row + plan.logLikelihood])
    expect(particles.rows.slice(row + plan.state, row + plan.quiet)).toEqual(
      before.slice(row + plan.state, row + plan.quiet),
    )
  }
})

test('moves leave the posterior as it is: with and without them the order in force is the same', async () => {
  const shares = async (moved: boolean): Promise<number[]> => {
    const { chunk, filter } = await deep(moved ? 1500 : 2500, 7n, moved)
    const { model } = chunk
    const found = [0, 0, 0, 0]
    for (let p = 0; p < model.size; p++)
      found[model.particles.state(p)[model.sim.layout.principal + S.size + S.order]] += filter.weight[p]
    return found
  }
  const [plain, moved] = [await shares(false), await shares(true)]
  for (let order = 0; order < 4; order++) expect(Math.abs(plain[order] - moved[order])).toBeLessThan(0.07)
}, 60_000)

test('after moves few particles are alike', async () => {
  const distinct = ({ model }: Chunk): number =>
    new Set(Array.from({ length: model.size }, (_, p) => model.particles.rows[p * model.plan.size + model.plan.values]))
      .size
  const { chunk } = await deep(300, 3n, true)
  expect(distinct(chunk)).toBeGreaterThan(30)
})

test('the number of threads, here of ports, changes no bit', async () => {
  const run = async (): Promise<Float64Array> => {
    const model = await Ensemble.open(observed, 5200, 2n, openHere)
    const filter = new ParticleFilter(model, STEPS, new Stream(2n))
    await filter.start()
    for (let t = 0; t < STEPS; t++) await filter.step(t)
    return filter.weight
  }
  // Answers that come late and in another order.
  const late = async (): Promise<Float64Array> => {
    const model = await Ensemble.open(observed, 5200, 2n, (spec, number) => {
      const chunk = new Chunk(spec)
      const wait = async <T>(value: T): Promise<T> => {
        for (let n = 0; n < 5 - number; n++) await Promise.resolve()
        return value
      }
      return {
        start: () => wait(chunk.start()),
        advance: (t) => wait(chunk.advance(t)),
        pack: (p) => wait(chunk.pack(p)),
        select: (a, b) => wait(chunk.select(a, b)),
        rejuvenate: (t) => wait(chunk.rejuvenate(t)),
        take: (u) => wait(chunk.take(u)),
        bands: () => wait(chunk.bands()),
        futures: (s) => wait(chunk.futures(s)),
        tell: (s) => wait(chunk.tell(s)),
        branches: (s) => wait(chunk.branches(s)),
        restart: () => wait(chunk.restart()),
        moveCounts: () => wait(chunk.moveCounts()),
        founders: () => wait(chunk.founders()),
      }
    })
    const filter = new ParticleFilter(model, STEPS, new Stream(2n))
    await filter.start()
    for (let t = 0; t < STEPS; t++) await filter.step(t)
    return filter.weight
  }
  expect(await late()).toEqual(await run())
}, 60_000)
