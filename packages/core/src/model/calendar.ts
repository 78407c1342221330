/**
 * The calendar moves a principal's load and appetite on days that the file names. The values of a whole run are drawn
 * with the other hidden values, so that the draw never changes: which of them holds is asked by the step.
 */
import type { Doubles } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import type { World } from './world.ts'

/** Entries of principal i's calendar, in the order of their days, that hold by step t. */
export function turnedBy(world: World, i: i32, t: i32): i32 {
  const side = world.sides[i]
  let turned = 0
  while (turned < side.calendarSize && side.calendarStep[turned] <= t) turned++
  return turned
}

/**
 * Load or appetite once the first `turned` entries hold.
 * @param values of the entries (`Drawn.calendar[i]`); @param start what holds before any
 */
export function onceTurned(world: World, i: i32, isLoad: boolean, turned: i32, values: Doubles, start: number): number {
  const side = world.sides[i]
  for (let e = turned - 1; e >= 0; e--) if ((side.calendarIsLoad[e] === 1) === isLoad) return values[e]
  return start
}
