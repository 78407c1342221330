/** Days along the foot of a picture, as the page names them. */
import * as Plot from '@observablehq/plot'
import { type Domain, dateOfDay, dayTicks, shortDate } from '@standoff/core/kernel'
import { ink } from '../colors.js'

/** @param pixels length of the axis */
export const daysAxis = ([from, until]: Domain, pixels: number) =>
  Plot.axisX(dayTicks(from, until, pixels).map(dateOfDay), {
    tickFormat: (d: Date) => shortDate(d.toISOString().slice(0, 10)),
    tickSize: 4,
    fontSize: 12,
    fill: ink('soft'),
    stroke: ink('soft'),
    label: null,
  })
