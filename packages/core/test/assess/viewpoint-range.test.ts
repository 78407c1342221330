/** The interval of a viewpoint: over draws of what is not known, each read by the viewpoint for itself. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVIDENCE_ITEMS, type EvidenceItem, evidenceStep, logBySet, waterfall } from '../../src/assess/evidence.js'
import { DRAW_WIDTH, drawsOf, MOST_DRAWS } from '../../src/assess/reading-draws.js'
import { viewpointRange } from '../../src/assess/viewpoint-range.js'
import { readByViewpoint } from '../../src/assess/viewpoints.js'
import type { Viewpoint } from '../../src/crisis/schema/asking.js'
import { Stream } from '../../src/random/stream.js'
import { FACTORS } from '../../src/walk/aim-evidence.js'

const WIDTH = 2 * FACTORS + 3
const WORDS = { assurance: 0.8, statement: 1.3, claims: 1.2 }

const accepting = (weight: number): Viewpoint['accepts'] =>
  Object.fromEntries(EVIDENCE_ITEMS.map((item) => [item, weight])) as Viewpoint['accepts']
const viewpoint = (change: Partial<Viewpoint> = {}): Viewpoint =>
  ({
    name: 'somebody',
    prior: { punish: 0.3 },
    accepts: { ...accepting(1), shelter: 0 },
    deception: 0,
    judged: [],
    ...change,
  }) as Viewpoint

/**
 * So many particles, each with chances of its own, in logarithms, for everything that was seen under either aim, and
 * weights.
 */
function particles(count: number): { rows: Float64Array; weight: Float64Array } {
  const random = new Stream(1n).open(0, 0, 0)
  const rows = Float64Array.from({ length: count * WIDTH }, () => Math.log(0.2 + 0.7 * random.unit()))
  return { rows, weight: Float64Array.from({ length: count }, () => random.unit()) }
}

function read(of: Viewpoint, { rows, weight }: ReturnType<typeof particles>) {
  const { steps, shelter } = waterfall(logBySet(rows, weight, WIDTH), WORDS)
  const evidence = [...steps, shelter]
  const reading = readByViewpoint('one', of, evidence)
  return { ...reading, ...viewpointRange(of, reading.punish, evidence, drawsOf(rows, weight, WIDTH)) }
}

describe('the draws of an act', () => {
  test('stand for the particles by their weight, as many as there are up to the most', () => {
    const { rows } = particles(1000)
    const weight = Float64Array.from({ length: 1000 }, (_, p) => (p < 500 ? 3 : 1))
    const draws = drawsOf(rows, weight, WIDTH)
    expect(draws).toHaveLength(MOST_DRAWS * DRAW_WIDTH)
    const heavy = new Set(Array.from({ length: 500 }, (_, p) => Math.exp(rows[p * WIDTH]).toFixed(6)))
    const kept = Array.from({ length: MOST_DRAWS }, (_, k) => Math.exp(draws[k * DRAW_WIDTH]).toFixed(6))
    expect(kept.filter((prior) => heavy.has(prior)).length / MOST_DRAWS).toBeCloseTo(0.75, 1)
    expect(drawsOf(rows, weight.fill(0, 10), WIDTH)).toHaveLength(10 * DRAW_WIDTH)
  })

  test('leave out particles that count for nothing or hold the act to be impossible', () => {
    const { rows } = particles(3)
    rows.fill(Number.NEGATIVE_INFINITY, WIDTH, 2 * WIDTH)
    const draws = drawsOf(rows, [0, 0.5, 0.5], WIDTH)
    expect(draws).toHaveLength(DRAW_WIDTH)
    expect(draws[0]).toBeCloseTo(rows[2 * WIDTH], 6)
    expect(drawsOf(rows, [0, 0.5, 0], WIDTH)).toHaveLength(0)
  })
})

describe('the interval of a viewpoint', () => {
  test('has no width where one draw is all there is, and that draw is the reading', () => {
    const { punish, low, high } = read(viewpoint(), particles(1))
    expect(low).toBeCloseTo(punish, 6)
    expect(high).toBeCloseTo(punish, 6)
  })

  test('has no width for a viewpoint that accepts nothing: it stays at its prior', () => {
    const { punish, low, high } = read(viewpoint({ accepts: accepting(0) }), particles(500))
    for (const one of [punish, low, high]) expect(one).toBeCloseTo(0.3, 12)
  })

  test('is that of the particles themselves, each taken by itself, to three points', () => {
    const all = particles(3000)
    const { rows, weight } = all
    const read1 = Array.from(weight, (w, p) => {
      const aim = (at: number): number => Math.exp(rows[at + 1] + rows[at + 2] + rows[at + 6])
      const [demonstrate, punish] = [
        0.7 * aim(p * WIDTH),
        0.3 * WORDS.assurance * WORDS.statement * WORDS.claims * aim(p * WIDTH + FACTORS),
      ]
      const seen =
        Math.exp(rows[p * WIDTH]) * aim(p * WIDTH) + Math.exp(rows[p * WIDTH + FACTORS]) * aim(p * WIDTH + FACTORS)
      return { p: punish / (punish + demonstrate), w: (w * (punish + demonstrate)) / seen }
    }).sort((a, b) => a.p - b.p)
    const mass = read1.reduce((sum, { w }) => sum + w, 0)
    const quantile = (q: number): number => {
      let upTo = 0
      for (const { p, w } of read1) {
        upTo += w
        if (upTo >= q * mass) return p
      }
      return Number.NaN
    }
    const { low, high } = read(viewpoint(), all)
    expect(Math.abs(low - quantile(0.05))).toBeLessThan(0.03)
    expect(Math.abs(high - quantile(0.95))).toBeLessThan(0.03)
  })

  test('holds the reading, whatever the viewpoint', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const viewpoints = fc.record({
      prior: fc.record({ punish: fc.double({ min: 0.02, max: 0.98, noNaN: true }) }),
      accepts: fc.record(
        Object.fromEntries(EVIDENCE_ITEMS.map((item) => [item, share])) as Record<EvidenceItem, typeof share>,
      ),
      deception: share,
    })
    const some = particles(60)
    fc.assert(
      fc.property(viewpoints, (given) => {
        const { punish, low, high } = read(viewpoint(given), some)
        expect(low).toBeLessThanOrEqual(punish)
        expect(high).toBeGreaterThanOrEqual(punish)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })

  test('is moved by the prior, by deception and by every item at its weight', () => {
    const some = particles(400)
    const half = viewpoint({ accepts: accepting(0.5), deception: 0.2 })
    const usual = read(half, some)
    expect(read({ ...half, prior: { punish: 0.4 } }, some).low).not.toBe(usual.low)
    expect(read({ ...half, deception: 0.5 }, some).low).not.toBe(usual.low)
    for (const item of EVIDENCE_ITEMS)
      expect(read({ ...half, accepts: { ...half.accepts, [item]: 0.9 } }, some).low, item).not.toBe(usual.low)
  })

  test('takes an item that no draw tells apart as the viewpoint takes it', () => {
    const { rows, weight } = particles(50)
    const evidence = [
      evidenceStep('prior', [-1, -1]),
      evidenceStep('assurance', [0, -2]),
      evidenceStep('statement', [0, 0]),
    ]
    const deaf = viewpoint({ accepts: { ...accepting(0), assurance: 0.5 } })
    const { low, high } = viewpointRange(deaf, 0.2, evidence, drawsOf(rows, weight, WIDTH))
    const odds = (0.3 / 0.7) * Math.exp(-1)
    expect(low).toBeCloseTo(odds / (1 + odds), 12)
    expect(high).toBe(0.2)
  })
})
