/** Texts written after the as-of day: told by the row, else by the file, else by rows that became known later. */
import { describe, expect, test } from 'vitest'
import { assess } from '../../src/assess/assess.js'
import { notExplainedInWords } from '../../src/assess/not-explained.js'
import { writtenOf } from '../../src/crisis/written.js'
import { BASE, messages, sound } from './help.js'

const text = (head = '', more = ''): string =>
  `${BASE.replace('title: Test\n', `title: Test\n${head}`)}record:\n  rows:\n    - { id: a, date: 2024-01-02, actor: US, action: air_strike, target: Kataib Hezbollah${more} }\n    - { id: b, date: 2024-01-20, actor: Iran, action: threat, target: US }\n`
const of = (crisis: ReturnType<typeof sound>, asOf: string) => [
  writtenOf(crisis, asOf),
  writtenOf(crisis, asOf, crisis.record[0]),
]

describe('when a text was written', () => {
  test('a file that states no day may have been written on where it holds rows known later', () => {
    expect(of(sound(text()), '2024-01-10')).toEqual(['perhaps', 'perhaps'])
    expect(of(sound(text()), '2024-01-20')).toEqual(['untold', 'untold'])
  })

  test('the day of the file holds for its rows', () => {
    const crisis = sound(text('written: 2024-01-25\n'))
    expect(of(crisis, '2024-01-24')).toEqual(['after', 'after'])
    expect(of(crisis, '2024-01-25')).toEqual(['untold', 'untold'])
  })

  test('the day of a row goes before that of the file', () => {
    const crisis = sound(text('written: 2024-01-25\n', ', written: 2024-01-03'))
    expect(of(crisis, '2024-01-10')).toEqual(['after', 'untold'])
    expect(writtenOf(crisis, '2024-01-02T12:00', crisis.record[0])).toBe('after')
  })

  test('words written before what they tell are a mistake, and a file older than its rows is a doubt', () => {
    expect(messages(text('', ', written: 2024-01-01')).join('\n')).toContain(
      'at a.written: found "2024-01-01"; expected a date on or after 2024-01-02, when it happened',
    )
    expect(messages(text('written: 2024-01-10\n')).join('\n')).toContain(
      'warning: at b.written: found no day, and "2024-01-10" for the file, before it became known',
    )
  })
})

describe('readings', () => {
  test('say of an act whether its words were written later, and move no bit by it', async () => {
    const options = { asOf: '2024-01-10', particles: 100, seed: 3n }
    const [later, live] = [
      await assess(sound(text('written: 2024-01-25\n')), options),
      await assess(sound(text('written: 2024-01-25\n', ', written: 2024-01-03')), options),
    ]
    expect([later.acts[0].hindsight, live.acts[0].hindsight]).toEqual([true, false])
    expect({ ...later.acts[0], hindsight: false }).toEqual(live.acts[0])
  })

  test('a row that the model cannot explain is told with that mark', () => {
    const one = { ids: ['a'], date: '2024-01-02', summary: 'So it was', what: 'act', probability: 0.95 } as const
    expect(notExplainedInWords({ ...one, ids: ['a'], hindsight: true })).toContain(
      'So it was [written after the as-of day]',
    )
    expect(notExplainedInWords({ ...one, ids: ['a'], hindsight: false })).not.toContain('written')
  })
})
