/**
 * A row as the files hold it, and which changes of which file would change it. A column that the CSV file has is
 * changed in its cell; what the crisis file adds to the row (`record.amend`), and columns that the CSV file does not
 * have, are changed there: no other row is touched.
 */

import { changed, difference, type FileChange, type TextChange } from './change.js'
import { addRow, changeCells, deleteRow, findRow, tableOf } from './csv-rows.js'
import type { CrisisTexts } from './texts.js'
import {
  addYamlRow,
  amendsTo,
  changeAmends,
  changeYamlRow,
  deleteYamlRow,
  removeAmends,
  renameAmends,
  type Values,
  yamlRow,
} from './yaml-rows.js'

/** Where the checker says that a row stands. */
export interface RowPlace {
  id: string
  file: string
  line: number
}

export interface RowOnPaper extends RowPlace {
  /** In the crisis file itself. */
  inline: boolean
  /** Columns of its file, in order; none where it stands in the crisis file, which has them all. */
  columns: string[]
  /** What holds, column by column. */
  values: Record<string, string>
  /** Columns whose value stands in `record.amend`. */
  amended: string[]
}

/**
 * Why a row cannot be changed by the form: it is not there (any more), it stands in a file of totals, or it is written
 * so that only a person can.
 */
export type Refusal = 'gone' | 'totals' | 'byHand'
export const isRefusal = (value: unknown): value is Refusal => typeof value === 'string'

const bare = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
const csvOf = (texts: CrisisTexts, file: string): string | undefined =>
  Object.hasOwn(texts.beside, file) ? file : Object.keys(texts.beside).find((name) => bare(name) === bare(file))

/** Reads a row where it stands. Texts are as the editor holds them: without byte order mark, lines parted by LF. */
export function rowOnPaper(texts: CrisisTexts, place: RowPlace): RowOnPaper | Refusal {
  const { id, file, line } = place
  if (file === texts.name) {
    const values = yamlRow(texts.text, id, line)
    return values === undefined ? 'gone' : { ...place, inline: true, columns: [], values, amended: [] }
  }
  const name = csvOf(texts, file)
  if (name === undefined) return 'gone'
  const { columns } = tableOf(texts.beside[name])
  if (!columns.includes('id')) return columns.includes('cum_total') ? 'totals' : 'gone'
  const row = findRow(texts.beside[name], id, line)
  if (row === undefined) return 'gone'
  const amends = amendsTo(texts.text, id) ?? {}
  const cells = Object.fromEntries(columns.map((column, index) => [column, row.cells[index]?.text ?? '']).reverse())
  return {
    id,
    file: name,
    line: row.line,
    inline: false,
    columns,
    values: { ...cells, ...amends },
    amended: Object.keys(amends),
  }
}

const inFile = (file: string, changes: TextChange[]): FileChange[] => (changes.length === 0 ? [] : [{ file, changes }])

/** What gives a row new texts in some columns. */
export function changeRow(texts: CrisisTexts, place: RowPlace, values: Values): FileChange[] | Refusal {
  const row = rowOnPaper(texts, place)
  if (isRefusal(row)) return row
  if (row.inline) {
    const changes = changeYamlRow(texts.text, row.id, row.line, values)
    return changes === undefined ? 'byHand' : inFile(texts.name, changes)
  }
  const inCsv: Record<string, string> = {}
  const inYaml: Record<string, string> = {}
  for (const [column, value] of Object.entries(values))
    (row.amended.includes(column) || !row.columns.includes(column) ? inYaml : inCsv)[column] = value
  const text = texts.beside[row.file]
  const found = findRow(text, row.id, row.line)
  if (found === undefined) return 'gone'
  let yaml = texts.text
  const steps = [Object.keys(inYaml).length === 0 ? [] : changeAmends(yaml, row.id, inYaml)]
  if (steps[0] !== undefined) yaml = changed(yaml, steps[0])
  const next = inCsv.id ?? row.id
  if (next !== row.id && row.amended.length + Object.keys(inYaml).length > 0)
    steps.push(renameAmends(yaml, row.id, next))
  if (steps.some((step) => step === undefined)) return 'byHand'
  const all = steps.length === 1 ? (steps[0] ?? []) : difference(texts.text, changed(yaml, steps[1] ?? []))
  return [...inFile(row.file, changeCells(row.columns, found, inCsv)), ...inFile(texts.name, all)]
}

/** What adds a row: to the CSV file where there is one, else to the crisis file. */
export function addNewRow(texts: CrisisTexts, csv: string | undefined, values: Values): FileChange[] | Refusal {
  const name = csv === undefined ? undefined : csvOf(texts, csv)
  if (name === undefined) {
    const changes = addYamlRow(texts.text, values)
    return changes === undefined ? 'byHand' : inFile(texts.name, changes)
  }
  const text = texts.beside[name]
  const { columns, header } = tableOf(text)
  if (header === undefined) return inFile(name, freshTable(text, values))
  if (!columns.includes('id')) return 'byHand'
  const beside = Object.fromEntries(
    Object.entries(values).filter(([column, value]) => !columns.includes(column) && value !== ''),
  )
  const inYaml = Object.keys(beside).length === 0 ? [] : changeAmends(texts.text, values.id ?? '', beside)
  return inYaml === undefined ? 'byHand' : [...inFile(name, addRow(text, values)), ...inFile(texts.name, inYaml)]
}

/** An empty CSV file gets its first line with its first row. */
function freshTable(text: string, values: Values): TextChange[] {
  const columns = [
    'id',
    'date',
    'actor',
    'action',
    ...Object.keys(values).filter(
      (column) => !['id', 'date', 'actor', 'action'].includes(column) && values[column] !== '',
    ),
  ]
  const head = `${columns.join(',')}\n`
  return [{ from: text.length, to: text.length, insert: head + (addRow(head, values)[0]?.insert ?? '') }]
}

/** What takes a row out, with all that the crisis file adds to it. */
export function removeRow(texts: CrisisTexts, place: RowPlace): FileChange[] | Refusal {
  const row = rowOnPaper(texts, place)
  if (isRefusal(row)) return row
  if (row.inline) {
    const changes = deleteYamlRow(texts.text, row.id, row.line)
    return changes === undefined ? 'byHand' : inFile(texts.name, changes)
  }
  const found = findRow(texts.beside[row.file], row.id, row.line)
  const amends = row.amended.length === 0 ? [] : removeAmends(texts.text, row.id)
  if (found === undefined) return 'gone'
  return amends === undefined
    ? 'byHand'
    : [...inFile(row.file, deleteRow(texts.beside[row.file], found)), ...inFile(texts.name, amends)]
}
