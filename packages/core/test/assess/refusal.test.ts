/** When the reading of an aim is withheld. */
import { expect, test } from 'vitest'
import { overturned } from '../../src/assess/refusal.js'

test('a reading that another seed may turn from likely to unlikely is withheld, with the error', () => {
  expect(overturned({ mean: 0.52, error: 0.08 })).toContain(
    'another seed may turn it from likely to unlikely (it moves by 8 percentage points)',
  )
  expect(overturned({ mean: 0.52, error: 0.02 })).toBeNull()
  expect(overturned({ mean: 0.8, error: 0.08 })).toBeNull()
})

test('so is one that moves by more than ten points on one side of even, as of any probability', () => {
  expect(overturned({ mean: 0.9, error: 0.15 })).toContain('another seed may move it by 15 percentage points')
})
