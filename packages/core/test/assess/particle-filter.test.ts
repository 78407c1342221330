/**
 * The generic filter: O12 (Gompertz against the Kalman filter), a linear Gaussian case, and what happens when all
 * weights vanish.
 */
import { describe, expect, test } from 'vitest'
import { logSum, ParticleFilter, type ParticleModel } from '../../src/assess/particle-filter.js'
import { Stream } from '../../src/random/stream.js'
import { GOMPERTZ, kalman, type Linear, LinearParticles, observations } from './gompertz.js'

async function filtered(linear: Linear, y: Float64Array, size: number, seed: bigint) {
  const model = new LinearParticles(size, linear, y, seed)
  const filter = new ParticleFilter(model, y.length, new Stream(seed))
  await filter.start()
  for (let t = 0; t < y.length; t++) expect(await filter.step(t)).toBe(true)
  return { filter, model, logLikelihood: filter.diagnostics.logLikelihood[y.length - 1] }
}

describe('O12: Gompertz', () => {
  const y = observations(GOMPERTZ, 100, 7n)
  const exact = kalman(GOMPERTZ, y).logLikelihood

  test.each([
    [1000, 0.32],
    [10000, 0.09],
  ])('%i particles come within three standard deviations of the Kalman likelihood', async (size, sd) => {
    for (const seed of [1n, 2n, 3n])
      expect(Math.abs((await filtered(GOMPERTZ, y, size, seed)).logLikelihood - exact)).toBeLessThan(3 * sd)
  })

  test('is unbiased over 200 seeds on the scale of the likelihood, at few particles', async () => {
    const short = y.subarray(0, 20)
    const truth = kalman(GOMPERTZ, short).logLikelihood
    let sum = 0
    let squares = 0
    for (let seed = 1; seed <= 200; seed++) {
      const ratio = Math.exp((await filtered(GOMPERTZ, short, 100, BigInt(seed))).logLikelihood - truth)
      sum += ratio
      squares += ratio * ratio
    }
    const mean = sum / 200
    const error = Math.sqrt((squares / 200 - mean * mean) / 200)
    expect(Math.abs(mean - 1)).toBeLessThan(3.5 * error)
    expect(error).toBeLessThan(0.1)
  })

  test('same seed, same bits; another seed, others', async () => {
    const once = await filtered(GOMPERTZ, y, 200, 5n)
    const twice = await filtered(GOMPERTZ, y, 200, 5n)
    expect(twice.filter.diagnostics).toEqual(once.filter.diagnostics)
    expect((await filtered(GOMPERTZ, y, 200, 6n)).logLikelihood).not.toBe(once.logLikelihood)
  })
})

test('linear Gaussian: the filtered mean and the likelihood are those of the Kalman filter', async () => {
  const linear: Linear = { a: 0.7, b: 0.5, sigma: 0.6, tau: 0.4, start: 2 }
  const y = observations(linear, 40, 11n)
  const exact = kalman(linear, y)
  const { filter, model, logLikelihood } = await filtered(linear, y, 20000, 3n)
  let mean = 0
  for (let p = 0; p < model.size; p++) mean += filter.weight[p] * model.x[p]
  expect(mean).toBeCloseTo(exact.mean, 1)
  expect(Math.abs(mean - exact.mean)).toBeLessThan(0.02)
  expect(Math.abs(logLikelihood - exact.logLikelihood)).toBeLessThan(0.2)
})

test('the predictive terms sum to the log-likelihood, and the effective size is a share', async () => {
  const y = observations(GOMPERTZ, 30, 8n)
  const { predictive, logLikelihood, effective, resampled } = (await filtered(GOMPERTZ, y, 500, 2n)).filter.diagnostics
  let total = 0
  for (let t = 0; t < 30; t++) {
    total += predictive[t]
    expect(logLikelihood[t]).toBeCloseTo(total, 10)
    expect(effective[t]).toBeGreaterThan(0)
    expect(effective[t]).toBeLessThanOrEqual(1 + 1e-12)
    expect(resampled[t]).toBe(effective[t] < 0.5 ? 1 : 0)
  }
})

test('when every weight vanishes the filter says at which step', async () => {
  const model: ParticleModel = {
    size: 4,
    start() {},
    advance(t, logWeight) {
      if (t === 2) logWeight.fill(Number.NEGATIVE_INFINITY)
    },
    select() {},
  }
  const filter = new ParticleFilter(model, 5, new Stream(1n))
  await filter.start()
  expect([await filter.step(0), await filter.step(1), await filter.step(2)]).toEqual([true, true, false])
  expect(filter.diagnostics.failedAt).toBe(2)
})

test('logSum', () => {
  expect(logSum(Float64Array.of(0, 0))).toBeCloseTo(Math.log(2), 14)
  expect(logSum(Float64Array.of(-1000, -1000 + Math.log(3)))).toBeCloseTo(-1000 + Math.log(4), 10)
  expect(logSum(Float64Array.of(Number.NEGATIVE_INFINITY))).toBe(Number.NEGATIVE_INFINITY)
})
