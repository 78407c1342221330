/**
 * The particle filter, as in the textbook (Doucet & Johansen 2011; Chopin & Papaspiliopoulos 2020, ch. 10 and 17).
 *
 *   for t = 0, 1, ..., T - 1
 *     move every particle by one step and multiply its weight by the predictive probability of what was observed
 *     add log( sum of weights now / sum of weights before ) to the log-likelihood
 *     if the effective sample size falls below half the particles: resample, weights become equal; rejuvenate what does not change by itself
 *
 * What a particle is, how it moves and what it weighs is the model's business; it works on all particles at once, in flat arrays, here or
 * on other threads. Same seed, same bits: the only randomness here is one uniform for each resampling.
 */
import { exp } from '../random/exp.js'
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
  /** After a selection at step t: tells copies apart where the model can, leaving what they stand for the same. */
  rejuvenate?(t: number): void | Promise<void>
}

/** What a user sees of how well the filter did, step by step. */
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

/** Share of the particles below which the effective size calls for resampling. */
const RESAMPLE_BELOW = 0.5

export class ParticleFilter {
  readonly logWeight: Float64Array
  /** Normalised weights after the latest step. */
  readonly weight: Float64Array
  readonly diagnostics: FilterDiagnostics
  private readonly ancestor: Int32Array
  private total = 0

  /**
   * @param stream randomness of resampling; opened at (0, t, RESAMPLING_LANE)
   */
  constructor(
    private readonly model: ParticleModel,
    readonly steps: number,
    private readonly stream: Stream,
  ) {
    const n = model.size
    this.logWeight = new Float64Array(n)
    this.weight = new Float64Array(n).fill(1 / n)
    this.ancestor = new Int32Array(n)
    this.diagnostics = {
      logLikelihood: new Float64Array(steps),
      predictive: new Float64Array(steps),
      effective: new Float64Array(steps),
      resampled: new Uint8Array(steps),
      failedAt: -1,
    }
  }

  async start(): Promise<void> {
    this.logWeight.fill(0)
    this.weight.fill(1 / this.model.size)
    this.total = 0
    await this.model.start()
  }

  /** One step; false when every weight vanished and nothing can be said. `beforeSelect` sees the weighted particles. */
  async step(t: number, beforeSelect?: (t: number) => void | Promise<void>): Promise<boolean> {
    const { model, logWeight, weight, diagnostics } = this
    // What the weights sum to before the step, on the scale of logWeight.
    const before = logSum(logWeight)
    await model.advance(t, logWeight)
    const after = logSum(logWeight)
    if (!(after > Number.NEGATIVE_INFINITY)) {
      diagnostics.failedAt = t
      return false
    }
    const effective = normalise(logWeight, after, weight)
    this.total += after - before
    diagnostics.predictive[t] = after - before
    diagnostics.logLikelihood[t] = this.total
    diagnostics.effective[t] = effective
    if (beforeSelect !== undefined) await beforeSelect(t)
    if (effective < RESAMPLE_BELOW) await this.resample(t)
    return true
  }

  /** Replaces the particles by an equally weighted sample of themselves. */
  async resample(t: number): Promise<void> {
    const { model, ancestor, weight, logWeight } = this
    systematic(weight, this.stream.open(0, t, RESAMPLING_LANE).unit(), ancestor)
    await model.select(ancestor)
    await model.rejuvenate?.(t)
    logWeight.fill(0)
    weight.fill(1 / model.size)
    this.diagnostics.resampled[t] = 1
  }
}

/** Lane of the uniforms for resampling, apart from every lane of the model. */
export const RESAMPLING_LANE = 0x7f000000

/** Weights that sum to 1 from their logarithms; returns the effective size as a share of the particles. */
function normalise(logWeight: Float64Array, total: number, weight: Float64Array): number {
  let squares = 0
  for (let p = 0; p < weight.length; p++) {
    const w = exp(logWeight[p] - total)
    weight[p] = w
    squares += w * w
  }
  return 1 / (squares * weight.length)
}

/** log sum exp. */
export function logSum(values: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY
  for (let p = 0; p < values.length; p++) if (values[p] > most) most = values[p]
  if (!(most > Number.NEGATIVE_INFINITY)) return Number.NEGATIVE_INFINITY
  let total = 0
  for (let p = 0; p < values.length; p++) {
    const gap = values[p] - most
    if (gap > -40) total += exp(gap)
  }
  return most + log(total)
}
