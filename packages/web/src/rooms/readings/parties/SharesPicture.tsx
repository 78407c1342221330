/** Shares of one over time, stacked, told apart by texture; weeks of which nothing is told stay blank. */
import { dateOfDay, dayOf } from '@standoff/core/kernel'
import { scaleLinear, scaleUtc } from 'd3-scale'
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
  /** Null where nothing is told. */
  weeks: readonly { date: string; shares: readonly number[] | null }[]
}

interface Props {
  width: number
  stacks: readonly Stack[]
  names: readonly string[]
  label: string
}

export function SharesPicture({ width, stacks, names, label }: Props) {
  const { strings, number, percent } = useLocale()
  const id = usePictureId()
  const fills = fillsOf(id, names.length)
  const grid = gridOf(stacks.length, width, 300, PANEL_HEIGHT, 30)
  const [{ weeks }] = stacks
  const timeOf = (date: string): number => dateOfDay(dayOf(date)).getTime()
  const x = scaleUtc(
    [new Date(timeOf(weeks[0].date)), new Date(timeOf(weeks[weeks.length - 1].date))],
    [PANEL_LEFT, grid.each - 6],
  )
  const y = scaleLinear([0, 1], [PANEL_HEIGHT - PANEL_FOOT, PANEL_TOP])
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
          ticks={[0, 0.5, 1]}
          format={(value) => `${plainPercent({ percent, number }, value)}`}
        >
          {names.map((name, s) => (
            <path key={name} d={steps(stack, s)} fill={fills[s]} stroke="var(--soft)" strokeWidth={0.6} />
          ))}
          {blanks(stack).map(({ from, to }) =>
            x(to) - x(from) < textWidth(strings.readings.parties.blank) ? null : (
              <text
                key={from}
                x={(x(from) + x(to)) / 2}
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

  /** One rectangle a week. */
  function steps({ weeks: all }: Stack, s: number): string {
    let path = ''
    for (let n = 0; n < all.length - 1; n++) {
      const { shares } = all[n]
      if (shares === null) continue
      const from = shares.slice(0, s).reduce((sum, one) => sum + one, 0)
      const [x0, x1] = [x(timeOf(all[n].date)), x(timeOf(all[n + 1].date))]
      path += `M${x0},${y(from)}H${x1}V${y(from + shares[s])}H${x0}Z`
    }
    return path
  }

  /** Stretches of weeks without shares. */
  function blanks({ weeks: all }: Stack): { from: number; to: number }[] {
    const found: { from: number; to: number }[] = []
    for (let n = 0; n < all.length - 1; n++) {
      if (all[n].shares !== null) continue
      const [from, to] = [timeOf(all[n].date), timeOf(all[n + 1].date)]
      const before = found[found.length - 1]
      if (before !== undefined && before.to === from) before.to = to
      else found.push({ from, to })
    }
    return found
  }
}
