/** One run in its box: weeks as counted, then its own attacks a week as a line of steps, and a mark where it ended. */
import { dayOf, type FanWeek, type SingleRun } from '@standoff/core/kernel'
import type { Week } from '../use-counted.js'
import { EndMark } from './EndMark.js'
import type { Scale } from './scales.js'

export interface RunBoxProps {
  run: SingleRun
  before: readonly Week[]
  /** Drawn behind where it is asked for. */
  band: readonly FanWeek[] | null
  /** First day ahead, a day number. */
  from: number
  x: Scale
  y: Scale
  most: number
  labels: { most: string; from: string; until: string }
}

/** A line of steps, level over each week; a week that the horizon cuts short is left out: its count is no week's. */
function steps(run: SingleRun, from: number, x: Scale, y: Scale): string {
  const weeks = run.ending === 'standoff' && run.days >= 7 ? run.weeks.slice(0, Math.floor(run.days / 7)) : run.weeks
  return weeks
    .map(
      (attacks, w) =>
        `${w === 0 ? 'M' : 'L'}${x(from + 7 * w)} ${y(attacks)}L${x(from + Math.min(run.days, 7 * (w + 1)))} ${y(attacks)}`,
    )
    .join('')
}

export function RunBox({ run, before, band, from, x, y, most, labels }: RunBoxProps) {
  const [left, right] = x.range()
  const [base, top] = y.range()
  const end = x(from + run.days)
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
      {band?.map(({ from: week, quantiles: [low, lower, , upper, high] }) => {
        const at = dayOf(week)
        const box = { x: x(at) + 0.5, width: Math.max(0.5, x(at + 7) - x(at) - 1) }
        return (
          <g key={week} fill="var(--ink)">
            <rect {...box} y={y(high)} height={Math.max(1, y(low) - y(high))} fillOpacity={0.1} />
            <rect {...box} y={y(upper)} height={Math.max(1, y(lower) - y(upper))} fillOpacity={0.16} />
          </g>
        )
      })}
      <line x1={x(from)} x2={x(from)} y1={top - 2} y2={base + 4} stroke="var(--ink)" strokeDasharray="3 3" />
      <path d={steps(run, from, x, y)} fill="none" stroke="var(--ink)" strokeWidth={2} strokeLinejoin="round" />
      {run.lullDate === null ? null : <EndMark kind="lull" x={x(dayOf(run.lullDate))} y={base} />}
      {run.ending === 'standoff' ? null : (
        <EndMark kind={run.ending} x={end} y={y(Math.min(most, run.weeks.at(-1) ?? 0))} />
      )}
      <text x={x(from)} y={base + 16} textAnchor={x(from) > left + 30 ? 'middle' : 'start'} fill="var(--soft)">
        {labels.from}
      </text>
      <text x={right} y={base + 16} textAnchor="end" fill="var(--soft)">
        {labels.until}
      </text>
    </>
  )
}
