import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../src/crisis/problem.js'
import type { ForecastRecord } from '../../src/outlook/ledger.js'
import { parseForecast } from '../../src/outlook/parse-forecast.js'
import type { Resolution } from '../../src/outlook/resolve.js'
import { scoreLedger } from '../../src/outlook/score-ledger.js'
import { ensembleCrps, poissonCrps } from '../../src/outlook/scores/index.js'
import { forecast, total, yesNo } from './forecasts.js'

const RECORD = forecast([yesNo(), total()])
const wrong = (text: string): string[] => parseForecast(text, 'f.json').problems.map(formatProblem)
/** The record with one value changed, as the text of a file. */
const changed = (change: (record: ForecastRecord) => unknown): string => {
  const copy = structuredClone(RECORD)
  change(copy)
  return JSON.stringify(copy, null, 2)
}

describe('a forecast record', () => {
  it('comes back from its JSON as it was, however it is laid out', () => {
    for (const indent of [undefined, 2, '\t'])
      expect(parseForecast(JSON.stringify(RECORD, null, indent))).toEqual({ record: RECORD, problems: [] })
  })

  it('may abstain, with the reason, and then forecasts nothing', () => {
    const abstained = forecast([], { abstained: 'fewer than 20 different draws were left' })
    expect(parseForecast(JSON.stringify(abstained)).record).toEqual(abstained)
    expect(wrong(changed((record) => Object.assign(record, { abstained: 'tired' })))[0]).toContain(
      'expected null, as there are forecasts',
    )
  })

  it('keeps large seeds and many values', () => {
    const values = Array.from({ length: 2000 }, (_, n) => n)
    const large = forecast([total({ values, weights: values.map(() => 1 / 2000) })], { seed: `${2n ** 64n - 1n}` })
    expect(parseForecast(JSON.stringify(large)).record).toEqual(large)
  })
})

describe('a file that is no forecast record', () => {
  it('is told by line and column what was expected', () => {
    const high = changed((record) => Object.assign(record.questions[0], { probability: 1.5 }))
    const line = high.split('\n').findIndex((one) => one.includes('1.5')) + 1
    expect(wrong(high)).toEqual([
      `f.json:${line}:22: error: at questions.0.probability: found 1.5; expected a number from 0 to 1`,
    ])
    expect(wrong(changed((record) => Object.assign(record, { asOf: '2024-02-30' })))[0]).toContain(
      'at asOf: found "2024-02-30"; expected a date such as 2024-01-28',
    )
    expect(wrong(changed((record) => Object.assign(record.crisis, { file: 'abc' })))[0]).toContain(
      'expected a SHA-256, 64 hexadecimal digits',
    )
    expect(wrong(changed((record) => Object.assign(record, { made: 'yesterday' })))[0]).toContain(
      'expected an instant such as',
    )
    expect(wrong(changed((record) => Reflect.deleteProperty(record, 'seed')))[0]).toContain(
      'found no "seed"; expected a seed as text',
    )
  })

  it('is told of an ensemble that is none', () => {
    const of = (change: object): string => wrong(changed((record) => Object.assign(record.questions[1], change)))[0]
    expect(of({ values: [10, 10, 20] })).toContain('expected values that go up, each once')
    expect(of({ weights: [0.5, 0.5] })).toContain('expected one weight for each value')
    expect(of({ weights: [0.5, 0.5, 0.5] })).toContain('expected weights that add up to 1')
    expect(of({ kind: 'guess' })).toContain('expected')
  })

  it('is told of forecasts that repeat or run backward', () => {
    expect(wrong(changed((record) => Object.assign(record.questions[1], { id: 'war' })))[0]).toContain(
      'expected each forecast once',
    )
    expect(wrong(changed((record) => Object.assign(record.questions[0], { resolves: '2024-01-15' })))[0]).toContain(
      'expected a day from 2024-02-01 on',
    )
    expect(wrong(changed((record) => Object.assign(record.questions[0], { interval: [0.5, 0.2] })))[0]).toContain(
      'expected the lower end first',
    )
  })

  it('is told of a misspelt key, another format, another version', () => {
    expect(wrong(changed((record) => Object.assign(record, { partciles: 3 })))[0]).toContain('did you mean')
    expect(wrong('{ "format": "standoff-score" }')).toEqual([
      'f.json:1:13: error: at format: found "standoff-score"; expected "standoff-forecast", as standoff forecast --ledger writes it',
    ])
    expect(wrong(changed((record) => Object.assign(record, { version: 2 })))[0]).toContain(
      'expected 1, the version of the format',
    )
  })

  it('is told where its JSON breaks off', () => {
    expect(wrong('{\n  "format": "standoff-forecast",\n  "version" 1\n}')[0]).toMatch(
      /^f\.json:[34]:\d+: error: found text that is not JSON/,
    )
    expect(wrong('{\n  "format": "standoff-forecast",\n}')[0]).toMatch(
      /^f\.json:3:1: error: found text that is not JSON/,
    )
    expect(wrong('')[0]).toContain('found an empty file')
    expect(wrong('[1, 2]')[0]).toContain('expected a forecast record')
  })

  it('never makes the reader throw', () => {
    const parts = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"format"',
        ':',
        ',',
        '"standoff-forecast"',
        '1',
        'null',
        '&a',
        '*a',
        '\n',
        '"__proto__"',
        '"questions"',
      ),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          parts.map((all) => all.join('')),
          fc.json(),
        ),
        (text) => {
          expect(parseForecast(text).record).toBeUndefined()
        },
      ),
    )
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(RECORD)), (value, key) => {
        expect(() => parseForecast(JSON.stringify({ ...RECORD, [key]: value }))).not.toThrow()
      }),
    )
    expect(wrong('['.repeat(100_000))).toHaveLength(1)
  })
})

