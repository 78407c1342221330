import { dayOf } from '../../terms/dates.js'
import { nearest } from '../../terms/nearest.js'
import { betweenPrincipals, demandsOf } from '../demands.js'
import { LIMITS } from '../limits.js'
import { counted, didYouMean, type Problem, show } from '../problem.js'
import { localDay } from '../record/local-day.js'
import type { RecordRow } from '../record/row.js'
import type { CrisisFile } from '../schema/crisis.js'

/** Words that are about a demand and nothing else. */
const ANSWERS_OF_DEMANDS: readonly string[] = ['comply', 'fulfil', 'drop']

const firstDay = ({ when }: RecordRow): number => Math.floor(when.from)
const lastDay = ({ when }: RecordRow): number => Math.ceil(when.until) - 1

/**
 * Rows are told apart, run forward, revise rows that exist, and their totals never fall. @param lacking rows could not
 * be read, so that names of rows and series may be theirs
 */
export function checkRecord(
  name: string,
  file: CrisisFile,
  rows: readonly RecordRow[],
  locate: (key: string) => { line: number; column: number },
  lacking = false,
): Problem[] {
  const problems: Problem[] = []
  const add = (
    severity: Problem['severity'],
    row: RecordRow,
    column: string,
    found: string,
    expected: string,
    hint?: string,
  ): void => {
    problems.push({
      severity,
      file: row.file,
      line: row.line,
      column: 1,
      path: `${row.id}.${column}`,
      found,
      expected,
      hint,
    })
  }
  const first = new Map<string, RecordRow>()
  for (const row of [...rows].sort((a, b) => (a.file === b.file ? a.line - b.line : 0))) {
    const before = first.get(row.id)
    if (before !== undefined)
      add(
        'error',
        row,
        'id',
        `the id ${show(row.id)} a second time`,
        'each id once',
        `${before.file}:${before.line} has it too`,
      )
    else first.set(row.id, row)
  }
  const last = new Map<string, RecordRow>()
  const inFileOrder = [...rows].sort((a, b) => a.line - b.line)
  for (const row of inFileOrder) {
    const key = row.series === undefined ? row.file : `${row.file} ${row.series}`
    const before = last.get(key)
    if (before !== undefined && lastDay(row) < firstDay(before)) {
      add(
        'warning',
        row,
        'date',
        show(row.when.text),
        `a date on or after ${before.when.text}, that of the row before`,
        'rows are read in the order of their dates',
      )
    }
    last.set(key, row)
    if (Math.ceil(row.known) - 1 < Math.floor(row.when.from))
      add('error', row, 'known', show(row.raw.known), `a date on or after ${row.when.text}, when it happened`)
    if (row.written !== undefined && row.written < Math.floor(row.when.from))
      add('error', row, 'written', show(row.raw.written), `a date on or after ${row.when.text}, when it happened`)
  }
  if (file.written !== undefined) {
    const after = dayOf(file.written) + 1
    const later = rows.find(({ known, written }) => written === undefined && Math.ceil(known) > after)
    if (later !== undefined)
      add(
        'warning',
        later,
        'written',
        `no day, and ${show(file.written)} for the file, before it became known`,
        'a day in the column written, or a later one at the top of the file',
      )
  }
  const demands = demandsOf(file, rows)
  for (const row of rows) {
    if (row.deadline !== undefined && row.content !== 'demand')
      add(
        'warning',
        row,
        'deadline',
        'the deadline of a row that demands nothing',
        'a row of content demand, such as an ultimatum',
        'it is not used',
      )
    if (row.kind !== 'message' || row.content === undefined || !ANSWERS_OF_DEMANDS.includes(row.content)) continue
    const pair = betweenPrincipals(row, file)
    if (pair === undefined) continue
    const [by, of] = row.content === 'drop' ? [pair.by, pair.of] : [pair.of, pair.by]
    if (!demands.some((one) => one.by === by && one.of === of))
      add(
        'warning',
        row,
        'content',
        `${show(row.content)} where nothing is demanded`,
        `a demand of ${show(by)}`,
        `add one to \`demands\`, or a row of content demand by ${by}`,
      )
  }
  if (file.timeZone === undefined) {
    const timed = rows.filter(({ when, raw }) => when.text.includes('T') || raw.known?.includes('T') === true)
    if (timed.length > 0) {
      const [row] = timed
      const others = timed.length === 1 ? '' : ` and ${counted(timed.length - 1, 'more row')} with a time`
      add(
        'warning',
        row,
        'date',
        `${show(row.when.text)}${others}, and no timeZone`,
        'in the crisis file `timeZone`, such as Asia/Baghdad, whose days count',
        `until then days are those of UTC, and this row stands on ${localDay(row)}`,
      )
    }
  }
  const totals = new Map<string, RecordRow>()
  for (const row of rows) {
    if (row.kind === 'count' && row.series !== undefined && row.total !== undefined) {
      const before = totals.get(row.series)
      if (before?.total !== undefined && row.total < before.total) {
        add(
          'error',
          row,
          'total',
          `a running total of ${row.total}`,
          `at least ${before.total}, that of ${before.when.text} in the series ${show(row.series)}`,
          'a total cannot fall: leave the row out or give it another series',
        )
      } else totals.set(row.series, row)
    }
    const hint = (id: string): string | undefined =>
      problems.length > LIMITS.problems ? undefined : didYouMean(nearest(id, first.keys()))
    for (const { subject } of row.asserts ?? []) {
      if ('row' in subject && !first.has(subject.row) && !lacking)
        add('error', row, 'asserts', show(subject.row), 'the id of a row of the record', hint(subject.row))
    }
    if (row.kind !== 'revision') {
      if (row.of !== undefined && !first.has(row.of) && !lacking)
        add('error', row, 'of', show(row.of), 'the id of a row of the record', hint(row.of))
      continue
    }
    if (row.of === undefined) add('warning', row, 'of', 'a revision of nothing', 'the id of the row that it revises')
    else if (!first.has(row.of)) {
      if (!lacking) add('error', row, 'of', show(row.of), 'the id of a row of the record', hint(row.of))
    } else if (row.of === row.id) add('error', row, 'of', show(row.of), 'the id of another row')
  }
  const main = file.record.mainSeries
  if (main !== undefined && !lacking && !totals.has(main)) {
    problems.push({
      severity: 'error',
      file: name,
      ...locate('mainSeries'),
      path: 'record.mainSeries',
      found: show(main),
      expected: 'a series of running totals of the record',
      hint: didYouMean(nearest(main, totals.keys())),
    })
  }
  return problems
}
