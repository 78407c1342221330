/**
 * The weight of each item of evidence, one after another, from the prior to the reading. Each line can be pointed at or
 * gone to.
 */
import { drawnWaterfall, type EvidenceStep, type WaterfallBar, waterfallTicks } from '@standoff/core/kernel'
import { scaleLinear } from 'd3-scale'
import type { KeyboardEvent } from 'react'
import { textWidth } from '../../../components/text-lines.js'
import { useLocale } from '../../../state/locale.js'
import { oddsInWords, weightInWords } from '../act/say.js'
import { plainPercent } from '../draw/tick.js'

/** Width in px from which the names of items stand beside the bars. */
const WIDE = 560
const TOP = 40
const FOOT = 44
const THICK = 16
/** Half the height of the mark of what reaches beyond the scale, px. */
const ARROW = 5

type Item = EvidenceStep['item']

interface Props {
  width: number
  evidence: readonly EvidenceStep[]
  chosen?: Item | null
  onChoose?: (item: Item) => void
  onHover?: (item: Item | null) => void
}

export function Waterfall({ width, evidence, chosen = null, onChoose, onHover }: Props) {
  const locale = useLocale()
  const { strings, number, percent } = locale
  const words = strings.readings
  const { bars, sum, domain } = drawnWaterfall(evidence)
  const wide = width >= WIDE
  const left = wide ? 172 : 0
  const row = wide ? 32 : 46
  const x = scaleLinear(domain, [left + 34, width - 44])
  const ticks = waterfallTicks(domain, width - 44 - left - 34)
  const middle = (n: number): number => TOP + n * row + (wide ? row / 2 : row * 0.68)
  const bottom = TOP + bars.length * row
  const nameOf = (item: WaterfallBar['item']): string =>
    item === 'together' ? words.waterfall.together : words.items[item]
  const pressed = (event: KeyboardEvent, item: Item): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onChoose?.(item)
  }
  const line = (bar: WaterfallBar, n: number) => {
    const { item, from, to, by, beyond, orders } = bar
    const y = middle(n)
    const right = Math.max(x(from), x(to), orders === null ? 0 : x(orders[1]))
    const text = weightInWords(by, locale)
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
        {orders === null ? null : <Orders from={x(orders[0])} to={x(orders[1])} y={y} />}
        {beyond === null ? null : (
          <path
            d={`M${x(to)},${y - ARROW}v${2 * ARROW}l${beyond === 'left' ? -ARROW : ARROW},${-ARROW}Z`}
            fill="var(--ink)"
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
      aria-label={words.waterfall.alt(number(bars.length - 1), weightInWords(sum.total, locale))}
    >
      <text x={x(0)} y={14} textAnchor="middle" fill="var(--soft)">
        {words.waterfall.axisChance}
      </text>
      {ticks.chances.map(({ chance, at }) => (
        <g key={chance}>
          <line x1={x(at)} x2={x(at)} y1={TOP} y2={bottom} stroke={chance === 0.5 ? 'var(--ink)' : 'var(--rule)'} />
          <text x={x(at)} y={TOP - 8} textAnchor="middle" fill="var(--soft)">
            {plainPercent({ percent, number }, chance)}
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
            aria-label={words.waterfall.row(nameOf(item), weightInWords(bar.by, locale), oddsInWords(bar.by, locale))}
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
      {ticks.decibans.map((tick) => (
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

/** What an item would come to in other orders: a thin line with ends, which stands out from any bar. */
function Orders({ from, to, y }: { from: number; to: number; y: number }) {
  const d = `M${from},${y}H${to}M${from},${y - 5}v10M${to},${y - 5}v10`
  return (
    <>
      <path d={d} stroke="var(--paper)" strokeWidth={4} fill="none" />
      <path d={d} stroke="var(--ink)" strokeWidth={1.6} fill="none" />
    </>
  )
}
