/** The running total of attacks: as stated so far, then as expected, with reference forecasts. */
import { type DrawnTotals, dayOf, drawnTotals, referencesOf, totalLabels } from '@standoff/core/kernel'
import { area, line } from 'd3-shape'
import { Figure } from '../../components/Figure.js'
import { useLocale } from '../../state/locale.js'
import { CountAxis, DayAxis } from './draw/Axes.js'
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
/** Least distance between labels, px. */
const LABELS_APART = 16

export function TotalsFigure() {
  const { strings, number, date } = useLocale()
  const { forecast, counted } = useShown()
  const words = strings.outlook.pictures.totals
  const drawn = drawnTotals(forecast.totals, counted?.totals ?? [], forecast.asOf)
  if (drawn === null) return null
  const last = forecast.totals[forecast.totals.length - 1]
  const [low, , half, , high] = last.quantiles
  const end = referencesOf(last)
  const told = `${words.told(date(last.date), number(half), number(low), number(high))}${end === null ? '' : ` ${words.against(number(end.lately), number(end.ever))}`}`
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
        ...drawn.stated.map((one) => [one.date, one.total, ...Array<null>(11).fill(null)]),
        ...forecast.totals.map((one) => [
          one.date,
          null,
          ...one.quantiles,
          one.mean,
          one.error,
          referencesOf(one)?.lately ?? null,
          referencesOf(one)?.ever ?? null,
          referencesOf(one)?.discounted ?? null,
          referencesOf(one)?.regimes ?? null,
        ]),
      ]}
    >
      {(width) => <Picture width={width} drawn={drawn} alt={words.alt(told)} />}
    </Figure>
  )
}

function Picture({ width, drawn, alt }: { width: number; drawn: DrawnTotals; alt: string }) {
  const locale = useLocale()
  const { strings, number, shortDate, date } = locale
  const { forecast, runs } = useShown()
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
  const { stated, isDotted, fan, references, now, days, attacks } = drawn
  const right = width >= 560 ? 120 : 92
  const x = linear(days, [36, width - right])
  const y = linear(attacks.domain, [height - 30, top])
  const band = (low: number, high: number) =>
    area<(typeof fan)[number]>()
      .x(({ day }) => x(day))
      .y0(({ quantiles }) => y(quantiles[low]))
      .y1(({ quantiles }) => y(quantiles[high]))(fan) ?? ''
  const path = (points: readonly { day: number; value: number }[]): string =>
    line<{ day: number; value: number }>()
      .x(({ day }) => x(day))
      .y(({ value }) => y(value))(points as { day: number; value: number }[]) ?? ''
  const end = fan[fan.length - 1]
  const apartBy = totals.length < 2 ? width / 6 : (x(end.day) - x(dayOf(totals[0].date) + 1)) / (totals.length - 1)
  const every = Math.max(1, Math.ceil(LEAST_PX / apartBy))
  const wide = apartBy * every
  const labels = totalLabels(drawn, (LABELS_APART * attacks.domain[1]) / (height - 30 - top))
  const textOf = { median: words.half, lately: words.lately, ever: words.ever }
  return (
    <Drawing width={width} height={height} label={alt}>
      <Key items={items} width={width} />
      <CountAxis x={x} y={y} ticks={attacks.ticks} />
      <DayAxis x={x} y={height - 30} />
      <path d={band(0, 4)} fill="var(--ink)" fillOpacity={0.12} />
      <path d={band(1, 3)} fill="var(--ink)" fillOpacity={0.2} />
      <path
        d={path(references.map(({ day, lately: value }) => ({ day, value })))}
        fill="none"
        stroke="var(--soft)"
        strokeWidth={1.6}
        strokeDasharray="5 3"
      />
      <path
        d={path(references.map(({ day, ever: value }) => ({ day, value })))}
        fill="none"
        stroke="var(--soft)"
        strokeWidth={2}
        strokeDasharray="1 3"
      />
      <path
        d={path(fan.map(({ day, quantiles }) => ({ day, value: quantiles[2] })))}
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
      {isDotted
        ? stated.map(({ day, total }) => <circle key={day} cx={x(day)} cy={y(total)} r={2.6} fill="var(--ink)" />)
        : null}
      <line x1={x(now)} x2={x(now)} y1={top - 8} y2={y(0)} stroke="var(--ink)" strokeDasharray="3 3" />
      <text x={x(now)} y={top - 12} textAnchor="middle" fill="var(--ink)">
        {weeks.asOf(shortDate(forecast.asOf))}
      </text>
      {labels.map(({ line: of, value, at }) => (
        <text
          key={of}
          x={x(end.day) + 8}
          y={y(at) + 4}
          fill="var(--ink)"
          className={of === 'median' ? 'strong' : undefined}
        >
          {textOf[of](number(value))}
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
