/**
 * Bands for the prior predictive check, stated from docs/evidence.md and the chronicles before any run was measured
 * against them. docs/model.md, "Prior predictive check", tells how each follows; do not move one because of a result.
 *
 *   count      exact 95% interval of a Poisson mean
 *   share      2.5 and 97.5% quantiles of Beta(k + 1/2, n - k + 1/2)
 *   median     the recorded median times exp(+-2 standard errors), the error that of the median of a lognormal
 *   range      the range that the evidence itself states
 */
export interface Band {
  /** Row of docs/model.md, "Prior predictive check". */
  row: string
  /** Key of `campaign`, `january` or `february` in rows.ts. */
  measure: string
  /** What the record says, in words. */
  record: string
  band: [low: number, high: number]
  /** The prototype's two settings: short holds, then long ones; twice the same where only one figure is known. */
  prototype: [short: number, long: number]
  source: string
  /** Where the prototype itself fell short: to be nearer to the record than it was. */
  marked?: 'poor' | 'high'
}

export const BANDS: readonly Band[] = [
  {
    row: 'attacks a week, 10%',
    measure: 'weekly10',
    record: '8 in the quietest of 13 active weeks',
    band: [3.5, 15.8],
    prototype: [0, 0],
    source: 'count, from 8; evidence.md section 4',
  },
  {
    row: 'attacks a week, 50%',
    measure: 'weekly50',
    record: '8 to 16 in 13 active weeks',
    band: [8, 16],
    prototype: [7, 4],
    source: 'range; evidence.md section 4',
  },
  {
    row: 'attacks a week, 90%',
    measure: 'weekly90',
    record: '16 in the busiest of 13 active weeks',
    band: [9.1, 26],
    prototype: [15, 15],
    source: 'count, from 16; evidence.md section 4',
  },
  {
    row: 'attacks a day in the truce',
    measure: 'trucePerDay',
    record: '0.14 (1 in 7 days)',
    band: [0.004, 0.8],
    prototype: [0.07, 0.05],
    source: 'count, from 1 in 7 days; evidence.md section 5',
  },
  {
    row: 'lethal share of attacks',
    measure: 'lethalShare',
    record: '0.006 to 0.009 (1 of about 170)',
    band: [0.0006, 0.027],
    prototype: [0.0046, 0.0049],
    source: 'share, Beta(1.5, 169.5); evidence.md section 7a',
  },
  {
    row: 'response per attack with nobody killed',
    measure: 'responsePerHarmless',
    record: '0.053 (8 to 160 attacks)',
    band: [0.024, 0.092],
    prototype: [0.053, 0.053],
    source: 'share, Beta(8.5, 152.5); evidence.md section 7b',
  },
  {
    row: 'answered within 10 days of a death',
    measure: 'answeredIn10',
    record: '1 (3 of 3)',
    band: [0.46, 1],
    prototype: [0.92, 0.92],
    source: 'share, Beta(3.5, 0.5); evidence.md section 7b',
  },
  {
    row: 'median lag of the answer, days',
    measure: 'lagMedian',
    record: '3 (five lags: 8, 1, 0.5, 3, 5)',
    band: [0.86, 10.5],
    prototype: [1, 2],
    source: 'median, sd of log 1.12, n 5; evidence.md section 7b; ICB median 3 in section 2',
  },
  {
    row: 'first answer to a death is large',
    measure: 'firstLarge',
    record: '1 (3 of 3)',
    band: [0.46, 1],
    prototype: [0.48, 0.48],
    source: 'share, Beta(3.5, 0.5); evidence.md section 7b',
    marked: 'poor',
  },
  {
    row: 'first answer to a death is limited',
    measure: 'firstLimited',
    record: '0 (of 3)',
    band: [0, 0.54],
    prototype: [0.27, 0.27],
    source: 'share, Beta(0.5, 3.5); evidence.md section 7b',
  },
  {
    row: 'first answer to a death is on a leader',
    measure: 'firstLeader',
    record: '0 (of 3)',
    band: [0, 0.54],
    prototype: [0.21, 0.21],
    source: 'share, Beta(0.5, 3.5); evidence.md section 7b',
  },
  {
    row: 'rate after a limited strike to rate before',
    measure: 'rateRatio',
    record: '0.83 to 1.09',
    band: [0.58, 1.57],
    prototype: [0.93, 0.87],
    source: 'log rate ratio N(-0.05, 0.25), two sd; evidence.md section 7b',
  },
  {
    row: 'force acts by the US, median',
    measure: 'strikesMedian',
    record: '9 to 11',
    band: [4.8, 18.4],
    prototype: [9, 6],
    source: 'count, from 10; evidence.md section 7b and the chronicle',
  },
  {
    row: 'war within 170 days',
    measure: 'war',
    record: '0.01 to 0.06',
    band: [0.01, 0.06],
    prototype: [0.024, 0.015],
    source: 'range, MID after 1990 to ICB outside wars; evidence.md section 2',
  },
  {
    row: 'settlement within 170 days',
    measure: 'settlement',
    record: 'about 0.1 (judgement)',
    band: [0.05, 0.2],
    prototype: [0.09, 0.1],
    source: 'judgement: half to twice; ICB without a mediator 0.204 over whole crises; evidence.md section 2',
  },
  {
    row: 'duration with the end of the driver, median days',
    measure: 'durationMedian',
    record: '71 to 99',
    band: [53, 185],
    prototype: [97, 97],
    source: 'median, sd of log 1.39, n 31 (crises of the US); evidence.md section 2',
  },
  {
    row: 'after the killing of 3 January 2020: a warned direct salvo',
    measure: 'warnedSalvo',
    record: '1 (of 1)',
    band: [0.15, 1],
    prototype: [0.33, 0.33],
    source: 'share, Beta(1.5, 0.5); evidence.md section 7a',
  },
  {
    row: 'the same: no answer in 10 days',
    measure: 'noReply',
    record: '0 (of 1)',
    band: [0, 0.85],
    prototype: [0.41, 0.41],
    source: 'share, Beta(0.5, 1.5); evidence.md section 7a',
  },
  {
    row: 'the same: an answer by proxies',
    measure: 'byProxies',
    record: '0 (of 1)',
    band: [0, 0.85],
    prototype: [0.2, 0.2],
    source: 'share, Beta(0.5, 1.5); evidence.md section 7a',
  },
  {
    row: 'US after a salvo without dead: no force',
    measure: 'usNone',
    record: '1 (of 1)',
    band: [0.15, 1],
    prototype: [0.57, 0.57],
    source: 'share, Beta(1.5, 0.5); evidence.md section 7a',
  },
  {
    row: 'the same: a limited strike',
    measure: 'usLimited',
    record: '0 (of 1)',
    band: [0, 0.85],
    prototype: [0.22, 0.22],
    source: 'share, Beta(0.5, 1.5); evidence.md section 7a',
  },
  {
    row: 'the same: a large strike',
    measure: 'usLarge',
    record: '0 (of 1)',
    band: [0, 0.85],
    prototype: [0.1, 0.1],
    source: 'share, Beta(0.5, 1.5); evidence.md section 7a',
  },
  {
    row: 'no attack for 30 days from 1 February 2024',
    measure: 'quiet30',
    record: '1 (of 1), read as from 5 February',
    band: [0.15, 1],
    prototype: [0.1, 0.29],
    source: 'share, Beta(1.5, 0.5); evidence.md section 5: none for 76 days from 5 February by the Pentagon',
  },
  {
    row: 'the same from 5 February',
    measure: 'quiet30From5Feb',
    record: '1 (of 1) by the Pentagon; no by SOHR',
    band: [0.15, 1],
    prototype: [0.1, 0.29],
    source: 'share, Beta(1.5, 0.5); evidence.md section 5; the prototype counted from 1 February',
  },
  {
    row: 'the same from 1 February, given a large strike',
    measure: 'quiet30AfterStrike',
    record: '1 (of 1), read as from 5 February',
    band: [0.15, 1],
    prototype: [0.12, 0.36],
    source: 'share, Beta(1.5, 0.5); evidence.md section 5',
  },
  {
    row: 'the same from 5 February, given a large strike',
    measure: 'quiet30From5FebAfterStrike',
    record: '1 (of 1) by the Pentagon; no by SOHR',
    band: [0.15, 1],
    prototype: [0.12, 0.36],
    source: 'share, Beta(1.5, 0.5); evidence.md section 5; the prototype counted from 1 February',
  },
  {
    row: 'direct Iranian strike on US forces within 60 days of 1 February',
    measure: 'directStrike60',
    record: '0 (of 1)',
    band: [0, 0.39],
    prototype: [0.073, 0.055],
    source: 'share, Beta(0.5, 10.5) for each US strike, two strikes; evidence.md section 7b',
    marked: 'high',
  },
]
