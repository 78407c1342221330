import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Crisis } from '../../src/crisis/load.js'
import type { Question } from '../../src/crisis/schema/asking.js'
import { countBaselines, questionBaselines } from '../../src/outlook/baselines.js'
import { countOver, type KnownCounts, knownCounts } from '../../src/outlook/known-counts.js'
import { countedPast, namedSince } from '../../src/outlook/references/counted-past.js'
import { likeliestRate } from '../../src/outlook/references/discounted.js'
import { dayOf } from '../../src/terms/dates.js'
import { BASE, sound } from '../crisis/help.js'

const GROUPS = BASE.replace('  iraq:', '  nujaba: { kind: proxy, name: Nujaba }\n  iraq:').replace(
  'sites:',
  '  - { patron: iran, proxy: nujaba }\nsites:',
)
const row = (id: string, date: string, rest: string): string => `    - { id: ${id}, date: ${date}, ${rest} }\n`
const attack = (id: string, date: string, more = ''): string =>
  row(id, date, `actor: kh, action: rocket_attack, target: us, place: base${more}`)
const total = (date: string, reached: number): string =>
  row(`t-${date}`, date, `actor: x, action: official_count, series: Pentagon, total: ${reached}`)
const withRows = (...rows: string[]): Crisis => sound(`${GROUPS}record:\n  rows:\n${rows.join('')}`)
const withSeries = (...rows: string[]): Crisis =>
  sound(`${GROUPS}record:\n  mainSeries: Pentagon\n  rows:\n${rows.join('')}`)

const ending = (kind: 'war' | 'standoff' | 'lull' | 'settlement' | 'withdrawal', by: string): Question => ({
  id: 'q',
  text: 'q?',
  ending: kind,
  by,
})
const count = (from: string, until: string, rest: Partial<Extract<Question, { count: string }>>): Question => ({
  id: 'q',
  text: 'q?',
  count: 'attacks',
  from,
  until,
  ...rest,
})
/** Counts day by day from 1 January 2024 on. */
const daily = (...totals: number[]): KnownCounts => {
  const from = dayOf('2024-01-01')
  return {
    series: 'attacks',
    from,
    until: from + totals.length,
    total: totals.reduce((sum, n) => sum + n, 0),
    intervals: totals.map((n, d) => ({ from: from + d, until: from + d + 1, total: n })),
  }
}

describe('what was counted by a day', () => {
  const counted = withSeries(
    total('2024-01-05', 10),
    total('2024-01-12', 17),
    total('2024-01-20', 30),
    attack('a', '2024-01-11'),
  )

  it('is the main series where the file has one: intervals from the window to the last total known', () => {
    const known = knownCounts(counted, '2024-01-14')
    expect(known).toMatchObject({ series: 'Pentagon', total: 17, until: dayOf('2024-01-13') })
    expect(known.intervals).toEqual([
      { from: dayOf('2024-01-01'), until: dayOf('2024-01-06'), total: 10 },
      { from: dayOf('2024-01-06'), until: dayOf('2024-01-13'), total: 7 },
    ])
  })

  it('knows nothing of a total that was stated later, or became known later', () => {
    expect(knownCounts(counted, '2024-01-18').total).toBe(17)
    expect(knownCounts(counted, '2024-01-22').total).toBe(30)
    const late = withSeries(
      row('t', '2024-01-05', 'actor: x, action: official_count, series: Pentagon, total: 10, known: 2024-02-01'),
    )
    expect(knownCounts(late, '2024-01-30').intervals).toEqual([])
    expect(knownCounts(late, '2024-02-02').total).toBe(10)
  })

  it('is rows without a main series, a day each, and rows where one party is asked about', () => {
    const rows = withRows(
      attack('a', '2024-01-03'),
      attack('b', '2024-01-03'),
      attack('c', '2024-01-09', ', author: kh:3 | nujaba'),
    )
    const known = knownCounts(rows, '2024-01-10')
    expect(known.intervals).toHaveLength(10)
    expect([known.total, countOver(known, dayOf('2024-01-03'), dayOf('2024-01-04'))]).toEqual([3, 2])
    expect(knownCounts(rows, '2024-01-10', { count: 'attacks', party: 'nujaba' }).total).toBeCloseTo(0.25, 12)
    expect(knownCounts(counted, '2024-01-14', { count: 'attacks', party: 'kh' }).total).toBe(1)
  })

  it('counts deaths by whose people they were, and strikes by who struck', () => {
    const rows = withRows(
      attack('a', '2024-01-03', ', killed: 3'),
      row('s', '2024-01-05', 'actor: us, action: air_strike, target: kh, killed: 9'),
    )
    const of = (what: 'deaths' | 'strikes', party: string): number =>
      knownCounts(rows, '2024-01-10', { count: what, party }).total
    expect([
      of('deaths', 'us'),
      of('deaths', 'kh'),
      of('deaths', 'iran'),
      of('strikes', 'us'),
      of('strikes', 'iran'),
    ]).toEqual([3, 4.5, 0, 1, 0])
  })

  it('is nothing before the window or without a row', () => {
    expect(knownCounts(counted, '2023-12-20').intervals).toEqual([])
    expect(knownCounts(sound(BASE), '2024-02-01').intervals).toEqual([])
  })

  it('cuts an interval by the share of its days', () => {
    const known = knownCounts(counted, '2024-01-14')
    expect(countOver(known, dayOf('2024-01-04'), dayOf('2024-01-07'))).toBeCloseTo(4 + 1, 12)
  })
})

