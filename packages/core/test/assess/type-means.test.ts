/** What hangs together with a type among the particles goes along when the type changes. */
import { expect, test } from 'vitest'
import { TypeMeans } from '../../src/assess/type-means.js'

/** 200 particles of two values each; the second is 3 higher for the second category. */
function gathered(): TypeMeans {
  const z = Float64Array.from({ length: 400 }, (_, n) => (n % 2 === 0 ? 7 : n % 4 === 1 ? 1 : 4))
  const means = new TypeMeans(3, Int32Array.of(0, 1))
  means.gather((p) => p % 2, z, 2)
  return means
}

test('a number that differs between categories is shifted by nearly the difference of their means', () => {
  const means = gathered()
  expect(means.shift(0, 0, 1)).toBe(0)
  expect(means.shift(1, 0, 1)).toBeCloseTo((3 * 100) / 108, 10)
})

test('the way back undoes the way there', () => {
  const means = gathered()
  expect(means.shift(1, 1, 0)).toBe(-means.shift(1, 0, 1))
})

test('a category of which there was no particle shifts nothing', () => {
  expect(Math.abs(gathered().shift(1, 0, 2))).toBe(0)
})

test('a category that has died out is still known for a while', () => {
  const means = gathered()
  means.gather(
    () => 0,
    Float64Array.from({ length: 400 }, (_, n) => (n % 2 === 0 ? 7 : 1)),
    2,
  )
  expect(means.shift(1, 0, 1)).toBeGreaterThan(1.5)
})
