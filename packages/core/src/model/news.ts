/**
 * Late news of injuries: one slot for each ordered pair of victim and other side; a new act with injured merges into
 * it.
 */
import { log } from '../random/log.ts'
import { whole } from '../target/arithmetic.ts'
import type { i32 } from '../target/numbers.ts'
import { pressureAfter } from './answering/equations.ts'
import { totalAccount } from './decide.ts'
import { Happened } from './log.ts'
import { C } from './run-constants.ts'
import type { Sim } from './sim.ts'
import { bookAt, pairAt, principalAt, Q, S } from './state.ts'

/**
 * Remembers injuries not yet known that the side of `other` did to `victim`. `factor` is stake times the weight of
 * intent at the time of the act.
 */
export function addNews(
  sim: Sim,
  victim: i32,
  other: i32,
  author: i32,
  killed: number,
  known: number,
  unknown: number,
  factor: number,
): void {
  if (unknown <= 0) return
  const s = sim.s
  const layout = sim.layout
  const drawn = sim.drawn
  const at = pairAt(layout, victim, other)
  const base = 1 + killed + drawn.d[C.injuryWeight] * known
  s[at + Q.newsBase] = s[at + Q.newsLeft] > 0.5 ? Math.max(s[at + Q.newsBase], base) : base
  s[at + Q.newsLeft] += unknown
  s[at + Q.newsAuthor] = author
  s[at + Q.newsFactor] = factor
}

/**
 * Some of the injuries become known; the account of their author rises by what they add, a tenth if it has sunk below
 * its threshold.
 */
export function breakNews(sim: Sim, victim: i32, other: i32): void {
  const s = sim.s
  const layout = sim.layout
  const drawn = sim.drawn
  const d = drawn.d
  const at = pairAt(layout, victim, other)
  const left = s[at + Q.newsLeft]
  if (left <= 0) return
  const broke = left > 0.5 ? left * d[C.newsStep] : left
  s[at + Q.newsLeft] = left > 0.5 ? left - broke : 0
  const base = s[at + Q.newsBase]
  const next = base + d[C.injuryWeight] * broke
  s[at + Q.newsBase] = next
  const stale = totalAccount(sim, layout.account, victim, other) < d[C.ownThreshold]
  const harm = s[at + Q.newsFactor] * d[C.casualtyWeight] * log(next / base) * (stale ? d[C.staleNews] : 1)
  const author = whole(s[at + Q.newsAuthor])
  const account = bookAt(layout, layout.account, victim, other) + author
  const truth = bookAt(layout, layout.truth, victim, other) + author
  const estimate = bookAt(layout, layout.estimate, other, victim) + author
  const cap = d[C.accountCap]
  s[account] = Math.min(cap, s[account] + harm)
  s[truth] = Math.min(cap, s[truth] + harm)
  s[estimate] = Math.min(cap, s[estimate] + harm)
  const home = principalAt(layout, victim) + S.pressure
  s[home] = pressureAfter(s[home], d[C.pressureRise], harm)
  if (broke >= 5) sim.log.add(sim.t, Happened.news, victim, author, 0, broke, 0, -1, -1, stale ? 1 : 0)
}
