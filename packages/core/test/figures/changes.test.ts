import { describe, expect, it } from 'vitest'
import { clearOf, drawnChanges, overviewOf } from '../../src/figures/changes.js'
import type { MetricDifference } from '../../src/options/compare.js'

const change = (difference: number, standardError: number, more: Partial<MetricDifference> = {}): MetricDifference =>
  ({
    metric: 'war',
    text: 'war',
    unit: 'probability',
    worse: true,
    difference,
    standardError,
    interval: [2 * difference, 0],
    ...more,
  }) as MetricDifference

describe('what measures change', () => {
  it('is shown in points of a hundred where it is one of a chance', () => {
    const drawn = drawnChanges([change(-0.04, 0.01)])
    expect(drawn?.changes[0]).toMatchObject({ value: -4, hidden: [-8, 0], isClear: true, isNothing: false })
    expect(drawn?.changes[0].error?.map((end) => Math.round(100 * end) / 100)).toEqual([-5.96, -2.04])
    expect(drawn?.domain).toEqual([-8, 0.5])
    expect(drawn?.ends).toEqual(['better', 'worse'])
  })

  it('has neither range nor error where no run went differently', () => {
    expect(drawnChanges([change(0, 0)])?.changes[0]).toMatchObject({ hidden: null, error: null, isNothing: true })
  })

  it('is not blown up where it is small: a scale has a least reach on both sides', () => {
    const drawn = drawnChanges([change(0.01, 0.02, { unit: 'days', worse: null })])
    expect(drawn?.domain).toEqual([-1, 1])
    expect(drawn?.ends).toEqual(['less', 'more'])
    expect(drawnChanges([])).toBeNull()
  })

  it('counts as more than simulation error by how many are compared', () => {
    const all = [change(-0.04, 0.01), change(0.025, 0.01), change(0, 0)]
    expect(clearOf(all, 1)).toEqual({ all: 3, clear: 2 })
    expect(clearOf(all, 9)).toEqual({ all: 3, clear: 1 })
    expect(drawnChanges(all)?.changes.map(({ isClear }) => isClear)).toEqual([true, true, false])
    expect(drawnChanges([...all, ...all, ...all])?.changes.filter(({ isClear }) => isClear)).toHaveLength(3)
  })

  it('is drawn for war, lives, attacks and days, in the order of the metrics', () => {
    expect(overviewOf(['standoff', 'war', 'lull', 'killed-us', 'attacks', 'strikes', 'calm'])).toEqual([
      'war',
      'killed-us',
      'attacks',
      'calm',
    ])
  })
})
