/** Attacks per week as a fan: quantiles over the runs that still go on at the end of each week. */
import { type Summary, WEEK_BINS } from '../engine/summary.js'
import type { Scenario } from '../model/scenario.js'
import { formatDay } from '../terms/dates.js'
import { histogramMean, histogramQuantile } from './quantiles.js'

export interface FanWeek {
  /** First day of the week. */
  from: string
  /** Runs that go on beyond the end of the week. */
  runs: number
  mean: number
  /** Attacks at 5, 25, 50, 75 and 95% of those runs. */
  quantiles: [number, number, number, number, number]
}

export const FAN_QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/** Week by week from the first day, up to the last whole week that any run lasts through. */
export function fan(summary: Summary, scenario: Scenario): FanWeek[] {
  const weeks: FanWeek[] = []
  for (let w = 0; w < summary.weeks; w++) {
    const bins = summary.weekly.subarray(w * WEEK_BINS, (w + 1) * WEEK_BINS)
    const runs = bins.reduce((sum, count) => sum + count, 0)
    if (runs === 0) break
    const quantiles = FAN_QUANTILES.map((p) => histogramQuantile(bins, p)) as FanWeek['quantiles']
    weeks.push({ from: formatDay(scenario.firstDay + 7 * w), runs, mean: histogramMean(bins), quantiles })
  }
  return weeks
}
