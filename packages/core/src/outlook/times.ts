/** When endings come: survival of the standoff, and the cumulative incidence of each ending, at the ends of weeks. */
import { EVENTS, type Summary } from '../engine/summary.js'
import type { Scenario } from '../model/scenario.js'
import { formatDay } from '../terms/dates.js'
import { cumulativeIncidence } from './cumulative-incidence.js'
import { kaplanMeier } from './kaplan-meier.js'

export interface EndingTime {
  id: string
  /** Runs that end so. */
  runs: number
  /** Days until it, and their dates, at 10, 50 and 90% of those runs; null where no run ends so. */
  days: [number, number, number] | null
  dates: [string, string, string] | null
  /** Probability that it has come by the end of each week. */
  incidence: number[]
}

export interface Times {
  /** Days from the start at the end of each week. */
  days: number[]
  /**
   * Kaplan-Meier: no ending yet. The band is the 95% interval from simulation error, not the uncertainty about the
   * parameters.
   */
  standing: { probability: number[]; low: number[]; high: number[] }
  /** War, settlement, withdrawal, then the first lull. */
  endings: EndingTime[]
}

/**
 * When endings come, in days from the start. Days and dates of an ending are quantiles over those runs that end so; its
 * incidence is over all runs.
 * @param designEffect factor on the variance of the standing curve, as runs share draws of the parameters
 */
export function times(summary: Summary, scenario: Scenario, designEffect: number): Times {
  const width = summary.steps + 1
  const row = (e: number): Float64Array => summary.endStep.subarray(e * width, (e + 1) * width)
  const events = [row(1), row(2), row(3)]
  const any = Float64Array.from(events[0], (count, t) => count + events[1][t] + events[2][t])
  const curve = kaplanMeier(any, row(0), { designEffect })
  const { incidence } = cumulativeIncidence(events, row(0))
  // A run that ends without a lull can have none later: it stays in the denominator until the horizon.
  const never = new Float64Array(width)
  never[width - 1] = summary.runs - summary.events[4]
  const lull = cumulativeIncidence([row(4)], never).incidence[0]
  const ends = weekEnds(summary, scenario)
  const ending = (e: number, curveOf: readonly number[]): EndingTime => {
    const steps = summary.events[e] === 0 ? null : [0.1, 0.5, 0.9].map((p) => stepOf(row(e), p))
    return {
      id: EVENTS[e],
      runs: summary.events[e],
      days: steps === null ? null : (steps.map((t) => t * scenario.step) as [number, number, number]),
      dates:
        steps === null
          ? null
          : (steps.map((t) => formatDay(scenario.firstDay + Math.max(0, t - 1) * scenario.step)) as [
              string,
              string,
              string,
            ]),
      incidence: ends.map((t) => curveOf[t]),
    }
  }
  return {
    days: ends.map((t) => t * scenario.step),
    standing: {
      probability: ends.map((t) => curve.survival[t]),
      low: ends.map((t) => curve.low[t]),
      high: ends.map((t) => curve.high[t]),
    },
    endings: [ending(1, incidence[0]), ending(2, incidence[1]), ending(3, incidence[2]), ending(4, lull)],
  }
}

/** Steps that end a week, and the horizon. */
function weekEnds(summary: Summary, scenario: Scenario): number[] {
  const ends: number[] = []
  for (let w = 1; w * 7 < summary.steps * scenario.step; w++) ends.push(Math.round((w * 7) / scenario.step))
  ends.push(summary.steps)
  return ends
}

/** The step by which a share of the counted runs have had their event. */
function stepOf(counts: Float64Array, p: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let sum = 0
  for (let t = 0; t < counts.length; t++) {
    sum += counts[t]
    if (sum > 0 && sum >= p * total) return t
  }
  return counts.length - 1
}
