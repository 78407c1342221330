/** A row of the record with what every view of it needs, worked out once. */
import type { Crisis } from '@standoff/core'
import {
  type Harm,
  harmOfRow,
  localDay,
  type PicturedAct,
  type PicturedMessage,
  type PicturedPlace,
  picturedActs,
  picturedMessages,
  placeOfRow,
  sideOf,
} from '@standoff/core/kernel'
import { isContested } from './contested.js'
import type { RecordRow } from './row.js'

export interface Item {
  /** Its place in the order of time. */
  n: number
  id: string
  row: RecordRow
  act: PicturedAct | null
  message: PicturedMessage | null
  /** Its day in the time zone of the crisis. */
  iso: string
  /** Days since 1970, and where it is drawn between them. */
  from: number
  until: number
  at: number
  /** Dated by an interval of more than a day. */
  isInterval: boolean
  /** Null where harm is no question of this row. */
  harm: Harm | null
  /** Parties that did it, or one of which did. */
  parties: readonly string[]
  /** The principal behind it; null where there is none. */
  side: string | null
  rung: string | null
  place: PicturedPlace | null
  contested: boolean
  /** Lower case text in which a word is looked for. */
  text: string
}

/** People may be killed in rows of any kind; of what else is not told only an act keeps silent. */
function harmOf(row: RecordRow): Harm | null {
  const harm = harmOfRow(row)
  return row.kind === 'act' || harm === 'killed' ? harm : null
}

/** Rows of the record from the `start`th on, as items. */
export function itemsOf({ file, ...crisis }: Crisis, record: readonly RecordRow[], start: number): Item[] {
  const part = { ...crisis, file, record: [...record] }
  const acts = new Map(picturedActs(part).map((act) => [act.id, act]))
  const messages = new Map(picturedMessages(part).map((message) => [message.id, message]))
  return record.map((row, n): Item => {
    const { from, until, precision } = row.when
    const isInterval = precision === 'interval' && until - from > 1.01
    const place = placeOfRow(file, row)
    const parties = row.author.parties.map(({ id }) => id)
    return {
      n: start + n,
      id: row.id,
      row,
      act: acts.get(row.id) ?? null,
      message: messages.get(row.id) ?? null,
      iso: localDay(row),
      from,
      until,
      at: precision === 'day' ? from + 0.5 : (from + until) / 2,
      isInterval,
      harm: harmOf(row),
      parties,
      side: parties.map((id) => sideOf(file, id)).find((side) => side !== null) ?? null,
      rung: row.rung ?? null,
      place,
      contested: isContested(row),
      text: `${row.id} ${row.summary} ${row.author.text} ${row.target?.text ?? ''} ${place?.name ?? ''} ${row.action} ${row.note ?? ''}`.toLowerCase(),
    }
  })
}
