/** Contested figures and unsure rows: each source has its say, and what is not to be trusted moves less. */
import { describe, expect, test } from 'vitest'
import { assess } from '../../src/assess/assess.js'
import { figuresOf, trustOf } from '../../src/assess/contested.js'
import { type ObservedAct, observe } from '../../src/assess/observations.js'
import type { Crisis } from '../../src/crisis/load.js'
import { meanOf } from '../../src/crisis/record/reliability.js'
import type { RecordRow } from '../../src/crisis/record/row.js'
import { dayOf } from '../../src/terms/dates.js'
import { givenOwn } from '../helpers/kernel.js'
import { shipped } from '../helpers/shipped.js'

const asad = shipped('ain-al-asad')
const tower = shipped('tower22')

function observed(crisis: Crisis, date: string, id: string): ObservedAct {
  const found = observe(crisis, dayOf(date))
    .acts.flat()
    .find(({ ids }) => ids.includes(id))
  if (found === undefined) throw new Error(`${id} is not in the record used`)
  return found
}

/** A row with these cells; the others do not matter here. */
const row = (change: Partial<RecordRow> = {}): RecordRow => ({ id: 'R', ...change }) as RecordRow
const range = (low: number, high: number, bySource?: Record<string, number>): NonNullable<RecordRow['weapons']> => ({
  low,
  high,
  text: '',
  ...(bySource && { bySource: Object.entries(bySource).map(([source, value]) => ({ source, value })) }),
})

describe('figures by source', () => {
  test('the salvo of two rows is one act: US 11 and 1, Iraq 17 and 5, Hajizadeh 13 and Iranian TV 15 of all', () => {
    const salvo = observed(asad, '2020-02-11', 'J20-043')
    expect(salvo.ids).toEqual(['J20-043', 'J20-044'])
    expect(salvo.weapons).toEqual([12, 22, 13, 15])
    expect(salvo.killed).toEqual([0])
    expect(salvo.injured).toEqual([109])
    expect(salvo.reliability).toBe(0.98)
    expect(salvo.act).toMatchObject({ warned: true })
  })

  test('strikes in two countries on one day add up, ends and all', () => {
    expect(observed(tower, '2024-02-10', 'O23-152')).toMatchObject({
      ids: ['O23-152', 'O23-153'],
      weapons: [125],
      killed: [29, 39, 46],
    })
  })

  test('injured that are only bounded are no figure that anybody told', () => {
    const act = givenOwn({ injured: [0, 10] })
    expect(figuresOf([row()], { ...act, injuredUntold: true }).injured).toEqual([])
    expect(figuresOf([row()], act).injured).toEqual([0, 5, 10])
  })

  test('one source twice is one figure; several that agree are told each', () => {
    const act = givenOwn({ weapons: 4 })
    expect(figuresOf([row({ weapons: range(3, 5, { US: 5 }) })], { ...act, weapons: [3, 5] }).weapons).toEqual([
      3, 4, 5,
    ])
    expect(figuresOf([row({ weapons: range(4, 4, { US: 4, Iraq: 4 }) })], act).weapons).toEqual([4, 4])
    // A salvo that a source says had no weapon still had one.
    expect(figuresOf([row({ weapons: range(0, 4, { US: 4, Iran: 0.2 }) })], act).weapons).toEqual([4, 1])
  })

  test('a range stands for its ends and its middle, killed for lowest, likeliest and highest', () => {
    const act = givenOwn({ weapons: [6, 10], injured: [2, 3], killed: 4 })
    expect(figuresOf([row({ killed: { low: 2, best: 4, high: 9 } })], act)).toEqual({
      killed: [2, 4, 9],
      injured: [2, 3, 3],
      weapons: [6, 8, 10],
    })
  })

  test('what all say alike is one figure, what nobody says none', () => {
    const act = givenOwn({ killed: 4, injured: 7 })
    expect(figuresOf([row({ killed: { low: 4, best: 4, high: 4 } })], act)).toEqual({
      killed: [4],
      injured: [7],
      weapons: [],
    })
  })

  test("partners' dead are not the principal's", () => {
    expect(figuresOf([row({ killed: { low: 6, best: 6, high: 7 } })], givenOwn({ killed: 0 })).killed).toEqual([0])
    expect(observed(tower, '2024-02-10', 'O23-157').killed).toEqual([0])
  })
})

describe('reliability', () => {
  test('is that of the least sure row', () => {
    const mean = (...rows: RecordRow[]): number => meanOf(trustOf(rows))
    expect(mean(row({ confidence: 'H' }))).toBe(0.98)
    expect(mean(row({ confidence: 'H' }), row({ confidence: 'L' }), row({ confidence: 'M' }))).toBe(0.7)
    expect(mean(row())).toBe(0.9)
  })

  /** What the toll of an act weighs where its row has this confidence. */
  async function weights(confidence: 'H' | 'M' | 'L') {
    const record = asad.record.map((one) => (one.id === 'J20-001' ? { ...one, confidence } : one))
    const { acts } = await assess({ ...asad, record }, { asOf: '2019-12-27', particles: 300, seed: 1n })
    const [{ evidence, reliability, contested }] = acts
    return {
      reliability,
      contested,
      casualties: evidence.find(({ item }) => item === 'casualties')?.logRatio ?? Number.NaN,
    }
  }

  test('a row of low confidence moves the reading less', async () => {
    const [high, middle, low] = [await weights('H'), await weights('M'), await weights('L')]
    expect([high.reliability, middle.reliability, low.reliability]).toEqual([0.98, 0.9, 0.7])
    expect(high.casualties).toBeGreaterThan(0.3)
    expect(middle.casualties).toBeLessThan(high.casualties)
    expect(low.casualties).toBeLessThan(middle.casualties)
    expect(low.casualties).toBeGreaterThan(0)
    expect(high.contested).toEqual({ weapons: [31, 14, 30], killed: [], injured: [] })
  })
})
