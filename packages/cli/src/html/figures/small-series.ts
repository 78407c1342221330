/** One quantity over time with its interval: a small multiple. */
import * as Plot from '@observablehq/plot'
import { type Axis, type BandPoint, type Domain, dateOfDay } from '@standoff/core/kernel'
import { shortened } from '../../wording/words.js'
import { ink } from '../colors.js'
import { LABEL } from '../draw/label.js'
import { AS_THEY_ARE, drawPanel, type Panel } from '../draw/panel.js'
import { daysAxis } from './days-axis.js'

export interface Series {
  name: string
  hue: string
  points: readonly BandPoint[]
}

export interface SeriesLook {
  width: number
  days: Domain
  axis: Axis
  /** A mark of the scale, and the last value. */
  mark: (value: number) => string
  told: (value: number) => string
  /** Room for the scale and for the last value, px. */
  left?: number
  right?: number
}

const HEIGHT = 150

export function seriesPanel(
  { name, hue, points }: Series,
  { width, days, axis: { domain, ticks }, mark, told, left = 40, right = 44 }: SeriesLook,
): Panel {
  const last = points[points.length - 1]
  const when = ({ day }: BandPoint): Date => dateOfDay(day)
  return drawPanel({
    ...AS_THEY_ARE,
    width,
    height: HEIGHT,
    marginLeft: left,
    marginRight: right,
    marginTop: 26,
    marginBottom: 26,
    x: { type: 'utc', domain: days.map(dateOfDay), label: null },
    y: { domain: [...domain], label: null },
    marks: [
      Plot.ruleY(ticks, { stroke: ink('rule') }),
      Plot.areaY(points, { x: when, y1: 'low', y2: 'high', fill: ink(hue), fillOpacity: 0.2 }),
      Plot.lineY(points, { x: when, y: 'mean', stroke: ink(hue), strokeWidth: 2 }),
      Plot.axisY({ ticks: [...ticks], tickFormat: mark, tickSize: 0, fontSize: 12, fill: ink('soft'), label: null }),
      daysAxis(days, width - left - right),
      Plot.text([last], {
        x: when,
        y: 'mean',
        text: (d: BandPoint) => told(d.mean),
        textAnchor: 'start',
        dx: 6,
        fontSize: LABEL,
        fontWeight: 600,
        fill: ink('ink'),
      }),
      Plot.text([shortened(name, Math.floor(width / 7))], {
        frameAnchor: 'top-left',
        dx: -left,
        dy: -22,
        textAnchor: 'start',
        fontSize: LABEL,
        fontWeight: 600,
        fill: ink('ink'),
      }),
    ],
  })
}
