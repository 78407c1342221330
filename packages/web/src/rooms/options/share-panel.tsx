/** The variance of the change in a single run, divided into hidden values and chance, in two shades. */
import { wrapped } from '../../components/text-lines.js'
import type { Locale } from '../../state/locale.js'
import type { Panel } from './dot-panel.js'

interface Share {
  key: string
  label: string
  /** Share of chance; null where nothing varies. */
  share: number | null
}

export function sharePanel(
  rows: readonly Share[],
  width: number,
  isNamed: boolean,
  words: { title: string; none: string },
  { percent }: Locale,
): Panel {
  const row = isNamed ? 46 : 36
  const right = 44
  const room = width - right
  const node = (
    <>
      <text x={0} y={14} fontWeight={600} fill="var(--ink)">
        {words.title}
      </text>
      {rows.map(({ key, label, share }, n) => {
        const y = 26 + n * row + (isNamed ? 32 : row / 2)
        return (
          <g key={key}>
            {isNamed ? (
              <text x={0} y={y - 15} fontSize={13} fill="var(--ink)">
                {wrapped(label, width - 8, { most: 1 })[0]}
              </text>
            ) : null}
            {share === null ? (
              <text x={0} y={y + 4.5} fontSize={12} fill="var(--soft)">
                {words.none}
              </text>
            ) : (
              <>
                <rect x={0} width={room * (1 - share)} y={y - 6} height={12} fill="var(--ink)" fillOpacity={0.2} />
                <rect
                  x={room * (1 - share)}
                  width={room * share}
                  y={y - 6}
                  height={12}
                  fill="none"
                  stroke="var(--ink)"
                  strokeDasharray="2 2"
                />
                <text x={width} y={y + 4.5} textAnchor="end" fontSize={13} fill="var(--soft)">
                  {percent(share)}
                </text>
              </>
            )}
          </g>
        )
      })}
    </>
  )
  return { width, height: 26 + rows.length * row + 8, node }
}
