/** Late news of injuries: one slot for each principal; a new act with injured merges into it. */
import { log } from '../random/log.ts'
import { whole } from '../target/arithmetic.ts'
import type { i32 } from '../target/numbers.ts'
import { pressureAfter } from './answering/equations.ts'
import { totalAccount } from './decide.ts'
import { Happened } from './log.ts'
import { C } from './run-constants.ts'
import type { Sim } from './sim.ts'
import { S } from './state.ts'

/** Remembers injuries not yet known. `factor` is stake times the weight of intent at the time of the act. */
export function addNews(
  sim: Sim,
  victim: i32,
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
  const at = layout.principal + victim * S.size
  const base = 1 + killed + drawn.d[C.injuryWeight] * known
  s[at + S.newsBase] = s[at + S.newsLeft] > 0.5 ? Math.max(s[at + S.newsBase], base) : base
  s[at + S.newsLeft] += unknown
  s[at + S.newsAuthor] = author
  s[at + S.newsFactor] = factor
}

/**
 * Some of the injuries become known; the account of their author rises by what they add, a tenth if it has sunk below
 * its threshold.
 */
export function breakNews(sim: Sim, victim: i32): void {
  const s = sim.s
  const layout = sim.layout
  const drawn = sim.drawn
  const world = sim.world
  const d = drawn.d
  const at = layout.principal + victim * S.size
  const left = s[at + S.newsLeft]
  if (left <= 0) return
  const broke = left > 0.5 ? left * d[C.newsStep] : left
  s[at + S.newsLeft] = left > 0.5 ? left - broke : 0
  const base = s[at + S.newsBase]
  const next = base + d[C.injuryWeight] * broke
  s[at + S.newsBase] = next
  const stale = totalAccount(sim, layout.account, victim) < d[C.ownThreshold]
  const harm = s[at + S.newsFactor] * d[C.casualtyWeight] * log(next / base) * (stale ? d[C.staleNews] : 1)
  const author = whole(s[at + S.newsAuthor])
  const account = layout.account + victim * world.authors + author
  const truth = layout.truth + victim * world.authors + author
  const estimate = layout.estimate + (1 - victim) * world.authors + author
  const cap = d[C.accountCap]
  s[account] = Math.min(cap, s[account] + harm)
  s[truth] = Math.min(cap, s[truth] + harm)
  s[estimate] = Math.min(cap, s[estimate] + harm)
  s[at + S.pressure] = pressureAfter(s[at + S.pressure], d[C.pressureRise], harm)
  if (broke >= 5) sim.log.add(sim.t, Happened.news, victim, author, 0, broke, 0, -1, -1, stale ? 1 : 0)
}
