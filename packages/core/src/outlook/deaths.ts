/** People killed in a run, by whose people they were. */
import { DEATH_BINS, type Summary } from '../engine/summary.js'
import type { Scenario } from '../model/scenario.js'
import type { MeanErrors } from './mean-errors.js'
import { histogramMean, histogramQuantile } from './quantiles.js'

export interface Deaths {
  /** Id of the principal, or `proxies`. */
  side: string
  name: string
  mean: number
  /** Simulation error of the mean; null where the runs go on from no record. */
  error: number | null
  /** Share of runs in which nobody of this side is killed. */
  none: number
  /** People killed at 5, 50 and 95% of runs. */
  quantiles: [number, number, number]
  /** The count stops here; `atMost` is reached by so many runs that higher quantiles are not known. */
  atMost: number
}

/**
 * People killed in a run: of each principal, and of all proxies together. The mean counts also
 * those beyond the last bin, which quantiles cannot tell apart.
 */
export function deaths(summary: Summary, scenario: Scenario, errors: MeanErrors | null): Deaths[] {
  const principals = scenario.principals.map(({ id, name }) => ({ side: id, name }))
  return [...principals, { side: 'proxies', name: 'the proxies' }].map(({ side, name }, n) => {
    const bins = summary.deaths.subarray(n * DEATH_BINS, (n + 1) * DEATH_BINS)
    return {
      side,
      name,
      mean: histogramMean(bins) + summary.deathsBeyond[n] / Math.max(1, summary.runs),
      error: errors?.ofMean(errors.places.deaths + n) ?? null,
      none: summary.runs === 0 ? 0 : bins[0] / summary.runs,
      quantiles: [0.05, 0.5, 0.95].map((p) => histogramQuantile(bins, p)) as Deaths['quantiles'],
      atMost: DEATH_BINS - 1,
    }
  })
}
