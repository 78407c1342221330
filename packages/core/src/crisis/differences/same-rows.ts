/**
 * Which row of one record is which of another: by its id where the two also say something in common, else by what they
 * say (day, actor, target, action, place), and what is then left by the id alone. Two analysts number their rows
 * themselves, so an id alone says little.
 */
import type { RecordRow } from '../record/row.js'

/** A row of A with the row of B that tells of the same, or one of them alone. */
export interface RowPair {
  a?: RecordRow
  b?: RecordRow
}

const dayOfRow = ({ when }: RecordRow): number => Math.floor(when.from)

/** Who did what a row tells, as one text: ids of parties where it names any, else its own words in small letters. */
export const actorOf = ({ author }: RecordRow): string =>
  author.parties.length === 0
    ? author.text.toLowerCase()
    : author.parties
        .map(({ id }) => id)
        .sort()
        .join('+')

const targetOf = ({ target }: RecordRow): string => target?.party ?? target?.text.toLowerCase() ?? ''
const placeOf = ({ site, place }: RecordRow): string => site ?? place?.text.toLowerCase() ?? ''

const statement = (row: RecordRow): string =>
  [dayOfRow(row), actorOf(row), row.action, targetOf(row), placeOf(row), row.series ?? ''].join('\u0000')

/** Day, actor and action: enough where target and place are left out in one of the two. */
const gist = (row: RecordRow): string => [dayOfRow(row), actorOf(row), row.action, row.series ?? ''].join('\u0000')

/** Whether two texts are the same, or one of them is empty and may stand for the other. */
export const mayBeSame = (one: string, other: string): boolean => one === '' || other === '' || one === other

/** Rows by a text, in their order. */
function rowsBy(rows: Iterable<RecordRow>, textOf: (row: RecordRow) => string): Map<string, RecordRow[]> {
  const by = new Map<string, RecordRow[]>()
  for (const row of rows) {
    const text = textOf(row)
    by.set(text, [...(by.get(text) ?? []), row])
  }
  return by
}

/** Pairs of rows in the order of A, then those that only B has. Each row is in one pair. */
export function sameRows(a: readonly RecordRow[], b: readonly RecordRow[]): RowPair[] {
  const partner = new Map<RecordRow, RecordRow>()
  const left = new Set(b)
  const byId = new Map(b.map((row) => [row.id, row]))
  const pair = (one: RecordRow, other: RecordRow): void => {
    partner.set(one, other)
    left.delete(other)
  }
  const open = (): RecordRow[] => a.filter((row) => !partner.has(row))
  for (const row of a) {
    const other = byId.get(row.id)
    if (other === undefined) continue
    const shares = dayOfRow(row) === dayOfRow(other) || (actorOf(row) === actorOf(other) && row.action === other.action)
    if (shares) pair(row, other)
  }
  const byStatement = rowsBy(left, statement)
  for (const row of open()) {
    const other = byStatement.get(statement(row))?.find((one) => left.has(one))
    if (other !== undefined) pair(row, other)
  }
  const [gistsA, gistsB] = [rowsBy(open(), gist), rowsBy(left, gist)]
  for (const [text, [row, ...more]] of gistsA) {
    const [other, ...others] = gistsB.get(text) ?? []
    if (other === undefined || more.length > 0 || others.length > 0) continue
    if (mayBeSame(targetOf(row), targetOf(other)) && mayBeSame(placeOf(row), placeOf(other))) pair(row, other)
  }
  for (const row of open()) {
    const other = byId.get(row.id)
    if (other !== undefined && left.has(other)) pair(row, other)
  }
  return [...a.map((row) => ({ a: row, b: partner.get(row) })), ...[...left].map((row) => ({ b: row }))]
}
