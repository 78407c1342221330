import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { observe } from '../../src/assess/observations.js'
import { compileScenario } from '../../src/crisis/compile.js'
import { type Crisis, loadCrisis } from '../../src/crisis/load.js'
import { formatProblem } from '../../src/crisis/problem.js'
import type { Question } from '../../src/crisis/schema/asking.js'
import { resolveQuestion, resolveTotal } from '../../src/outlook/resolve.js'
import { resolveForecast } from '../../src/outlook/resolve-forecast.js'
import { dayOf } from '../../src/terms/dates.js'
import { BASE, messages, sound } from '../crisis/help.js'
import { forecast, total, yesNo } from './forecasts.js'

function shipped(name: string): Crisis {
  const folder = fileURLToPath(new URL(`../../../../crises/${name}`, import.meta.url))
  const { crisis, problems } = loadCrisis({
    name: 'crisis.yaml',
    text: readFileSync(`${folder}/crisis.yaml`, 'utf8'),
    readText: (file) => readFileSync(`${folder}/${file}`, 'utf8'),
  })
  if (crisis === undefined) throw new Error(problems.map(formatProblem).join('\n'))
  return crisis
}
const tower = shipped('tower22')
const asad = shipped('ain-al-asad')
const undeclared = (question: Question): Question => ({ ...question, outcome: undefined })

const GROUPS = BASE.replace('  iraq:', '  nujaba: { kind: proxy, name: Nujaba }\n  iraq:').replace(
  'sites:',
  '  - { patron: iran, proxy: nujaba }\nsites:',
)
const crisisOf = (rows: string[], more = ''): Crisis =>
  sound(`${GROUPS}record:\n${more}  rows:\n${rows.map((row) => `    - { ${row} }\n`).join('')}`)
const attack = (id: string, date: string, rest = 'author: kh'): string =>
  `id: ${id}, date: ${date}, actor: x, action: rocket_attack, target: us, place: base, ${rest}`
const stated = (date: string, reached: number): string =>
  `id: t-${date}, date: ${date}, actor: x, action: official_count, series: Pentagon, total: ${reached}`
const note = (date: string): string => `id: n-${date}, date: ${date}, actor: us, action: statement`
const asks = (rest: Partial<Extract<Question, { count: string }>>): Question => ({
  id: 'q',
  text: 'q?',
  count: 'attacks',
  from: '2024-01-01',
  until: '2024-01-31',
  ...rest,
})

describe('the questions of the shipped crises', () => {
  it.each([
    [
      'tower22',
      tower,
      {
        war: false,
        settlement: false,
        withdrawal: false,
        lull: true,
        'hundred-attacks': true,
        'attacks-by-february': true,
        'death-by-28-january': true,
        strikes: true,
        'direct-strike': false,
        'quiet-february': true,
      },
    ],
    [
      'ain-al-asad',
      asad,
      {
        war: false,
        settlement: false,
        withdrawal: false,
        lull: false,
        'quiet-month': false,
        'ten-attacks': true,
        'death-after-salvo': true,
        'direct-strike': true,
        strikes: true,
      },
    ],
  ] as const)('of %s are all answered', (_, crisis, answers) => {
    expect(
      Object.fromEntries(
        crisis.file.questions.map((question) => [question.id, resolveQuestion(crisis, question).outcome]),
      ),
    ).toEqual(answers)
  })

  it('are answered alike by the record alone, wherever it can answer', () => {
    for (const crisis of [tower, asad]) {
      for (const question of crisis.file.questions) {
        expect(resolveQuestion(crisis, question).conflict, question.id).toBeUndefined()
        if ('count' in question)
          expect(resolveQuestion(crisis, undeclared(question)).outcome, question.id).toBe(
            resolveQuestion(crisis, question).outcome,
          )
      }
    }
  })

  it('rest on counts that are told', () => {
    const grounds = (id: string): string =>
      resolveQuestion(tower, undeclared(tower.file.questions.find((one) => one.id === id) as Question)).grounds
    expect(grounds('hundred-attacks')).toBe('Pentagon counts 102')
    expect(grounds('strikes')).toBe('strikes by us in the rows: 11')
    expect(grounds('death-by-28-january')).toBe('deaths of us in the rows: 3')
  })
})

