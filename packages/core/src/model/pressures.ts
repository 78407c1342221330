/** Phase: pressures move. Late news, decay, beliefs that drift without acts, ageing messages, recovery of hosts. */
import { exp } from '../random/exp.ts'
import { whole } from '../target/arithmetic.ts'
import type { i32 } from '../target/numbers.ts'
import { totalAccount } from './decide.ts'
import { REPLY_GRID, REPLY_POINTS } from './level-one/equations.ts'
import { breakNews } from './news.ts'
import { isPressed } from './opportunity/equations.ts'
import { COUNT_LIMIT } from './order-belief/equations.ts'
import { C, H, hostBase, P, principalBase } from './run-constants.ts'
import { ageMessages } from './send-messages.ts'
import { patronDriver, type Sim } from './sim.ts'
import { G, S } from './state.ts'
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
  const authors = world.authors
  // News moves both principals' books, so all of it comes before anybody looks.
  for (let i = 0; i < 2; i++) breakNews(sim, i)
  for (let i = 0; i < 2; i++) {
    const at = layout.principal + i * S.size
    const own = principalBase(i)
    if (sim.acted[1 - i] === 0) seeQuiet(sim, i)
    if (world.hasProxies[1 - i] === 1) judgeOrder(sim, i)
    const kept = d[own + P.accountKeptStep]
    const keptEstimate = world.nominal.accountKeptStep[1 - i]
    for (let a = 0; a < authors; a++) {
      const n = i * authors + a
      s[layout.account + n] *= kept
      s[layout.truth + n] *= kept
      s[layout.estimate + n] *= keptEstimate
    }
    s[at + S.pressure] *= d[own + P.pressureKeptStep]
    s[at + S.fear] *= d[C.fearKeptStep]
    s[at + S.recentAge] += step
    forget(sim, i)
    ageMessages(sim, i, step)
  }
  s[G.tension] *= d[C.tensionKeptStep]
  s[G.sinceForce] += step
  s[G.sinceProxyForce] += step
  if (s[G.talks] === 1) {
    s[G.silence] += step
    if (s[G.silence] > d[C.silenceDays]) closeTalks(sim)
  }
  for (let h = 0; h < world.hosts; h++) {
    const host = hostBase(world.proxies, h)
    s[layout.host + h] += (1 - s[layout.host + h]) * d[host + H.recoveryStep]
  }
}

/** A step without force by the other: b(m) *= (1 - hazard Pr(force | m))^chi, the opportunity itself being unseen. */
function seeQuiet(sim: Sim, i: i32): void {
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const d = drawn.d
  const j = 1 - i
  // What i thinks that j is owed, and whether i thinks j pressed.
  const owed = totalAccount(sim, layout.estimate, i)
  if (owed === 0) return
  const due = owed < 1 ? owed : 1
  const pressed = isPressed(owed, totalAccount(sim, layout.account, i), d[C.ownThreshold], d[C.otherThreshold])
  const table = drawn.quiet[j]
  const base = pressed ? REPLY_POINTS : 0
  const at = layout.principal + i * S.size + S.belief0
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

/** Forgetting toward the prior over strategies. */
function forget(sim: Sim, i: i32): void {
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const world = sim.world
  const share = drawn.d[C.forgettingStep]
  const prior = world.sides[1 - i].strategyPrior
  const at = layout.principal + i * S.size + S.belief0
  for (let m = 0; m < 3; m++) s[at + m] += share * (prior[m] - s[at + m])
}

/**
 * Belief about the order that the other patron has in force, from the count of this step, then a step back toward its
 * prior.
 */
function judgeOrder(sim: Sim, i: i32): void {
  const world = sim.world
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const d = drawn.d
  const patron = 1 - i
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
  const at = layout.principal + i * S.size + S.order0
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
