/**
 * Rows of dots with two ranges each on one scale: the panel of every picture in this room that compares named things.
 */
import { ticksIn, ticksWithin } from '@standoff/core/kernel'
import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { HALO } from '../../components/small.js'
import { textWidth, wrapped } from '../../components/text-lines.js'

export interface DotRow {
  key: string
  label: string
  strong?: boolean
  value: number
  /** Wide and pale: the interval over the hidden values. */
  outer: readonly [number, number] | null
  /** Thin and dark: simulation error. */
  inner: readonly [number, number] | null
  /** Stands out: full, else open. */
  full: boolean
  text: string
  /** Exactly 0: a small mark. */
  nothing?: boolean
}

interface PanelLook {
  title: string
  width: number
  labels: 'left' | 'above' | 'none'
  format: (value: number) => string
  /** Room for names, px. */
  left?: number
  /** Room for numbers, px. */
  right?: number
  zero?: boolean
  /** Scale; over all rows where absent, and at least so far on both sides of 0. */
  domain?: readonly [number, number]
  least?: number
  ends?: readonly [string, string]
  /** A dashed upright line: what simulation error alone would show. */
  luck?: number
}

export interface Panel {
  width: number
  height: number
  node: ReactNode
}

const SIZE = 13
const HEAD = 26
const MOST_TICKS = 5
const ROW = { left: 36, none: 36, above: 46 } as const

export function dotPanel(
  rows: readonly DotRow[],
  { title, width, labels, format, left = 180, right = 56, zero = true, domain, least = 0, ends, luck }: PanelLook,
): Panel {
  const row = ROW[labels]
  const x0 = labels === 'left' ? left : 6
  const all = rows.flatMap(({ value, outer, inner }) => [value, ...(outer ?? []), ...(inner ?? [])])
  const span = domain ?? [Math.min(-least, ...all), Math.max(least, ...all)]
  const x = scaleLinear([...span], [x0, width - right])
  const ticks = ticksIn([span[0], span[1]], Math.min(MOST_TICKS, ticksWithin(width - right - x0)))
  const end = HEAD + rows.length * row
  const node = (
    <>
      <text x={labels === 'left' ? x0 : 0} y={14} fontWeight={600} fill="var(--ink)">
        {title}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={HEAD} y2={end} stroke="var(--rule)" />
          <text x={x(tick)} y={end + 16} textAnchor="middle" fontSize={12} fill="var(--soft)">
            {format(tick)}
          </text>
        </g>
      ))}
      {zero && span[0] <= 0 && span[1] >= 0 ? (
        <line x1={x(0)} x2={x(0)} y1={HEAD} y2={end} stroke="var(--ink)" />
      ) : null}
      {luck === undefined ? null : (
        <line x1={x(luck)} x2={x(luck)} y1={HEAD} y2={end} stroke="var(--ink)" strokeDasharray="4 3" />
      )}
      {rows.map((one, n) => {
        const y = HEAD + n * row + (labels === 'above' ? 32 : row / 2)
        const weight = one.strong ? 600 : 400
        const lines =
          labels === 'none'
            ? []
            : labels === 'left'
              ? wrapped(one.label, left - 14, { weight, most: 2 })
              : wrapped(one.label, width - 8, { weight, most: 1 })
        return (
          <g key={one.key}>
            {lines.map((line, l) => (
              <text
                key={line}
                x={0}
                y={labels === 'above' ? y - 15 : y + 4.5 + (l - (lines.length - 1) / 2) * 15}
                fontSize={SIZE}
                fontWeight={weight}
                fill="var(--ink)"
                stroke="var(--paper)"
                strokeWidth={labels === 'above' ? HALO : 0}
                paintOrder="stroke"
              >
                {line}
              </text>
            ))}
            {one.outer === null ? null : <Bar from={x(one.outer[0])} to={x(one.outer[1])} y={y} />}
            {one.inner === null ? null : (
              <line x1={x(one.inner[0])} x2={x(one.inner[1])} y1={y} y2={y} stroke="var(--ink)" strokeWidth={2} />
            )}
            <circle
              cx={x(one.value)}
              cy={y}
              r={one.nothing ? 2.2 : 4.4}
              fill={one.full || one.nothing ? 'var(--ink)' : 'var(--paper)'}
              stroke="var(--ink)"
              strokeWidth={one.nothing ? 0 : 1.6}
            />
            <text
              x={width}
              y={y + 4.5}
              textAnchor="end"
              fontSize={SIZE}
              fontWeight={one.full ? 600 : 400}
              fill={one.full ? 'var(--ink)' : 'var(--soft)'}
            >
              {one.text}
            </text>
          </g>
        )
      })}
      {ends === undefined ? null : (
        <>
          <text x={x0} y={end + 32} fontSize={12} fill="var(--soft)">
            {`\u2190 ${ends[0]}`}
          </text>
          <text x={width - right} y={end + 32} fontSize={12} textAnchor="end" fill="var(--soft)">
            {`${ends[1]} \u2192`}
          </text>
        </>
      )}
    </>
  )
  return { width, height: end + (ends === undefined ? 24 : 40), node }
}

