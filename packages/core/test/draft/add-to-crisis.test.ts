import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { withInlineRows } from '../../src/draft/add-to-crisis.js'

const ROW = { id: 'D1', date: '2030-01-06', actor: 'Northland', action: 'air_strike' }
const FORMS = {
  'a list of rows in block style':
    'title: T # why\nrecord:\n  rows:\n    - { id: R1, date: 2030-01-01 }\nquestions: []\n',
  'rows in block style': 'record:\n  rows:\n    - id: R1\n      date: 2030-01-01\n\n    # the last\n    - id: R2\n',
  'a list on one line': 'record:\n  rows: [{ id: R1 }]\ntitle: T\n',
  'an empty list': 'record:\n  rows: []\n',
  'a record in another file': 'record:\n  file: record.csv # the chronicle\n  mainSeries: A\ntitle: T\n',
  'no record': 'title: T',
  'lines that end as on Windows': 'title: T\r\nrecord:\r\n  rows:\r\n    - { id: R1 }\r\nquestions: []\r\n',
  JSON: '{ "title": "T", "record": { "rows": [{ "id": "R1" }] } }',
}

test.each(Object.entries(FORMS))('rows are put behind those that are there: %s', (_, text) => {
  const added = withInlineRows(text, [ROW, { ...ROW, id: 'D2' }]) ?? ''
  const [before, after] = [parse(text), parse(added)]
  expect(after.record.rows).toEqual([...(before.record?.rows ?? []), ROW, { ...ROW, id: 'D2' }])
  expect({ ...after, record: { ...after.record, rows: 0 } }).toEqual({
    ...before,
    record: { ...before.record, rows: 0 },
  })
  for (const comment of text.match(/#.*/g) ?? []) expect(added).toContain(comment)
})

test('what only a person can add to is left alone', () => {
  expect(withInlineRows('record: { file: record.csv }\n', [ROW])).toBeUndefined()
  expect(withInlineRows('a: [', [ROW])).toBeUndefined()
})

test('a cell comes back as it was written, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (summary) => {
      for (const text of Object.values(FORMS)) {
        const added = withInlineRows(text, [{ ...ROW, summary }])
        if (added !== undefined) expect(parse(added).record.rows.at(-1).summary).toBe(summary)
      }
    }),
    { numRuns: 60, seed: 1 },
  )
})
