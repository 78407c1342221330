/** Rows that a record has already. */
import { describe, expect, it } from 'vitest'
import { toldAlready } from '../../../src/crisis/differences/told-already.js'
import type { RecordRow } from '../../../src/crisis/record/row.js'
import { parseWhen } from '../../../src/terms/dates.js'

const row = (id: string, date: string, more: Partial<RecordRow> = {}): RecordRow => {
  const when = parseWhen(date)
  if (when === undefined) throw new Error(date)
  return {
    id,
    kind: 'act',
    when,
    known: when.until,
    author: { parties: [{ id: 'red' }], text: 'Red' },
    action: 'rocket_attack',
    attacks: 1,
    claimedBy: [],
    attributedBy: [],
    deniedBy: [],
    summary: '',
    sources: [],
    judged: [],
    raw: {},
    line: 1,
    file: 'a.yaml',
    ...more,
  }
}
const place = (text: string) => ({ text, precisionKm: 10 })
const told = (one: RecordRow, ...record: RecordRow[]): string[] => toldAlready(one, record).map(({ id }) => id)

describe('a row that the record has already', () => {
  const one = row('D1', '2030-01-03', { place: place('North base') })

  it('shares a day, the actor, the action and the place', () => {
    const record = [
      row('R1', '2030-01-03', { place: place('north base') }),
      row('R2', '2030-01-04', { place: place('north base') }),
      row('R3', '2030-01-03', { place: place('South base') }),
      row('R4', '2030-01-03', { place: place('north base'), action: 'drone_attack' }),
      row('R5', '2030-01-03', { place: place('north base'), author: { parties: [{ id: 'blue' }], text: 'Blue' } }),
    ]
    expect(told(one, ...record)).toEqual(['R1'])
  })

  it('may be one whose place is left open', () => {
    expect(told(one, row('R1', '2030-01-03'))).toEqual(['R1'])
    expect(told(row('D2', '2030-01-03'), row('R1', '2030-01-03', { site: 'base' }))).toEqual(['R1'])
  })

  it('may be one of an interval that holds its day, its last day included', () => {
    expect(told(one, row('R1', '2030-01-02/2030-01-03'))).toEqual(['R1'])
    expect(told(one, row('R1', '2030-01-01/2030-01-02'))).toEqual([])
    expect(told(one, row('R1', '2030-01-03T22:00Z'))).toEqual(['R1'])
  })

  it('is not itself', () => {
    expect(told(one, one)).toEqual([])
  })

  it('goes by the site where both tell one', () => {
    expect(told(row('D1', '2030-01-03', { site: 'a' }), row('R1', '2030-01-03', { site: 'b' }))).toEqual([])
  })
})
