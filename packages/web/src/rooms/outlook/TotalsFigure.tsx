/** The running total of attacks: as stated so far, then as expected, against two references that know no model. */
import { cutOf, dayOf, type TotalForecast } from '@standoff/core/kernel'
import { area, line } from 'd3-shape'
import { Figure } from '../../components/Figure.js'
import { useLocale } from '../../state/locale.js'
import { CountAxis, DayAxis } from './draw/Axes.js'
import { apart } from './draw/apart.js'
import { Drawing } from './draw/Drawing.js'
import { Key, type KeyItem, layKey } from './draw/Key.js'
import { linear } from './draw/scales.js'
import { Part } from './Part.js'
import type { Pick } from './pick.js'
import { useShown } from './shown.js'
import { usePick } from './use-pick.js'
import { spanText } from './WeekGrid.js'

const HEIGHT = 320
/** Least height and width of what can be clicked, px. */
const LEAST_PX = 24

const lately = ({ references }: TotalForecast): number | null =>
  references === null ? null : references.known + references.persistence.mean
const ever = ({ references }: TotalForecast): number | null =>
  references === null ? null : references.known + references.constant.mean

export function TotalsFigure() {
  const { strings, number, date } = useLocale()
  const { forecast, counted } = useShown()
  const words = strings.outlook.pictures.totals
  const last = forecast.totals.at(-1)
  if (last === undefined) return null
  const [low, , half, , high] = last.quantiles
  const [a, b] = [lately(last), ever(last)]
  const told = `${words.told(date(last.date), number(half), number(low), number(high))}${a === null || b === null ? '' : ` ${words.against(number(a), number(b))}`}`
  return (
    <Figure
      id="totals"
      title={words.title(last.series)}
      caption={
        <>
          {words.caption(told)} <strong>{words.click}</strong>
        </>
      }
      columns={words.columns}
      rows={[
        ...(counted?.totals ?? []).map((one) => [one.date, one.total, ...Array<null>(8).fill(null)]),
        ...forecast.totals.map((one) => [one.date, null, ...one.quantiles, one.mean, lately(one), ever(one)]),
      ]}
    >
      {(width) => <Picture width={width} alt={words.alt(told)} />}
    </Figure>
  )
}

