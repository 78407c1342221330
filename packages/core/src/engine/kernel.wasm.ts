/**
 * The door of the kernel in WebAssembly: AssemblyScript compiles this file and all that it imports. One world an
 * instance: the caller writes it as one row of doubles (model/carry-world.ts), opens it, and then asks for runs.
 */
import { Carrier, carryWorld, READ } from '../model/carry-world.ts'
import { settleDrawn } from '../model/run-constants.ts'
import { Scenario } from '../model/scenario.ts'
import { freshDraw, type Sim } from '../model/sim.ts'
import { Layout } from '../model/state.ts'
import { World } from '../model/world.ts'
import { firstWords } from '../random/first-words.ts'
import { highBits, mulHigh, mulLow, type Seed } from '../target/arithmetic.ts'
import { type Bytes, type Doubles, doubles, fill, type Ints, ints, type List, list, type Words, words } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { carryTold } from '../walk/carry-told.ts'
import { RowPlan } from '../walk/row-plan.ts'
import { ToldRecord } from '../walk/told-record.ts'
import { Walker } from '../walk/walker.ts'
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

/**
 * Makes the world that the caller has written into `room`, and what `run` needs to make runs in it.
 * @param seed of every draw
 * @param weighs whether endings are weighed instead of drawn
 */
export function open(seed: Seed, weighs: boolean): void {
  const world = new World(new Scenario())
  carryWorld(world, new Carrier(READ, row))
  runner = new Runner(world, seed, seed, weighs)
}

/** Where the result stands: RESULT.size doubles, which each run, and each `continuedGoOn`, writes anew. */
export function resultAt(): Doubles {
  return result
}

/** Where the event log of `run` stands: rows of L.width doubles, as many as the result counts. */
export function rowsAt(): Doubles {
  return runner.sim.log.rows
}

/** Where it stands how likely it was, as each of these rows came, that no ending had come. */
export function standsAt(): Doubles {
  return runner.sim.log.stands
}

/** Where it stands how likely it was, as each of these rows came, that a settlement or a withdrawal had come. */
export function peaceAt(): Doubles {
  return runner.sim.log.peace
}

/** Where the state of `run` stands (model/state.ts), `stateSize` doubles. */
export function stateAt(): Doubles {
  return runner.sim.s
}

/** Length of that state. */
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
  result[RESULT.truceStep] = sim.truceStep
  result[RESULT.truceFrom] = sim.truceFrom
  result[RESULT.truceBroken] = sim.truceBroken
  result[RESULT.truceOrder] = sim.truceOrder
  result[RESULT.truceFear] = sim.truceFear
  result[RESULT.truceElsewhere] = sim.truceElsewhere
  result[RESULT.truceAgreement] = sim.truceAgreement
  result[RESULT.truceNothing] = sim.truceNothing
  result[RESULT.stands] = sim.stands
  result[RESULT.begun] = sim.begun
  result[RESULT.begunSought] = sim.begunSought
  result[RESULT.begunMisread] = sim.begunMisread
  result[RESULT.begunTremble] = sim.begunTremble
  result[RESULT.runaway] = sim.runaway
  result[RESULT.accidental] = sim.accidental
  result[RESULT.settled] = sim.settled
  result[RESULT.withdrawn] = sim.withdrawn
  result[RESULT.count] = sim.log.count
}

// Runs at hidden values that the caller writes, in the world of `open`.

/** Where the hidden values stand (`Drawn.raw`), which the caller writes before `settleValues`. */
export function valuesAt(): Doubles {
  return runner.sim.drawn.raw
}

/** Has the next `runAtValues` go by the hidden values as they now stand. */
export function settleValues(): void {
  settleDrawn(runner.world, runner.sim.drawn)
  freshDraw(runner.sim)
}

/** One whole run with the values that are in place; what came of it stands where that of `run` does. */
export function runAtValues(run: i32): void {
  runner.start(run)
  runner.goOn(runner.world.steps)
  tell(runner.sim)
}

// Runs that go on from a state and a draw that the caller writes.

let continued: Runner = changetype<Runner>(0)

/**
 * Makes the world that the caller has written into `room`, for runs that go on in it.
 * @param seed of the rare draws
 * @param stepSeed of the words of each step
 * @param weighs whether endings are weighed instead of drawn
 */
export function openContinued(seed: Seed, stepSeed: Seed, weighs: boolean): void {
  const world = new World(new Scenario())
  carryWorld(world, new Carrier(READ, row))
  continued = new Runner(world, seed, stepSeed, weighs)
}

/** Where the state stands: the caller writes that from which a run goes on, and finds there what it has reached. */
export function continuedStateAt(): Doubles {
  return continued.sim.s
}

/** Length of that state, in doubles. */
export function continuedStateSize(): i32 {
  return continued.sim.layout.size
}

/** Where the draw stands (`Drawn.slab`), which the caller writes before a run begins. */
export function continuedDrawAt(): Doubles {
  return continued.sim.drawn.slab
}

