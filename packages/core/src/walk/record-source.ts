/**
 * What the model leaves open is taken from a record: what the record tells is carried out and weighed by how likely it
 * was, what it would not tell is drawn, and nothing ended while it lasted. The weight of a step is the probability of
 * all that the record tells of it. Source: docs/assess.md.
 */
import { turnsTold } from '../model/drivers-turn.ts'
import type { Sim } from '../model/sim.ts'
import { Source } from '../model/source.ts'
import { GivenKind, type World } from '../model/world.ts'
import { betaDraw } from '../random/beta-draw.ts'
import { LANE } from '../random/lanes.ts'
import { log1p } from '../random/log1p.ts'
import type { Stream } from '../random/stream.ts'
import { type Doubles, doubles } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import type { ActRooms } from './act-rooms.ts'
import { AttacksTold } from './attacks-told.ts'
import { isKnown } from './figure.ts'
import { PrincipalsTold } from './principals-told.ts'
import type { RowPlan } from './row-plan.ts'
import { TodaysActs } from './todays-acts.ts'
import { claimWeight } from './told-claim.ts'
import type { ToldRecord } from './told-record.ts'

export class RecordSource extends Source {
  /** log weight of the step in hand so far. */
  weight: number = 0
  private readonly attacks: AttacksTold
  private readonly principals: PrincipalsTold
  private readonly todays: TodaysActs
  /** The row of the particle in hand, from this place of `rows` on. */
  private rows: Doubles = doubles(0)
  private row: i32 = 0

  /** @param rooms take evidence, authors and causes of the acts whose readings are wanted */
  constructor(
    readonly record: ToldRecord,
    world: World,
    private readonly plan: RowPlan,
    private readonly stream: Stream,
    private readonly rooms: ActRooms,
  ) {
    super(false, false)
    this.attacks = new AttacksTold(record, world)
    this.principals = new PrincipalsTold(record, world)
    this.todays = new TodaysActs(record)
  }

  /**
   * Opens the record at step t for the particle in the simulation, before it takes the step.
   * @param address of the step's randomness
   * @param row where the particle's row begins in `rows`
   */
  open(sim: Sim, t: i32, address: i32, rows: Doubles, row: i32): void {
    this.rows = rows
    this.row = row
    this.weight = this.claims(sim, t, address) + turnsTold(sim)
    this.todays.fill(t, this.stream, address, rows, row + this.plan.done)
    this.rely(t, address)
    this.principals.open(this.todays)
  }

  /** Draws how far the rows of the day's acts are to be relied on; all figures of an act share that. */
  private rely(t: i32, address: i32): void {
    for (let n = 0; n < this.todays.count; n++) {
      const a = this.todays.act[n]
      const act = this.record.acts[a]
      if (act.trustA === 0 || !(isKnown(act.killed) || isKnown(act.injured))) continue
      this.stream.open(address, t, LANE.reliability + a)
      act.reliability = betaDraw(this.stream, act.trustA, act.trustB)
    }
  }

  /** log weight of what is said at step t of orders and groups, which holds as the day begins. */
  private claims(sim: Sim, t: i32, address: i32): number {
    const record = this.record
    const last = record.claimsFrom[t + 1]
    let first = record.claimsFrom[t]
    if (first === last) return 0
    let weight: number = 0
    for (; first < last; first++) {
      const claim = record.claims[first]
      if (claim.trustA > 0) {
        this.stream.open(address, t, LANE.claimReliability + first)
        claim.doubt = 1 - claim.bite * betaDraw(this.stream, claim.trustA, claim.trustB)
      }
      weight += claimWeight(sim, claim)
    }
    return weight
  }

  /** The model's own attacks are none: those of the record, told and untold, are made in `carryOut`. */
  countAttacks(sim: Sim): void {
    for (let k = 0; k < sim.world.proxies; k++) sim.attacks[k] = 0
    this.stream.open(sim.run, sim.t, LANE.walkAttacks)
    this.weight += this.attacks.count(sim, this.rows, this.row + this.plan.carried, this.stream, this.todays.attacks)
    this.stream.open(sim.run, sim.t, LANE.walkPrincipals)
  }

  decide(sim: Sim, i: i32, pressed: boolean, opportunity: number): void {
    this.weight += this.principals.decide(sim, i, pressed, opportunity, this.todays, this.stream, this.rooms)
  }

  /** As in the model: principals first, then the attacks of the step. */
  carryOut(sim: Sim): void {
    if (this.weight === Number.NEGATIVE_INFINITY) return
    this.principals.carryOut(sim, this.todays)
    this.stream.open(sim.run, sim.t, LANE.walkUnnamed)
    this.weight += this.attacks.unnamed(sim, this.rows, this.row + this.plan.quiet, this.stream)
    for (let n = 0; n < this.todays.count; n++) {
      const a = this.todays.act[n]
      const act = this.record.acts[a]
      if (act.kind === GivenKind.attack) this.weight += this.attacks.named(sim, act, a, this.rooms, this.stream)
    }
  }

  slips(_sim: Sim, _i: i32, _j: i32, risk: number): boolean {
    this.weight += log1p(-risk)
    return false
  }

  ends(sim: Sim, _ending: i32, _u: number, hazard: number): boolean {
    this.weight -= hazard * sim.world.step
    return false
  }
}
