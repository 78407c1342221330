/**
 * Accounts: what a principal is owed, author by author, and how an answer settles it.
 *
 * The account against the other principal is kept in two parts, its own hand and the share it bears as patron, so that
 * a strike on proxies can reach "the patron's share" and nothing else. Source: docs/model.md sections 3 and 4,
 * "Answering".
 */
import { exp } from '../../random/exp.ts'

/** Authors a principal keeps accounts against: the other's own hand, its share as patron, then each of its proxies. */
export const OWN_HAND = 0
export const PATRON_SHARE = 1
export const FIRST_PROXY = 2

/**
 * What is left of an account after an answer of severity s when r q was due: [1 - s / (r q)]+, 1 when nothing was due.
 */
export function remainder(severity: number, reciprocity: number, due: number): number {
  const fitting = reciprocity * due
  if (fitting <= 0) return 1
  const left = 1 - severity / fitting
  return left > 0 ? left : 0
}

/** Share, 0 to 1, that is left after so many days of what halves in `halfLife` days. */
export function decayShare(halfLife: number, days: number): number {
  return exp((-Math.LN2 / halfLife) * days)
}

/** Pressure at home after harm: D + (1 - D)(1 - exp(-k h)). */
export function pressureAfter(pressure: number, rise: number, harm: number): number {
  return pressure + (1 - pressure) * (1 - exp(-rise * harm))
}
