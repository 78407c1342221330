/** The numbers of a picture as CSV, full precision. */
import { csvCell } from '@standoff/core/kernel'
import type { FigureData } from './figure.js'

export const csvOf = ({ columns, rows }: FigureData): string =>
  [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('')
