import { decodeBase64 } from './base64.js'
import { philox4x32 } from './philox.js'
import { PHILOX_WASM } from './philox-wasm-bytes.js'

/** The first block (c3 = 0) of many counters at once, in memory that the batch owns. */
export interface PhiloxBatch {
  /** Room for `maxBlocks` blocks of four words. */
  readonly words: Uint32Array
  /** Which of the two implementations fills it; both give the same bits. */
  readonly kind: 'wasm' | 'js'
  /**
   * Writes the blocks of counters (run, step, lane, 0) for `steps` steps from `firstStep` and `laneCount` lanes from `laneBase`,
   * step-major: word w of a block is `words[4 * (stepIndex * laneCount + laneIndex) + w]`. What lies in `words` after the last
   * block asked for is undefined.
   *
   * @throws RangeError when steps * laneCount exceeds `maxBlocks`
   */
  fillSteps(k0: number, k1: number, run: number, firstStep: number, steps: number, laneBase: number, laneCount: number): void
}

type Fill = PhiloxBatch['fillSteps']
interface Instance {
  exports: { memory: { buffer: ArrayBuffer; grow(pages: number): number }; fill: Fill }
}
interface WebAssemblyLike {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object) => Instance
}

const PAGE_BYTES = 65536
/** The module works on four lanes at a time and may write up to three blocks too many. */
const SPILL_BLOCKS = 3

/**
 * A batch in WebAssembly where the engine has it (with SIMD, and allowed by the page's content security policy), otherwise in
 * JavaScript, with the same words either way.
 *
 * @param maxBlocks blocks of four words to make room for, at least 1
 */
export function createPhiloxBatch(maxBlocks: number): PhiloxBatch {
  return createWasmBatch(maxBlocks) ?? createScalarBatch(maxBlocks)
}

/** The batch in JavaScript. */
export function createScalarBatch(maxBlocks: number): PhiloxBatch {
  const words = new Uint32Array(4 * maxBlocks)
  return batch('js', words, (k0, k1, run, firstStep, steps, laneBase, laneCount) => {
    let at = 0
    for (let step = firstStep; step < firstStep + steps; step += 1) {
      for (let lane = laneBase; lane < laneBase + laneCount; lane += 1, at += 4) {
        philox4x32(k0, k1, run, step, lane, 0, words, at)
      }
    }
  })
}

/** The batch in WebAssembly, or nothing where the engine refuses the module. */
export function createWasmBatch(maxBlocks: number): PhiloxBatch | undefined {
  const engine = (globalThis as { WebAssembly?: WebAssemblyLike }).WebAssembly
  if (engine === undefined) return undefined
  try {
    module ??= new engine.Module(decodeBase64(PHILOX_WASM))
    const { memory, fill } = new engine.Instance(module).exports
    memory.grow(Math.ceil((16 * (maxBlocks + SPILL_BLOCKS)) / PAGE_BYTES) - 1)
    return batch('wasm', new Uint32Array(memory.buffer, 0, 4 * maxBlocks), fill)
  } catch {
    return undefined
  }
}

let module: object | undefined

function batch(kind: PhiloxBatch['kind'], words: Uint32Array, fill: Fill): PhiloxBatch {
  const maxBlocks = words.length / 4
  return {
    words,
    kind,
    fillSteps(k0, k1, run, firstStep, steps, laneBase, laneCount) {
      if (!(steps >= 0 && laneCount >= 0 && steps * laneCount <= maxBlocks)) {
        throw new RangeError(`${steps} steps of ${laneCount} lanes do not fit in ${maxBlocks} blocks`)
      }
      fill(k0, k1, run, firstStep, steps, laneBase, laneCount)
    },
  }
}
