/** Axes: days along the foot, counts at the left. */
import { dayTicks, formatDay } from '@standoff/core/kernel'
import { useLocale } from '../../../state/locale.js'
import type { Scale } from './scales.js'

export function DayAxis({ x, y }: { x: Scale; y: number }) {
  const { shortDate } = useLocale()
  const [from, until] = x.domain()
  const [left, right] = x.range()
  return dayTicks(from, until, right - left).map((day) => (
    <g key={day}>
      <line x1={x(day)} x2={x(day)} y1={y} y2={y + 4} stroke="var(--soft)" />
      <text
        x={x(day)}
        y={y + 18}
        textAnchor={x(day) > right - 20 ? 'end' : x(day) < left + 20 ? 'start' : 'middle'}
        fill="var(--soft)"
      >
        {shortDate(formatDay(day))}
      </text>
    </g>
  ))
}

export function CountAxis({
  x,
  y,
  ticks,
  format,
}: {
  x: Scale
  y: Scale
  ticks: readonly number[]
  format?: (value: number) => string
}) {
  const { number } = useLocale()
  const [left, right] = x.range()
  return ticks.map((value) => (
    <g key={value}>
      <line x1={left} x2={right} y1={y(value)} y2={y(value)} stroke={value === 0 ? 'var(--ink)' : 'var(--rule)'} />
      <text x={left - 5} y={y(value) + 4} textAnchor="end" fill="var(--soft)">
        {format === undefined ? number(value) : format(value)}
      </text>
    </g>
  ))
}
