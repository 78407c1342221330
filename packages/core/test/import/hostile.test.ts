import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCrisis } from '../../src/crisis/load.js'
import { recordCsv } from '../../src/export/record-csv.js'
import { mappingLines, rowsAsTheyStand } from '../../src/import/csv-draft.js'
import { csvLayout } from '../../src/import/csv-layout.js'
import { draftRecord } from '../../src/import/draft.js'
import { draftCrisis } from '../../src/import/draft-crisis.js'
import { LAYOUTS, type SourceName } from '../../src/import/layouts.js'
import { proposeColumns } from '../../src/import/propose-columns.js'
import { exportOf, ROW } from './synthetic.js'

const NOTHING_GIVEN = { principals: [], ties: [] }
const errors = (problems: readonly { severity: string }[]) => problems.filter(({ severity }) => severity === 'error')

/** Texts that have hurt readers of tables before. */
const odd = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Northland', 'Southland', '2024-03-01', '1', '190', 'attack') },
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '=1+1',
    '"',
    "'",
    ': {',
    '# a',
    'context',
    'none',
    'null',
    '-',
    'ß',
    'a'.repeat(1500),
  ),
)

describe('whatever the cells', () => {
  it.each(Object.keys(LAYOUTS) as SourceName[])(
    'an export of %s becomes a crisis that loads, or is refused',
    (source) => {
      const usual = ROW[source]({
        id: 1,
        day: '2024-03-01',
        by: 'Northland',
        on: 'Southland',
        what: 'air strike',
        killed: 1,
      })
      const row = fc.array(fc.tuple(fc.constantFrom(...Object.keys(usual)), odd), { maxLength: 6 }).map((changes) => ({
        ...usual,
        ...Object.fromEntries(changes.map(([key, text]) => [key, text.replace(/[\t\r\n]/g, ' ')])),
      }))
      fc.assert(
        fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
          const { draft } = draftRecord(LAYOUTS[source], 'f', exportOf(source, [usual, ...rows]), NOTHING_GIVEN)
          if (draft === undefined || draft.rows.length === 0) return
          const text = draftCrisis(draft, { title: 'A source', file: 'f' }, 'record.csv')
          const { problems } = loadCrisis({ name: 'c', text, readText: () => recordCsv(draft.rows) })
          expect(errors(problems)).toEqual([])
          expect(draft.totals.imported + draft.totals.folded + draft.totals.leftOut).toBe(rows.length + 1)
        }),
        { numRuns: 40, seed: 5 },
      )
    },
  )

  it('a spreadsheet becomes a mapped record that loads as what was imported, and adds up', () => {
    const header = ['When', 'Who', 'What', 'Against', 'Dead', 'Remark']
    const usual = ['2024-03-01', 'North', 'air strike', 'South', '2', 'x']
    const line = fc
      .array(fc.tuple(fc.nat({ max: 5 }), odd), { maxLength: 3 })
      .map((changes) => usual.map((cell, n) => changes.find(([at]) => at === n)?.[1] ?? cell))
    const quoted = (cells: readonly string[]): string =>
      cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = [header, usual, ...lines].map(quoted).join('\r\n')
        const proposed = proposeColumns(header, { given: {} })
        if ('wrong' in proposed) throw new Error(proposed.wrong)
        const sheet = { columns: proposed.columns, labels: {} }
        const { draft } = draftRecord(csvLayout({ ...sheet, idStart: 'row-' }), 'f', text, NOTHING_GIVEN)
        if (draft === undefined || draft.rows.length === 0) return
        expect(draft.totals.imported + draft.totals.folded + draft.totals.leftOut).toBe(lines.length + 1)
        const crisis = draftCrisis(draft, { title: 'a spreadsheet', file: 'f' }, 'r.csv', mappingLines(sheet, draft))
        const read = loadCrisis({
          name: 'c',
          text: crisis,
          readText: () => rowsAsTheyStand(text, draft, sheet.columns),
        })
        expect(errors(read.problems)).toEqual([])
        expect(read.crisis?.record.map(({ id }) => id).sort()).toEqual(draft.rows.map(({ id }) => id).sort())
      }),
      { numRuns: 60, seed: 6 },
    )
  })
})
