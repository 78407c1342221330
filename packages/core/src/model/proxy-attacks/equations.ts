/**
 * Attacks by a proxy: a Poisson count a step with intensity
 *
 *   lambda = x(t) (1 - S) [ (m + E)(1 - g C) + kappa nu(order) ],   m = (1 - kappa) mu
 *
 * own violence excites itself (Hawkes, exponential kernel); directed and licensed attacks do not. The driver multiplies
 * every term, or a truce could not silence them. Source: docs/model.md section 4; evidence.md sections 4 and 5.
 */

import { type Doubles, fill } from '../../target/memory.ts'
import type { i32 } from '../../target/numbers.ts'

/** Orders in the order of tightness: restrain 0, hold 1, free 2, press 3. */
export const RESTRAIN = 0
export const HOLD = 1
export const FREE = 2
export const PRESS = 3

/** Rate commanded under an order: none under restrain and hold, mu under free, pressFactor mu under press. */
export function commandedRate(order: i32, ownRate: number, pressFactor: number): number {
  if (order <= HOLD) return 0
  return order === FREE ? ownRate : pressFactor * ownRate
}

/**
 * Attacks a day of a proxy in the given state: lambda as above.
 * @param baseRate m; @param excitation E; @param ramp g; @param complies C; @param control kappa
 * @param commanded nu(order)
 */
export function attackIntensity(
  driver: number,
  suspended: number,
  baseRate: number,
  excitation: number,
  ramp: number,
  complies: number,
  control: number,
  commanded: number,
): number {
  return driver * (1 - suspended) * ((baseRate + excitation) * (1 - ramp * complies) + control * commanded)
}

/**
 * Jump of the excitation by one own or defied attack: (1 - kappa) a (1 - e^(-beta step)) / (beta step), with a =
 * branching * beta.
 */
export function excitationJump(control: number, branching: number, decayShare: number, step: number): number {
  return ((1 - control) * branching * decayShare) / step
}

/**
 * The four cause shares (directed 0, licensed 1, own 2, defied 3) of an attack, in closed form, written into `share`.
 * Under `press` the commanded term is directed; under `free` a share phi of it is, the rest licensed.
 */
export function causeShares(order: i32, own: number, commanded: number, directedShare: number, share: Doubles): void {
  const total = own + commanded
  fill(share, 0, 4)
  if (total <= 0) return
  if (order === PRESS) share[0] = commanded / total
  else if (order === FREE) {
    share[0] = (directedShare * commanded) / total
    share[1] = ((1 - directedShare) * commanded) / total
  }
  share[order >= FREE ? 2 : 3] = own / total
}

/**
 * Multiplies the shares of the four causes by how likely what is said of the attack is under each, so that they sum to 1
 * again; nothing is changed where it has no chance at all.
 * @returns the probability of what is said: the sum before
 */
export function tiltCauses(share: Doubles, worth: Doubles): number {
  let sum: number = 0
  for (let c = 0; c < 4; c++) sum += share[c] * worth[c]
  if (sum > 0) for (let c = 0; c < 4; c++) share[c] *= worth[c] / sum
  return sum
}
