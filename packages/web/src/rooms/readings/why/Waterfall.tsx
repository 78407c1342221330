/**
 * The weight of each item of evidence, one after another, from the prior to the reading. Each line can be pointed at or
 * gone to.
 */
import type { EvidenceStep } from '@standoff/core/kernel'
import { scaleLinear } from 'd3-scale'
import type { KeyboardEvent } from 'react'
import { textWidth } from '../../../components/text-lines.js'
import { useLocale } from '../../../state/locale.js'
import { oddsInWords } from '../act/say.js'
import { plainPercent } from '../draw/tick.js'
import { type Bar, barsOf, type Item } from './bars.js'

/** Width in px from which the names of items stand beside the bars. */
const WIDE = 560
const TOP = 40
const FOOT = 44
const THICK = 16
const CHANCES = [0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99]

interface Props {
  width: number
  evidence: readonly EvidenceStep[]
  chosen?: Item | null
  onChoose?: (item: Item) => void
  onHover?: (item: Item | null) => void
}

export function Waterfall({ width, evidence, chosen = null, onChoose, onHover }: Props) {
  const { strings, number, signed, percent } = useLocale()
  const words = strings.readings
  const bars = barsOf(evidence)
  const wide = width >= WIDE
  const left = wide ? 172 : 0
  const row = wide ? 32 : 46
  const ends = bars.flatMap(({ from, to, low, high }) => [from, to, low ?? to, high ?? to])
  const x = scaleLinear([Math.min(-8, ...ends) - 2, Math.max(8, ...ends) + 2], [left + 34, width - 44])
  const middle = (n: number): number => TOP + n * row + (wide ? row / 2 : row * 0.68)
  const bottom = TOP + bars.length * row
  const chances = CHANCES.map((p) => ({ p, at: x(10 * Math.log10(p / (1 - p))) })).filter(
    ({ at }) => at > left + 10 && at < width - 14,
  )
  const shown = chances.filter(({ at }, n) => n === 0 || at - chances[n - 1].at > 30 || chances[n].p === 0.5)
  const nameOf = (item: Bar['item']): string => (item === 'together' ? words.waterfall.together : words.items[item])
  const last = bars[bars.length - 1]
  const pressed = (event: KeyboardEvent, item: Item): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onChoose?.(item)
  }
  const line = (bar: Bar, n: number) => {
    const { item, from, to, by, low, high } = bar
    const y = middle(n)
    const right = Math.max(x(from), x(to), high === null ? 0 : x(high))
    const text = signed(by, 1)
    const isSum = item === 'together'
    const fits = right + 7 + textWidth(text, { weight: isSum ? 600 : 400 }) <= width
    return (
      <>
        {item === chosen ? <rect x={0} y={TOP + n * row} width={width} height={row} fill="var(--land)" /> : null}
        <text x={0} y={wide ? y + 4 : TOP + n * row + 14} fill="var(--ink)" fontWeight={isSum ? 600 : undefined}>
          {nameOf(item)}
        </text>{' '}
        <rect
          x={Math.min(x(from), x(to))}
          y={y - THICK / 2}
          width={Math.max(1, Math.abs(x(to) - x(from)))}
          height={THICK}
          fill={by < 0 ? 'var(--paper)' : isSum ? 'var(--ink)' : 'var(--soft)'}
          stroke="var(--ink)"
          strokeWidth={isSum ? 1.8 : 1.2}
        />
        {low === null || high === null ? null : (
          <path
            d={`M${x(low)},${y}H${x(high)}M${x(low)},${y - 5}v10M${x(high)},${y - 5}v10`}
            stroke="var(--vermilion)"
            strokeWidth={1.6}
            fill="none"
          />
        )}
        {n < bars.length - 2 ? (
          <line
            x1={x(to)}
            x2={x(to)}
            y1={y + THICK / 2}
            y2={middle(n + 1) - THICK / 2}
            stroke="var(--soft)"
            strokeWidth={1}
          />
        ) : null}
        <text
          x={fits ? right + 7 : Math.min(x(from), x(to)) - 6}
          y={y + 4}
          textAnchor={fits ? 'start' : 'end'}
          fill="var(--ink)"
          fontWeight={isSum ? 600 : undefined}
        >
          {text}
        </text>
        <rect x={0} y={TOP + n * row} width={width} height={row} fill="transparent" />
      </>
    )
  }
  return (
    <svg
      width={width}
      height={bottom + FOOT}
      viewBox={`0 0 ${width} ${bottom + FOOT}`}
      role={onChoose === undefined ? 'img' : 'group'}
      aria-label={words.waterfall.alt(number(bars.length - 1), number(last.to, 1))}
    >
      <text x={x(0)} y={14} textAnchor="middle" fill="var(--soft)">
        {words.waterfall.axisChance}
      </text>
      {shown.map(({ p, at }) => (
        <g key={p}>
          <line x1={at} x2={at} y1={TOP} y2={bottom} stroke={p === 0.5 ? 'var(--ink)' : 'var(--rule)'} />
          <text x={at} y={TOP - 8} textAnchor="middle" fill="var(--soft)">
            {plainPercent({ percent, number }, p)}
          </text>
        </g>
      ))}
      {bars.map((bar, n) => {
        const { item } = bar
        return item === 'together' || onChoose === undefined ? (
          <g key={item}>{line(bar, n)}</g>
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot stand within a picture
          <g
            key={item}
            className="line"
            role="button"
            tabIndex={0}
            aria-pressed={item === chosen}
            aria-label={words.waterfall.row(
              nameOf(item),
              signed(bar.by, 1),
              oddsInWords(bar.by, { strings, number } as Parameters<typeof oddsInWords>[1]),
            )}
            onClick={() => onChoose(item)}
            onFocus={() => onChoose(item)}
            onPointerEnter={(event) => event.pointerType === 'mouse' && onHover?.(item)}
            onPointerLeave={() => onHover?.(null)}
            onKeyDown={(event) => pressed(event, item)}
          >
            {line(bar, n)}
          </g>
        )
      })}
      {x.ticks(wide ? 8 : 5).map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={bottom} y2={bottom + 4} stroke="var(--soft)" />
          <text x={x(tick)} y={bottom + 18} textAnchor="middle" fill="var(--soft)">
            {number(tick)}
          </text>
        </g>
      ))}
      <text x={x(0)} y={bottom + 37} textAnchor="middle" fill="var(--soft)">
        {words.waterfall.axis}
      </text>
    </svg>
  )
}
