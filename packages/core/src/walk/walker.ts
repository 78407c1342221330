/**
 * Particles that walk along the record: every particle is a run that takes the step of the model (model/step.ts) with
 * the record as its source (record-source.ts). Source: docs/assess.md.
 *
 * These are the particles from `first` on of a filter; the others may be on other threads. Randomness is addressed by
 * the particle's slot, or along the path that a row holds: same seed, same bits.
 */
import { C } from '../model/run-constants.ts'
import { freshDraw, Sim } from '../model/sim.ts'
import { step } from '../model/step.ts'
import type { World } from '../model/world.ts'
import { firstWords } from '../random/first-words.ts'
import { Stream } from '../random/stream.ts'
import { highWord, lowWord, type Seed, whole } from '../target/arithmetic.ts'
import { type Bytes, bytes, copy, type Doubles, doubles, part } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { ActRooms } from './act-rooms.ts'
import { RecordSource } from './record-source.ts'
import type { RowPlan } from './row-plan.ts'
import type { ToldRecord } from './told-record.ts'

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
  private conservatism: number = Number.NaN

  /**
   * @param first place of the first particle among all of the filter
   * @param hasPaths whether rows hold the address of the randomness of each step, so that they can be walked again
   */
  constructor(
    readonly world: World,
    readonly record: ToldRecord,
    readonly plan: RowPlan,
    /** The particles, row by row. */
    readonly rows: Doubles,
    readonly size: i32,
    readonly first: i32,
    readonly hasPaths: boolean,
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
    this.source = new RecordSource(record, world, stream, rooms)
    const drawSize = plan.state - plan.draw
    this.drawSize = drawSize
    this.drawNow = part(sim.drawn.slab, world.hidden.size, drawSize)
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
      // The state is advanced in place.
      sim.s = part(rows, at + plan.state, plan.carried - plan.state)
      this.rooms.at = p * this.rooms.width
      const weight = this.step(t, this.addressOf(p, t), this.keyOf(p), rows, at + plan.carried, at + plan.quiet)
      rows[at + plan.logLikelihood] += weight
      this.added[p] = weight
      if (weight === Number.NEGATIVE_INFINITY) this.dead[p] = 1
    }
    this.rooms.at = -1
    sim.s = state
  }

  /** Address of the randomness of particle p at step t. */
  private addressOf(p: i32, t: i32): i32 {
    return this.hasPaths ? whole(this.rows[p * this.plan.size + this.plan.path + t]) : this.first + p
  }

  /** What never changes in a particle: its ancestor, or where paths are kept the address of its first day. */
  private keyOf(p: i32): i32 {
    return whole(this.rows[p * this.plan.size + (this.hasPaths ? this.plan.path : this.plan.founder)])
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
   * One step of the particle in the simulation; its log weight.
   * @param address of the step's randomness; `key` is what the particle keeps for good
   * @param carriedAt, quietAt where in `rows` what is carried and the table of the draw lie
   */
  step(t: i32, address: i32, key: i32, rows: Doubles, carriedAt: i32, quietAt: i32): number {
    const sim = this.sim
    const source = this.source
    sim.run = address
    sim.t = t
    sim.log.clear()
    firstWords(this.k0, this.k1, address, t, 1, 2 + this.world.proxies, sim.words)
    source.open(t, key, rows, carriedAt, quietAt)
    step(sim, source)
    return source.weight
  }
}
