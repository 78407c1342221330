/** How many runs have how many attacks in each week: what a band hides. Each cell leads to the runs in it. */
import type { FanWeek, SingleRun } from '@standoff/core/kernel'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { Figure } from '../../components/Figure.js'
import { labelSize, wrapped } from '../../components/text-lines.js'
import { type Locale, useLocale } from '../../state/locale.js'
import { Drawing } from './draw/Drawing.js'
import { Part } from './Part.js'
import { useShown } from './shown.js'
import { usePick } from './use-pick.js'

interface Span {
  low: number
  high: number
}

/** Steps in which attacks are counted, fine where weeks are quiet. */
const STEPS = [1, 2, 5, 10, 20, 50, 100]
const CLASSES = 5

/** None, then four equal steps, the last without an end. */
export function spansOf(most: number): Span[] {
  const step = STEPS.find((width) => 1 + width * (CLASSES - 2) > most * 0.75) ?? STEPS[STEPS.length - 1]
  const spans: Span[] = [{ low: 0, high: 0 }]
  for (let low = 1; spans.length < CLASSES; low += step)
    spans.push({ low, high: spans.length === CLASSES - 1 ? Number.POSITIVE_INFINITY : low + step - 1 })
  return spans
}

export const spanText = ({ low, high }: Span, { strings, number }: Locale): string => {
  const words = strings.outlook.pictures.grid
  return Number.isFinite(high) ? words.span(number(low), number(high)) : words.from(number(low))
}

/** Runs in each cell, weeks by spans, and runs that got to each week. */
function countCells(
  runs: readonly SingleRun[],
  weeks: number,
  spans: readonly Span[],
): { cells: number[][]; reached: number[] } {
  const cells = Array.from({ length: weeks }, () => spans.map(() => 0))
  const reached = Array.from({ length: weeks }, () => 0)
  for (const run of runs) {
    for (const [w, attacks] of run.weeks.entries()) {
      if (w >= weeks) break
      reached[w]++
      cells[w][spans.findIndex(({ low, high }) => attacks >= low && attacks <= high)]++
    }
  }
  return { cells, reached }
}

export function WeekGrid() {
  const locale = useLocale()
  const { outlook, runs } = useShown()
  const words = locale.strings.outlook.pictures.grid
  const fan = outlook.attacksPerWeek
  const spans = useMemo(() => spansOf(Math.max(1, ...fan.map(({ quantiles }) => quantiles[4]))), [fan])
  const counted = useMemo(() => countCells(runs ?? [], fan.length, spans), [runs, fan, spans])
  if (runs === null || fan.length === 0) return null
  return (
    <Figure
      id="week-grid"
      title={words.title}
      caption={
        <>
          {words.caption} <strong>{words.click}</strong>
        </>
      }
      columns={words.columns}
      rows={counted.cells.flatMap((cells, w) =>
        cells.map((count, s) => [
          fan[w].from,
          spanText(spans[s], locale),
          count,
          counted.reached[w] === 0 ? null : count / counted.reached[w],
        ]),
      )}
    >
      {(width) => <Cells width={width} fan={fan} spans={spans} {...counted} />}
    </Figure>
  )
}

interface CellsProps {
  width: number
  fan: readonly FanWeek[]
  spans: readonly Span[]
  cells: readonly (readonly number[])[]
  reached: readonly number[]
}

const LABELS = 76
const HEAD = 26
/** Cells are at least so wide; where that does not fit, weeks go down instead of along. */
const LEAST = 34
const CELL = 28
/** Opacity of the fullest cell above that of the emptiest: the number on it keeps its contrast in both themes. */
const DARKEST = 0.3

