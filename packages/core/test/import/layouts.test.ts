import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCrisis } from '../../src/crisis/load.js'
import { recordCsv } from '../../src/export/record-csv.js'
import { type Draft, draftRecord } from '../../src/import/draft.js'
import { draftCrisis } from '../../src/import/draft-crisis.js'
import { LAYOUTS, type SourceName } from '../../src/import/layouts.js'
import { exportOf, ROW, type Told } from './synthetic.js'

const SOURCES = Object.keys(LAYOUTS) as SourceName[]
const NOBODY_GIVEN = { principals: [], ties: [] }

const event = (id: number, told: Partial<Told> = {}): Told => ({
  id,
  day: `2024-03-${String(10 + (id % 20)).padStart(2, '0')}`,
  by: 'Northland',
  on: 'Southland',
  what: 'air strike',
  killed: 2,
  ...told,
})

const draftOf = (source: SourceName, told: readonly Told[], options: object = {}) =>
  draftRecord(LAYOUTS[source], 'events.csv', exportOf(source, told.map(ROW[source])), { ...NOBODY_GIVEN, ...options })

const load = (draft: Draft) =>
  loadCrisis({
    name: 'crisis.yaml',
    text: draftCrisis(draft, { title: 'A source', file: 'events.csv' }, 'record.csv'),
    readText: () => recordCsv(draft.rows),
  })

/** Two states and a group at each other, somebody else's quarrel, a code that nobody knows. */
const STORY: Told[] = [
  event(1),
  event(2, { by: 'Southland', on: 'Northland', what: 'clash' }),
  event(3, { by: 'Hill Brigade', on: 'Northland' }),
  event(4, { by: 'Lakeland', on: 'Lakeland' }),
  event(5, { what: 'unknown' }),
  event(6, { by: 'Lakeland', on: 'Southland', what: 'clash' }),
]

describe.each(SOURCES)('an export of %s', (source) => {
  const { draft, problems } = draftOf(source, STORY, { ties: [{ group: 'Hill Brigade', patron: 'Southland' }] })

  it('becomes a crisis that loads without errors', () => {
    expect(draft).toBeDefined()
    const { crisis, problems: found } = load(draft as Draft)
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(Object.entries(crisis?.file.parties ?? {}).map(([id, { kind }]) => [id, kind])).toEqual([
      ['northland', 'principal'],
      ['southland', 'principal'],
      ['hill-brigade', 'proxy'],
    ])
    expect(crisis?.record.filter(({ kind }) => kind === 'act').map(({ author }) => author.parties[0].id)).toEqual(
      expect.arrayContaining(['northland', 'southland', 'hill-brigade']),
    )
  })

  it('tells what became of each row, and the numbers add up', () => {
    expect(draft?.totals).toMatchObject({ all: 6, imported: 4, folded: 0, leftOut: 2 })
    expect(draft?.fates.map(({ fate }) => fate)).toEqual([
      'imported',
      'imported',
      'imported',
      'left out',
      'left out',
      'imported',
    ])
    expect(draft?.fates[3].why).toBe('neither side is a party')
  })

  it('names an unknown code with its row and column', () => {
    const row = source === 'gdelt' ? 5 : 6
    expect(problems).toMatchObject([{ severity: 'warning', line: row, path: expect.stringContaining(`row ${row}, `) }])
    expect(problems[0].column).toBeGreaterThan(1)
  })

  it('keeps a quarrel with somebody else as context', () => {
    const row = draft?.rows.find(({ actor = '' }) => /lakeland/i.test(actor))
    expect(row).toMatchObject({ kind: 'context' })
  })

  it('folds reports of one event into one row', () => {
    const twice =
      source === 'acled' || source === 'ucdp'
        ? [event(1), event(1)]
        : [event(1, { day: '2024-03-11' }), event(2, { day: '2024-03-11' })]
    const { draft: folded } = draftOf(source, [...twice, event(9)])
    expect(folded?.totals).toMatchObject({ all: 3, imported: 2, folded: 1, leftOut: 0 })
    const [first, second] = folded?.fates ?? []
    const [kept, gone] = first.fate === 'folded' ? [second, first] : [first, second]
    expect(gone).toMatchObject({ fate: 'folded', into: kept.row, as: kept.as })
    expect(folded?.rows.find(({ id }) => id === kept.as[0])?.note).toMatch(
      /2 (reports of one event|versions of one entry)/,
    )
  })

  it('leaves out rows outside the days that were asked for', () => {
    const { draft: some } = draftOf(source, STORY, { from: '2024-03-12', until: '2024-03-13' })
    expect(some?.totals.reasons).toContainEqual({ why: 'outside the days that were asked for', rows: 3 })
    expect(some?.rows.every(({ date = '' }) => date >= '2024-03-12' && date < '2024-03-14')).toBe(true)
  })

  it('needs the two sides named where no two states meet', () => {
    const told = [event(1, { on: 'Hill Brigade' }), event(2, { by: 'Hill Brigade', on: 'Northland' })]
    const alone = draftOf(source, told)
    expect(alone.draft).toBeUndefined()
    expect(alone.problems.at(-1)?.hint).toMatch(/--principal A --principal B/)
    expect(draftOf(source, told, { principals: ['Hill Brigade', 'Northland'] }).draft?.totals.imported).toBe(2)
  })

  it('names the nearest actor for a name that is none', () => {
    const {
      draft: none,
      problems: [problem],
    } = draftOf(source, [event(1)], { principals: ['Nortland', 'Southland'] })
    expect(none).toBeUndefined()
    expect(problem.hint).toMatch(/did you mean "(Northland|NORTHLAND|NOR)"/)
  })

  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-03-${String(n).padStart(2, '0')}`)
  const who = fc.constantFrom<Told['by']>('Northland', 'Southland', 'Hill Brigade', 'Lakeland')
  const told = fc.record<Told>({
    id: fc.integer({ min: 1, max: 12 }),
    day: fc.oneof({ weight: 9, arbitrary: day }, fc.constantFrom('', '08/01/20', '2024-13-45', '45000', 'soon')),
    by: who,
    on: who,
    what: fc.constantFrom<Told['what']>('air strike', 'clash', 'threat', 'aid', 'unknown'),
    killed: fc.nat({ max: 50 }),
  })

  it('has exactly one fate for each row, whatever the rows', () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 25 }), (rows) => {
        const { draft: any, problems: found } = draftOf(source, rows, {
          principals: [],
          dates: 'day-first',
        })
        if (any === undefined) {
          expect(found.some(({ severity }) => severity === 'error')).toBe(true)
          return
        }
        const { totals, fates } = any
        expect(totals.all).toBe(rows.length)
        expect(totals.imported + totals.folded + totals.leftOut).toBe(rows.length)
        expect(totals.reasons.reduce((sum, { rows: n }) => sum + n, 0)).toBe(totals.leftOut)
        expect(new Set(fates.map(({ row }) => row)).size).toBe(rows.length)
        const byRow = new Map(fates.map((one) => [one.row, one]))
        for (const { fate, into, as, why } of fates) {
          expect(why !== undefined).toBe(fate === 'left out')
          expect(as.length > 0).toBe(fate !== 'left out')
          if (fate === 'folded') expect(byRow.get(into as number)?.fate).toBe('imported')
        }
        const made = fates.filter(({ fate }) => fate === 'imported').flatMap(({ as }) => as)
        expect(made.sort()).toEqual(any.rows.map(({ id }) => id).sort())
      }),
      { numRuns: 60, seed: 16 },
    )
  })
})
