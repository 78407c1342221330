/** Scores of one forecast of a total, and of its references. */
import { poissonInverse } from '../random/poisson.js'
import type { ForecastQuestion } from './ledger.js'
import type { Scored } from './score-totals.js'
import { ensembleCrps, intervalScore, poissonCrps } from './scores/index.js'

export const COUNT_REFERENCES = ['persistence', 'constant', 'discounted', 'regimes'] as const
export type CountReference = (typeof COUNT_REFERENCES)[number]

type Total = Extract<ForecastQuestion, { kind: 'count' }>

/** A forecast of a total: its score, and its 5 and 95% quantiles. */
interface Judged {
  crps: number
  ends: [number, number]
}

export interface CountScores {
  /** Mean, and 5, 50 and 95% of the ensemble. */
  forecast: { mean: number; quantiles: [number, number, number] }
  /** In events. */
  crps: Scored<CountReference>
  /** Of the 5 to 95%, in events. */
  interval: Scored<CountReference>
  /** Whether the 5 to 95% held what came; null where there is no such reference. */
  covered: { forecast: boolean } & Record<CountReference, boolean | null>
}

/** The scores of a total that came to `outcome`. */
export function scoreCount({ values, weights, references }: Total, outcome: number): CountScores {
  const forecast = summaryOf(values, weights)
  const judged: Record<CountReference, Judged | null> = {
    persistence: ofPoisson(references?.persistence, references?.known, outcome),
    constant: ofPoisson(references?.constant, references?.known, outcome),
    discounted: ofWeights(references?.discounted, references?.known, outcome),
    regimes: ofWeights(references?.regimes, references?.known, outcome),
  }
  const own: Judged = {
    crps: ensembleCrps(values, weights, outcome),
    ends: [forecast.quantiles[0], forecast.quantiles[2]],
  }
  const each = <T>(of: (one: Judged) => T): { forecast: T } & Record<CountReference, T | null> => {
    const among = COUNT_REFERENCES.map((reference) => {
      const one = judged[reference]
      return [reference, one === null ? null : of(one)] as const
    })
    return { forecast: of(own), ...(Object.fromEntries(among) as Record<CountReference, T | null>) }
  }
  return {
    forecast,
    crps: each(({ crps }) => crps),
    interval: each(({ ends }) => intervalScore(ends, outcome)),
    covered: each(({ ends }) => ends[0] <= outcome && outcome <= ends[1]),
  }
}

function ofPoisson(given: { mean: number } | undefined, known: number | undefined, outcome: number): Judged | null {
  if (given === undefined || known === undefined) return null
  const { mean } = given
  return {
    crps: poissonCrps(mean, outcome - known),
    ends: [known + poissonInverse(0.05, mean), known + poissonInverse(0.95, mean)],
  }
}

function ofWeights(
  given: { named: number; weights: readonly number[] } | undefined,
  known: number | undefined,
  outcome: number,
): Judged | null {
  if (given === undefined || known === undefined) return null
  const values = given.weights.map((_, n) => known + given.named + n)
  const [low, , high] = summaryOf(values, given.weights).quantiles
  return { crps: ensembleCrps(values, given.weights, outcome), ends: [low, high] }
}

/** Mean, and the smallest values whose cumulative share reaches 5, 50 and 95%. */
function summaryOf(values: readonly number[], weights: readonly number[]): CountScores['forecast'] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const at = (p: number): number => {
    let sum = 0
    for (const [n, weight] of weights.entries()) {
      sum += weight
      // A sum of rounded weights may stop just short of p.
      if (sum >= p * total - 1e-12) return values[n]
    }
    return values[values.length - 1]
  }
  return {
    mean: values.reduce((sum, value, n) => sum + value * weights[n], 0) / total,
    quantiles: [at(0.05), at(0.5), at(0.95)],
  }
}
