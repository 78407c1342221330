import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindOfChosenWar, TREMBLE_BELOW } from '../../src/model/war-kind.js'

test('a war that its chooser hardly meant is a tremble', () => {
  expect(TREMBLE_BELOW).toBe(0.05)
  expect(kindOfChosenWar(0.049, 0.9)).toEqual({ sought: 0, misread: 0, tremble: 1 })
})

test('a war that the truth would have made less likely is misread by that much', () => {
  expect(kindOfChosenWar(0.4, 0.1)).toEqual({ sought: 0.25, misread: 0.75, tremble: 0 })
  expect(kindOfChosenWar(0.05, 0)).toEqual({ sought: 0, misread: 1, tremble: 0 })
})

test('a war that the truth would have made no less likely is sought', () => {
  expect(kindOfChosenWar(0.4, 0.4)).toEqual({ sought: 1, misread: 0, tremble: 0 })
  expect(kindOfChosenWar(0.4, 0.9)).toEqual({ sought: 1, misread: 0, tremble: 0 })
})

test('the three kinds sum to 1', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, (believed, informed) => {
      const { sought, misread, tremble } = kindOfChosenWar(believed, informed)
      expect(sought + misread + tremble).toBeCloseTo(1, 14)
      expect(Math.min(sought, misread, tremble)).toBeGreaterThanOrEqual(0)
    }),
  )
})
