/** A spreadsheet of somebody's own, by the names that its columns have. */
import { ACTION_LABELS, meaningOf } from '../crisis/actions.js'
import { near } from '../crisis/near.js'
import { numberHint, numberMeant } from '../crisis/number-hint.js'
import { didYouMean, show } from '../crisis/problem.js'
import { killedHint } from '../crisis/record/killed-hint.js'
import { CONTEXT_LABEL, type Column } from '../crisis/schema/record.js'
import { FORBIDDEN_KEYS } from '../crisis/yaml-tree.js'
import { folded } from '../terms/normal.js'
import type { Layout, ReadOptions } from './layout.js'
import type { ColumnNames } from './propose-columns.js'
import { readDate } from './read-date.js'
import { type ReadRow, type SourceActor, state } from './source-event.js'
import type { SourceCells } from './source-table.js'

const DATES: readonly Column[] = ['known', 'written', 'deadline']
const NUMBERS: Readonly<Partial<Record<Column, { low: number; high: number; isWhole: boolean }>>> = {
  killed: { low: 0, high: 1e7, isWhole: true },
  killed_low: { low: 0, high: 1e7, isWhole: true },
  killed_high: { low: 0, high: 1e7, isWhole: true },
  lat: { low: -90, high: 90, isWhole: false },
  lon: { low: -180, high: 180, isWhole: false },
}

/** Characters of a label at most: a longer text is no key of a mapping. */
const LONGEST_LABEL = 200

export interface CsvMapping {
  columns: ColumnNames
  /** Labels of the table of actions, or `context`, by the texts of the file. */
  labels: Readonly<Record<string, string>>
  /** Stands before the number of a row that has no id. */
  idStart: string
}

/** A label as the table of actions writes it: `Air strike` is `air_strike`. */
const asLabel = (text: string): string => folded(text).replace(/[\s/-]+/g, '_')

/** What a text of the column `action` stands for; undefined where nothing says so. */
export function labelFor(text: string, labels: Readonly<Record<string, string>>): string | undefined {
  const given = Object.entries(labels).find(([one]) => folded(one) === folded(text))?.[1]
  return given ?? [text, asLabel(text)].find((label) => meaningOf(label) !== undefined)
}

/** The other cells of the record that a row fills, or why it is left out. */
function otherCells(
  cells: SourceCells,
  columns: ColumnNames,
  options: ReadOptions,
): Partial<Record<Column, string>> | string {
  const more: Partial<Record<Column, string>> = {}
  for (const [column, name] of Object.entries(columns) as [Column, string][]) {
    const key = name.toLowerCase()
    const text = cells.text(key)
    if (text === '' || ['id', 'date', 'actor', 'action', 'target'].includes(column)) continue
    const bounds = NUMBERS[column]
    if (bounds !== undefined) {
      const value = numberMeant(text, bounds)
      if (value === undefined) {
        const most = bounds.isWhole ? 'a whole number of at least 0' : `a number from ${bounds.low} to ${bounds.high}`
        const hint = bounds.isWhole ? killedHint(text) : numberHint(text, bounds)
        cells.report('warning', key, show(text), `${most}; the row is left out`, hint)
        return `its ${column} cannot be read`
      }
      more[column] = String(value)
    } else if (DATES.includes(column)) {
      const when = readDate(cells, key, options)
      if ('leftOut' in when) return when.leftOut
      more[column] = when.date
    } else more[column] = text
  }
  return more
}

/** How the rows of a spreadsheet are read. Make one for each file: it knows the ids that it has seen. */
export function csvLayout({ columns, labels, idStart }: CsvMapping): Layout {
  const nameOf = (column: Column): string => (columns[column] ?? '').toLowerCase()
  const seen = new Map<string, { row: number; cells: string }>()
  const names = Object.values(columns).map((name) => name.toLowerCase())
  const spellings = new Map<string, string>()
  /** Names that are written differently but compared as the same are one actor's. */
  const actor = (name: string): SourceActor => {
    const key = spellings.get(folded(name)) ?? name
    spellings.set(folded(name), key)
    return state(name, key)
  }

  function read(cells: SourceCells, options: ReadOptions): ReadRow {
    const when = readDate(cells, nameOf('date'), options)
    if ('leftOut' in when) return when
    const more = otherCells(cells, columns, options)
    if (typeof more === 'string') return { leftOut: more }
    const said = cells.text(nameOf('action'))
    if (said === '') return { leftOut: 'it has no action' }
    if (said.length > LONGEST_LABEL || FORBIDDEN_KEYS.has(said))
      return { leftOut: 'its action is no label but a long text' }
    const label = labelFor(said, labels)
    if (label === undefined) {
      const hint = didYouMean(near(asLabel(said), ACTION_LABELS))
      const expected = 'a label of the table of actions; its rows are context until --label or record.actions maps it'
      cells.warnOnce(nameOf('action'), show(said), expected, hint)
    }
    const isContext = label === undefined || label === CONTEXT_LABEL
    const id = cells.text(nameOf('id')) || `${idStart}${cells.number}`
    const all = names.map((name) => cells.text(name)).join('\t')
    const before = seen.get(id)
    if (before !== undefined && before.cells !== all) {
      cells.report(
        'warning',
        nameOf('id'),
        show(id),
        `an id of its own, as row ${before.row} has it; the row is left out`,
      )
      return { leftOut: 'its id is that of another row' }
    }
    seen.set(id, { row: cells.number, cells: all })
    return {
      events: [
        {
          id,
          date: when.date,
          actor: actor(cells.text(nameOf('actor'))),
          target: actor(cells.text(nameOf('target'))),
          label: said,
          action: isContext ? said : (label as string),
          isContext: isContext && more.kind === undefined,
          more,
          summary: '',
          sources: [],
          judged: [],
          notes: [],
          foldKey: all,
        },
      ],
    }
  }
  return {
    title: 'a spreadsheet',
    url: '',
    terms: '',
    needed: ['date', 'actor', 'action'].map((column) => nameOf(column as Column)),
    columns: (Object.entries(columns) as [Column, string][]).map(([column, name]) => ({ from: name, to: column })),
    folding: 'rows that are the same in every column that is read',
    read,
  }
}
