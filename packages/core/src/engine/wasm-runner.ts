/**
 * Runs by the kernel in WebAssembly: the same text as `Runner`, compiled by AssemblyScript, so the same draws, endings
 * and event rows to the bit, in less time. All memory is taken when the runner is made; runs take none.
 */
import { carryWorld } from '../model/carry-world.ts'
import { L, LOG_CAPACITY } from '../model/log.ts'
import type { World } from '../model/world.ts'
import { RESULT } from './kernel-result.ts'
import { intoKernel, type Kernel, openKernel } from './open-kernel.ts'
import { NO_TRUCE, type RunLog, type RunnerLike, type RunResult } from './run-result.ts'

/** Options that a menu of the kernel has room for. */
const MOST_OPTIONS = 64

/** Whether the kernel has room for the menus of a world. */
export const fitsKernel = (world: World): boolean => world.menus.every((menu) => menu.count <= MOST_OPTIONS)

/** A runner in WebAssembly, or nothing where the engine has none or the page forbids it. */
export function createWasmRunner(world: World, seed: bigint): WasmRunner | undefined {
  if (!fitsKernel(world)) return undefined
  const kernel = openKernel()
  if (kernel === undefined) return undefined
  intoKernel(kernel, (by) => carryWorld(world, by))
  kernel.open(BigInt.asIntN(64, seed), false)
  return new WasmRunner(world, seed, kernel)
}

export type WritableResult = Omit<{ -readonly [key in keyof RunResult]: RunResult[key] }, 'log'> & { log: WritableLog }

/** The log of the kernel, where it stands. */
export type WritableLog = { -readonly [key in keyof RunLog]: RunLog[key] }

/** A result in which nothing stands yet. @param log of the kernel */
export function emptyResult(world: World, log: WritableLog): WritableResult {
  const nothing = { run: 0, t: 0, ending: 0, route: 0, chooser: -1, sought: 0, misread: 0, tremble: 0, lullStep: -1 }
  const weighed = {
    stands: 1,
    begun: 0,
    begunSought: 0,
    begunMisread: 0,
    begunTremble: 0,
    runaway: 0,
    accidental: 0,
    settled: 0,
    withdrawn: 0,
  }
  return { world, ...nothing, ...NO_TRUCE, ...weighed, log }
}

/** The log that stands at these places of the kernel's memory. */
export function logAt(buffer: ArrayBuffer, rows: number, stands: number, peace: number): WritableLog {
  return {
    rows: new Float64Array(buffer, rows, LOG_CAPACITY * L.width),
    stands: new Float64Array(buffer, stands, LOG_CAPACITY),
    peace: new Float64Array(buffer, peace, LOG_CAPACITY),
    count: 0,
  }
}

/**
 * Puts what the kernel says of a run into `result`, and gives it back.
 * @param numbers the doubles of RESULT
 */
export function readResult(numbers: Float64Array, result: WritableResult): WritableResult {
  // Memory that has grown has taken all views along: nothing could be read, and no number must be told.
  if (numbers.length === 0) throw new Error('the kernel took memory during a run, which it must not')
  result.t = numbers[RESULT.t]
  result.ending = numbers[RESULT.ending]
  result.route = numbers[RESULT.route]
  result.chooser = numbers[RESULT.chooser]
  result.sought = numbers[RESULT.sought]
  result.misread = numbers[RESULT.misread]
  result.tremble = numbers[RESULT.tremble]
  result.lullStep = numbers[RESULT.lullStep]
  result.truceStep = numbers[RESULT.truceStep]
  result.truceFrom = numbers[RESULT.truceFrom]
  result.truceBroken = numbers[RESULT.truceBroken]
  result.truceOrder = numbers[RESULT.truceOrder]
  result.truceFear = numbers[RESULT.truceFear]
  result.truceElsewhere = numbers[RESULT.truceElsewhere]
  result.truceAgreement = numbers[RESULT.truceAgreement]
  result.truceNothing = numbers[RESULT.truceNothing]
  result.stands = numbers[RESULT.stands]
  result.begun = numbers[RESULT.begun]
  result.begunSought = numbers[RESULT.begunSought]
  result.begunMisread = numbers[RESULT.begunMisread]
  result.begunTremble = numbers[RESULT.begunTremble]
  result.runaway = numbers[RESULT.runaway]
  result.accidental = numbers[RESULT.accidental]
  result.settled = numbers[RESULT.settled]
  result.withdrawn = numbers[RESULT.withdrawn]
  result.log.count = numbers[RESULT.count]
  return result
}

export class WasmRunner implements RunnerLike {
  /** State of the last run as `Sim.s` holds it, for tests. */
  readonly s: Float64Array
  private readonly numbers: Float64Array
  private readonly result: WritableResult

  constructor(
    readonly world: World,
    readonly seed: bigint,
    private readonly kernel: Kernel,
  ) {
    const { buffer } = kernel.memory
    this.numbers = new Float64Array(buffer, kernel.resultAt(), RESULT.size)
    this.s = new Float64Array(buffer, kernel.stateAt(), kernel.stateSize())
    this.result = emptyResult(world, logAt(buffer, kernel.rowsAt(), kernel.standsAt(), kernel.peaceAt()))
  }

  /** One whole run; what it gives back holds until the next. */
  run(run: number): RunResult {
    this.kernel.run(run)
    this.result.run = run
    return readResult(this.numbers, this.result)
  }
}
