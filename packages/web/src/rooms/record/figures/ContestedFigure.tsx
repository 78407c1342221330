/** What the sources do not agree on: the widest ranges on view, with a stroke for every value that somebody stated. */
import { type DrawnContested, type DrawnRange, drawnContested, LABEL } from '@standoff/core/kernel'
import { scaleLinear } from 'd3-scale'
import { type KeyboardEvent, memo, useCallback, useId, useMemo } from 'react'
import { Figure } from '../../../components/Figure.js'
import type { Cell } from '../../../components/NumbersTable.js'
import { SMALL } from '../../../components/small.js'
import { labelSize, shortened } from '../../../components/text-lines.js'
import { type Locale, useLocale } from '../../../state/locale.js'
import { setParams } from '../../../state/view.js'
import type { Item } from '../data/item.js'
import { useIsSelected } from '../data/use-is-selected.js'
import { useSettled } from '../data/use-settled.js'

const LINE = { wide: 26, narrow: 42 } as const
/** Room for labels beside the ranges, px. */
const LEFT = 250

const NO_RANGE: readonly DrawnRange<Item>[] = []
const NONE: readonly (readonly Cell[])[] = []

export const ContestedFigure = memo(function ContestedFigure({ items }: { items: readonly Item[] }) {
  const { strings, number } = useLocale()
  const words = strings.record.contested
  const contested = useMemo(() => drawnContested(items, ({ row }) => row), [items])
  const all = contested?.all ?? NO_RANGE
  const rows = useSettled(
    useCallback(() => rowsOf(all, strings.record.figures, words.says), [all, strings, words]),
    NONE,
  )
  const draw = useCallback(
    (width: number) => (contested === null ? null : <Picture kinds={contested.kinds} width={width} />),
    [contested],
  )
  if (contested === null) return null
  return (
    <Figure
      id="contested"
      title={words.title}
      caption={words.caption(number(all.length), number(all.length - contested.left), contested.left === 0)}
      columns={words.columns}
      rows={rows}
    >
      {draw}
    </Figure>
  )
})

const rowsOf = (
  all: readonly DrawnRange<Item>[],
  names: Readonly<{ [what: string]: string }>,
  says: (who: string, value: string) => string,
): Cell[][] =>
  all.map(({ row: item, figure }) => [
    item.iso,
    item.id,
    names[figure.what],
    figure.low,
    figure.high,
    figure.best,
    figure.stated.length > 0 ? figure.stated.map(({ who, value }) => says(who, `${value}`)).join('; ') : figure.text,
    item.row.summary,
  ])

const Picture = memo(function Picture({ kinds, width }: { kinds: DrawnContested<Item>['kinds']; width: number }) {
  const locale = useLocale()
  const { strings, number } = locale
  const words = strings.record.contested
  const isWide = width >= 560
  const line = LINE[isWide ? 'wide' : 'narrow']
  const left = isWide ? LEFT * (labelSize() / LABEL) : 8
  const ids = useId()
  let y = 0
  const parts = kinds.map((one) => {
    const top = y
    y += 30 + one.ranges.length * line + 12
    return { ...one, top }
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group within a picture
    <svg
      width={width}
      height={y}
      viewBox={`0 0 ${width} ${y}`}
      role="group"
      aria-label={words.alt(number(kinds.reduce((sum, { ranges }) => sum + ranges.length, 0)))}
    >
      {parts.map(({ kind, ranges, highest, top }) => {
        const x = scaleLinear([0, highest], [left, width - 70])
        return (
          <g key={kind} transform={`translate(0,${top})`}>
            <text id={`${ids}${kind}`} x={0} y={16} fontWeight={600} fontSize={LABEL} fill="var(--ink)">
              {words.heads[kind]}
            </text>
            {ranges.map((one, n) => (
              <Range
                key={one.row.id}
                head={`${ids}${kind}`}
                one={one}
                x={x}
                y={30 + n * line + (isWide ? line / 2 : line * 0.72)}
                left={left}
                width={width}
                isWide={isWide}
                locale={locale}
              />
            ))}
          </g>
        )
      })}
    </svg>
  )
})

interface RangeProps {
  /** Id of the words that say what is counted. */
  head: string
  one: DrawnRange<Item>
  x: (value: number) => number
  y: number
  left: number
  width: number
  isWide: boolean
  locale: Locale
}

function Range({
  head,
  one: { row: item, figure, values },
  x,
  y,
  left,
  width,
  isWide,
  locale: { strings, number, shortDate },
}: RangeProps) {
  const words = strings.record.contested
  const chosen = useIsSelected(item.id)
  const { low, high, best, open } = figure
  const label = `${shortDate(item.iso)}, ${item.place?.name ?? item.row.action.replaceAll('_', ' ')}`
  const text = words.range(number(low), number(high), open)
  const choose = (): void => setParams({ act: item.id })
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    choose()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button within a picture
    <g
      role="button"
      tabIndex={0}
      className="range"
      aria-describedby={head}
      aria-pressed={chosen}
      onClick={choose}
      onKeyDown={press}
    >
      <rect
        x={0}
        y={y - (isWide ? 13 : 28)}
        width={width}
        height={isWide ? 26 : 40}
        fill={chosen ? 'var(--land)' : 'transparent'}
      />
      <path d={`M${left} ${y}H${width - 64}`} stroke="var(--rule)" />
      <path d={`M${x(low)} ${y}H${x(high)}`} stroke="var(--ink)" strokeWidth={7} strokeOpacity={0.2} />
      <path d={values.map((value) => `M${x(value)} ${y - 6}v12`).join('')} stroke="var(--ink)" strokeWidth={1.6} />
      {best === null ? null : <circle cx={x(best)} cy={y} r={3.5} fill="var(--ink)" />}
      <text x={isWide ? 0 : 8} y={isWide ? y : y - 18} dy="0.35em" fontSize={isWide ? LABEL : SMALL} fill="var(--ink)">
        {shortened(label, isWide ? left - 10 : width - 16)}
      </text>
      <text x={width} y={y} dy="0.35em" fontSize={LABEL} textAnchor="end" fill="var(--ink)">
        {text}
      </text>
    </g>
  )
}
