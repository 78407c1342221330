import { expect, test } from 'vitest'
import {
  ACCEPT,
  ASSURE,
  CONTENT_LIKELIHOOD,
  CONTENTS_TOLD,
  DENY,
  messageLikelihood,
  OFFER,
  THREATEN,
  WARN,
} from '../../src/model/messages/equations.js'

test('each strategy’s contents are probabilities that sum to 1', () => {
  expect(CONTENT_LIKELIHOOD).toHaveLength(3 * CONTENTS_TOLD)
  for (let m = 0; m < 3; m++) {
    const row = CONTENT_LIKELIHOOD.subarray(CONTENTS_TOLD * m, CONTENTS_TOLD * (m + 1))
    expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 14)
  }
})

test('contents are numbered warn, assure, threaten, offer, deny, accept', () => {
  expect([WARN, ASSURE, THREATEN, OFFER, DENY, ACCEPT]).toEqual([0, 1, 2, 3, 4, 5])
})

test('what is not believed says nothing', () => {
  for (const content of [WARN, ASSURE, THREATEN, OFFER, DENY, ACCEPT])
    for (let m = 0; m < 3; m++) expect(messageLikelihood(content, m, 0)).toBe(0.2)
})

test('what is believed says c L + (1 - c)/5', () => {
  expect(messageLikelihood(THREATEN, 2, 1)).toBe(0.45)
  expect(messageLikelihood(THREATEN, 2, 0.5)).toBeCloseTo(0.325, 15)
  expect(messageLikelihood(ASSURE, 0, 0.25)).toBeCloseTo(0.225, 15)
  expect(messageLikelihood(WARN, 1, 1)).toBe(0.15)
  expect(messageLikelihood(DENY, 2, 1)).toBe(0.25)
})

test('an acceptance reads as an offer', () => {
  for (let m = 0; m < 3; m++) expect(messageLikelihood(ACCEPT, m, 0.7)).toBe(messageLikelihood(OFFER, m, 0.7))
})

test('a threat speaks for a bully, an assurance against one', () => {
  expect(messageLikelihood(THREATEN, 2, 0.5)).toBeGreaterThan(messageLikelihood(THREATEN, 0, 0.5))
  expect(messageLikelihood(ASSURE, 2, 0.5)).toBeLessThan(messageLikelihood(ASSURE, 0, 0.5))
})
