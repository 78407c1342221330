/** The record in time: what each side did, rung by rung, and what they said to each other and by whom. */
import { isKnownBy, lineKeyIn, mostOf, recordDays } from '@standoff/core/kernel'
import { memo, useCallback, useMemo } from 'react'
import { Figure } from '../../../components/Figure.js'
import { Key, type KeyItem, keyHeight } from '../../../components/Key.js'
import type { Cell } from '../../../components/NumbersTable.js'
import { useLocale } from '../../../state/locale.js'
import type { Item } from '../data/item.js'
import { useSettled } from '../data/use-settled.js'
import type { Look } from '../look.js'
import { Bars } from './Bars.js'
import { Lanes } from './Lanes.js'
import { type Lane, lanesOf } from './lanes.js'
import { binsOf, isoOf, layoutOf } from './layout.js'
import { TimelineOverlay } from './TimelineOverlay.js'
import { type Tick, type TimeScale, ticksOf, timeScale } from './time-scale.js'
import { timelineKey } from './timeline-key.js'

export interface TimelineProps {
  all: readonly Item[]
  /** Those that pass the filters, whenever they were. */
  items: readonly Item[]
  look: Look
  asOf: number
}

/** Width from which the lanes are named beside the lines. */
const WIDE = 560
const LEFT = { wide: 138, narrow: 10 } as const
const RIGHT = 26
const BARS = 84
const NONE: readonly (readonly Cell[])[] = []

export const TimelineFigure = memo(function TimelineFigure({ all, items, look, asOf }: TimelineProps) {
  const { strings, number } = useLocale()
  const words = strings.record.timeline
  const rows = useSettled(
    useCallback(() => rowsOf(items, look, asOf, words), [items, look, asOf, words]),
    NONE,
  )
  const domain = useMemo(() => recordDays(all, look.file.window, asOf), [all, look, asOf])
  const days = binsOf([], timeScale(domain, 0, 700)).days
  const draw = useCallback(
    (width: number) => <Picture all={all} items={items} look={look} asOf={asOf} width={width} />,
    [all, items, look, asOf],
  )
  return (
    <Figure
      id="timeline"
      title={words.title}
      caption={words.caption(days === 1 ? words.daily : days === 7 ? words.weekly : words.binned(number(days)))}
      columns={words.columns}
      rows={rows}
    >
      {draw}
    </Figure>
  )
})

function rowsOf(
  items: readonly Item[],
  look: Look,
  asOf: number,
  words: { laterCell: string; byThen: string },
): Cell[][] {
  return items.map((item) => {
    const { row, act, message, iso, id } = item
    const { weapons, killed, injured } = row
    return [
      iso,
      id,
      row.kind,
      row.author.text,
      act === null ? (message?.content ?? row.action) : look.rung(item.rung ?? ''),
      weapons?.low ?? null,
      weapons?.high ?? null,
      killed?.best ?? null,
      injured?.high ?? null,
      isKnownBy(item, asOf) ? words.byThen : words.laterCell,
      row.summary,
    ]
  })
}

const Picture = memo(function Picture({ all, items, look, asOf, width }: TimelineProps & { width: number }) {
  const { strings, date, number } = useLocale()
  const isWide = width >= WIDE
  const size = isWide ? 'wide' : 'narrow'
  const domain = useMemo(() => recordDays(all, look.file.window, asOf), [all, look, asOf])
  const scale = useMemo(() => timeScale(domain, LEFT[size], width - RIGHT), [domain, size, width])
  const lanes = useMemo(() => lanesOf(all, look, strings, isWide), [all, look, strings, isWide])
  const most = useMemo(() => mostOf(all), [all])
  const ticks = useMemo(() => ticksOf(scale), [scale])
  const key = useMemo(
    () =>
      timelineKey(
        all,
        asOf,
        strings,
        scale.last <= Math.max(...all.map(({ at }) => at)) ? date(isoOf(scale.last - 1)) : null,
      ),
    [all, asOf, strings, scale, date],
  )
  const head = keyHeight(key, width) + 8
  const height = head + BARS + Math.max(...lanes.map(({ bottom }) => bottom)) + 4
  const title = strings.record.timeline.alt(number(items.length), date(isoOf(scale.first)), date(isoOf(scale.last - 1)))
  return (
    <Drawn
      {...{ all, items, look, asOf, width, isWide, scale, lanes, most, ticks, keyItems: key, head, height, title }}
    />
  )
})

interface DrawnProps extends TimelineProps {
  width: number
  isWide: boolean
  scale: TimeScale
  lanes: readonly Lane[]
  most: number
  ticks: readonly Tick[]
  keyItems: readonly KeyItem[]
  head: number
  height: number
  title: string
}

/** A component of its own, so that the page gets a turn between layout and drawing. */
const Drawn = memo(function Drawn({
  items,
  look,
  asOf,
  width,
  isWide,
  scale,
  lanes,
  most,
  ticks,
  keyItems,
  head,
  height,
  title,
}: DrawnProps) {
  const layout = useMemo(() => {
    return layoutOf({
      items,
      lanes,
      lineKeyOf: lineKeyIn(look.file),
      scale,
      look,
      asOf,
      most,
      width: isWide ? 'wide' : 'narrow',
    })
  }, [items, lanes, scale, look, asOf, most, isWide])
  return (
    <div className="record-picture">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
        <Key items={keyItems} width={width} />
        <g transform={`translate(0,${head})`}>
          <Bars items={items} scale={scale} ticks={ticks} height={BARS} isWide={isWide} />
          <g transform={`translate(0,${BARS})`}>
            <Lanes
              lanes={lanes}
              layout={layout}
              scale={scale}
              ticks={ticks}
              width={width}
              isWide={isWide}
              asOf={asOf}
            />
          </g>
        </g>
      </svg>
      {/* A layer of its own: what moves over the marks does not have them painted again. */}
      <svg className="record-over" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <TimelineOverlay
          layout={layout}
          scale={scale}
          top={head}
          lanesTop={head + BARS}
          height={height}
          width={width}
        />
      </svg>
    </div>
  )
})
