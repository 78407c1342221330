/**
 * Runs that go on from a given state, in WebAssembly where there is any and in JavaScript where there is none; the bits
 * are the same.
 */
import { carryWorld } from '../model/carry-world.ts'
import { L } from '../model/log.ts'
import type { World } from '../model/world.ts'
import { RESULT } from './kernel-result.ts'
import { intoKernel, type Kernel, openKernel } from './open-kernel.ts'
import type { RunLog, RunResult } from './run-result.ts'
import { Runner } from './runner.ts'
import { emptyResult, fitsKernel, logAt, readResult, type WritableLog, type WritableResult } from './wasm-runner.ts'

/** What a run that goes on came to; its log may be written to. */
export type ContinuedResult = RunResult & { readonly log: WritableLog }

export interface Continuation {
  readonly world: World
  /** The state from which the next run goes on, and the state it has reached. */
  readonly s: Float64Array
  /** Takes over the draw (`Drawn.slab`) of the next runs. */
  takeDraw(slab: Float64Array): void
  /** A run from step `t` on, with the state in `s`. @param log what happened in it before */
  begin(run: number, t: number, log?: RunLog): void
  /** Goes on to before step `until`; true when the run has ended, or the horizon is reached. */
  goOn(until: number): boolean
  /** What the run has come to so far; valid until it goes on. */
  readonly result: ContinuedResult
}

/**
 * Runs that go on in a world: in WebAssembly where the engine has it, the world fits and no draw has reply tables of
 * its own; in JavaScript elsewhere.
 * @param seed of the rare draws
 * @param stepSeed of the words of each step
 * @param weighs whether endings are weighed instead of drawn (model/weighed-endings.ts)
 */
export function continuationOf(world: World, seed: bigint, stepSeed = seed, weighs = false): Continuation {
  const kernel = fitsKernel(world) && !world.drawsReplies ? openKernel() : undefined
  return kernel === undefined
    ? new ContinuedHere(new Runner(world, seed, stepSeed, weighs))
    : new ContinuedInKernel(world, kernel, seed, stepSeed, weighs)
}

/** The same around a simulation in JavaScript, whose draw may have reply tables of its own. */
export class ContinuedHere implements Continuation {
  constructor(readonly runner: Runner) {}

  get world(): World {
    return this.runner.world
  }

  get s(): Float64Array {
    return this.runner.sim.s
  }

  takeDraw(slab: Float64Array): void {
    const { drawn } = this.runner.sim
    if (drawn.slab !== slab) drawn.slab.set(slab)
  }

  begin(run: number, t: number, log?: RunLog): void {
    this.runner.restore(run, t)
    if (log !== undefined) copyLog(log, this.runner.sim.log)
  }

  goOn(until: number): boolean {
    return this.runner.goOn(until)
  }

  get result(): ContinuedResult {
    return this.runner.sim
  }
}

class ContinuedInKernel implements Continuation {
  readonly s: Float64Array
  private readonly slab: Float64Array
  private readonly numbers: Float64Array
  private readonly now: WritableResult

  constructor(
    readonly world: World,
    private readonly kernel: Kernel,
    seed: bigint,
    stepSeed: bigint,
    weighs: boolean,
  ) {
    intoKernel(kernel, (by) => carryWorld(world, by))
    kernel.openContinued(BigInt.asIntN(64, seed), BigInt.asIntN(64, stepSeed), weighs)
    const { buffer } = kernel.memory
    this.s = new Float64Array(buffer, kernel.continuedStateAt(), kernel.continuedStateSize())
    this.slab = new Float64Array(buffer, kernel.continuedDrawAt(), kernel.continuedDrawSize())
    this.numbers = new Float64Array(buffer, kernel.resultAt(), RESULT.size)
    const log = logAt(buffer, kernel.continuedRowsAt(), kernel.continuedStandsAt(), kernel.continuedPeaceAt())
    this.now = emptyResult(world, log)
  }

  takeDraw(slab: Float64Array): void {
    this.slab.set(slab)
  }

  begin(run: number, t: number, log?: RunLog): void {
    if (log !== undefined) copyLog(log, this.now.log)
    this.kernel.continuedBegin(run, t, log?.count ?? 0)
    this.now.run = run
  }

  goOn(until: number): boolean {
    return this.kernel.continuedGoOn(until) !== 0
  }

  get result(): ContinuedResult {
    return readResult(this.numbers, this.now)
  }
}

/** Takes over what happened in a run before. */
function copyLog(from: RunLog, to: WritableLog): void {
  const { rows, stands, peace, count } = from
  to.rows.set(rows.subarray(0, count * L.width))
  to.stands.set(stands.subarray(0, count))
  to.peace.set(peace.subarray(0, count))
  to.count = count
}
