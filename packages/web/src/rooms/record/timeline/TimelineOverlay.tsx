/**
 * What moves over the timeline: the row that is selected, the one under the pointer, and the span of days that is
 * brushed.
 */
import { type PointerEvent, useRef, useState } from 'react'
import { SMALL } from '../../../components/small.js'
import { shortened, textWidth } from '../../../components/text-lines.js'
import { useLocale } from '../../../state/locale.js'
import { setParams, useParam } from '../../../state/view.js'
import { parseSpan } from '../data/filter.js'
import { nearestMark } from '../data/nearest-mark.js'
import { isoOf, type Layout, type RowMark } from './layout.js'
import type { TimeScale } from './time-scale.js'

/** Movement that makes a drag of a click, and how near a click must be, px. */
const DRAG = 5
const REACH = 9
const BOLD = { weight: 600 }

interface OverlayProps {
  layout: Layout
  scale: TimeScale
  /** Where the bars and the lanes begin. */
  top: number
  lanesTop: number
  height: number
  width: number
}

export function TimelineOverlay({ layout, scale, top, lanesTop, height, width }: OverlayProps) {
  const { strings, shortDate } = useLocale()
  const [act] = useParam('act')
  const [spanText] = useParam('span')
  const [hovered, setHovered] = useState<RowMark | null>(null)
  const drag = useRef<{ from: number; moved: boolean } | null>(null)
  const span = parseSpan(spanText)
  const selected = layout.byId.get(act) ?? null
  const at = ({ clientX, clientY, currentTarget }: PointerEvent<SVGRectElement>): [number, number] => {
    const box = currentTarget.getBoundingClientRect()
    return [clientX - box.left + scale.left - 8, clientY - box.top + top]
  }
  const markAt = ([x, y]: [number, number]): RowMark | null =>
    nearestMark(layout.marks, x, y - lanesTop, REACH, layout.largest)
  const move = (event: PointerEvent<SVGRectElement>): void => {
    const point = at(event)
    const now = drag.current
    if (now !== null && (now.moved || Math.abs(point[0] - now.from) > DRAG)) {
      now.moved = true
      const [a, b] = [scale.day(now.from), scale.day(point[0])].sort((one, other) => one - other)
      setParams({ span: `${isoOf(a)}/${isoOf(Math.max(a, b - 1e-6))}` })
      return
    }
    const mark = markAt(point)
    if (mark !== hovered) setHovered(mark)
  }
  const up = (event: PointerEvent<SVGRectElement>): void => {
    const now = drag.current
    drag.current = null
    if (now === null || now.moved) return
    const mark = markAt(at(event))
    if (mark !== null) setParams({ act: mark.item.id })
    else if (span !== null) setParams({ span: '' })
  }
  const label = (mark: RowMark, y: number) => {
    const text = shortened(`${shortDate(mark.item.iso)}: ${mark.item.row.summary}`, Math.min(width - 8, 460), BOLD)
    const long = textWidth(text, BOLD)
    return (
      <text
        x={Math.min(Math.max(mark.x - long / 2, 2), width - long - 4)}
        y={y}
        fontSize={SMALL}
        fontWeight={600}
        fill="var(--ink)"
        stroke="var(--paper)"
        strokeWidth={5}
        paintOrder="stroke"
      >
        {text}
      </text>
    )
  }
  const [from, until] =
    span === null
      ? [scale.left, scale.right]
      : [scale.x(Math.max(scale.first, span[0])), scale.x(Math.min(scale.last, span[1]))]
  return (
    <g>
      {span === null ? null : (
        <g>
          <path
            d={`M${scale.left - 6} ${top}H${from}V${height}H${scale.left - 6}zM${until} ${top}H${width}V${height}H${until}z`}
            fill="var(--paper)"
            fillOpacity={0.72}
          />
          <path d={`M${from} ${top}V${height}M${until} ${top}V${height}`} stroke="var(--ink)" strokeWidth={1.5} />
          <title>{strings.record.timeline.span(shortDate(isoOf(span[0])), shortDate(isoOf(span[1] - 1)))}</title>
        </g>
      )}
      {hovered === null || hovered === selected ? null : (
        <circle
          cx={hovered.x}
          cy={hovered.y + lanesTop}
          r={hovered.r + 3}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={1.2}
        />
      )}
      {selected === null ? null : (
        <g>
          <path
            d={`M${selected.x} ${lanesTop - 8}V${selected.y + lanesTop - selected.r - 5}M${selected.x} ${selected.y + lanesTop + selected.r + 5}V${height}`}
            stroke="var(--ink)"
            strokeWidth={0.8}
          />
          <circle
            cx={selected.x}
            cy={selected.y + lanesTop}
            r={selected.r + 4}
            fill="none"
            stroke="var(--ink)"
            strokeWidth={2.4}
          />
        </g>
      )}
      {hovered === null ? null : label(hovered, hovered.y + lanesTop - hovered.r - 8)}
      {/* The list and the fields for days do the same by keyboard. */}
      <rect
        className="record-brush"
        x={scale.left - 8}
        y={top}
        width={scale.right - scale.left + 32}
        height={height - top}
        fill="transparent"
        style={{ cursor: hovered === null ? 'crosshair' : 'pointer' }}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          drag.current = { from: at(event)[0], moved: false }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={() => {
          drag.current = null
        }}
        onPointerLeave={() => setHovered(null)}
      />
    </g>
  )
}
