/** Attacks a week as plain data: what was counted, then boxes over the runs that still go on. */
import type { FanWeek } from '../outlook/fan.js'
import type { CountedWeek } from '../outlook/known-counts.js'
import { cutOf } from '../terms/as-of.js'
import { dayOf } from '../terms/dates.js'
import { type Axis, countAxis, type Domain } from './axis.js'

/** Days of a week. */
export const WEEK = 7

/** A week ahead; days are day numbers, from the first to before `until`. */
export interface WeekBox {
  from: number
  until: number
  /** Nine in ten of the runs, the middle half of them, and their median. */
  outer: Domain
  inner: Domain
  median: number
}

export interface DrawnWeeks {
  counted: readonly CountedWeek[]
  boxes: WeekBox[]
  /** Where the count ends. */
  now: number
  days: Domain
  attacks: Axis
}

/** The boxes of a fan. */
export const weekBoxes = (fan: readonly FanWeek[]): WeekBox[] =>
  fan.map(({ from, quantiles: [low, lower, median, upper, high] }) => ({
    from: dayOf(from),
    until: dayOf(from) + WEEK,
    outer: [low, high],
    inner: [lower, upper],
    median,
  }))

/**
 * Weeks counted and weeks ahead, on one scale; null where no run lasts a week.
 * @param asOf date, with a time or not
 */
export function drawnWeeks(fan: readonly FanWeek[], counted: readonly CountedWeek[], asOf: string): DrawnWeeks | null {
  if (fan.length === 0) return null
  const boxes = weekBoxes(fan)
  const now = cutOf(asOf)
  const highest = Math.max(...boxes.map(({ outer }) => outer[1]), ...counted.map(({ attacks }) => attacks))
  return {
    counted,
    boxes,
    now,
    days: [counted[0]?.day ?? Math.min(now, boxes[0].from), boxes[boxes.length - 1].until],
    attacks: countAxis(highest),
  }
}
