/** What the sources do not agree on: the widest ranges on view, with a stroke for every value that somebody stated. */
import { LABEL } from '@standoff/core/kernel'
import { scaleLinear } from 'd3-scale'
import { type KeyboardEvent, memo, useCallback, useId, useMemo } from 'react'
import { Figure } from '../../../components/Figure.js'
import type { Cell } from '../../../components/NumbersTable.js'
import { SMALL } from '../../../components/small.js'
import { labelSize, shortened } from '../../../components/text-lines.js'
import { type Locale, useLocale } from '../../../state/locale.js'
import { setParams } from '../../../state/view.js'
import { type Figures, figuresOf } from '../data/contested.js'
import type { Item } from '../data/item.js'
import { useIsSelected } from '../data/use-is-selected.js'
import { useSettled } from '../data/use-settled.js'

/** Rows drawn for each kind of figure; all of them are among the numbers. */
const MOST = 8
const KINDS = ['killed', 'injured', 'weapons'] as const
const LINE = { wide: 26, narrow: 42 } as const
/** Room for labels beside the ranges, px. */
const LEFT = 250

const NONE: readonly (readonly Cell[])[] = []

interface Contested {
  item: Item
  figures: Figures
}

export const ContestedFigure = memo(function ContestedFigure({ items }: { items: readonly Item[] }) {
  const { strings, number } = useLocale()
  const words = strings.record.contested
  const all = useMemo(
    () =>
      items.flatMap((item) =>
        item.contested
          ? figuresOf(item.row).flatMap((figures) => (figures.low < figures.high ? [{ item, figures }] : []))
          : [],
      ),
    [items],
  )
  const groups = useMemo(
    () =>
      KINDS.map((kind) => ({ kind, some: widest(all.filter(({ figures }) => figures.what === kind)) })).filter(
        ({ some }) => some.length > 0,
      ),
    [all],
  )
  const drawn = groups.reduce((sum, { some }) => sum + some.length, 0)
  const rows = useSettled(
    useCallback(() => rowsOf(all, strings.record.figures, words.says), [all, strings, words]),
    NONE,
  )
  const draw = useCallback((width: number) => <Picture groups={groups} width={width} />, [groups])
  if (all.length === 0) return null
  return (
    <Figure
      id="contested"
      title={words.title}
      caption={words.caption(number(all.length), number(drawn), drawn === all.length)}
      columns={words.columns}
      rows={rows}
    >
      {draw}
    </Figure>
  )
})

const widest = (some: readonly Contested[]): Contested[] =>
  [...some]
    .sort((a, b) => b.figures.high - b.figures.low - (a.figures.high - a.figures.low))
    .slice(0, MOST)
    .sort((a, b) => a.item.from - b.item.from)

const rowsOf = (
  all: readonly Contested[],
  names: Readonly<{ [what: string]: string }>,
  says: (who: string, value: string) => string,
): Cell[][] =>
  all.map(({ item, figures }) => [
    item.iso,
    item.id,
    names[figures.what],
    figures.low,
    figures.high,
    figures.best,
    figures.stated.length > 0 ? figures.stated.map(({ who, value }) => says(who, `${value}`)).join('; ') : figures.text,
    item.row.summary,
  ])

const Picture = memo(function Picture({
  groups,
  width,
}: {
  groups: readonly { kind: (typeof KINDS)[number]; some: readonly Contested[] }[]
  width: number
}) {
  const locale = useLocale()
  const { strings, number } = locale
  const words = strings.record.contested
  const isWide = width >= 560
  const line = LINE[isWide ? 'wide' : 'narrow']
  const left = isWide ? LEFT * (labelSize() / LABEL) : 8
  const ids = useId()
  let y = 0
  const parts = groups.map(({ kind, some }) => {
    const top = y
    y += 30 + some.length * line + 12
    return { kind, some, top }
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group within a picture
    <svg
      width={width}
      height={y}
      viewBox={`0 0 ${width} ${y}`}
      role="group"
      aria-label={words.alt(number(groups.reduce((sum, { some }) => sum + some.length, 0)))}
    >
      {parts.map(({ kind, some, top }) => {
        const x = scaleLinear([0, Math.max(...some.map(({ figures }) => figures.high))], [left, width - 70])
        return (
          <g key={kind} transform={`translate(0,${top})`}>
            <text id={`${ids}${kind}`} x={0} y={16} fontWeight={600} fontSize={LABEL} fill="var(--ink)">
              {words.heads[kind]}
            </text>
            {some.map((one, n) => (
              <Range
                key={one.item.id}
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
  one: Contested
  x: (value: number) => number
  y: number
  left: number
  width: number
  isWide: boolean
  locale: Locale
}

function Range({
  head,
  one: { item, figures },
  x,
  y,
  left,
  width,
  isWide,
  locale: { strings, number, shortDate },
}: RangeProps) {
  const words = strings.record.contested
  const chosen = useIsSelected(item.id)
  const { low, high, best, open, stated } = figures
  const label = `${shortDate(item.iso)}, ${item.place?.name ?? item.row.action.replaceAll('_', ' ')}`
  const text = words.range(number(low), number(high), open)
  const values = [...new Set([low, ...stated.map(({ value }) => value), ...(best === null ? [] : [best]), high])]
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
