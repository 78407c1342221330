/** What of the record a particle carries out in a step: acts of a known day, and those of an uncertain one that it has drawn for today. */
import type { Stream } from '../random/stream.js'
import type { ObservedAct } from './observations.js'
import { dayDrawn } from './uncertain-day.js'

/** Acts of a step that a particle carries out, and their places among all that may fall on it. */
export class TodaysActs {
  acts: readonly ObservedAct[] = []
  places: readonly number[] = []
  /** Attacks among them whose day is uncertain. */
  attacks = 0
  /** Places of all of 0, 1, ... acts. */
  private readonly every: number[][] = []

  fill(all: readonly ObservedAct[], t: number, stream: Stream, key: number): void {
    this.attacks = 0
    for (let n = 0; n < all.length; n++) {
      if (all[n].days !== undefined) {
        this.draw(all, t, stream, key)
        return
      }
    }
    // Almost always: all of them, and nothing to copy.
    this.acts = all
    this.every[all.length] ??= Array.from(all, (_, n) => n)
    this.places = this.every[all.length]
  }

  private draw(all: readonly ObservedAct[], t: number, stream: Stream, key: number): void {
    const acts: ObservedAct[] = []
    const places: number[] = []
    for (let n = 0; n < all.length; n++) {
      const act = all[n]
      if (act.days !== undefined) {
        if (dayDrawn(act.days, stream, key) !== t) continue
        if (act.act.kind === 'attack') this.attacks++
      }
      acts.push(act)
      places.push(n)
    }
    this.acts = acts
    this.places = places
  }
}
