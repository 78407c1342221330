/**
 * Particles as rows of one array, so that copying a row copies a particle, here or to another thread. A row holds the hidden values that
 * are uncertain, the constants that follow from them, the state, what is carried of the totals, a table of the draw, the particle's founder at the start, the log-likelihood of its
 * path, and, where paths are to be walked again, the address of its randomness at each step.
 */
export interface RowPlan {
  values: number
  /** The draw's slab without the hidden values, as far as it differs between particles. */
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

export class ParticleRows {
  readonly rows: Float64Array
  private readonly draws: Float64Array[]
  private readonly states: Float64Array[]

  constructor(
    readonly size: number,
    readonly plan: RowPlan,
  ) {
    const rows = new Float64Array(size * plan.size)
    this.rows = rows
    // Views of every row, made once.
    const views = (at: number, end: number): Float64Array[] => Array.from({ length: size }, (_, p) => rows.subarray(p * plan.size + at, p * plan.size + end))
    this.draws = views(plan.draw, plan.state)
    this.states = views(plan.state, plan.carried)
  }

  /** Constants of particle p's draw. */
  draw(p: number): Float64Array {
    return this.draws[p]
  }

  state(p: number): Float64Array {
    return this.states[p]
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
    selectRows(this.rows, this.plan.size, ancestor, foreign, 0, width)
  }
}

/**
 * Row p becomes a copy of row ancestor[p], or of what begins at `at` in row -1 - ancestor[p] of `foreign` where that is negative. In place: ancestors
 * that are here are in ascending order, so rows that move down are copied from the first on and those that move up from the last, and none is
 * overwritten before it has been copied. Neighbours that move together are copied at once.
 */
export function selectRows(rows: Float64Array, size: number, ancestor: Int32Array, foreign: Float64Array, at: number, width: number): void {
  const count = ancestor.length
  for (let p = 0; p < count; ) {
    const a = ancestor[p]
    let end = p + 1
    if (a > p) {
      while (end < count && ancestor[end] === a + end - p) end++
      move(rows, a * size, p * size, (end - p) * size)
    }
    p = end
  }
  for (let p = count - 1; p >= 0; ) {
    const a = ancestor[p]
    let first = p
    if (a >= 0 && a < p) {
      while (first > 0 && ancestor[first - 1] === a + first - 1 - p && ancestor[first - 1] >= 0) first--
      move(rows, (a + first - p) * size, first * size, (p + 1 - first) * size)
    }
    p = first - 1
  }
  for (let p = 0; p < count; p++) {
    const from = (-1 - ancestor[p]) * width + at
    if (ancestor[p] < 0) rows.set(foreign.subarray(from, from + size), p * size)
  }
}

/** Up to this length a loop is quicker than a call. */
const SHORT = 64

function move(rows: Float64Array, from: number, to: number, length: number): void {
  if (length > SHORT) rows.copyWithin(to, from, from + length)
  else if (from > to) for (let c = 0; c < length; c++) rows[to + c] = rows[from + c]
  else for (let c = length - 1; c >= 0; c--) rows[to + c] = rows[from + c]
}
