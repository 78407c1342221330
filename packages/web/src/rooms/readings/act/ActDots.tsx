/**
 * Acts as marks over time. Few paths however many acts there are, so that a long record stays quick; the nearest mark
 * is the one clicked.
 */
import { dateOfDay } from '@standoff/core/kernel'
import { scaleLinear, scaleUtc } from 'd3-scale'
import type { KeyboardEvent, MouseEvent } from 'react'
import { textWidth } from '../../../components/text-lines.js'
import { useLocale } from '../../../state/locale.js'
import { setParams } from '../../../state/view.js'
import { plainPercent } from '../draw/tick.js'

export interface Dot {
  key: string
  /** Day, with a fraction by which marks of one day lie side by side. */
  at: number
  own: boolean
  hue: string
  mean: number
  low: number
  high: number
  refused: boolean
}

interface Props {
  width: number
  dots: readonly Dot[]
  kinds: readonly { own: boolean; hue: string; text: string }[]
  chosen: string
  range: readonly [number, number]
  label: string
}

const LEFT = 44
const BODY = 300
const TICKS = [0, 0.2, 0.45, 0.55, 0.8, 1]

/** As a slider has them. */
const BY_KEY: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

const square = (x: number, y: number): string => `M${x - 4},${y - 4}h8v8h-8z`
const circle = (x: number, y: number): string => `M${x - 3.6},${y}a3.6,3.6 0 1,0 7.2,0a3.6,3.6 0 1,0 -7.2,0`
const cross = (x: number, y: number): string => `M${x - 3},${y - 3}l6,6M${x + 3},${y - 3}l-6,6`

export function ActDots({ width, dots, kinds, chosen, range, label }: Props) {
  const { number, shortDate, strings, percent, chance } = useLocale()
  const words = strings.readings.all
  const dayOfDot = ({ at }: Dot): string => shortDate(dateOfDay(at).toISOString())
  let keyX = 0
  let keyY = 12
  const keys = kinds.map((kind) => {
    const needs = textWidth(kind.text) + 34
    if (keyX > 0 && keyX + needs > width) {
      keyX = 0
      keyY += 20
    }
    const at = { ...kind, x: keyX, y: keyY }
    keyX += needs
    return at
  })
  const top = keyY + 18
  const height = top + BODY + 30
  const x = scaleUtc([dateOfDay(range[0]), dateOfDay(range[1])], [LEFT + 8, width - 8])
  const y = scaleLinear([0, 1], [top + BODY - 14, top + 4])
  const px = ({ at }: Dot): number => x(dateOfDay(at))
  const py = ({ mean, refused }: Dot): number => (refused ? top + BODY : y(mean))
  const found = dots.find(({ key }) => key === chosen)
  const groups = kinds.map(({ own, hue }) => ({
    own,
    hue,
    some: dots.filter((dot) => dot.own === own && dot.hue === hue && !dot.refused),
  }))
  const choose = (event: MouseEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const [mx, my] = [
      ((event.clientX - box.left) / box.width) * width,
      ((event.clientY - box.top) / box.height) * height,
    ]
    let best: Dot | null = null
    let least = 24
    for (const dot of dots) {
      const distance = Math.hypot(px(dot) - mx, py(dot) - my)
      if (distance < least) {
        best = dot
        least = distance
      }
    }
    if (best !== null) setParams({ act: best.key })
  }
  const pressed = (event: KeyboardEvent): void => {
    const by = BY_KEY[event.key]
    if (by === undefined || dots.length === 0) return
    event.preventDefault()
    const place = dots.findIndex(({ key }) => key === chosen) + by
    setParams({ act: dots[Math.min(dots.length - 1, Math.max(0, place))].key })
  }
  return (
    <div
      className="acts"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={dots.length}
      aria-valuenow={dots.findIndex(({ key }) => key === chosen) + 1}
      aria-valuetext={
        found === undefined
          ? chosen
          : found.refused
            ? words.saidRefused(chosen, dayOfDot(found))
            : words.said(chosen, dayOfDot(found), chance(found.mean))
      }
      onClick={choose}
      onKeyDown={pressed}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {keys.map(({ own, hue, text, x: kx, y: ky }) => (
          <g key={text}>
            <path d={own ? square(kx + 7, ky) : circle(kx + 7, ky)} fill={`var(--${hue})`} />
            <text x={kx + 18} y={ky + 4} fill="var(--ink)">
              {text}
            </text>
          </g>
        ))}
        {TICKS.map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} stroke="var(--rule)" />
            {tick === 0.45 || tick === 0.55 ? null : (
              <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end" fill="var(--soft)">
                {plainPercent({ percent, number }, tick)}
              </text>
            )}
          </g>
        ))}
        <text x={LEFT - 6} y={y(0.5) + 4} textAnchor="end" fill="var(--soft)">
          {plainPercent({ percent, number }, 0.5)}
        </text>
        {x.ticks(Math.max(4, Math.floor(width / 120))).map((tick) => (
          <text key={tick.getTime()} x={x(tick)} y={height - 6} textAnchor="middle" fill="var(--soft)">
            {shortDate(tick.toISOString())}
          </text>
        ))}
        {groups.map(({ own, hue, some }) => (
          <g key={`${hue} ${own}`}>
            <path
              d={some.map((dot) => `M${px(dot)},${y(dot.low)}V${y(dot.high)}`).join('')}
              stroke={`var(--${hue})`}
              strokeOpacity={0.32}
              strokeWidth={3}
              fill="none"
            />
            <path
              d={some.map((dot) => (own ? square : circle)(px(dot), y(dot.mean))).join('')}
              fill={`var(--${hue})`}
              stroke="var(--paper)"
              strokeWidth={0.7}
            />
          </g>
        ))}
        <path
          d={dots
            .filter(({ refused }) => refused)
            .map((dot) => cross(px(dot), py(dot)))
            .join('')}
          stroke="var(--soft)"
          strokeWidth={1.4}
          fill="none"
        />
        {found === undefined ? null : (
          <g>
            <circle cx={px(found)} cy={py(found)} r={9} fill="none" stroke="var(--ink)" strokeWidth={1.8} />
            <text
              x={px(found) > width - 150 ? px(found) - 14 : px(found) + 14}
              y={py(found) + (py(found) > top + 20 ? -9 : 16)}
              textAnchor={px(found) > width - 150 ? 'end' : 'start'}
              fill="var(--ink)"
              stroke="var(--paper)"
              strokeWidth={4}
              paintOrder="stroke"
              fontWeight={600}
            >
              {words.chosen(dayOfDot(found))}
            </text>
          </g>
        )}
      </svg>
    </div>
  )
}
