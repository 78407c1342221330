import { quantile } from '../../random/distribution.js'

/** Forecasts whose probabilities lie together, and how often they came true. */
export interface CalibrationBin {
  /** Ends of the bin. */
  from: number
  until: number
  /** Forecasts in it, and those that came true. */
  count: number
  came: number
  /** Mean probability that was stated; null in an empty bin, as are those below. */
  forecast: number | null
  /** Share that came true. */
  observed: number | null
  /** 5 to 95% of that share. */
  interval: [low: number, high: number] | null
}

const TENTHS = Array.from({ length: 11 }, (_, n) => n / 10)
const TAIL = 0.05

/**
 * Calibration: of all that was called 30%, did 30% come true? The interval on a share is Jeffreys', the 5 and 95%
 * quantiles of Beta(came +
 * 1/2, count - came + 1/2), with 0 and 1 as its ends where none or all came true (L. D. Brown, T. T. Cai and A.
 * DasGupta, Statistical Science 16, 2001). It takes the outcomes as independent: forecasts of one question on several
 * days are not.
 *
 * @param edges ends of the bins, from 0 up to 1, ascending, otherwise a RangeError; tenths where absent. A probability
 * on an edge belongs to
 *   the bin nearer 1/2, as in the words of likelihood
 */
export function calibrationTable(
  forecasts: readonly { probability: number; outcome: boolean }[],
  edges: readonly number[] = TENTHS,
): CalibrationBin[] {
  if (
    edges.length < 2 ||
    edges[0] !== 0 ||
    edges[edges.length - 1] !== 1 ||
    edges.some((edge, n) => n > 0 && !(edge > edges[n - 1]))
  )
    throw new RangeError(`edges ${edges.join(', ')} do not go up from 0 to 1`)
  const bins = edges.slice(1).map((until, n) => ({ from: edges[n], until, count: 0, came: 0, sum: 0 }))
  for (const { probability, outcome } of forecasts) {
    if (!(probability >= 0 && probability <= 1)) throw new RangeError(`probability ${probability} is not in [0, 1]`)
    const bin =
      bins.find(({ until }) => probability < until || (probability === until && until > 0.5)) ?? bins[bins.length - 1]
    bin.count++
    bin.sum += probability
    if (outcome) bin.came++
  }
  return bins.map(({ from, until, count, came, sum }) => ({
    from,
    until,
    count,
    came,
    forecast: count === 0 ? null : sum / count,
    observed: count === 0 ? null : came / count,
    interval: count === 0 ? null : jeffreys(came, count),
  }))
}

function jeffreys(came: number, count: number): [low: number, high: number] {
  const believed = { kind: 'beta', a: came + 0.5, b: count - came + 0.5 } as const
  return [came === 0 ? 0 : quantile(believed, TAIL), came === count ? 1 : quantile(believed, 1 - TAIL)]
}
