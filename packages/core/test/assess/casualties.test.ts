/** The joint probability of killed and injured sums to one, marginalises, and has the means of O3. */
import { expect, test } from 'vitest'
import { type Blow, casualtiesProbability, harmless, MOST_HITS } from '../../src/assess/casualties.js'

const blow = (): Blow => ({ lethal: 0.1, hurting: 0.3, killed: 1.5, injured: 2, shape: 0.7, wounds: new Float64Array(MOST_HITS).fill(Number.NaN) })

test('sums to one, with the means of hits times people', () => {
  let total = 0
  let killedMean = 0
  let injuredMean = 0
  for (let k = 0; k <= 60; k++) {
    for (let j = 0; j <= 90; j++) {
      const p = casualtiesProbability([k, k], [j, j], 3, blow())
      total += p
      killedMean += k * p
      injuredMean += j * p
    }
  }
  expect(total).toBeCloseTo(1, 4)
  expect(killedMean).toBeCloseTo(3 * 0.1 * 1.5, 3)
  expect(injuredMean).toBeCloseTo(3 * 0.4 * 2, 2)
})

test('a figure that is not known is summed over', () => {
  let total = 0
  for (let j = 0; j <= 200; j++) total += casualtiesProbability([2, 2], [j, j], 4, blow())
  expect(casualtiesProbability([2, 2], [-1, -1], 4, blow())).toBeCloseTo(total, 6)
  expect(casualtiesProbability([-1, -1], [-1, -1], 4, blow())).toBe(1)
})

test('nobody hurt has the closed form', () => {
  const none = casualtiesProbability([0, 0], [0, 0], 5, blow())
  expect(none).toBeCloseTo(harmless(blow()) ** 5, 14)
  // The long way round: a range from 0 to 1 counts its lowest value once and its highest twice, over three.
  const long = 3 * casualtiesProbability([0, 0], [0, 1], 5, blow()) - 2 * casualtiesProbability([0, 0], [1, 1], 5, blow())
  expect(long).toBeCloseTo(none, 9)
})

test('without weapons, or where every weapon must hit, there is no such toll', () => {
  expect(casualtiesProbability([3, 3], [-1, -1], 0, blow())).toBe(0)
})
