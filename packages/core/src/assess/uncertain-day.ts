/**
 * An act that the record puts on one of several days. Every day is as likely beforehand, so a particle draws one and carries the act out on it,
 * weighed as any act; that it happened on just one of n days is a factor n against the draw, the same for all. Drawn from what a particle keeps for
 * good, it is the same day whenever it is asked for.
 */
import type { Stream } from '../random/stream.js'

const LANE = 0x7e000400

/** First step of the act's days, the step after the last, and a number of its own among such acts. */
export interface UncertainDay {
  from: number
  until: number
  number: number
}

/** Step on which a particle carries the act out. @param key what the particle keeps for good */
export function dayDrawn({ from, until, number }: UncertainDay, stream: Stream, key: number): number {
  return Math.min(until - 1, from + Math.floor(stream.open(key, number, LANE).unit() * (until - from)))
}
