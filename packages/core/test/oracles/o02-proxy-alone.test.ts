/**
 * O2: a proxy alone under a constant driver. With n = (1 - kappa) a/beta and L = m/(1 - n) the rate is L + kappa nu and
 * the Fano factor of long counts is [L/(1 - n)^2 + kappa nu] / (L + kappa nu), at any step. Band: 4 standard errors.
 */
import { describe, expect, test } from 'vitest'
import { continuationOf } from '../../src/engine/continuation.js'
import { Happened } from '../../src/model/log.js'
import { FREE, HOLD, PRESS } from '../../src/model/proxy-attacks/equations.js'
import { estimate, expectMean, loneProxy, rowsOf, runner } from '../helpers/kernel.js'

const TIE = { control: 0.4, ownRate: 0.8, branching: 0.75, excitationDays: 4 }
const PRESS_FACTOR = 1.5

/**
 * Attacks in windows of `days`, after a warm-up, in one long run: in WebAssembly where there is any, with the same bits.
 * Each window begins where the one before has ended, with a log of its own, as one log would overflow.
 */
function counts(order: number, step: number, days: number, windows: number): number[] {
  const warm = 100
  const from = (window: number): number => Math.round((warm + days * window) / step)
  const runs = runner(loneProxy(TIE, order, { step, steps: from(windows) }), 7n)
  const { s, drawn } = runs.begin(0)
  const long = continuationOf(runs.world, 7n)
  long.s.set(s)
  long.takeDraw(drawn.slab)
  long.begin(0, 0)
  long.goOn(from(0))
  return Array.from({ length: windows }, (_, window) => {
    long.begin(0, from(window))
    long.goOn(from(window + 1))
    return rowsOf(long.result, Happened.attack).length
  })
}

const n = (1 - TIE.control) * TIE.branching
const own = ((1 - TIE.control) * TIE.ownRate) / (1 - n)

describe.each([1, 0.5, 0.25])('in steps of %d days', (step) => {
  test.each([
    ['hold', HOLD, 0],
    ['free', FREE, TIE.control * TIE.ownRate],
    ['press', PRESS, TIE.control * TIE.ownRate * PRESS_FACTOR],
  ])(
    'under %s the rate and the Fano factor are those of a Hawkes process beside a Poisson one',
    (_, order, commanded) => {
      const days = 200
      const found = counts(order, step, days, 250)
      expectMean(found, (own + commanded) * days)
      const rate = own + commanded
      const fano = (own / (1 - n) ** 2 + commanded) / rate
      // Variance of a window of W days falls short of its limit by about the covariance across the two ends, of the
      // order of the cluster's length over W: 4 / (1 - n) / 200, under 4%.
      const { mean } = estimate(found)
      const squares = found.map((count) => (count - rate * days) ** 2 / mean)
      const { mean: seen, se } = estimate(squares)
      expect(Math.abs(seen - fano), `Fano ${seen} against ${fano}, se ${se}`).toBeLessThanOrEqual(4 * se + 0.04 * fano)
    },
  )
})

test('without excitation the counts are Poisson', () => {
  const steps = 20_000
  const runs = runner(loneProxy({ ...TIE, branching: 0 }, FREE, { steps }), 3n)
  const sim = runs.begin(0)
  const found: number[] = []
  for (let t = 0; t < steps; t++) {
    runs.advance()
    found.push(sim.attacks[0])
  }
  expectMean(found, TIE.ownRate)
  expectMean(
    found.map((count) => (count - TIE.ownRate) ** 2),
    TIE.ownRate,
  )
})
