/** A recorded act that the model does not carry, or not as it stands, is named when the file is checked, with the line that would mend it. */
import { dayOf } from '../../terms/dates.js'
import { idsInWords, leftOut, mendInWords } from '../acts/left-out.js'
import { counted, type Problem } from '../problem.js'
import type { RecordRow } from '../record/row.js'
import type { CrisisFile } from '../schema/crisis.js'

/** Columns from which an act is read: where one of them is complained of, what becomes of the act follows from that. */
const READ_FROM = ['actor', 'author', 'target', 'action', 'rung', 'site']

/** @param before what was found wrong with the record already */
export function checkActs(file: CrisisFile, record: readonly RecordRow[], before: readonly Problem[]): Problem[] {
  if (!(dayOf(file.window.from) < dayOf(file.window.until)) || Object.values(file.parties).filter(({ kind }) => kind === 'principal').length !== 2) return []
  const misread = new Set(before.map(({ path }) => path))
  const told = leftOut({ file, record: [...record] }).filter(({ ids }) => !ids.every((id) => READ_FROM.some((column) => misread.has(`${id}.${column}`))))
  const problems = told.map(({ kind, ids, what, why, mend, file: at, line, column }): Problem => {
    const path = `${ids[0]}.${column}`
    const expected = kind === 'out' ? 'an act that the model carries' : 'an act that the model carries as it stands'
    return { severity: 'warning', file: at, line, column: 1, path, found: `${what} (${idsInWords(ids)}): ${why}`, expected, ...(mend === undefined ? {} : { hint: mendInWords(mend) }) }
  })
  return [
    ...problems,
    ...allOutside(
      file,
      record,
      told.some(({ column }) => column === 'date'),
    ),
  ]
}

/** A record that lies outside the window as a whole, messages and totals with it. @param isTold its acts were spoken of already */
function allOutside({ window }: CrisisFile, record: readonly RecordRow[], isTold: boolean): Problem[] {
  const [from, until] = [dayOf(window.from), dayOf(window.until)]
  if (isTold || record.length === 0 || record.some(({ when }) => when.from >= from && when.from < until + 1)) return []
  const [first] = record
  return [{ severity: 'warning', file: first.file, line: first.line, column: 1, path: `${first.id}.date`, found: `${counted(record.length, 'row')}, none of them within the window`, expected: `dates from ${window.from} to ${window.until}`, hint: 'the record is not used at all' }]
}
