/** A row of the record with what every view of it needs, worked out once. */
import type { Crisis } from '@standoff/core'
import {
  type DrawnRow,
  drawnRows,
  type Harm,
  harmOfRow,
  type PicturedPlace,
  placeOfRow,
  sideOf,
} from '@standoff/core/kernel'
import type { RecordRow } from './row.js'

export interface Item extends DrawnRow {
  /** Its place in the order of time. */
  n: number
  /** Null where harm is no question of this row. */
  harm: Harm | null
  /** The principal behind it; null where there is none. */
  side: string | null
  rung: string | null
  place: PicturedPlace | null
  /** Lower case text in which a word is looked for. */
  text: string
}

/** People may be killed in rows of any kind; of what else is not told only an act keeps silent. */
function harmOf(row: RecordRow): Harm | null {
  const harm = harmOfRow(row)
  return row.kind === 'act' || harm === 'killed' ? harm : null
}

/** Rows of the record from the `start`th on, as items. */
export function itemsOf(crisis: Crisis, record: readonly RecordRow[], start: number): Item[] {
  const { file } = crisis
  return drawnRows(crisis, record).map((drawn, n): Item => {
    const { row, parties } = drawn
    const place = placeOfRow(file, row)
    return {
      ...drawn,
      n: start + n,
      harm: harmOf(row),
      side: parties.map((id) => sideOf(file, id)).find((side) => side !== null) ?? null,
      rung: row.rung ?? null,
      place,
      text: `${row.id} ${row.summary} ${row.author.text} ${row.target?.text ?? ''} ${place?.name ?? ''} ${row.action} ${row.note ?? ''}`.toLowerCase(),
    }
  })
}
