/** What one would have to believe to judge an act as somebody did: known weights are recovered, the impossible is told. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVIDENCE_ITEMS as ALL_ITEMS, decibans, type EvidenceItem, evidenceStep } from '../../src/assess/evidence.js'
import { judgedVoice } from '../../src/assess/judged-voices.js'
import {
  boundedAt,
  compatible,
  FARTHEST_PRIOR,
  leastWeight,
  neutral,
  type Part,
  reach,
  reproducing,
  type Said,
  type Speaks,
  speaksFor,
  valueAt,
} from '../../src/assess/judgement.js'
import { DRAW_HALF, DRAW_WIDTH, DRAWN_ITEMS } from '../../src/assess/reading-draws.js'
import { readByViewpoint } from '../../src/assess/viewpoints.js'

/** What others claim of the aim is left aside: the statement is among the claims. */
const EVIDENCE_ITEMS = ALL_ITEMS.filter((item) => item !== 'claims')
type Ratios = Partial<Record<EvidenceItem, number>>
/** Weights of all items and a prior P(punish). */
type Weighing = Record<Part, number>

const speaking = (said: Said, ratios: Ratios): Speaks => speaksFor(said, (item) => ratios[item])
const logit = (p: number): number => Math.log(p / (1 - p))
/** Log odds, punish : demonstrate, of a weighing of evidence with these log ratios. */
const logOdds = ({ prior, ...weights }: Weighing, ratios: Ratios): number =>
  EVIDENCE_ITEMS.reduce((sum, item) => sum + weights[item] * (ratios[item] ?? 0), logit(prior))
const saysBy = (odds: number): Said => (odds > 0 ? 'punish' : 'demonstrate')
const NEUTRAL = {
  prior: 0.5,
  ...(Object.fromEntries(EVIDENCE_ITEMS.map((item) => [item, item === 'shelter' ? 0 : 1])) as Record<
    EvidenceItem,
    number
  >),
}

const items = <T>(value: fc.Arbitrary<T>) =>
  fc.record(Object.fromEntries(EVIDENCE_ITEMS.map((item) => [item, value])) as Record<EvidenceItem, fc.Arbitrary<T>>)
const anyRatios = items(fc.double({ min: -3, max: 3, noNaN: true }))
/** Evidence most of which speaks against killing, so that it takes several changes to say so. */
const against = items(fc.double({ min: -1.5, max: 0.3, noNaN: true }))
/** Any weighing within bounds. */
const anyWeighing: fc.Arbitrary<Weighing> = fc
  .tuple(
    items(fc.double({ min: 0, max: 1, noNaN: true })),
    fc.double({ min: 1 - FARTHEST_PRIOR, max: FARTHEST_PRIOR, noNaN: true }),
  )
  .map(([shares, prior]) => {
    const weights = { ...shares }
    for (const item of EVIDENCE_ITEMS) weights[item] = leastWeight(item) + (1 - leastWeight(item)) * shares[item]
    return { ...weights, prior }
  })
const anySaid = fc.constantFrom<Said>('punish', 'demonstrate')

