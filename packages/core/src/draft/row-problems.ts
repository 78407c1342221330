/** What keeps a row of a draft from standing in a record: told before anything is written. */
import { ACTION_LABELS, meaningOf } from '../crisis/actions.js'
import { near } from '../crisis/near.js'
import { didYouMean, show } from '../crisis/problem.js'
import { COLUMN_NAMES, type Column } from '../crisis/schema/record.js'
import { isPlausible, parseWhen } from '../terms/dates.js'
import type { DraftFields } from './article.js'

const WHOLE: readonly Column[] = ['killed', 'killed_low', 'killed_high', 'attacks', 'total']
const DATES: readonly Column[] = ['date', 'known', 'written', 'deadline']

/**
 * What is wrong with a column and its text, as "found ..., expected ..."; undefined where nothing is. The record's own
 * checker says more once the row stands in a crisis.
 */
export function cellProblem(column: string, text: string): string | undefined {
  const told = (found: string, expected: string, hint?: string): string =>
    `${column}: found ${found}; expected ${expected}${hint === undefined ? '' : `; ${hint}`}`
  if (!(COLUMN_NAMES as readonly string[]).includes(column))
    return told('an unknown column', 'a column of the record', didYouMean(near(column, COLUMN_NAMES)))
  if (text === '') return undefined
  if (WHOLE.includes(column as Column) && !/^\d{1,8}$/.test(text)) return told(show(text), 'a whole number')
  if (DATES.includes(column as Column)) {
    const when = parseWhen(text)
    if (when === undefined || !isPlausible(when.from))
      return told(show(text), 'a day such as 2024-01-28, a time, or an interval a/b')
  }
  if (column === 'action' && meaningOf(text) === undefined)
    return told(show(text), 'a label of the table of actions', didYouMean(near(text, ACTION_LABELS)))
  return undefined
}

/** Everything that is wrong with the cells of a row, what is missing too; empty where it may be written. */
export function rowProblems(fields: DraftFields): string[] {
  const problems = Object.entries(fields).flatMap(([column, field]) => cellProblem(column, field?.value ?? '') ?? [])
  for (const column of ['date', 'actor', 'action'] as const)
    if ((fields[column]?.value ?? '') === '' && !(column === 'actor' && fields.author !== undefined))
      problems.push(`${column}: found nothing; expected ${MISSING[column]}`)
  return problems
}

const MISSING = {
  date: 'a day: --dated says which day the article is of, or correct the row',
  actor: 'who did or said it; Unknown where nobody knows',
  action: 'a label of the table of actions',
} as const
