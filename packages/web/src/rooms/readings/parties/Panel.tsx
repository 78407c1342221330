/** The frame of a small multiple: its name, its scales, its rules. */
import { dayTicks, formatDay } from '@standoff/core/kernel'
import type { ScaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { wrapped } from '../../../components/text-lines.js'
import { useLocale } from '../../../state/locale.js'

export const PANEL_HEIGHT = 170
export const PANEL_TOP = 30
export const PANEL_FOOT = 24
export const PANEL_LEFT = 38

interface Props {
  at: { x: number; y: number }
  width: number
  name: string
  hue: string
  /** Of day numbers. */
  x: ScaleLinear<number, number>
  y: ScaleLinear<number, number>
  ticks: readonly number[]
  /** Room for the words of the scale, px. */
  left?: number
  format: (value: number) => string
  children: ReactNode
}

export function Panel({ at, width, name, hue, x, y, ticks, left = PANEL_LEFT, format, children }: Props) {
  const { shortDate } = useLocale()
  const [[from, until], [start, end]] = [x.domain(), x.range()]
  return (
    <g transform={`translate(${at.x},${at.y})`}>
      <circle cx={5} cy={10} r={5} fill={`var(--${hue})`} />
      <text x={16} y={15} fill="var(--ink)" fontWeight={600}>
        {wrapped(name, width - 16, { weight: 600, most: 1 })[0]}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} stroke="var(--rule)" />
          <text x={left - 5} y={y(tick) + 4} textAnchor="end" fill="var(--soft)">
            {format(tick)}
          </text>
        </g>
      ))}
      {children}
      {dayTicks(from, until, end - start).map((day) => (
        <text
          key={day}
          x={Math.min(width - 20, Math.max(left + 14, x(day)))}
          y={PANEL_HEIGHT - 4}
          textAnchor="middle"
          fill="var(--soft)"
        >
          {shortDate(formatDay(day))}
        </text>
      ))}
    </g>
  )
}
