/** What the marks of a picture mean, within the picture, so that it goes along when the picture is saved. */
import type { ReactNode } from 'react'
import { textWidth } from '../../../components/text-lines.js'

export interface KeyItem {
  text: string
  mark: 'box' | 'line' | 'dashed' | 'dotted' | 'dot'
  fill?: string
  fillOpacity?: number
  stroke?: string
  strokeWidth?: number
}

const SAMPLE = 22
const LINE = 22

/** Places of the items, line by line; how many lines there are. */
export function layKey(
  items: readonly KeyItem[],
  width: number,
): { places: { x: number; y: number }[]; height: number } {
  let x = 14
  let y = 4
  const places = items.map(({ text }) => {
    const wide = SAMPLE + 6 + textWidth(text) + 18
    if (x > 14 && x + wide - 18 > width) {
      x = 14
      y += LINE
    }
    const place = { x, y }
    x += wide
    return place
  })
  return { places, height: y + LINE }
}

export function Key({ items, width }: { items: readonly KeyItem[]; width: number }): ReactNode {
  const { places } = layKey(items, width)
  return items.map((item, n) => {
    const { x, y } = places[n]
    const middle = y + 8
    return (
      <g key={item.text}>
        {item.mark === 'box' ? (
          <rect
            x={x}
            y={y + 1}
            width={SAMPLE}
            height={14}
            fill={item.fill}
            fillOpacity={item.fillOpacity}
            stroke={item.stroke}
          />
        ) : null}
        {item.mark === 'dot' ? <circle cx={x + SAMPLE / 2} cy={middle} r={3} fill={item.fill ?? 'var(--ink)'} /> : null}
        {item.mark === 'line' || item.mark === 'dashed' || item.mark === 'dotted' ? (
          <line
            x1={x}
            x2={x + SAMPLE}
            y1={middle}
            y2={middle}
            stroke={item.stroke ?? 'var(--ink)'}
            strokeWidth={item.strokeWidth ?? 2}
            strokeDasharray={item.mark === 'dashed' ? '5 3' : item.mark === 'dotted' ? '1 3' : undefined}
          />
        ) : null}
        <text x={x + SAMPLE + 6} y={y + 13} fill="var(--soft)">
          {item.text}
        </text>
      </g>
    )
  })
}
