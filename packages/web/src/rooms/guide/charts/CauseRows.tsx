/** Attacks a week under each order, each bar cut by cause; what Iran is behind is full, what it is not is hatched. */
import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { textWidth } from '../../../components/text-lines.js'

export interface CauseRow {
  key: string
  name: string
  text: string
  parts: readonly { cause: 'directed' | 'licensed' | 'own' | 'defied'; name: string; value: number }[]
}

interface Props {
  width: number
  label: string
  rows: readonly CauseRow[]
  max: number
  ticks: readonly number[]
  format: (value: number) => string
}

const ROW = 62

export function CauseRows({ width, label, rows, max, ticks, format }: Props) {
  const id = useId().replaceAll(':', '')
  if (rows.length === 0) return null
  const x = scaleLinear([0, max], [0, width - 4])
  const height = rows.length * ROW + 24
  const FILL = {
    directed: 'var(--vermilion)',
    licensed: `url(#licensed${id})`,
    own: 'var(--land)',
    defied: `url(#defied${id})`,
  } as const
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <defs>
        <pattern id={`licensed${id}`} width={6} height={6} patternUnits="userSpaceOnUse">
          <rect width={6} height={6} fill="var(--paper)" />
          <rect width={6} height={3} fill="var(--vermilion)" opacity={0.75} />
        </pattern>
        <pattern id={`defied${id}`} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={7} height={7} fill="var(--paper)" />
          <rect width={2} height={7} fill="var(--ink)" />
        </pattern>
      </defs>
      {ticks.map((at) => (
        <g key={at}>
          <line x1={x(at)} x2={x(at)} y1={0} y2={height - 22} stroke="var(--rule)" />
          <text
            x={x(at)}
            y={height - 6}
            fill="var(--soft)"
            textAnchor={at === 0 ? 'start' : x(at) > width - 14 ? 'end' : 'middle'}
          >
            {format(at)}
          </text>
        </g>
      ))}
      {rows.map(({ key, name, text, parts }, r) => {
        let from = 0
        return (
          <g key={key} transform={`translate(0 ${r * ROW})`}>
            <text x={0} y={15} fill="var(--ink)" fontWeight={600}>
              {name}
            </text>
            <text x={width} y={15} fill="var(--ink)" textAnchor="end">
              {text}
            </text>
            {parts.map((part) => {
              const at = x(from)
              const wide = x(part.value) - x(0)
              from += part.value
              if (wide < 0.5) return null
              return (
                <g key={part.cause}>
                  <rect
                    x={at}
                    y={22}
                    width={wide}
                    height={16}
                    fill={FILL[part.cause]}
                    stroke="var(--ink)"
                    strokeWidth={0.75}
                  />
                  {wide > textWidth(part.name) || parts.filter(({ value }) => value > 0).length === 1 ? (
                    <text x={at + 1} y={53} fill="var(--soft)">
                      {part.name}
                    </text>
                  ) : null}
                </g>
              )
            })}
          </g>
        )
      })}
    </svg>
  )
}

/** What the fills mean, as lines of text with their swatches. */
export function CauseKey({ names }: { names: Readonly<Record<'directed' | 'licensed' | 'own' | 'defied', string>> }) {
  return (
    <ul className="cause-key">
      {(['directed', 'licensed', 'own', 'defied'] as const).map((cause) => (
        <li key={cause}>
          <span className={`swatch ${cause}`} /> {names[cause]}
        </li>
      ))}
    </ul>
  )
}
