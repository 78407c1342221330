/** One quantity a panel over time, as a line with its band. */
import type { Axis, BandPoint, Domain } from '@standoff/core/kernel'
import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { PANEL_FOOT, PANEL_HEIGHT, PANEL_LEFT, PANEL_TOP, Panel } from './Panel.js'
import { gridOf } from './panels.js'

export interface Series {
  name: string
  hue: string
  points: readonly BandPoint[]
}

interface Props {
  width: number
  series: readonly Series[]
  days: Domain
  axis: Axis
  /** A mark of the scale, and the last value. */
  mark: (value: number) => string
  told: (value: number) => string
  label: string
  /** Room for the words of the scale and for the last value, px. */
  left?: number
  right?: number
}

/** Room for the last value. */
const RIGHT = 46

export function BandsPicture({
  width,
  series,
  days,
  axis,
  mark,
  told,
  label,
  left = PANEL_LEFT,
  right = RIGHT,
}: Props) {
  const grid = gridOf(series.length, width, 270, PANEL_HEIGHT)
  const x = scaleLinear([...days], [left, grid.each - right])
  const y = scaleLinear([...axis.domain], [PANEL_HEIGHT - PANEL_FOOT, PANEL_TOP])
  const px = ({ day }: BandPoint): number => x(day)
  const band = area<BandPoint>(
    px,
    ({ low }) => y(low),
    ({ high }) => y(high),
  )
  const mean = line<BandPoint>(px, (point) => y(point.mean))
  return (
    <svg width={width} height={grid.height} viewBox={`0 0 ${width} ${grid.height}`} role="img" aria-label={label}>
      {series.map((one, n) => {
        const last = one.points[one.points.length - 1]
        return (
          <Panel
            key={one.name}
            at={grid.place(n)}
            width={grid.each}
            name={one.name}
            hue={one.hue}
            x={x}
            y={y}
            ticks={axis.ticks}
            left={left}
            format={mark}
          >
            <path d={band([...one.points]) ?? ''} fill={`var(--${one.hue})`} fillOpacity={0.22} />
            <path d={mean([...one.points]) ?? ''} fill="none" stroke={`var(--${one.hue})`} strokeWidth={2} />
            <text x={px(last) + 6} y={y(last.mean) + 4} fill="var(--ink)" fontWeight={600}>
              {told(last.mean)}
            </text>
          </Panel>
        )
      })}
    </svg>
  )
}
