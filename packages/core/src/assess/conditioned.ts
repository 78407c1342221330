/**
 * A crisis as a state-space model for the particle filter: particles walk along the record (walk/walker.ts), in
 * WebAssembly where there is any; here they are begun, copied, and made ready for what follows.
 *
 * These are the particles from `first` on of a filter; the others may be on other threads. Randomness is addressed by
 * the particle's slot, or along the path that a row holds: same seed, same bits.
 */

import { createWasmWalker, type WasmWalker } from '../engine/wasm-walker.js'
import { createWorld } from '../model/create-world.js'
import { drawnWidth, drawsSites } from '../model/draw-width.js'
import { hiddenOf, isCategory } from '../model/hidden.js'
import { drawHiddenValues } from '../model/hidden-priors.js'
import { Drawn, drawHidden } from '../model/run-constants.js'
import type { Sim } from '../model/sim.js'
import { Layout } from '../model/state.js'
import { GivenKind, type World } from '../model/world.js'
import type { Stream } from '../random/stream.js'
import { recordWidth } from '../walk/act-rooms.js'
import { RowPlan } from '../walk/row-plan.js'
import { hasUncertainDay } from '../walk/told-act.js'
import type { ToldRecord } from '../walk/told-record.js'
import { Walker } from '../walk/walker.js'
import { ActRecords, type RoomsForActs } from './act-records.js'
import { compileTold } from './compile-told.js'
import type { Observations } from './observations.js'
import { ParticleRows, selectRows } from './particle-rows.js'

export interface ConditionedOptions {
  /** Place of the first particle among all of the filter. */
  first?: number
  /** Particles walk in JavaScript even where there is WebAssembly; the bits are the same. */
  inJavaScript?: boolean
}

/** Reply tables of one draw. */
type Tables = Pick<Drawn, 'replies' | 'quiet'>

function tablesOf({ replies, quiet }: Drawn): Tables {
  return { replies: replies.map((table) => table.slice()), quiet: quiet.map((table) => table.slice()) }
}

/** A walker whose draws have reply tables of their own, which lie beside the rows. */
class WalkerWithTables extends Walker {
  tables: Tables[] = []

  override takeDraw(p: number): void {
    super.takeDraw(p)
    if (!this.world.drawsReplies) return
    const { drawn } = this.sim
    for (let n = 0; n < drawn.replies.length; n++) {
      drawn.replies[n].set(this.tables[p].replies[n])
      drawn.quiet[n].set(this.tables[p].quiet[n])
    }
  }

  override adopt(p: number): void {
    super.adopt(p)
    if (this.world.drawsReplies) this.tables[p] = tablesOf(this.sim.drawn)
  }
}

export class Conditioned {
  readonly world: World
  readonly told: ToldRecord
  readonly records: ActRecords
  readonly particles: ParticleRows
  readonly plan: RowPlan
  readonly sim: Sim
  readonly stream: Stream
  readonly first: number
  /** Places of the hidden values that are not the same in every particle. */
  readonly uncertain: Int32Array
  /** Whether particles differ in their sites. */
  readonly drawsSites: boolean
  /** The constants of the draw in the simulation that are not the same in every particle. */
  private readonly drawNow: Float64Array
  /** Whether rows are kept of the acts, for readings. */
  recording = true
  /** The walker in JavaScript, whose simulation serves all that is done to one particle at a time. */
  private readonly walker: WalkerWithTables
  /** The walker that takes all particles along, where there is WebAssembly. */
  private readonly kernel: WasmWalker | undefined

  constructor(
    readonly observed: Observations,
    readonly size: number,
    readonly seed: bigint,
    { first = 0, inJavaScript = false }: ConditionedOptions = {},
  ) {
    this.world = createWorld(observed.scenario)
    const { world } = this
    this.first = first
    this.told = compileTold(observed, world).told
    const { values } = hiddenOf(world)
    this.uncertain = Int32Array.from(
      values.flatMap(({ from }, at) => (isCategory(from) || from.kind !== 'point' ? [at] : [])),
    )
    this.drawsSites = drawsSites(world, this.uncertain)
    const drawSize = drawnWidth(new Drawn(world), this.drawsSites)
    const state = new Layout(world).size
    this.plan = new RowPlan(
      this.uncertain.length,
      drawSize,
      state,
      world.proxies,
      this.told.uncertainCount,
      observed.steps,
    )
    const { told, plan, uncertain } = this
    const parts = { world, told, plan, size, first, uncertain, drawsSites: this.drawsSites, seed }
    this.kernel = inJavaScript ? undefined : createWasmWalker(parts)
    const rows = new Float64Array((this.kernel === undefined ? size + 1 : 1) * plan.size)
    this.walker = new WalkerWithTables(
      world,
      told,
      plan,
      rows,
      this.kernel === undefined ? size : 0,
      first,
      uncertain,
      this.drawsSites,
      seed,
    )
    this.sim = this.walker.sim
    this.stream = this.walker.stream
    const { drawn } = this.sim
    this.drawNow = drawn.slab.subarray(drawn.raw.length, drawn.raw.length + drawSize)
    const { kernel } = this
    this.particles = new ParticleRows(size, this.plan, kernel === undefined ? () => rows : () => kernel.rows)
    this.records = new ActRecords(
      kernel === undefined ? roomsOf(this.walker) : roomsInKernel(kernel, recordWidth(world.proxies)),
      recordWidth(world.proxies),
    )
  }

