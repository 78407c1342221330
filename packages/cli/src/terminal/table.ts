/** Rows of cells as columns two blanks apart; numbers to the right. */
export interface Column {
  head: string
  right?: boolean
}

export function table(columns: readonly Column[], rows: readonly (readonly string[])[], indent = '  '): string[] {
  const widths = columns.map(({ head }, c) => Math.max(head.length, ...rows.map((row) => row[c].length)))
  const line = (cells: readonly string[]): string =>
    (
      indent + cells.map((cell, c) => (columns[c].right ? cell.padStart(widths[c]) : cell.padEnd(widths[c]))).join('  ')
    ).trimEnd()
  const heads = columns.map(({ head }) => head)
  return heads.every((head) => head === '') ? rows.map(line) : [line(heads), ...rows.map(line)]
}
