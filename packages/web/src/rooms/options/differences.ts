/** What a difference is worth, and how it is written: in points of a hundred where it is of a probability. */
import { type MeasureEffect, type MetricDifference, toldOf } from '@standoff/core/kernel'

/**
 * Of a normal error, the part that lies further out than the two standard errors by which a difference stands out: so
 * many of a hundred do by luck.
 */
export const BY_LUCK = 0.046

type Told = Pick<MetricDifference, 'difference' | 'standardError'>

/** Nothing went differently in this metric in any run. */
export const isNothing = (told: Told): boolean => toldOf(told) === 'none'
export const isClear = (told: Told): boolean => ['maybe', 'sure'].includes(toldOf(told))
export const metricOf = ({ metrics }: MeasureEffect, id: string): MetricDifference | undefined =>
  metrics.find(({ metric }) => metric === id)

/** For the worse, for the better, or not for anybody to say. */
export function sense({
  difference,
  worse,
}: Pick<MetricDifference, 'difference' | 'worse'>): 'worse' | 'better' | 'neither' {
  if (worse === null || difference === 0) return 'neither'
  return difference > 0 === worse ? 'worse' : 'better'
}

export const scaleOf = (unit: string): number => (unit === 'probability' ? 100 : 1)

/** Decimals that a number of such a size is worth. */
export function digitsFor(size: number): number {
  const most = Math.abs(size)
  return most >= 100 ? 0 : most >= 3 ? 1 : 2
}
