/** Rows that the model cannot explain are named, and wipe out no particles; reliability is drawn. */
import { describe, expect, test } from 'vitest'
import { Conditioned } from '../../src/assess/conditioned.js'
import { notExplained, notExplainedInWords } from '../../src/assess/not-explained.js'
import { observe } from '../../src/assess/observations.js'
import { forecast } from '../../src/outlook/forecast.js'
import { dayOf } from '../../src/terms/dates.js'
import { OUTSIDE, OUTSIDE_AT, recordWidth } from '../../src/walk/act-rooms.js'
import { FACTOR, FACTORS } from '../../src/walk/aim-evidence.js'
import { sound } from '../crisis/help.js'

const FILE = (rows: string): string => `
standoff: 1
title: A month
window: { from: 2030-01-01, until: 2030-02-01 }
parties:
  n: { kind: principal, role: strong, name: N }
  s: { kind: principal, role: patron, name: S }
  p: { kind: proxy, name: P }
ties: [{ patron: s, proxy: p }]
record:
  rows:
${rows}
`

test('a row is not explained where nine in ten particles, by weight, take it from outside', () => {
  expect(notExplained({ act: 0.95, toll: 0.2 })).toEqual(['act'])
  expect(notExplained({ act: 0.89, toll: 0.9 })).toEqual(['toll'])
  expect(notExplained({ act: 0, toll: 0 })).toEqual([])
})

test('a forecast tells what of the record the model could not explain', async () => {
  const crisis = sound(
    FILE('    - { id: R1, date: 2030-01-04, actor: n, action: air_strike, target: p, killed: 20000 }'),
  )
  const told = await forecast(crisis, { asOf: '2030-01-08', particles: 60, seed: 1n, runs: 60 })
  expect(told.notExplained.map(({ ids, what }) => [ids, what])).toEqual([[['R1'], 'toll']])
  expect(notExplainedInWords(told.notExplained[0])).toContain('of a kind that the model does not hold')
})

describe('the reliability of a row', () => {
  const particles = (confidence: 'H' | 'L'): { toll: number[]; outside: number[] } => {
    const crisis = sound(
      FILE(`    - { id: R1, date: 2030-01-01, actor: p, action: rocket_attack, target: n, killed: 2, injured: 4}`),
    )
    const told = { ...crisis, record: crisis.record.map((row) => ({ ...row, confidence })) }
    const model = new Conditioned(observe(told, dayOf('2030-01-20')), 400, 1n, { inJavaScript: true })
    model.start()
    model.advance(0, new Float64Array(400))
    const [rows] = model.records.open
    const width = recordWidth(1)
    // Of what both aims make of the toll, the ratio: a certain row has the model's own, a row without worth has 1.
    return {
      toll: Array.from(
        { length: 400 },
        (_, p) => rows[p * width + FACTORS + FACTOR.toll] - rows[p * width + FACTOR.toll],
      ),
      outside: Array.from({ length: 400 }, (_, p) => rows[p * width + OUTSIDE_AT + OUTSIDE.toll]),
    }
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

  test('is drawn: on the same draws of all else, a row of low confidence says less on average, and not always as much less', () => {
    const [high, low] = [particles('H'), particles('L')]
    const ratios = high.toll.map((one, p) => low.toll[p] / one)
    expect(mean(ratios)).toBeLessThan(0.9)
    expect(Math.max(...ratios) - Math.min(...ratios)).toBeGreaterThan(0.2)
    for (const share of [...high.outside, ...low.outside]) expect(share).toSatisfy((p: number) => p >= 0 && p <= 1)
  })
})
