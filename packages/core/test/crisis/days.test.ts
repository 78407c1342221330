/** Whose days count: the time zone of a file, what is said of it, and where its rows stand. */
import { describe, expect, it } from 'vitest'
import { knownBy } from '../../src/assess/observations.js'
import { applySet, isProblem } from '../../src/crisis/apply-set.js'
import { picturedActs } from '../../src/crisis/pictures/acts.js'
import { formatProblem, type Problem } from '../../src/crisis/problem.js'
import { localDay } from '../../src/crisis/record/local-day.js'
import { asOfNumber } from '../../src/terms/as-of.js'
import { shipped } from '../helpers/shipped.js'
import { BASE, load } from './help.js'

const said = (problems: readonly Problem[]): string[] => problems.map(formatProblem)

const rows = (...given: string[]): string =>
  `record:\n  rows:\n${given.map((row) => `    - { ${row}, actor: us, action: air_strike, target: kh, killed: 2, summary: strike }\n`).join('')}`
const STRIKE = 'id: A2, date: "2024-05-10T02:00+05:30"'
const known = (text: string, asOf: string): string[] => {
  const { crisis, problems } = load(text)
  if (crisis === undefined) throw new Error(said(problems).join('\n'))
  return knownBy(crisis, asOfNumber(asOf)).record.map(({ id }) => id)
}

describe('timeZone', () => {
  it('takes the days of a place', () => {
    const there = `${BASE}timeZone: Asia/Kolkata\n${rows(STRIKE)}`
    expect(load(there).problems).toEqual([])
    expect(known(there, '2024-05-09')).toEqual([])
    expect(known(there, '2024-05-10')).toEqual(['A2'])
  })
  it('is UTC where absent, with a warning where rows carry times, and one date everywhere', () => {
    const { crisis, problems } = load(`${BASE}${rows(STRIKE, 'id: A3, date: 2024-05-11T12:00Z')}`)
    expect(said(problems)).toEqual([
      expect.stringMatching(
        /warning: at A2.date: found "2024-05-10T02:00\+05:30" and 1 more row with a time, and no timeZone; expected in the crisis file `timeZone`, such as Asia\/Baghdad, whose days count; until then days are those of UTC, and this row stands on 2024-05-09$/,
      ),
    ])
    expect(crisis?.record.map(localDay)).toEqual(['2024-05-09', '2024-05-11'])
    expect(picturedActs(crisis as NonNullable<typeof crisis>).map(({ date }) => date)).toEqual([
      '2024-05-09',
      '2024-05-11',
    ])
    expect(known(`${BASE}${rows(STRIKE)}`, '2024-05-09')).toEqual(['A2'])
  })
  it('is not missed where no row carries a time', () => {
    expect(load(`${BASE}${rows('id: A2, date: 2024-05-10')}`).problems).toEqual([])
  })
  it.each([
    ['Asia/Bagdad', 'did you mean "Asia/Baghdad"?'],
    ['Baghdad', 'did you mean "Asia/Baghdad"?'],
    ['asia/baghdad', 'did you mean "Asia/Baghdad"?'],
    ['"+03:00"', 'expected an IANA name of a time zone, such as Asia/Baghdad or UTC'],
  ])('refuses %s', (zone, expected) => {
    const problems = said(load(`${BASE}timeZone: ${zone}\n${rows(STRIKE)}`).problems).filter((one) =>
      one.includes('error'),
    )
    expect(problems).toEqual([expect.stringContaining(expected)])
  })
  it('is not set from the command: the record was read by it', () => {
    const { crisis } = load(BASE)
    if (crisis === undefined) throw new Error('BASE has mistakes')
    expect(isProblem(applySet(crisis.file, 'timeZone', 'Asia/Kolkata'))).toBe(true)
  })
  it('makes the dates of the file local too', () => {
    const { crisis } = load(
      `${BASE}timeZone: Asia/Baghdad\nquestions: [{ id: q, text: Q, ending: war, by: "2024-03-01T22:00Z" }]\n`,
    )
    expect(crisis?.file.questions).toMatchObject([{ by: '2024-03-02T01:00' }])
  })
})

describe('a time of a row', () => {
  it.each([
    '2024-03-13T03:00+03:00',
    '2024-03-13T00:00',
    '2024-03-13T00:00Z',
    '2024-03-12T19:00-05:00',
    '2024-03-13T23:59',
    '2024-03-13T23:59:59Z',
  ])('%s is read, in UTC and elsewhere', (date) => {
    for (const zone of ['UTC', 'Asia/Baghdad', 'America/New_York', 'Asia/Kolkata']) {
      const { problems } = load(`${BASE}timeZone: ${zone}\n${rows(`id: A2, date: "${date}"`)}`)
      expect(said(problems), zone).toEqual([])
    }
  })
  it('is known by the end of its minute and not before, as is what became known at a time', () => {
    const text = `${BASE}timeZone: Asia/Baghdad\n${rows('id: A, date: "2024-03-13T01:45+03:00"', 'id: B, date: 2024-03-12, known: "2024-03-13T00:00"')}`
    expect(known(text, '2024-03-12')).toEqual([])
    expect(known(text, '2024-03-13T00:00')).toEqual(['B'])
    expect(known(text, '2024-03-13T01:44')).toEqual(['B'])
    expect(known(text, '2024-03-13T01:45')).toEqual(['B', 'A'])
    expect(known(text, '2024-03-13')).toEqual(['B', 'A'])
  })
  it('is refused where it became known on a day before', () => {
    expect(
      said(
        load(`${BASE}timeZone: Asia/Baghdad\n${rows('id: A, date: "2024-03-13T01:45+03:00", known: 2024-03-12')}`)
          .problems,
      ),
    ).toEqual([expect.stringContaining('at A.known')])
  })
})

describe('the window', () => {
  it.each([
    '{ from: 2024-01-01, until: 2024-01-01T23:59 }',
    '{ from: 2024-01-01T12:00, until: 2024-01-02T06:00 }',
    '{ from: 2024-01-01, until: 2024-01-01 }',
    '{ from: 2024-01-02, until: 2024-01-01 }',
  ])('%s is refused', (window) => {
    const problems = said(load(BASE.replace('{ from: 2024-01-01, until: 2024-06-01 }', window)).problems)
    expect(problems.filter((one) => one.includes('error: at window'))).not.toEqual([])
  })
  it('may hold a question about one day, and none that ends before it begins', () => {
    const ask = (from: string, until: string) =>
      said(
        load(`${BASE}questions: [{ id: q, text: Q, count: attacks, from: ${from}, until: ${until}, atLeast: 1 }]\n`)
          .problems,
      )
    expect(ask('2024-02-01', '2024-02-01')).toEqual([])
    expect(ask('2024-02-02', '2024-02-01')).toEqual([expect.stringContaining('expected a date on or after 2024-02-02')])
  })
})

describe('the shipped records', () => {
  it('go by the days of Baghdad: the salvo of 8 January is not known on the 7th', () => {
    const crisis = shipped('ain-al-asad')
    const ids = knownBy(crisis, asOfNumber('2020-01-07')).record.map(({ id }) => id)
    expect(ids).not.toContain('J20-043')
    expect(ids).not.toContain('J20-041')
    expect(knownBy(crisis, asOfNumber('2020-01-08T01:00')).record.map(({ id }) => id)).toContain('J20-041')
    expect(knownBy(crisis, asOfNumber('2020-01-08T01:00')).record.map(({ id }) => id)).not.toContain('J20-043')
    expect(knownBy(crisis, asOfNumber('2020-01-08')).record.map(({ id }) => id)).toContain('J20-043')
  })
})
