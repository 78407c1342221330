/** Places in two columns of one row each: share of the attacks, and how deadly an attack there is. */
import { scaleLinear } from 'd3-scale'
import { textWidth } from '../../../components/text-lines.js'
import { FILE_LANGUAGE } from '../../../strings/file-language.js'
import type { Band } from '../lessons/ground.js'
import { BESIDE } from './RowChart.js'

export interface PlaceRow {
  key: string
  name: string
  note: string
  share: number
  shareText: string
  deadly: Band
  deadlyText: string
}

/** Ends of the two scales: above what the levers reach. */
const MOST_SHARE = 0.36
const MOST_DEADLY = 0.04

export function PlaceRows({
  width,
  label,
  heads,
  rows,
}: {
  width: number
  label: string
  heads: readonly [string, string]
  rows: readonly PlaceRow[]
}) {
  if (rows.length === 0) return null
  const beside = width >= BESIDE
  const rowHeight = beside ? 26 : 46
  const top = beside ? 26 : 44
  const height = top + rows.length * rowHeight + 4
  const start = beside ? 290 : 0
  const half = (width - start) / 2
  const value = 44
  const besideRoom = beside && textWidth(heads[1]) < half
  const share = scaleLinear([0, MOST_SHARE], [start, start + half - value - 10]).clamp(true)
  const deadly = scaleLinear([0, MOST_DEADLY], [start + half, width - value - 4]).clamp(true)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <text x={start} y={15} fill="var(--soft)">
        {heads[0]}
      </text>
      <text
        x={besideRoom ? start + half : width}
        y={beside ? 15 : 33}
        fill="var(--soft)"
        textAnchor={besideRoom ? 'start' : 'end'}
      >
        {heads[1]}
      </text>
      {rows.map((row, r) => {
        const at = top + r * rowHeight
        const middle = beside ? at + 13 : at + 32
        return (
          <g key={row.key}>
            <text x={0} y={beside ? middle + 5 : at + 16} fill="var(--ink)" fontWeight={row.note === '' ? 400 : 600}>
              <tspan lang={FILE_LANGUAGE}>{row.name}</tspan>
              {row.note === '' ? '' : ` (${row.note})`}
            </text>
            <rect
              x={share(0)}
              y={middle - 6}
              width={Math.max(1, share(row.share) - share(0))}
              height={12}
              fill="var(--soft)"
            />
            <text x={share(row.share) + 5} y={middle + 5} fill="var(--ink)">
              {row.shareText}
            </text>
            <line x1={deadly(0)} x2={deadly(MOST_DEADLY)} y1={middle} y2={middle} stroke="var(--rule)" />
            <rect
              x={deadly(row.deadly.low)}
              y={middle - 5}
              width={Math.max(1, deadly(row.deadly.high) - deadly(row.deadly.low))}
              height={10}
              fill="var(--ink)"
              opacity={0.22}
            />
            <circle cx={deadly(row.deadly.mid)} cy={middle} r={4.5} fill="var(--ink)" />
            <text x={width} y={middle + 5} fill="var(--ink)" textAnchor="end">
              {row.deadlyText}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
