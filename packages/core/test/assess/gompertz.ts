/**
 * The Gompertz state space of pomp, its data and its exact likelihood: log X' = log K + e^-r (log X - log K) + sigma z.
 */
import type { ParticleModel } from '../../src/assess/particle-filter.js'
import { exp } from '../../src/random/exp.js'
import { normalDraw } from '../../src/random/normal-draw.js'
import { Stream } from '../../src/random/stream.js'

/** A linear Gaussian state space in one dimension: x' = a x + b + sigma z, y = x + tau e, x known at the start. */
export interface Linear {
  a: number
  b: number
  sigma: number
  tau: number
  start: number
}

/** Gompertz on the log scale; r = sigma = tau = 0.1, K = X0 = 1. */
export const GOMPERTZ: Linear = { a: exp(-0.1), b: 0, sigma: 0.1, tau: 0.1, start: 0 }

const LOG_2_PI = 1.8378770664093453

export function observations({ a, b, sigma, tau, start }: Linear, steps: number, seed: bigint): Float64Array {
  const stream = new Stream(seed).open(0, 0, 1)
  const y = new Float64Array(steps)
  let x = start
  for (let t = 0; t < steps; t++) {
    x = a * x + b + sigma * normalDraw(stream)
    y[t] = x + tau * normalDraw(stream)
  }
  return y
}

/** Exact log-likelihood, and the filtered mean of the last state. */
export function kalman({ a, b, sigma, tau, start }: Linear, y: Float64Array): { logLikelihood: number; mean: number } {
  let mean = start
  let variance = 0
  let total = 0
  for (const seen of y) {
    mean = a * mean + b
    variance = a * a * variance + sigma * sigma
    const spread = variance + tau * tau
    const miss = seen - mean
    total -= 0.5 * (LOG_2_PI + Math.log(spread) + (miss * miss) / spread)
    const gain = variance / spread
    mean += gain * miss
    variance *= 1 - gain
  }
  return { logLikelihood: total, mean }
}

export class LinearParticles implements ParticleModel {
  readonly x: Float64Array
  private readonly kept: Float64Array
  private readonly stream: Stream

  constructor(
    readonly size: number,
    private readonly linear: Linear,
    private readonly y: Float64Array,
    seed: bigint,
  ) {
    this.x = new Float64Array(size)
    this.kept = new Float64Array(size)
    this.stream = new Stream(seed)
  }

  start(): void {
    this.x.fill(this.linear.start)
  }

  advance(t: number, logWeight: Float64Array): void {
    const { a, b, sigma, tau } = this.linear
    this.stream.open(0, t, 2)
    const constant = -0.5 * LOG_2_PI - Math.log(tau)
    for (let p = 0; p < this.size; p++) {
      this.x[p] = a * this.x[p] + b + sigma * normalDraw(this.stream)
      const miss = (this.y[t] - this.x[p]) / tau
      logWeight[p] += constant - 0.5 * miss * miss
    }
  }

  select(ancestor: Int32Array): void {
    this.kept.set(this.x)
    for (let p = 0; p < this.size; p++) this.x[p] = this.kept[ancestor[p]]
  }
}
