/**
 * A crisis as a state-space model for the particle filter: every particle is a run that is forced along the record. Phases are those of
 * model/step.ts in their order; what the record tells is weighed and carried out, what it would not tell is drawn.
 *
 * These are the particles from `first` on of a filter; the others may be on other threads. Randomness is addressed by the
 * particle's slot, or along the path that a row holds: same seed, same bits.
 */
import { principalsAct } from '../model/act.js'
import { attacksResolve } from '../model/attack.js'
import { createWorld } from '../model/create-world.js'
import { drawnWidth, drawsSites } from '../model/draw-width.js'
import { C, type Drawn, drawHidden, settleDrawn } from '../model/drawn.js'
import { noteLull } from '../model/endings.js'
import { hiddenOf, isCategory } from '../model/hidden.js'
import { pressuresMove } from '../model/pressures.js'
import { proxiesAct } from '../model/proxies-act.js'
import { deliver } from '../model/send-messages.js'
import { Sim } from '../model/sim.js'
import { startRun, turnCalendar } from '../model/start.js'
import type { World } from '../model/world.js'
import { firstWords } from '../random/first-words.js'
import { seedWords } from '../random/seed.js'
import { Stream } from '../random/stream.js'
import { type ActRecord, ActRecords } from './act-records.js'
import { FACTORS, quietAttack } from './aim-evidence.js'
import { AttacksObserved, CARRIED, noEnding } from './attacks-observed.js'
import { survivedRunaway, survivedTheRest } from './endings-survived.js'
import type { Observations } from './observations.js'
import { inOneShape } from './one-shape.js'
import { ParticleRows, planRow, type RowPlan, selectRows } from './particle-rows.js'
import { PrincipalsObserved } from './principals-observed.js'
import { TodaysActs } from './todays-acts.js'

/** Lanes of the draws that conditioning adds to those of the model. */
const LANE = { attacks: 0x7e000000, principals: 0x7e000001 } as const

/** Usual number of weapons of a proxy attack beyond the first, from the table of the world. */
function usualMore(world: World): number {
  let mean = 0
  for (let n = 0; n < world.weaponsCumulative.length; n++) mean += 1 - world.weaponsCumulative[n]
  return mean
}

export interface ConditionedOptions {
  /** Place of the first particle among all of the filter. */
  first?: number
  /** Rows hold the paths, so that they can be walked again (deep-moves.ts). */
  paths?: boolean
}

/** Reply tables of one draw. */
type Tables = Pick<Drawn, 'replies' | 'quiet'>

function tablesOf({ replies, quiet }: Drawn): Tables {
  return { replies: replies.map((table) => table.slice()), quiet: quiet.map((table) => table.slice()) }
}

export class Conditioned {
  readonly world: World
  readonly records: ActRecords
  readonly particles: ParticleRows
  readonly plan: RowPlan
  readonly sim: Sim
  readonly stream: Stream
  readonly first: number
  readonly paths: boolean
  /** Places of the hidden values that are not the same in every particle. */
  readonly uncertain: Int32Array
  /** Whether particles differ in their sites. */
  readonly drawsSites: boolean
  readonly observed: Observations
  /** The constants of the draw in the simulation that are not the same in every particle. */
  private readonly drawNow: Float64Array
  private kept: Float64Array | null = null
  /** Whether rows are kept of the acts, for readings. */
  recording = true
  /** Particles whose weight has become zero since the last resampling. */
  private readonly dead: Uint8Array
  /** Reply tables of each draw, where draws have their own. */
  private tables: Tables[] = []
  private readonly key: [number, number]
  private readonly attacks: AttacksObserved
  private readonly principals = new PrincipalsObserved()
  private readonly today = new Int32Array(1)
  private readonly todays = new TodaysActs()
  private readonly more: number
  private conservatism = Number.NaN

