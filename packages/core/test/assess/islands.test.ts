/** Islands: independent filters, weighted by their evidence; which thread holds which changes no bit. */
import { describe, expect, test } from 'vitest'
import { condition, type Follower, openHere } from '../../src/assess/condition.js'
import { TOTAL_BINS } from '../../src/assess/futures.js'
import { Island } from '../../src/assess/island.js'
import { islandSizes, type OpenIsland } from '../../src/assess/islands.js'
import { observe } from '../../src/assess/observations.js'
import { DEATH_BINS } from '../../src/engine/summary.js'
import { dayOf } from '../../src/terms/dates.js'
import { shipped } from '../helpers/shipped.js'

const asad = shipped('ain-al-asad')
const asOf = dayOf('2020-01-03')
const observed = observe(asad, asOf)
const walked = (particles: number, open: OpenIsland = openHere, follower?: Follower) =>
  condition(observed, asOf, { particles, seed: 2n, open }, follower)

describe('particles are shared out', () => {
  test.each([
    [2400, 8],
    [400, 8],
    [399, 7],
    [120, 2],
    [60, 1],
    [3, 1],
  ])('%i among %i islands, as evenly as may be', (particles, count) => {
    const sizes = islandSizes(particles)
    expect(sizes).toHaveLength(count)
    expect(sizes.reduce((a, b) => a + b)).toBe(particles)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
  })
})

test('weights sum to one, and to the evidence of an island within it', async () => {
  const { islands } = await walked(404)
  const { weight, island, diagnostics } = islands
  expect(weight.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
  expect(new Set(island).size).toBe(8)
  // After the last moves the particles of an island count the same.
  for (let n = 0; n < 8; n++) expect(new Set(weight.filter((_, p) => island[p] === n)).size).toBe(1)
  expect(diagnostics.failedAt).toBe(-1)
  expect(diagnostics.logLikelihood.at(-1)).toBeCloseTo(
    diagnostics.predictive.reduce((a, b) => a + b),
    9,
  )
})

test('an island is the filter that it would be alone', async () => {
  const alone = new Island({ observed, first: 50, size: 50, seed: 2n, all: 400 })
  await alone.start()
  let logLikelihood = 0
  for (let t = 0; t < observed.steps; t++) {
    const told = await alone.weigh(t)
    logLikelihood = told.logLikelihood
    if (t < observed.steps - 1) await alone.settle(t)
  }
  const others: number[] = []
  await walked(400, (spec, number) => {
    const island = new Island(spec)
    if (number !== 1) return island
    return Object.assign(island, {
      weigh: async (t: number) => {
        const told = await Island.prototype.weigh.call(island, t)
        others.push(told.logLikelihood)
        return told
      },
    })
  })
  expect(others.at(-1)).toBe(logLikelihood)
})

test('the number of threads, here of ports that answer late and in another order, changes no bit', async () => {
  const late = await walked(404, (spec, number) => {
    const island = new Island(spec)
    const wait = async <T>(value: T | Promise<T>): Promise<T> => {
      for (let n = 0; n < 9 - number; n++) await Promise.resolve()
      return value
    }
    return {
      start: () => wait(island.start()),
      weigh: (t) => wait(island.weigh(t)),
      settle: (t) => wait(island.settle(t)),
      finish: () => wait(island.finish()),
      take: (until) => wait(island.take(until)),
      bands: () => wait(island.bands()),
      futures: (spec1) => wait(island.futures(spec1)),
      tell: (spec1) => wait(island.tell(spec1)),
      branches: (spec1) => wait(island.branches(spec1)),
      moveCounts: () => wait(island.moveCounts()),
      values: () => wait(island.values()),
    }
  })
  const here = await walked(404)
  expect(late.islands.weight).toEqual(here.islands.weight)
  expect(late.islands.diagnostics).toEqual(here.islands.diagnostics)
  expect(await late.islands.bands()).toEqual(await here.islands.bands())
}, 60_000)

test('an island whose particles the record leaves no chance counts nothing; the others go on', async () => {
  const { islands } = await walked(400, (spec, number) => {
    const island = new Island(spec)
    if (number !== 3) return island
    return Object.assign(island, {
      weigh: () => ({
        logLikelihood: Number.NEGATIVE_INFINITY,
        weight: new Float64Array(spec.size),
        resamples: false,
      }),
      settle: () => {},
      finish: () => {},
    })
  })
  expect(islands.diagnostics.failedAt).toBe(-1)
  expect(islands.weight.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
  expect(islands.weight.filter((_, p) => islands.island[p] === 3).every((weight) => weight === 0)).toBe(true)
})

test('runs that go on add up group by group to what they add up to together, and each group has its island', async () => {
  const until = dayOf('2020-02-03')
  const ahead = observe(asad, asOf, until)
  const { islands } = await condition(ahead, asOf, { particles: 200, seed: 2n })
  const [groups, replicates] = [40, 4]
  const made = await islands.futures(islands.weight, 0.5, groups, {
    seed: 2n,
    replicates,
    questions: [],
    totals: [9, 20],
  })
  const { places, byGroup, summary, first, totals } = made
  const sumOf = (column: number): number => {
    let sum = 0
    for (let g = 0; g < groups; g++) sum += byGroup[g * places.width + column]
    return sum
  }
  for (const [e, runs] of summary.events.entries()) expect(sumOf(places.events + e)).toBe(runs)
  for (const [n, runs] of first.entries()) expect(sumOf(places.first + n)).toBe(runs)
  for (const [n, wars] of summary.routes.entries()) expect(sumOf(places.routes + n)).toBe(wars)
  expect(sumOf(places.attacks)).toBe(summary.attacks)
  const counted = (c: number): number =>
    totals.subarray(c * TOTAL_BINS, (c + 1) * TOTAL_BINS).reduce((sum, runs, n) => sum + n * runs, 0)
  expect([0, 1].map((c) => sumOf(places.totals + c))).toEqual([counted(0), counted(1)])
  const killed = (side: number): number =>
    summary.deaths.subarray(side * DEATH_BINS, (side + 1) * DEATH_BINS).reduce((sum, runs, n) => sum + n * runs, 0)
  for (let side = 0; side < summary.deathsBeyond.length; side++)
    expect(sumOf(places.deaths + side)).toBe(killed(side) + summary.deathsBeyond[side])
  expect(made.island).toHaveLength(groups)

  const variants = [{ id: '', phases: [{ step: ahead.steps, scenario: ahead.scenario }] }]
  const branched = await islands.branches(islands.weight, 0.5, groups, { seed: 2n, replicates, variants })
  // The same uniform draws the same particles.
  expect(branched.island).toEqual(made.island)
}, 60_000)
