/** One quantity over time with its interval: a small multiple. */
import * as Plot from '@observablehq/plot'
import { shortened } from '../../wording/words.js'
import { ink } from '../colors.js'
import { LABEL } from '../draw/label.js'
import { AS_THEY_ARE, drawPanel, type Panel } from '../draw/panel.js'

export interface Point {
  when: Date
  mean: number
  low: number
  high: number
}

export interface Series {
  name: string
  hue: string
  points: readonly Point[]
}

export interface SeriesLook {
  width: number
  highest: number
  format: (value: number) => string
  ticks: readonly number[]
  /** Room for the scale and for the last value, px. */
  left?: number
  right?: number
}

const HEIGHT = 150

export function seriesPanel(
  { name, hue, points }: Series,
  { width, highest, format, ticks, left = 40, right = 44 }: SeriesLook,
): Panel {
  const last = points[points.length - 1]
  return drawPanel({
    ...AS_THEY_ARE,
    width,
    height: HEIGHT,
    marginLeft: left,
    marginRight: right,
    marginTop: 26,
    marginBottom: 26,
    x: { type: 'utc', label: null },
    y: { domain: [0, highest], label: null },
    marks: [
      Plot.ruleY(ticks, { stroke: ink('rule') }),
      Plot.areaY(points, { x: 'when', y1: 'low', y2: 'high', fill: ink(hue), fillOpacity: 0.2 }),
      Plot.lineY(points, { x: 'when', y: 'mean', stroke: ink(hue), strokeWidth: 2 }),
      Plot.axisY({ ticks: [...ticks], tickFormat: format, tickSize: 0, fontSize: 12, fill: ink('soft'), label: null }),
      Plot.axisX({ ticks: 3, tickSize: 3, fontSize: 12, fill: ink('soft'), stroke: ink('soft'), label: null }),
      Plot.text([last], {
        x: 'when',
        y: 'mean',
        text: (d: Point) => format(d.mean),
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
