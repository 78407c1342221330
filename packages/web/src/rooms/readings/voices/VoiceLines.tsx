/** Each voice from its prior to where the evidence that it accepts leads it. */
import { scaleLinear } from 'd3-scale'
import { useLocale } from '../../../strings/locale.js'
import { Lines } from '../draw/Lines.js'
import { plainPercent } from '../draw/tick.js'
import { wrap } from '../draw/wrap.js'

export interface Line {
  id: string
  name: string
  prior: number
  punish: number
  even: number | null
  hue: string
}

/** Width in px from which names stand beside the lines. */
const WIDE = 620
const LEFT = 230
const RIGHT = 52
const KEY = 30
const TICKS = [0, 0.25, 0.5, 0.75, 1]

export function VoiceLines({ width, lines, label }: { width: number; lines: readonly Line[]; label: string }) {
  const { strings, percent, number } = useLocale()
  const words = strings.readings.voices
  const wide = width >= WIDE
  const row = wide ? 36 : 52
  const x = scaleLinear([0, 1], [wide ? LEFT : 16, width - RIGHT])
  const middle = (n: number): number => KEY + n * row + (wide ? row / 2 : row * 0.7)
  const bottom = KEY + lines.length * row
  const keys = [
    { text: words.key.prior, at: 8 },
    { text: words.key.ends, at: 78 },
    { text: words.key.even, at: 226 },
  ]
  return (
    <svg width={width} height={bottom + 26} viewBox={`0 0 ${width} ${bottom + 26}`} role="img" aria-label={label}>
      <circle cx={keys[0].at} cy={12} r={5} fill="var(--paper)" stroke="var(--ink)" strokeWidth={1.8} />
      <circle cx={keys[1].at} cy={12} r={5.5} fill="var(--ink)" />
      <line x1={keys[2].at} x2={keys[2].at} y1={4} y2={20} stroke="var(--soft)" strokeWidth={3} />
      {keys.map(({ text, at }) => (
        <text key={text} x={at + 10} y={16} fill="var(--ink)">
          {text}
        </text>
      ))}
      {TICKS.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={KEY} y2={bottom} stroke={tick === 0.5 ? 'var(--soft)' : 'var(--rule)'} />
          <text x={x(tick)} y={bottom + 18} textAnchor="middle" fill="var(--soft)">
            {plainPercent({ percent, number }, tick)}
          </text>
        </g>
      ))}
      {lines.map(({ id, name, prior, punish, even, hue }, n) => {
        const y = middle(n)
        const shown = wide ? wrap(name, LEFT - 14) : [name]
        const colour = `var(--${hue})`
        return (
          <g key={id}>
            <Lines lines={shown} x={0} y={wide ? y + 4 - (shown.length - 1) * 7.5 : y - 14} />
            <line x1={x(prior)} x2={x(punish)} y1={y} y2={y} stroke={colour} strokeWidth={2} strokeOpacity={0.5} />
            {even === null ? null : <line x1={x(even)} x2={x(even)} y1={y - 8} y2={y + 8} stroke="var(--soft)" strokeWidth={3} />}
            <circle cx={x(prior)} cy={y} r={5} fill="var(--paper)" stroke={colour} strokeWidth={1.8} />
            <circle cx={x(punish)} cy={y} r={5.5} fill={colour} />
            <text x={width - 2} y={y + 4} textAnchor="end" fontWeight={600} fill="var(--ink)">
              {percent(punish)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
