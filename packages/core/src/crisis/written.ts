/**
 * Texts that were written with hindsight. A record is cut at the as-of day by what was known; the words in which it is
 * told cannot be cut, and may give away what came next. So wherever they are printed they are marked.
 *
 * What tells of it: the day in `written` of a row, else that of the file. Where neither is stated, a file that holds
 * rows which became known after the as-of day has been written on since, so that any of its texts may have been.
 */
import { cutOf } from '../terms/as-of.js'
import { dayOf } from '../terms/dates.js'
import type { RecordRow } from './record/row.js'
import type { CrisisFile } from './schema/crisis.js'

/**
 * `after`: written after the as-of day, by what the file states. `perhaps`: it states no day, and holds rows that became
 * known after that day. `untold`: nothing says that it was written later.
 */
export type Written = 'after' | 'perhaps' | 'untold'

interface Texts {
  file: Pick<CrisisFile, 'written'>
  record: readonly Pick<RecordRow, 'known'>[]
}

/** Day number on which the words of a row were written, or of the file where no row is given; undefined where untold. */
const writtenOn = ({ written }: Pick<CrisisFile, 'written'>, row?: Pick<RecordRow, 'written'>): number | undefined =>
  row?.written ?? (written === undefined ? undefined : dayOf(written))

/**
 * Whether the file states that the words of a row were written after a moment.
 * @param cut that moment, a day number with a fraction: the end of the as-of day
 */
export function statedAfter(
  file: Pick<CrisisFile, 'written'>,
  row: Pick<RecordRow, 'written'> | undefined,
  cut: number,
): boolean {
  const on = writtenOn(file, row)
  return on !== undefined && on >= cut
}

/**
 * What is known of when a text was written.
 * @param crisis with all its rows, those known later too
 * @param asOf the as-of day, `2024-01-27`, or a time on it
 * @param row whose words they are; texts of the file (title, summary, names, measures, questions) where absent
 */
export function writtenOf({ file, record }: Texts, asOf: string, row?: Pick<RecordRow, 'written'>): Written {
  const cut = cutOf(asOf)
  if (statedAfter(file, row, cut)) return 'after'
  if (writtenOn(file, row) !== undefined) return 'untold'
  return record.some(({ known }) => known > cut) ? 'perhaps' : 'untold'
}