function Picture({ width, alt }: { width: number; alt: string }) {
  const locale = useLocale()
  const { strings, number, shortDate, date } = locale
  const { forecast, counted, runs } = useShown()
  const { choose, isPicked } = usePick()
  const words = strings.outlook.pictures.totals
  const weeks = strings.outlook.pictures.weeks
  const { totals } = forecast
  const items: KeyItem[] = [
    { text: words.key.stated, mark: 'dot' },
    { text: weeks.key.half, mark: 'line', strokeWidth: 2.5 },
    { text: weeks.key.inner, mark: 'box', fill: 'var(--ink)', fillOpacity: 0.3 },
    { text: weeks.key.outer, mark: 'box', fill: 'var(--ink)', fillOpacity: 0.12 },
    { text: words.key.references, mark: 'dashed', stroke: 'var(--soft)' },
  ]
  const { height: keyHeight } = layKey(items, width)
  const height = HEIGHT + keyHeight
  const top = keyHeight + 26
  const now = cutOf(forecast.asOf)
  const stated = counted?.totals ?? []
  const known = totals[0].references?.known ?? stated.at(-1)?.total ?? 0
  const start = stated.at(-1) ?? { day: now, total: known }
  const fan = [
    { day: start.day, q: Array<number>(5).fill(start.total) },
    ...totals.map((one) => ({ day: dayOf(one.date) + 1, q: [...one.quantiles] })),
  ]
  const references = totals.flatMap((one) =>
    one.references === null ? [] : [{ day: dayOf(one.date) + 1, lately: lately(one) ?? 0, ever: ever(one) ?? 0 }],
  )
  const lines = [{ day: start.day, lately: start.total, ever: start.total }, ...references]
  const most = Math.max(...fan.map(({ q }) => q[4]), ...lines.flatMap((one) => [one.lately, one.ever]))
  const right = width >= 560 ? 120 : 92
  const x = linear([stated[0]?.day ?? start.day, fan[fan.length - 1].day], [36, width - right])
  const y = linear([0, most], [height - 30, top]).nice(5)
  const band = (low: number, high: number) =>
    area<(typeof fan)[number]>()
      .x(({ day }) => x(day))
      .y0(({ q }) => y(q[low]))
      .y1(({ q }) => y(q[high]))(fan) ?? ''
  const path = (points: readonly { day: number; value: number }[]): string =>
    line<{ day: number; value: number }>()
      .x(({ day }) => x(day))
      .y(({ value }) => y(value))(points as { day: number; value: number }[]) ?? ''
  const end = fan[fan.length - 1]
  const apartBy = totals.length < 2 ? width / 6 : (x(end.day) - x(dayOf(totals[0].date) + 1)) / (totals.length - 1)
  const every = Math.max(1, Math.ceil(LEAST_PX / apartBy))
  const wide = apartBy * every
  const final = lines[lines.length - 1]
  const labels = apart(
    [
      { text: words.half(number(end.q[2])), at: y(end.q[2]), isStrong: true },
      ...(references.length === 0
        ? []
        : [
            { text: words.lately(number(final.lately)), at: y(final.lately), isStrong: false },
            { text: words.ever(number(final.ever)), at: y(final.ever), isStrong: false },
          ]),
    ],
    16,
  )
  return (
    <Drawing width={width} height={height} label={alt}>
      <Key items={items} width={width} />
      <CountAxis x={x} y={y} ticks={5} />
      <DayAxis x={x} y={height - 30} />
      <path d={band(0, 4)} fill="var(--ink)" fillOpacity={0.12} />
      <path d={band(1, 3)} fill="var(--ink)" fillOpacity={0.2} />
      <path
        d={path(lines.map(({ day, lately: value }) => ({ day, value })))}
        fill="none"
        stroke="var(--soft)"
        strokeWidth={1.6}
        strokeDasharray="5 3"
      />
      <path
        d={path(lines.map(({ day, ever: value }) => ({ day, value })))}
        fill="none"
        stroke="var(--soft)"
        strokeWidth={2}
        strokeDasharray="1 3"
      />
      <path
        d={path(fan.map(({ day, q }) => ({ day, value: q[2] })))}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={2.5}
      />
      <path
        d={path(stated.map(({ day, total: value }) => ({ day, value })))}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={1}
      />
      {stated.length > 200
        ? null
        : stated.map(({ day, total }) => <circle key={day} cx={x(day)} cy={y(total)} r={2.6} fill="var(--ink)" />)}
      <line x1={x(now)} x2={x(now)} y1={top - 8} y2={y(0)} stroke="var(--ink)" strokeDasharray="3 3" />
      <text x={x(now)} y={top - 12} textAnchor="middle" fill="var(--ink)">
        {weeks.asOf(shortDate(forecast.asOf))}
      </text>
      {labels.map(({ text, at, isStrong }) => (
        <text key={text} x={x(end.day) + 8} y={at + 4} fill="var(--ink)" className={isStrong ? 'strong' : undefined}>
          {text}
        </text>
      ))}
      {totals.flatMap((one, place) => {
        // From the last date backwards, so far apart that each can be hit.
        if ((totals.length - 1 - place) % every !== 0) return []
        const [low, lower, , upper, high] = one.quantiles
        const middle = x(dayOf(one.date) + 1)
        const parts = [
          {
            low: upper + 1,
            high: Number.POSITIVE_INFINITY,
            from: Math.min(y(high), y(upper) - LEAST_PX),
            to: y(upper),
          },
          { low: lower, high: upper, from: y(upper), to: Math.max(y(lower), y(upper) + LEAST_PX) },
          {
            low: 0,
            high: lower - 1,
            from: Math.max(y(lower), y(upper) + LEAST_PX),
            to: Math.max(y(low), y(upper) + 2 * LEAST_PX),
          },
        ]
        return parts.map((part) => {
          const pick: Pick = { kind: 'total', place, low: part.low, high: part.high }
          const matching = (runs ?? []).filter(
            ({ totals: all }) => all[place] >= part.low && all[place] <= part.high,
          ).length
          if (matching === 0) return null
          return (
            <Part
              key={`${one.date}-${part.low}`}
              label={words.part(date(one.date), spanText(part, locale), number(matching))}
              box={{ x: middle - wide, y: part.from, width: wide, height: part.to - part.from }}
              chosen={isPicked(pick)}
              onChoose={() => choose(pick)}
            />
          )
        })
      })}
    </Drawing>
  )
}
