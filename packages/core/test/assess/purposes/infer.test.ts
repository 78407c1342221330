/** Purposes drawn against what can be enumerated. */
import { describe, expect, test } from 'vitest'
import { inferPurposes } from '../../../src/assess/purposes/infer.js'

/** Rising factorial: what a Dirichlet's parameter gives for so many acts. */
const rising = (a: number, n: number): number => (n === 0 ? 1 : rising(a, n - 1) * (a + n - 1))

/** Exact shares of the purposes of each act of one author: all assignments, weighed by Polya's urn and the fits. */
function enumerated(fits: readonly (readonly number[])[], prior: readonly number[]): number[][] {
  const width = prior.length
  const told = fits.map(() => prior.map(() => 0))
  let all = 0
  for (let code = 0; code < width ** fits.length; code++) {
    const chosen = fits.map((_, n) => Math.floor(code / width ** n) % width)
    const counts = prior.map((_, u) => chosen.filter((one) => one === u).length)
    const urn = prior.reduce((product, a, u) => product * rising(a, counts[u]), 1)
    const weight = chosen.reduce((product, u, n) => product * fits[n][u], urn)
    all += weight
    for (const [n, u] of chosen.entries()) told[n][u] += weight
  }
  return told.map((row) => row.map((one) => one / all))
}

const ofOne = (fits: number[][]) => fits.map((one) => ({ author: 0, fits: one }))

describe('purposes of several acts of one author', () => {
  test('are those of the enumeration', () => {
    const fits = [
      [1, 0.2, 0.5],
      [0.3, 1, 0.4],
      [1, 0.6, 0.1],
      [1, 1, 0.2],
    ]
    const prior = [0.8, 0.5, 1.2]
    const exact = enumerated(fits, prior)
    for (const [n, { mean, error }] of inferPurposes(ofOne(fits), [prior], 3n).entries()) {
      expect(mean.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
      for (const [u, one] of mean.entries()) expect(Math.abs(one - exact[n][u])).toBeLessThan(0.03 + 3 * error)
    }
  })

  test('teach one another: an act that tells nothing is read by the others', () => {
    const clear = Array.from({ length: 6 }, () => [1, 0.1])
    const [alone] = inferPurposes(ofOne([[1, 1]]), [[1, 1]], 3n)
    const among = inferPurposes(ofOne([...clear, [1, 1]]), [[1, 1]], 3n)[6]
    expect(alone.mean[0]).toBeGreaterThan(0.45)
    expect(alone.mean[0]).toBeLessThan(0.55)
    expect(among.mean[0]).toBeGreaterThan(0.7)
  })

  test('leave doubt however many they are', () => {
    const many = inferPurposes(ofOne(Array.from({ length: 200 }, () => [1, 0.1])), [[1, 1]], 3n)
    const silent = inferPurposes(ofOne([...Array.from({ length: 200 }, () => [1, 0.1]), [1, 1]]), [[1, 1]], 3n)[200]
    expect(many[0].mean[0]).toBeLessThan(1)
    expect(silent.mean[0]).toBeLessThan(0.96)
  })
})

test('two purposes that are alike split the probability evenly', () => {
  const [{ mean, error }] = inferPurposes(ofOne([[0.4, 0.4]]), [[0.7, 0.7]], 9n)
  expect(Math.abs(mean[0] - 0.5)).toBeLessThan(0.04 + 3 * error)
})

test('acts of one author tell nothing of another', () => {
  const acts = [...Array.from({ length: 6 }, () => ({ author: 0, fits: [1, 0.1] })), { author: 1, fits: [1, 1] }]
  const last = inferPurposes(
    acts,
    [
      [1, 1],
      [1, 1],
    ],
    4n,
  )[6]
  expect(Math.abs(last.mean[0] - 0.5)).toBeLessThan(0.06)
})

test('the same seed gives the same bits', () => {
  const read = () =>
    inferPurposes(
      ofOne([
        [1, 0.3],
        [0.2, 1],
      ]),
      [[1, 1]],
      5n,
    )
  expect(read()).toEqual(read())
})