describe('references for a total', () => {
  const poisson = (known: KnownCounts, date: string) => {
    const [references] = countBaselines(known, [dayOf(date)])
    return references === null
      ? null
      : [references.known, references.persistence.mean, references.constant.mean].map((n) => Number(n.toFixed(9)))
  }

  it('are the rate of the last 14 days and that of the whole record, over the days ahead', () => {
    const known = daily(...new Array<number>(14).fill(3), ...new Array<number>(14).fill(1))
    expect(poisson(known, '2024-02-04')).toEqual([56, 7, 14])
  })

  it('take all days for both while there are fewer than 14', () => {
    expect(poisson(daily(2, 0, 4), '2024-01-05')).toEqual([6, 4, 4])
  })

  it('count the days since the last total as ahead, since nobody has counted them', () => {
    const counted = withSeries(total('2024-01-14', 28))
    expect(poisson(knownCounts(counted, '2024-01-18'), '2024-01-20')).toEqual([28, 12, 12])
  })

  it('are a discounted rate and two regimes besides, whose weights add up to one and have the mean told', () => {
    const known = daily(...new Array<number>(14).fill(3), ...new Array<number>(14).fill(0))
    const [references] = countBaselines(known, [dayOf('2024-02-11')])
    for (const { mean, named, weights } of [references?.discounted, references?.regimes].map(
      (one) => one as NonNullable<typeof one>,
    )) {
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
      expect(weights.reduce((sum, weight, n) => sum + weight * (named + n), 0)).toBeCloseTo(mean, 9)
      // The rate of the whole record would make 21 of it.
      expect(mean).toBeLessThan(14)
    }
  })

  it('count what rows name after the last total as come, and the rest of those days as ahead', () => {
    const rows = ['2024-01-03', '2024-01-06', '2024-01-10'].map((date) => attack(date, date))
    const crisis = withSeries(total('2024-01-14', 5), ...rows, attack('late', '2024-01-16'))
    const known = knownCounts(crisis, '2024-01-18')
    const since = namedSince(crisis, dayOf('2024-01-18'), known)
    expect(since.days).toEqual([0, 1, 0, 0])
    // Three rows of five attacks, with half a row more in one attack more.
    expect(since.share).toBeCloseTo(3.5 / 6, 12)
    const [references] = countBaselines(known, [dayOf('2024-01-18')], since)
    expect(references?.discounted.named).toBe(1)
    expect(references?.regimes.named).toBe(1)
    // Gamma(1/2 + 5 + 1, 14 + 4 x 3.5/6), of which the part that no row names is open on four days.
    expect(references?.discounted.mean).toBeCloseTo(1 + (6.5 / (14 + (4 * 3.5) / 6)) * (4 * (2.5 / 6)), 5)
  })

  it('are none before anything was counted, and nothing more for a day that is counted already', () => {
    expect(poisson(knownCounts(sound(BASE), '2024-02-01'), '2024-03-01')).toBeNull()
    expect(poisson(daily(1, 1), '2024-01-02')).toEqual([2, 0, 0])
    const [references] = countBaselines(daily(1, 1), [dayOf('2024-01-02')])
    expect(references?.discounted.weights).toEqual([1])
    expect(references?.regimes.weights).toEqual([1])
  })
})

