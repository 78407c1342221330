/** Each viewpoint from its prior to where the evidence that it accepts leads it. */
import { scaleLinear } from 'd3-scale'
import { Key, type KeyItem, keyHeight } from '../../../components/Key.js'
import { wrapped as wrap } from '../../../components/text-lines.js'
import { useLocale } from '../../../state/locale.js'
import { Lines } from '../draw/Lines.js'
import { plainPercent } from '../draw/tick.js'

export interface Line {
  id: string
  name: string
  prior: number
  punish: number
  /** 5 to 95%. */
  low: number
  high: number
  even: number | null
}

/** Width in px from which names stand beside the lines. */
const WIDE = 620
const LEFT = 230
const RIGHT = 52
/** What the marks mean. */
const keyOf = (words: { prior: string; ends: string; range: string; even: string }): KeyItem[] => [
  { text: words.prior, mark: <circle cx={8} r={5} fill="var(--paper)" stroke="var(--ink)" strokeWidth={1.8} /> },
  { text: words.ends, mark: <circle cx={8} r={5.5} fill="var(--ink)" /> },
  { text: words.range, mark: <rect x={0} y={-4.5} width={16} height={9} fill="var(--ink)" fillOpacity={0.22} /> },
  { text: words.even, mark: <line x1={8} x2={8} y1={-8} y2={8} stroke="var(--soft)" strokeWidth={3} /> },
]
const TICKS = [0, 0.25, 0.5, 0.75, 1]

export function ViewpointLines({ width, lines, label }: { width: number; lines: readonly Line[]; label: string }) {
  const { strings, percent, number } = useLocale()
  const words = strings.readings.viewpoints
  const wide = width >= WIDE
  const row = wide ? 36 : 52
  const x = scaleLinear([0, 1], [wide ? LEFT : 16, width - RIGHT])
  const items = keyOf(words.key)
  const top = keyHeight(items, width) + 8
  const middle = (n: number): number => top + n * row + (wide ? row / 2 : row * 0.7)
  const bottom = top + lines.length * row
  return (
    <svg width={width} height={bottom + 26} viewBox={`0 0 ${width} ${bottom + 26}`} role="img" aria-label={label}>
      <Key items={items} width={width} />
      {TICKS.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={top} y2={bottom} stroke={tick === 0.5 ? 'var(--soft)' : 'var(--rule)'} />
          <text x={x(tick)} y={bottom + 18} textAnchor="middle" fill="var(--soft)">
            {plainPercent({ percent, number }, tick)}
          </text>
        </g>
      ))}
      {lines.map(({ id, name, prior, punish, low, high, even }, n) => {
        const y = middle(n)
        const shown = wide ? wrap(name, LEFT - 14) : [name]
        return (
          <g key={id}>
            <Lines lines={shown} x={0} y={wide ? y + 4 - (shown.length - 1) * 7.5 : y - 14} />
            <line x1={x(low)} x2={x(high)} y1={y} y2={y} stroke="var(--ink)" strokeWidth={9} strokeOpacity={0.22} />
            <line x1={x(prior)} x2={x(punish)} y1={y} y2={y} stroke="var(--ink)" strokeWidth={2} strokeOpacity={0.5} />
            {even === null ? null : (
              <line x1={x(even)} x2={x(even)} y1={y - 8} y2={y + 8} stroke="var(--soft)" strokeWidth={3} />
            )}
            <circle cx={x(prior)} cy={y} r={5} fill="var(--paper)" stroke="var(--ink)" strokeWidth={1.8} />
            <circle cx={x(punish)} cy={y} r={5.5} fill="var(--ink)" />
            <text x={width - 2} y={y + 4} textAnchor="end" fontWeight={600} fill="var(--ink)">
              {percent(punish)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