function Cells({ width, fan, spans, cells, reached }: CellsProps) {
  const locale = useLocale()
  const { strings, shortDate, number, percentWords } = locale
  const { choose, isPicked } = usePick()
  const [at, setAt] = useState({ w: 0, s: 0 })
  const words = strings.outlook.pictures.grid
  const weeks = fan.length
  const isAlong = (width - LABELS) / weeks >= LEAST
  const wide = (width - LABELS) / (isAlong ? weeks : spans.length)
  const rows = isAlong ? spans.length : weeks
  const spanTexts = spans.map((span) =>
    isAlong ? [spanText(span, locale)] : wrapped(spanText(span, locale), wide - 4),
  )
  const step = labelSize() + 2
  const head = HEAD + step * (Math.max(...spanTexts.map(({ length }) => length)) - 1)
  const height = head + rows * CELL + 4
  const most = Math.max(...cells.flat(), 1)
  const placeOf = (w: number, s: number) =>
    isAlong
      ? { x: LABELS + w * wide, y: head + (spans.length - 1 - s) * CELL }
      : { x: LABELS + s * wide, y: head + w * CELL }
  const idOf = (w: number, s: number): string => `week-cell-${w}-${s}`
  const move = (event: KeyboardEvent): void => {
    const [along, across] = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[
      event.key
    ] ?? [0, 0]
    if (along === 0 && across === 0) return
    event.preventDefault()
    const [dw, ds] = isAlong ? [along, across] : [-across, along]
    const next = {
      w: Math.min(weeks - 1, Math.max(0, at.w + dw)),
      s: Math.min(spans.length - 1, Math.max(0, at.s + ds)),
    }
    setAt(next)
    document.getElementById(idOf(next.w, next.s))?.focus()
  }
  const every = isAlong ? Math.ceil(54 / wide) : 1
  return (
    <Drawing width={width} height={height} label={words.alt} onKeyDown={move}>
      <text x={0} y={16} fill="var(--soft)">
        {isAlong ? words.attacks : words.week}
      </text>
      {fan.map(({ from }, w) =>
        w % every !== 0 ? null : (
          <text
            key={from}
            x={isAlong ? LABELS + w * wide + 2 : 0}
            y={isAlong ? 16 : head + w * CELL + 18}
            fill="var(--soft)"
          >
            {shortDate(from)}
          </text>
        ),
      )}
      {spans.map((span, s) =>
        spanTexts[s].map((text, n, { length }) => (
          <text
            key={`${span.low} ${text}`}
            x={isAlong ? LABELS - 8 : LABELS + s * wide + wide / 2}
            y={isAlong ? placeOf(0, s).y + 18 : head - 10 - step * (length - 1 - n)}
            textAnchor={isAlong ? 'end' : 'middle'}
            fill="var(--soft)"
          >
            {text}
          </text>
        )),
      )}
      {cells.map((row, w) =>
        row.map((count, s) => {
          const { x, y } = placeOf(w, s)
          const shade = count / most
          const pick = { kind: 'week' as const, week: w + 1, ...spans[s] }
          const label = words.part(
            shortDate(fan[w].from),
            spanText(spans[s], locale),
            percentWords(reached[w] === 0 ? 0 : count / reached[w]),
            number(count),
          )
          return (
            <Part
              key={`${fan[w].from}-${spans[s].low}`}
              id={idOf(w, s)}
              skipped={at.w !== w || at.s !== s}
              label={label}
              box={{ x: x + 1, y: y + 1, width: wide - 2, height: CELL - 2 }}
              chosen={isPicked(pick)}
              onChoose={() => {
                setAt({ w, s })
                choose(pick)
              }}
            >
              <rect
                x={x + 1}
                y={y + 1}
                width={wide - 2}
                height={CELL - 2}
                fill="var(--ink)"
                fillOpacity={count === 0 ? 0.02 : 0.06 + DARKEST * shade}
              />
              {count === 0 ? null : (
                <text x={x + wide / 2} y={y + 18} textAnchor="middle" fill="var(--ink)">
                  {number(count)}
                </text>
              )}
            </Part>
          )
        }),
      )}
    </Drawing>
  )
}
