/** What of the record a particle carries out in a step: acts of a known day, and those of an uncertain one that it has drawn for today. */
import type { Stream } from '../random/stream.js'
import type { ObservedAct } from './observations.js'
import { dayDrawn } from './uncertain-day.js'

/** Acts of a step that a particle carries out, and their places among all that may fall on it. */
export class TodaysActs {
  readonly acts: ObservedAct[] = []
  readonly places: number[] = []
  /** Attacks among them whose day is uncertain. */
  attacks = 0

  fill(all: readonly ObservedAct[], t: number, stream: Stream, key: number): void {
    this.acts.length = 0
    this.places.length = 0
    this.attacks = 0
    for (const [n, act] of all.entries()) {
      if (act.days !== undefined) {
        if (dayDrawn(act.days, stream, key) !== t) continue
        if (act.act.kind === 'attack') this.attacks++
      }
      this.acts.push(act)
      this.places.push(n)
    }
  }
}
