/** In what two crises differ: values of the files, and rows of the record. */
import type { Crisis } from '../checked.js'
import type { Difference, RenamedRow } from './difference.js'
import { idInA, rowDifferences } from './row-differences.js'
import { type RowPair, sameRows } from './same-rows.js'
import { valueDifferences } from './value-differences.js'

export interface Differences {
  /** Values in the order of A's file, then rows in the order of time. */
  differences: Difference[]
  /** Rows that both have under other ids, which is no difference in content. */
  renamed: RenamedRow[]
  /** Whether the two are the same text, file by file. */
  isSameText: boolean
  pairs: RowPair[]
}

/** Compares two crises that were read without errors. */
export function differencesOf(a: Crisis, b: Crisis): Differences {
  const pairs = sameRows(a.record, b.record)
  const { rows, renamed } = rowDifferences(pairs)
  const values = valueDifferences(a, b, idInA(pairs))
  const texts = (crisis: Crisis): string => JSON.stringify(crisis.inputs.map(({ text }) => text))
  return { differences: [...values, ...rows], renamed, isSameText: texts(a) === texts(b), pairs }
}