/** Pale bar of the interval over the hidden values. */
function Bar({ from, to, y }: { from: number; to: number; y: number }) {
  return (
    <rect
      x={Math.min(from, to)}
      width={Math.max(1, Math.abs(to - from))}
      y={y - 6}
      height={12}
      fill="var(--ink)"
      fillOpacity={0.2}
    />
  )
}

/** Panels in lines of so many. */
export function gridOf(panels: readonly Panel[], columns: number, gap: number): Panel {
  const placed: ReactNode[] = []
  let [y, width] = [0, 0]
  for (let from = 0; from < panels.length; from += columns) {
    const line = panels.slice(from, from + columns)
    let x = 0
    for (const [n, panel] of line.entries()) {
      placed.push(
        <g key={from + n} transform={`translate(${x},${y})`}>
          {panel.node}
        </g>,
      )
      x += panel.width + gap
    }
    width = Math.max(width, x - gap)
    y += Math.max(...line.map(({ height }) => height)) + 22
  }
  return { width, height: Math.max(0, y - 22), node: placed }
}

type Mark = 'full' | 'open' | 'line' | 'bar' | 'chance' | 'luck' | 'nothing'

/** What the marks mean, in as many lines as it takes. */
export function keyPanel(items: readonly { mark: Mark; text: string }[], width: number): Panel {
  let [x, y] = [0, 12]
  const placed = items.map(({ mark, text }) => {
    const room = 26 + textWidth(text) + 18
    if (x > 0 && x + room - 18 > width) [x, y] = [0, y + 20]
    const at = { x, y }
    x += room
    return (
      <g key={text} transform={`translate(${at.x},${at.y})`}>
        {mark === 'bar' ? <Bar from={0} to={20} y={0} /> : null}
        {mark === 'chance' ? (
          <rect x={0} width={20} y={-6} height={12} fill="none" stroke="var(--ink)" strokeDasharray="2 2" />
        ) : null}
        {mark === 'nothing' ? <circle cx={10} cy={0} r={2.2} fill="var(--ink)" /> : null}
        {mark === 'luck' ? <line x1={10} x2={10} y1={-9} y2={9} stroke="var(--ink)" strokeDasharray="4 3" /> : null}
        {mark === 'line' ? <line x1={0} x2={20} y1={0} y2={0} stroke="var(--ink)" strokeWidth={2} /> : null}
        {mark === 'full' || mark === 'open' ? (
          <circle
            cx={10}
            cy={0}
            r={4.4}
            fill={mark === 'full' ? 'var(--ink)' : 'var(--paper)'}
            stroke="var(--ink)"
            strokeWidth={1.6}
          />
        ) : null}
        <text x={26} y={4.5} fontSize={SIZE} fill="var(--soft)">
          {text}
        </text>
      </g>
    )
  })
  return { width, height: y + 16, node: placed }
}

/** One picture of panels, one above another. */
export function stackedPicture(panels: readonly Panel[], width: number, label: string) {
  let y = 0
  const placed = panels.map((panel, n) => {
    const at = y
    y += panel.height + 10
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: panels never move
      <g key={n} transform={`translate(0,${at})`}>
        {panel.node}
      </g>
    )
  })
  return (
    <svg role="img" aria-label={label} width={width} height={y} viewBox={`0 0 ${width} ${y}`}>
      {placed}
    </svg>
  )
}
