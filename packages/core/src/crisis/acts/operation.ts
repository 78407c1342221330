/** Rows that tell of one operation: a salvo at two bases, strikes in two countries within the same minute. */
import type { RecordRow } from '../record/row.js'

/** A stated minute lasts less than this, a day or an interval longer (days). */
const MINUTES = 0.5

/**
 * Rows of one author and option that state the same minute are one decision; rows that state only a day are acts of
 * their own.
 */
export function isOneOperation({ when: a }: RecordRow, { when: b }: RecordRow): boolean {
  return a.from === b.from && a.until === b.until && a.until - a.from < MINUTES
}
