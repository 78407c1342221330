/**
 * O13: halving the step changes the probabilities of the endings ever less, by a factor of at least 1.6 each time (2 is
 * what a method of first order does). The dyad is made to be hard on a coarse step: tension lives two days, drives
 * accidents and keeps settlements away, so that most runs end, one way or another, within the sixty days. Hidden values
 * are shared by the three steps.
 */
import { expect, test } from 'vitest'
import { ENDINGS } from '../../src/model/endings-names.js'
import { parametersOf } from '../../src/model/parameters.js'
import type { Scenario } from '../../src/model/scenario.js'
import { at, manyRuns, points } from '../helpers/kernel.js'
import { principal, proxy, scenario } from '../helpers/scenario.js'

const RUNS = 60_000
const DAYS = 60

function dyad(step: number): Scenario {
  const base = scenario()
  const setHost = (values: Record<string, number>) =>
    base.hosts[0].priors.map((prior, j) =>
      parametersOf('host')[j].key in values ? at(values[parametersOf('host')[j].key]) : prior,
    )
  return scenario(
    {
      step,
      steps: DAYS / step,
      startTension: 0.3,
      principals: [principal('us', 'strong'), principal('iran', 'patron')],
      proxies: [proxy('kh', 'aligned', points({ ownRate: 0.8, control: 0.5, branching: 0.2, excitationDays: 3 }))],
      hosts: [{ ...base.hosts[0], priors: setHost({ startTolerance: 0.15, evictionRate: 0.01 }) }],
      sites: base.sites.slice(0, 2).map((site) => ({ ...site, host: 0, reach: site.reach.slice(0, 1) })),
    },
    points({
      accidentRate: 0.02,
      settlementRate: 0.05,
      settlementDamping: 8,
      tensionHalfLife: 2,
      tensionRiseProxy: 1.5,
      spoilerDays: 3,
      runawayRate: 5,
      runawayFloor: 0.2,
    }),
  )
}

/** Share of runs with each ending. */
function shares(step: number): number[] {
  const games = manyRuns(dyad(step), 1n)
  const count = ENDINGS.map(() => 0)
  for (let run = 0; run < RUNS; run++) count[games.run(run).ending]++
  return count.map((n) => n / RUNS)
}

test('the change of each ending shrinks at least 1.6 times as the step is halved', () => {
  const [whole, half, quarter] = [1, 0.5, 0.25].map(shares)
  for (const [e, ending] of ENDINGS.entries()) {
    const first = Math.abs(half[e] - whole[e])
    const second = Math.abs(quarter[e] - half[e])
    // What two shares of RUNS runs differ by chance: one standard error.
    const se = Math.sqrt((2 * half[e] * (1 - half[e])) / RUNS)
    const message = `${ending}: ${whole[e]} ${half[e]} ${quarter[e]}, se of a change ${se}`
    // A change within 4 standard errors of nothing has no ratio; it must at least not grow out of them.
    if (first < 4 * se) expect(second, message).toBeLessThan(4 * se)
    else expect(first / second, message).toBeGreaterThanOrEqual(1.6)
  }
  // War and settlement at least must have moved, or nothing was shown.
  for (const e of [1, 2])
    expect(Math.abs(half[e] - whole[e])).toBeGreaterThan(10 * Math.sqrt((2 * half[e] * (1 - half[e])) / RUNS))
}, 300_000)
