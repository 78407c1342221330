/** Rows that a larger model proposes, held against the same schema as those of the rules. Bad ones are named, not used. */
import { show } from '../crisis/problem.js'
import type { Column } from '../crisis/schema/record.js'
import type { Draft, DraftFields, DraftRow, Sure } from './article.js'
import { cellProblem, rowProblems } from './row-problems.js'
import { DRAFT_MARK } from './rows.js'

/** What a model is asked: the sentences with their places, and the form of the answer. */
export interface ModelQuestion {
  /** Version of this form. */
  format: 1
  /** Day of the article, where it is known. */
  dated?: string
  sentences: { number: number; from: number; until: number; text: string }[]
  answer: string
}

const ANSWER =
  '{ "rows": [{ "sentence": NUMBER, "from": OFFSET, "until": OFFSET, "fields": { COLUMN: TEXT or { "value": TEXT, "sure": "high"|"medium"|"low" } } }] }; offsets are of the words in the article, columns those of the record'

/** The question for a draft. */
export const modelQuestion = ({ dated, sentences }: Draft): ModelQuestion => ({
  format: 1,
  ...(dated === undefined ? {} : { dated }),
  sentences: sentences.map(({ number, from, until, text }) => ({ number, from, until, text })),
  answer: ANSWER,
})

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const SURE: readonly unknown[] = ['high', 'medium', 'low']
const MOST = 1000

/**
 * Reads what a model answers.
 * @param answer parsed JSON, whatever it is
 * @param source what is written into the column `source`
 * @returns rows that are sound, with ids `M1`, `M2`, ...; and what is wrong with the others, each with its number from 1
 */
export function modelRows(
  answer: unknown,
  draft: Draft,
  text: string,
  source: string,
): { rows: DraftRow[]; problems: string[] } {
  const list = isRecord(answer) ? answer.rows : answer
  if (!Array.isArray(list)) return { rows: [], problems: [`found ${show(answer)}; expected ${ANSWER}`] }
  const problems: string[] = []
  const rows: DraftRow[] = []
  const taken = new Set(draft.rows.map(({ id }) => id))
  if (list.length > MOST) problems.push(`found ${list.length} rows; expected at most ${MOST}; the others are left out`)
  for (const [n, item] of list.slice(0, MOST).entries()) {
    const { row, wrong } = rowOf(item, draft, text, { id: freeId(taken), source })
    for (const one of wrong) problems.push(`row ${n + 1}: ${one}`)
    if (row === undefined) continue
    taken.add(row.id)
    rows.push(row)
  }
  return { rows, problems }
}

function freeId(taken: ReadonlySet<string>): string {
  let n = 1
  while (taken.has(`M${n}`)) n++
  return `M${n}`
}

function rowOf(
  item: unknown,
  { sentences }: Draft,
  text: string,
  { id, source }: { id: string; source: string },
): { row?: DraftRow; wrong: string[] } {
  if (!isRecord(item) || !isRecord(item.fields))
    return { wrong: [`found ${show(item)}; expected a mapping with "sentence" and "fields"`] }
  const sentence = sentences.find(({ number }) => number === item.sentence)
  if (sentence === undefined)
    return { wrong: [`sentence: found ${show(item.sentence)}; expected a number from 1 to ${sentences.length}`] }
  const [from, until] = [item.from ?? sentence.from, item.until ?? sentence.until]
  if (!isOffset(from) || !isOffset(until) || from < sentence.from || until > sentence.until || from >= until)
    return {
      wrong: [
        `from, until: found ${show(from)} to ${show(until)}; expected offsets within sentence ${sentence.number}, ${sentence.from} to ${sentence.until}`,
      ],
    }
  const span = { from, until }
  const fields: DraftFields = { id: { value: id, sure: 'high', rule: 'numbered' } }
  const wrong: string[] = []
  for (const [column, value] of Object.entries(item.fields)) {
    const cell = cellOf(value)
    const problem =
      cell === undefined
        ? `${column}: found ${show(value)}; expected a text, or { value, sure }`
        : cellProblem(column, cell.value)
    if (problem !== undefined) wrong.push(problem)
    else if (cell !== undefined && cell.value !== '' && column !== 'id')
      fields[column as Column] = { ...cell, rule: 'proposed by the model', span }
  }
  const words = text.slice(sentence.from, sentence.until).replace(/\s+/g, ' ')
  fields.summary ??= {
    value: `${words} [conf=L]`,
    sure: 'high',
    rule: 'the sentence itself',
    span: { from: sentence.from, until: sentence.until },
  }
  fields.source ??= { value: source, sure: 'high', rule: 'the article' }
  const note = fields.note?.value
  const place = `sentence ${sentence.number}, characters ${from}-${until}`
  fields.note = {
    value: [DRAFT_MARK, place, 'proposed by a model', ...(note === undefined ? [] : [note])].join('; '),
    sure: 'high',
    rule: 'where the row is from',
    span,
  }
  if (wrong.length === 0) wrong.push(...rowProblems(fields))
  return wrong.length > 0
    ? { wrong }
    : { row: { id, sentence: sentence.number, also: [], span, text: words, fields }, wrong }
}

const isOffset = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value)

function cellOf(value: unknown): { value: string; sure: Sure } | undefined {
  if (typeof value === 'string' || typeof value === 'number') return { value: String(value), sure: 'low' }
  if (!isRecord(value) || (typeof value.value !== 'string' && typeof value.value !== 'number')) return undefined
  return { value: String(value.value), sure: SURE.includes(value.sure) ? (value.sure as Sure) : 'low' }
}
