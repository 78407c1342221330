import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doubtOf, INTERESTS, type Interest, interestOf, SAYS_SO } from '../../../src/crisis/claims/interest.js'

const speaking = { source: 'iran', accused: 'iran', burdens: false, isOwnAttack: false, isOwnPlan: false }

test('who clears itself denies, who burdens itself admits', () => {
  expect(interestOf(speaking)).toBe('denial')
  expect(interestOf({ ...speaking, burdens: true })).toBe('admission')
  expect(interestOf({ ...speaking, burdens: true, isOwnAttack: true })).toBe('boast')
  expect(interestOf({ ...speaking, isOwnPlan: true })).toBe('announcement')
})

test('who burdens the other accuses, who clears it speaks against its own interest', () => {
  expect(interestOf({ ...speaking, source: 'us', burdens: true })).toBe('accusation')
  expect(interestOf({ ...speaking, source: 'us' })).toBe('exoneration')
})

test('who is on neither side is a witness', () => {
  expect(interestOf({ ...speaking, source: undefined })).toBe('witness')
  expect(interestOf({ ...speaking, accused: undefined, burdens: true })).toBe('witness')
})

test('a denial by the accused is worth less than any other claim, an admission against interest the most', () => {
  const doubts = INTERESTS.map((interest) => doubtOf(interest, 0.98))
  expect(Math.max(...doubts)).toBe(doubtOf('denial', 0.98))
  expect(Math.min(...doubts)).toBe(doubtOf('admission', 0.98))
  expect(doubtOf('exoneration', 0.98)).toBeLessThan(doubtOf('accusation', 0.98))
})

test('every source is likelier to say what is true', () => {
  for (const [ifTrue, ifFalse] of Object.values(SAYS_SO)) expect(ifTrue).toBeGreaterThan(ifFalse)
})

test('no claim weighs more than ten to one, and none from a row that is not believed weighs anything', () => {
  fc.assert(
    fc.property(fc.constantFrom<Interest>(...INTERESTS), fc.double({ min: 0, max: 1, noNaN: true }), (interest, r) => {
      const doubt = doubtOf(interest, r)
      expect(doubt).toBeGreaterThanOrEqual(0.1)
      expect(doubt).toBeLessThanOrEqual(1)
      expect(doubt).toBeGreaterThanOrEqual(doubtOf(interest, 1))
    }),
  )
  for (const interest of INTERESTS) expect(doubtOf(interest, 0)).toBe(1)
})
