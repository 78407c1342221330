/** One day of a record as particles meet it. */
import { compileTold } from '../../src/assess/compile-told.js'
import type { ObservedAct } from '../../src/assess/observations.js'
import { principalsDecide } from '../../src/model/decide.js'
import type { GivenAct } from '../../src/model/scenario.js'
import type { Sim } from '../../src/model/sim.js'
import { Stream } from '../../src/random/stream.js'
import { ActRooms } from '../../src/walk/act-rooms.js'
import { Blow, MOST_HITS } from '../../src/walk/blow.js'
import { RecordSource } from '../../src/walk/record-source.js'
import { RowPlan } from '../../src/walk/row-plan.js'
import type { ToldRecord } from '../../src/walk/told-record.js'

/** A day with these acts, and the principals along it. */
export class ToldDay {
  readonly told: ToldRecord
  private readonly stream = new Stream(1n)
  private readonly source: RecordSource
  private readonly row: Float64Array

  constructor(
    readonly sim: Sim,
    acts: readonly ObservedAct[],
  ) {
    const { world } = sim
    this.told = compileTold(
      {
        scenario: world.scenario,
        steps: 1,
        acts: [[...acts]],
        intervals: [],
        intervalOf: Int32Array.of(-1),
        standing: [],
        idleClaims: [],
        named: new Int32Array(1),
      },
      world,
    ).told
    const plan = new RowPlan(0, 0, 0, world.proxies, this.told.uncertainCount, 1)
    const rooms = new ActRooms(this.told.actCount, world.proxies)
    this.row = new Float64Array(plan.size)
    this.source = new RecordSource(this.told, world, plan, this.stream, rooms)
  }

  /** Log weight of what the principals were seen to decide. */
  decide(run = 0): number {
    this.source.open(this.sim, 0, run, this.row, 0)
    this.stream.open(run, 0, 0)
    principalsDecide(this.sim, this.source)
    return this.source.weight
  }

  carryOut(): void {
    this.source.carryOut(this.sim)
  }
}

/** An act of which the record tells nothing beside: no figures, no claims, told for certain. */
export function observed<T extends GivenAct>(act: T): ObservedAct & { act: T } {
  return {
    ids: ['R'],
    summary: '',
    act,
    weights: [],
    age: 5,
    killed: [],
    injured: [],
    weapons: [],
    reliability: 1,
    claims: [],
  }
}

/** A weapon's blow with empty tables, for one figure of killed and one of injured. */
export function blowOf(change: Partial<Pick<Blow, 'lethal' | 'hurting' | 'killed' | 'injured' | 'shape'>>): Blow {
  const blow = new Blow()
  blow.wounds.fill(Number.NaN, 0, MOST_HITS + 1)
  blow.deaths.fill(Number.NaN, 0, MOST_HITS + 1)
  return Object.assign(blow, change)
}
