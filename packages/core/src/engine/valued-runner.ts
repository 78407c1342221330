/**
 * Runs at hidden values that somebody sets in place of drawing them, in WebAssembly where there is any and in
 * JavaScript where there is none; the bits are the same.
 */
import { carryWorld } from '../model/carry-world.ts'
import { settleDrawn } from '../model/run-constants.ts'
import { freshDraw } from '../model/sim.ts'
import type { World } from '../model/world.ts'
import { RESULT } from './kernel-result.ts'
import { intoKernel, type Kernel, openKernel } from './open-kernel.ts'
import type { RunResult } from './run-result.ts'
import { Runner } from './runner.ts'
import { emptyResult, fitsKernel, logAt, readResult, type WritableResult } from './wasm-runner.ts'

export interface ValuedRunner {
  /** The hidden values, in the order of hidden.ts; whoever writes to them calls `settle` before the next run. */
  readonly raw: Float64Array
  /** Has the next runs go by the values as they now stand. */
  settle(): void
  /** One whole run; what it gives back holds until the next. */
  run(run: number): RunResult
}

/**
 * Runs at values that are set, whose endings are weighed (model/weighed-endings.ts): in WebAssembly where the engine has
 * it and the world fits, in JavaScript elsewhere.
 * @param seed of every draw
 */
export function valuedRunnerOf(world: World, seed: bigint): ValuedRunner {
  const kernel = fitsKernel(world) ? openKernel() : undefined
  return kernel === undefined ? new ValuedHere(world, seed) : new ValuedInKernel(world, kernel, seed)
}

/** In JavaScript, which is the reference. */
export class ValuedHere implements ValuedRunner {
  private readonly runner: Runner

  constructor(world: World, seed: bigint) {
    this.runner = new Runner(world, seed, seed, true)
  }

  get raw(): Float64Array {
    return this.runner.sim.drawn.raw
  }

  settle(): void {
    settleDrawn(this.runner.world, this.runner.sim.drawn)
    freshDraw(this.runner.sim)
  }

  run(run: number): RunResult {
    const sim = this.runner.start(run)
    while (!this.runner.advance()) {}
    return sim
  }
}

class ValuedInKernel implements ValuedRunner {
  readonly raw: Float64Array
  private readonly numbers: Float64Array
  private readonly result: WritableResult

  constructor(
    world: World,
    private readonly kernel: Kernel,
    seed: bigint,
  ) {
    intoKernel(kernel, (by) => carryWorld(world, by))
    kernel.open(BigInt.asIntN(64, seed), true)
    const { buffer } = kernel.memory
    this.raw = new Float64Array(buffer, kernel.valuesAt(), world.hidden.size)
    this.numbers = new Float64Array(buffer, kernel.resultAt(), RESULT.size)
    this.result = emptyResult(world, logAt(buffer, kernel.rowsAt(), kernel.standsAt(), kernel.peaceAt()))
  }

  settle(): void {
    this.kernel.settleValues()
  }

  run(run: number): RunResult {
    this.kernel.runAtValues(run)
    this.result.run = run
    return readResult(this.numbers, this.result)
  }
}
