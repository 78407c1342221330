/**
 * Rows on one scale: a dot or a bar with its band, and where it stood before. The name stands beside it, or above where
 * there is little room.
 */
import { scaleLinear } from 'd3-scale'
import { textWidth } from '../../../components/text-lines.js'

export interface ChartRow {
  key: string
  /** A line of its own above the rows that follow. */
  head?: string
  name: string
  lang?: string
  mid: number
  low?: number
  high?: number
  /** A hollow mark. */
  before?: number
  /** Beside it, in full, and where there is little room. */
  text: string
  short?: string
  strong?: boolean
  color?: string
}

interface Props {
  width: number
  /** What it shows, for those who do not see it. */
  label: string
  rows: readonly ChartRow[]
  max: number
  mark: 'dot' | 'bar'
  ticks: readonly { at: number; text: string }[]
  /** Words at the two ends of the scale. */
  ends?: readonly [string, string]
}

/** Width from which names stand beside their marks: that of a sheet of paper has room for it. */
export const BESIDE = 660
/** Where the words beside would leave the scale less, the number alone stands there. */
const LEAST_SCALE = 220
const HEAD = 26
const AXIS = 30

export function RowChart({ width, label, rows, max, mark, ticks, ends }: Props) {
  if (rows.length === 0) return null
  const beside = width >= BESIDE
  const weightOf = ({ strong }: ChartRow): { weight: number } => ({ weight: strong ? 600 : 400 })
  const longest = (what: (row: ChartRow) => string): number =>
    Math.max(...rows.map((row) => textWidth(what(row), weightOf(row))))
  const start = beside ? Math.min(330, longest(({ name }) => name) + 18) : 0
  const inFull = longest(({ text }) => text) + 12
  const isTight = beside && width - start - inFull < LEAST_SCALE
  const end = !beside ? 52 : isTight ? longest(({ short, text }) => short ?? text) + 12 : inFull
  const rowHeight = beside ? 30 : 46
  const x = scaleLinear([0, max], [start + 8, width - end - 8])
  let y = ends === undefined ? 4 : 24
  const placed = rows.map((row) => {
    if (row.head !== undefined) y += HEAD
    const at = y
    y += rowHeight
    return { row, at }
  })
  const height = y + AXIS
  const [left, right] = x.range()
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {ticks.map(({ at, text }) => (
        <g key={at}>
          <line x1={x(at)} x2={x(at)} y1={ends === undefined ? 4 : 24} y2={y} stroke="var(--rule)" />
          <text
            x={x(at)}
            y={y + 18}
            fill="var(--soft)"
            textAnchor={at === 0 ? 'start' : x(at) > right - 16 ? 'end' : 'middle'}
          >
            {text}
          </text>
        </g>
      ))}
      {ends === undefined ? null : (
        <>
          <text x={left} y={14} fill="var(--soft)">
            {`\u2190 ${ends[0]}`}
          </text>
          <text x={right} y={14} fill="var(--soft)" textAnchor="end">
            {`${ends[1]} \u2192`}
          </text>
        </>
      )}
      {placed.map(({ row, at }) => {
        const middle = beside ? at + rowHeight / 2 : at + 32
        const { weight } = weightOf(row)
        const fits = textWidth(row.name, { weight }) + 14 + textWidth(row.text, { weight }) < width
        const color = row.color ?? 'var(--ink)'
        return (
          <g key={row.key}>
            {row.head === undefined ? null : (
              <text x={0} y={at - 6} fontWeight={600} fill="var(--ink)">
                {row.head}
              </text>
            )}
            <text x={0} y={beside ? middle + 5 : at + 15} fill="var(--ink)" fontWeight={weight} lang={row.lang}>
              {row.name}
            </text>
            <text
              x={width}
              y={beside ? middle + 5 : fits ? at + 15 : middle + 5}
              fill="var(--ink)"
              fontWeight={weight}
              textAnchor="end"
            >
              {(beside && !isTight) || (!beside && fits) ? row.text : (row.short ?? row.text)}
            </text>
            {mark === 'bar' ? (
              <rect
                x={x(0)}
                y={middle - 7}
                width={Math.max(1, x(row.mid) - x(0))}
                height={14}
                fill={color}
                opacity={0.85}
              />
            ) : (
              <line x1={left} x2={right} y1={middle} y2={middle} stroke="var(--rule)" />
            )}
            {row.low === undefined || row.high === undefined ? null : mark === 'bar' ? (
              <g stroke="var(--paper)" strokeWidth={3.5}>
                <line x1={x(row.low)} x2={x(row.high)} y1={middle} y2={middle} />
                <line x1={x(row.low)} x2={x(row.high)} y1={middle} y2={middle} stroke="var(--soft)" strokeWidth={2} />
              </g>
            ) : (
              <rect
                x={x(row.low)}
                y={middle - 5}
                width={Math.max(1, x(row.high) - x(row.low))}
                height={10}
                fill={color}
                opacity={0.22}
              />
            )}
            {row.before === undefined ? null : (
              <circle cx={x(row.before)} cy={middle} r={5} fill="var(--paper)" stroke={color} strokeWidth={1.5} />
            )}
            {mark === 'dot' ? <circle cx={x(row.mid)} cy={middle} r={5} fill={color} stroke="var(--paper)" /> : null}
          </g>
        )
      })}
    </svg>
  )
}
