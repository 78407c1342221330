import { HALO } from '../../../components/small.js'

/** A text of several lines, readable over a grid. */
export function Lines({
  lines,
  x,
  y,
  anchor = 'start',
  bold = false,
  fill = 'var(--ink)',
}: {
  lines: readonly string[]
  x: number
  y: number
  anchor?: 'start' | 'middle' | 'end'
  bold?: boolean
  fill?: string
}) {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fontWeight={bold ? 600 : undefined}
      fill={fill}
      stroke="var(--paper)"
      strokeWidth={HALO}
      paintOrder="stroke"
    >
      {lines.map((line, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
        <tspan key={`${n} ${line}`} x={x} dy={n === 0 ? 0 : 15}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
