/** Shares of one over time, stacked, told apart by texture; weeks of which nothing is told stay blank. */
import { type Domain, HALVES, type StackedWeek } from '@standoff/core/kernel'
import { scaleLinear } from 'd3-scale'
import { textWidth } from '../../../components/text-lines.js'
import { useLocale } from '../../../state/locale.js'
import { fillsOf, Hatches } from '../draw/Hatches.js'
import { plainPercent } from '../draw/tick.js'
import { usePictureId } from '../draw/use-picture-id.js'
import { PANEL_FOOT, PANEL_HEIGHT, PANEL_LEFT, PANEL_TOP, Panel } from './Panel.js'
import { gridOf } from './panels.js'

export interface Stack {
  name: string
  hue: string
  weeks: readonly StackedWeek[]
}

interface Props {
  width: number
  stacks: readonly Stack[]
  days: Domain
  /** Stretches of days of which nothing is told. */
  blanks: readonly Domain[]
  names: readonly string[]
  label: string
}

export function SharesPicture({ width, stacks, days, blanks, names, label }: Props) {
  const { strings, number, percent } = useLocale()
  const id = usePictureId()
  const fills = fillsOf(id, names.length)
  const grid = gridOf(stacks.length, width, 300, PANEL_HEIGHT, 30)
  const x = scaleLinear([...days], [PANEL_LEFT, grid.each - 6])
  const y = scaleLinear([...HALVES.domain], [PANEL_HEIGHT - PANEL_FOOT, PANEL_TOP])
  /** One rectangle a week, of the share `s`. */
  const steps = ({ weeks }: Stack, s: number): string =>
    weeks
      .map(
        ({
          from,
          until,
          shares: {
            [s]: [low, high],
          },
        }) => `M${x(from)},${y(low)}H${x(until)}V${y(high)}H${x(from)}Z`,
      )
      .join('')
  let keyX = 0
  return (
    <svg width={width} height={grid.height} viewBox={`0 0 ${width} ${grid.height}`} role="img" aria-label={label}>
      <Hatches id={id} />
      {names.map((name, n) => {
        const at = keyX
        keyX += textWidth(name) + 36
        return (
          <g key={name}>
            <rect x={at} y={4} width={14} height={14} fill={fills[n]} stroke="var(--soft)" />
            <text x={at + 19} y={16} fill="var(--ink)">
              {name}
            </text>
          </g>
        )
      })}
      {stacks.map((stack, n) => (
        <Panel
          key={stack.name}
          at={grid.place(n)}
          width={grid.each}
          name={stack.name}
          hue={stack.hue}
          x={x}
          y={y}
          ticks={HALVES.ticks}
          format={(value) => `${plainPercent({ percent, number }, value)}`}
        >
          {names.map((name, s) => (
            <path key={name} d={steps(stack, s)} fill={fills[s]} stroke="var(--soft)" strokeWidth={0.6} />
          ))}
          {blanks.map(([from, until]) =>
            x(until) - x(from) < textWidth(strings.readings.parties.blank) ? null : (
              <text
                key={from}
                x={(x(from) + x(until)) / 2}
                y={y(0.5) + 4}
                textAnchor="middle"
                fill="var(--soft)"
                stroke="var(--paper)"
                strokeWidth={4}
                paintOrder="stroke"
              >
                {strings.readings.parties.blank}
              </text>
            ),
          )}
        </Panel>
      ))}
    </svg>
  )
}
