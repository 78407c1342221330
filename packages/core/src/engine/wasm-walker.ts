/**
 * Particles that walk along a record in WebAssembly: the same text as `Walker`, compiled by AssemblyScript, so the same
 * bits in less time. The particles lie in the kernel's memory, where whoever resamples or moves them finds them as rows
 * of doubles.
 */
import { carryWorld } from '../model/carry-world.ts'
import type { World } from '../model/world.ts'
import { carryTold } from '../walk/carry-told.ts'
import type { RowPlan } from '../walk/row-plan.ts'
import type { ToldRecord } from '../walk/told-record.ts'
import { intoKernel, type Kernel, openKernel } from './open-kernel.ts'
import { fitsKernel } from './wasm-runner.ts'

/** What a walker is made of. */
export interface WalkerParts {
  world: World
  told: ToldRecord
  plan: RowPlan
  size: number
  /** Place of the first particle among all of the filter. */
  first: number
  /** Places of the hidden values that a row holds. */
  uncertain: Int32Array
  /** Whether particles differ in their sites. */
  drawsSites: boolean
  seed: bigint
}

/** A walker in WebAssembly, or nothing where the engine has none, the page forbids it, or the world does not fit. */
export function createWasmWalker({
  world,
  told,
  plan,
  size,
  first,
  uncertain,
  drawsSites,
  seed,
}: WalkerParts): WasmWalker | undefined {
  if (!fitsKernel(world) || world.drawsReplies) return undefined
  const kernel = openKernel()
  if (kernel === undefined) return undefined
  intoKernel(kernel, (by) => {
    carryWorld(world, by)
    carryTold(told, by)
  })
  kernel.openWalk(BigInt.asIntN(64, seed), size, first, drawsSites ? 1 : 0, plan.draw, plan.state - plan.draw)
  new Int32Array(kernel.memory.buffer, kernel.walkUncertainAt(), uncertain.length).set(uncertain)
  return new WasmWalker(kernel, size, plan)
}

export class WasmWalker {
  private buffer: ArrayBuffer
  private particles: Float64Array

  constructor(
    private readonly kernel: Kernel,
    private readonly size: number,
    private readonly plan: RowPlan,
  ) {
    this.buffer = kernel.memory.buffer
    this.particles = new Float64Array(0)
    this.look()
  }

  private look(): void {
    this.buffer = this.kernel.memory.buffer
    this.particles = new Float64Array(this.buffer, this.kernel.walkRowsAt(), (this.size + 1) * this.plan.size)
  }

  /** The particles, row by row, and one row more for a trial; another array after the kernel's memory has grown. */
  get rows(): Float64Array {
    return this.particles
  }

  /** One step of every particle; `out` takes what it adds to each log weight. */
  advance(t: number, out: Float64Array): void {
    this.kernel.walkAdvance(t)
    if (this.particles.length === 0) throw new Error('the kernel took memory during a step, which it must not')
    out.set(new Float64Array(this.kernel.memory.buffer, this.kernel.walkAddedAt(), this.size))
  }

  /** Walks the row after the last particle's anew, to the end of step t; see `Walker.retrace`. */
  retrace(t: number): number {
    return this.kernel.walkRetrace(t)
  }

  /** Particle p becomes what that row holds. */
  adopt(p: number): void {
    this.kernel.walkAdopt(p)
  }

  /** Takes over a whole draw: what particles share of it stands in no row. */
  takeDraw(slab: Float64Array): void {
    new Float64Array(this.kernel.memory.buffer, this.kernel.walkDrawAt(), slab.length).set(slab)
  }

  /** Every particle has a weight again. */
  revive(): void {
    new Uint8Array(this.kernel.memory.buffer, this.kernel.walkDeadAt(), this.size).fill(0)
  }

  /** Makes room for the rows of an act. */
  open(act: number): void {
    this.kernel.walkOpenRoom(act)
    // Nothing else takes memory once the walk is open.
    if (this.buffer !== this.kernel.memory.buffer) this.look()
  }

  rowsOf(act: number, width: number): Float64Array {
    return new Float64Array(this.kernel.memory.buffer, this.kernel.walkRoomAt(act), this.size * width)
  }

  close(act: number): void {
    this.kernel.walkCloseRoom(act)
  }
}
