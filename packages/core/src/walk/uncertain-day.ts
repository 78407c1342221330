/**
 * An act that the record puts on one of several days. Every day is as likely beforehand, so a particle draws one and
 * carries the act out on it, weighed as any act; that it happened on just one of n days is a factor n against the draw,
 * the same for all. Drawn from what a particle keeps for good, it is the same day whenever it is asked for.
 */
import { LANE } from '../random/lanes.ts'
import type { Stream } from '../random/stream.ts'
import { whole } from '../target/arithmetic.ts'
import type { i32 } from '../target/numbers.ts'
import type { ToldAct } from './told-act.ts'

/** Step on which a particle carries the act out. @param key what the particle keeps for good */
export function dayDrawn(act: ToldAct, stream: Stream, key: i32): i32 {
  const last = act.dayUntil - 1
  const day =
    act.dayFrom + whole(stream.open(key, act.dayNumber, LANE.uncertainDay).unit() * (act.dayUntil - act.dayFrom))
  return day < last ? day : last
}
