/** What moves over the map: the place that is selected, the one under the pointer, and the map itself under a drag. */
import { type PointerEvent, useRef, useState } from 'react'
import { SMALL } from '../../../components/small.js'
import { shortened, textWidth } from '../../../components/text-lines.js'
import { useLocale } from '../../../state/locale.js'
import { setParams, useParam } from '../../../state/view.js'
import type { Item } from '../data/item.js'
import { nearestMark } from '../data/nearest-mark.js'
import { type Frame, projectionOf } from './frame.js'
import type { PlaceMark } from './marks.js'

const DRAG = 5
const REACH = 9
const BOLD = { weight: 600 }

interface MapOverlayProps {
  marks: readonly PlaceMark[]
  all: readonly Item[]
  frame: Frame
  onDrag: (dx: number, dy: number, done: boolean) => void
  onZoom: (dx: number, dy: number) => void
}

export function MapOverlay({ marks, all, frame, onDrag, onZoom }: MapOverlayProps) {
  const { strings, number } = useLocale()
  const [act] = useParam('act')
  const [hovered, setHovered] = useState<PlaceMark | null>(null)
  const start = useRef<{ x: number; y: number; moved: boolean } | null>(null)
  const { width, height } = frame
  const largest = marks.reduce((max, { r }) => Math.max(max, r), 0)
  const at = ({
    clientX,
    clientY,
    currentTarget,
  }: {
    clientX: number
    clientY: number
    currentTarget: Element
  }): [number, number] => {
    const box = currentTarget.getBoundingClientRect()
    return [clientX - box.left, clientY - box.top]
  }
  const move = (event: PointerEvent<SVGRectElement>): void => {
    const [x, y] = at(event)
    const now = start.current
    if (now !== null && (now.moved || Math.hypot(x - now.x, y - now.y) > DRAG)) {
      now.moved = true
      onDrag(now.x - x, now.y - y, false)
      return
    }
    const mark = nearestMark(marks, x, y, REACH, largest)
    if (mark !== hovered) setHovered(mark)
  }
  const up = (event: PointerEvent<SVGRectElement>): void => {
    const now = start.current
    start.current = null
    if (now?.moved === true) {
      onDrag(0, 0, true)
      return
    }
    const mark = nearestMark(marks, ...at(event), REACH, largest)
    if (now === null || mark === null) return
    // Again on the same place: its next row.
    const items = rowsAt(marks, mark)
    const n = items.findIndex(({ id }) => id === act)
    setParams({ act: items[(n + 1) % items.length].id })
  }
  const chosen = selectedAt(act, marks, all, frame)
  const under = hovered === null ? undefined : marks.find(({ placed }) => placed.key === hovered.placed.key)
  const tip =
    under === undefined
      ? ''
      : shortened(
          strings.record.map.tip(
            under.placed.place.name,
            number(rowsAt(marks, under).length),
            number(rowsAt(marks, under).reduce((sum, { row }) => sum + (row.killed?.best ?? 0), 0)),
          ),
          width - 12,
          BOLD,
        )
  const long = textWidth(tip, BOLD)
  return (
    <g>
      {chosen === null ? null : (
        <g fill="none" stroke="var(--ink)" strokeWidth={2.4}>
          <circle cx={chosen.x} cy={chosen.y} r={chosen.r + 4} />
          {chosen.off > chosen.r + 2 ? (
            <circle cx={chosen.x} cy={chosen.y} r={chosen.off} strokeWidth={1} strokeDasharray="4 3" />
          ) : null}
        </g>
      )}
      {under === undefined ? null : (
        <g pointerEvents="none">
          <circle cx={under.x} cy={under.y} r={under.r + 3} fill="none" stroke="var(--ink)" strokeWidth={1.2} />
          <text
            x={Math.min(Math.max(under.x - long / 2, 4), Math.max(4, width - long - 6))}
            y={under.y - under.r - 9 < 14 ? under.y + under.r + 18 : under.y - under.r - 9}
            fontSize={SMALL}
            fontWeight={600}
            fill="var(--ink)"
            stroke="var(--paper)"
            strokeWidth={5}
            paintOrder="stroke"
          >
            {tip}
          </text>
        </g>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the list of rows does the same by keyboard */}
      <rect
        className="record-ground"
        width={width}
        height={height}
        fill="transparent"
        style={{ cursor: hovered === null ? 'grab' : 'pointer' }}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          const [x, y] = at(event)
          start.current = { x, y, moved: false }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={() => {
          if (start.current?.moved === true) onDrag(0, 0, true)
          start.current = null
        }}
        onPointerLeave={() => setHovered(null)}
        onDoubleClick={(event) => {
          const [x, y] = at(event)
          if (nearestMark(marks, x, y, REACH, largest) === null) onZoom(x - width / 2, y - height / 2)
        }}
      />
    </g>
  )
}

/** All rows of a place, whosever hand: marks may lie on one another. */
const rowsAt = (marks: readonly PlaceMark[], { placed }: PlaceMark): Item[] =>
  marks
    .flatMap((mark) => (mark.placed.place.key === placed.place.key ? mark.placed.items : []))
    .sort((a, b) => a.n - b.n)

/** Where the selected row is: at its mark, or by itself where the filters hide that. */
function selectedAt(
  act: string,
  marks: readonly PlaceMark[],
  all: readonly Item[],
  frame: Frame,
): { x: number; y: number; r: number; off: number } | null {
  if (act === '') return null
  const mark = marks.find(({ placed }) => placed.items.some(({ id }) => id === act))
  if (mark !== undefined) return mark
  const place = all.find(({ id }) => id === act)?.place
  if (place?.lat == null || place.lon == null || place.precisionKm > 100) return null
  const [x, y] = projectionOf(frame)([place.lon, place.lat]) ?? [0, 0]
  return { x, y, r: 3, off: 0 }
}
