import type { DateOrder } from '../crisis/foreign-date.js'
import { scanCsv } from '../crisis/record/csv.js'
import { delimiterOf } from '../crisis/record/delimiter.js'
import { COLUMN_NAMES, CONTEXT_LABEL } from '../crisis/schema/record.js'
import { labelFor } from './csv-layout.js'
import type { Draft } from './draft.js'
import { type ColumnNames, IDS_OF_A_CRISIS } from './propose-columns.js'

/** The names in the first line of a spreadsheet. */
export function headerOf(text: string, known: readonly string[]): string[] {
  const shape = { delimiter: delimiterOf(text, [...COLUMN_NAMES, ...known]), isQuoted: true }
  return (scanCsv(text, 1, { shape }).rows[0]?.texts ?? []).map((name) => name.trim())
}

/** What a column is called in the copy, where its name is that of a column which the draft does not read as such. */
const nameInCopy = (name: string, columns: ColumnNames): string =>
  IDS_OF_A_CRISIS.some((column) => column === name && columns[column] === undefined) ? `${name} (as it was)` : name

/**
 * The rows of a spreadsheet that a draft has, each as it stands there, under its first line. Rows without an id get one,
 * in a column before the others where there is none.
 */
export function rowsAsTheyStand(text: string, { fates }: Draft, columns: ColumnNames): string {
  const shape = { delimiter: delimiterOf(text, Object.values(columns)), isQuoted: true }
  const { rows } = scanCsv(text, Number.POSITIVE_INFINITY, { shape })
  const ids = new Map(fates.flatMap(({ fate, row, as }) => (fate === 'imported' ? [[row, as[0]] as const] : [])))
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const quote = (cell: string): string =>
    cell.includes(shape.delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  const lines = rows.flatMap((row, index): string[] => {
    const id = index === 0 ? 'id' : ids.get(index + 1)
    if (id === undefined) return []
    const own =
      index === 0
        ? row.texts.map((name) => quote(nameInCopy(name.trim(), columns))).join(shape.delimiter)
        : text.slice(row.start, rows[index + 1]?.start ?? text.length).replace(/[\r\n]+$/, '')
    return columns.id === undefined ? [`${id}${shape.delimiter}${own}`] : [own]
  })
  return `${lines.join(end)}${end}`
}

/** The lines of `record` in a crisis file that say how a spreadsheet is read. */
export function mappingLines(
  { columns, labels, dates }: { columns: ColumnNames; labels: Readonly<Record<string, string>>; dates?: DateOrder },
  draft: Draft,
): string[] {
  const quoted = (text: string): string => JSON.stringify(text)
  const texts = [...new Set(draft.labels.map(({ label }) => label))]
  const mapped = texts.map((text) => [text, labelFor(text, labels)] as const).filter(([text, label]) => text !== label)
  return [
    'columns: # of the format, and what they are called in the file',
    ...Object.entries(columns).map(([column, name]) => `  ${column}: ${quoted(nameInCopy(name, columns))}`),
    ...(mapped.length === 0
      ? []
      : [
          'actions: # texts of the file, and the labels of the table of actions that they stand for',
          ...mapped.map(([text, label]) =>
            label === undefined
              ? `  ${quoted(text)}: ${CONTEXT_LABEL} # not known: write the label that it stands for`
              : `  ${quoted(text)}: ${label}`,
          ),
        ]),
    ...(dates === undefined ? [] : [`dates: ${dates}`]),
  ]
}