const spansOf = (known: KnownCounts) => countedPast(known)?.spans ?? []
const byRecord = (...given: Parameters<typeof questionBaselines>) => {
  const { baseRate, persistence } = questionBaselines(...given)
  return { baseRate, persistence }
}

describe('references for a count in a window', () => {
  const days = (...numbers: number[]): Crisis =>
    withRows(...numbers.map((day, n) => attack(`a${n}`, `2024-01-${`${day}`.padStart(2, '0')}`)))

  it('are (k + 1/2) / (n + 1) over past windows of the length, and the last of them alone', () => {
    // Weeks of 28 days, back from the 28th: 22-28 none, 15-21 one, 8-14 none, 1-7 two.
    const crisis = days(2, 3, 16)
    expect(byRecord(crisis, '2024-01-28', count('2024-01-29', '2024-02-04', { atLeast: 1 }))).toEqual({
      baseRate: 2.5 / 5,
      persistence: 0.5 / 2,
    })
    expect(byRecord(crisis, '2024-01-28', count('2024-01-29', '2024-02-04', { atMost: 0 }))).toEqual({
      baseRate: 2.5 / 5,
      persistence: 1.5 / 2,
    })
    expect(byRecord(crisis, '2024-01-28', count('2024-03-01', '2024-03-07', { atLeast: 2 }))).toEqual({
      baseRate: 1.5 / 5,
      persistence: 0.5 / 2,
    })
  })

  it('keep what is counted already, and put only the days left in doubt', () => {
    // Three by the 20th; one more is needed in the 8 days that are left. Of the two stretches of 8 days before, the
    // last had one.
    const crisis = days(2, 3, 16)
    expect(byRecord(crisis, '2024-01-20', count('2024-01-01', '2024-01-28', { atLeast: 4 }))).toEqual({
      baseRate: 1.5 / 3,
      persistence: 1.5 / 2,
    })
  })

  it('are certain where the count is settled: reached, passed, or over', () => {
    const crisis = days(2, 3, 16)
    expect(byRecord(crisis, '2024-01-20', count('2024-01-01', '2024-03-28', { atLeast: 3 }))).toEqual({
      baseRate: 1,
      persistence: 1,
    })
    expect(byRecord(crisis, '2024-01-20', count('2024-01-01', '2024-03-28', { atMost: 2 }))).toEqual({
      baseRate: 0,
      persistence: 0,
    })
    expect(byRecord(crisis, '2024-01-20', count('2024-01-05', '2024-01-10', { atMost: 0 }))).toEqual({
      baseRate: 1,
      persistence: 1,
    })
  })

  it('are none where the record is shorter than the days left', () => {
    expect(byRecord(days(2), '2024-01-10', count('2024-01-11', '2024-02-10', { atLeast: 1 }))).toEqual({
      baseRate: null,
      persistence: null,
    })
    expect(byRecord(days(2), '2023-12-10', count('2024-01-11', '2024-02-10', { atLeast: 1 }))).toEqual({
      baseRate: null,
      persistence: null,
    })
    expect(byRecord(sound(BASE), '2024-03-10', count('2024-03-11', '2024-03-12', { atLeast: 1 }))).toEqual({
      baseRate: null,
      persistence: null,
    })
  })

  it('of "at least one" and of "none" add up to one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 9 }),
        (numbers, length) => {
          const crisis = days(...numbers)
          const until = `2024-02-0${length || 1}`
          const some = questionBaselines(crisis, '2024-01-31', count('2024-02-01', until, { atLeast: 1 }))
          const none = questionBaselines(crisis, '2024-01-31', count('2024-02-01', until, { atMost: 0 }))
          expect((some.baseRate as number) + (none.baseRate as number)).toBeCloseTo(1, 12)
          expect((some.persistence as number) + (none.persistence as number)).toBeCloseTo(1, 12)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('have the chance that a discounted rate and two regimes meet the bounds', () => {
    const crisis = days(2, 3, 16)
    const asked = count('2024-01-29', '2024-02-04', { atLeast: 1 })
    const [some, none] = [asked, { ...asked, atLeast: undefined, atMost: 0 }].map((question) =>
      questionBaselines(crisis, '2024-01-28', question),
    )
    for (const key of ['discounted', 'regimes'] as const) {
      expect((some[key] as number) + (none[key] as number)).toBeCloseTo(1, 9)
      expect(some[key]).toBeGreaterThan(0.2)
      expect(some[key]).toBeLessThan(0.7)
    }
    expect(some.crises).toBeNull()
    // Of Gamma(a, b) none comes in 7 days with (b / (b + 7))^a.
    const memory = likeliestRate(spansOf(knownCounts(crisis, '2024-01-28')))
    expect(none.discounted).toBeCloseTo((memory.days / (memory.days + 7)) ** memory.events, 8)
  })

  it('have those chances for a window that begins later, and while the record is shorter than the window', () => {
    const later = questionBaselines(days(2), '2024-01-10', count('2024-02-01', '2024-02-29', { atLeast: 1 }))
    expect(later.baseRate).toBeNull()
    expect(later.discounted).toBeGreaterThan(0.5)
    expect(later.regimes).toBeGreaterThan(0.5)
  })
})

describe('references for an ending', () => {
  const noisy = withRows(attack('a', '2024-01-03'), attack('b', '2024-02-15'))

  it('are base rates of recorded crises, and of this record only where none is counted', () => {
    // 50 days so far, 20 ahead.
    const of = (kind: Parameters<typeof ending>[0]) =>
      questionBaselines(noisy, '2024-02-19', ending(kind, '2024-03-10'))
    expect(of('withdrawal').baseRate).toBeCloseTo(1 - Math.sqrt(50 / 70), 14)
    expect(of('withdrawal').crises).toBeNull()
    for (const kind of ['war', 'settlement', 'standoff', 'lull'] as const) expect(of(kind).baseRate).toBeNull()
    // Nobody but the militia has used force: of all pairs, 2.1% were at war within 170 days.
    expect(of('war').crises).toBeCloseTo(1 - 0.979 ** (20 / 170), 12)
    expect(of('settlement').crises).toBeCloseTo(1 - Math.exp(-0.00153 * 20), 12)
  })

  it('persist as no change, short of certainty', () => {
    expect(questionBaselines(noisy, '2024-02-19', ending('war', '2024-03-10')).persistence).toBe(0.01)
    expect(questionBaselines(noisy, '2024-02-19', ending('standoff', '2024-03-10')).persistence).toBe(0.99)
  })

  it('expect a lull only of a quiet that has begun and has days enough left', () => {
    const lull = (asOf: string, by: string): number | null =>
      questionBaselines(noisy, asOf, ending('lull', by)).persistence
    expect(lull('2024-02-19', '2024-06-01')).toBe(0.01)
    expect(lull('2024-03-10', '2024-06-01')).toBe(0.99)
    expect(lull('2024-03-10', '2024-03-20')).toBe(0.01)
  })

  it('are none once the day has come', () => {
    expect(Object.values(questionBaselines(noisy, '2024-03-10', ending('war', '2024-03-10')))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })
})

describe('no reference', () => {
  it('moves when rows of later days are taken out or put in, or an outcome is declared', () => {
    const early = [attack('a', '2024-01-03'), attack('b', '2024-01-09')]
    const late = [
      attack('c', '2024-02-20', ', killed: 5'),
      row('s', '2024-02-25', 'actor: us, action: air_strike, target: kh'),
    ]
    const [cut, whole] = [withRows(...early), withRows(...early, ...late)]
    const asked = [
      ending('war', '2024-04-01'),
      ending('lull', '2024-05-01'),
      count('2024-02-01', '2024-02-10', { atLeast: 1 }),
      count('2024-01-01', '2024-02-10', { count: 'deaths', atLeast: 1 }),
    ]
    for (const question of asked) {
      const answered: Question = { ...question, outcome: 'yes' }
      expect(questionBaselines(whole, '2024-01-31', answered)).toEqual(questionBaselines(cut, '2024-01-31', question))
    }
    expect(knownCounts(whole, '2024-01-31')).toEqual(knownCounts(cut, '2024-01-31'))
  })
})
