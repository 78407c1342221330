/** What the sources do not agree on: each figure as its range, with a stroke for every value that somebody stated. */
import type { Crisis, RecordRow } from '@standoff/core'
import { localDay, shortDate } from '@standoff/core/kernel'
import { counted, shortened } from '../../wording/words.js'
import { type DotRow, dotRange } from '../draw/dot-range.js'
import { type Panel, stacked } from '../draw/panel.js'
import { type Figure, figureOf } from '../figure.js'

/** Rows drawn for each kind of figure; all of them are among the numbers. */
const MOST = 8

interface Contested {
  row: RecordRow
  kind: 'killed' | 'injured' | 'weapons'
  low: number
  high: number
  values: number[]
  said: string
}

const KINDS = [
  { kind: 'killed', title: 'People killed' },
  { kind: 'injured', title: 'People injured' },
  { kind: 'weapons', title: 'Weapons used' },
] as const

function contestedOf({ record }: Crisis): Contested[] {
  return record.flatMap((row): Contested[] => {
    if (row.kind !== 'act') return []
    const all: Contested[] = []
    const { killed, injured, weapons } = row
    if (killed !== undefined && killed.low < killed.high)
      all.push({
        row,
        kind: 'killed',
        low: killed.low,
        high: killed.high,
        values: [killed.low, killed.best, killed.high],
        said: `${killed.low} to ${killed.high}, best figure ${killed.best}`,
      })
    for (const [kind, one] of [
      ['injured', injured],
      ['weapons', weapons],
    ] as const)
      if (one !== undefined && one.low < one.high)
        all.push({
          row,
          kind,
          low: one.low,
          high: one.high,
          values: [...new Set([one.low, ...(one.bySource?.map(({ value }) => value) ?? []), one.high])],
          said: one.text,
        })
    return all
  })
}

export function contestedFigure(crisis: Crisis): Figure | null {
  const all = contestedOf(crisis)
  if (all.length === 0) return null
  const [widest] = [...all].sort((a, b) => b.high - b.low - (a.high - a.low))
  const told = `${counted(all.length, 'figure')} of the record ${all.length === 1 ? 'is' : 'are'} contested or stated as a range; the widest is that of ${shortDate(localDay(widest.row))} (${widest.kind}: ${widest.low} to ${widest.high}).`
  return figureOf({
    id: 'contested',
    title: 'What the sources do not agree on',
    caption: `${told} The bar is the range, each stroke a value that somebody stated. The readings take the values as equally likely and never settle which is true.`,
    alt: `Ranges with strokes. ${told}`,
    columns: ['day', 'row', 'what', 'low', 'high', 'as stated'],
    rows: all.map(({ row, kind, low, high, said }) => [localDay(row), row.id, kind, low, high, said]),
    draw: ({ name, width }, about) =>
      stacked(
        about,
        KINDS.flatMap(({ kind, title }): Panel[] => {
          const some = all
            .filter((one) => one.kind === kind)
            .sort((a, b) => b.high - b.low - (a.high - a.low))
            .slice(0, MOST)
            .sort((a, b) => a.row.when.from - b.row.when.from)
          if (some.length === 0) return []
          const rows = some.map(
            ({ row, low, high, values }): DotRow => ({
              label: `${shortDate(localDay(row))}, ${shortened(row.place?.text ?? row.site ?? row.action, 26)}`,
              value: values[0],
              outer: [low, high],
              inner: null,
              full: true,
              text: `${low}\u2013${high}`,
              marks: values,
            }),
          )
          return [
            dotRange(rows, {
              title,
              width,
              domain: [0, Math.max(1, ...some.map(({ high }) => high))],
              format: (value) => `${value}`,
              labels: name === 'wide' ? 'left' : 'above',
              left: 220,
            }),
          ]
        }),
        0,
      ),
  })
}