describe('a declared outcome', () => {
  const rows = [attack('a', '2024-01-05'), note('2024-02-10')]

  it('goes before the record; where they differ both are told', () => {
    expect(resolveQuestion(crisisOf(rows), asks({ atLeast: 1, outcome: 'no', source: 'a court' }))).toEqual({
      outcome: false,
      grounds: 'the file declares no (a court), but the record says yes: attacks in the rows: 1',
      conflict: true,
    })
    expect(resolveQuestion(crisisOf(rows), asks({ atLeast: 1, outcome: 'yes' }))).toEqual({
      outcome: true,
      grounds: 'the file declares yes, as does the record: attacks in the rows: 1',
    })
  })

  it('is the only answer to a question on an ending or a lull', () => {
    const lull: Question = { id: 'q', text: 'q?', ending: 'lull', by: '2024-05-01' }
    expect(resolveQuestion(crisisOf(rows), lull).outcome).toBeNull()
    expect(resolveQuestion(crisisOf(rows), { ...lull, outcome: 'yes' })).toEqual({
      outcome: true,
      grounds: 'the file declares yes',
    })
  })

  it('never reaches a run: the compiled crisis and what conditions it are the same without it', () => {
    const without: Crisis = { ...tower, file: { ...tower.file, questions: tower.file.questions.map(undeclared) } }
    const turned: Crisis = {
      ...tower,
      file: {
        ...tower.file,
        questions: tower.file.questions.map((question) => ({
          ...question,
          outcome: question.outcome === 'yes' ? 'no' : 'yes',
        })),
      },
    }
    for (const other of [without, turned]) {
      expect(compileScenario(other)).toEqual(compileScenario(tower))
      expect(observe(other, dayOf('2024-02-10'))).toEqual(observe(tower, dayOf('2024-02-10')))
    }
  })

  it('is yes or no', () => {
    const asked = (outcome: string): string =>
      `${BASE}questions:\n  - { id: war, text: War?, ending: war, by: 2024-05-01, outcome: ${outcome}, source: radio }\n`
    expect(messages(asked('no'))).toEqual([])
    expect(sound(asked('yes')).file.questions[0]).toMatchObject({ outcome: 'yes', source: 'radio' })
    expect(messages(asked('maybe'))[0]).toContain('at questions.0.outcome: found "maybe"; expected one of yes, no')
  })
})

describe('a count in the rows', () => {
  it('is answered within bounds, and left open where these do not settle it', () => {
    const crisis = crisisOf([
      attack('a', '2024-01-05'),
      attack('b', '2024-01-09', 'author: kh | nujaba'),
      attack('c', '2024-02-03', 'author: nujaba'),
      note('2024-03-01'),
    ])
    const of = (rest: Parameters<typeof asks>[0]): unknown => resolveQuestion(crisis, asks(rest)).outcome
    expect([of({ atLeast: 2 }), of({ atLeast: 3 }), of({ atMost: 1 })]).toEqual([true, false, false])
    expect([
      of({ party: 'kh', atLeast: 1 }),
      of({ party: 'kh', atLeast: 2 }),
      of({ party: 'nujaba', atMost: 0 }),
      of({ party: 'nujaba', atLeast: 2 }),
    ]).toEqual([true, null, null, false])
    expect(resolveQuestion(crisis, asks({ party: 'kh', atLeast: 2 })).grounds).toBe(
      'attacks by kh in the rows: 1 to 2, which does not settle it',
    )
  })

  it('includes both ends of its window', () => {
    const crisis = crisisOf([attack('a', '2024-01-10'), note('2024-03-01')])
    const of = (from: string, until: string): unknown =>
      resolveQuestion(crisis, asks({ from, until, atLeast: 1 })).outcome
    expect([
      of('2024-01-10', '2024-01-20'),
      of('2024-01-02', '2024-01-10'),
      of('2024-01-11', '2024-01-20'),
      of('2024-01-02', '2024-01-09'),
    ]).toEqual([true, true, false, false])
  })

  it('takes the dead by the lowest and highest figures of the sources', () => {
    const crisis = crisisOf([
      attack('a', '2024-01-05', 'author: kh, killed: 3, killed_low: 2, killed_high: 5'),
      note('2024-03-01'),
    ])
    const of = (atLeast: number): unknown =>
      resolveQuestion(crisis, asks({ count: 'deaths', party: 'us', atLeast })).outcome
    expect([of(2), of(3), of(5), of(6)]).toEqual([true, null, null, false])
  })

  it('does not know the dead of a strike that no row gives', () => {
    const crisis = crisisOf(['id: s, date: 2024-01-05, actor: us, action: air_strike, target: kh', note('2024-03-01')])
    expect(resolveQuestion(crisis, asks({ count: 'deaths', atLeast: 1 })).outcome).toBeNull()
    expect(resolveQuestion(crisis, asks({ count: 'deaths', party: 'us', atMost: 0 })).outcome).toBe(true)
  })

  it('waits for a record that ends too early, unless it is settled already', () => {
    const crisis = crisisOf([attack('a', '2024-01-05')])
    expect(resolveQuestion(crisis, asks({ atLeast: 1 })).outcome).toBe(true)
    expect(resolveQuestion(crisis, asks({ atMost: 0 })).outcome).toBe(false)
    expect(resolveQuestion(crisis, asks({ atLeast: 2 }))).toEqual({
      outcome: null,
      grounds: 'attacks in the rows: 1, the record ends on 5 January 2024, which does not settle it',
    })
    expect(resolveQuestion(sound(BASE), asks({ atLeast: 2 })).outcome).toBeNull()
  })

  it('uses what became known late: this is afterwards', () => {
    const crisis = crisisOf([attack('a', '2024-01-05', 'author: kh, known: 2150-01-01'), note('2024-03-01')])
    expect(resolveQuestion(crisis, asks({ atLeast: 1 })).outcome).toBe(true)
  })
})

