/**
 * A driver between its usual level and a lull: a Markov chain of two states with a rate a day out of each. Both stays are
 * exponential, given their means; the means are hidden. Source: docs/model.md section 4, "Drivers".
 */
import { expm1 } from '../../random/expm1.ts'

/** Least mean of a stay, days: a quarter of an hour, so that no rate is infinite. */
const LEAST_STAY: number = 0.01

/**
 * Probability that the state at the end of a step is the other one: (1 - exp(-(a + b) d)) a / (a + b), where a is the
 * rate out of the state and b that back. Exact at any step, turns to and fro within it included.
 * @param stay mean days in the state, 1/a
 * @param away mean days in the other, 1/b
 * @param step days
 */
export function turning(stay: number, away: number, step: number): number {
  const here = stay > LEAST_STAY ? stay : LEAST_STAY
  const there = away > LEAST_STAY ? away : LEAST_STAY
  return -expm1(-(1 / here + 1 / there) * step) * (there / (here + there))
}
