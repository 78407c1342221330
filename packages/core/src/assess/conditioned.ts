/**
 * A crisis as a state-space model for the particle filter: every particle is a run that is forced along the record. Phases are those of
 * model/step.ts in their order; what the record tells is weighed and carried out, what it would not tell is drawn.
 *
 * A particle is a slice of one array and a reference to its draw of the hidden values, which do not change and so are shared by
 * the particles that descend from it. Randomness is addressed by the particle's slot: same seed, same bits.
 */

import { principalsAct } from '../model/act.js'
import { attacksResolve } from '../model/attack.js'
import { C, createDrawn, type Drawn, drawHidden, P, principalBase, T, tieBase } from '../model/drawn.js'
import { noteLull } from '../model/endings.js'
import { pressuresMove } from '../model/pressures.js'
import { proxiesAct } from '../model/proxies-act.js'
import { deliver } from '../model/send-messages.js'
import { Sim } from '../model/sim.js'
import { startRun, turnCalendar } from '../model/start.js'
import { S, X } from '../model/state.js'
import { createWorld, type World } from '../model/world.js'
import { createPhiloxBatch, type PhiloxBatch } from '../random/philox-batch.js'
import { Stream, seedWords } from '../random/stream.js'
import { type ActRecord, ActRecords } from './act-records.js'
import { LINKS, quietAttack } from './aim-evidence.js'
import { AttacksObserved, CARRIED, noEnding } from './attacks-observed.js'
import { survivedRunaway, survivedTheRest } from './endings-survived.js'
import type { Observations } from './observations.js'
import type { ParticleModel } from './particle-filter.js'
import { PrincipalsObserved } from './principals-observed.js'

/** Lanes of the draws that conditioning adds to those of the model. */
const LANE = { attacks: 0x7e000000, principals: 0x7e000001 } as const

/** Usual number of weapons of a proxy attack beyond the first, from the table of the world. */
function usualMore(world: World): number {
  let mean = 0
  for (let n = 0; n < world.weaponsCumulative.length; n++) mean += 1 - world.weaponsCumulative[n]
  return mean
}

export class Conditioned implements ParticleModel {
  readonly world: World
  readonly records: ActRecords
  readonly drawns: Drawn[] = []
  readonly drawnOf: Int32Array
  private readonly sim: Sim
  private states: Float64Array
  private spare: Float64Array
  private carried: Float64Array
  private spareCarried: Float64Array
  private readonly quiet: Float64Array
  private readonly turned: Int32Array
  private readonly stream: Stream
  private readonly batch: PhiloxBatch
  private readonly key: [number, number]
  private readonly attacks: AttacksObserved
  private readonly principals = new PrincipalsObserved()
  private readonly today = new Int32Array(1)
  private conservatism = Number.NaN

  constructor(
    readonly observed: Observations,
    readonly size: number,
    readonly seed: bigint,
  ) {
    this.world = createWorld(observed.scenario)
    const { proxies } = this.world
    this.sim = new Sim(this.world, seed)
    this.stream = new Stream(seed)
    this.key = seedWords(seed)
    this.batch = createPhiloxBatch(2 + proxies)
    this.sim.words = this.batch.words
    this.records = new ActRecords(size, proxies)
    this.attacks = new AttacksObserved(observed, proxies)
    this.drawnOf = new Int32Array(size)
    this.states = new Float64Array(size * this.sim.layout.size)
    this.spare = new Float64Array(size * this.sim.layout.size)
    this.carried = new Float64Array(size * CARRIED.size)
    this.spareCarried = new Float64Array(size * CARRIED.size)
    this.quiet = new Float64Array(size * 2 * proxies)
    this.turned = new Int32Array(size)
  }

  start(): void {
    const { sim, world, size } = this
    const more = usualMore(world)
    const two = new Float64Array(2)
    this.drawns.length = 0
    for (let p = 0; p < size; p++) {
      const drawn = createDrawn(world)
      drawHidden(world, this.stream, p, drawn)
      this.drawns.push(drawn)
      this.drawnOf[p] = p
      this.turned[p] = -1
      sim.drawn = drawn
      sim.calendarNext.fill(0)
      startRun(sim, p)
      this.states.set(sim.s, p * sim.layout.size)
      for (let k = 0; k < world.proxies; k++) {
        quietAttack(sim, k, more, two)
        this.quiet.set(two, (p * world.proxies + k) * 2)
      }
    }
  }

  advance(t: number, logWeight: Float64Array): void {
    const { sim, size, world, observed } = this
    const acts = observed.acts[t]
    // Records of the force acts of this step, in the order of its acts.
    const records: (ActRecord | null)[] = acts.map((one) => {
      const { kind, principal, option } = one.act
      const isForce = kind === 'attack' || (kind === 'own' && world.menus[principal].isForce[option] === 1)
      return isForce ? this.records.add(one, t) : null
    })
    const before = [0, 1].map((i) => world.scenario.principals[i].calendar.filter((entry) => entry.step < t).length)
    for (let p = 0; p < size; p++) {
      if (logWeight[p] === Number.NEGATIVE_INFINITY) continue
      this.take(p, t, before)
      logWeight[p] += this.step(p, t, records)
      this.states.set(sim.s, p * sim.layout.size)
    }
  }

