/**
 * The Gompertz state space as a model of the particle filter, made for speed: x' = a x + b + sigma z, y = x + tau e on
 * the log scale. packages/core/test/assess/gompertz.ts has the same plainly, with the data and the exact likelihood.
 *
 * Draws are counter-based: particles 2n and 2n + 1 take at step t the two halves of Philox block (run 0, step t, lane
 * n). A normal is two words by inversion, as normalDraw makes it, so that no word is left over.
 */
import type { ParticleModel } from '../../packages/core/src/assess/particle-filter.js'
import { log } from '../../packages/core/src/random/log.js'
import { normalQuantile } from '../../packages/core/src/random/normal.js'
import { philox4x32 } from '../../packages/core/src/random/philox.js'
import { seedWords } from '../../packages/core/src/random/seed.js'
import type { Linear } from '../../packages/core/test/assess/gompertz.js'

/** Blocks of words made at once: few enough to stay in the nearest cache (16 KiB). */
const BLOCKS = 1024

const HALF_LOG_2_PI = 0.9189385332046727

export class GompertzParticles implements ParticleModel {
  private x: Float64Array
  private spare: Float64Array
  private readonly words: Uint32Array
  private readonly key: [number, number]

  constructor(
    readonly size: number,
    private readonly linear: Linear,
    private readonly y: Float64Array,
    seed: bigint,
  ) {
    this.x = new Float64Array(size)
    this.spare = new Float64Array(size)
    this.words = new Uint32Array(4 * BLOCKS)
    this.key = seedWords(seed)
  }

  start(): void {
    this.x.fill(this.linear.start)
  }

  advance(t: number, logWeight: Float64Array): void {
    const { x, size, words, key } = this
    const { a, b, sigma, tau } = this.linear
    const seen = this.y[t]
    const constant = -HALF_LOG_2_PI - log(tau)
    for (let first = 0; first < size; first += 2 * BLOCKS) {
      const end = Math.min(size, first + 2 * BLOCKS)
      const blocks = (end - first + 1) >> 1
      for (let b = 0; b < blocks; b++) philox4x32(key[0], key[1], 0, t, first / 2 + b, 0, words, 4 * b)
      for (let p = first, at = 0; p < end; p++, at += 2) {
        // Stream.unit53 of these two words.
        const u = ((words[at] >>> 6) * 67108864 + (words[at + 1] >>> 6) + 0.5) * 2.220446049250313e-16
        const now = a * x[p] + b + sigma * normalQuantile(u)
        const miss = (seen - now) / tau
        x[p] = now
        logWeight[p] += constant - 0.5 * miss * miss
      }
    }
  }

  select(ancestor: Int32Array): void {
    const { x, spare } = this
    for (let p = 0; p < ancestor.length; p++) spare[p] = x[ancestor[p]]
    this.x = spare
    this.spare = x
  }
}
