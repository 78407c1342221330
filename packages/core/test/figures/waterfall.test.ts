import { describe, expect, it } from 'vitest'
import { evidenceStep } from '../../src/assess/evidence.js'
import { chanceAt, drawnWaterfall, NOTICED, waterfallTicks } from '../../src/figures/waterfall.js'

/** A step of so many decibans for `punish`. */
const step = (item: Parameters<typeof evidenceStep>[0], weight: number, orders?: [number, number]) =>
  evidenceStep(item, [0, (weight * Math.LN10) / 10], orders)
const never = (item: Parameters<typeof evidenceStep>[0]) => evidenceStep(item, [0, Number.NEGATIVE_INFINITY])

describe('the waterfall', () => {
  it('begins each bar where the one before ends, and sums to the reading', () => {
    const { bars, sum } = drawnWaterfall([step('prior', -3), step('casualties', 8), step('site', 0.1)])
    expect(bars.map(({ from }) => Math.round(10 * from) / 10)).toEqual([0, -3, 5, 0])
    expect(sum.total).toBeCloseTo(5.1)
    expect(sum.chance).toBeCloseTo(chanceAt(5.1))
    expect(sum.beyond).toBeNull()
  })

  it('gives every item its bar, however little it weighs', () => {
    const items = ['prior', 'warning', 'casualties'] as const
    expect(drawnWaterfall(items.map((item) => step(item, 0))).bars.map(({ item }) => item)).toEqual([
      ...items,
      'together',
    ])
  })

  it('draws an infinite item to the edge and marks it; the number stays infinite', () => {
    const { bars, sum, domain } = drawnWaterfall([step('prior', 2), never('warning'), step('casualties', 7)])
    expect(bars[1]).toMatchObject({ by: Number.NEGATIVE_INFINITY, to: domain[0], beyond: 'left', chance: 0 })
    expect(bars[2]).toMatchObject({ from: domain[0], to: domain[0], beyond: 'left' })
    expect(sum).toMatchObject({ total: Number.NEGATIVE_INFINITY, to: domain[0], beyond: 'left' })
    expect(domain[0]).toBeGreaterThan(-20)
  })

  it('draws what goes beyond a million to one to the edge, and takes what follows from its true sum', () => {
    const { bars } = drawnWaterfall([step('prior', 0), step('casualties', 80), step('statement', -30)])
    expect(bars[1]).toMatchObject({ beyond: 'right' })
    expect(bars[2].total).toBeCloseTo(50)
    expect(bars[2].to).toBeCloseTo(50)
    expect(bars[2].beyond).toBeNull()
  })

  it('draws other orders where they span what is noticed', () => {
    const { bars } = drawnWaterfall([
      step('prior', 1),
      step('warning', 0, [0, NOTICED - 0.01]),
      step('casualties', 2, [1, 4]),
    ])
    expect(bars[1].orders).toBeNull()
    expect(bars[2].orders?.map((end) => Math.round(end))).toEqual([2, 5])
  })

  it('says that no item weighs most where none is noticed, nor the prior', () => {
    expect(drawnWaterfall([step('prior', 9), step('site', 0.4)]).most).toBeNull()
    expect(drawnWaterfall([step('prior', 9), step('site', -2), step('weapons', 1)]).most?.item).toBe('site')
  })

  it('marks even chances always, and others where there is room', () => {
    const chances = (pixels: number) => waterfallTicks([-22, 22], pixels).chances.map(({ chance }) => chance)
    expect(chances(600)).toEqual([0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99])
    expect(chances(180)).toEqual([0.05, 0.5, 0.95])
    expect(waterfallTicks([-10, 12], 500).decibans).toEqual([-10, -5, 0, 5, 10])
  })
})