const settled = (outcome: Resolution['outcome']): Resolution => ({ outcome, grounds: 'declared' })

describe('the scores of a ledger', () => {
  const scores = scoreLedger([
    {
      name: 'a',
      record: forecast([
        yesNo(),
        yesNo({ id: 'lull', probability: 0.8, references: { baseRate: null, persistence: 0.5 } }),
        total(),
      ]),
      resolutions: {
        war: settled(false),
        lull: settled(true),
        'attacks-by-march': { ...settled(14), interpolated: true },
      },
    },
    {
      name: 'b',
      record: forecast([
        yesNo({ probability: 0.4 }),
        yesNo({ id: 'open' }),
        yesNo({ id: 'sure', references: { baseRate: 1, persistence: 1 } }),
      ]),
      resolutions: {
        war: settled(false),
        open: { outcome: null, grounds: 'the record ends early' },
        sure: settled(true),
      },
    },
    { name: 'c', record: forecast([], { abstained: 'too few draws' }), resolutions: {} },
  ])

  it('hold each forecast and each of its references against the outcome', () => {
    const [war] = scores.questions
    expect(war).toMatchObject({
      kind: 'probability',
      record: 'a',
      id: 'war',
      forecast: 0.1,
      outcome: false,
      grounds: 'declared',
      conflict: false,
    })
    if (war.kind !== 'probability') throw new Error('not a probability')
    expect(war.brier.forecast).toBeCloseTo(0.01, 15)
    expect(war.brier.baseRate).toBeCloseTo(0.04, 15)
    expect(war.skill.brier.baseRate).toBeCloseTo(0.75, 12)
    expect(war.skill.brier.persistence).toBeCloseTo(-99, 9)
    expect(war.log.forecast).toBeCloseTo(-Math.log(0.9), 13)
  })

  it('score a total by CRPS, references as what is known and a Poisson count', () => {
    const score = scores.questions[2]
    if (score.kind !== 'count') throw new Error('not a count')
    expect(score.crps.forecast).toBe(ensembleCrps([10, 12, 20], [0.25, 0.5, 0.25], 14))
    expect(score.crps.persistence).toBe(poissonCrps(3, 6))
    expect(score.crps.constant).toBe(poissonCrps(6, 6))
    expect(score).toMatchObject({ outcome: 14, interpolated: true, forecast: { mean: 13.5, quantiles: [10, 12, 20] } })
  })

  it('choose the best reference of those that half of the forecasts have, endings and counts apart', () => {
    const asked = (id: string, about: 'count' | 'ending', references: object) =>
      yesNo({ id, about, probability: 0.2, references: { baseRate: null, persistence: 0.5, ...references } })
    const { totals } = scoreLedger([
      {
        name: 'a',
        record: forecast([
          asked('one', 'count', { discounted: 0.3, regimes: 0.1 }),
          asked('two', 'count', { discounted: 0.3, regimes: 0.6, baseRate: 0 }),
          asked('third', 'count', { discounted: 0.3, regimes: 0.6 }),
          asked('three', 'ending', { crises: 0.05 }),
        ]),
        resolutions: { one: settled(false), two: settled(false), third: settled(false), three: settled(false) },
      },
    ])
    expect(totals.brier.groups.map(({ about, forecasts, best }) => [about, forecasts, best])).toEqual([
      ['count', 3, 'discounted'],
      ['ending', 1, 'crises'],
    ])
    const [counts] = totals.brier.groups
    expect(counts.against.discounted?.skill).toBeCloseTo(1 - 0.04 / 0.09, 12)
    expect(counts.against.regimes?.reference).toBeCloseTo((0.01 + 0.36 + 0.36) / 3, 12)
    expect(counts.against.baseRate?.forecasts).toBe(1)
  })

  it('compare two references on the forecasts that both have', () => {
    const asked = (id: string, crises: number | null, persistence: number) =>
      yesNo({ id, about: 'ending', probability: 0.2, references: { baseRate: null, persistence, crises } })
    const { totals } = scoreLedger([
      {
        name: 'a',
        // No change has one more, and is worse on the two that both have.
        record: forecast([asked('one', 0.3, 0.4), asked('two', 0.3, 0.4), asked('three', null, 0.01)]),
        resolutions: { one: settled(false), two: settled(false), three: settled(false) },
      },
    ])
    const [group] = totals.brier.groups
    expect(group.against.persistence?.reference).toBeGreaterThan(group.against.crises?.reference ?? 1)
    expect(group.best).toBe('crises')
  })

  it('score weights of a reference from what rows had named on, and tell whether the 5 to 95% held', () => {
    const weights = [0.1, 0.8, 0.1]
    const { questions, totals } = scoreLedger([
      {
        name: 'a',
        record: forecast([
          total({
            references: {
              known: 8,
              persistence: { mean: 3 },
              constant: { mean: 6 },
              discounted: { mean: 3, named: 2, weights },
              regimes: { mean: 6, named: 5, weights },
            },
          }),
        ]),
        resolutions: { 'attacks-by-march': settled(14) },
      },
    ])
    const [score] = questions
    if (score.kind !== 'count') throw new Error('not a count')
    expect(score.crps.discounted).toBe(ensembleCrps([10, 11, 12], weights, 14))
    expect(score.interval.discounted).toBeCloseTo(2 + 20 * 2, 12)
    expect(score.interval.regimes).toBe(2)
    expect(score.covered).toMatchObject({ forecast: true, discounted: false, regimes: true })
    expect(totals.crps.groups[0].best).toBe('regimes')
  })

  it('average over the forecasts that have a reference, with the error of the difference', () => {
    const { brier } = scores.totals
    expect(brier).toMatchObject({ forecasts: 3, questions: 2 })
    expect(brier.mean).toBeCloseTo((0.01 + 0.04 + 0.16) / 3, 12)
    expect(brier.against.baseRate).toMatchObject({ forecasts: 2 })
    expect(brier.against.baseRate?.forecast).toBeCloseTo(0.085, 12)
    expect(brier.against.baseRate?.reference).toBeCloseTo(0.04, 12)
    expect(brier.against.baseRate?.skill).toBeCloseTo(1 - 0.085 / 0.04, 12)
    // Differences -0.03 and 0.12: standard deviation 0.15 / sqrt 2.
    expect(brier.against.baseRate?.standardError).toBeCloseTo(0.075, 12)
    expect(brier.against.persistence?.forecasts).toBe(3)
    expect(scores.totals.crps.against.constant?.standardError).toBeNull()
  })

  it('count different questions, not forecasts', () => {
    expect(scores.questions).toHaveLength(4)
    expect(scores.distinct).toBe(3)
  })

  it('leave out, with the reason, what has no outcome and what was settled before', () => {
    expect(scores.leftOut.map(({ id, why }) => [id, why])).toEqual([
      ['open', 'the record ends early'],
      ['sure', 'it was settled when the forecast was made'],
    ])
    const odd = scoreLedger([{ name: 'a', record: RECORD, resolutions: { war: settled(3) } }])
    expect(odd.leftOut.map(({ why }) => why)).toEqual(['the outcome 3 is neither yes nor no', 'nothing resolves it'])
  })

  it('tell calibration by the words of likelihood', () => {
    expect(scores.calibration.map(({ words, count, came }) => [words, count, came])).toEqual([
      ['almost no chance', 0, 0],
      ['very unlikely', 1, 0],
      ['unlikely', 1, 0],
      ['roughly even chance', 0, 0],
      ['likely', 1, 1],
      ['very likely', 0, 0],
      ['almost certain', 0, 0],
    ])
  })

  it('are plain JSON, and there are none for an empty ledger', () => {
    expect(JSON.parse(JSON.stringify(scores))).toEqual(scores)
    expect(scoreLedger([])).toMatchObject({
      questions: [],
      distinct: 0,
      totals: { brier: { forecasts: 0, mean: null, against: { baseRate: null } } },
    })
    expect(scores.records[2]).toMatchObject({ name: 'c', abstained: 'too few draws', forecasts: 0 })
  })
})
