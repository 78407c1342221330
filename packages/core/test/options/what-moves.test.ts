/** What is said of measures compared: never that nothing moves beside a number that does. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MetricDifference } from '../../src/options/compare.js'
import { movesInEnglish } from '../../src/options/move-words.js'
import { type Compared, movesOf, toldOf } from '../../src/options/what-moves.js'

const one = (
  metric: string,
  difference: number,
  standardError: number,
  interval: [number, number] = [difference, difference],
): MetricDifference => ({
  metric,
  text: metric,
  unit: 'probability',
  worse: true,
  before: 0.2,
  after: 0.2 + difference,
  difference,
  standardError,
  interval,
  chanceShare: null,
  runsSaved: null,
  smallestFound: 0,
})
const war = (name: string, difference: number, standardError: number): Compared => ({
  name,
  metrics: [one('war', difference, standardError)],
})
const say = (rows: Compared[]): string => movesInEnglish({ rows, runs: 1600, war: 0.2, error: 0.004 })

describe('what measures move', () => {
  it('a measure that makes war likelier is told with those that do not move it', () => {
    const text = say([war('A', 0.0113, 0.003), ...[...'bcdefghi'].map((name) => war(name, 0.001, 0.003))])
    expect(text).toContain('"A" raises the chance of war by 1.13 percentage points (simulation error 0.30)')
    expect(text).toContain(
      '8 of 9 measures show no effect on the chance of war that stands out from the simulation error of 1,600 runs',
    )
    expect(text).not.toMatch(/None of/)
  })

  it('those that cannot be told are named where they are few', () => {
    expect(say([war('A', -0.05, 0.003), war('b', 0.001, 0.003), war('c', 0, 0.002)])).toContain(
      '2 of 3 measures ("b" and "c") show no effect',
    )
  })

  it('where none moves it, none is said to', () => {
    expect(say([war('a', 0.001, 0.003), war('b', 0.002, 0.003)])).toContain('None of the 2 measures shows an effect')
    expect(say([war('a', 0.001, 0.003)])).toContain('The one measure compared shows no effect')
  })

  it('the best of many counts only where it beats the best of as many nothings', () => {
    const others = [...'bcdefghi'].map((name) => war(name, 0.001, 0.003))
    // 2.5 errors: enough for one measure, not for the best of nine.
    expect(say([war('A', -0.0075, 0.003)])).toContain('"A" lowers the chance of war by 0.75 percentage points')
    expect(say([war('A', -0.0075, 0.003), ...others])).toContain('None of the 9 measures shows an effect')
    expect(say([war('A', -0.0095, 0.003), ...others])).toContain('"A" lowers the chance of war by 0.95')
  })

  it('that effects may be the opposite for some hidden values is said once, with how many', () => {
    const open = (name: string, difference: number): Compared => ({
      name,
      metrics: [one('war', difference, 0.001, [difference - 0.1, difference + 0.1])],
    })
    const text = say([open('A', -0.05), open('B', 0.04), war('C', 0.03, 0.001)])
    expect(text).toContain('For some values of the uncertain parameters 2 of these 3 effects may be the opposite.')
    expect(text.match(/may be the opposite/g)).toHaveLength(1)
    expect(say([open('A', -0.05)])).toContain('this effect may be the opposite')
    expect(say([war('C', 0.03, 0.001)])).not.toContain('opposite')
  })

  it('the chance of war is told with its simulation error', () => {
    expect(say([war('A', 0, 0)])).toContain('simulation error 0.40 percentage points)')
  })

  it('exactly nothing is not the same as what cannot be told', () => {
    expect(say([war('A', 0, 0), war('b', 0.001, 0.003)])).toContain('"A" does not change whether there is war')
  })

  it('what is no number is not told from nothing', () => {
    expect(toldOf({ difference: Number.NaN, standardError: Number.NaN }, 1)).toBe('unclear')
    expect(say([war('A', Number.NaN, Number.NaN)])).not.toContain('NaN')
  })

  it('lives lost: the statement names what saves and what costs most', () => {
    const text = say([{ name: 'A', metrics: [one('killed-us', -2, 0.2), one('attacks', 9, 1)] }])
    expect(text).toMatch(/With "A" there are fewer killed-us: .*; with "A" there are more attacks/)
    expect(text).not.toContain('no difference stands out')
  })

  it('no measure is in two minds, and all are told of', () => {
    const number = fc.double({ min: -0.1, max: 0.1, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, fc.double({ min: 0, max: 0.05, noNaN: true })), { minLength: 1, maxLength: 12 }),
        (pairs) => {
          const rows = pairs.map(([difference, error], n) => war(`m${n}`, difference, error))
          const { less, more, unclear, none } = movesOf(rows, (metric) => metric === 'war')
          const names = [...less.map(({ name }) => name), ...more.map(({ name }) => name), ...unclear, ...none]
          expect([...names].sort()).toEqual(rows.map(({ name }) => name).sort())
          const text = say(rows)
          if (less.length + more.length > 0) expect(text).not.toContain('None of')
          if (unclear.length > 0) expect(text).toContain('stands out from the simulation error')
        },
      ),
    )
  })
})
