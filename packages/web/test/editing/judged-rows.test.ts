/** Rows of a draft, as they are judged and written. */

import { readFileSync } from 'node:fs'
import { type Draft, draftOf, loadCrisis } from '@standoff/core'
import { describe, expect, it } from 'vitest'
import {
  type Among,
  cellsOf,
  countStandings,
  type Judgements,
  judgedBefore,
  looseTie,
  nextLeft,
  standingOf,
} from '../../src/editing/judged-rows.js'
import { isRefusal } from '../../src/editing/row-edits.js'
import { tryRow } from '../../src/editing/try-row.js'
import { MINIMAL } from '../editor.js'

const ARTICLE = readFileSync(new URL('../../../../crises/minimal/article.txt', import.meta.url), 'utf8')
const { crisis } = loadCrisis({ name: 'crisis.yaml', text: MINIMAL, readText: () => '' })
const draft = draftOf(ARTICLE, { crisis })
const [row] = draft.rows

const among = (judged: Judgements = {}, record: readonly string[] = []): Among => ({
  judged,
  standing: (id) => standingOf(id, judged, (one) => record.includes(one)),
  taken: (id) => record.includes(id),
})

describe('a judged row', () => {
  it('is accepted only while the record has it', () => {
    const judged: Judgements = { D1: { as: 'accepted', id: 'X' }, D2: { as: 'rejected' } }
    const standings = (record: string[]) =>
      ['D1', 'D2', 'D3'].map((id) => standingOf(id, judged, (one) => record.includes(one)))
    expect(standings(['X'])).toEqual(['accepted', 'rejected', 'left'])
    expect(standings([])).toEqual(['left', 'rejected', 'left'])
    expect(countStandings(standings(['X']))).toEqual({ left: 1, accepted: 1, rejected: 1 })
  })

  it('is followed by the next that is left, from the start again', () => {
    expect(nextLeft(['left', 'rejected', 'accepted', 'left'], 0)).toBe(3)
    expect(nextLeft(['left', 'rejected', 'left'], 2)).toBe(0)
    expect(nextLeft(['left', 'rejected'], 0)).toBeUndefined()
  })

  it('says in its note that it was judged, and keeps all its cells', () => {
    const cells = cellsOf(row, 'accepted', among())
    expect(cells.note).toMatch(/^drafted from an article, accepted; sentence 2/)
    const told = Object.entries(row.fields).filter(([column, { value }]) => column !== 'note' && value !== '')
    for (const [column, { value }] of told) expect(cells[column]).toBe(value)
  })

  it('gets an id that the record does not have', () => {
    expect(cellsOf(row, 'accepted', among({}, ['D1', 'D1-2'])).id).toBe('D1-3')
  })

  it('is about a row as the record has it, or about none', () => {
    const tied = { ...row, fields: { ...row.fields, of: { value: 'D9', sure: 'medium', rule: '' } } } as const
    expect(looseTie(tied, among())).toBe('D9')
    const loose = cellsOf(tied, 'accepted', among())
    expect(loose.of).toBeUndefined()
    expect(loose.note).toContain('about D9 of the draft, which was not accepted')
    expect(cellsOf(tied, 'accepted', among({ D9: { as: 'accepted', id: 'X' } }, ['X'])).of).toBe('X')
  })

  it('stays judged where the article is drafted anew', () => {
    const anew: Draft = { ...draft, rows: draft.rows.map((one, n) => ({ ...one, id: `E${n + 1}` })) }
    expect(judgedBefore(anew, draft, { D2: { as: 'rejected' } })).toEqual({ E2: { as: 'rejected' } })
  })
})

describe('a row tried out', () => {
  const texts = { name: 'crisis.yaml', text: MINIMAL, beside: {} }
  const tried = (values: Record<string, string>) => {
    const answer = tryRow(texts, undefined, values, [])
    if (isRefusal(answer)) throw new Error(answer)
    return answer
  }
  const again = { id: 'D1', date: '2030-01-03', actor: 'Red Brigade', action: 'rocket_attack' }

  it('names the rows that tell of the same', () => {
    expect(tried(again).told).toEqual([{ id: 'R1', summary: 'Two rockets.' }])
    expect(tried({ ...again, date: '2030-01-04' }).told).toEqual([])
  })

  it('tells the mistake that the file would have with it', () => {
    const { problems } = tried({ ...again, actor: 'Red Brigate' })
    expect(problems.map(({ found }) => found).join()).toContain('Red Brigate')
    expect(tryRow(texts, undefined, { ...again, actor: 'Red Brigate' }, problems)).toMatchObject({ problems: [] })
  })

  it('is not told what other rows are told already', () => {
    const early = { ...again, date: '2040-01-04' }
    const { problems } = tried(early)
    expect(problems).toHaveLength(1)
    const more = `${MINIMAL}    - ${JSON.stringify({ ...early, id: 'D0' })}\n`
    const known = problems.map((problem) => ({ ...problem, path: problem.path.replace('D1', 'D0') }))
    expect(tryRow({ ...texts, text: more }, undefined, early, known)).toMatchObject({ problems: [] })
  })

  it('is sound as every row of the draft is', () => {
    for (const one of draft.rows)
      expect(tried(cellsOf(one, 'accepted', among())).problems.filter(({ severity }) => severity === 'error')).toEqual(
        [],
      )
  })
})
