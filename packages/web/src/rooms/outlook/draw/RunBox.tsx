/** One run in its box: weeks as counted, then its own attacks a week as a line of steps, and a mark where it ended. */
import type { DrawnRun, WeekBox } from '@standoff/core/kernel'
import type { Week } from '../use-counted.js'
import { EndMark } from './EndMark.js'
import type { Scale } from './scales.js'

export interface RunBoxProps {
  drawn: DrawnRun
  before: readonly Week[]
  /** Drawn behind where it is asked for. */
  band: readonly WeekBox[] | null
  /** First day ahead, a day number. */
  from: number
  x: Scale
  y: Scale
  labels: { most: string; from: string; until: string }
}

/** A line of steps, level over each week. */
const lineOf = (steps: DrawnRun['steps'], x: Scale, y: Scale): string =>
  steps
    .map(({ from, until, attacks }, w) => `${w === 0 ? 'M' : 'L'}${x(from)} ${y(attacks)}L${x(until)} ${y(attacks)}`)
    .join('')

export function RunBox({ drawn: { steps, end, lull }, before, band, from, x, y, labels }: RunBoxProps) {
  const [left, right] = x.range()
  const [base, top] = y.range()
  return (
    <>
      <line x1={left} x2={right} y1={base} y2={base} stroke="var(--border)" />
      <line x1={left} x2={right} y1={top} y2={top} stroke="var(--rule)" />
      <text x={left - 4} y={top + 5} textAnchor="end" fill="var(--soft)">
        {labels.most}
      </text>
      <text x={left - 4} y={y(0) + 4} textAnchor="end" fill="var(--soft)">
        0
      </text>
      {before.map(({ day, days, attacks }) => (
        <rect
          key={day}
          x={x(day) + 0.5}
          y={y(attacks)}
          width={Math.max(0.5, x(day + days) - x(day) - 1)}
          height={base - y(attacks)}
          fill="var(--soft)"
          fillOpacity={0.5}
        />
      ))}
      {band?.map(({ from: week, until, outer, inner }) => {
        const box = { x: x(week) + 0.5, width: Math.max(0.5, x(until) - x(week) - 1) }
        return (
          <g key={week} fill="var(--ink)">
            <rect {...box} y={y(outer[1])} height={Math.max(1, y(outer[0]) - y(outer[1]))} fillOpacity={0.1} />
            <rect {...box} y={y(inner[1])} height={Math.max(1, y(inner[0]) - y(inner[1]))} fillOpacity={0.16} />
          </g>
        )
      })}
      <line x1={x(from)} x2={x(from)} y1={top - 2} y2={base + 4} stroke="var(--ink)" strokeDasharray="3 3" />
      <path d={lineOf(steps, x, y)} fill="none" stroke="var(--ink)" strokeWidth={2} strokeLinejoin="round" />
      {lull === null ? null : <EndMark kind="lull" x={x(lull)} y={base} />}
      {end === null ? null : <EndMark kind={end.kind} x={x(end.day)} y={y(end.attacks)} />}
      <text x={x(from)} y={base + 16} textAnchor={x(from) > left + 30 ? 'middle' : 'start'} fill="var(--soft)">
        {labels.from}
      </text>
      <text x={right} y={base + 16} textAnchor="end" fill="var(--soft)">
        {labels.until}
      </text>
    </>
  )
}
