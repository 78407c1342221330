/**
 * The door of the kernel in WebAssembly: AssemblyScript compiles this file and all that it imports. One world an
 * instance: the caller writes it as one row of doubles (model/carry-world.ts), opens it, and then asks for runs.
 */
import { Carrier, carryWorld, READ } from '../model/carry-world.ts'
import { Scenario } from '../model/scenario.ts'
import type { Sim } from '../model/sim.ts'
import { Layout } from '../model/state.ts'
import { World } from '../model/world.ts'
import { firstWords } from '../random/first-words.ts'
import { highBits, mulHigh, mulLow, type Seed } from '../target/arithmetic.ts'
import { type Bytes, type Doubles, doubles, fill, type List, list, type Words, words } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { carryTold } from '../walk/carry-told.ts'
import { RowPlan } from '../walk/row-plan.ts'
import { ToldRecord } from '../walk/told-record.ts'
import { Walker } from '../walk/walker.ts'
import { Continued } from './continued.ts'
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
  tell(runner.run(run))
}

function tell(sim: Sim): void {
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

// Runs that go on from a state and a draw that the caller writes.

let continued: Continued = changetype<Continued>(0)

export function openContinued(seed: Seed, stepSeed: Seed): void {
  const world = new World(new Scenario())
  carryWorld(world, new Carrier(READ, row))
  continued = new Continued(world, seed, stepSeed)
}

export function continuedStateAt(): Doubles {
  return continued.sim.s
}

export function continuedStateSize(): i32 {
  return continued.sim.layout.size
}

export function continuedDrawAt(): Doubles {
  return continued.sim.drawn.slab
}

export function continuedDrawSize(): i32 {
  return continued.sim.drawn.slabSize
}

export function continuedRowsAt(): Doubles {
  return continued.sim.log.rows
}

/** @param logged rows of the log that the caller has written: what happened in the run before */
export function continuedBegin(run: i32, t: i32, logged: i32): void {
  continued.begin(run, t)
  continued.sim.log.count = logged
  tell(continued.sim)
}

export function continuedGoOn(until: i32): boolean {
  const over = continued.goOn(until)
  tell(continued.sim)
  return over
}

// Particles that walk along a record: world and record stand in the row, one after the other.

let walker: Walker = changetype<Walker>(0)
/** Rooms for the rows of acts that are free again. */
let freeRooms: List<Doubles> = list<Doubles>(0)
let freeCount: i32 = 0

export function openWalk(seed: Seed, size: i32, first: i32, hasPaths: bool, values: i32, draw: i32): void {
  const world = new World(new Scenario())
  const by = new Carrier(READ, row)
  carryWorld(world, by)
  const told = new ToldRecord()
  carryTold(told, by)
  const state = new Layout(world).size
  const plan = new RowPlan(values, draw, state, world.proxies, hasPaths ? told.steps : 0)
  walker = new Walker(world, told, plan, doubles(size * plan.size), size, first, hasPaths, seed)
  freeRooms = list<Doubles>(told.actCount)
}

export function walkRowsAt(): Doubles {
  return walker.rows
}

export function walkAddedAt(): Doubles {
  return walker.added
}

export function walkDeadAt(): Bytes {
  return walker.dead
}

export function walkDrawAt(): Doubles {
  return walker.sim.drawn.slab
}

export function walkAdvance(t: i32): void {
  walker.advance(t)
}

export function walkOpenRoom(act: i32): void {
  const rooms = walker.rooms
  const size = walker.size * rooms.width
  if (freeCount === 0) rooms.rows[act] = doubles(size)
  else {
    freeCount -= 1
    rooms.rows[act] = freeRooms[freeCount]
    fill(rooms.rows[act], 0, size)
  }
  rooms.isKept[act] = 1
}

export function walkRoomAt(act: i32): Doubles {
  return walker.rooms.rows[act]
}

export function walkCloseRoom(act: i32): void {
  walker.rooms.isKept[act] = 0
  freeRooms[freeCount] = walker.rooms.rows[act]
  freeCount += 1
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