  constructor(
    observed: Observations,
    readonly size: number,
    readonly seed: bigint,
    { first = 0, paths = false }: ConditionedOptions = {},
  ) {
    this.observed = inOneShape(observed)
    this.world = createWorld(observed.scenario)
    const { proxies } = this.world
    this.first = first
    this.paths = paths
    this.sim = new Sim(this.world, seed)
    this.stream = new Stream(seed)
    this.key = seedWords(seed)
    this.records = new ActRecords(size, proxies)
    this.attacks = new AttacksObserved(this.observed, proxies)
    this.dead = new Uint8Array(size)
    this.more = usualMore(this.world)
    const { drawn } = this.sim
    const { values } = hiddenOf(this.world)
    this.uncertain = Int32Array.from(values.flatMap(({ from }, at) => (isCategory(from) || from.kind !== 'point' ? [at] : [])))
    this.drawsSites = drawsSites(this.world, this.uncertain)
    this.drawNow = drawn.slab.subarray(drawn.raw.length, drawn.raw.length + drawnWidth(drawn, this.drawsSites))
    this.plan = planRow({ values: this.uncertain.length, draw: this.drawNow.length, state: this.sim.layout.size, carried: CARRIED.size, quiet: 2 * proxies, path: paths ? observed.steps : 0 })
    this.particles = new ParticleRows(size, this.plan)
  }

  /** Draws every particle at time 0. */
  start(): void {
    const { sim, world, size, plan, particles, first } = this
    const { rows } = particles
    this.dead.fill(0)
    for (let p = 0; p < size; p++) {
      drawHidden(world, this.stream, first + p, sim.drawn)
      this.begin(first + p)
      this.keep(p)
      this.settleQuiet(p)
      rows[p * plan.size + plan.founder] = first + p
      if (this.paths) rows.fill(first + p, p * plan.size + plan.path, (p + 1) * plan.size)
    }
  }

  /** Every particle at time 0 again, with the hidden values and the path that it has now. */
  restart(): void {
    const { sim, plan, particles, size } = this
    this.dead.fill(0)
    for (let p = 0; p < size; p++) {
      this.takeValues(p)
      settleDrawn(this.world, sim.drawn)
      this.begin(particles.rows[p * plan.size + plan.path])
      this.keep(p)
    }
  }

  /** One step of every particle; `out` takes what it adds to each log weight. */
  advance(t: number, out: Float64Array): void {
    const { size, dead, sim, observed, world } = this
    const acts = observed.acts[t]
    // Records of the force acts of this step, in the order of its acts.
    const records: (ActRecord | null)[] = acts.map((one, n) => {
      const { kind, principal, option } = one.act
      const isForce = kind === 'attack' || (kind === 'own' && world.menus[principal].isForce[option] === 1)
      if (!isForce || !this.recording) return null
      if (one.days === undefined) return this.records.add(t, n)
      // One record for all its days, read from the last of them.
      const last = one.days.until - 1
      return t === one.days.from ? this.records.add(last, observed.acts[last].indexOf(one)) : this.records.of(last, observed.acts[last].indexOf(one))
    })
    const turning = world.scenario.principals.some(({ calendar }) => calendar.some((entry) => entry.step === t))
    const turned = this.turnedBefore(t)
    const { s } = sim
    for (let p = 0; p < size; p++) {
      if (dead[p] === 1) {
        out[p] = Number.NEGATIVE_INFINITY
        continue
      }
      this.takeDraw(p)
      // The state is advanced in place.
      sim.s = this.particles.state(p)
      for (let i = 0; i < 2; i++) sim.calendarNext[i] = turned[i]
      const at = p * this.plan.size
      const weight = this.step(t, this.address(p, t), this.keyOf(p), this.particles.rows, at + this.plan.carried, at + this.plan.quiet, records, p)
      if (turning) this.particles.draw(p).set(this.drawNow)
      this.particles.rows[at + this.plan.logLikelihood] += weight
      out[p] = weight
      if (weight === Number.NEGATIVE_INFINITY) dead[p] = 1
    }
    sim.s = s
  }

