/** Options of `standoff sweep`, as they are read. */
import type { CompareOptions } from './compare-options.js'

export interface SweepOptions extends Omit<CompareOptions, 'full' | 'measures'> {
  path: string[]
  from: number
  to: number
  points: number
  measure?: string
  metric: string
}
