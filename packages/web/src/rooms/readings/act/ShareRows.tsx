/** Shares of one with their intervals, a row each: causes, purposes. */
import { scaleLinear } from 'd3-scale'
import { wrapped } from '../../../components/text-lines.js'
import { useLocale } from '../../../state/locale.js'
import { Lines } from '../draw/Lines.js'
import { plainPercent } from '../draw/tick.js'

const WIDE = 620

export interface ShareRow {
  id: string
  name: string
  /** What the name means; empty where it says so itself. */
  means: string
  mean: number
  low: number
  high: number
}

export function ShareRows({ width, rows, label }: { width: number; rows: readonly ShareRow[]; label: string }) {
  const { percent, range, likelihood, number } = useLocale()
  const wide = width >= WIDE
  const left = wide ? 290 : 16
  const right = wide ? 200 : 16
  const row = wide ? 52 : 96
  const x = scaleLinear([0, 1], [left, width - right])
  const bottom = 8 + rows.length * row
  return (
    <svg width={width} height={bottom + 26} viewBox={`0 0 ${width} ${bottom + 26}`} role="img" aria-label={label}>
      {[0, 0.5, 1].map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={8} y2={bottom} stroke="var(--rule)" />
          <text x={x(tick)} y={bottom + 18} textAnchor="middle" fill="var(--soft)">
            {plainPercent({ percent, number }, tick)}
          </text>
        </g>
      ))}
      {rows.map(({ id, name, means, mean, low, high }, c) => {
        const top = 8 + c * row
        const y = wide ? top + row / 2 : top + row - 18
        const value = `${percent(mean)} (${range(low, high)})`
        return (
          <g key={id}>
            <Lines lines={[name]} x={0} y={wide ? y - 8 : top + 16} bold />
            <Lines
              lines={wrapped(means, wide ? left - 20 : width - 8, { most: 2 })}
              x={0}
              y={wide ? y + 8 : top + 32}
              fill="var(--soft)"
            />
            <rect
              x={x(low)}
              y={y - 6}
              width={Math.max(1, x(high) - x(low))}
              height={12}
              fill="var(--soft)"
              fillOpacity={0.3}
              stroke="var(--soft)"
            />
            <line x1={x(mean)} x2={x(mean)} y1={y - 10} y2={y + 10} stroke="var(--ink)" strokeWidth={4} />
            {wide ? (
              <>
                <text x={width - right + 14} y={y - 2} fill="var(--ink)" fontWeight={600}>
                  {value}
                </text>
                <text x={width - right + 14} y={y + 14} fill="var(--soft)">
                  {likelihood(mean)}
                </text>
              </>
            ) : (
              <text x={width} y={top + 16} textAnchor="end" fill="var(--ink)">
                {value}, {likelihood(mean)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
