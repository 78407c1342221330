/**
 * The weight of evidence against sums made by hand: whatever the order of the items, their increments sum to the
 * posterior.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  atBound,
  decibans,
  type EvidenceStep,
  evidenceStep,
  logBySet,
  MODEL_ITEMS,
  type WordsRatio,
  waterfall,
} from '../../src/assess/evidence.js'
import { FACTORS } from '../../src/walk/aim-evidence.js'

const WIDTH = 2 * FACTORS + 3
type Item = (typeof MODEL_ITEMS)[number]

/** Factors of one aim in one particle, by name. */
interface Factors {
  prior: number
  warning: number
  launched: number
  toll: Record<'usual' | 'armed' | 'placed' | 'both' | 'sheltered', number>
}
interface Particle {
  weight: number
  aims: [Factors, Factors]
}

const factor = fc.double({ min: 1e-6, max: 1, noNaN: true })
const factors: fc.Arbitrary<Factors> = fc.record({
  prior: factor,
  warning: factor,
  launched: factor,
  toll: fc.record({ usual: factor, armed: factor, placed: factor, both: factor, sheltered: factor }),
})
const particles = fc.array(fc.record({ weight: factor, aims: fc.tuple(factors, factors) }), {
  minLength: 1,
  maxLength: 6,
})
const ratios = fc.record({
  assurance: fc.double({ min: 0.05, max: 20, noNaN: true }),
  statement: fc.double({ min: 0.05, max: 20, noNaN: true }),
  claims: fc.double({ min: 0.05, max: 20, noNaN: true }),
})

/** As the filter keeps them, in logarithms. */
function rowsOf(all: readonly Particle[]): Float64Array {
  return Float64Array.from(
    all.flatMap(({ aims }) => [
      ...aims.flatMap(({ prior, warning, launched, toll }) => {
        const { usual, armed, placed, both, sheltered } = toll
        return [prior, warning, launched, usual, armed, placed, both, sheltered].map(Math.log)
      }),
      0.2,
      0.3,
      0.5,
    ]),
  )
}
const weightsOf = (all: readonly Particle[]): number[] => all.map(({ weight }) => weight)

/** Likelihood of a set of items under one aim: weapons and place bear on the toll, which counts with the casualties. */
function likelihood({ prior, warning, launched, toll }: Factors, items: readonly Item[]): number {
  const [armed, placed] = [items.includes('weapons'), items.includes('site')]
  const harm = armed ? (placed ? toll.both : toll.armed) : placed ? toll.placed : toll.usual
  return (
    prior *
    (items.includes('warning') ? warning : 1) *
    (armed ? launched : 1) *
    (items.includes('casualties') ? harm : 1)
  )
}

/** log( sum v L(aim, items) ), where v is a particle's weight without what was seen of the act. */
function logSum(all: readonly Particle[], aim: 0 | 1, items: readonly Item[]): number {
  let sum = 0
  for (const { weight, aims } of all)
    sum +=
      (weight / (likelihood(aims[0], MODEL_ITEMS) + likelihood(aims[1], MODEL_ITEMS))) * likelihood(aims[aim], items)
  return Math.log(sum)
}
const logOdds = (all: readonly Particle[], items: readonly Item[]): number =>
  logSum(all, 1, items) - logSum(all, 0, items)

function permutations<T>(of: readonly T[]): T[][] {
  return of.length < 2
    ? [[...of]]
    : of.flatMap((one, n) => permutations(of.filter((_, m) => m !== n)).map((rest) => [one, ...rest]))
}
const ORDERS = permutations(MODEL_ITEMS)
const check = (property: fc.IProperty<[Particle[], WordsRatio]>): void => fc.assert(property, { numRuns: 200, seed: 1 })

describe('for any particles', () => {
  test('the steps sum to the posterior, and the increments of every permutation do', () => {
    check(
      fc.property(particles, ratios, (all, words) => {
        const { steps, posterior } = waterfall(logBySet(rowsOf(all), weightsOf(all), WIDTH), words)
        expect(steps.reduce((sum, { logRatio }) => sum + logRatio, 0)).toBeCloseTo(posterior, 9)
        const said = Math.log(words.assurance) + Math.log(words.statement) + Math.log(words.claims)
        expect(posterior).toBeCloseTo(logOdds(all, MODEL_ITEMS) + said, 9)
        for (const order of ORDERS) {
          let sum = logOdds(all, []) + said
          for (const n of order.keys()) sum += logOdds(all, order.slice(0, n + 1)) - logOdds(all, order.slice(0, n))
          expect(sum).toBeCloseTo(posterior, 9)
        }
      }),
    )
  })

  test('each step is the increment of its place, and its range is that of all orders and holds the step', () => {
    check(
      fc.property(particles, ratios, (all, words) => {
        const { steps } = waterfall(logBySet(rowsOf(all), weightsOf(all), WIDTH), words)
        for (const [j, item] of MODEL_ITEMS.entries()) {
          const step = steps[j + 1]
          expect(step.item).toBe(item)
          expect(step.logRatio).toBeCloseTo(
            logOdds(all, MODEL_ITEMS.slice(0, j + 1)) - logOdds(all, MODEL_ITEMS.slice(0, j)),
            9,
          )
          const weights = ORDERS.map((order) => {
            const before = order.slice(0, order.indexOf(item))
            return decibans(logOdds(all, [...before, item]) - logOdds(all, before))
          })
          expect(step.orders[0]).toBeCloseTo(Math.min(...weights), 8)
          expect(step.orders[1]).toBeCloseTo(Math.max(...weights), 8)
          expect(step.orders[0]).toBeLessThanOrEqual(step.decibans)
          expect(step.orders[1]).toBeGreaterThanOrEqual(step.decibans)
        }
      }),
    )
  })

  test('an item weighs what it fits punishing less what it fits demonstrating, and fits as it was to be expected', () => {
    check(
      fc.property(particles, ratios, (all, words) => {
        const { steps, shelter } = waterfall(logBySet(rowsOf(all), weightsOf(all), WIDTH), words)
        for (const { fits, logRatio } of [...steps, shelter])
          expect(Math.abs(fits[1] - fits[0] - logRatio)).toBeLessThan(1e-12)
        for (const aim of [0, 1] as const) {
          const shares = Math.exp(logSum(all, aim, [])) / (Math.exp(logSum(all, 0, [])) + Math.exp(logSum(all, 1, [])))
          expect(steps[0].fits[aim]).toBeCloseTo(Math.log(shares), 9)
          for (const [j] of MODEL_ITEMS.entries())
            expect(steps[j + 1].fits[aim]).toBeCloseTo(
              logSum(all, aim, MODEL_ITEMS.slice(0, j + 1)) - logSum(all, aim, MODEL_ITEMS.slice(0, j)),
              9,
            )
        }
        expect(steps.slice(-2).map(({ fits }) => fits[0])).toEqual([0, 0])
      }),
    )
  })
})

