/** A line along a value, with simulation error as bars and the interval over the hidden values as a band. */
import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { Panel } from './dot-panel.js'

interface LinePoint {
  x: number
  y: number
  low: number
  high: number
  full: boolean
  wide?: readonly [number, number]
}

interface Look {
  title: string
  width: number
  xLabel: string
  formatX: (value: number) => string
  formatY: (value: number) => string
  /** The scale begins at 0. */
  isBased: boolean
}

const HEIGHT = 250
const TOP = 28
const BOTTOM = 46
const LEFT = 52

export function linePanel(
  points: readonly LinePoint[],
  { title, width, xLabel, formatX, formatY, isBased }: Look,
): Panel {
  const all = points.flatMap(({ y, low, high, wide }) => [y, low, high, ...(wide ?? [])])
  const x = scaleLinear([points[0].x, points[points.length - 1].x], [LEFT + 8, width - 14])
  const y = scaleLinear([isBased ? 0 : Math.min(0, ...all), Math.max(0, ...all) || 1], [HEIGHT - BOTTOM, TOP]).nice(4)
  const band = area<LinePoint>(
    (point) => x(point.x),
    (point) => y(point.wide?.[0] ?? point.low),
    (point) => y(point.wide?.[1] ?? point.high),
  )
  const path = line<LinePoint>(
    (point) => x(point.x),
    (point) => y(point.y),
  )
  const clipped = isBased ? points.map((point) => ({ ...point, low: Math.max(0, point.low) })) : points
  const node = (
    <>
      <text x={0} y={14} fontWeight={600} fill="var(--ink)">
        {title}
      </text>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width - 6} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? 'var(--ink)' : 'var(--rule)'} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" fontSize={12} fill="var(--soft)">
            {formatY(tick)}
          </text>
        </g>
      ))}
      {points.map((point, n) =>
        n % (width < 420 ? 2 : 1) === 0 ? (
          <text
            key={point.x}
            x={x(point.x)}
            y={HEIGHT - BOTTOM + 18}
            textAnchor="middle"
            fontSize={12}
            fill="var(--soft)"
          >
            {formatX(point.x)}
          </text>
        ) : null,
      )}
      <text x={(LEFT + width) / 2} y={HEIGHT - 8} textAnchor="middle" fontSize={13} fill="var(--soft)">
        {`${xLabel} \u2192`}
      </text>
      <path d={band(clipped) ?? ''} fill="var(--ink)" fillOpacity={0.2} />
      <path d={path(clipped) ?? ''} fill="none" stroke="var(--ink)" strokeWidth={1.8} />
      {clipped.map((point) => (
        <g key={point.x}>
          <line
            x1={x(point.x)}
            x2={x(point.x)}
            y1={y(point.low)}
            y2={y(point.high)}
            stroke="var(--ink)"
            strokeWidth={2}
          />
          <circle
            cx={x(point.x)}
            cy={y(point.y)}
            r={4.4}
            fill={point.full ? 'var(--ink)' : 'var(--paper)'}
            stroke="var(--ink)"
            strokeWidth={1.6}
          />
        </g>
      ))}
    </>
  )
  return { width, height: HEIGHT, node }
}
