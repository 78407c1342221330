/**
 * Runs by the C kernel (bench/c/kernel.c), compiled to WebAssembly: the same draws, endings and event rows as `Runner`, to the bit, in
 * less time. All memory is taken when the runner is made; runs take none.
 */
import { L, LOG_CAPACITY } from '../model/log.js'
import type { World } from '../model/world.js'
import { decodeBase64 } from '../random/base64.js'
import { kernelBlob } from './kernel-blob.js'
import { RESULT } from './kernel-layout.js'
import { KERNEL_WASM } from './kernel-wasm-bytes.js'
import type { RunnerLike, RunResult } from './run-result.js'

interface Kernel {
  memory: { buffer: ArrayBuffer }
  kernel_blob(doubles: number): number
  kernel_open(): number
  kernel_result(): number
  kernel_rows(): number
  kernel_state(): number
  kernel_state_size(): number
  kernel_run(run: number): void
}
interface WebAssemblyLike {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object) => { exports: Kernel }
}

/** Options that a menu of the kernel has room for. */
const MOST_OPTIONS = 64

let module: object | undefined

/** A runner in WebAssembly, or nothing where the engine has none, or the kernel was compiled for another layout of the model. */
export function createWasmRunner(world: World, seed: bigint): WasmRunner | undefined {
  const engine = (globalThis as { WebAssembly?: WebAssemblyLike }).WebAssembly
  if (engine === undefined || world.menus.some((menu) => menu.count > MOST_OPTIONS)) return undefined
  let kernel: Kernel
  try {
    module ??= new engine.Module(decodeBase64(KERNEL_WASM))
    kernel = new engine.Instance(module).exports
  } catch {
    return undefined
  }
  const blob = kernelBlob(world, seed)
  const at = kernel.kernel_blob(blob.length)
  new Float64Array(kernel.memory.buffer, at, blob.length).set(blob)
  return kernel.kernel_open() === 0 ? new WasmRunner(world, seed, kernel) : undefined
}

export class WasmRunner implements RunnerLike {
  /** State of the last run as `Sim.s` holds it, for tests. */
  readonly s: Float64Array
  private readonly numbers: Float64Array
  private readonly result: { -readonly [key in keyof RunResult]: RunResult[key] } & { log: { count: number } }

  constructor(
    readonly world: World,
    readonly seed: bigint,
    private readonly kernel: Kernel,
  ) {
    const { buffer } = kernel.memory
    this.numbers = new Float64Array(buffer, kernel.kernel_result(), RESULT.size)
    this.s = new Float64Array(buffer, kernel.kernel_state(), kernel.kernel_state_size())
    const rows = new Float64Array(buffer, kernel.kernel_rows(), LOG_CAPACITY * L.width)
    this.result = { world, run: 0, t: 0, ending: 0, route: 0, chooser: -1, sought: 0, misread: 0, tremble: 0, lullStep: -1, log: { rows, count: 0 } }
  }

  /** One whole run; what it gives back holds until the next. */
  run(run: number): RunResult {
    this.kernel.kernel_run(run)
    const { result, numbers } = this
    result.run = run
    result.t = numbers[RESULT.t]
    result.ending = numbers[RESULT.ending]
    result.route = numbers[RESULT.route]
    result.chooser = numbers[RESULT.chooser]
    result.sought = numbers[RESULT.sought]
    result.misread = numbers[RESULT.misread]
    result.tremble = numbers[RESULT.tremble]
    result.lullStep = numbers[RESULT.lullStep]
    result.log.count = numbers[RESULT.count]
    return result
  }
}
