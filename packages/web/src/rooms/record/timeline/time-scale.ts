/** Days in pixels, and the ticks of a time axis: months where there are many, days where there are few. */
import { civilFromDay, dayFromCivil, dayOf, formatDay } from '@standoff/core/kernel'
import type { Item } from '../data/item.js'

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

/**
 * From the window's first day or the first row to the last row, though not beyond the window: one late row shall not
 * squeeze all others.
 */
export function domainOf(
  items: readonly Item[],
  window: { from: string; until: string },
  asOf: number,
): [number, number] {
  let [first, last] = [dayOf(window.from), asOf + 1]
  const end = Math.max(asOf + 1, dayOf(window.until) + 1)
  for (const item of items) {
    if (item.from < first) first = item.from
    if (item.until > last) last = Math.min(end, item.until)
  }
  return [Math.floor(first), Math.ceil(last)]
}

export function timeScale([first, last]: readonly [number, number], left: number, right: number): TimeScale {
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

export interface Tick {
  day: number
  x: number
  iso: string
  /** It begins a year, or is the first. */
  withYear: boolean
}

const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240]
const DAYS = [1, 2, 5, 7, 10, 14]

export function ticksOf(scale: TimeScale, apart: number): Tick[] {
  const { first, last, left, right, x } = scale
  const most = Math.max(2, Math.floor((right - left) / apart))
  const span = last - first
  const days: number[] = []
  if (span <= 14 * most && span < 75) {
    const step = DAYS.find((one) => span / one <= most) ?? 14
    for (let day = first; day < last; day += step) days.push(day)
  } else {
    const step = MONTHS.find((one) => span / 30.4 / one <= most) ?? 240
    const { year, month } = civilFromDay(first)
    for (let n = Math.floor((month - 1) / step) * step; days.length < 400; n += step) {
      const day = dayFromCivil(year + Math.floor(n / 12), (n % 12) + 1, 1)
      if (day >= last) break
      if (day >= first) days.push(day)
    }
  }
  return days.map((day, n) => {
    const iso = formatDay(day)
    return { day, x: x(day), iso, withYear: n === 0 || iso.slice(0, 4) !== formatDay(days[n - 1]).slice(0, 4) }
  })
}