const plain = (change: Partial<Factors> = {}): Factors => ({
  prior: 0.5,
  warning: 1,
  launched: 1,
  toll: { usual: 1, armed: 1, placed: 1, both: 1, sheltered: 1 },
  ...change,
})
const stepsOf = (all: readonly Particle[]) =>
  waterfall(logBySet(rowsOf(all), weightsOf(all), WIDTH), { assurance: 1, statement: 1, claims: 1 })

test('evidence that is as likely under both aims weighs nothing, in whatever order', () => {
  const { steps, shelter, posterior } = stepsOf([{ weight: 1, aims: [plain(), plain()] }])
  for (const step of [...steps.slice(1), shelter])
    expect(step).toMatchObject({ fits: [0, 0], logRatio: 0, decibans: 0, orders: [0, 0] })
  expect(steps[0]).toMatchObject({ fits: [Math.log(0.5), Math.log(0.5)], decibans: 0 })
  expect(posterior).toBe(0)
})

test('ten to one is ten decibans', () => {
  const { steps } = stepsOf([{ weight: 1, aims: [plain({ warning: 0.05 }), plain({ warning: 0.5 })] }])
  expect(steps[1]).toMatchObject({ item: 'warning' })
  expect(steps[1].decibans).toBeCloseTo(10, 12)
  expect(steps[1].fits.map(Math.exp)).toEqual([expect.closeTo(0.05, 12), expect.closeTo(0.5, 12)])
})

test('what is out of the question for one aim is decided at once, and nothing after it speaks again', () => {
  const { steps, posterior } = stepsOf([{ weight: 1, aims: [plain({ warning: 0 }), plain()] }])
  expect(posterior).toBe(Number.POSITIVE_INFINITY)
  expect(steps.map(({ logRatio }) => logRatio)).toEqual([
    0,
    Number.POSITIVE_INFINITY,
    ...steps.slice(2).map(() => expect.any(Number)),
  ])
  for (const { logRatio } of steps) expect(logRatio).not.toBeNaN()
})

test('particles without weight, and those that saw nothing, do not count', () => {
  const one: Particle = { weight: 0.4, aims: [plain({ warning: 0.2 }), plain({ warning: 0.6, launched: 0.3 })] }
  const idle: Particle = { weight: 0, aims: [plain({ warning: 0.9 }), plain()] }
  const impossible: Particle = { weight: 0.6, aims: [plain({ prior: 0 }), plain({ prior: 0 })] }
  expect(stepsOf([idle, one, impossible])).toEqual(stepsOf([one]))
})

test('what is too unlikely for a number is still weighed: a thousand nats below, the same steps', () => {
  const all: Particle[] = [
    { weight: 0.4, aims: [plain({ warning: 0.2 }), plain({ launched: 0.3 })] },
    { weight: 0.6, aims: [plain({ launched: 0.7 }), plain({ warning: 0.9 })] },
  ]
  const rows = rowsOf(all)
  const lower = rows.map((value, n) => (n % WIDTH < 2 * FACTORS && (n % WIDTH) % FACTORS >= 3 ? value - 1000 : value))
  const words = { assurance: 1, statement: 1, claims: 1 }
  const [usual, deep] = [rows, lower].map((given) => waterfall(logBySet(given, weightsOf(all), WIDTH), words))
  expect(deep.posterior).toBeCloseTo(usual.posterior, 9)
  for (const [n, { logRatio }] of usual.steps.entries()) expect(deep.steps[n].logRatio).toBeCloseTo(logRatio, 9)
})

test('evidence at its bound is named, items that share one together', () => {
  const step = (item: EvidenceStep['item'], weight: number): EvidenceStep =>
    evidenceStep(item, [0, (weight / 10) * Math.LN10])
  expect(atBound([step('prior', -30), step('warning', -9.8), step('casualties', 3)])).toEqual(['warning'])
  expect(atBound([step('casualties', 4.9), step('weapons', -14.3), step('site', 0)])).toEqual(['casualties', 'weapons'])
  expect(atBound([step('casualties', 6), step('weapons', -6), step('statement', 20)])).toEqual([])
})
