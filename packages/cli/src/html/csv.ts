/** The numbers of a picture as CSV (RFC 4180), full precision. */
import type { Cell, FigureData } from './figure.js'

const cellOf = (cell: Cell): string => {
  if (cell === null) return ''
  const text = `${cell}`
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvOf = ({ columns, rows }: FigureData): string =>
  [columns, ...rows]
    .map((row) => row.map(cellOf).join(','))
    .join('\n')
    .concat('\n')
