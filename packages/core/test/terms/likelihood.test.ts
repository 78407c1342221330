import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  confidenceLevel,
  confidenceSentence,
  LIKELIHOOD_BANDS,
  likelihoodWords,
  percentCell,
  percentRange,
  percentWords,
} from '../../src/terms/likelihood.js'

const unit = fc.double({ min: 0, max: 1, noNaN: true })

describe('ICD 203 words', () => {
  it.each([
    [0, 'almost no chance'],
    [0.01, 'almost no chance'],
    [0.049, 'almost no chance'],
    [0.05, 'very unlikely'],
    [0.2, 'unlikely'],
    [0.45, 'roughly even chance'],
    [0.5, 'roughly even chance'],
    [0.55, 'roughly even chance'],
    [0.56, 'likely'],
    [0.8, 'likely'],
    [0.81, 'very likely'],
    [0.95, 'very likely'],
    [0.96, 'almost certain'],
    [1, 'almost certain'],
  ])('calls %s "%s"', (p, words) => expect(likelihoodWords(p)).toBe(words))

  it('names a band that holds the probability', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (p) => {
        const band = LIKELIHOOD_BANDS.find(({ words }) => words === likelihoodWords(p))
        expect(band && p >= band.from && p <= band.until).toBe(true)
      }),
    )
  })

  it('is the mirror of itself, so that a thing and its opposite agree', () => {
    const names = LIKELIHOOD_BANDS.map(({ words }) => words)
    for (let n = 0; n <= 1000; n++)
      expect(names.indexOf(likelihoodWords(n / 1000))).toBe(6 - names.indexOf(likelihoodWords((1000 - n) / 1000)))
  })

  it('refuses what is no probability', () => {
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => likelihoodWords(p)).toThrow(RangeError)
  })
})

describe('percent', () => {
  it('is never 0 or 100', () => {
    fc.assert(
      fc.property(unit, (p) => {
        expect(percentWords(p)).not.toMatch(/\b(0|100)%/)
        expect(percentCell(p)).not.toMatch(/\b(0|100)%/)
      }),
    )
    expect(percentWords(0)).toBe('less than 1%')
    expect(percentWords(1)).toBe('more than 99%')
    expect(percentCell(0)).toBe('<1%')
  })

  it('says a range once where both ends read the same', () => {
    expect(percentRange(0.031, 0.12)).toBe('3 to 12%')
    expect(percentRange(0, 0.002)).toBe('less than 1%')
    expect(percentRange(0, 0.12)).toBe('less than 1 to 12%')
  })
})

describe('confidence', () => {
  it('follows the rule: high only where the interval is narrow and few parameters are judged', () => {
    expect(confidenceLevel({ width: 0.05, judged: 0.2 })).toBe('high')
    expect(confidenceLevel({ width: 0.05, judged: 0.5 })).toBe('moderate')
    expect(confidenceLevel({ width: 0.2, judged: 0.2 })).toBe('moderate')
    expect(confidenceLevel({ width: 0.5, judged: 0.2 })).toBe('low')
    expect(confidenceLevel({ width: 0.05, judged: 0.8 })).toBe('low')
    expect(confidenceLevel({ width: null, judged: 0 })).toBe('low')
  })

  it('never rises with a wider interval or more judgement', () => {
    const order = ['low', 'moderate', 'high']
    fc.assert(
      fc.property(unit, unit, unit, unit, (w, dw, j, dj) => {
        const worse = { width: Math.min(1, w + dw), judged: Math.min(1, j + dj) }
        expect(order.indexOf(confidenceLevel(worse))).toBeLessThanOrEqual(
          order.indexOf(confidenceLevel({ width: w, judged: j })),
        )
      }),
    )
  })

  it('is a sentence of its own, without words of likelihood', () => {
    const sentence = confidenceSentence({ width: 0.2, judged: 0.6 })
    expect(sentence).toMatch(/^Confidence is moderate: .* 20 percentage points, and 60% of the parameters/)
    for (const { words } of LIKELIHOOD_BANDS) expect(sentence).not.toContain(words)
  })
})
