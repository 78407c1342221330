/** Running totals as each counter stated them, and attacks that rows of the record tell of, added up. */
import { isForce, isKnownBy, recordDays } from '@standoff/core/kernel'
import { scaleLinear } from 'd3-scale'
import { memo, useCallback, useMemo } from 'react'
import { Figure } from '../../../components/Figure.js'
import { Key, keyHeight } from '../../../components/Key.js'
import type { Cell } from '../../../components/NumbersTable.js'
import { SMALL } from '../../../components/small.js'
import { labelSize, textWidth } from '../../../components/text-lines.js'
import { useLocale } from '../../../state/locale.js'
import type { Item } from '../data/item.js'
import { placeEnds, squaresOf, strokeOf } from '../draw/place-ends.js'
import { circle } from '../draw/subpath.js'
import type { Look } from '../look.js'
import { isoOf } from '../timeline/layout.js'
import { ticksOf, timeScale } from '../timeline/time-scale.js'
import { TotalsOverlay } from './TotalsOverlay.js'

interface Series {
  name: string
  isMain: boolean
  points: { day: number; total: number; item: Item; later: boolean }[]
}

interface TotalsProps {
  items: readonly Item[]
  look: Look
  asOf: number
}

const HEIGHT = 310
/** Room above the scale for the as-of day. */
const TOP = 24
/** Width from which lines are named; on a narrower one they are numbered, and named beneath. */
const WIDE = 560
const DASHES = ['', '5 3', '1.5 3', '8 3 2 3', '3 2', '10 4']

export const TotalsFigure = memo(function TotalsFigure({ items, look, asOf }: TotalsProps) {
  const { strings, list } = useLocale()
  const words = strings.record.totals
  const series = useMemo(() => seriesOf(items, look, asOf), [items, look, asOf])
  const rows = useMemo(
    () =>
      series.flatMap(({ name, points }) => points.map(({ item, total }): Cell[] => [item.iso, name, total, item.id])),
    [series],
  )
  const draw = useCallback(
    (width: number) => (
      <Picture
        series={series}
        items={items}
        look={look}
        asOf={asOf}
        width={width}
        label={words.alt(list(series.map(({ name }) => name)))}
      />
    ),
    [series, items, look, asOf, words, list],
  )
  if (series.length === 0) return null
  return (
    <Figure
      id="totals"
      title={words.title}
      caption={words.caption(series.find(({ isMain }) => isMain)?.name ?? null)}
      columns={words.columns}
      rows={rows}
    >
      {draw}
    </Figure>
  )
})

function seriesOf(items: readonly Item[], { file }: Look, asOf: number): Series[] {
  const all = new Map<string, Series>()
  for (const item of items) {
    const { kind, series: name, total } = item.row
    if (kind !== 'count' || name === undefined || total === undefined) continue
    const one = all.get(name) ?? { name, isMain: name === file.record.mainSeries, points: [] }
    one.points.push({ day: item.until, total, item, later: !isKnownBy(item, asOf) })
    all.set(name, one)
  }
  return [...all.values()].sort((a, b) => Number(b.isMain) - Number(a.isMain) || b.points.length - a.points.length)
}

/** Attacks by groups that rows tell of, added up by the day. */
function toldOf(items: readonly Item[]): { day: number; total: number }[] {
  let total = 0
  return items.flatMap(({ act, from }) => {
    if (act === null || act.own || !isForce(act)) return []
    total += act.attacks
    return [{ day: from, total }]
  })
}

