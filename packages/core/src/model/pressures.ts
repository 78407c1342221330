/** Phase: pressures move. Late news, decay, beliefs that drift without acts, ageing messages, recovery of hosts. */
import { exp } from '../random/exp.ts'
import { whole } from '../target/arithmetic.ts'
import type { i32 } from '../target/numbers.ts'
import { ceaseFiresMove } from './cease-fires.ts'
import { totalOfPair } from './decide.ts'
import { claim, demandsMove } from './demands.ts'
import { REPLY_GRID, REPLY_POINTS } from './level-one/equations.ts'
import { breakNews } from './news.ts'
import { isPressed } from './opportunity/equations.ts'
import { COUNT_LIMIT } from './order-belief/equations.ts'
import { reversed } from './pairs.ts'
import { C, H, hostBase, P, principalBase } from './run-constants.ts'
import { ageMessages } from './send-messages.ts'
import { patronDriver, type Sim } from './sim.ts'
import { D, G, principalAt, Q, S, X } from './state.ts'
import { closeTalks } from './strike.ts'

/**
 * Moves what time moves: late news; beliefs, by the quiet of a step and by the count of attacks; accounts, pressure,
 * fear and tension, which fade; demands; messages, talks that have fallen silent, and hosts, whose tolerance recovers. Source:
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
  for (let pair = 0; pair < layout.pairs; pair++)
    if (s[layout.pair + pair * Q.size + Q.newsLeft] > 0) breakNews(sim, layout.holder[pair], layout.other[pair])
  for (let pair = 0; pair < layout.pairs; pair++) drift(sim, pair)
  for (let i = 0; i < principals; i++) {
    const at = principalAt(layout, i)
    s[at + S.pressure] *= d[principalBase(i) + P.pressureKeptStep]
    s[at + S.fear] *= d[C.fearKeptStep]
  }
  demandsMove(sim)
  ceaseFiresMove(sim)
  for (let pair = 0; pair < layout.pairs; pair++) ageMessages(sim, pair, step)
  s[G.sinceForce] += step
  s[G.sinceProxyForce] += step
  for (let k = 0; k < world.proxies; k++) s[layout.proxy + k * X.size + X.sinceAttack] += step
  for (let n = 0; n < layout.dyads; n++) {
    const dyad = layout.dyad + n * D.size
    s[dyad + D.tension] *= d[C.tensionKeptStep]
    if (s[dyad + D.talks] === 0) continue
    s[dyad + D.silence] += step
    if (s[dyad + D.silence] > d[C.silenceDays]) closeTalks(sim, dyad)
  }
  for (let h = 0; h < world.hosts; h++) {
    const host = hostBase(principals, world.proxies, h)
    s[layout.host + h] += (1 - s[layout.host + h]) * d[host + H.recoveryStep]
  }
}

/**
 * What the one of an ordered pair holds of the other after a step: what it makes of the quiet and of the count of
 * attacks, and the accounts, which fade.
 */
function drift(sim: Sim, pair: i32): void {
  const world = sim.world
  const s = sim.s
  const layout = sim.layout
  const d = sim.drawn.d
  const j = layout.other[pair]
  const at = layout.pair + pair * Q.size
  if (sim.acted[reversed(pair)] === 0) seeQuiet(sim, pair)
  if (world.hasProxies[j] === 1) judgeOrder(sim, j, at + Q.order0)
  const authors = world.authors
  const kept = d[principalBase(layout.holder[pair]) + P.accountKeptStep]
  const keptEstimate = world.nominal.accountKeptStep[j]
  const account = layout.account + pair * authors
  const truth = layout.truth + pair * authors
  const estimate = layout.estimate + pair * authors
  for (let a = 0; a < authors; a++) {
    s[account + a] *= kept
    s[truth + a] *= kept
    s[estimate + a] *= keptEstimate
  }
  s[at + Q.recentAge] += world.step
  // Forgetting toward the prior over strategies.
  const share = d[C.forgettingStep]
  const prior = world.sides[j].strategyPrior
  for (let m = 0; m < 3; m++) s[at + Q.belief0 + m] += share * (prior[m] - s[at + Q.belief0 + m])
}

/**
 * A step without force by the other of an ordered pair against the one, as the one sees it: b(m) *= (1 - hazard
 * Pr(force | m))^chi, the opportunity itself being unseen.
 */
function seeQuiet(sim: Sim, pair: i32): void {
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const d = drawn.d
  // What the one thinks that the other is owed, and whether it thinks the other pressed.
  const me = layout.holder[pair]
  const other = layout.other[pair]
  const owed = totalOfPair(sim, layout.estimate, pair) + claim(sim, other, me)
  if (owed === 0) return
  const due = owed < 1 ? owed : 1
  const pressed = isPressed(
    owed,
    totalOfPair(sim, layout.account, pair) + claim(sim, me, other),
    d[C.ownThreshold],
    d[C.otherThreshold],
  )
  const table = drawn.quiet[reversed(pair)]
  const base = pressed ? REPLY_POINTS : 0
  const at = layout.pair + pair * Q.size + Q.belief0
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

/**
 * Belief about the order that a patron has in force, from the count of this step, then a step back toward its prior.
 * @param at where the belief begins in the state
 */
function judgeOrder(sim: Sim, patron: i32, at: i32): void {
  const world = sim.world
  const s = sim.s
  const d = sim.drawn.d
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
