/**
 * What an observer believes about the order in force: four probabilities, moved by the proxies' counts, by announcements, and back
 * toward the prior. Source: docs/model.md section 2.
 */
import { pow } from '../random/pow.js'
import { compliance } from './compliance.js'
import { type ParameterDeclaration, point } from './parameter.js'

export const parameters: readonly ParameterDeclaration[] = [
  { key: 'orderReversion', symbol: 'f_o', name: 'reversion of order beliefs', unit: '1/day', meaning: 'how fast a belief about the order in force returns to its prior', scope: 'crisis', prior: point(0.05), range: [0, 1], evidence: 'judgement' },
  { key: 'orderSeen', symbol: 'p_o', name: 'orders that become known', unit: '1', meaning: 'probability that the other side learns of an order to proxies', scope: 'crisis', prior: point(0.5), range: [0, 1], evidence: 'judgement; 8 January 2020 and 29 January 2024 became known' },
]

/** Belief about the order in force at the start: restrain, hold, free, press. */
export const DEFAULT_ORDER_PRIOR: readonly number[] = [0.02, 0.08, 0.8, 0.1]

/** Likelihood of an announced order when that order is in force, and when another is. Judgement. */
const ANNOUNCED_TRUE = 0.85
const ANNOUNCED_FALSE = 0.05

/** Largest count a step that the table holds; larger counts are read as this. */
export const COUNT_LIMIT = 40

/** Attacks a day that an observer expects of one proxy under each order at mean control and nominal drive, driver at 1. */
export function expectedRate(order: number, control: number, ownRate: number, pressFactor: number): number {
  const own = (1 - control) * ownRate
  if (order === 0) return own * (1 - compliance(control, true))
  if (order === 1) return own * (1 - compliance(control, false))
  return own + control * ownRate * (order === 2 ? 1 : pressFactor)
}

/** Table of rate^(count chi), four orders a count: the part of a Poisson likelihood that depends on the count. */
export function countTable(rate: ArrayLike<number>, conservatism: number): Float64Array {
  const table = new Float64Array(4 * (COUNT_LIMIT + 1))
  for (let n = 0; n <= COUNT_LIMIT; n++) {
    // Relative to the rate under `free`, so that large counts do not underflow.
    for (let o = 0; o < 4; o++) table[4 * n + o] = pow((rate[o] + 0.02) / (rate[2] + 0.02), n * conservatism)
  }
  return table
}

/** Weight by which an announcement of `announced` multiplies the belief in `order`, through a channel of this credibility. */
export function announcementLikelihood(announced: number, order: number, credibility: number): number {
  return credibility * (announced === order ? ANNOUNCED_TRUE : ANNOUNCED_FALSE) + (1 - credibility) * 0.25
}
