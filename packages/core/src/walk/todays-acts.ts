/**
 * What of the record a particle carries out in a step: acts of a known day, and those of an uncertain one that fall on
 * today.
 */
import { GivenKind } from '../model/world.ts'
import type { Stream } from '../random/stream.ts'
import { type Doubles, type Ints, ints } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { hasUncertainDay } from './told-act.ts'
import type { ToldRecord } from './told-record.ts'
import { isToday } from './uncertain-day.ts'

export class TodaysActs {
  /** Numbers of the acts that the particle carries out. */
  count: i32 = 0
  readonly act: Ints
  /** Attacks among them whose day is uncertain. */
  attacks: i32 = 0

  constructor(private readonly record: ToldRecord) {
    let most = 0
    for (let t = 0; t < record.steps; t++) {
      const count = record.firstOf[t + 1] - record.firstOf[t]
      if (count > most) most = count
    }
    this.act = ints(most)
  }

  /**
   * @param address of the step's randomness
   * @param done of the particle, from `at`: for each act of an uncertain day, 1 once it has carried it out
   */
  fill(t: i32, stream: Stream, address: i32, done: Doubles, at: i32): void {
    const record = this.record
    let count = 0
    this.attacks = 0
    for (let n = record.firstOf[t]; n < record.firstOf[t + 1]; n++) {
      const a = record.ofStep[n]
      const act = record.acts[a]
      if (hasUncertainDay(act)) {
        if (done[at + act.dayNumber] !== 0 || !isToday(act, stream, address, t)) continue
        done[at + act.dayNumber] = 1
        if (act.kind === GivenKind.attack) this.attacks++
      }
      this.act[count++] = a
    }
    this.count = count
  }
}
