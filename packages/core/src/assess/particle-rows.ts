/**
 * Particles as rows of one array (walk/row-plan.ts), so that copying a row copies a particle, here or to another
 * thread.
 */
import type { RowPlan } from '../walk/row-plan.js'

export class ParticleRows {
  /**
   * @param memory gives the array as it is now; it lies in the kernel's memory where that walks the particles, and may
   * move as that grows
   */
  constructor(
    readonly size: number,
    readonly plan: RowPlan,
    private readonly memory: () => Float64Array,
  ) {}

  get rows(): Float64Array {
    return this.memory()
  }

  /** Constants of particle p's draw. */
  draw(p: number): Float64Array {
    return this.part(p, this.plan.draw, this.plan.state)
  }

  state(p: number): Float64Array {
    return this.part(p, this.plan.state, this.plan.carried)
  }

  private part(p: number, from: number, until: number): Float64Array {
    const at = p * this.plan.size
    return this.rows.subarray(at + from, at + until)
  }

  /** The rows of some particles, one after another. */
  pack(particles: ArrayLike<number>, out: Float64Array, width: number): void {
    const { size } = this.plan
    for (let n = 0; n < particles.length; n++)
      out.set(this.rows.subarray(particles[n] * size, (particles[n] + 1) * size), n * width)
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
 * Row p becomes a copy of row ancestor[p], or of what begins at `at` in row -1 - ancestor[p] of `foreign` where that is
 * negative. In place: ancestors that are here are in ascending order, so rows that move down are copied from the first
 * on and those that move up from the last, and none is overwritten before it has been copied. Neighbours that move
 * together are copied at once.
 */
export function selectRows(
  rows: Float64Array,
  size: number,
  ancestor: Int32Array,
  foreign: Float64Array,
  at: number,
  width: number,
): void {
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
