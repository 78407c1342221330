/**
 * A recorded act that the model does not carry, or not as it stands, is named when the file is checked, with the line
 * that would mend it.
 */
import { dayOf } from '../../terms/dates.js'
import { idsInWords, type LeftOut, leftOut, mendInWords } from '../acts/left-out.js'
import type { Problem } from '../problem.js'
import type { RecordRow } from '../record/row.js'
import type { CrisisFile } from '../schema/crisis.js'
import { checkWindow, isAllOutside } from './window.js'

/** Columns from which an act is read: where one of them is complained of, what becomes of the act follows from that. */
const READ_FROM = ['actor', 'author', 'target', 'action', 'rung', 'site']

/**
 * What becomes of acts, and a record outside the window: one warning a cause.
 * @param before what was found wrong with the record already
 */
export function checkActs(file: CrisisFile, record: readonly RecordRow[], before: readonly Problem[]): Problem[] {
  const told = before.some(({ severity }) => severity === 'error') ? [] : toldOfActs(file, record, before)
  const outside = told.filter(({ column }) => column === 'date')
  const isAll = isAllOutside(file, record)
  const problems = told.map((one): Problem => {
    const { kind, ids, what, why, mend, file: at, line, column } = one
    const expected = kind === 'out' ? 'an act that the model carries' : 'an act that the model carries as it stands'
    const also = isAll && one === outside[0] ? '; no row of the record lies in the window' : ''
    return {
      severity: 'warning',
      file: at,
      line,
      column: 1,
      path: `${ids[0]}.${column}`,
      found: `${what} (${idsInWords(ids)}): ${why}${also}`,
      expected,
      ...(mend === undefined ? {} : { hint: mendInWords(mend) }),
    }
  })
  return [...problems, ...checkWindow(file, record, new Set(outside.flatMap(({ ids }) => ids)))]
}

function toldOfActs(file: CrisisFile, record: readonly RecordRow[], before: readonly Problem[]): LeftOut[] {
  if (
    !(dayOf(file.window.from) < dayOf(file.window.until)) ||
    Object.values(file.parties).filter(({ kind }) => kind === 'principal').length !== 2
  )
    return []
  const misread = new Set(before.map(({ path }) => path))
  return leftOut({ file, record }).filter(
    ({ ids }) => !ids.every((id) => READ_FROM.some((column) => misread.has(`${id}.${column}`))),
  )
}
