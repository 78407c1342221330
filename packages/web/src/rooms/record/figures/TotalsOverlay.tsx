/** The total that is selected, and the ground on which one is chosen. */
import { LABEL } from '@standoff/core/kernel'
import { useLocale } from '../../../state/locale.js'
import { useParam } from '../../../state/view.js'
import type { Item } from '../data/item.js'
import { type Mark, nearestMark } from '../data/nearest-mark.js'

interface TotalMark extends Mark {
  item: Item
  total: number
}

/** @param marks in the order of x */
export function TotalsOverlay({
  marks,
  left,
  right,
  bottom,
}: {
  marks: readonly TotalMark[]
  left: number
  right: number
  bottom: number
}) {
  const { number } = useLocale()
  const [act, setAct] = useParam('act')
  const chosen = marks.find(({ item }) => item.id === act)
  return (
    <g>
      {chosen === undefined ? null : (
        <g>
          <circle cx={chosen.x} cy={chosen.y} r={7} fill="none" stroke="var(--ink)" strokeWidth={2.4} />
          <text
            x={chosen.x}
            y={chosen.y - 12}
            fontSize={LABEL}
            fontWeight={600}
            textAnchor="middle"
            fill="var(--ink)"
            stroke="var(--paper)"
            strokeWidth={4}
            paintOrder="stroke"
          >
            {number(chosen.total)}
          </text>
        </g>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the list of rows does the same by keyboard */}
      <rect
        x={left}
        width={right - left}
        height={bottom}
        fill="transparent"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          const mark = nearestMark(marks, event.clientX - box.left + left, event.clientY - box.top, 10, 4)
          if (mark !== null) setAct(mark.item.id)
        }}
      />
    </g>
  )
}
