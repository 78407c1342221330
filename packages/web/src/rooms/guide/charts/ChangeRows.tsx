/**
 * What the levers change: each row on a scale of its own, hollow as in the file, full with the levers and their error.
 */
import { scaleLinear } from 'd3-scale'

export interface ChangeRow {
  key: string
  name: string
  before: number
  after: number
  /** Half the width of the interval drawn about `after`. */
  half: number
  moved: boolean
  text: string
}

export function ChangeRows({ width, label, rows }: { width: number; label: string; rows: readonly ChangeRow[] }) {
  if (rows.length === 0) return null
  const beside = width >= 720
  const height = rows.length * (beside ? 36 : 62) + 6
  const [start, end] = beside ? [290, width - 250] : [0, width]
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {rows.map(({ key, name, before, after, half, moved, text }, r) => {
        const top = r * (beside ? 36 : 62)
        const x = scaleLinear([0, Math.max(before, after + half, 1e-9) * 1.08], [start + 8, end - 8])
        const middle = beside ? top + 18 : top + 30
        return (
          <g key={key}>
            <text x={0} y={beside ? middle + 5 : top + 16} fill="var(--ink)" fontWeight={moved ? 600 : 400}>
              {name}
            </text>
            <line x1={x(0)} x2={end - 8} y1={middle} y2={middle} stroke="var(--rule)" />
            <rect
              x={Math.max(x(0), x(after - half))}
              y={middle - 4}
              width={Math.max(1, x(after + half) - Math.max(x(0), x(after - half)))}
              height={8}
              fill="var(--ink)"
              opacity={0.2}
            />
            {moved ? (
              <line x1={x(before)} x2={x(after)} y1={middle} y2={middle} stroke="var(--ink)" strokeWidth={2} />
            ) : null}
            <circle cx={x(before)} cy={middle} r={6} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
            <circle cx={x(after)} cy={middle} r={3.5} fill={moved ? 'var(--ink)' : 'var(--soft)'} />
            <text
              x={beside ? width : 0}
              y={beside ? middle + 5 : top + 52}
              fill={moved ? 'var(--ink)' : 'var(--soft)'}
              textAnchor={beside ? 'end' : 'start'}
              fontWeight={moved ? 600 : 400}
            >
              {text}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
