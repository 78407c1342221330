/** The kernel in WebAssembly as a fresh instance with memory of its own; the module is compiled once. */
import { Carrier, MEASURE, WRITE } from '../model/carry-world.ts'
import { decodeHex } from './hex.ts'
import { KERNEL_WASM } from './kernel-bytes.ts'

/** What kernel.wasm.ts exports; addresses are numbers. */
export interface Kernel {
  memory: { buffer: ArrayBuffer }
  room(size: number): number
  open(seed: bigint, weighs: boolean): void
  resultAt(): number
  rowsAt(): number
  standsAt(): number
  peaceAt(): number
  stateAt(): number
  stateSize(): number
  run(run: number): void
  valuesAt(): number
  settleValues(): void
  runAtValues(run: number): void
  openContinued(seed: bigint, stepSeed: bigint, weighs: boolean): void
  continuedStateAt(): number
  continuedStateSize(): number
  continuedDrawAt(): number
  continuedDrawSize(): number
  continuedRowsAt(): number
  continuedStandsAt(): number
  continuedPeaceAt(): number
  continuedBegin(run: number, t: number, logged: number): void
  continuedGoOn(until: number): number
  openWalk(seed: bigint, size: number, first: number, drawsSites: number, values: number, draw: number): void
  walkRowsAt(): number
  walkAddedAt(): number
  walkDeadAt(): number
  walkDrawAt(): number
  walkAdvance(t: number): void
  walkUncertainAt(): number
  walkRetrace(t: number): number
  walkAdopt(p: number): void
  walkOpenRoom(act: number): void
  walkRoomAt(act: number): number
  walkCloseRoom(act: number): void
  knownWords(k0: number, k1: number, run: number, step: number, steps: number, lanes: number): number
  memoryTop(): number
  knownMulHigh(a: number, b: number): number
  knownMulLow(a: number, b: number): number
  knownHighBits(x: number): number
}

interface WebAssemblyLike {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: Kernel }
}

/** Writes what `carry` walks through into the kernel's row, from which its next `open...` reads it. */
export function intoKernel(kernel: Kernel, carry: (by: Carrier) => void): void {
  const measured = new Carrier(MEASURE, new Float64Array(0))
  carry(measured)
  const at = kernel.room(measured.at)
  carry(new Carrier(WRITE, new Float64Array(kernel.memory.buffer, at, measured.at)))
}

let module: object | undefined

/** An instance of the kernel, or nothing where the engine has no WebAssembly with vectors, or the page forbids it. */
export function openKernel(): Kernel | undefined {
  const engine = (globalThis as { WebAssembly?: WebAssemblyLike }).WebAssembly
  if (engine === undefined) return undefined
  try {
    module ??= new engine.Module(decodeHex(KERNEL_WASM))
    return new engine.Instance(module, {}).exports
  } catch {
    return undefined
  }
}