describe('a count in a main series', () => {
  const series = '  mainSeries: Pentagon\n'
  const crisis = crisisOf(
    [
      stated('2024-01-10', 5),
      attack('a', '2024-01-12'),
      stated('2024-01-20', 9),
      stated('2024-02-10', 9),
      stated('2024-02-20', 15),
    ],
    series,
  )

  it('is enclosed by the totals stated around its ends', () => {
    const of = (rest: Parameters<typeof asks>[0]): unknown => resolveQuestion(crisis, asks(rest)).outcome
    expect([
      of({ atLeast: 9 }),
      of({ atLeast: 10 }),
      of({ until: '2024-01-15', atLeast: 5 }),
      of({ until: '2024-01-15', atLeast: 7 }),
    ]).toEqual([true, false, true, null])
    expect([
      of({ from: '2024-01-21', until: '2024-02-10', atMost: 0 }),
      of({ from: '2024-01-16', until: '2024-02-05', atLeast: 5 }),
    ]).toEqual([true, false])
  })

  it('of one party stays open above what rows name', () => {
    expect(resolveQuestion(crisis, asks({ party: 'kh', atLeast: 1 })).outcome).toBe(true)
    expect(resolveQuestion(crisis, asks({ party: 'kh', atLeast: 2 })).outcome).toBeNull()
    expect(resolveQuestion(crisis, asks({ party: 'nujaba', atMost: 0 })).outcome).toBeNull()
  })

  it('as a total is what was stated, or the same before and after, or read off a line of at most 14 days and marked', () => {
    expect(resolveTotal(crisis, 'Pentagon', '2024-01-20')).toEqual({ outcome: 9, grounds: 'Pentagon: 9' })
    expect(resolveTotal(crisis, 'Pentagon', '2024-02-01')).toEqual({
      outcome: 9,
      grounds: 'Pentagon: 9 before and after',
    })
    expect(resolveTotal(crisis, 'Pentagon', '2024-01-15')).toEqual({
      outcome: 7,
      grounds: 'Pentagon: 5 on 10 January 2024, 9 on 20 January 2024, so about 7',
      interpolated: true,
    })
    expect(resolveTotal(crisis, 'Pentagon', '2024-02-21').outcome).toBeNull()
    expect(
      resolveTotal(crisisOf([stated('2024-01-10', 5), stated('2024-03-20', 9)], series), 'Pentagon', '2024-02-15')
        .outcome,
    ).toBeNull()
  })

  it('as a total of another series, or of rows where there is no series', () => {
    expect(resolveTotal(crisis, 'SOHR', '2024-01-20')).toEqual({
      outcome: null,
      grounds: 'the record has no series "SOHR"',
    })
    expect(resolveTotal(crisis, 'attacks', '2024-01-20').outcome).toBeNull()
    const rows = crisisOf([attack('a', '2024-01-05'), attack('b', '2024-01-09'), note('2024-03-01')])
    expect(resolveTotal(rows, 'attacks', '2024-01-08')).toEqual({ outcome: 1, grounds: 'attacks in the rows: 1' })
    expect(resolveTotal(rows, 'attacks', '2024-04-08').outcome).toBeNull()
  })
})

