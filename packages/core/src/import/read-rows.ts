import { LIMITS } from '../crisis/limits.js'
import type { Problem } from '../crisis/problem.js'
import { dayOf } from '../terms/dates.js'
import type { RowFate } from './fates.js'
import type { ToldRow } from './fold.js'
import type { Layout, ReadOptions } from './layout.js'
import { isLeftOut, isNobody } from './source-event.js'
import { readSourceTable, SourceCells, type SourceTable } from './source-table.js'

export interface ReadRowsOptions extends ReadOptions {
  /** First and last day of the rows that are taken, as dates. */
  from?: string
  until?: string
  /** Told how many of all rows have been read, now and then. */
  onRows?: (done: number, all: number) => void
}

/** Characters of a name at most: a longer text is no key of a mapping. */
const LONGEST_NAME = 450

/** Rows between two words on how far it is. */
const TOLD_EVERY = 500

/** What a label of the source became. */
export interface LabelUse {
  label: string
  /** Label of the table of actions with its rung where one is set; undefined where rows with it are left out. */
  action?: string
  rung?: string
  rows: number
}

/** The rows of a source, read one by one. */
export interface ReadRows {
  told: ToldRow[]
  /** Of the rows that are left out, by their number. */
  fates: Map<number, RowFate>
  /** Numbers of all rows. */
  order: number[]
  labels: LabelUse[]
  /** Columns of the file that are not read. */
  unread: string[]
  problems: Problem[]
}

/** The columns of a file that no mapping names. */
function unreadOf({ columns }: Layout, table: SourceTable | undefined): string[] {
  const read = new Set(columns.flatMap(({ from }) => from.split(/, | or /)).map((name) => name.toLowerCase()))
  const names = table === undefined ? [] : table.header.length > 0 ? table.header : [...table.columns.keys()]
  return names.filter((name) => name !== '' && !read.has(name.toLowerCase()))
}

/** Reads every row: what it tells, or why it is left out. */
export function readRows(layout: Layout, file: string, text: string, options: ReadRowsOptions): ReadRows {
  const { table, problems } = readSourceTable(file, text, layout, LIMITS.recordRows)
  const told: ToldRow[] = []
  const fates = new Map<number, RowFate>()
  const warned = new Set<string>()
  const order: number[] = []
  const labels = new Map<string, LabelUse>()
  const [from, until] = [options.from, options.until].map((day) => (day === undefined ? undefined : dayOf(day)))
  for (const [index, row] of (table?.rows ?? []).entries()) {
    const cells = new SourceCells(
      table as NonNullable<typeof table>,
      row,
      index + (table?.first ?? 1),
      problems,
      warned,
    )
    order.push(cells.number)
    if (index % TOLD_EVERY === 0) options.onRows?.(index, table?.rows.length ?? 0)
    const leave = (why: string, detail?: string, id = ''): void => {
      fates.set(cells.number, { row: cells.number, line: cells.line, id, fate: 'left out', as: [], why, detail })
    }
    if (cells.isBlank) {
      leave('an empty row')
      continue
    }
    if (cells.misshapen !== undefined) {
      cells.report(
        'warning',
        '',
        cells.misshapen,
        'as many cells as the first line has; the row is left out',
        'put a text with the mark that parts cells in quotation marks',
      )
      leave('it has other cells than the first line', cells.misshapen)
      continue
    }
    const read = layout.read(cells, options)
    if (isLeftOut(read)) {
      leave(read.leftOut, read.label)
      if (read.label !== undefined) countLabel(labels, { label: read.label })
      continue
    }
    const [first] = read.events
    for (const { label, action, rung } of new Map(read.events.map((event) => [event.action, event])).values())
      countLabel(labels, { label, action, rung })
    const day = dayOf(first.date.split('/')[0].slice(0, 10))
    if ((from !== undefined && day < from) || (until !== undefined && day > until))
      leave('outside the days that were asked for', first.date, first.id)
    else if ([first.actor, first.target].some(({ name }) => name.length > LONGEST_NAME))
      leave('an actor is no name but a long text', undefined, first.id)
    else if (isNobody(first.actor)) leave('it names no actor', first.label, first.id)
    else told.push({ row: cells.number, line: cells.line, events: read.events })
  }
  return { told, fates, order, labels: [...labels.values()], unread: unreadOf(layout, table), problems }
}

function countLabel(labels: Map<string, LabelUse>, use: Omit<LabelUse, 'rows'>): void {
  const key = `${use.label}\n${use.action ?? ''}\n${use.rung ?? ''}`
  const known = labels.get(key)
  if (known === undefined) labels.set(key, { ...use, rows: 1 })
  else known.rows++
}
