/** One quantity a panel over time, as a line with its band. */
import { dateOfDay, dayOf } from '@standoff/core/kernel'
import { scaleLinear, scaleUtc } from 'd3-scale'
import { area, line } from 'd3-shape'
import { PANEL_FOOT, PANEL_HEIGHT, PANEL_LEFT, PANEL_TOP, Panel } from './Panel.js'
import { gridOf } from './panels.js'

export interface Series {
  name: string
  hue: string
  points: readonly { date: string; mean: number; low: number; high: number }[]
}

interface Props {
  width: number
  series: readonly Series[]
  highest: number
  ticks: readonly number[]
  format: (value: number) => string
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
  highest,
  ticks,
  format,
  label,
  left = PANEL_LEFT,
  right = RIGHT,
}: Props) {
  const grid = gridOf(series.length, width, 270, PANEL_HEIGHT)
  const [{ points }] = series
  const x = scaleUtc(
    [dateOfDay(dayOf(points[0].date)), dateOfDay(dayOf(points[points.length - 1].date))],
    [left, grid.each - right],
  )
  const y = scaleLinear([0, highest], [PANEL_HEIGHT - PANEL_FOOT, PANEL_TOP])
  type P = Series['points'][number]
  const px = ({ date }: P): number => x(dateOfDay(dayOf(date)))
  const band = area<P>(
    px,
    ({ low }) => y(low),
    ({ high }) => y(high),
  )
  const mean = line<P>(px, (point) => y(point.mean))
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
            ticks={ticks}
            left={left}
            format={format}
          >
            <path d={band([...one.points]) ?? ''} fill={`var(--${one.hue})`} fillOpacity={0.22} />
            <path d={mean([...one.points]) ?? ''} fill="none" stroke={`var(--${one.hue})`} strokeWidth={2} />
            <text x={px(last) + 6} y={y(last.mean) + 4} fill="var(--ink)" fontWeight={600}>
              {format(last.mean)}
            </text>
          </Panel>
        )
      })}
    </svg>
  )
}
