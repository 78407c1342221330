/** Phase: pressures move. Late news, decay, beliefs that drift without acts, ageing messages, recovery of hosts. */
import { exp } from '../random/exp.ts'
import { whole } from '../target/arithmetic.ts'
import type { i32 } from '../target/numbers.ts'
import { totalAccount } from './decide.ts'
import { REPLY_GRID, REPLY_POINTS } from './level-one/equations.ts'
import { breakNews } from './news.ts'
import { isPressed } from './opportunity/equations.ts'
import { COUNT_LIMIT } from './order-belief/equations.ts'
import { pairOf } from './pairs.ts'
import { C, H, hostBase, P, principalBase } from './run-constants.ts'
import { ageMessages } from './send-messages.ts'
import { patronDriver, type Sim } from './sim.ts'
import { bookAt, D, dyadAt, G, pairAt, principalAt, Q, S } from './state.ts'
import { closeTalks } from './strike.ts'

/**
 * Moves what time moves: late news; beliefs, by the quiet of a step and by the count of attacks; accounts, pressure,
 * fear and tension, which fade; messages, talks that have fallen silent, and hosts, whose tolerance recovers. Source:
 * docs/model.md section 4, phase 8.
 */
export function pressuresMove(sim: Sim): void {
  const world = sim.world
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const d = drawn.d
  const step = world.step
  const principals = world.principals
  // News moves the books of both sides of a pair, so all of it comes before anybody looks.
  for (let i = 0; i < principals; i++) for (let j = 0; j < principals; j++) if (j !== i) breakNews(sim, i, j)
  for (let i = 0; i < principals; i++) {
    const at = principalAt(layout, i)
    const own = principalBase(i)
    for (let j = 0; j < principals; j++) if (j !== i) drift(sim, i, j, d[own + P.accountKeptStep])
    s[at + S.pressure] *= d[own + P.pressureKeptStep]
    s[at + S.fear] *= d[C.fearKeptStep]
    for (let j = 0; j < principals; j++) if (j !== i) ageMessages(sim, i, j, step)
  }
  s[G.sinceForce] += step
  s[G.sinceProxyForce] += step
  for (let j = 1; j < principals; j++) {
    for (let i = 0; i < j; i++) {
      const dyad = dyadAt(layout, i, j)
      s[dyad + D.tension] *= d[C.tensionKeptStep]
      if (s[dyad + D.talks] === 0) continue
      s[dyad + D.silence] += step
      if (s[dyad + D.silence] > d[C.silenceDays]) closeTalks(sim, i, j)
    }
  }
  for (let h = 0; h < world.hosts; h++) {
    const host = hostBase(principals, world.proxies, h)
    s[layout.host + h] += (1 - s[layout.host + h]) * d[host + H.recoveryStep]
  }
}

/**
 * What i holds of j after a step: what it makes of the quiet and of the count of attacks, and the accounts, which fade.
 * @param kept share of i's own accounts that is left
 */
function drift(sim: Sim, i: i32, j: i32, kept: number): void {
  const world = sim.world
  const s = sim.s
  const layout = sim.layout
  if (sim.acted[pairOf(j, i)] === 0) seeQuiet(sim, i, j)
  if (world.hasProxies[j] === 1) judgeOrder(sim, i, j)
  const keptEstimate = world.nominal.accountKeptStep[j]
  const account = bookAt(layout, layout.account, i, j)
  const truth = bookAt(layout, layout.truth, i, j)
  const estimate = bookAt(layout, layout.estimate, i, j)
  for (let a = 0; a < world.authors; a++) {
    s[account + a] *= kept
    s[truth + a] *= kept
    s[estimate + a] *= keptEstimate
  }
  s[pairAt(layout, i, j) + Q.recentAge] += world.step
  forget(sim, i, j)
}

/**
 * A step without force by j against i, as i sees it: b(m) *= (1 - hazard Pr(force | m))^chi, the opportunity itself being
 * unseen.
 */
function seeQuiet(sim: Sim, i: i32, j: i32): void {
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const d = drawn.d
  // What i thinks that j is owed, and whether i thinks j pressed.
  const owed = totalAccount(sim, layout.estimate, i, j)
  if (owed === 0) return
  const due = owed < 1 ? owed : 1
  const pressed = isPressed(owed, totalAccount(sim, layout.account, i, j), d[C.ownThreshold], d[C.otherThreshold])
  const table = drawn.quiet[pairOf(j, i)]
  const base = pressed ? REPLY_POINTS : 0
  const at = pairAt(layout, i, j) + Q.belief0
  let total: number = 0
  for (let m = 0; m < 3; m++) {
    const g = d[C.reciprocity0 + m] * due * REPLY_GRID
    const cell = whole(g)
    const low = table[base + cell]
    s[at + m] *= low + (g - cell) * (table[base + cell + 1] - low)
    total += s[at + m]
  }
  const scale = 1 / total
  for (let m = 0; m < 3; m++) s[at + m] *= scale
}

/** Forgetting toward the prior over strategies of j. */
function forget(sim: Sim, i: i32, j: i32): void {
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const world = sim.world
  const share = drawn.d[C.forgettingStep]
  const prior = world.sides[j].strategyPrior
  const at = pairAt(layout, i, j) + Q.belief0
  for (let m = 0; m < 3; m++) s[at + m] += share * (prior[m] - s[at + m])
}

/**
 * Belief of i about the order that another patron has in force, from the count of this step, then a step back toward its
 * prior.
 */
function judgeOrder(sim: Sim, i: i32, patron: i32): void {
  const world = sim.world
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const d = drawn.d
  const proxies = world.proxiesOf[patron]
  let count = 0
  for (let n = 0; n < world.proxyCount[patron]; n++) count += sim.attacks[proxies[n]]
  const x = patronDriver(sim, patron)
  const kept = sim.orderKept[patron]
  if (sim.orderKeptAt[patron] !== x) {
    sim.orderKeptAt[patron] = x
    const step = world.step
    for (let o = 0; o < 4; o++) kept[o] = exp(-d[C.conservatism] * world.orderRate[patron][o] * x * step)
  }
  const counts = world.orderCounts[patron]
  const row = 4 * (count < COUNT_LIMIT ? count : COUNT_LIMIT)
  const at = pairAt(layout, i, patron) + Q.order0
  let total: number = 0
  for (let o = 0; o < 4; o++) {
    s[at + o] *= kept[o] * counts[row + o]
    total += s[at + o]
  }
  const scale = 1 / total
  const share = d[C.orderReversionStep]
  const prior = world.orderPrior
  for (let o = 0; o < 4; o++) {
    const believed = s[at + o] * scale
    s[at + o] = believed + share * (prior[o] - believed)
  }
}
