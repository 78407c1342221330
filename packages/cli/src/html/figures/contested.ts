/** What the sources do not agree on: each figure as its range, with a stroke for every value that somebody stated. */
import type { Crisis } from '@standoff/core'
import {
  type DrawnRange,
  drawnContested,
  drawnRows,
  placeOfRow,
  type StatedFigure,
  shortDate,
} from '@standoff/core/kernel'
import { counted, shortened } from '../../wording/words.js'
import { type DotRow, dotRange } from '../draw/dot-range.js'
import { stacked } from '../draw/panel.js'
import { type Figure, figureOf } from '../figure.js'

const TITLES: Readonly<Record<StatedFigure['what'], string>> = {
  killed: 'People killed',
  injured: 'People injured',
  weapons: 'Weapons used',
}

export function contestedFigure(crisis: Crisis): Figure | null {
  const drawn = drawnContested(drawnRows(crisis), ({ row }) => row)
  if (drawn === null) return null
  const { all, kinds, left, widest } = drawn
  const told = `${counted(all.length, 'figure')} of the record ${all.length === 1 ? 'is' : 'are'} contested or stated as a range; the widest is that of ${shortDate(widest.row.iso)} (${widest.figure.what}: ${rangeOf(widest.figure)}).`
  const others = left === 0 ? '' : ` The ${all.length - left} widest are drawn, all are among the numbers.`
  return figureOf({
    id: 'contested',
    title: 'What the sources do not agree on',
    caption: `${told}${others} The bar is the range, each stroke a value that somebody stated, the dot the best figure. The readings take the values as equally likely and never settle which is true.`,
    alt: `Ranges with strokes. ${told}`,
    columns: ['day', 'row', 'what', 'low', 'high', 'best', 'as stated'],
    rows: all.map(({ row, figure: { what, low, high, best, stated, text } }) => [
      row.iso,
      row.id,
      what,
      low,
      high,
      best,
      stated.length > 0 ? stated.map(({ who, value }) => `${who}: ${value}`).join('; ') : text,
    ]),
    draw: ({ name, width }, about) =>
      stacked(
        about,
        kinds.map(({ kind, ranges, highest }) =>
          dotRange(
            ranges.map((one) => rowOf(crisis, one)),
            {
              title: TITLES[kind],
              width,
              domain: [0, highest],
              format: (value) => `${value}`,
              labels: name === 'wide' ? 'left' : 'above',
              left: 220,
            },
          ),
        ),
        0,
      ),
  })
}

const rangeOf = ({ low, high, open }: StatedFigure): string => `${low} to ${high}${open ? ' or more' : ''}`

function rowOf(
  { file }: Crisis,
  { row, figure, values }: DrawnRange<{ iso: string; row: Crisis['record'][number] }>,
): DotRow {
  const { low, high, best, open } = figure
  const place = placeOfRow(file, row.row)?.name ?? row.row.action.replaceAll('_', ' ')
  return {
    label: `${shortDate(row.iso)}, ${shortened(place, 26)}`,
    value: best ?? low,
    outer: [low, high],
    inner: null,
    full: true,
    text: `${low}\u2013${high}${open ? '+' : ''}`,
    marks: values,
    isDot: best !== null,
  }
}
