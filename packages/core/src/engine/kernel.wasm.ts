/**
 * The door of the kernel in WebAssembly: AssemblyScript compiles this file and all that it imports. One world an instance: the caller writes it as
 * one row of doubles (model/carry-world.ts), opens it, and then asks for runs.
 */
import { Carrier, carryWorld, READ } from '../model/carry-world.ts'
import { Scenario } from '../model/scenario.ts'
import { World } from '../model/world.ts'
import { firstWords } from '../random/first-words.ts'
import { highBits, mulHigh, mulLow, type Seed } from '../target/arithmetic.ts'
import { type Doubles, doubles, type Words, words } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { RESULT } from './kernel-result.ts'
import { Runner } from './runner.ts'

const noWorld = doubles(0)
let row: Doubles = noWorld
let runner: Runner = changetype<Runner>(0)
const result = doubles(RESULT.size)

/** Room for a world of so many doubles; to be filled before `open`. */
export function room(size: i32): Doubles {
  row = doubles(size)
  return row
}

export function open(seed: Seed): void {
  const world = new World(new Scenario())
  carryWorld(world, new Carrier(READ, row))
  runner = new Runner(world, seed)
}

export function resultAt(): Doubles {
  return result
}

export function rowsAt(): Doubles {
  return runner.sim.log.rows
}

export function stateAt(): Doubles {
  return runner.sim.s
}

export function stateSize(): i32 {
  return runner.sim.layout.size
}

/** One whole run; what came of it stands in the result and in the rows until the next. */
export function run(run: i32): void {
  const sim = runner.run(run)
  result[RESULT.t] = sim.t
  result[RESULT.ending] = sim.ending
  result[RESULT.route] = sim.route
  result[RESULT.chooser] = sim.chooser
  result[RESULT.sought] = sim.sought
  result[RESULT.misread] = sim.misread
  result[RESULT.tremble] = sim.tremble
  result[RESULT.lullStep] = sim.lullStep
  result[RESULT.count] = sim.log.count
}

// What stands in a file of its own for WebAssembly is asked for its known answers from outside (test/target).

export function knownWords(k0: i32, k1: i32, run: i32, step: i32, steps: i32, lanes: i32): Words {
  const out = words(4 * steps * lanes)
  firstWords(k0, k1, run, step, steps, lanes, out)
  return out
}

export function knownMulHigh(a: i32, b: i32): i32 {
  return mulHigh(a, b)
}

export function knownMulLow(a: i32, b: i32): i32 {
  return mulLow(a, b)
}

export function knownHighBits(x: number): i32 {
  return highBits(x)
}
