/** What the reference forecasts go by. */

/** Of yes-or-no questions, by their keys in a record. */
export const QUESTION_REFERENCES = {
  crises: 'base rate of recorded crises',
  baseRate: 'base rate of this record',
  persistence: 'no change',
  discounted: 'discounted rate',
  regimes: 'two regimes',
} as const

/** Of totals. */
export const TOTAL_REFERENCES = {
  persistence: 'rate of 14 days',
  constant: 'rate of the whole record',
  discounted: 'discounted rate',
  regimes: 'two regimes',
} as const

/** What each is, in words. */
export const REFERENCES_EXPLAINED =
  'Base rate of recorded crises: how often the like came of other crises. Base rate of this record: how often it was so in the days before. No change: what held most recently goes on. Discounted rate: what was counted, the less the longer ago. Two regimes: quiet days and active days, each with a rate, and a chance a day to switch. None uses the model.'
