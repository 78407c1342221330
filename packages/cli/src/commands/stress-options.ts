/** Options of `standoff stress`, as they are read. */
import type { CompareOptions } from './compare-options.js'

export interface StressOptions extends Omit<CompareOptions, 'full'> {
  measure: string
  metric: string
}
