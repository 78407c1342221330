/**
 * What happened in a run, as rows of numbers: the only thing that summaries, traces and tests read. No allocation while
 * running.
 */
import { type Doubles, doubles } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'

export enum Happened {
  attack = 1,
  act = 2,
  order = 3,
  message = 4,
  arrival = 5,
  compliance = 6,
  suspension = 7,
  talks = 8,
  news = 9,
  lull = 10,
  ending = 11,
  plan = 12,
  demand = 13,
  truce = 14,
  ceaseFire = 15,
}

/** Columns of a row; the meaning of `a` to `c` depends on the kind (see `describe` in engine/trace.ts). */
export enum L {
  step,
  kind,
  /** Party: principals from 0, then proxies; -1 nobody. */
  party,
  /**
   * Attack: cause; act: option; order: order; message: content; compliance, suspension and truce: 1 or 0; ending: ending
   * code; demand: 0 made, 1 met.
   */
  what,
  killed,
  injured,
  weapons,
  site,
  /**
   * Attack and act: aim (1 punish); ending: route; demand, and breaking a cease-fire: place of the one at the other end among
   * the other principals; agreeing to one: the dyad.
   */
  aim,
  /**
   * Attack: nothing got through (1); act: warned (1); demand: it has a deadline (1); message and arrival: place of the one at the other end among the
   * other principals (pairs.ts).
   */
  flag,
  width,
}

/** Rows that a log has room for. */
export const LOG_CAPACITY = 8192

export class EventLog {
  readonly rows: Doubles = doubles(LOG_CAPACITY * L.width)
  /** For each row, the probability that no ending had come as its step began: 1 where endings are drawn. */
  readonly stands: Doubles = doubles(LOG_CAPACITY)
  /** For each row, the probability that a settlement or a withdrawal had come: 0 where endings are drawn. */
  readonly peace: Doubles = doubles(LOG_CAPACITY)
  count: i32 = 0
  /** The two of the step in hand. */
  standsNow: number = 1
  peaceNow: number = 0

  clear(): void {
    this.count = 0
    this.standsNow = 1
    this.peaceNow = 0
  }

  /**
   * Appends a row; beyond the capacity the last row is overwritten and `count` stays, which no plausible run reaches.
   */
  add(
    step: i32,
    kind: i32,
    party: number,
    what: number,
    killed: number,
    injured: number,
    weapons: number,
    site: number,
    aim: number,
    flag: number,
  ): void {
    const at = this.count * L.width
    const rows = this.rows
    rows[at] = step
    rows[at + 1] = kind
    rows[at + 2] = party
    rows[at + 3] = what
    rows[at + 4] = killed
    rows[at + 5] = injured
    rows[at + 6] = weapons
    rows[at + 7] = site
    rows[at + 8] = aim
    rows[at + 9] = flag
    this.stands[this.count] = this.standsNow
    this.peace[this.count] = this.peaceNow
    if (this.count < LOG_CAPACITY - 1) this.count++
  }
}
