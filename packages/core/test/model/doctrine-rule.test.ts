import { expect, test } from 'vitest'
import { means, standingAfter } from '../../src/model/doctrine-rule.js'
import type { RuleName } from '../../src/model/scenario.js'

/** Intentions after (own, other) = CC, CD, DC, DD. */
const table = (rule: RuleName, generous = false): string =>
  [[1, 1], [1, 0], [0, 1], [0, 0]].map(([own, other]) => (means(rule, own, other, 1, 1, generous) ? 'C' : 'D')).join('')

test('each rule means what its name says', () => {
  expect(table('cooperate')).toBe('CCCC')
  expect(table('defect')).toBe('DDDD')
  expect(table('tft')).toBe('CDCD')
  expect(table('gtft')).toBe('CDCD')
  expect(table('gtft', true)).toBe('CCCC')
  expect(table('wsls')).toBe('CDDC')
  expect(table('grim')).toBe('CDDD')
})

test('contrite tit for tat defects only in good standing against bad', () => {
  const of = (own: number, other: number): boolean => means('contrite', 1, 0, own, other, false)
  expect([of(1, 1), of(1, 0), of(0, 1), of(0, 0)]).toEqual([true, false, true, true])
})

test('to cooperate is always good; to defect only against bad standing while in good', () => {
  for (const own of [0, 1]) for (const other of [0, 1]) expect(standingAfter(true, own, other)).toBe(1)
  expect(standingAfter(false, 1, 0)).toBe(1)
  expect(standingAfter(false, 1, 1)).toBe(0)
  expect(standingAfter(false, 0, 0)).toBe(0)
  expect(standingAfter(false, 0, 1)).toBe(0)
})