  /** Address of the randomness of particle p at step t. */
  private address(p: number, t: number): number {
    return this.paths ? this.particles.rows[p * this.plan.size + this.plan.path + t] : this.first + p
  }

  /** What never changes in a particle: its founder, or where paths are kept the address of its first day. */
  private keyOf(p: number): number {
    const { plan, particles } = this
    return particles.rows[p * plan.size + (this.paths ? plan.path : plan.founder)]
  }

  /** Entries of each principal's calendar that had turned before step t. */
  turnedBefore(t: number): [number, number] {
    const [one, other] = this.world.scenario.principals.map(({ calendar }) => calendar.filter((entry) => entry.step < t).length)
    return [one, other]
  }

  /** Loads particle p into the simulation. */
  take(p: number): void {
    this.takeDraw(p)
    this.sim.s.set(this.particles.state(p))
  }

  private takeDraw(p: number): void {
    this.drawNow.set(this.particles.draw(p))
    if (this.world.drawsReplies) this.takeTables(this.tables[p])
    this.freshDraw()
  }

  private takeTables({ replies, quiet }: Tables): void {
    const { drawn } = this.sim
    for (let i = 0; i < 2; i++) {
      drawn.replies[i].set(replies[i])
      drawn.quiet[i].set(quiet[i])
    }
  }

  /** The draw in the simulation at the start of a run whose randomness begins at `address`. */
  begin(address: number): void {
    this.sim.calendarNext.fill(0)
    startRun(this.sim, address)
    this.freshDraw()
  }

  /** A factor that the simulation keeps for its draw. */
  private freshDraw(): void {
    const { sim } = this
    const conservatism = sim.drawn.d[C.conservatism]
    if (conservatism === this.conservatism) return
    this.conservatism = conservatism
    sim.orderKeptAt.fill(-1)
  }

  /** Copies draw and state of the simulation into row p, at time 0. */
  private keep(p: number): void {
    const { particles, plan, sim } = this
    this.keepDraw(p)
    particles.state(p).set(sim.s)
    const at = p * plan.size
    particles.rows.fill(0, at + plan.carried, at + plan.quiet)
    particles.rows[at + plan.logLikelihood] = 0
  }

  /** Loads the hidden values of particle p into the simulation; values derived from them are computed later. */
  takeValues(p: number): void {
    const { uncertain, particles, plan } = this
    const { raw } = this.sim.drawn
    const at = p * plan.size + plan.values
    for (let u = 0; u < uncertain.length; u++) raw[uncertain[u]] = particles.rows[at + u]
  }

  /** Copies the draw of the simulation into row p. */
  keepDraw(p: number): void {
    const { uncertain, particles, plan } = this
    const { drawn } = this.sim
    const at = p * plan.size + plan.values
    for (let u = 0; u < uncertain.length; u++) particles.rows[at + u] = drawn.raw[uncertain[u]]
    particles.draw(p).set(this.drawNow)
    if (this.world.drawsReplies) this.tables[p] = tablesOf(drawn)
  }

  /** Keeps the draw in the simulation, to be put back by `restoreDraw`. */
  rememberDraw(): void {
    this.kept ??= new Float64Array(this.drawNow.length)
    this.kept.set(this.drawNow)
  }

  restoreDraw(): void {
    if (this.kept !== null) this.drawNow.set(this.kept)
  }

  /** Stores, in the row of p, the probability that an unreported attack hurt nobody, given the draw in the simulation. */
  settleQuiet(p: number): void {
    this.quietInto(this.particles.rows, p * this.plan.size + this.plan.quiet)
  }

  quietInto(out: Float64Array, at: number): void {
    for (let k = 0; k < this.world.proxies; k++) quietAttack(this.sim, k, this.more, out, at + 2 * k)
  }

