/**
 * Attacks a week: what was counted, then what the runs have, as boxes over runs that still go on. Shown after the
 * single runs only.
 */
import { type DrawnWeeks, drawnWeeks, type FanWeek } from '@standoff/core/kernel'
import { Figure } from '../../components/Figure.js'
import { useLocale } from '../../state/locale.js'
import { CountAxis, DayAxis } from './draw/Axes.js'
import { Key, type KeyItem, layKey } from './draw/Key.js'
import { linear } from './draw/scales.js'
import { useShown } from './shown.js'

const HEIGHT = 300

export function WeeksFigure() {
  const { strings, number, shortDate } = useLocale()
  const { outlook, counted, forecast } = useShown()
  const words = strings.outlook.pictures.weeks
  const fan = outlook.attacksPerWeek
  const weeks = counted?.weeks ?? []
  const drawn = drawnWeeks(fan, weeks, forecast.asOf)
  if (drawn === null) return null
  const [first, last] = [fan[0], fan[fan.length - 1]]
  const q = (week: FanWeek, n: number): string => number(week.quantiles[n])
  const told = `${words.first(q(first, 2), q(first, 0), q(first, 4))} ${words.last(shortDate(last.from), q(last, 2), q(last, 0), q(last, 4))}`
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
      {(width) => <Picture width={width} drawn={drawn} alt={words.alt(told)} />}
    </Figure>
  )
}

function Picture({ width, drawn, alt }: { width: number; drawn: DrawnWeeks; alt: string }) {
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
  const { counted, boxes, now, days, attacks } = drawn
  const x = linear(days, [30, width - 8])
  const y = linear(attacks.domain, [height - 30, top])
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
      <Key items={items} width={width} />
      <CountAxis x={x} y={y} ticks={attacks.ticks} />
      <DayAxis x={x} y={height - 30} />
      {counted.map(({ day, days: length, attacks: count }) => (
        <rect
          key={day}
          x={x(day) + 0.5}
          y={y(count)}
          width={Math.max(0.5, x(day + length) - x(day) - 1)}
          height={y(0) - y(count)}
          fill="var(--soft)"
          fillOpacity={0.5}
        />
      ))}
      {boxes.map(({ from, until, outer, inner, median }) => {
        const box = { x: x(from) + 0.5, width: Math.max(0.5, x(until) - x(from) - 1) }
        return (
          <g key={from} fill="var(--ink)">
            <rect {...box} y={y(outer[1])} height={y(outer[0]) - y(outer[1])} fillOpacity={0.12} />
            <rect {...box} y={y(inner[1])} height={y(inner[0]) - y(inner[1])} fillOpacity={0.22} />
            <line x1={box.x} x2={box.x + box.width} y1={y(median)} y2={y(median)} stroke="var(--ink)" strokeWidth={3} />
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
