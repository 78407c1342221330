/** What a measure changes in a metric, and which way that is. */
import type { MeasureEffect, MetricDifference } from '@standoff/core/kernel'

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