  /** Puts particle p into the simulation. */
  private take(p: number, t: number, before: readonly number[]): void {
    const { sim, world } = this
    const { size } = sim.layout
    const slot = this.drawnOf[p]
    sim.drawn = this.drawns[slot]
    sim.s.set(this.states.subarray(p * size, (p + 1) * size))
    sim.run = p
    sim.t = t
    sim.log.clear()
    this.batch.fillSteps(this.key[0], this.key[1], p, t, 1, 0, 2 + world.proxies)
    // A factor that the simulation keeps for its draw.
    const { d } = sim.drawn
    if (d[C.conservatism] !== this.conservatism) {
      this.conservatism = d[C.conservatism]
      sim.orderKeptAt.fill(-1)
    }
    // The calendar changes the draw itself, once a step however many particles share it.
    if (this.turned[slot] < t) {
      this.turned[slot] = t
      for (let i = 0; i < 2; i++) sim.calendarNext[i] = before[i]
      turnCalendar(sim)
    }
  }

  /** One step of the particle in the simulation; its log weight. */
  private step(p: number, t: number, records: readonly (ActRecord | null)[]): number {
    const { sim, stream, attacks, principals } = this
    const acts = this.observed.acts[t]
    const { width } = this.records
    let weight = 0
    deliver(sim)
    proxiesAct(sim)
    stream.open(p, t, LANE.attacks)
    weight += attacks.count(sim, this.carried, p * CARRIED.size, stream, this.today)
    stream.open(p, t, LANE.principals)
    weight += principals.decide(sim, acts, stream, (n, chain) => {
      const record = records[n]
      if (record === null) return
      const row = p * width
      for (let c = 0; c < 2 * LINKS; c++) record.rows[row + c] = chain[c]
    })
    principalsAct(sim)
    attacksResolve(sim)
    if (weight === Number.NEGATIVE_INFINITY) return weight
    stream.open(p, t, LANE.attacks + 0x100)
    weight += attacks.unnamed(sim, this.today[0], this.quiet, this.drawnOf[p] * 2 * this.world.proxies, stream)
    for (let n = 0; n < acts.length; n++) {
      const record = records[n]
      if (acts[n].act.kind === 'attack' && record !== null) weight += attacks.named(sim, acts[n], record.rows, p * width, stream)
    }
    principals.carryOut(sim, acts)
    weight += survivedRunaway(sim)
    pressuresMove(sim)
    weight += survivedTheRest(sim)
    noEnding(sim)
    noteLull(sim)
    return weight
  }

  select(ancestor: Int32Array): void {
    const { size } = this.sim.layout
    for (let p = 0; p < ancestor.length; p++) {
      const a = ancestor[p]
      this.spare.set(this.states.subarray(a * size, (a + 1) * size), p * size)
      for (let c = 0; c < CARRIED.size; c++) this.spareCarried[p * CARRIED.size + c] = this.carried[a * CARRIED.size + c]
    }
    // Ancestors are ascending, but a slot's own may lie before it: references go by a copy too.
    const drawnOf = Int32Array.from(ancestor, (a) => this.drawnOf[a])
    this.drawnOf.set(drawnOf)
    ;[this.states, this.spare] = [this.spare, this.states]
    ;[this.carried, this.spareCarried] = [this.spareCarried, this.carried]
    this.records.select(ancestor)
  }

  /**
   * Draws of the hidden values that the particles still go back to, as an effective number under `weight`. Values that do not change
   * are only ever thinned out: where few are left, what is said of them rests on few.
   */
  effectiveDraws(weight: ArrayLike<number>): number {
    const mass = new Float64Array(this.size)
    for (let p = 0; p < this.size; p++) mass[this.drawnOf[p]] += weight[p]
    let squares = 0
    for (let slot = 0; slot < this.size; slot++) squares += mass[slot] * mass[slot]
    return squares > 0 ? 1 / squares : 0
  }

  /** Strategy of principal i: 0 cautious, 1 reciprocating, 2 bullying. */
  strategy(p: number, i: number): number {
    return this.drawns[this.drawnOf[p]].d[principalBase(i) + P.strategy]
  }

  /** Patron's control over proxy k. */
  control(p: number, k: number): number {
    return this.drawns[this.drawnOf[p]].d[tieBase(k) + T.control]
  }

  /** Order in force of principal i: restrain 0, hold 1, free 2, press 3. */
  order(p: number, i: number): number {
    const { layout } = this.sim
    return this.states[p * layout.size + layout.principal + i * S.size + S.order]
  }

  /** Whether proxy k has suspended itself, 1 or 0. */
  suspended(p: number, k: number): number {
    const { layout } = this.sim
    return this.states[p * layout.size + layout.proxy + k * X.size + X.suspended]
  }
}
