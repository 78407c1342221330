/**
 * The particle filter, as in the textbook (Doucet & Johansen 2011; Chopin & Papaspiliopoulos 2020, ch. 10 and 17).
 *
 *   for t = 0, 1, ..., T - 1
 *     move every particle by one step and multiply its weight by the predictive probability of what was observed
 *     add log( sum of weights now / sum of weights before ) to the log-likelihood
 *     if the effective sample size falls below half the particles: resample, weights become equal; rejuvenate what does not change by itself
 *
 * What a particle is, how it moves and what it weighs is the model's business; it works on all particles at once, in
 * flat arrays, here or on other threads. Same seed, same bits: the only randomness here is one uniform for each
 * resampling.
 */
import { exp } from '../random/exp.js'
import { LANE } from '../random/lanes.js'
import { log } from '../random/log.js'
import type { Stream } from '../random/stream.js'
import { systematic } from './resampling.js'

/** A state-space model over `size` particles, stored wherever the model likes. */
export interface ParticleModel {
  readonly size: number
  /** Draws every particle at time 0. */
  start(): void | Promise<void>
  /** Moves every particle over step t and adds the log predictive probability of what was observed to `logWeight`. */
  advance(t: number, logWeight: Float64Array): void | Promise<void>
  /** Particle p becomes a copy of particle ancestor[p]; ancestors are in ascending order. */
  select(ancestor: Int32Array): void | Promise<void>
  /**
   * After resampling at step t: makes copies differ where the model can, without changing the distribution
   * (resample-move).
   */
  rejuvenate?(t: number): void | Promise<void>
}

/** Diagnostics of the filter, step by step. */
export interface FilterDiagnostics {
  /** Log-likelihood of the record up to and including each step. */
  logLikelihood: Float64Array
  /** Log predictive probability of each step's observations: how little it surprised the model. */
  predictive: Float64Array
  /** Effective sample size after each step, before any resampling, as a share of the particles. */
  effective: Float64Array
  /** 1 where the particles were resampled after the step. */
  resampled: Uint8Array
  /** Step at which every weight vanished, or -1. */
  failedAt: number
}

/** The diagnostics of a filter that has not begun. */
export function noDiagnostics(steps: number): FilterDiagnostics {
  return {
    logLikelihood: new Float64Array(steps),
    predictive: new Float64Array(steps),
    effective: new Float64Array(steps),
    resampled: new Uint8Array(steps),
    failedAt: -1,
  }
}

/** Share of the particles below which the effective size calls for resampling. */
export const RESAMPLE_BELOW = 0.5

export class ParticleFilter {
  readonly logWeight: Float64Array
  /** Normalised weights after the latest step. */
  readonly weight: Float64Array
  readonly diagnostics: FilterDiagnostics
  private readonly ancestor: Int32Array
  /** Logarithm of what the weights sum to now, on the scale of logWeight. */
  private sum = 0
  private total = 0

  /**
   * @param stream randomness of resampling; opened at (address, t, LANE.resampling)
   */
  constructor(
    private readonly model: ParticleModel,
    readonly steps: number,
    private readonly stream: Stream,
    private readonly address = 0,
  ) {
    const n = model.size
    this.logWeight = new Float64Array(n)
    this.weight = new Float64Array(n).fill(1 / n)
    this.ancestor = new Int32Array(n)
    this.diagnostics = noDiagnostics(steps)
  }

  async start(): Promise<void> {
    this.equalWeights()
    this.total = 0
    await this.model.start()
  }

  /** One step; false when every weight vanished and nothing can be said. `beforeSelect` sees the weighted particles. */
  async step(t: number, beforeSelect?: (t: number) => void | Promise<void>): Promise<boolean> {
    if (!(await this.weigh(t))) return false
    if (beforeSelect !== undefined) await beforeSelect(t)
    await this.settle(t)
    return true
  }

  /** Moves and weighs the particles; false when every weight vanished and nothing can be said. */
  async weigh(t: number): Promise<boolean> {
    const { model, logWeight, weight, diagnostics } = this
    const before = this.sum
    await model.advance(t, logWeight)
    const after = logSum(logWeight, weight)
    if (!(after > Number.NEGATIVE_INFINITY)) {
      diagnostics.failedAt = t
      return false
    }
    this.sum = after
    this.total += after - before
    diagnostics.predictive[t] = after - before
    diagnostics.logLikelihood[t] = this.total
    diagnostics.effective[t] = effectiveShare(weight)
    return true
  }

  /** Resamples the weighted particles of step t if they have become too uneven. */
  async settle(t: number): Promise<void> {
    if (this.diagnostics.effective[t] < RESAMPLE_BELOW) await this.resample(t)
  }

  /** Replaces the particles by an equally weighted sample of themselves. */
  async resample(t: number): Promise<void> {
    const { model, ancestor, weight } = this
    systematic(weight, this.stream.open(this.address, t, LANE.resampling).unit(), ancestor)
    await model.select(ancestor)
    await model.rejuvenate?.(t)
    this.equalWeights()
    this.diagnostics.resampled[t] = 1
  }

  private equalWeights(): void {
    const { size } = this.model
    this.logWeight.fill(0)
    this.weight.fill(1 / size)
    this.sum = log(size)
  }
}

/** Effective sample size of weights that sum to 1, as a share of them. */
export function effectiveShare(weight: Float64Array): number {
  let squares = 0
  for (let p = 0; p < weight.length; p++) squares += weight[p] * weight[p]
  return 1 / (squares * weight.length)
}

/** log sum exp. `share` takes each value's share of the sum: one exponential a value serves both. */
export function logSum(values: Float64Array, share: Float64Array = new Float64Array(values.length)): number {
  let most = Number.NEGATIVE_INFINITY
  for (let p = 0; p < values.length; p++) if (values[p] > most) most = values[p]
  if (!(most > Number.NEGATIVE_INFINITY)) return Number.NEGATIVE_INFINITY
  let total = 0
  for (let p = 0; p < values.length; p++) {
    const part = exp(values[p] - most)
    share[p] = part
    total += part
  }
  const scale = 1 / total
  for (let p = 0; p < values.length; p++) share[p] *= scale
  return most + log(total)
}
