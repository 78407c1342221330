/** Rows of the record with what every picture of it needs. Days are day numbers, with fractions for times. */
import type { Crisis } from '../crisis/load.js'
import { type PicturedAct, type PicturedMessage, picturedActs, picturedMessages } from '../crisis/pictures/acts.js'
import { localDay } from '../crisis/record/local-day.js'
import type { RecordRow } from '../crisis/record/row.js'
import { isContested } from './contested.js'

/** Days from which a row that is dated by an interval is drawn as one: a day and what rounding may add. */
const MORE_THAN_A_DAY = 1.01

export interface DrawnRow {
  id: string
  row: RecordRow
  /** Null where it is no act, or no message, of the principals and their groups. */
  act: PicturedAct | null
  message: PicturedMessage | null
  /** Its day in the time zone of the crisis. */
  iso: string
  from: number
  until: number
  /** Where it is drawn: in the middle of its day or of its interval. */
  at: number
  /** Dated by an interval of more than a day. */
  isInterval: boolean
  /** Parties that did it, or one of which did. */
  parties: readonly string[]
  contested: boolean
}

/**
 * Rows as pictures draw them, in their order.
 * @param record some rows of the crisis; all where absent
 */
export function drawnRows(crisis: Crisis, record: readonly RecordRow[] = crisis.record): DrawnRow[] {
  const part = { ...crisis, record: [...record] }
  const acts = new Map(picturedActs(part).map((act) => [act.id, act]))
  const messages = new Map(picturedMessages(part).map((message) => [message.id, message]))
  return record.map((row) => {
    const { from, until, precision } = row.when
    return {
      id: row.id,
      row,
      act: acts.get(row.id) ?? null,
      message: messages.get(row.id) ?? null,
      iso: localDay(row),
      from,
      until,
      at: precision === 'day' ? from + 0.5 : (from + until) / 2,
      isInterval: precision === 'interval' && until - from > MORE_THAN_A_DAY,
      parties: row.author.parties.map(({ id }) => id),
      contested: isContested(row),
    }
  })
}

/**
 * Whether a row was known at the end of a day, and had happened by then.
 * @param asOf the number of the as-of day (terms/as-of.ts)
 */
export const isKnownBy = ({ row, from }: Pick<DrawnRow, 'row' | 'from'>, asOf: number): boolean =>
  row.known <= asOf + 1 && from < asOf + 1
