/** Viewpoints: what each accepts, and what it makes of an author who may mislead. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVIDENCE_ITEMS, type EvidenceStep, evidenceStep } from '../../src/assess/evidence.js'
import { readByViewpoint } from '../../src/assess/viewpoints.js'
import type { Viewpoint } from '../../src/crisis/schema/asking.js'
import { probabilityOf } from '../../src/walk/logs.js'

const WORDS = ['warning', 'assurance', 'statement'] as const

const accepting = (weight = 1): Viewpoint['accepts'] => ({
  warning: weight,
  assurance: weight,
  casualties: weight,
  weapons: weight,
  site: weight,
  statement: weight,
  claims: weight,
  shelter: weight,
})
const viewpoint = (change: Partial<Viewpoint> = {}): Viewpoint =>
  ({ name: 'somebody', prior: { punish: 0.5 }, accepts: accepting(), deception: 0, judged: [], ...change }) as Viewpoint

/** Evidence with these log ratios. */
const evidence = (ratios: Partial<Record<EvidenceStep['item'], number>>): EvidenceStep[] => [
  evidenceStep('prior', [-0.5, -1]),
  ...EVIDENCE_ITEMS.map((item) => evidenceStep(item, [-2, -2 + (ratios[item] ?? 0)])),
]
const read = (change: Partial<Viewpoint>, ratios: Parameters<typeof evidence>[0]) =>
  readByViewpoint('one', viewpoint(change), evidence(ratios))

const ratio = fc.double({ min: -4, max: 4, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const ratios = fc.record(
  Object.fromEntries(EVIDENCE_ITEMS.map((item) => [item, ratio])) as Record<
    (typeof EVIDENCE_ITEMS)[number],
    typeof ratio
  >,
)
const settings = fc.record({
  prior: fc.record({ punish: fc.double({ min: 0.02, max: 0.98, noNaN: true }) }),
  accepts: fc.record({
    warning: share,
    assurance: share,
    casualties: share,
    weapons: share,
    site: share,
    statement: share,
    claims: share,
    shelter: share,
  }),
  deception: share,
})

describe('for any viewpoint and evidence', () => {
  test('its steps sum to its log-odds, and each weighs what it fits', () => {
    fc.assert(
      fc.property(settings, ratios, (given, all) => {
        const { steps, logOdds, punish } = read(given, all)
        expect(steps.reduce((sum, { logRatio }) => sum + logRatio, 0)).toBeCloseTo(logOdds, 9)
        expect(punish).toBeCloseTo(probabilityOf(logOdds), 12)
        for (const { fits, logRatio, decibans, orders } of steps) {
          expect(Math.abs(fits[1] - fits[0] - logRatio)).toBeLessThan(1e-12)
          expect(orders[0]).toBeLessThanOrEqual(decibans + 1e-9)
          expect(orders[1]).toBeGreaterThanOrEqual(decibans - 1e-9)
        }
      }),
    )
  })

  test('what one would have to believe brings it to even, also where it reckons with deception', () => {
    let told = 0
    fc.assert(
      fc.property(settings, ratios, (given, all) => {
        const { evenPrior, evenWeights } = read(given, all)
        expect(read({ ...given, prior: { punish: evenPrior } }, all).logOdds).toBeCloseTo(0, 7)
        for (const { item, accepted, weight } of evenWeights) {
          expect(accepted).toBe(given.accepts[item])
          expect(read({ ...given, accepts: { ...given.accepts, [item]: weight } }, all).logOdds).toBeCloseTo(0, 7)
          if (given.deception > 0 && WORDS.some((word) => word === item)) told++
        }
      }),
      { numRuns: 300, seed: 1 },
    )
    expect(told).toBeGreaterThan(20)
  })

  test('deception of one makes warning, assurance and statement count nothing, and leaves the rest', () => {
    fc.assert(
      fc.property(settings, ratios, (given, all) => {
        const misled = read({ ...given, deception: 1 }, all)
        for (const step of misled.steps)
          if (WORDS.some((word) => word === step.item)) expect(Math.abs(step.logRatio)).toBe(0)
        const deaf = read(
          { ...given, deception: 0, accepts: { ...given.accepts, warning: 0, assurance: 0, statement: 0 } },
          all,
        )
        expect(misled.logOdds).toBeCloseTo(deaf.logOdds, 12)
      }),
    )
  })

  test('the more deception it reckons with, the less a warning says', () => {
    fc.assert(
      fc.property(ratio, share, share, (warning, one, other) => {
        const weigh = (deception: number): number => Math.abs(read({ deception }, { warning }).logOdds)
        expect(weigh(Math.max(one, other))).toBeLessThanOrEqual(weigh(Math.min(one, other)) + 1e-12)
      }),
    )
  })
})

test('deception moves the reading: a warning of ten to one with one in five misled', () => {
  const tenToOne = { warning: -Math.log(10) }
  expect(read({}, tenToOne).punish).toBeCloseTo(1 / 11, 12)
  // Whoever punishes and misleads warns as often as one who demonstrates: .2 + .8 / 10.
  expect(read({ deception: 0.2 }, tenToOne).punish).toBeCloseTo(0.28 / 1.28, 12)
  expect(read({ deception: 0.2 }, tenToOne).deception).toBe(0.2)
})

test('deception leaves what was launched, hit and hurt as it is', () => {
  for (const item of ['casualties', 'weapons', 'site', 'shelter'] as const)
    expect(read({ deception: 0.7 }, { [item]: 1.5 }).logOdds).toBe(read({}, { [item]: 1.5 }).logOdds)
})

test('evidence without end stays evidence, unless it is not accepted or may be deceit', () => {
  const endless = { warning: Number.NEGATIVE_INFINITY }
  expect(read({}, endless).punish).toBe(0)
  expect(read({ deception: 0.3 }, endless).punish).toBeCloseTo(0.3 / 1.3, 12)
  expect(read({ deception: 1 }, endless).punish).toBe(0.5)
  expect(read({ accepts: { ...accepting(), warning: 0 } }, endless).punish).toBe(0.5)
})
