/**
 * What an observer believes about the order in force: four probabilities, moved by the proxies' counts, by
 * announcements, and back toward the prior. Source: docs/model.md section 2.
 */
import { pow } from '../../random/pow.ts'
import type { Doubles } from '../../target/memory.ts'
import type { i32 } from '../../target/numbers.ts'
import { compliance } from '../compliance/equations.ts'

/** Likelihood of an announced order when that order is in force, and when another is. Judgement. */
const ANNOUNCED_TRUE = 0.85
const ANNOUNCED_FALSE = 0.05

/** Largest count a step that the table holds; larger counts are read as this. */
export const COUNT_LIMIT = 40

/**
 * Attacks a day that an observer expects of one proxy under each order at mean control and nominal drive, driver at 1.
 */
export function expectedRate(order: i32, control: number, ownRate: number, pressFactor: number): number {
  const own = (1 - control) * ownRate
  if (order === 0) return own * (1 - compliance(control, true))
  if (order === 1) return own * (1 - compliance(control, false))
  return own + control * ownRate * (order === 2 ? 1 : pressFactor)
}

/**
 * Fills a table of rate^(count chi), four orders for each count up to the limit: the part of a Poisson likelihood that
 * depends on the count.
 */
export function fillCounts(rate: Doubles, conservatism: number, table: Doubles): void {
  for (let n = 0; n <= COUNT_LIMIT; n++) {
    // Relative to the rate under `free`, so that large counts do not underflow.
    for (let o = 0; o < 4; o++) table[4 * n + o] = pow((rate[o] + 0.02) / (rate[2] + 0.02), n * conservatism)
  }
}

/**
 * Weight by which an announcement of `announced` multiplies the belief in `order`, through a channel of this
 * credibility.
 */
export function announcementLikelihood(announced: i32, order: i32, credibility: number): number {
  return credibility * (announced === order ? ANNOUNCED_TRUE : ANNOUNCED_FALSE) + (1 - credibility) * 0.25
}
