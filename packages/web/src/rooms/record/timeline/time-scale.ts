/** Days of the record in pixels. */
import { type Domain, type NamedDay, namedDays } from '@standoff/core/kernel'

export interface TimeScale {
  first: number
  last: number
  left: number
  right: number
  x(day: number): number
  day(x: number): number
}

/** Room beyond the right end, px, where rows after the window are drawn. */
const AFTER = 14

export function timeScale([first, last]: Domain, left: number, right: number): TimeScale {
  const slope = (right - left) / (last - first)
  return {
    first,
    last,
    left,
    right,
    x: (day) => Math.min(right + AFTER, left + (day - first) * slope),
    day: (x) => first + (Math.min(right, Math.max(left, x)) - left) / slope,
  }
}

export interface Tick extends NamedDay {
  x: number
}

/** The days that an axis names, with their places. */
export const ticksOf = ({ first, last, left, right, x }: TimeScale): Tick[] =>
  namedDays([first, last], right - left).map((named) => ({ ...named, x: x(named.day) }))