const Picture = memo(function Picture({
  series,
  items,
  look,
  asOf,
  width,
  label,
}: TotalsProps & { series: readonly Series[]; width: number; label: string }) {
  const { strings, number, shortDate } = useLocale()
  const words = strings.record.totals
  const isWide = width >= WIDE
  const right = isWide ? 150 : 20
  const bottom = HEIGHT - 36
  const told = useMemo(() => toldOf(items), [items])
  const scale = useMemo(
    () => timeScale(recordDays(items, look.file.window, asOf), 40, width - right),
    [items, look, asOf, width, right],
  )
  const most = series.reduce(
    (max, { points }) => points.reduce((now, { total }) => Math.max(now, total), max),
    told.at(-1)?.total ?? 1,
  )
  const y = useMemo(() => scaleLinear([0, most], [bottom, TOP]).nice(), [most, bottom])
  const marks = useMemo(
    () =>
      series
        .flatMap(({ points }) =>
          points.map(({ day, total, item }) => ({ x: scale.x(day), y: y(total), r: 3, item, total })),
        )
        .sort((a, b) => a.x - b.x),
    [series, scale, y],
  )
  const toldPath = useMemo(
    () =>
      told
        .map(
          ({ day, total }, n) =>
            `${n === 0 ? 'M' : 'H'}${scale.x(day).toFixed(1)}${n === 0 ? ` ${y(0).toFixed(1)}` : ''}V${y(total).toFixed(1)}`,
        )
        .join(''),
    [told, scale, y],
  )
  const today = scale.x(asOf + 1)
  const asOfText = `${strings.record.timeline.asOf} ${shortDate(isoOf(asOf))}`
  const names = useMemo(
    () => [
      ...series.map(({ name, isMain }) => ({ name, weight: isMain ? 600 : 400 })),
      ...(told.length === 0 ? [] : [{ name: words.rows, weight: 400 }]),
    ],
    [series, told, words],
  )
  const ends = useMemo(() => {
    const lines = [
      ...series.map(({ points }) => points.map(({ day, total }) => [scale.x(day), y(total)] as const)),
      told.flatMap(({ day, total }, n) => [
        ...(n === 0 ? [] : [[scale.x(day), y(told[n - 1].total)] as const]),
        [scale.x(day), y(total)] as const,
      ]),
    ]
    const asOfBox = [0, 6, 12].map((dy) => [[today - 5 - textWidth(asOfText), dy] as const, [today, dy] as const])
    const all = lines.flatMap((line, n) => {
      const last = line.at(-1)
      return last === undefined
        ? []
        : [{ text: isWide ? names[n].name : `${n + 1}`, weight: names[n].weight, x: last[0], y: last[1] }]
    })
    return placeEnds(
      all,
      squaresOf([
        ...lines,
        ...asOfBox,
        [
          [today, 4],
          [today, bottom],
        ],
      ]),
      { width, top: TOP - 4, bottom: bottom - 8 },
    )
  }, [series, told, names, scale, y, today, asOfText, isWide, width, bottom])
  const key = isWide
    ? []
    : names.map(({ name, weight }, n) => ({
        text: name,
        mark: (
          <text x={8} dy="0.35em" textAnchor="middle" fontWeight={weight} fontSize={SMALL} fill="var(--ink)">
            {n + 1}
          </text>
        ),
      }))
  const height = HEIGHT + keyHeight(key, width)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <path d={`M40 ${y(tick)}H${scale.right}`} stroke="var(--rule)" />
          <text x={34} y={y(tick)} dy="0.35em" textAnchor="end" fontSize={SMALL} fill="var(--soft)">
            {number(tick)}
          </text>
        </g>
      ))}
      {ticksOf(scale).map(({ iso, x, withYear }) => (
        <text
          key={iso}
          x={Math.max(x, 40)}
          y={bottom + 16}
          fontSize={SMALL}
          textAnchor={x < 58 ? 'start' : 'middle'}
          fill="var(--soft)"
        >
          {shortDate(iso)}
          {withYear ? (
            <tspan x={Math.max(x, 40)} dy={labelSize()}>
              {iso.slice(0, 4)}
            </tspan>
          ) : null}
        </text>
      ))}
      <path d={`M${today.toFixed(1)} 4V${bottom}`} stroke="var(--ink)" strokeDasharray="5 3" />
      <text x={today - 5} y={14} fontSize={SMALL} textAnchor="end" fill="var(--ink)">
        {asOfText}
      </text>
      <path d={toldPath} fill="none" stroke="var(--soft)" strokeWidth={1.6} />
      {series.map(({ name, isMain, points }, n) => (
        <g key={name} stroke="var(--ink)">
          <path
            d={points
              .map(({ day, total }, k) => `${k === 0 ? 'M' : 'L'}${scale.x(day).toFixed(1)} ${y(total).toFixed(1)}`)
              .join('')}
            fill="none"
            strokeWidth={isMain ? 2 : 1}
            strokeDasharray={DASHES[n % DASHES.length] || undefined}
          />
          <path
            d={points
              .filter(({ later }) => !later)
              .map(({ day, total }) => circle(scale.x(day), y(total), isMain ? 3 : 2.2))
              .join('')}
            fill="var(--ink)"
            stroke="none"
          />
          <path
            d={points
              .filter(({ later }) => later)
              .map(({ day, total }) => circle(scale.x(day), y(total), isMain ? 3 : 2.2))
              .join('')}
            fill="var(--paper)"
            strokeWidth={1.2}
          />
        </g>
      ))}
      {ends.map((end) => (
        <g key={end.text}>
          {end.isLed ? (
            <path d={`M${strokeOf(end).join('L')}`} fill="none" stroke="var(--soft)" strokeWidth={0.8} />
          ) : null}
          <text
            className="end"
            x={end.left}
            y={end.middle}
            dy="0.35em"
            fontSize={SMALL}
            fontWeight={end.weight}
            fill="var(--ink)"
            stroke="var(--paper)"
            strokeWidth={3}
            paintOrder="stroke"
          >
            {end.text}
          </text>
        </g>
      ))}
      <g transform={`translate(0,${HEIGHT})`}>
        <Key items={key} width={width} />
      </g>
      <TotalsOverlay marks={marks} left={40} right={scale.right} bottom={bottom} />
    </svg>
  )
})