describe('a synthetic voice, whose weights are known', () => {
  test('is reproduced: its weights lie in the intervals that are told of it', () => {
    fc.assert(
      fc.property(anyRatios, anyWeighing, (ratios, held) => {
        const said = saysBy(logOdds(held, ratios))
        const speaks = speaking(said, ratios)
        expect(reproducing(speaks).reproduced).not.toBe('never')
        for (const { part, low, high } of compatible(speaks, said)) {
          expect(held[part], part).toBeGreaterThanOrEqual(low - 1e-9)
          expect(held[part], part).toBeLessThanOrEqual(high + 1e-9)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('who differs from the neutral in one weight is named by it, with the threshold of the closed form', () => {
    // Casualties and weapons speak for killing by 1.5, the warning against it by 2.4: at .625 of its worth it is even.
    const ratios = { casualties: 1, weapons: 0.5, warning: -2.4 }
    const { reproduced, changes } = reproducing(speaking('punish', ratios))
    expect(reproduced).toBe('by-one')
    const warning = changes.find(({ part }) => part === 'warning')
    expect(valueAt('warning', warning?.share ?? Number.NaN, 'punish')).toBeCloseTo(1.5 / 2.4, 12)
    const prior = changes.find(({ part }) => part === 'prior')
    expect(logit(valueAt('prior', prior?.share ?? Number.NaN, 'punish'))).toBeCloseTo(0.9, 12)
    // Whoever holds the warning at .5 says what was said, and lies within.
    expect(saysBy(logOdds({ ...NEUTRAL, warning: 0.5 }, ratios))).toBe('punish')
    expect(compatible(speaking('punish', ratios), 'punish').find(({ part }) => part === 'warning')?.high).toBe(1)
  })

  test('shelter and the warning compete with restraint: each alone explains a low toll from its own threshold on', () => {
    const ratios = { warning: -1.2, casualties: -0.8, weapons: 1, shelter: 1.6 }
    const { changes } = reproducing(speaking('punish', ratios))
    const of = (part: Part) => valueAt(part, changes.find((one) => one.part === part)?.share ?? Number.NaN, 'punish')
    expect(of('shelter')).toBeCloseTo(1 / 1.6, 12)
    expect(of('warning')).toBeCloseTo(1 - 1 / 1.2, 12)
    expect(changes.some(({ part }) => part === 'casualties')).toBe(false)
    expect([boundedAt('shelter', 'punish'), boundedAt('warning', 'punish')]).toEqual(['least', 'most'])
  })
})

/** The neutral weighing with the changes made. */
const changed = (changes: ReturnType<typeof reproducing>['changes'], said: Said): Weighing => {
  const weighing: Weighing = { ...NEUTRAL }
  for (const { part, share } of changes) weighing[part] = valueAt(part, share, said)
  return weighing
}

describe('the changes that are told', () => {
  test('flip the judgement exactly where they are told to, by themselves or with the others at their bounds', () => {
    let together = 0
    fc.assert(
      fc.property(fc.oneof(anyRatios, against), anySaid, (ratios, said) => {
        const sign = said === 'punish' ? 1 : -1
        const { reproduced, changes } = reproducing(speaking(said, ratios))
        if (reproduced === 'by-several') together++
        for (const change of changes) {
          const others = change.others.map((part) => ({ part, others: [], share: 1 }))
          const at = (further: number): number =>
            sign * logOdds(changed([...others, { ...change, share: change.share + further }], said), ratios)
          expect(at(0)).toBeCloseTo(0, 9)
          expect(at(0.01)).toBeGreaterThan(0)
          expect(at(-0.01)).toBeLessThan(0)
        }
      }),
      { numRuns: 500, seed: 1 },
    )
    expect(together).toBeGreaterThan(20)
  })

  test('are the fewest: no set of fewer parts at their bounds is enough', () => {
    const parts: readonly Part[] = ['prior', ...EVIDENCE_ITEMS]
    fc.assert(
      fc.property(against, (ratios) => {
        const { reproduced, changes } = reproducing(speaking('punish', ratios))
        if (reproduced !== 'by-several') return
        for (let set = 0; set < 1 << parts.length; set++) {
          const some = parts.filter((_, n) => (set & (1 << n)) !== 0)
          if (some.length >= changes.length) continue
          const far = some.map((part) => ({ part, others: [], share: 1 }))
          expect(logOdds(changed(far, 'punish'), ratios)).toBeLessThan(0)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('stay within bounds', () => {
    fc.assert(
      fc.property(anyRatios, anySaid, (ratios, said) => {
        for (const { part, share } of reproducing(speaking(said, ratios)).changes) {
          const value = valueAt(part, share, said)
          expect(value).toBeGreaterThanOrEqual(part === 'prior' ? 1 - FARTHEST_PRIOR : leastWeight(part))
          expect(value).toBeLessThanOrEqual(part === 'prior' ? FARTHEST_PRIOR : 1)
        }
      }),
    )
  })
})

describe('an impossible statement', () => {
  // Two hundred killed speak for killing by 3: at half of that, less three to one, 0.4 are missing.
  const speaks = speaking('demonstrate', { casualties: 3, warning: 0.5 })

  test('is recognised: the weighing that goes furthest still says otherwise', () => {
    expect(reproducing(speaks)).toEqual({ reproduced: 'never', changes: [] })
    expect(reach(speaks)).toBeCloseTo(Math.log(3) - 1.5, 12)
    expect(compatible(speaks, 'demonstrate')).toEqual([])
  })

  test('is one that no weighing within bounds makes, and every other is made by one', () => {
    fc.assert(
      fc.property(anyRatios, anySaid, fc.array(anyWeighing, { minLength: 5, maxLength: 5 }), (ratios, said, held) => {
        const one = speaking(said, ratios)
        const best = reach(one)
        const sign = said === 'punish' ? 1 : -1
        for (const weighing of held) expect(sign * logOdds(weighing, ratios)).toBeLessThanOrEqual(best + 1e-9)
        expect(reproducing(one).reproduced === 'never').toBe(best < 0)
      }),
      { numRuns: 300 },
    )
  })
})

describe('evidence without end', () => {
  const endless = (ratio: number): Ratios => ({ warning: ratio, casualties: 0.5 })

  test('leaves no change without a number', () => {
    const { reproduced, changes } = reproducing(speaking('punish', endless(Number.NEGATIVE_INFINITY)))
    expect(reproduced).toBe('by-one')
    expect(changes.map(({ part }) => part)).toEqual(['warning'])
    expect(valueAt('warning', changes[0].share, 'punish')).toBeCloseTo(0, 5)
    for (const ratio of [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      for (const said of ['punish', 'demonstrate'] as const) {
        const both = speaking(said, { ...endless(ratio), site: -ratio })
        expect(Number.isFinite(neutral(both))).toBe(true)
        for (const { low, high } of compatible(both, said)) expect(low).toBeLessThanOrEqual(high)
      }
  })
})

describe('a voice on record', () => {
  const RATIOS: Ratios = { warning: -2, casualties: -0.4, weapons: 1, assurance: -0.3 }
  const evidence = [
    evidenceStep('prior', [-0.1, -3]),
    ...EVIDENCE_ITEMS.map((item) => evidenceStep(item, [-1, -1 + (RATIOS[item] ?? 0)])),
  ]
  /** Draws in which the warning weighs so much, the rest what it weighs on average. */
  const drawn = (warnings: readonly number[]): Float32Array => {
    const draws = new Float32Array(warnings.length * DRAW_WIDTH)
    for (const [k, warning] of warnings.entries())
      for (const [j, item] of DRAWN_ITEMS.entries()) {
        const at = k * DRAW_WIDTH + j
        draws[at] = -1
        draws[at + DRAW_HALF] = item === 'prior' ? -1 : -1 + (item === 'warning' ? warning : (RATIOS[item] ?? 0))
      }
    return draws
  }
  const judged = (says: Said, warnings: readonly number[]) =>
    judgedVoice(
      ['v', { name: 'V' }],
      { says, row: 'r' },
      { date: '2030-01-02', source: null },
      { evidence, draws: drawn(warnings) },
    )

  test('is told as it stands, with the threshold and the interval that holds it', () => {
    const voice = judged('punish', [-1, -2, -4])
    expect(voice).toMatchObject({ id: 'v', says: 'punish', row: 'r', reproduced: 'by-one', missing: 0 })
    expect(voice.decibans).toBeCloseTo(decibans(-1.7), 9)
    const [warning] = voice.needs
    expect(warning).toMatchObject({ part: 'warning', bounded: 'most', enough: 1 })
    expect(warning.value).toBeCloseTo(0.15, 9)
    expect(warning.low).toBeCloseTo(0.3 / 4, 6)
    expect(warning.high).toBeCloseTo(0.3, 6)
    expect(voice.draws).toEqual({ atWorth: 0, possible: 1 })
  })

  test('whose statement the evidence at its worth makes needs nothing', () => {
    const voice = judged('demonstrate', [-2, 0.5])
    expect(voice).toMatchObject({ reproduced: 'at-worth', needs: [], missing: 0 })
    // With a warning that spoke for killing, the second draw says otherwise.
    expect(voice.draws.atWorth).toBeGreaterThan(0)
    expect(voice.draws.atWorth).toBeLessThan(1)
  })

  test('is read by the same log odds as a viewpoint: at the threshold that viewpoint is at even', () => {
    const [{ value }] = judged('punish', [-2]).needs
    const { prior, ...weights } = { ...NEUTRAL, warning: value }
    const viewpoint = { name: 'W', prior: { punish: prior }, accepts: weights, deception: 0 }
    expect(readByViewpoint('w', viewpoint, evidence).punish).toBeCloseTo(0.5, 9)
  })

  test('has its numbers where there is no draw, or draws that hold an aim to be impossible', () => {
    expect(judged('punish', []).draws).toEqual({ atWorth: 0, possible: 0 })
    const draws = drawn([-2, -2])
    draws[DRAW_HALF + 1] = Number.NEGATIVE_INFINITY
    const voice = judgedVoice(
      ['v', { name: 'V' }],
      { says: 'punish' },
      { date: '2030-01-02', source: null },
      { evidence, draws },
    )
    for (const { value, low, high, enough } of voice.needs)
      for (const one of [value, low, high, enough]) expect(Number.isFinite(one)).toBe(true)
  })
})
