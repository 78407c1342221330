import { describe, expect, it } from 'vitest'
import { compileScenario } from '../../src/crisis/compile.js'
import { loadGiven } from '../../src/crisis/given.js'
import { formatProblem } from '../../src/crisis/problem.js'
import { dayOf } from '../../src/terms/dates.js'
import { BASE, sound } from './help.js'

const { file } = sound(BASE)
const given = (text: string) => loadGiven({ name: 'g.yaml', text: `given: 1\n${text}` }, file)
const said = (text: string): string => given(text).problems.map(formatProblem).join('\n')

describe('the file of --given', () => {
  it('is read in the order of time', () => {
    const result = given(`through: 2024-02-01
record: true
rows:
  - { date: 2024-01-28T05:30+03:00, author: { oneOf: [kh] }, rung: harass, site: base, weapons: 1, killed: 3, injured: [34, 47] }
  - { date: 2024-01-20, author: us, content: warn, channel: public }
  - { date: 2024-01-29, author: iran, order: restrain }
counts: { from: 2024-01-01, by: 2024-02-01, total: 30 }
`)
    expect(result.problems).toEqual([])
    expect(result.given).toMatchObject({
      // Both end days count whole.
      through: dayOf('2024-02-02'),
      record: true,
      counts: { from: dayOf('2024-01-01'), by: dayOf('2024-02-02'), total: 30, parties: ['kh'] },
    })
    expect(result.given?.rows.map((row) => row.authors)).toEqual([['us'], ['kh'], ['iran']])
    expect(result.given?.rows[1]).toMatchObject({
      killed: [3, 3],
      injured: [34, 47],
      weapons: [1, 1],
      attacks: 1,
      site: 'base',
    })
    expect(result.given?.rows[1].when.from).toBeCloseTo(dayOf('2024-01-28') + 2.5 / 24, 9)
  })
  it('forces the record of the last day, and leaves the next to the runs', () => {
    const crisis = sound(`${BASE}record:
  rows:
    - { id: A1, date: 2024-01-09, actor: kh, action: attack, target: us, summary: x }
    - { id: A2, date: 2024-01-10T23:59, actor: kh, action: attack, target: us, summary: x }
    - { id: A3, date: 2024-01-11, actor: kh, action: attack, target: us, summary: x }
`)
    for (const through of ['2024-01-10', '2024-01-10T08:00']) {
      const { scenario } = compileScenario(crisis, { given: given(`through: ${through}\nrecord: true\n`).given })
      expect(scenario.given?.acts.map(({ step }) => step)).toEqual([8, 9])
      expect(scenario.given?.through).toBe(10)
    }
  })

  it('counts the attacks of the last day, and those of a single day', () => {
    const counts = (by: string) =>
      compileScenario(sound(BASE), { given: given(`counts: { from: 2024-01-10, by: ${by}, total: 3 }\n`).given })
        .scenario.given?.counts[0]
    expect(counts('2024-01-12')).toMatchObject({ from: 9, until: 12, total: 3 })
    expect(counts('2024-01-10')).toMatchObject({ from: 9, until: 10, total: 3 })
  })

  it.each([
    [
      'rows: [{ date: 2024-01-02, author: uss, rung: harass }]',
      'at rows.0.author: found "uss"; expected the id of a principal or a proxy; did you mean "us"?',
    ],
    [
      'rows: [{ date: 2024-01-02, author: iraq, rung: harass }]',
      'at rows.0.author: found "iraq"; expected the id of a principal or a proxy',
    ],
    [
      'rows: [{ date: 2024-01-02, author: us, option: limited-strke }]',
      'at rows.0.option: found "limited-strke"; expected an option of us; did you mean "limited-strike"?',
    ],
    ['rows: [{ date: 2024-01-02, author: kh, option: limited-strike }]', 'a proxy attacks; give a rung such as harass'],
    ['rows: [{ date: 2024-01-02, author: kh, rung: haras }]', 'did you mean "harass"?'],
    [
      'rows: [{ date: 2024-01-02, author: kh, order: hold }]',
      'at rows.0.order: found "hold"; expected an order by a principal',
    ],
    ['rows: [{ date: 2024-01-02, author: kh, rung: harass, site: bas }]', 'did you mean "base"?'],
    ['rows: [{ date: 2024-01-02, author: us, content: warn, channel: publik }]', 'did you mean "public"?'],
    [
      'rows: [{ date: 2024-01-02, author: { oneOf: [kh, us] }, rung: harass }]',
      'expected alternatives that are all proxies',
    ],
    [
      'rows: [{ date: 2024-01-02, author: kh, rung: harass, killed: [3, 1] }]',
      'at rows.0.killed: found [3,1]; expected the lower figure first',
    ],
    ['rows: [{ date: 2024-01-02, author: kh }]', 'expected an option, a rung, an order or a content: what is done'],
    [
      'rows: [{ date: 2024-01-02, authr: kh, rung: harass }]',
      'g.yaml:2:28: error: at rows.0.authr: found the unknown key "authr"; expected a key of the format; did you mean "author"?',
    ],
    ['record: true', 'at record: found record: true without through'],
    [
      'counts: { from: 2024-02-01, by: 2024-01-01, total: 3 }',
      'at counts.by: found "2024-01-01"; expected a date not before 2024-02-01',
    ],
    [
      'counts: { from: 2024-01-01, by: 2024-02-01, total: 3, parties: [us] }',
      'at counts.parties.0: found "us"; expected the id of a proxy',
    ],
    ['given: 2', 'found the key "given" a second time'],
  ])('says what is wrong with %s', (text, expected) => {
    expect(said(text)).toContain(expected)
  })
  it('says what is wrong with an empty or broken file', () => {
    expect(loadGiven({ name: 'g', text: '' }, file).problems.map(formatProblem)).toEqual([
      'g:1:1: error: found null; expected a file that starts with `given: 1`',
    ])
    expect(loadGiven({ name: 'g', text: '[[[' }, file).given).toBeUndefined()
    expect(loadGiven({ name: 'g', text: '3' }, file).problems.length).toBe(1)
  })
})
