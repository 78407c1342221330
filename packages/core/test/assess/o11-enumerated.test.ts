/**
 * O11: a crisis of two steps, small enough to enumerate: the posterior of the order in force is that of the particles.
 */
import { expect, test } from 'vitest'
import type { Interval, Observations } from '../../src/assess/observations.js'
import { binomialPmf } from '../../src/random/binomial.js'
import { poissonPmf } from '../../src/random/poisson.js'
import type { Distribution } from '../../src/terms/distribution.js'
import { principal, proxy, scenario } from '../helpers/scenario.js'
import { filtered, OneIsland } from './one-island.js'

const at = (value: number): Distribution => ({ kind: 'point', value })
const START = [0.25, 0.25, 0.25, 0.25]
const JUMP = 0.5 * 4 * (1 - Math.exp(-1 / 7))

/**
 * Nobody decides, nobody changes his mind: the order, and who of the attackers acted on his own, are all that is
 * hidden.
 */
function observations(intervals: Interval[]): Observations {
  const quiet = {
    ownThreshold: at(99),
    otherThreshold: at(99),
    background: at(0),
    reconsiderRate: at(0),
    defectRate: at(0),
    directedShare: at(0.1),
    pressFactor: at(1.5),
  }
  const group = proxy('group', 'unknown', { control: at(0.5), ownRate: at(1), branching: at(4), excitationDays: at(7) })
  const small = scenario(
    {
      steps: 2,
      proxies: [group],
      sites: [],
      principals: [principal('one', 'strong'), { ...principal('two', 'patron'), startOrder: START }],
      given: { through: 2, acts: [], counts: [] },
    },
    quiet,
  )
  const intervalOf = new Int32Array(2)
  for (const [c, { from, until }] of intervals.entries()) intervalOf.fill(c, from, until)
  return {
    scenario: small,
    steps: 2,
    acts: [[], []],
    intervals,
    intervalOf,
    named: new Int32Array(2),
    standing: [],
    idleClaims: [],
  }
}

/** Probability of n1 attacks, then n2, under an order: summed over how many of the first were the group's own. */
function likelihood(order: number, n1: number, n2: number): number {
  const commanded = [0, 0, 0.5, 0.75][order]
  const first = 0.5 + commanded
  let total = 0
  for (let own = 0; own <= n1; own++) total += binomialPmf(own, n1, 0.5 / first) * poissonPmf(n2, first + own * JUMP)
  return poissonPmf(n1, first) * total
}

function posterior(of: (order: number) => number): number[] {
  const weights = START.map((share, order) => share * of(order))
  const sum = weights.reduce((a, b) => a + b)
  return weights.map((w) => w / sum)
}

async function byParticles(observed: Observations, seed: bigint): Promise<number[]> {
  const model = new OneIsland(observed, 100_000, seed)
  const filter = await filtered(model, 2, seed)
  expect(filter.diagnostics.failedAt).toBe(-1)
  const shares = [0, 0, 0, 0]
  for (let p = 0; p < model.size; p++) shares[model.order(p, 1)] += filter.weight[p]
  return shares
}

const TOLERANCE = 0.02

test('daily counts of 3 and 4', async () => {
  const daily = [
    { from: 0, until: 1, total: 3, unnamed: 3 },
    { from: 1, until: 2, total: 4, unnamed: 4 },
  ]
  const exact = posterior((order) => likelihood(order, 3, 4))
  const found = await byParticles(observations(daily), 1n)
  for (let order = 0; order < 4; order++) expect(Math.abs(found[order] - exact[order])).toBeLessThan(TOLERANCE)
})

test('a total of 7 over both days', async () => {
  const exact = posterior((order) => {
    let total = 0
    for (let n = 0; n <= 7; n++) total += likelihood(order, n, 7 - n)
    return total
  })
  const found = await byParticles(observations([{ from: 0, until: 2, total: 7, unnamed: 7 }]), 2n)
  for (let order = 0; order < 4; order++) expect(Math.abs(found[order] - exact[order])).toBeLessThan(TOLERANCE)
})

test('a quiet that lasts speaks for a tight order', async () => {
  const exact = posterior((order) => likelihood(order, 0, 0))
  const found = await byParticles(observations([{ from: 0, until: 2, total: 0, unnamed: 0 }]), 3n)
  for (let order = 0; order < 4; order++) expect(Math.abs(found[order] - exact[order])).toBeLessThan(TOLERANCE)
  expect(found[0]).toBeGreaterThan(found[2])
})
