/** P(punish) of one act by the day as of which it is read. */
import { dateOfDay, dayOf } from '@standoff/core/kernel'
import { scaleLinear, scaleUtc } from 'd3-scale'
import { useLocale } from '../../../state/locale.js'
import { plainPercent } from '../draw/tick.js'
import type { Point } from './point.js'

const HEIGHT = 250
const LEFT = 44
/** Ends of the scale of chances, smallest first. */
const TOPS = [0.1, 0.25, 0.5, 1]

interface Props {
  width: number
  points: readonly Point[]
  range: { first: number; last: number }
  /** The reading of the page. */
  now: { asOf: string; mean: number } | null
  /** Days on which rows that bear on the act became known. */
  news: readonly number[]
  label: string
}

export function DaysPicture({ width, points, range, now, news, label }: Props) {
  const { number, shortDate, percent } = useLocale()
  const x = scaleUtc(
    [dateOfDay(range.first), dateOfDay(Math.max(range.last, range.first + 1))],
    [LEFT + 10, width - 20],
  )
  // The part of the scale that is used, up to a round end, so that a small chance is seen to move.
  const most = Math.max(now?.mean ?? 0, ...points.map(({ high }) => high))
  const top = TOPS.find((one) => one >= most) ?? 1
  const y = scaleLinear([0, top], [HEIGHT - 34, 12])
  const at = (iso: string): number => x(dateOfDay(dayOf(iso)))
  const last = points[points.length - 1]
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} stroke={tick === 0.5 ? 'var(--soft)' : 'var(--rule)'} />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end" fill="var(--soft)">
            {plainPercent({ percent, number }, tick)}
          </text>
        </g>
      ))}
      {x.ticks(Math.max(2, Math.floor(width / 110))).map((tick) => (
        <text key={tick.getTime()} x={x(tick)} y={HEIGHT - 4} textAnchor="middle" fill="var(--soft)">
          {shortDate(tick.toISOString())}
        </text>
      ))}
      {[...new Set(news)].map((day) => (
        <line
          key={day}
          x1={x(dateOfDay(day))}
          x2={x(dateOfDay(day))}
          y1={y(0) - 4}
          y2={y(0) + 8}
          stroke="var(--ink)"
          strokeWidth={2}
        />
      ))}
      <path
        d={points.map(({ asOf, mean }, n) => `${n === 0 ? 'M' : 'L'}${at(asOf)},${y(mean)}`).join('')}
        fill="none"
        stroke="var(--soft)"
        strokeDasharray="3 3"
      />
      {points.map(({ asOf, mean, low, high }) => (
        <g key={asOf}>
          <line
            x1={at(asOf)}
            x2={at(asOf)}
            y1={y(low)}
            y2={y(high)}
            stroke="var(--soft)"
            strokeOpacity={0.55}
            strokeWidth={5}
          />
          <circle cx={at(asOf)} cy={y(mean)} r={4.5} fill="var(--ink)" />
        </g>
      ))}
      {now === null ? null : (
        <circle cx={at(now.asOf)} cy={y(now.mean)} r={8.5} fill="none" stroke="var(--ink)" strokeWidth={1.8} />
      )}
      {last === undefined ? null : (
        <text
          x={Math.min(width - 30, at(last.asOf) + 10)}
          y={y(last.mean) - 10}
          fill="var(--ink)"
          fontWeight={600}
          textAnchor={at(last.asOf) > width - 60 ? 'end' : 'start'}
        >
          {percent(last.mean)}
        </text>
      )}
    </svg>
  )
}
