/** Weights as they are typed, and the ranking as it is told. */
import { describe, expect, it } from 'vitest'
import { weightsOf } from '../src/commands/weights.js'
import { standoff } from './standoff.js'

describe('weights', () => {
  it('are metrics with numbers', () => {
    expect(weightsOf('unwanted-war=100, killed-us=1,settlement=-20')).toEqual([
      { metric: 'unwanted-war', weight: 100 },
      { metric: 'killed-us', weight: 1 },
      { metric: 'settlement', weight: -20 },
    ])
  })

  it.each([
    ['unwanted-war', 'found "unwanted-war"; expected metrics with numbers'],
    ['war=many', 'found war with "many"; expected a number'],
    ['war=1,', 'found ""'],
    ['war=1,war=2', 'war is weighed twice'],
    ['war=0', 'every weight is 0'],
  ])('that are none are refused: %s', (text, message) => {
    expect(() => weightsOf(text)).toThrow(message)
  })
})

describe('standoff compare --weights', () => {
  const few = ['compare', 'crises/minimal', '--runs', '160', '-n', '100', '--weights']

  it('ranks the measures and doing nothing, and says whose weights they are', () => {
    const { code, out } = standoff([...few, 'war=100,attacks=0.1'])
    expect(code).toBe(0)
    expect(out).toMatch(/Loss: 100 x war \+ 0\.1 x attacks; the lower the better\. The weights are yours/)
    expect(out).toMatch(/\n {2}choice +loss +error +best +worlds +regret\n/)
    expect(out).toMatch(/\n {2}nothing +0/)
  })

  it('names the nearest metric where one is misspelt', () => {
    const { code, err } = standoff([...few, 'unwanted-wars=1'])
    expect(code).toBe(2)
    expect(err).toContain('no metric "unwanted-wars"; did you mean unwanted-war?')
  })
})
