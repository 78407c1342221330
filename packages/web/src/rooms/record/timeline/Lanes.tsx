/** Lanes, their lines and all marks: a dozen elements, however many rows there are. */
import { memo } from 'react'
import { HALO, SMALL } from '../../../components/small.js'
import { labelSize, shortened, wrapped } from '../../../components/text-lines.js'
import { useLocale } from '../../../state/locale.js'
import type { Lane } from './lanes.js'
import { isoOf, type Layout } from './layout.js'
import type { Tick, TimeScale } from './time-scale.js'

interface LanesProps {
  lanes: readonly Lane[]
  layout: Layout
  scale: TimeScale
  ticks: readonly Tick[]
  width: number
  isWide: boolean
  asOf: number
}

export const Lanes = memo(function Lanes({ lanes, layout, scale, ticks, width, isWide, asOf }: LanesProps) {
  const { strings, shortDate } = useLocale()
  const bottom = Math.max(...lanes.map((lane) => lane.bottom))
  const lines = lanes.flatMap((lane) => lane.lines)
  const today = scale.x(asOf + 1)
  const isEnd = today > width - 90
  return (
    <g>
      <path
        d={ticks.map(({ x }) => `M${x.toFixed(1)} 0V${bottom}`).join('')}
        stroke="var(--rule)"
        strokeDasharray="2 3"
      />
      <path d={lines.map(({ y }) => `M${scale.left - 6} ${y}H${width}`).join('')} stroke="var(--rule)" />
      {lanes
        .filter(({ hue, lines: some }) => hue !== null && some.length > 0)
        .map(({ id, hue, top, bottom: end }) => (
          <path key={id} d={`M2 ${top + 21}V${end - 2}`} stroke={hue ?? undefined} strokeWidth={4} />
        ))}
      <path d={`M${scale.right} 0V${bottom}`} stroke="var(--rule)" />
      <path d={`M${today.toFixed(1)} -8V${bottom}`} stroke="var(--ink)" strokeDasharray="5 3" />
      <text
        x={today + (isEnd ? -5 : 5)}
        y={0}
        fontSize={SMALL}
        textAnchor={isEnd ? 'end' : 'start'}
        fill="var(--ink)"
        stroke="var(--paper)"
        strokeWidth={3}
        paintOrder="stroke"
      >
        {strings.record.timeline.asOf} {shortDate(isoOf(asOf))}
      </text>
      {layout.styles.map(({ key, ...style }) => (
        <path key={key} fill="none" {...style} />
      ))}
      {lanes.map(({ id, name, top }) => (
        <text
          key={id}
          x={0}
          y={top + 15}
          fontWeight={600}
          fontSize={13}
          fill="var(--ink)"
          stroke="var(--paper)"
          strokeWidth={HALO}
          paintOrder="stroke"
        >
          {shortened(name, width, { weight: 600 })}
        </text>
      ))}
      {lines.map(({ key, label, y }) =>
        isWide ? (
          wrapped(label, scale.left - 22, { most: 2 }).map((part, n, { length }) => (
            <text
              key={`${key} ${part}`}
              x={10}
              y={y + 4 + (n - (length - 1) / 2) * (labelSize() + 1)}
              fontSize={SMALL}
              fill="var(--soft)"
            >
              {part}
            </text>
          ))
        ) : (
          <text
            key={key}
            x={8}
            y={y - 13}
            fontSize={SMALL}
            fill="var(--soft)"
            stroke="var(--paper)"
            strokeWidth={HALO}
            paintOrder="stroke"
          >
            {label}
          </text>
        ),
      )}
    </g>
  )
})
