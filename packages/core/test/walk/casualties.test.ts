/** The joint probability of killed and injured sums to one, marginalises, and has the means of O3. */
import { expect, test } from 'vitest'
import { figureOf } from '../../src/assess/compile-told.js'
import type { Blow } from '../../src/walk/blow.js'
import { harmless, casualtiesProbability as ofFigures } from '../../src/walk/casualties.js'
import { blowOf } from '../helpers/told.js'

const blow = (): Blow => blowOf({ lethal: 0.1, hurting: 0.3, killed: 1.5, injured: 2, shape: 0.7 })
const casualtiesProbability = (killed: number[], injured: number[], weapons: number, one: Blow): number =>
  ofFigures(figureOf(killed), figureOf(injured), weapons, one)

test('sums to one, with the means of hits times people', () => {
  let total = 0
  let killedMean = 0
  let injuredMean = 0
  for (let k = 0; k <= 60; k++) {
    for (let j = 0; j <= 90; j++) {
      const p = casualtiesProbability([k], [j], 3, blow())
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
  for (let j = 0; j <= 200; j++) total += casualtiesProbability([2], [j], 4, blow())
  expect(casualtiesProbability([2], [], 4, blow())).toBeCloseTo(total, 6)
  expect(casualtiesProbability([], [], 4, blow())).toBe(1)
})

test('nobody hurt has the closed form', () => {
  const none = casualtiesProbability([0], [0], 5, blow())
  expect(none).toBeCloseTo(harmless(blow()) ** 5, 14)
  // The long way round: two sources, of which one says none.
  const long = 2 * casualtiesProbability([0], [0, 1], 5, blow()) - casualtiesProbability([0], [1], 5, blow())
  expect(long).toBeCloseTo(none, 9)
})

test('none killed, or none hurt, where the other is not known has a closed form', () => {
  let killed = 0
  let hurt = 0
  for (let j = 0; j <= 300; j++) {
    killed += casualtiesProbability([0], [j], 5, blow())
    hurt += casualtiesProbability([j], [0], 5, blow())
  }
  expect(casualtiesProbability([0], [], 5, blow())).toBeCloseTo(killed, 6)
  expect(casualtiesProbability([], [0], 5, blow())).toBeCloseTo(hurt, 6)
})

test('figures of several sources are equally likely', () => {
  const each = [11, 15, 22].map((injured) => casualtiesProbability([0], [injured], 5, blow()))
  expect(casualtiesProbability([0], [11, 15, 22], 5, blow())).toBeCloseTo((each[0] + each[1] + each[2]) / 3, 14)
})

test('without weapons, or where every weapon must hit, there is no such toll', () => {
  expect(casualtiesProbability([3], [], 0, blow())).toBe(0)
})

test('the short ways agree with the long one', () => {
  // 0 killed by one source and 60, which is next to impossible, by another goes the long way.
  const long = 2 * casualtiesProbability([0, 60], [3], 6, blow()) - casualtiesProbability([60], [3], 6, blow())
  expect(casualtiesProbability([0], [3], 6, blow())).toBeCloseTo(long, 10)
  let total = 0
  for (let j = 0; j <= 300; j++) total += casualtiesProbability([4], [j], 6, blow())
  expect(casualtiesProbability([4], [], 6, blow())).toBeCloseTo(total, 6)
})