  /** Draws every particle at time 0. */
  start(): void {
    const { sim, world, size, plan, uncertain, first } = this
    this.revive()
    drawHidden(world, this.stream, first, sim.drawn)
    // What all particles share of a draw.
    this.kernel?.takeDraw(sim.drawn.slab)
    const raw = new Float64Array(sim.drawn.raw.length)
    for (let p = 0; p < size; p++) {
      drawHiddenValues(world.hidden, this.stream, first + p, raw)
      const { trial } = this
      for (let u = 0; u < uncertain.length; u++) trial[plan.values + u] = raw[uncertain[u]]
      trial[plan.path] = first + p
      this.retrace(-1)
      this.adopt(p)
    }
  }

  /** One step of every particle; `out` takes what it adds to each log weight. */
  advance(t: number, out: Float64Array): void {
    if (this.recording) this.openRecords(t)
    if (this.kernel !== undefined) this.kernel.advance(t, out)
    else {
      this.walker.advance(t)
      out.set(this.walker.added)
    }
  }

  /**
   * Makes room for the rows of the acts of this step: of all force, and of what principals said, showed or ordered; one
   * room serves all days of an act, and is read at the last of them.
   */
  private openRecords(t: number): void {
    const { told, records } = this
    for (let n = told.firstOf[t]; n < told.firstOf[t + 1]; n++) {
      const a = told.ofStep[n]
      const act = told.acts[a]
      const isForce =
        act.kind === GivenKind.attack ||
        (act.kind === GivenKind.own && this.world.menus[act.principal].isForce[act.option] === 1)
      if (!hasUncertainDay(act)) records.add(t, n - told.firstOf[t], a, isForce)
      else if (t === act.dayFrom) {
        const last = act.dayUntil - 1
        records.add(last, told.ofStep.subarray(told.firstOf[last], told.firstOf[last + 1]).indexOf(a), a, isForce)
      }
    }
  }

  private revive(): void {
    this.walker.dead.fill(0)
    this.kernel?.revive()
  }

  /** The trial row: hidden values and addresses of the randomness of a path, to be tried by `retrace`. */
  get trial(): Float64Array {
    const { size } = this.plan
    return this.particles.rows.subarray(this.size * size, (this.size + 1) * size)
  }

  /** Walks the trial row anew to the end of step t; the log-likelihood of the record along it (`Walker.retrace`). */
  retrace(t: number): number {
    return this.kernel?.retrace(t) ?? this.walker.retrace(t)
  }

  /** Particle p becomes what the trial row holds, as `retrace` has left it. */
  adopt(p: number): void {
    if (this.kernel !== undefined) this.kernel.adopt(p)
    else this.walker.adopt(p)
  }

  /** Loads particle p into the simulation. */
  take(p: number): void {
    this.drawNow.set(this.particles.draw(p))
    if (this.world.drawsReplies) this.walker.takeDraw(p)
    this.walker.drawIsNew()
    this.sim.s.set(this.particles.state(p))
  }

  /** Loads the hidden values of particle p into the simulation; values derived from them are computed later. */
  takeValues(p: number): void {
    const { uncertain, particles, plan } = this
    const { rows } = particles
    const { raw } = this.sim.drawn
    const at = p * plan.size + plan.values
    for (let u = 0; u < uncertain.length; u++) raw[uncertain[u]] = rows[at + u]
  }

  /** Particle p becomes a copy of particle ancestor[p]; ancestors are in ascending order. */
  select(ancestor: Int32Array): void {
    const { particles, records, walker } = this
    selectRows(particles.rows, this.plan.size, ancestor)
    for (const rows of records.open) selectRows(rows, records.width, ancestor)
    const { tables } = walker
    if (this.world.drawsReplies) walker.tables = Array.from(ancestor, (a) => tables[a])
    this.revive()
  }
}

/** Rooms of a walker in JavaScript: an array an act. */
function roomsOf({ rooms, size }: Walker): RoomsForActs {
  return {
    open: (act) => {
      rooms.rows[act] = new Float64Array((size + 1) * rooms.width)
      rooms.isKept[act] = 1
    },
    rows: (act) => rooms.rows[act].subarray(0, size * rooms.width),
    take: (act) => {
      rooms.isKept[act] = 0
      return rooms.rows[act].subarray(0, size * rooms.width)
    },
  }
}

/** Rooms in the kernel's memory, which are used again. */
function roomsInKernel(kernel: WasmWalker, width: number): RoomsForActs {
  return {
    open: (act) => kernel.open(act),
    rows: (act) => kernel.rowsOf(act, width),
    take: (act) => {
      const rows = kernel.rowsOf(act, width).slice()
      kernel.close(act)
      return rows
    },
  }
}
