/**
 * Particles as rows of one array (walk/row-plan.ts), so that copying a row copies a particle.
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
}

/**
 * Row p becomes a copy of row ancestor[p], in place. Ancestors are in ascending order, so rows that move down are copied
 * from the first on and those that move up from the last, and none is overwritten before it has been copied. Neighbours
 * that move together are copied at once.
 */
export function selectRows(rows: Float64Array, size: number, ancestor: Int32Array): void {
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
    if (a < p) {
      while (first > 0 && ancestor[first - 1] === a + first - 1 - p) first--
      move(rows, (a + first - p) * size, first * size, (p + 1 - first) * size)
    }
    p = first - 1
  }
}

/** Up to this length a loop is quicker than a call. */
const SHORT = 64

function move(rows: Float64Array, from: number, to: number, length: number): void {
  if (length > SHORT) rows.copyWithin(to, from, from + length)
  else if (from > to) for (let c = 0; c < length; c++) rows[to + c] = rows[from + c]
  else for (let c = length - 1; c >= 0; c--) rows[to + c] = rows[from + c]
}
