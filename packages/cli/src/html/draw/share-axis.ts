/** The axis of chances from 0 to 100% along the bottom of a figure. */
import * as Plot from '@observablehq/plot'
import { SHARES } from '@standoff/core/kernel'
import { ink } from '../colors.js'

export function shareAxis() {
  return Plot.axisX({
    ticks: [...SHARES.ticks],
    tickFormat: (d: number) => `${100 * d}%`,
    tickSize: 3,
    fontSize: 12,
    fill: ink('soft'),
    stroke: ink('soft'),
    label: null,
  })
}
