/** One contested figure: its range, a stroke for every value that somebody states, and who states it. */
import type { StatedFigure } from '@standoff/core/kernel'
import { scaleLinear } from 'd3-scale'
import { SMALL } from '../../../components/small.js'
import { shortened, textWidth } from '../../../components/text-lines.js'
import { useLocale } from '../../../state/locale.js'

const WIDTH = 330
const LINE = 17

export function RangeStrip({ figures }: { figures: StatedFigure }) {
  const { strings, number } = useLocale()
  const words = strings.record.card
  const { low, high, best, stated, what } = figures
  const all: StatedFigure['stated'] =
    stated.length > 0
      ? [...stated]
      : [
          { value: low, who: words.lowest },
          ...(best === null || best === low || best === high ? [] : [{ value: best, who: words.bestTick }]),
          { value: high, who: words.highest },
        ]
  const x = scaleLinear([Math.min(0, low), high], [8, WIDTH - 8])
  const lines = linesOf(
    all.map(({ value, who }) => ({
      x: x(value),
      text: shortened(`${who} ${number(value, Number.isInteger(value) ? 0 : 1)}`, WIDTH - 10, { size: SMALL }),
    })),
  )
  const height = 22 + LINE * (1 + Math.max(...lines.map(({ line }) => line)))
  return (
    <svg
      className="strip-svg"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="img"
      aria-label={`${strings.record.figures[what]}: ${all.map(({ who, value }) => strings.record.contested.says(who, number(value))).join('; ')}`}
    >
      <path d={`M${x(0)} 14H${WIDTH - 8}`} stroke="var(--rule)" />
      <path d={`M${x(low)} 14H${x(high)}`} stroke="var(--ink)" strokeWidth={5} strokeOpacity={0.22} />
      <path d={lines.map((one) => `M${one.x} 8v12`).join('')} stroke="var(--ink)" strokeWidth={1.6} />
      {best === null ? null : <circle cx={x(best)} cy={14} r={4} fill="var(--ink)" />}
      {lines.map(({ text, tx, line, x: at }) => (
        <g key={`${text} ${at}`}>
          {line > 0 ? <path d={`M${at} 20V${22 + line * LINE}`} stroke="var(--rule)" /> : null}
          <text x={tx} y={32 + line * LINE} fontSize={SMALL} fill="var(--ink)">
            {text}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** Each text under its stroke, on the first line on which it has room. */
function linesOf(all: readonly { x: number; text: string }[]): { x: number; tx: number; text: string; line: number }[] {
  const ends: number[] = []
  return [...all]
    .sort((a, b) => a.x - b.x)
    .map(({ x, text }) => {
      const long = textWidth(text, { size: SMALL })
      const tx = Math.max(2, Math.min(x - long / 2, WIDTH - long - 2))
      let line = ends.findIndex((end) => end + 8 <= tx)
      if (line < 0) line = ends.length
      ends[line] = tx + long
      return { x, tx, text, line }
    })
}
