/**
 * Particles as rows of one array, so that copying a row copies a particle, here or to another thread. A row holds the hidden values that
 * are uncertain, the constants that follow from them, the state, what is carried of the totals, a table of the draw, the particle's founder at the start, the log-likelihood of its
 * path, and, where paths are to be walked again, the address of its randomness at each step.
 */
export interface RowPlan {
  values: number
  /** The draw's slab without the hidden values. */
  draw: number
  state: number
  carried: number
  quiet: number
  founder: number
  logLikelihood: number
  /** Address of the randomness at each step. */
  path: number
  size: number
}

export function planRow(sizes: { values: number; draw: number; state: number; carried: number; quiet: number; path: number }): RowPlan {
  const draw = sizes.values
  const state = draw + sizes.draw
  const carried = state + sizes.state
  const quiet = carried + sizes.carried
  const founder = quiet + sizes.quiet
  return { values: 0, draw, state, carried, quiet, founder, logLikelihood: founder + 1, path: founder + 2, size: founder + 2 + sizes.path }
}

/** Two arrays of rows, of which one is in use; a selection writes the other. */
export class ParticleRows {
  rows: Float64Array
  private spare: Float64Array
  private views: Float64Array[][]
  private spareViews: Float64Array[][]

  constructor(
    readonly size: number,
    readonly plan: RowPlan,
  ) {
    this.rows = new Float64Array(size * plan.size)
    this.spare = new Float64Array(size * plan.size)
    this.views = this.look(this.rows)
    this.spareViews = this.look(this.spare)
  }

  /** Constants of particle p's draw. */
  draw(p: number): Float64Array {
    return this.views[0][p]
  }

  state(p: number): Float64Array {
    return this.views[1][p]
  }

  /** The rows of some particles, one after another. */
  pack(particles: ArrayLike<number>, out: Float64Array, width: number): void {
    const { size } = this.plan
    for (let n = 0; n < particles.length; n++) out.set(this.rows.subarray(particles[n] * size, (particles[n] + 1) * size), n * width)
  }

  /**
   * Particle p becomes a copy of particle ancestor[p], or of row -1 - ancestor[p] of `foreign` where that is negative.
   * @param width of a row of `foreign`
   */
  select(ancestor: Int32Array, foreign: Float64Array, width: number): void {
    const { size } = this.plan
    for (let p = 0; p < ancestor.length; p++) {
      const a = ancestor[p]
      const [from, at] = a >= 0 ? [this.rows, a * size] : [foreign, (-1 - a) * width]
      this.spare.set(from.subarray(at, at + size), p * size)
    }
    ;[this.rows, this.spare] = [this.spare, this.rows]
    ;[this.views, this.spareViews] = [this.spareViews, this.views]
  }

  /** Views of draw and state of every row, made once. */
  private look(rows: Float64Array): Float64Array[][] {
    const { plan, size } = this
    const view = (at: number, end: number): Float64Array[] => Array.from({ length: size }, (_, p) => rows.subarray(p * plan.size + at, p * plan.size + end))
    return [view(plan.draw, plan.state), view(plan.state, plan.carried)]
  }
}
