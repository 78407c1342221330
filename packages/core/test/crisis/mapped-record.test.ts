import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foreignDate } from '../../src/crisis/foreign-date.js'
import { loadCrisis } from '../../src/crisis/load.js'
import { formatDay } from '../../src/terms/dates.js'

const BASE = `standoff: 1
title: A ridge
window: { from: 2020-01-01, until: 2020-12-31 }
parties:
  north: { kind: principal, role: strong, name: North }
  south: { kind: principal, role: patron, name: South }
`
const read = (record: string, csv: string) =>
  loadCrisis({ name: 'c.yaml', text: `${BASE}record: ${record}\n`, readText: () => csv })
const told = (record: string, csv: string): string[] =>
  read(record, csv)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, path, found, expected, hint }) =>
      [`${file}:${line}:${column}`, path, found, expected, hint].join(' | '),
    )

const COLUMNS = '{ id: Nr, date: Datum, actor: Wer, action: Was, target: Gegen, killed: Tote, lat: Breite, lon: Länge }'
const MAPPED = `{ file: r.csv, columns: ${COLUMNS}, actions: { Luftangriff: air_strike, Protestnote: condemn, Wetter: context } }`
const HEADER = ['Nr', 'Datum', 'Wer', 'Was', 'Gegen', 'Tote', 'Breite', 'Länge', 'Bemerkung']
const sheet = (rows: string[][], by = ';', end = '\r\n'): string =>
  `\ufeff${[HEADER, ...rows].map((cells) => cells.join(by)).join(end)}${end}`

describe('a record with columns and labels of its own', () => {
  const rows = [
    ['a', '2020-02-03', 'North', 'luftangriff', 'South', '1 234', '33,315', '44,4', 'wie gemeldet'],
    ['b', '13.02.2020', 'South', 'Protestnote', 'North', '', '', '', ''],
    ['c', '43875', 'South', 'Wetter', '', '', '', '', ''],
    ['d', '15 Feb 2020 05:30', 'South', 'air_strike', 'North', '0'],
    ['', '', '', '', '', '', '', '', ''],
  ]
  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['vertical bars', '|'],
  ])('is read with %s', (_, by) => {
    const { crisis, problems } = read(MAPPED, sheet(rows, by))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(crisis?.record.map(({ id, when, action, kind }) => [id, when.text, action, kind])).toEqual([
      ['a', '2020-02-03', 'air_strike', 'act'],
      ['b', '2020-02-13', 'condemn', 'message'],
      ['c', '2020-02-14', 'context', 'context'],
      ['d', '2020-02-15T05:30', 'air_strike', 'act'],
    ])
    expect(crisis?.record[0].killed?.best).toBe(1234)
    expect(crisis?.record[0].place).toMatchObject({ lat: 33.315, lon: 44.4 })
  })

  it('keeps every cell as it stood', () => {
    const { crisis } = read(MAPPED, sheet(rows))
    expect(crisis?.record[0].raw).toMatchObject({
      date: '2020-02-03',
      action: 'luftangriff',
      Bemerkung: 'wie gemeldet',
    })
  })

  it('calls rows by their number where there is no column for the id', () => {
    const csv = 'date,actor,action\n2020-02-03,North,threat\n2020-02-04,South,threat\n'
    expect(read('{ file: r.csv, columns: {} }', csv).crisis?.record.map(({ id }) => id)).toEqual(['row-2', 'row-3'])
  })

  it('asks what stands first where a date may be read in two ways', () => {
    const csv = sheet([['a', '08/01/2020', 'North', 'threat', 'South']])
    expect(told(MAPPED, csv)).toEqual([
      'r.csv:2:3 | a.date | "08/01/2020" | a date that can be read in one way | say in the crisis file which: record: { dates: day-first } (2020-01-08) or month-first (2020-08-01)',
    ])
    const dated = (order: string) =>
      read(`${MAPPED.slice(0, -2)}, dates: ${order} }`, csv).crisis?.record.map(({ when }) => when.text)
    expect(dated('day-first')).toEqual(['2020-01-08'])
    expect(dated('month-first')).toEqual(['2020-08-01'])
  })

  it('refuses a date that the stated order does not allow', () => {
    const csv = sheet([['a', '13/01/2020', 'North', 'threat', 'South']])
    expect(told(`${MAPPED.slice(0, -2)}, dates: month-first }`, csv)[0]).toContain('a.date | "13/01/2020"')
  })

  it('names a column that the file does not have, and the nearest one', () => {
    expect(told(MAPPED.replace('Wer', 'Wehr'), sheet(rows))).toEqual([
      'r.csv:1:1 | record.columns.actor | no column "Wehr" | the name of a column in the first line | did you mean "Wer"?',
    ])
  })

  it('names a label that is mapped to none, once', () => {
    const csv = sheet([1, 2].map((n) => [`a${n}`, '2020-02-03', 'North', 'Beschuss', 'South']))
    expect(told(MAPPED, csv)).toEqual([
      'r.csv:2:21 | a1.action | "Beschuss" | a label of the table of actions, or in record.actions which one it stands for | ',
    ])
  })

  it('refuses a label of the table that there is not, with the nearest one', () => {
    expect(told('{ file: r.csv, actions: { Luftangriff: air_strik } }', 'id,date,actor,action\n')[0]).toContain(
      'record.actions.Luftangriff | "air_strik" | a label of the table of actions, or context | did you mean "air_strike"?',
    )
    expect(told('{ file: r.csv, columns: { dat: Datum } }', '')[0]).toContain('did you mean "date"?')
  })

  it('does not read semicolons, or other dates, where nothing says that a spreadsheet wrote it', () => {
    expect(told('{ file: r.csv }', 'id;date;actor;action\n')[0]).toContain('fields parted by semicolons')
    expect(told('{ file: r.csv }', 'id,date,actor,action\na,13/02/2020,North,threat\n')[0]).toContain('"13/02/2020"')
  })
})

describe('a date as another program writes it', () => {
  it.each([
    ['08 May 2025', '2025-05-08'],
    ['May 8, 2025', '2025-05-08'],
    ['8-May-25', '2025-05-08'],
    ['20250508', '2025-05-08'],
    ['2025-05-08 00:00:00.000', '2025-05-08'],
    ['2025/5/8 05:30', '2025-05-08T05:30'],
    ['45785', '2025-05-08'],
    ['45785,5', '2025-05-08T12:00'],
    ['45784.999999', '2025-05-08'],
    ['5/13/2025', '2025-05-13'],
    ['5/5/2025', '2025-05-05'],
  ])('%s is %s', (given, date) => {
    expect(foreignDate(given)).toEqual({ date })
  })
  it.each(['', 'soon', '2025', '30/30/2025', '2025-13-45', '1/2/3', '999999'])('"%s" is none', (given) => {
    expect(foreignDate(given)).toBeUndefined()
  })
  it('is the day that a spreadsheet numbers so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 109_900 }), (serial) => {
        expect(foreignDate(String(serial))).toEqual({ date: formatDay(serial - 25_569) })
      }),
      { seed: 1, numRuns: 100 },
    )
  })
})
