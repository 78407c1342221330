/** Which acts the record has a warning of. */
import { mayPrecede } from '../../terms/may-precede.js'
import type { RecordRow } from '../record/row.js'

/**
 * Days before an act from which on a warning by its author is about it. Most rows state a day and no time, and a day
 * counts from its beginning: a warning of the evening before an act at noon lies a day and a half before it. Two days
 * hold the whole of the day before, whatever the hour of the act; one would hold only a part of it.
 */
const WARNED_DAYS = 2

/** Messages that warn, by the parties that sent them. */
export type Warnings = ReadonlyMap<string, readonly RecordRow[]>

/** The warnings of a record. What relays of them said is theirs, not the author's. */
export function warningsOf(record: readonly RecordRow[]): Warnings {
  const warnings = new Map<string, RecordRow[]>()
  for (const row of record) {
    if (row.kind !== 'message' || row.content !== 'warn') continue
    for (const { id } of row.author.parties) {
      const told = warnings.get(id)
      if (told === undefined) warnings.set(id, [row])
      else told.push(row)
    }
  }
  return warnings
}

/** Whether a party had warned of an act of its own, shortly before it. */
export function isAnnounced(warnings: Warnings, party: string, { when }: RecordRow): boolean {
  return (warnings.get(party) ?? []).some(
    (row) => mayPrecede(row.when, when) && row.when.from > when.from - WARNED_DAYS,
  )
}
