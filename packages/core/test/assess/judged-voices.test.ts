/** Who is told of: voices with a judgement of the act, known by the as-of day, and nobody else. */
import { describe, expect, test } from 'vitest'
import { assess } from '../../src/assess/assess.js'
import { knownBy } from '../../src/assess/observations.js'
import { dayOf } from '../../src/terms/dates.js'
import { shipped } from '../helpers/shipped.js'

const asad = shipped('ain-al-asad')
const judgedBy = (asOf: string): string[] =>
  Object.entries(knownBy(asad, dayOf(asOf)).file.voices).flatMap(([id, { judgements }]) =>
    judgements.length > 0 ? [id] : [],
  )

test('a judgement is used from the day on which its row, or it, was known', () => {
  expect(judgedBy('2020-01-07')).toEqual([])
  expect(judgedBy('2020-01-08')).toEqual(['chair', 'us-officials'])
  expect(judgedBy('2020-01-09')).toEqual(['chair', 'us-officials', 'hajizadeh'])
  expect(judgedBy('2020-01-13')).not.toContain('base-commanders')
  expect(judgedBy('2020-01-14')).toContain('base-commanders')
})

describe('the readings of January 2020', async () => {
  const { acts } = await assess(asad, { asOf: '2020-01-09', particles: 200, seed: 1n })
  const salvo = acts.find(({ ids }) => ids.includes('J20-043'))

  test('tell of those who judged the act, each with its row and source', () => {
    expect(salvo?.voices.map(({ id, says, row }) => [id, says, row])).toEqual([
      ['chair', 'punish', 'J20-053'],
      ['us-officials', 'demonstrate', 'J20-053'],
      ['hajizadeh', 'demonstrate', 'J20-061'],
    ])
    for (const { source } of salvo?.voices ?? []) expect(source).toMatch(/^https:/)
  })

  test('have no chance in the name of a voice: neither its own prior nor where the evidence would lead it', () => {
    for (const voice of salvo?.voices ?? [])
      expect(Object.keys(voice).sort()).toEqual(
        // biome-ignore format: one list
        ['compatible', 'date', 'decibans', 'draws', 'id', 'missing', 'name', 'needs', 'reproduced', 'row', 'says', 'source'],
      )
  })

  test('tell of no voice where nobody judged', () => {
    for (const act of acts) if (act !== salvo) expect(act.voices).toEqual([])
  })

  test('whoever says the opposite of another is as far on the other side of the evidence', () => {
    const [chair, officials] = salvo?.voices ?? []
    expect(chair.decibans).toBeCloseTo(-officials.decibans, 9)
    expect(officials).toMatchObject({ reproduced: 'at-worth', needs: [] })
    expect(chair.needs.length).toBeGreaterThan(0)
  })
})

test('a file that declares no viewpoint has four from even odds, none of which is anybody', () => {
  const { viewpoints } = shipped('minimal').file
  expect(Object.keys(viewpoints)).toEqual(['all-evidence', 'deeds', 'sheltered', 'wary'])
  for (const viewpoint of Object.values(viewpoints)) {
    expect(viewpoint.prior.punish).toBe(0.5)
    expect(viewpoint).not.toHaveProperty('of')
  }
  expect(
    new Set(Object.values(viewpoints).map(({ accepts, deception }) => JSON.stringify([accepts, deception]))).size,
  ).toBe(4)
})
