import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT, standoff } from './standoff.js'

const folder = mkdtempSync(join(tmpdir(), 'standoff-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sha = (text: string): string => createHash('sha256').update(text).digest('hex')
const file = (name: string): string => readFileSync(join(ROOT, 'crises/tower22', name), 'utf8')
const HASHES = {
  file: sha(file('crisis.yaml')),
  record: sha(['record.csv', 'totals.csv'].map((name) => `${name} ${sha(file(name))}\n`).join('')),
}

const yesNo = (id: string, probability: number, resolves: string, change: object = {}) => ({
  kind: 'probability',
  id,
  text: `${id}?`,
  probability,
  interval: null,
  resolves,
  references: { baseRate: 0.4, persistence: 0.25 },
  ...change,
})
const total = (resolves: string, values: number[]) => ({
  kind: 'count',
  id: `total-${resolves}`,
  text: 'Attacks',
  series: 'Pentagon',
  resolves,
  values,
  weights: values.map(() => 1 / values.length),
  references: { known: 102, persistence: { mean: 18 }, constant: { mean: 24 } },
})
const record = (questions: object[], change: object = {}) => ({
  format: 'standoff-forecast',
  version: 1,
  made: '2023-12-22T08:00:00Z',
  software: 'standoff 0.1.0',
  crisis: { title: 'Tower 22', ...HASHES },
  asOf: '2023-12-21',
  until: '2024-04-21',
  seed: '1',
  particles: 1000,
  runs: 1000,
  priors: 'untuned',
  set: [],
  abstained: null,
  questions,
  ...change,
})
/** A file with a record, or with whatever else it is given. */
function ledger(name: string, content: object | string): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return path
}
const score = (ledgers: string | string[], ...more: string[]) =>
  standoff(['score', ...[ledgers].flat(), '--crisis', 'crises/tower22', ...more])

const QUESTIONS = [
  yesNo('war', 0.02, '2024-04-21'),
  yesNo('lull', 0.6, '2024-04-21'),
  yesNo('attacks-by-february', 0.7, '2024-02-04'),
  total('2024-01-09', [110, 120, 125, 130, 140]),
  total('2024-01-14', [120, 130, 140]),
]

describe('standoff score', () => {
  it('says in words that a forecast was far worse than its reference, and not by how many thousand percent', () => {
    const { out } = score(
      ledger(
        'far.json',
        record([yesNo('war', 0.9, '2024-04-21', { references: { baseRate: 0.02, persistence: 0.5 } })]),
      ),
    )
    expect(out).toMatch(/ {4}base rate of this record +1 +0\.810 +0\.000 +worse than the reference\n/)
    expect(out).not.toMatch(/-\d{3,}%/)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })
  it('lists what was not asked, with the reason', () => {
    const unasked = [
      {
        id: 'strikes',
        text: 'Strikes?',
        resolves: '2024-04-21',
        why: 'settled already: yes, as the record has 11 strikes by 21 December 2023',
      },
    ]
    const { out } = score(ledger('unasked.json', record([], { unasked })))
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'Nothing can be scored: no question was left to ask when the forecast was made. Left out strikes, as of 2023-12-21: not asked: settled already: yes, as the record has 11 strikes by 21 December 2023',
    )
  })

  it('leads with how the forecasts did against the references, and says that few questions say little', () => {
    const { code, out, err } = score(ledger('few.json', record(QUESTIONS)))
    expect([code, err]).toEqual([0, ''])
    expect(out.split('\n').slice(0, 2)).toEqual(['Tower 22', '1 forecast record, as of 21 December 2023'])
    expect(out.replaceAll('\n', ' ')).toContain(
      'Over 3 forecasts of 3 yes-or-no questions the model did better than the best of 2 references, base rate of this record (Brier score 0.083 against 0.293, skill +72%).',
    )
    expect(out.replaceAll('\n', ' ')).toMatch(
      /Over 2 forecasts of 2 totals the model did (better|worse) than the best of 2 references, rate of the whole record \(CRPS/,
    )
    expect(out.replaceAll('\n', ' ')).toContain('5 questions are too few to conclude much.')
    for (const title of [
      'Mean scores',
      'Calibration: the chances given, and how often they came true',
      'Yes-or-no questions, by the Brier score',
      'Totals, by the CRPS',
    ])
      expect(out).toContain(`\n${title}\n`)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(out).not.toMatch(/NaN|undefined|Infinity|null/)
  })

  it('gives each comparison with the number of forecasts that it is over', () => {
    const some = record([
      ...QUESTIONS.slice(0, 2),
      yesNo('attacks-by-february', 0.7, '2024-02-04', { references: { baseRate: null, persistence: 0.25 } }),
    ])
    const { out } = score(ledger('some.json', some))
    expect(out.replaceAll('\n', ' ')).toContain(
      'Over 3 forecasts of 3 yes-or-no questions the model scored 0.083 (Brier score). It did better than the best of 2 references, base rate of this record, over the 2 that have that reference (0.080 against 0.260, skill +69%).',
    )
    const both = record([
      ...QUESTIONS.slice(0, 2),
      yesNo('attacks-by-february', 0.7, '2024-02-04', { references: { baseRate: null, persistence: null } }),
    ])
    expect(score(ledger('both.json', both)).out.replaceAll('\n', ' ')).toContain(
      'scored 0.083 (Brier score). It did better than the best of 2 references, base rate of this record, over the 2 that have that reference (0.080 against 0.260, skill +69%).',
    )
  })

  it('holds endings and counts each against the best reference of its kind, the others listed below it', () => {
    const named = record([
      yesNo('war', 0.02, '2024-04-21', {
        about: 'ending',
        references: { baseRate: null, persistence: 0.01, discounted: null, regimes: null, crises: 0.03 },
      }),
      yesNo('attacks-by-february', 0.7, '2024-02-04', {
        about: 'count',
        references: { baseRate: 0.8, persistence: 0.75, discounted: 0.6, regimes: 0.9, crises: null },
      }),
    ])
    const { out } = score(ledger('named.json', named))
    const text = out.replaceAll(/\s+/g, ' ')
    expect(text).toContain(
      'Over 1 forecast of 1 question on a count the model did worse than the best of 4 references, two regimes (Brier score 0.090 against 0.010).',
    )
    expect(text).toContain('Over 1 forecast of 1 ending the model did worse than the best of 2 references, no change')
    expect(out).toMatch(/Brier, questions on counts *\n +two regimes .*\n +base rate of this record .*\n +no change/)
    expect(out).toMatch(/Brier, endings *\n +no change .*\n +base rate of recorded crises/)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('marks a total that was read off between two stated ones', () => {
    const { out } = score(ledger('few.json', record(QUESTIONS)))
    expect(out).toMatch(/2023-12-21 {2}2024-01-09 .* 127 /)
    expect(out).toMatch(/2023-12-21 {2}2024-01-14 .* ~134 /)
  })

  it('draws calibration in bars, in ASCII where asked', () => {
    const path = ledger('few.json', record(QUESTIONS))
    expect(score(path).out).toMatch(
      / {2}likely {12}forecast {6}65% {14}█{14}\n {20}came true {2}2 of 2 {2}43 to >99% {2}█{9}▓{13}\n/,
    )
    const { out } = score(path, '--ascii')
    expect(out).toMatch(/^[\n -~]*$/)
    expect(out).toMatch(/came true {2}2 of 2 .*#+=+\n/)
  })

  it('reads a folder, in the order of names, and lists abstentions', () => {
    const many = join(folder, 'many')
    mkdirSync(many)
    ledger('many/b.json', record([yesNo('war', 0.1, '2024-04-21')], { asOf: '2024-01-10' }))
    ledger('many/a.json', record([yesNo('war', 0.2, '2024-04-21')]))
    ledger('many/c.json', record([], { asOf: '2024-02-01', abstained: 'fewer than 20 different draws were left' }))
    ledger('many/notes.txt', 'not a record')
    const { code, out } = score(many)
    expect(code).toBe(0)
    expect(out).toContain('3 forecast records, as of 21 December 2023 to 1 February 2024')
    expect(out).toMatch(/2023-12-21 {2}war .*\n {2}2024-01-10 {2}war/)
    expect(out.replaceAll(/\s+/g, ' ')).toContain('c.json abstained: fewer than 20 different draws were left.')
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      '2 forecasts of 1 question: forecasts of one question share its outcome',
    )
    expect(out.replaceAll('\n', ' ')).toContain('1 question is too few to conclude much.')
  })

  it('gives all of it as JSON', () => {
    const scores = JSON.parse(score(ledger('few.json', record(QUESTIONS)), '--json').out)
    expect(scores).toMatchObject({
      format: 'standoff-score',
      version: 1,
      clamp: 1e-4,
      distinct: 5,
      leftOut: [],
      flags: [],
    })
    expect(scores.questions[0]).toMatchObject({
      id: 'war',
      outcome: false,
      forecast: 0.02,
      grounds: 'the file declares no',
    })
    expect(scores.questions[0].brier.forecast).toBeCloseTo(0.0004, 12)
    expect(scores.questions[4]).toMatchObject({ kind: 'count', outcome: 134, interpolated: true })
    expect(scores.calibration).toHaveLength(7)
  })

  it('scores what was made from another state of the file, and flags it', () => {
    const path = ledger(
      'old.json',
      record(QUESTIONS, {
        crisis: { title: 'Tower 22', file: '0'.repeat(64), record: '1'.repeat(64) },
        made: '2026-01-01T00:00:00Z',
        priors: 'shipped',
      }),
    )
    const { code, out } = score(path)
    const text = out.replaceAll(/\s+/g, ' ')
    expect(code).toBe(0)
    for (const part of [
      'the crisis file is not the one that the forecast was made from',
      'the record is not the one that the forecast was made from; it may have been extended since',
      'made after the outcome was known to the world',
      'a good score on that record is no test of the model',
    ])
      expect(text).toContain(part)
    expect(JSON.parse(score(path, '--json').out).flags.map(({ flag }: { flag: string }) => flag)).toEqual([
      'file',
      'record',
      'after',
    ])
  })

  it('takes outcomes that are given before all else, and tells where these differ', () => {
    const path = ledger(
      'open.json',
      record([yesNo('war', 0.1, '2024-04-21'), yesNo('my-own', 0.3, '2024-03-01'), total('2024-04-30', [170, 180])]),
    )
    const open = score(path)
    expect(open.out.replaceAll(/\s+/g, ' ')).toContain(
      'my-own, as of 2023-12-21: the crisis file has no question of this id',
    )
    expect(open.out.replaceAll(/\s+/g, ' ')).toContain(
      'total-2024-04-30, as of 2023-12-21: Pentagon states no total on or after 30 April 2024',
    )
    const { code, out } = score(
      path,
      '--outcome',
      'war=yes',
      '--outcome',
      'my-own=no',
      '--outcome',
      'total-2024-04-30=175',
    )
    expect(code).toBe(0)
    expect(out).not.toContain('Left out')
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'war, as of 2023-12-21: given as yes, but without that it would be no: the file declares no.',
    )
  })

  it('says so where nothing can be scored', () => {
    expect(score(ledger('none.json', record([yesNo('my-own', 0.3, '2024-03-01')]))).out).toContain(
      'Nothing can be scored yet: none of 1 forecast has an outcome yet.',
    )
    expect(score(ledger('void.json', record([], { abstained: 'no' }))).out).toContain(
      'Nothing can be scored: the record abstained.',
    )
  })

  it('tells of a bad record where it is bad and what was expected', () => {
    const { code, out, err } = score([
      ledger('bad.json', record([yesNo('war', 1.2, '2024-04-21')])),
      ledger('cut.json', '{\n  "format": "standoff-forecast",\n'),
    ])
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(
      /bad\.json:\d+:22: error: at questions\.0\.probability: found 1\.2; expected a number from 0 to 1\n/,
    )
    expect(err).toMatch(
      /cut\.json:\d+:\d+: error: found text that is not JSON; expected JSON, as standoff forecast --ledger writes it\n/,
    )
  })

  it('says what is wrong with what was asked', () => {
    const path = ledger('few.json', record(QUESTIONS))
    expect(standoff(['score', path])).toMatchObject({ code: 2, err: expect.stringContaining('--crisis') })
    expect(score(join(folder, 'nowhere.json'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('no such file or folder'),
    })
    expect(score(path, '--outcome', 'war=maybe')).toMatchObject({
      code: 2,
      err: expect.stringContaining('expected id=yes, id=no or id=number'),
    })
    expect(score(path, '--outcome', 'wra=no')).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean war?'),
    })
    expect(score(path, '--outcome', 'war=3')).toMatchObject({
      code: 2,
      err: expect.stringContaining('expected yes or no'),
    })
    expect(score(path, '--outcome', 'total-2024-01-09=yes')).toMatchObject({
      code: 2,
      err: expect.stringContaining('expected a number'),
    })
    expect(standoff(['score', path, '--crisis', 'crises/ain-al-asad'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('a forecast of "Tower 22", but --crisis is "Ain al-Asad"'),
    })
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    expect(score(empty)).toMatchObject({ code: 2, err: expect.stringContaining('a folder without a *.json') })
  })
})
