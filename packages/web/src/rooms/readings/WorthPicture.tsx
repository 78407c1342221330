/** Effective number of particles over time, as a share of all. */
import { dateOfDay } from '@standoff/core/kernel'
import { scaleLinear, scaleUtc } from 'd3-scale'
import { area, line } from 'd3-shape'
import { useLocale } from '../../state/locale.js'
import { plainPercent } from './draw/tick.js'

const HEIGHT = 190
const LEFT = 44

interface Props {
  width: number
  worth: readonly { day: number; share: number }[]
  surprises: readonly number[]
  label: string
}

export function WorthPicture({ width, worth, surprises, label }: Props) {
  const { number, shortDate, percent } = useLocale()
  const x = scaleUtc([dateOfDay(worth[0].day), dateOfDay(worth[worth.length - 1].day)], [LEFT, width - 8])
  const y = scaleLinear([0, 1], [HEIGHT - 28, 14])
  type P = (typeof worth)[number]
  const px = ({ day }: P): number => x(dateOfDay(day))
  const py = ({ share }: P): number => y(share)
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      {[0, 0.5, 1].map((tick) => (
        <g key={tick}>
          <line
            x1={LEFT}
            x2={width}
            y1={y(tick)}
            y2={y(tick)}
            stroke={tick === 0.5 ? 'var(--soft)' : 'var(--rule)'}
            strokeDasharray={tick === 0.5 ? '4 3' : undefined}
          />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end" fill="var(--soft)">
            {plainPercent({ percent, number }, tick)}
          </text>
        </g>
      ))}
      <path d={area<P>(px, y(0), py)([...worth]) ?? ''} fill="var(--soft)" fillOpacity={0.2} />
      <path d={line<P>(px, py)([...worth]) ?? ''} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
      {surprises.map((day) => (
        <line
          key={day}
          x1={x(dateOfDay(day))}
          x2={x(dateOfDay(day))}
          y1={y(0)}
          y2={y(0) - 14}
          stroke="var(--ink)"
          strokeWidth={3}
        />
      ))}
      {x.ticks(Math.max(2, Math.floor(width / 120))).map((tick) => (
        <text
          key={tick.getTime()}
          x={Math.min(width - 20, Math.max(LEFT + 14, x(tick)))}
          y={HEIGHT - 6}
          textAnchor="middle"
          fill="var(--soft)"
        >
          {shortDate(tick.toISOString())}
        </text>
      ))}
    </svg>
  )
}