/** Length of that draw, in doubles. */
export function continuedDrawSize(): i32 {
  return continued.sim.drawn.slabSize
}

/** Where the event log stands; the caller may write its first rows before a run begins. */
export function continuedRowsAt(): Doubles {
  return continued.sim.log.rows
}

/** Where `stands` of these rows stands. */
export function continuedStandsAt(): Doubles {
  return continued.sim.log.stands
}

/** Where `peace` of these rows stands. */
export function continuedPeaceAt(): Doubles {
  return continued.sim.log.peace
}

/**
 * Begins a run at step t, from the state and with the draw that the caller has written.
 * @param run its number, by which its draws are addressed
 * @param logged rows of the log that the caller has written: what happened in the run before
 */
export function continuedBegin(run: i32, t: i32, logged: i32): void {
  continued.restore(run, t)
  continued.sim.log.count = logged
  tell(continued.sim)
}

/** Goes on to before step `until`; true when the run has ended, or the horizon is reached. */
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

/**
 * Makes the world and the record that the caller has written into `room` one after the other, and room for the
 * particles that walk along it; the caller fills their rows.
 * @param size particles
 * @param first place of the first particle among all of the filter
 * @param drawsSites whether particles differ in their sites
 * @param values, draw doubles of a row for the hidden values that are uncertain, and for the draw (walk/row-plan.ts)
 */
export function openWalk(seed: Seed, size: i32, first: i32, drawsSites: bool, values: i32, draw: i32): void {
  const world = new World(new Scenario())
  const by = new Carrier(READ, row)
  carryWorld(world, by)
  const told = new ToldRecord()
  carryTold(told, by)
  const state = new Layout(world).size
  const plan = new RowPlan(values, draw, state, world.proxies, told.uncertainCount, told.steps)
  walker = new Walker(world, told, plan, doubles((size + 1) * plan.size), size, first, ints(values), drawsSites, seed)
  freeRooms = list<Doubles>(told.actCount)
  freeCount = 0
}

/** Where the particles stand, row by row (walk/row-plan.ts). */
export function walkRowsAt(): Doubles {
  return walker.rows
}

/** Where it stands what the last step added to each log weight, a double a particle. */
export function walkAddedAt(): Doubles {
  return walker.added
}

/**
 * Where the flags of particles whose weight has become zero stand, a byte a particle; the caller clears them after
 * resampling.
 */
export function walkDeadAt(): Bytes {
  return walker.dead
}

/** Where the draw stands (`Drawn.slab`): what all particles share of it the caller writes there once. */
export function walkDrawAt(): Doubles {
  return walker.sim.drawn.slab
}

/** Where the places of the hidden values that a row holds stand; the caller writes them once. */
export function walkUncertainAt(): Ints {
  return walker.uncertain
}

/** Walks the row after the last particle's anew, to the end of step t; its log-likelihood. */
export function walkRetrace(t: i32): number {
  return walker.retrace(t)
}

/** Particle p becomes what that row holds. */
export function walkAdopt(p: i32): void {
  walker.adopt(p)
}

/** One step of every particle. */
export function walkAdvance(t: i32): void {
  walker.advance(t)
}

/** Has the rows of an act kept from now on, one a particle, all 0 at first (walk/act-rooms.ts). */
export function walkOpenRoom(act: i32): void {
  const rooms = walker.rooms
  const size = (walker.size + 1) * rooms.width
  if (freeCount === 0) rooms.rows[act] = doubles(size)
  else {
    freeCount -= 1
    rooms.rows[act] = freeRooms[freeCount]
    fill(rooms.rows[act], 0, size)
  }
  rooms.isKept[act] = 1
}

/** Where the rows of an act stand, while they are kept. */
export function walkRoomAt(act: i32): Doubles {
  return walker.rooms.rows[act]
}

/** Has the rows of an act kept no longer; another act may use their room. */
export function walkCloseRoom(act: i32): void {
  walker.rooms.isKept[act] = 0
  freeRooms[freeCount] = walker.rooms.rows[act]
  freeCount += 1
}

// What stands in a file of its own for WebAssembly is asked for its known answers from outside (test/target).

/** The words that `firstWords` makes here, 4 x steps x lanes. */
export function knownWords(k0: i32, k1: i32, run: i32, step: i32, steps: i32, lanes: i32): Words {
  const out = words(4 * steps * lanes)
  firstWords(k0, k1, run, step, steps, lanes, out)
  return out
}

/** Where the next memory would be taken: the same before and after a run, which takes none. */
export function memoryTop(): Doubles {
  return doubles(0)
}

/** `mulHigh` as it is here. */
export function knownMulHigh(a: i32, b: i32): i32 {
  return mulHigh(a, b)
}

/** `mulLow` as it is here. */
export function knownMulLow(a: i32, b: i32): i32 {
  return mulLow(a, b)
}

/** `highBits` as it is here. */
export function knownHighBits(x: number): i32 {
  return highBits(x)
}
