/**
 * The key of a picture: marks and what they mean, flowing over as many lines as they need. Drawn into the picture, so
 * that it goes with it.
 */
import * as Plot from '@observablehq/plot'
import { textWidth } from '@standoff/core/kernel'
import { LABEL } from './label.js'
import { drawPanel, type Panel, PIXELS } from './panel.js'

export interface KeyItem {
  text: string
  /** How the mark is drawn: a shape of Plot's, a bar of texture, or a line. */
  mark: 'circle' | 'square' | 'diamond' | 'triangle' | 'times' | 'plus' | 'bar' | 'line' | 'dashed' | 'strokes' | 'none'
  fill?: string
  fillOpacity?: number
  stroke?: string
  strokeWidth?: number
  strokeDasharray?: string
  /** Radius of a shape, px. */
  r?: number
  /** The lines of `strokes`, px from the left end and from the middle; 16 wide at most. */
  strokes?: readonly Stroke[]
}

export type Stroke = readonly [x1: number, y1: number, x2: number, y2: number]

const LINE = 22
const GAP = 16

export function keyPanel(items: readonly KeyItem[], width: number): Panel {
  let [x, line] = [0, 0]
  const placed = items.map((item) => {
    const room =
      item.mark === 'none'
        ? 0
        : item.mark === 'bar' || item.mark === 'line' || item.mark === 'dashed' || item.mark === 'strokes'
          ? 26
          : 2 * Math.max(6, item.r ?? 5) + 5
    const wide = room + textWidth(item.text) + GAP
    if (x > 0 && x + wide - GAP > width) [x, line] = [0, line + 1]
    const here = { ...item, x, y: line * LINE + LINE / 2, room }
    x += wide
    return here
  })
  const marks = placed.flatMap((item) => {
    const {
      mark,
      fill = 'none',
      stroke = 'currentColor',
      strokeWidth = 1.5,
      strokeDasharray,
      fillOpacity,
      r = 5,
      x: left,
      y,
    } = item
    if (mark === 'none') return []
    if (mark === 'line' || mark === 'dashed')
      return [
        Plot.link([item], {
          x1: [left],
          x2: [left + 20],
          y1: [y],
          y2: [y],
          stroke,
          strokeWidth,
          strokeDasharray: mark === 'dashed' ? '4 3' : strokeDasharray,
        }),
      ]
    if (mark === 'strokes')
      return [
        Plot.link(item.strokes ?? [], {
          x1: (d: Stroke) => left + d[0],
          y1: (d: Stroke) => y + d[1],
          x2: (d: Stroke) => left + d[2],
          y2: (d: Stroke) => y + d[3],
          stroke,
          strokeWidth,
          strokeDasharray,
        }),
      ]
    if (mark === 'bar')
      return [
        Plot.dot([item], {
          x: [left + 10],
          y: [y],
          symbol: 'square',
          r: 7,
          fill,
          fillOpacity,
          stroke: item.stroke ?? 'none',
          strokeWidth,
        }),
      ]
    return [
      Plot.dot([item], {
        x: [left + Math.max(6, r)],
        y: [y],
        symbol: mark,
        r,
        fill,
        fillOpacity,
        stroke,
        strokeWidth,
        strokeDasharray,
      }),
    ]
  })
  const texts = Plot.text(placed, {
    x: (item) => item.x + item.room,
    y: 'y',
    text: 'text',
    textAnchor: 'start',
    fontSize: LABEL,
    fill: 'currentColor',
  })
  return drawPanel({ ...PIXELS, width, height: (line + 1) * LINE + 4, margin: 0, marks: [...marks, texts] })
}
