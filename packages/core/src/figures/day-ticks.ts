/** Days that an axis of time names. */
import { civilFromDay, dayFromCivil } from '../terms/dates.js'

/** Room that the name of a day takes, px. */
const ROOM = 64
/** Months looked through at most. */
const MONTHS = 240

/**
 * Day numbers to be named on an axis of so many pixels: the first of months where the span holds two, else even steps
 * of weeks.
 */
export function dayTicks(from: number, until: number, pixels: number): number[] {
  const most = Math.max(2, Math.floor(pixels / ROOM))
  const months: number[] = []
  const { year, month } = civilFromDay(Math.ceil(from))
  for (let n = 0; n < MONTHS; n++) {
    const day = dayFromCivil(year + Math.floor((month - 1 + n) / 12), ((month - 1 + n) % 12) + 1, 1)
    if (day > until) break
    if (day >= from) months.push(day)
  }
  if (months.length >= 2) return thinned(months, most)
  const step = Math.max(1, Math.ceil((until - from) / most / 7) * 7)
  return Array.from({ length: Math.floor((until - from) / step) + 1 }, (_, n) => Math.ceil(from) + n * step)
}

const thinned = (days: readonly number[], most: number): number[] =>
  days.filter((_, n) => n % Math.ceil(days.length / most) === 0)
