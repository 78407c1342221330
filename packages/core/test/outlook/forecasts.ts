/** Forecast records for tests. */
import type { ForecastQuestion, ForecastRecord } from '../../src/outlook/ledger.js'

type YesNo = Extract<ForecastQuestion, { kind: 'probability' }>
type Total = Extract<ForecastQuestion, { kind: 'count' }>

export const yesNo = (change: Partial<YesNo> = {}): YesNo => ({
  kind: 'probability',
  id: 'war',
  text: 'War by March?',
  probability: 0.1,
  interval: [0.02, 0.3],
  resolves: '2024-03-01',
  references: { baseRate: 0.2, persistence: 0.01 },
  ...change,
})

export const total = (change: Partial<Total> = {}): Total => ({
  kind: 'count',
  id: 'attacks-by-march',
  text: 'Attacks by March',
  series: 'Pentagon',
  resolves: '2024-03-01',
  values: [10, 12, 20],
  weights: [0.25, 0.5, 0.25],
  references: { known: 8, persistence: { mean: 3 }, constant: { mean: 6 } },
  ...change,
})

export const forecast = (questions: ForecastQuestion[], change: Partial<ForecastRecord> = {}): ForecastRecord => ({
  format: 'standoff-forecast',
  version: 1,
  made: '2024-02-01T09:30:00Z',
  software: 'standoff 0.1.0',
  crisis: { title: 'Test', file: 'a'.repeat(64), record: 'b'.repeat(64) },
  asOf: '2024-02-01',
  until: '2024-06-01',
  seed: '1',
  particles: 20_000,
  runs: 10_000,
  priors: 'shipped',
  set: [],
  abstained: null,
  questions,
  ...change,
})
