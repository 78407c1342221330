/** Scales and ticks over days and counts. */
import { civilFromDay, dayFromCivil } from '@standoff/core/kernel'
import { type ScaleLinear, scaleLinear } from 'd3-scale'

export type Scale = ScaleLinear<number, number>

export const linear = (domain: readonly [number, number], range: readonly [number, number]): Scale =>
  scaleLinear(domain, range)

/** Day numbers to be labelled: the first of months where the span is long, else even steps of weeks. */
export function dayTicks(from: number, until: number, most: number): number[] {
  const months: number[] = []
  const { year, month } = civilFromDay(Math.ceil(from))
  for (let n = 0; n < 240; n++) {
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
