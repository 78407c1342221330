import { ensembleCrps } from './crps-ensemble.js'
import { halfSpread, ordered } from './ensemble.js'

/**
 * The fair CRPS: what an ensemble of endlessly many members from the same distribution would score, on average (C. A.
 * T. Ferro, Q. J. R. Meteorol. Soc. 140, 2014). The plain score counts the error of having few members against the
 * forecast; here the spread is divided by N - 1 in place of N. It may be negative.
 *
 * @param members how many members the ensemble has, above 1, otherwise a RangeError. Where absent the effective number
 * of the weights, 1 over
 *   the sum of their squares, which is right for weighted draws and wrong for a histogram: give a histogram its number of draws
 */
export function fairCrps(
  values: readonly number[],
  weights: readonly number[] | undefined,
  observed: number,
  members?: number,
): number {
  const sorted = ordered(values, weights)
  const size = members ?? 1 / sorted.weights.reduce((sum, weight) => sum + weight * weight, 0)
  if (!(size > 1)) throw new RangeError(`${size} members; the fair score needs more than one`)
  return ensembleCrps(values, weights, observed) - halfSpread(sorted) / (size - 1)
}
