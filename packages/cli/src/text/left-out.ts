/** Acts of the record that the model does not carry, or not as they stand there: the same list under every table. */
import { type LeftOut, leftOutInWords, type NotExplained, notExplainedInWords } from '@standoff/core/kernel'
import { printable } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { wrap } from '../terminal/wrap.js'

export const LEFT_OUT = 'Acts of the record left out, or carried with a change'
/** Entries that are told; JSON has all. */
const MOST_TOLD = 20

export const NOT_EXPLAINED = 'Rows that the model cannot explain'

/** Rows that the model cannot explain, in sentences; nothing where it explains all. */
export function notExplainedLines(list: readonly NotExplained[], style: Style): string[] {
  const lines = list.slice(0, MOST_TOLD).map((one) => wrap(printable(notExplainedInWords(one)), style.width, '  '))
  return list.length > MOST_TOLD ? [...lines, `  and ${list.length - MOST_TOLD} more: --json has all of them.`] : lines
}

export function leftOutActs(list: readonly LeftOut[], style: Style): string[] {
  const lines = list.slice(0, MOST_TOLD).map((one) => wrap(printable(leftOutInWords(one)), style.width, '  '))
  return list.length > MOST_TOLD ? [...lines, `  and ${list.length - MOST_TOLD} more: --json has all of them.`] : lines
}
