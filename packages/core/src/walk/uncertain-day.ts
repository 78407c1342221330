/**
 * An act that the record puts on one of several days. Every day is as likely beforehand: on each of them a particle that
 * has not carried it out yet does so with one chance in the days that are left, so that the copies of a particle are
 * free to have it on different days. That it happened on just one of n days is a factor against the draw, the same for
 * all.
 */
import { LANE } from '../random/lanes.ts'
import type { Stream } from '../random/stream.ts'
import type { i32 } from '../target/numbers.ts'
import type { ToldAct } from './told-act.ts'

/**
 * Whether a particle that has not carried the act out before step t does so in it.
 * @param address of the step's randomness
 */
export function isToday(act: ToldAct, stream: Stream, address: i32, t: i32): boolean {
  const left = act.dayUntil - t
  return left <= 1 || stream.open(address, t, LANE.uncertainDay + act.dayNumber).unit() * left < 1
}
