import type { World } from '../model/world.js'
import type { RunnerLike } from './run-result.js'
import { Runner } from './runner.js'
import { createWasmRunner } from './wasm-runner.js'

/**
 * Which implementation makes the runs: the TypeScript of model/, its twin in WebAssembly, or the faster one that there
 * is.
 */
export type KernelChoice = 'auto' | 'js' | 'wasm'

/**
 * A runner for a world. Both implementations give the same bits; only `Runner` itself can be listened to, step by step.
 *
 * @throws Error when `wasm` is asked for and there is none
 */
export function createRunner(world: World, seed: bigint, kernel: KernelChoice = 'auto'): RunnerLike {
  if (kernel !== 'js') {
    const runner = createWasmRunner(world, seed)
    if (runner !== undefined) return runner
    if (kernel === 'wasm') throw new Error('no WebAssembly kernel for this engine and model')
  }
  return new Runner(world, seed)
}
