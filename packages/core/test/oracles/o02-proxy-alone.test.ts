/**
 * O2: a proxy alone under a constant driver. With n = (1 - kappa) a/beta and L = m/(1 - n) the rate is L + kappa nu and
 * the Fano factor of long counts is [L/(1 - n)^2 + kappa nu] / (L + kappa nu), at any step. Band: 4 standard errors.
 */
import { describe, expect, test } from 'vitest'
import { FREE, HOLD, PRESS } from '../../src/model/proxy-attacks/equations.js'
import { estimate, expectMean, loneProxy, runner } from '../helpers/kernel.js'

const TIE = { control: 0.4, ownRate: 0.8, branching: 0.75, excitationDays: 4 }
const PRESS_FACTOR = 1.5

/** Attacks in windows of `days`, after a warm-up, in one long run. */
function counts(order: number, step: number, days: number, windows: number): number[] {
  const warm = 100
  const steps = Math.round((warm + days * windows) / step)
  const runs = runner(loneProxy(TIE, order, { step, steps }), 7n)
  const sim = runs.begin(0)
  const found = new Array<number>(windows).fill(0)
  for (let t = 0; t < steps; t++) {
    runs.advance()
    const day = t * step - warm
    if (day >= 0) found[Math.floor(day / days)] += sim.attacks[0]
  }
  return found
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
