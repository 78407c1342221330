/**
 * What the marks of a picture mean, in lines as long as it is wide. Part of the picture, so that it is saved with it.
 */
import type { ReactNode } from 'react'
import { SMALL } from './small.js'
import { textWidth } from './text-lines.js'

export interface KeyItem {
  text: string
  /** Drawn about (8, 0). */
  mark: ReactNode
}

const MARK = 20
const APART = 14
const LINE = 20

interface Placed extends KeyItem {
  x: number
  y: number
}

function placed(items: readonly KeyItem[], width: number): Placed[] {
  let [x, y] = [0, LINE / 2]
  return items.map((item) => {
    const long = MARK + textWidth(item.text)
    if (x > 0 && x + long > width) {
      x = 0
      y += LINE
    }
    const at = { ...item, x, y }
    x += long + APART
    return at
  })
}

export const keyHeight = (items: readonly KeyItem[], width: number): number =>
  items.length === 0 ? 0 : (placed(items, width).at(-1)?.y ?? 0) + LINE / 2

export function Key({ items, width }: { items: readonly KeyItem[]; width: number }) {
  return (
    <g>
      {placed(items, width).map(({ text, mark, x, y }) => (
        <g key={text} transform={`translate(${x},${y})`}>
          {mark}
          <text x={MARK} dy="0.35em" fontSize={SMALL} fill="var(--ink)">
            {text}
          </text>
        </g>
      ))}
    </g>
  )
}
