import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shapley } from '../../src/options/methods/shapley.js'

/** The values of a set function on all subsets of n players. */
const game = (players: number, v: (has: (i: number) => boolean, set: number) => number): number[] =>
  Array.from({ length: 1 << players }, (_, set) => v((i) => ((set >> i) & 1) === 1, set))

const value = fc.double({ min: -100, max: 100, noNaN: true })
const games = fc
  .integer({ min: 1, max: 7 })
  .chain((players) => fc.array(value, { minLength: 1 << players, maxLength: 1 << players }))

test('who adds the same to everybody gets exactly that', () => {
  const adds = [3, -1.5, 0, 8, 0.25]
  expect(Array.from(shapley(game(5, (has) => adds.reduce((sum, add, i) => sum + (has(i) ? add : 0), 7))))).toEqual(adds)
})

test('an additive part is paid to who adds it, whatever the rest of the game is', () => {
  const rest = game(3, (has) => (has(1) && has(2) ? 6 : 0))
  const both = rest.map((v, set) => v + 5 * (set & 1))
  expect(Array.from(shapley(both))).toEqual([5, 3, 3])
})

test('the gloves: one left, two right, a pair is worth 1', () => {
  const shares = shapley(game(3, (has) => (has(0) && (has(1) || has(2)) ? 1 : 0)))
  ;[2 / 3, 1 / 6, 1 / 6].forEach((share, i) => {
    expect(shares[i]).toBeCloseTo(share, 15)
  })
})

test('the airport: who needs the longer runway pays alone for what only it needs', () => {
  const costs = [1, 2, 4]
  const shares = shapley(game(3, (has) => Math.max(0, ...costs.filter((_, i) => has(i)))))
  ;[1 / 3, 1 / 3 + 1 / 2, 1 / 3 + 1 / 2 + 2].forEach((share, i) => {
    expect(shares[i]).toBeCloseTo(share, 14)
  })
})

test('as the mean over all orders of arrival', () => {
  const orders = (players: number[]): number[][] =>
    players.length === 0
      ? [[]]
      : players.flatMap((one) => orders(players.filter((other) => other !== one)).map((rest) => [one, ...rest]))
  fc.assert(
    fc.property(fc.array(value, { minLength: 16, maxLength: 16 }), (v) => {
      const sums = [0, 0, 0, 0]
      for (const order of orders([0, 1, 2, 3])) {
        let set = 0
        for (const i of order) {
          sums[i] += v[set | (1 << i)] - v[set]
          set |= 1 << i
        }
      }
      shapley(v).forEach((share, i) => {
        expect(share).toBeCloseTo(sums[i] / 24, 10)
      })
    }),
  )
})

test('efficiency: shares sum to what all have over none', () => {
  fc.assert(
    fc.property(games, (v) => {
      expect(shapley(v).reduce((sum, share) => sum + share, 0)).toBeCloseTo(v[v.length - 1] - v[0], 9)
    }),
  )
})

test('additivity: the shares of a sum are the sums of the shares', () => {
  fc.assert(
    fc.property(
      games.chain((v) => fc.tuple(fc.constant(v), fc.array(value, { minLength: v.length, maxLength: v.length }))),
      ([v, w]) => {
        const [one, other] = [shapley(v), shapley(w)]
        shapley(v.map((x, set) => x + w[set])).forEach((share, i) => {
          expect(share).toBeCloseTo(one[i] + other[i], 9)
        })
      },
    ),
  )
})

test('symmetry: players that change places change shares', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 16, maxLength: 16 }), (v) => {
      // Players 0 and 2 change places.
      const swapped = v.map((_, set) => v[(set & 0b1010) | ((set & 1) << 2) | ((set >> 2) & 1)])
      const [a, b] = [shapley(v), shapley(swapped)]
      ;[2, 1, 0, 3].forEach((was, is) => {
        expect(b[is]).toBeCloseTo(a[was], 10)
      })
    }),
  )
})

test('dummy: who changes nothing gets exactly nothing', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 16, maxLength: 16 }), fc.integer({ min: 0, max: 4 }), (v, dummy) => {
      const low = (1 << dummy) - 1
      const withDummy = Array.from({ length: 32 }, (_, set) => v[(set & low) | ((set >> 1) & ~low)])
      expect(shapley(withDummy)[dummy]).toBe(0)
    }),
  )
})

test('ten players at most, all subsets, finite values', () => {
  expect(shapley(new Float64Array(1024))).toEqual(new Float64Array(10))
  for (const length of [0, 1, 3, 6, 1023, 2048])
    expect(() => shapley(new Float64Array(length))).toThrow(`${length} values`)
  expect(() => shapley([0, 1, Number.NaN, 2])).toThrow('the value of subset 2 is NaN')
})
