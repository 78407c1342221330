/**
 * A crisis with a single difference taken over from another one, read and checked anew as a file, since a value may bear
 * on how the record is read (whose name an actor is, whose days count).
 */
import type { Crisis } from '../checked.js'
import { loadCrisis } from '../load.js'
import type { Problem } from '../problem.js'
import { COLUMN_NAMES } from '../schema/record.js'
import type { Difference, RowDifference, Step, ValueDifference } from './difference.js'
import { membersOf } from './members.js'
import { type Branch, isBranch, memberOf } from './plain.js'
import { cellsInA } from './row-differences.js'
import { treeOf } from './value-differences.js'

/** Name of the table into which all rows are put, wherever they stood. */
const TABLE = 'rows.csv'

/**
 * A copy of data with what stands at a path replaced, or taken away where `value` is undefined.
 * @param done how many steps of the path lead to `data`
 */
function replaced(data: unknown, steps: readonly Step[], value: unknown, done = 0): unknown {
  if (done === steps.length) return value
  const step = steps[done]
  if (typeof step === 'string') {
    const branch: Branch = isBranch(data) ? { ...data } : {}
    const made = replaced(memberOf(data, step), steps, value, done + 1)
    if (made === undefined) delete branch[step]
    else branch[step] = made
    return branch
  }
  const list: unknown[] = Array.isArray(data) ? [...data] : []
  const at = membersOf(list, steps.slice(0, done))?.get(step.member)
  const made = replaced(at === undefined ? undefined : list[at], steps, value, done + 1)
  if (at === undefined) return made === undefined ? list : [...list, made]
  return made === undefined ? list.toSpliced(at, 1) : list.with(at, made)
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** All rows as one table, with the columns of the format that any of them has. */
function tableOf(rows: readonly Record<string, string>[]): string {
  const used = COLUMN_NAMES.filter(
    (column) => ['id', 'date', 'actor', 'action'].includes(column) || rows.some((row) => row[column] !== undefined),
  )
  const lines = rows.map((row) => used.map((column) => quoted(row[column] ?? '')).join(','))
  return [used.join(','), ...lines, ''].join('\n')
}

function rowsWith(a: Crisis, { id, a: own, b }: RowDifference, idOf: (id: string) => string): Record<string, string>[] {
  const rows = a.record.flatMap((row) => {
    if (row !== own) return [row.raw]
    return b === undefined ? [] : [cellsInA(b, idOf)]
  })
  return own === undefined && b !== undefined ? [...rows, { ...cellsInA(b, idOf), id }] : rows
}

const valuesWith = (data: unknown, { steps, b }: ValueDifference): unknown =>
  replaced(data, steps, b.isLeftOut ? undefined : b.value)

/**
 * A with one difference taken over from B, or as it is where none is given.
 * @param idOf the id in A of a row of B
 * @returns no crisis where the file that comes of it has mistakes: what differs then only makes sense with more
 */
export function withDifference(
  a: Crisis,
  idOf: (id: string) => string,
  difference?: Difference,
): { crisis?: Crisis; problems: Problem[] } {
  const rows = difference?.kind === 'row' ? rowsWith(a, difference, idOf) : a.record.map(({ raw }) => raw)
  const given = treeOf(a).value
  const values = difference?.kind === 'value' ? valuesWith(given, difference) : given
  const { file, totals, rows: inline, amend, ...rest } = (memberOf(values, 'record') ?? {}) as Branch
  const record = rows.length === 0 ? rest : { ...rest, file: TABLE }
  const text = JSON.stringify({ ...(values as Branch), record }, null, 1)
  const table = tableOf(rows)
  return loadCrisis({ name: a.name, text, readText: () => table })
}
