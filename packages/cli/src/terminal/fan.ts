/** A fan as rows of characters: for each week the middle half of the runs, the middle nine tenths, and the median. */
export interface FanColumn {
  /** What stands under the axis where a new label is due. */
  label: string
  /** Values at 5, 25, 50, 75 and 95%. */
  quantiles: readonly [number, number, number, number, number]
}

export const FAN_MARKS = {
  unicode: { median: '━', half: '▒', most: '░' },
  ascii: { median: '=', half: ':', most: '.' },
} as const

const ROWS = 9

/** @param width columns of the terminal that may be used, the axis included */
export function fanRows(columns: readonly FanColumn[], width: number, unicode: boolean): string[] {
  const marks = FAN_MARKS[unicode ? 'unicode' : 'ascii']
  const highest = columns.reduce((most, { quantiles }) => Math.max(most, quantiles[4]), 0)
  const unit = Math.max(1, Math.ceil(highest / ROWS))
  const rows = Math.max(1, Math.ceil((highest + 1) / unit))
  const axis = String(rows * unit).length + 1
  const room = width - axis - 3
  const shown = thin(columns, room)
  const wide = Math.max(1, Math.min(3, Math.floor(room / Math.max(1, shown.length))))
  const lines: string[] = []
  for (let row = rows - 1; row >= 0; row--) {
    const [from, until] = [row * unit, (row + 1) * unit]
    const inside = (value: number): boolean => value >= from && value < until
    const overlaps = (low: number, high: number): boolean => high >= from && low < until
    const cells = shown.map(({ quantiles: [p5, p25, p50, p75, p95] }) =>
      (inside(p50) ? marks.median : overlaps(p25, p75) ? marks.half : overlaps(p5, p95) ? marks.most : ' ').repeat(
        wide,
      ),
    )
    lines.push(`${String(from).padStart(axis)} ${unicode ? '│' : '|'}${cells.join('')}`.trimEnd())
  }
  lines.push(' '.repeat(axis + 2) + labels(shown, wide, room))
  return lines
}

/** At most as many columns as there is room for, evenly taken. */
function thin(columns: readonly FanColumn[], most: number): FanColumn[] {
  const every = Math.ceil(columns.length / Math.max(1, most))
  return columns.filter((_, n) => n % every === 0)
}

/** Labels under their columns, each only where it does not touch the one before. */
function labels(columns: readonly FanColumn[], wide: number, room: number): string {
  let line = ''
  let last = ''
  columns.forEach(({ label }, n) => {
    const at = n * wide
    if (label === last) return
    last = label
    if ((line !== '' && at < line.length + 1) || at + label.length > room) return
    line = line.padEnd(at) + label
  })
  return line
}
