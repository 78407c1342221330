/** A ranking by the reader's weights: planted effects come first, nothing is not told from nothing, ties are told as ties. */
import { describe, expect, test } from 'vitest'
import { type Choice, rankChoices } from '../../src/options/ranking.js'
import { normalDraw } from '../../src/random/normal-draw.js'
import { Stream } from '../../src/random/stream.js'

const GROUPS = 100
const REPLICATES = 8

/** Choices whose effects on one metric are planted, each with noise of its own of that size in every run. */
function planted(effects: readonly number[], noise: number, seed: bigint): Choice[] {
  return effects.map((effect, n) => {
    const stream = new Stream(seed).open(n, 0, 1)
    const values = Float64Array.from(
      { length: GROUPS * REPLICATES },
      () => effect + (n === 0 ? 0 : noise * normalDraw(stream)),
    )
    return { id: n === 0 ? 'nothing' : `m${n}`, name: `measure ${n}`, values: [values] }
  })
}
const WEIGHTS = [{ metric: 'war', weight: 100 }]
const rank = (choices: Choice[], weights = WEIGHTS, island: Int32Array | null = null) =>
  rankChoices(choices, weights, REPLICATES, island, 1n)

describe('effects that are planted', () => {
  test('stand in their order, the largest first, told from all others', () => {
    const { choices, first } = rank(planted([0, -0.03, 0.02, -0.01], 0.02, 1n))
    expect(choices.map(({ id }) => id)).toEqual(['m1', 'm3', 'nothing', 'm2'])
    expect(first).toEqual(['m1'])
    expect(choices[0].best).toBeCloseTo(1, 6)
    expect(choices[0].change).toBeCloseTo(-3, 0)
    expect(choices[0].beatenBy).toEqual([])
    expect(choices[3].beatenBy).toContain('m1')
  })

  test('of about twice the error of a difference are found first in most trials', () => {
    let found = 0
    for (let trial = 0n; trial < 40n; trial++) {
      const { choices } = rank(planted([0, -0.004, 0, 0, 0], 0.03, 100n + trial))
      if (choices[0].id === 'm1') found++
    }
    expect(found).toBeGreaterThan(32)
  })
})

test('where no measure has any effect, a best one is told from the others in hardly one trial of twenty', () => {
  let named = 0
  for (let trial = 0n; trial < 120n; trial++) {
    const { first } = rank(planted([0, 0, 0, 0, 0, 0], 0.05, 1000n + trial))
    if (!first.includes('nothing')) named++
  }
  expect(named).toBeLessThanOrEqual(11)
})

test('the chances of being best add up to 1, and two alike share them', () => {
  const { choices } = rank(planted([0, -0.02, -0.02], 0.05, 7n))
  expect(choices.reduce((sum, { best }) => sum + best, 0)).toBeCloseTo(1, 9)
  for (const { id, best } of choices) if (id !== 'nothing') expect(best).toBeGreaterThan(0.02)
})

test('a measure that changes nothing is exactly doing nothing, and neither is told from the other', () => {
  const [nothing] = planted([0], 0, 3n)
  const { choices, first } = rank([nothing, { ...nothing, id: 'same' }])
  expect(choices.map(({ change, standardError, regret }) => [change, standardError, regret])).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ])
  expect(first).toEqual(['nothing', 'same'])
})

test('islands that differ make the error larger, and so fewer choices are told apart', () => {
  const choices = planted([0, -0.01], 0.01, 5n)
  const island = Int32Array.from({ length: GROUPS }, (_, g) => g % 4)
  const shifted = choices[1].values[0].map((value, r) => value + [0.02, -0.02, 0.01, -0.01][island[Math.floor(r / 8)]])
  const apart = (island: Int32Array | null) => rank([choices[0], { ...choices[1], values: [shifted] }], WEIGHTS, island)
  expect(apart(null).first).toEqual(['m1'])
  expect(apart(island).first).toEqual(['m1', 'nothing'])
})

test('a weight below 0 is for what is wanted: more of it comes first', () => {
  const { choices } = rank(planted([0, 0.05, -0.05], 0.01, 9n), [{ metric: 'settlement', weight: -10 }])
  expect(choices.map(({ id }) => id)).toEqual(['m1', 'nothing', 'm2'])
})
