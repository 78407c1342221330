/** A crisis without one row of its record, nor what hangs on it: rows about it, and judgements of it. */
import type { Crisis } from '../../crisis/load.js'
import type { RecordRow } from '../../crisis/record/row.js'

/** Whether a row revises, claims, denies or asserts something of one of these rows. */
function hangsOn({ of, asserts }: RecordRow, ids: ReadonlySet<string>): boolean {
  if (of !== undefined && ids.has(of)) return true
  return asserts?.some(({ subject }) => 'row' in subject && ids.has(subject.row as string)) ?? false
}

/**
 * A copy of a crisis without one row, nor what hangs on it.
 * @param id of the row that is left out
 * @returns the crisis, and the ids of the rows that went with it
 */
export function withoutRow(crisis: Crisis, id: string): { crisis: Crisis; along: string[] } {
  const gone = new Set([id])
  for (let before = 0; before < gone.size; ) {
    before = gone.size
    for (const row of crisis.record) if (hangsOn(row, gone)) gone.add(row.id)
  }
  const voices = Object.fromEntries(
    Object.entries(crisis.file.voices).map(([key, voice]) => [
      key,
      { ...voice, judgements: voice.judgements.filter(({ row }) => row === undefined || !gone.has(row)) },
    ]),
  )
  return {
    crisis: {
      ...crisis,
      file: { ...crisis.file, voices },
      record: crisis.record.filter((row) => !gone.has(row.id)),
    },
    along: [...gone].filter((one) => one !== id),
  }
}