describe('the questions of a forecast record', () => {
  const crisis = sound(
    `${GROUPS}questions:\n  - { id: war, text: War?, ending: war, by: 2024-03-01, outcome: no }\nrecord:\n  mainSeries: Pentagon\n  rows:\n    - { ${stated('2024-03-01', 14)} }\n`,
  )

  it('are resolved by id and day, totals by their series', () => {
    const found = resolveForecast(crisis, forecast([yesNo(), yesNo({ id: 'other' }), total()]))
    expect(found).toEqual({
      war: { outcome: false, grounds: 'the file declares no' },
      other: { outcome: null, grounds: 'the crisis file has no question of this id' },
      'attacks-by-march': { outcome: 14, grounds: 'Pentagon: 14' },
    })
    expect(resolveForecast(crisis, forecast([yesNo({ resolves: '2024-04-01' })])).war).toEqual({
      outcome: null,
      grounds: "the forecast is about 1 April 2024, the file's question about 1 March 2024",
    })
  })

  it('yield to outcomes that are given, and tell where these differ', () => {
    const found = resolveForecast(crisis, forecast([yesNo(), total()]), { war: true, 'attacks-by-march': 14 })
    expect(found.war).toEqual({
      outcome: true,
      grounds: 'given as yes, but without that it would be no: the file declares no',
      conflict: true,
    })
    expect(found['attacks-by-march']).toEqual({ outcome: 14, grounds: 'given as 14' })
  })
})

describe('a tacit truce', () => {
  const strike = (date: string): string =>
    `id: s-${date}, date: ${date}, actor: us, action: air_strike, target: kh, killed: 1`
  const by = (date: string): Question => ({ id: 'q', text: 'q?', ending: 'tacit-truce', by: date })
  const outcome = (rows: string[], date: string, more = ''): unknown =>
    resolveQuestion(crisisOf([...rows, note('2024-03-01')], more), by(date)).outcome
  const exchange = [attack('a', '2024-01-03'), strike('2024-01-05')]

  it('is found in the rows once its days are full, with its first quiet day', () => {
    expect(outcome(exchange, '2024-01-18')).toBe(false)
    expect(outcome(exchange, '2024-01-19')).toBe(true)
    expect(resolveQuestion(crisisOf([...exchange, note('2024-03-01')]), by('2024-02-01')).grounds).toBe(
      'the record has a tacit truce from 6 January 2024 on, known as one at the end of 19 January 2024',
    )
  })

  it('needs force by both sides, not too far apart, and none of either in its days', () => {
    expect(outcome([strike('2024-01-05')], '2024-02-20')).toBe(false)
    expect(outcome([attack('a', '2024-01-03'), strike('2024-02-12')], '2024-02-28')).toBe(false)
    const broken = [...exchange, attack('b', '2024-01-15', 'author: nujaba')]
    expect(outcome(broken, '2024-01-28')).toBe(false)
    expect(outcome(broken, '2024-01-29')).toBe(true)
  })

  it('is not known where the record ends too early, nor where totals may hide an attack', () => {
    expect(resolveQuestion(crisisOf([...exchange, note('2024-01-12')]), by('2024-02-01')).outcome).toBeNull()
    const series = '  mainSeries: Pentagon\n'
    const counted = (last: number): unknown =>
      outcome([...exchange, stated('2024-01-05', 1), stated('2024-02-20', last)], '2024-02-10', series)
    expect(counted(1)).toBe(true)
    expect(counted(3)).toBeNull()
  })

  it('goes by what the file declares, which the record may contradict', () => {
    const crisis = crisisOf([...exchange, note('2024-03-01')])
    const told = resolveQuestion(crisis, { ...by('2024-02-01'), outcome: 'no' })
    expect([told.outcome, told.conflict]).toEqual([false, true])
  })

  it('is what the shipped records tell: one after 20 February 2024, none up to 10 March 2020', () => {
    expect(resolveQuestion(tower, by('2024-03-01')).outcome).toBe(false)
    expect(resolveQuestion(tower, by('2024-03-10'))).toMatchObject({ outcome: true })
    // From 1 February twelve days were quiet; the United States last acted on 3 January.
    expect(resolveQuestion(asad, by('2020-03-10'))).toMatchObject({ outcome: false })
  })
})
