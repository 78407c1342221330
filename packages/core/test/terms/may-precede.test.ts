import { describe, expect, it } from 'vitest'
import { wordsAfter } from '../../src/assess/words-after.js'
import { parseWhen, type When } from '../../src/terms/dates.js'
import { mayPrecede } from '../../src/terms/may-precede.js'
import { BASE, sound } from '../crisis/help.js'

const when = (text: string): When => parseWhen(text) as When
const precedes = (one: string, other: string): boolean => mayPrecede(when(one), when(other))

describe('which of two rows may have come first', () => {
  it.each([
    ['2024-01-08', '2024-01-08T01:45'],
    ['2024-01-08T01:45', '2024-01-08'],
    ['2024-01-08T01:45', '2024-01-08T01:46'],
    ['2024-01-08T01:45', '2024-01-08T01:45'],
    ['2024-01-07', '2024-01-08T01:45'],
    ['2024-01-08/2024-01-09', '2024-01-08T01:45'],
  ])('%s may precede %s', (one, other) => {
    expect(precedes(one, other)).toBe(true)
  })
  it.each([
    ['2024-01-08T01:46', '2024-01-08T01:45'],
    ['2024-01-09', '2024-01-08T01:45'],
    ['2024-01-09T00:00', '2024-01-08'],
  ])('%s does not precede %s', (one, other) => {
    expect(precedes(one, other)).toBe(false)
  })
})

describe('what was said after an act', () => {
  const assured = (of: string, act: string): boolean => {
    const csv = `id,date,actor,action\na,${of},Iran,limit_signal\n`
    const { record } = sound(`${BASE}timeZone: Asia/Baghdad\nrecord: { file: r.csv }\n`, { 'r.csv': csv })
    return wordsAfter(record, ['iran'], when(act)).assurance !== 1
  }
  it.each(['2024-01-08', '2024-01-08T06:00', '2024-01-09', '2024-01-11'])(
    'counts words of %s on an act of 01:45 that day',
    (of) => {
      expect(assured(of, '2024-01-08T01:45')).toBe(true)
    },
  )
  it.each(['2024-01-07', '2024-01-08T01:00', '2024-01-12'])('does not count words of %s', (of) => {
    expect(assured(of, '2024-01-08T01:45')).toBe(false)
  })
  it('counts words with a time on an act of that day without one', () => {
    expect(assured('2024-01-08T06:00', '2024-01-08')).toBe(true)
  })
})
