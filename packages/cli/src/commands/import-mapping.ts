/** How the file of `standoff import` is read: by the layout of its source, or a spreadsheet by its mapping. */
import type { Crisis } from '@standoff/core'
import {
  ACTION_LABELS,
  COLUMN_NAMES,
  CONTEXT_LABEL,
  type ColumnNames,
  csvLayout,
  headerOf,
  IDS_OF_A_CRISIS,
  LAYOUTS,
  type Layout,
  nearest,
  proposeColumns,
  type SourceName,
} from '@standoff/core/kernel'
import { folderFor } from '../output/import-files.js'
import { UserError } from '../process/exit.js'
import type { ImportOptions } from './import-options.js'

/** The word for a spreadsheet of somebody's own. */
const CSV = 'csv'

export interface SourceMapping {
  layout: Layout
  /** Of a spreadsheet: what its columns and labels are. */
  sheet?: { columns: ColumnNames; labels: Readonly<Record<string, string>> }
}

/** `name=value`, cut at the first sign. */
function pairOf(option: string, text: string, example: string): [string, string] {
  const cut = text.indexOf('=')
  if (cut < 1 || cut === text.length - 1) throw new UserError(`${option} ${text}: expected ${example}`)
  return [text.slice(0, cut).trim(), text.slice(cut + 1).trim()]
}

const suggestion = (word: string, known: readonly string[]): string => {
  const close = nearest(word, known)
  return close === undefined ? '' : `; did you mean ${close}?`
}

/** `--column date=Datum`. */
function columnsOf(texts: readonly string[]): ColumnNames {
  const columns: ColumnNames = {}
  for (const text of texts) {
    const [column, name] = pairOf('--column', text, 'column=name, such as date=Datum')
    const known = COLUMN_NAMES.find((one) => one === column)
    if (known === undefined)
      throw new UserError(`--column ${text}: "${column}" is no column of the format${suggestion(column, COLUMN_NAMES)}`)
    columns[known] = name
  }
  return columns
}

/** `--label Luftangriff=air_strike`. */
function labelsOf(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const cut = text.lastIndexOf('=')
      if (cut < 1 || cut === text.length - 1)
        throw new UserError(`--label ${text}: expected text=action, such as Luftangriff=air_strike`)
      const [said, label] = [text.slice(0, cut).trim(), text.slice(cut + 1).trim()]
      if (label !== CONTEXT_LABEL && !ACTION_LABELS.includes(label))
        throw new UserError(
          `--label ${text}: "${label}" is no label of the table of actions, nor context${suggestion(label, ACTION_LABELS)}`,
        )
      return [said, label]
    }),
  )
}

/**
 * The mapping for a source. That of a spreadsheet is what `--column` and `--label` say, then the crisis that its rows
 * go into, then usual names.
 */
export function mappingFor(
  source: string,
  file: string,
  text: string,
  { column = [], label = [] }: ImportOptions,
  into: Crisis | undefined,
): SourceMapping {
  if (source !== CSV) {
    if (column.length + label.length > 0)
      throw new UserError(
        `--${column.length > 0 ? 'column' : 'label'}: for a csv alone; the columns and labels of ${source} are known`,
      )
    return { layout: LAYOUTS[source as SourceName] }
  }
  const record = into?.file.record
  const own = columnsOf(column)
  const usual: ColumnNames = { ...record?.columns }
  const header = headerOf(text, [...Object.values(own), ...Object.values(usual)])
  const without = into === undefined ? IDS_OF_A_CRISIS : []
  const proposed = proposeColumns(header, { given: own, usual, without })
  if ('wrong' in proposed) throw new UserError(`${file}: ${proposed.wrong}`)
  const labels = { ...record?.actions, ...labelsOf(label) }
  const { columns } = proposed
  const idStart = into === undefined ? 'row-' : `${folderFor(file).replace(/-draft$/, '')}-row-`
  return { layout: csvLayout({ columns, labels, idStart }), sheet: { columns, labels } }
}
