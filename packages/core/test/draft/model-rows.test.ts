import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftOf } from '../../src/draft/draft.js'
import { modelQuestion, modelRows } from '../../src/draft/model-rows.js'

const TEXT = 'Gunmen attacked a Northland army post near Selm on Tuesday. Nobody claimed it.'
const DRAFT = draftOf(TEXT, { dated: '2030-03-06' })
const ask = (answer: unknown) => modelRows(answer, DRAFT, TEXT, 'article.txt')
const SOUND = { sentence: 1, from: 0, until: 15, fields: { date: '2030-03-05', actor: 'Gunmen', action: 'attack' } }

test('a model is asked the sentences with their places', () => {
  const { sentences, dated } = modelQuestion(DRAFT)
  expect(dated).toBe('2030-03-06')
  expect(sentences.map(({ from, until }) => TEXT.slice(from, until))).toEqual(sentences.map(({ text }) => text))
})

test('a sound row becomes a draft row that points at its words', () => {
  const { rows, problems } = ask({ rows: [SOUND] })
  expect(problems).toEqual([])
  expect(rows).toMatchObject([{ id: 'M1', sentence: 1, span: { from: 0, until: 15 } }])
  expect(rows[0].fields.note?.value).toContain('draft, to be judged; sentence 1, characters 0-15; proposed by a model')
})

test.each([
  [{ ...SOUND, sentence: 9 }, 'row 1: sentence: found 9; expected a number from 1 to 2'],
  [{ ...SOUND, until: 500 }, 'row 1: from, until: found 0 to 500; expected offsets within sentence 1, 0 to 59'],
  [
    { ...SOUND, fields: { ...SOUND.fields, actoin: 'attack' } },
    'row 1: actoin: found an unknown column; expected a column of the record; did you mean "action"?',
  ],
  [
    { ...SOUND, fields: { ...SOUND.fields, action: 'atack' } },
    'row 1: action: found "atack"; expected a label of the table of actions; did you mean "attack"?',
  ],
  [{ ...SOUND, fields: { ...SOUND.fields, killed: 'some' } }, 'row 1: killed: found "some"; expected a whole number'],
])('a bad row is named and not used', (row, problem) => {
  expect(ask([row])).toEqual({ rows: [], problems: [problem] })
})

test('a row without a day says what is missing', () => {
  expect(ask([{ sentence: 1, fields: { actor: 'Gunmen', action: 'attack' } }]).problems).toEqual([
    expect.stringContaining('row 1: date: found nothing'),
  ])
})

test('any answer is read without a fault', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (answer) => {
      expect(() => ask(answer)).not.toThrow()
    }),
    { numRuns: 100, seed: 1 },
  )
})
