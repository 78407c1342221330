/**
 * Sums of probabilities that are given as natural logarithms, so that what is tiny under every aim can still be
 * compared.
 */
import { exp } from '../random/exp.ts'
import { log1p } from '../random/log1p.ts'

/** log(exp(a) + exp(b)). */
export function logSum(a: number, b: number): number {
  const most = Math.max(a, b)
  return most === Number.NEGATIVE_INFINITY ? most : most + log1p(exp(Math.min(a, b) - most))
}

/** Probability of one of two things by the log of their odds, which may be infinite. */
export function probabilityOf(logOdds: number): number {
  return logOdds > 0 ? 1 / (1 + exp(-logOdds)) : exp(logOdds) / (1 + exp(logOdds))
}
