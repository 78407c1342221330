/**
 * Attacks a week: what was counted, then what the runs have, as boxes over runs that still go on. Shown after the
 * single runs only.
 */
import { cutOf, dayOf, type FanWeek } from '@standoff/core/kernel'
import { Figure } from '../../components/Figure.js'
import { useLocale } from '../../state/locale.js'
import { CountAxis, DayAxis } from './draw/Axes.js'
import { Key, type KeyItem, layKey } from './draw/Key.js'
import { linear } from './draw/scales.js'
import { useShown } from './shown.js'
import type { Week } from './use-counted.js'

const HEIGHT = 300

export function WeeksFigure() {
  const { strings, number, shortDate } = useLocale()
  const { outlook, counted } = useShown()
  const words = strings.outlook.pictures.weeks
  const fan = outlook.attacksPerWeek
  if (fan.length === 0) return null
  const [first, last] = [fan[0], fan[fan.length - 1]]
  const q = (week: FanWeek, n: number): string => number(week.quantiles[n])
  const told = `${words.first(q(first, 2), q(first, 0), q(first, 4))} ${words.last(shortDate(last.from), q(last, 2), q(last, 0), q(last, 4))}`
  const weeks = counted?.weeks ?? []
  return (
    <Figure
      id="weeks"
      title={words.title}
      caption={`${words.caption(told, counted?.series ?? words.rows)} ${words.stopped}`}
      columns={words.columns}
      rows={[
        ...weeks.map(({ from, attacks }) => [
          from,
          Math.round(10 * attacks) / 10,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
        ]),
        ...fan.map(({ from, quantiles, mean, runs }) => [from, null, ...quantiles, mean, runs]),
      ]}
    >
      {(width) => <Picture width={width} fan={fan} weeks={weeks} alt={words.alt(told)} />}
    </Figure>
  )
}

function Picture({
  width,
  fan,
  weeks,
  alt,
}: {
  width: number
  fan: readonly FanWeek[]
  weeks: readonly Week[]
  alt: string
}) {
  const { strings, shortDate } = useLocale()
  const { forecast } = useShown()
  const words = strings.outlook.pictures.weeks
  const items: KeyItem[] = [
    { text: words.key.counted, mark: 'box', fill: 'var(--soft)', fillOpacity: 0.5 },
    { text: words.key.half, mark: 'line', strokeWidth: 3 },
    { text: words.key.inner, mark: 'box', fill: 'var(--ink)', fillOpacity: 0.3 },
    { text: words.key.outer, mark: 'box', fill: 'var(--ink)', fillOpacity: 0.12 },
  ]
  const { height: keyHeight } = layKey(items, width)
  const top = keyHeight + 26
  const height = HEIGHT + keyHeight
  const now = cutOf(forecast.asOf)
  const until = dayOf(fan[fan.length - 1].from) + 7
  const most = Math.max(1, ...fan.map(({ quantiles }) => quantiles[4]), ...weeks.map(({ attacks }) => attacks))
  const x = linear([weeks[0]?.day ?? now, until], [30, width - 8])
  const y = linear([0, most], [height - 30, top]).nice(4)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
      <Key items={items} width={width} />
      <CountAxis x={x} y={y} />
      <DayAxis x={x} y={height - 30} />
      {weeks.map(({ day, days, attacks }) => (
        <rect
          key={day}
          x={x(day) + 0.5}
          y={y(attacks)}
          width={Math.max(0.5, x(day + days) - x(day) - 1)}
          height={y(0) - y(attacks)}
          fill="var(--soft)"
          fillOpacity={0.5}
        />
      ))}
      {fan.map(({ from, quantiles: [low, lower, half, upper, high] }) => {
        const day = dayOf(from)
        const box = { x: x(day) + 0.5, width: Math.max(0.5, x(day + 7) - x(day) - 1) }
        return (
          <g key={from} fill="var(--ink)">
            <rect {...box} y={y(high)} height={y(low) - y(high)} fillOpacity={0.12} />
            <rect {...box} y={y(upper)} height={y(lower) - y(upper)} fillOpacity={0.22} />
            <line x1={box.x} x2={box.x + box.width} y1={y(half)} y2={y(half)} stroke="var(--ink)" strokeWidth={3} />
          </g>
        )
      })}
      <line x1={x(now)} x2={x(now)} y1={top - 8} y2={y(0)} stroke="var(--ink)" strokeDasharray="3 3" />
      <text
        x={x(now)}
        y={top - 12}
        textAnchor={x(now) < 60 ? 'start' : x(now) > width - 60 ? 'end' : 'middle'}
        fill="var(--ink)"
      >
        {words.asOf(shortDate(forecast.asOf))}
      </text>
    </svg>
  )
}
