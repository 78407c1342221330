/** Word against decision: the curve of decisions made, and the steps at which words are there. */
import { scaleLinear } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import type { Band } from '../lessons/ground.js'

interface Props {
  width: number
  label: string
  decided: readonly Band[]
  delay: number
  reliability: number
  names: { decided: string; arrived: string; publicly: string; days: string }
  format: (share: number) => string
  day: (n: number) => string
}

export function RaceChart({ width, label, decided, delay, reliability, names, format, day }: Props) {
  const height = 300
  const last = decided.length - 1
  const x = scaleLinear([0, last], [44, width - 10])
  const y = scaleLinear([0, 1], [height - 44, 26])
  const curve = line<Band>(
    (_, n) => x(n),
    ({ mid }) => y(mid),
  ).curve(curveMonotoneX)
  const within = area<Band>(
    (_, n) => x(n),
    ({ low }) => y(low),
    ({ high }) => y(high),
  ).curve(curveMonotoneX)
  const labelAt = Math.min(delay, last)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line x1={x(0)} x2={x(last)} y1={y(share)} y2={y(share)} stroke="var(--rule)" />
          <text x={38} y={y(share) + 5} textAnchor="end" fill="var(--soft)">
            {format(share)}
          </text>
        </g>
      ))}
      {[0, 2, 4, 6, 8, 10, 12, 14].map((n) => (
        <text key={n} x={x(n)} y={height - 24} textAnchor="middle" fill="var(--soft)">
          {day(n)}
        </text>
      ))}
      <text x={x(last)} y={height - 5} textAnchor="end" fill="var(--soft)">
        {names.days}
      </text>
      <path d={within(decided as Band[]) ?? ''} fill="var(--blue)" opacity={0.2} />
      <path d={curve(decided as Band[]) ?? ''} fill="none" stroke="var(--blue)" strokeWidth={2.5} />
      <text
        x={x(last)}
        y={y(Math.abs(reliability - 0.62) < 0.12 ? 0.42 : 0.62)}
        textAnchor="end"
        fill="var(--ink)"
        fontWeight={600}
      >
        {names.decided}
      </text>
      <path
        d={`M${x(0)},${y(0)}V${y(1)}H${x(last)}`}
        fill="none"
        stroke="var(--soft)"
        strokeWidth={1.5}
        strokeDasharray="2 4"
      />
      <text x={x(last)} y={y(1) - 8} textAnchor="end" fill="var(--ink)">
        {names.publicly}
      </text>
      <path
        d={`M${x(0)},${y(0)}H${x(labelAt)}V${y(reliability)}H${x(last)}`}
        fill="none"
        stroke="var(--vermilion)"
        strokeWidth={2.5}
        strokeDasharray="8 4"
      />
      <text
        x={x(labelAt) + (labelAt > last / 2 ? -8 : 8)}
        y={y(reliability < 0.25 ? reliability + 0.03 : 0.06)}
        textAnchor={labelAt > last / 2 ? 'end' : 'start'}
        fill="var(--ink)"
        fontWeight={600}
      >
        {names.arrived}
      </text>
    </svg>
  )
}
