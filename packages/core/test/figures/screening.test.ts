import { describe, expect, it } from 'vitest'
import { drawnScreening } from '../../src/figures/screening.js'
import type { InputEffect } from '../../src/options/sensitivity.js'

const input = (id: string, value: number, more: Partial<InputEffect> = {}): InputEffect => ({
  id,
  name: id,
  evidence: 'a source',
  judged: false,
  muStar: { value, low: 0.5 * value, high: 1.5 * value },
  mu: value,
  sigma: 0.1,
  first: null,
  total: null,
  clear: false,
  ...more,
})
const output = (inputs: InputEffect[], more = {}) => ({ unit: 'probability', luck: 0.01, inputs, ...more })

describe('a screening', () => {
  it('shows the strongest first, and changes of a chance in percentage points', () => {
    const drawn = drawnScreening(output([input('weak', 0.125), input('strong', 0.25)]))
    expect(drawn?.inputs.map((one) => [one.input.id, one.value])).toEqual([
      ['strong', 25],
      ['weak', 12.5],
    ])
    expect(drawn?.rows[0].bar).toEqual([12.5, 37.5])
    expect(drawn?.luck).toBe(1)
    expect(drawn?.measure).toBe('change')
  })

  it('has a scale from nothing to beyond the longest interval, and beyond what error alone would show', () => {
    expect(drawnScreening(output([input('one', 0.25)]))?.domain).toEqual([0, 39])
    expect(drawnScreening(output([input('none', 0)], { luck: 0.5 }))?.domain).toEqual([0, 52])
  })

  it('draws fifteen values; the others are counted and stay among the numbers', () => {
    const drawn = drawnScreening(output(Array.from({ length: 20 }, (_, n) => input(`v${n}`, n))))
    expect(drawn?.rows).toHaveLength(15)
    expect(drawn?.left).toBe(5)
    expect(drawn?.inputs).toHaveLength(20)
  })

  it('counts what is more than error, and how many of these rest on judgement, whether drawn or not', () => {
    const clear = { clear: true }
    const drawn = drawnScreening(
      output([input('a', 3, { ...clear, judged: true }), input('b', 2, clear), input('c', 1, { judged: true })]),
    )
    expect([drawn?.clear, drawn?.judged]).toEqual([2, 1])
  })

  it("shows Sobol's totals as shares of the variance in hundredths; a bar below nothing begins at it", () => {
    const total = { value: 0.3, low: -0.1, high: 0.5 }
    const first = { value: 0.2, low: 0.1, high: 0.3 }
    const drawn = drawnScreening(output([input('one', 0, { muStar: null, sigma: null, total, first })]))
    expect(drawn?.measure).toBe('variance')
    expect(drawn?.inputs[0]).toMatchObject({ value: 30, interval: [-10, 50], second: 20 })
    expect(drawn?.rows[0].bar).toEqual([0, 50])
  })

  it('is none without values', () => expect(drawnScreening(output([]))).toBeNull())
})