  /**
   * One step of the particle in the simulation; its log weight.
   * @param address of the step's randomness; `key` is what the particle keeps for good
   * @param carriedAt, quietAt where in `rows` what is carried and the table of the draw lie
   * @param p row of the records, where there are any
   */
  step(t: number, address: number, key: number, rows: Float64Array, carriedAt: number, quietAt: number, records: readonly (ActRecord | null)[] | null, p: number): number {
    const { sim, stream, attacks, principals } = this
    const todays = this.todays
    todays.fill(this.observed.acts[t], t, stream, key)
    const { acts, places } = todays
    const { width } = this.records
    sim.run = address
    sim.t = t
    sim.log.clear()
    firstWords(this.key[0], this.key[1], address, t, 1, 2 + this.world.proxies, sim.words)
    turnCalendar(sim)
    deliver(sim)
    proxiesAct(sim)
    stream.open(address, t, LANE.attacks)
    let weight = attacks.count(sim, rows, carriedAt, stream, this.today, todays.attacks)
    stream.open(address, t, LANE.principals)
    weight += principals.decide(sim, acts, stream, (n, factors) => {
      const record = records === null ? null : records[places[n]]
      if (record !== null) for (let c = 0; c < 2 * FACTORS; c++) record.rows[p * width + c] = factors[c]
    })
    principalsAct(sim)
    if (weight === Number.NEGATIVE_INFINITY) return weight
    // As in the model: principals first, then the attacks of the step.
    principals.carryOut(sim, acts)
    attacksResolve(sim)
    stream.open(address, t, LANE.attacks + 0x100)
    weight += attacks.unnamed(sim, this.today[0], rows, quietAt, stream)
    for (let n = 0; n < acts.length; n++) {
      if (acts[n].act.kind !== 'attack') continue
      const record = records === null ? null : records[places[n]]
      weight += attacks.named(sim, acts[n], record === null ? null : record.rows, p * width, stream)
    }
    weight += survivedRunaway(sim)
    pressuresMove(sim)
    weight += survivedTheRest(sim)
    noEnding(sim)
    noteLull(sim)
    return weight
  }

  /** Width of a packed particle: its row and its rows of the open records. */
  get packedWidth(): number {
    return this.plan.size + this.records.open.length * this.records.width
  }

  /** Particles as they travel to other threads. */
  pack(particles: Int32Array): Float64Array {
    const width = this.packedWidth
    const out = new Float64Array(particles.length * width)
    this.particles.pack(particles, out, width)
    for (const [r, record] of this.records.open.entries()) {
      const to = this.plan.size + r * this.records.width
      for (let n = 0; n < particles.length; n++) copy(record.rows, particles[n] * this.records.width, out, n * width + to, this.records.width)
    }
    return out
  }

  /** Particle p becomes a copy of particle ancestor[p], or of packed particle -1 - ancestor[p] where that is negative. */
  select(ancestor: Int32Array, packed: Float64Array): void {
    const width = this.packedWidth
    this.particles.select(ancestor, packed, width)
    for (const [r, record] of this.records.open.entries()) {
      selectRows(record.rows, this.records.width, ancestor, packed, this.plan.size + r * this.records.width, width)
    }
    if (this.world.drawsReplies) this.retable(ancestor)
    this.dead.fill(0)
  }

  /** Reply tables belong to the draw and travel only within a thread. */
  private retable(ancestor: Int32Array): void {
    const { tables, sim } = this
    this.tables = Array.from(ancestor, (a, p) => {
      if (a >= 0) return tables[a]
      this.takeValues(p)
      settleDrawn(this.world, sim.drawn)
      return tablesOf(sim.drawn)
    })
  }
}

function copy(from: Float64Array, at: number, to: Float64Array, into: number, count: number): void {
  for (let c = 0; c < count; c++) to[into + c] = from[at + c]
}
