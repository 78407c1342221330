/** Attacks that rows tell of, bin by bin, over the axis of time. */
import { memo, useMemo } from 'react'
import { useLocale } from '../../../state/locale.js'
import type { Item } from '../data/item.js'
import { binsOf } from './layout.js'
import type { Tick, TimeScale } from './time-scale.js'

const AXIS = 34

export const Bars = memo(function Bars({
  items,
  scale,
  ticks,
  height,
  isWide,
}: {
  items: readonly Item[]
  scale: TimeScale
  ticks: readonly Tick[]
  height: number
  isWide: boolean
}) {
  const { strings, number, shortDate } = useLocale()
  const words = strings.record.timeline
  const { bins, days } = useMemo(() => binsOf(items, scale), [items, scale])
  const most = bins.reduce((max, { attacks }) => Math.max(max, attacks), 1)
  const base = height - AXIS
  const top = isWide ? 4 : 20
  const d = bins
    .map(({ from, until, attacks }) =>
      attacks === 0
        ? ''
        : `M${(scale.x(from) + 0.5).toFixed(1)} ${base}V${(base - ((base - top) * attacks) / most).toFixed(1)}H${Math.max(scale.x(from) + 1, scale.x(until) - 0.5).toFixed(1)}V${base}z`,
    )
    .join('')
  const title = `${words.bars}, ${days === 1 ? words.daily : days === 7 ? words.weekly : words.binned(number(days))}`
  return (
    <g>
      <path d={d} fill="var(--soft)" fillOpacity={0.6} />
      <path d={`M${scale.left} ${base}H${scale.right}`} stroke="var(--ink)" />
      <path d={ticks.map(({ x }) => `M${x.toFixed(1)} ${base}v5`).join('')} stroke="var(--soft)" />
      {isWide ? (
        <g fontSize={12} fill="var(--soft)">
          <text x={0} y={14} fill="var(--ink)" fontWeight={600} fontSize={13}>
            {words.bars}
          </text>
          <text x={0} y={29}>
            {days === 1 ? words.daily : days === 7 ? words.weekly : words.binned(number(days))}
          </text>
          <text x={0} y={44}>
            {words.most(number(most))}
          </text>
        </g>
      ) : (
        <text x={0} y={12} fontSize={12} fill="var(--soft)">
          {title}; {words.most(number(most))}
        </text>
      )}
      {ticks.map(({ iso, x, withYear }) => (
        <text
          key={iso}
          x={Math.max(x, scale.left + 2)}
          y={base + 17}
          fontSize={12}
          fill="var(--soft)"
          textAnchor={x < scale.left + 18 ? 'start' : x > scale.right - 18 ? 'end' : 'middle'}
        >
          {shortDate(iso)}
          {withYear ? (
            <tspan x={Math.max(x, scale.left + 2)} dy={13}>
              {iso.slice(0, 4)}
            </tspan>
          ) : null}
        </text>
      ))}
    </g>
  )
})
