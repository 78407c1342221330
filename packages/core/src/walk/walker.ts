/**
 * Particles that walk along the record: every particle is a run that takes the step of the model (model/step.ts) with
 * the record as its source (record-source.ts). Source: docs/assess.md.
 *
 * These are the particles from `first` on of a filter; the others may be on other threads. A particle is its hidden
 * values and the addresses of its randomness, step by step: by them it can be walked again, with other values or along
 * another path. Same seed, same bits.
 */
import { C, settleDrawn } from '../model/run-constants.ts'
import { freshDraw, Sim } from '../model/sim.ts'
import { startRun } from '../model/start.ts'
import { step } from '../model/step.ts'
import { makeStepWords, takeStepWords } from '../model/step-words.ts'
import type { World } from '../model/world.ts'
import { Stream } from '../random/stream.ts'
import { highWord, lowWord, type Seed, whole } from '../target/arithmetic.ts'
import { type Bytes, bytes, copy, type Doubles, doubles, type Ints, part } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { ActRooms } from './act-rooms.ts'
import { quietAttack } from './aim-evidence.ts'
import { RecordSource } from './record-source.ts'
import type { RowPlan } from './row-plan.ts'
import type { ToldRecord } from './told-record.ts'

/** Usual number of weapons of a proxy attack beyond the first, from the table of the world. */
function usualMore(world: World): number {
  let mean: number = 0
  for (let n = 0; n < world.weaponsSize; n++) mean += 1 - world.weaponsCumulative[n]
  return mean
}

export class Walker {
  readonly sim: Sim
  readonly stream: Stream
  readonly rooms: ActRooms
  /** What the last step added to each log weight. */
  readonly added: Doubles
  /** Particles whose weight has become zero since the last resampling. */
  readonly dead: Bytes
  private readonly k0: i32
  private readonly k1: i32
  private readonly source: RecordSource
  /** The constants of the draw in the simulation that are not the same in every particle. */
  private readonly drawNow: Doubles
  private readonly drawSize: i32
  /** Usual number of weapons of a proxy attack beyond the first. */
  private readonly more: number
  private conservatism: number = Number.NaN

  /**
   * @param first place of the first particle among all of the filter
   */
  constructor(
    readonly world: World,
    readonly record: ToldRecord,
    readonly plan: RowPlan,
    /** The particles, row by row, and one row more for a trial. */
    readonly rows: Doubles,
    readonly size: i32,
    readonly first: i32,
    /** Places of the hidden values that a row holds. */
    readonly uncertain: Ints,
    /** Whether particles differ in their sites. */
    readonly drawsSites: boolean,
    readonly seed: Seed,
  ) {
    const sim = new Sim(world, seed)
    this.sim = sim
    const stream = new Stream(seed)
    this.stream = stream
    this.k0 = lowWord(seed)
    this.k1 = highWord(seed)
    const rooms = new ActRooms(record.actCount, world.proxies)
    this.rooms = rooms
    this.added = doubles(size)
    this.dead = bytes(size)
    this.source = new RecordSource(record, world, plan, stream, rooms)
    const drawSize = plan.state - plan.draw
    this.drawSize = drawSize
    this.drawNow = part(sim.drawn.slab, world.hidden.size, drawSize)
    this.more = usualMore(world)
  }

  /** One step of every particle; what it adds to each log weight stands in `added`. */
  advance(t: i32): void {
    const sim = this.sim
    const plan = this.plan
    const rows = this.rows
    const state = sim.s
    for (let p = 0; p < this.size; p++) {
      if (this.dead[p] === 1) {
        this.added[p] = Number.NEGATIVE_INFINITY
        continue
      }
      const at = p * plan.size
      this.takeDraw(p)
      // Randomness of a new step is that of the slot.
      rows[at + plan.path + t] = this.first + p
      // The state is advanced in place.
      sim.s = part(rows, at + plan.state, plan.carried - plan.state)
      this.rooms.at = p * this.rooms.width
      const weight = this.step(t, this.first + p, at)
      rows[at + plan.logLikelihood] += weight
      this.added[p] = weight
      if (weight === Number.NEGATIVE_INFINITY) this.dead[p] = 1
    }
    this.rooms.at = -1
    sim.s = state
  }

  /** Loads the draw of particle p into the simulation. */
  takeDraw(p: i32): void {
    copy(this.rows, p * this.plan.size + this.plan.draw, this.drawNow, 0, this.drawSize)
    this.drawIsNew()
  }

  /** Forgets what the simulation keeps for the draw before, if it would be another. */
  drawIsNew(): void {
    const conservatism = this.sim.drawn.d[C.conservatism]
    if (conservatism === this.conservatism) return
    this.conservatism = conservatism
    freshDraw(this.sim)
  }

  /**
   * Walks the trial row from its first step to the end of step t, by the hidden values and the addresses that stand in
   * it; the rest of the row follows from them.
   * @returns the log-likelihood of the record along that path
   */
  retrace(t: i32): number {
    const sim = this.sim
    const plan = this.plan
    const rows = this.rows
    const rooms = this.rooms
    const at = this.size * plan.size
    for (let u = 0; u < plan.draw; u++) sim.drawn.raw[this.uncertain[u]] = rows[at + plan.values + u]
    settleDrawn(this.world, sim.drawn, this.drawsSites)
    copy(this.drawNow, 0, rows, at + plan.draw, this.drawSize)
    for (let k = 0; k < this.world.proxies; k++) quietAttack(sim, k, this.more, rows, at + plan.quiet + 2 * k)
    for (let c = plan.carried; c < plan.quiet; c++) rows[at + c] = 0
    const state = sim.s
    sim.s = part(rows, at + plan.state, plan.carried - plan.state)
    startRun(sim, 0)
    this.drawIsNew()
    rooms.at = this.size * rooms.width
    rooms.clear()
    let total: number = 0
    for (let s = 0; s <= t && total > Number.NEGATIVE_INFINITY; s++)
      total += this.step(s, whole(rows[at + plan.path + s]), at)
    rooms.at = -1
    sim.s = state
    rows[at + plan.logLikelihood] = total
    return total
  }

  /** Particle p becomes what the trial row holds. */
  adopt(p: i32): void {
    const plan = this.plan
    const rows = this.rows
    copy(rows, this.size * plan.size, rows, p * plan.size, plan.size)
    this.rooms.copyRow(this.size, p)
  }

  /**
   * One step of the particle in the simulation; its log weight.
   * @param address of the step's randomness
   * @param at where the particle's row begins
   */
  private step(t: i32, address: i32, at: i32): number {
    const sim = this.sim
    const source = this.source
    sim.run = address
    sim.t = t
    sim.log.clear()
    makeStepWords(sim, this.k0, this.k1, t, 1)
    takeStepWords(sim, 1, 0)
    source.open(sim, t, address, this.rows, at)
    step(sim, source)
    return source.weight
  }
}
