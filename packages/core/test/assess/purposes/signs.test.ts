import { describe, expect, test } from 'vitest'
import { fit, SIGN_IDS, SIGNS } from '../../../src/assess/purposes/signs.js'
import { PURPOSES, purposesOf } from '../../../src/crisis/purposes.js'

describe('the tables of signs', () => {
  test.each(SIGN_IDS)('%s: each purpose has a probability for each outcome, and they add up to one', (sign) => {
    for (const purpose of PURPOSES) {
      const row = SIGNS[sign].table[purpose]
      expect(row.length).toBe(SIGNS[sign].outcomes.length)
      expect(row.reduce((sum: number, one: number) => sum + one, 0)).toBeCloseTo(1, 9)
    }
  })

  test.each(SIGN_IDS)('%s: some outcome parts two purposes, and none by more than ten to one', (sign) => {
    const parted = SIGNS[sign].outcomes.map((_, outcome) => {
      const fits = PURPOSES.map((purpose) => fit(sign, outcome, purpose))
      expect(Math.max(...fits)).toBeCloseTo(1, 9)
      expect(Math.min(...fits)).toBeGreaterThanOrEqual(0.1)
      return Math.min(...fits) < 0.8
    })
    expect(parted).toContain(true)
  })
})

describe('the purposes of a crisis', () => {
  test('have priors of four acts in all', () => {
    for (const kind of ['group', 'own'] as const)
      expect(purposesOf({ purposes: {} }).reduce((sum, { prior }) => sum + prior[kind], 0)).toBeCloseTo(4, 9)
  })

  test('are added and taken away by the file', () => {
    const purposes = purposesOf({ purposes: { probe: { weight: 0 }, shame: { name: 'shame it', like: 'avenge' } } })
    expect(purposes.map(({ id }) => id)).not.toContain('probe')
    expect(purposes.find(({ id }) => id === 'shame')).toMatchObject({ words: 'shame it', like: 'avenge' })
  })
})
