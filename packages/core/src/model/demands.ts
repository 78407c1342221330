/**
 * What principals want of each other: demands are made, refused, met and forgotten, and press whoever makes them; shows
 * of force build up what an ultimatum threatens with. Source: docs/model.md section 4, "Demands".
 */
import type { i32 } from '../target/numbers.ts'
import { AS_GOOD_AS_MET, NO_DEMAND, OPEN_ENDED, press, WITH_DEADLINE } from './demand/equations.ts'
import { Happened } from './log.ts'
import { COMPLY, DEMAND, DROP, FULFIL, REJECT } from './messages/equations.ts'
import { pairOf, placeAmongOthers } from './pairs.ts'
import { C, P, principalBase } from './run-constants.ts'
import type { Sim } from './sim.ts'
import { D, dyadAt, pairAt, principalAt, Q, S } from './state.ts'

/** Less of a build-up than this is none. */
const LEAST_BUILT_UP: number = 0.01

/** Whether principal i wants something of principal j that it has not got. */
export function demands(sim: Sim, i: i32, j: i32): boolean {
  return sim.s[pairAt(sim.layout, i, j) + Q.demanded] !== NO_DEMAND
}

/** Whether any demand or build-up bears on what i does to j: where none does, `demandTerm` is 0 for every option. */
export function bearsDemands(sim: Sim, i: i32, j: i32): boolean {
  return demands(sim, i, j) || demands(sim, j, i) || sim.s[pairAt(sim.layout, i, j) + Q.buildUp] > 0
}

/** Whether principal i could set a deadline: it wants something of j, and none runs. */
export function maySetDeadline(sim: Sim, i: i32, j: i32): boolean {
  const at = pairAt(sim.layout, i, j)
  const demanded = sim.s[at + Q.demanded]
  return demanded === OPEN_ENDED || (demanded === WITH_DEADLINE && sim.s[at + Q.demandLeft] <= 0)
}

/** What principal i still wants of principal j, in the severity that it would use for it: 0 to 1. */
export function wanted(sim: Sim, i: i32, j: i32): number {
  const at = pairAt(sim.layout, i, j)
  if (sim.s[at + Q.demanded] === NO_DEMAND) return 0
  return sim.drawn.demandStake[pairOf(i, j)] * (1 - sim.s[at + Q.demandMet])
}

/** What principal i is due of principal j by a demand that presses now, in severity: 0 to 1. It adds to its account. */
export function claim(sim: Sim, i: i32, j: i32): number {
  const pressing = pressOf(sim, i, j)
  return pressing > 0 ? wanted(sim, i, j) * pressing : 0
}

/**
 * How far its public expects principal i to act, 0 to 1: by what was done to it, and by what it demands in public of the
 * others, most of all as a deadline passes.
 */
export function publicPressure(sim: Sim, i: i32): number {
  let pressure = sim.s[principalAt(sim.layout, i) + S.pressure]
  for (let j = 0; j < sim.world.principals; j++) {
    if (j === i) continue
    const pressing = pressOf(sim, i, j)
    if (pressing > 0) pressure += (1 - pressure) * pressing * (1 - sim.s[pairAt(sim.layout, i, j) + Q.demandMet])
  }
  return pressure
}

/** Press of what principal i demands of principal j, 0 to 1 (demand/equations.ts). */
function pressOf(sim: Sim, i: i32, j: i32): number {
  const s = sim.s
  const at = pairAt(sim.layout, i, j)
  if (s[at + Q.demanded] === NO_DEMAND) return 0
  const d = sim.drawn.d
  const refused = s[at + Q.demandRefused] === 1 && d[C.demandRefused] > d[C.demandIdle]
  const share = press(
    s[at + Q.demanded] === WITH_DEADLINE,
    s[at + Q.demandLeft],
    refused ? d[C.demandRefused] : d[C.demandIdle],
    d[C.demandLead],
    d[C.demandHalfLife],
  )
  const talks = s[dyadAt(sim.layout, i, j) + D.talks] === 1
  return share * (talks ? d[C.talksCalm] : 1)
}

/**
 * What demands and build-ups add to the utility of an option of i that is directed at j, in logits: force by its own hand
 * may bring what is due, an ultimatum draws by what is wanted, giving in costs as a reply would that one bears instead, and
 * doing nothing leaves a build-up unused.
 */
export function demandTerm(sim: Sim, i: i32, j: i32, o: i32): number {
  const menu = sim.world.menus[i]
  const d = sim.drawn.d
  if (menu.message[o] === DEMAND) return d[C.ultimatumGain] * wanted(sim, i, j)
  if (menu.message[o] === COMPLY && demands(sim, j, i))
    return -d[principalBase(i) + P.fear] * sim.drawn.demandCost[pairOf(j, i)]
  if (menu.isForce[o] === 1) {
    if ((menu.reach[o] & 1) === 0) return 0
    const due = claim(sim, i, j)
    return d[C.demandGain] * (due < menu.severity[o] ? due : menu.severity[o])
  }
  return menu.isSilence[o] === 1 ? -d[C.buildUpCost] * sim.s[pairAt(sim.layout, i, j) + Q.buildUp] : 0
}

/** The most that any principal still wants of another: it keeps a settlement away. */
export function mostWanted(sim: Sim): number {
  if (sim.world.demands === 0) return 0
  let most: number = 0
  for (let pair = 0; pair < sim.layout.pairs; pair++) {
    const one = wanted(sim, sim.layout.holder[pair], sim.layout.other[pair])
    if (one > most) most = one
  }
  return most
}

/**
 * Words of principal i to principal j that make a demand, refuse or meet one of j's, or drop its own; other words do
 * nothing here. Demands are public: what is said counts as it is said.
 * @param days to the deadline of a demand; below 0 where it has none
 */
export function bearOnDemand(sim: Sim, i: i32, j: i32, content: i32, days: number): void {
  if (content < DEMAND || content > DROP) return
  const s = sim.s
  const mine = pairAt(sim.layout, i, j)
  const theirs = pairAt(sim.layout, j, i)
  if (content === DEMAND) make(sim, i, j, days)
  else if (content === DROP) s[mine + Q.demanded] = NO_DEMAND
  else if (s[theirs + Q.demanded] === NO_DEMAND) return
  else if (content === REJECT) {
    s[theirs + Q.demandRefused] = 1
    if (s[theirs + Q.demanded] === OPEN_ENDED) s[theirs + Q.demandLeft] = 0
  } else if (content === COMPLY) meet(sim, j, i, sim.drawn.d[C.complianceShare])
  else if (content === FULFIL) meet(sim, j, i, 1)
}

/** Principal i makes a demand of principal j, or makes it anew. */
function make(sim: Sim, i: i32, j: i32, days: number): void {
  const s = sim.s
  const at = pairAt(sim.layout, i, j)
  if (s[at + Q.demanded] === NO_DEMAND) s[at + Q.demandMet] = 0
  s[at + Q.demandRefused] = 0
  const hasDeadline = days >= 0
  // Who repeats a demand while a deadline runs has not taken the deadline back.
  if (!hasDeadline && s[at + Q.demanded] === WITH_DEADLINE && s[at + Q.demandLeft] > 0) return
  s[at + Q.demanded] = hasDeadline ? WITH_DEADLINE : OPEN_ENDED
  s[at + Q.demandLeft] = hasDeadline ? days : 0
}

/** A share, 0 to 1, of what i still wants of j is given. */
function meet(sim: Sim, i: i32, j: i32, share: number): void {
  const s = sim.s
  const at = pairAt(sim.layout, i, j)
  s[at + Q.demandMet] += (1 - s[at + Q.demandMet]) * share
  s[at + Q.demandRefused] = 0
  if (s[at + Q.demandMet] < AS_GOOD_AS_MET) return
  s[at + Q.demanded] = NO_DEMAND
  // Who got what it wanted owes nobody the force that it threatened with.
  s[at + Q.threatAge] = -1
  sim.log.add(sim.t, Happened.demand, i, 1, 0, 0, 0, -1, placeAmongOthers(i, j), 0)
}

/** The demands that the file has from step t on. */
export function demandsBegin(sim: Sim, t: i32): void {
  const world = sim.world
  for (let n = 0; n < world.demands; n++) {
    if (world.demandFrom[n] !== t) continue
    const pair = world.demandPair[n]
    const until = world.demandUntil[n]
    const days: number = until < 0 ? -1 : (until - t) * world.step
    const i = sim.layout.holder[pair]
    const j = sim.layout.other[pair]
    make(sim, i, j, days)
    sim.log.add(t, Happened.demand, i, 0, 0, 0, 0, -1, placeAmongOthers(i, j), days >= 0 ? 1 : 0)
  }
}

/** Force by i's own hand against j: its ultimatum is spent, and what it wants stands without a deadline. */
export function spendUltimatum(sim: Sim, i: i32, j: i32): void {
  const s = sim.s
  const at = pairAt(sim.layout, i, j)
  if (s[at + Q.demanded] !== WITH_DEADLINE) return
  s[at + Q.demanded] = OPEN_ENDED
  s[at + Q.demandLeft] = 0
}

/** Principal i shows force to principal j: what it could strike with is built up. */
export function buildUp(sim: Sim, i: i32, j: i32): void {
  const at = pairAt(sim.layout, i, j) + Q.buildUp
  sim.s[at] += (1 - sim.s[at]) * sim.drawn.d[C.buildUpShare]
}

/** A step goes by: deadlines come nearer and pass, talks bring what is wanted nearer, a build-up runs down. */
export function demandsMove(sim: Sim): void {
  const s = sim.s
  const layout = sim.layout
  const d = sim.drawn.d
  for (let pair = 0; pair < layout.pairs; pair++) {
    const at = layout.pair + pair * Q.size
    s[at + Q.buildUp] = s[at + Q.buildUp] < LEAST_BUILT_UP ? 0 : s[at + Q.buildUp] * d[C.buildUpKeptStep]
    if (s[at + Q.demanded] === NO_DEMAND) continue
    const i = layout.holder[pair]
    const j = layout.other[pair]
    const before = s[at + Q.demandLeft]
    s[at + Q.demandLeft] -= sim.world.step
    if (s[at + Q.demanded] === WITH_DEADLINE && before > 0 && s[at + Q.demandLeft] <= 0) {
      // The deadline passes: what was threatened is due, and is belied where it does not come.
      s[at + Q.threatAge] = 0
      s[at + Q.threatTested] = 1
      s[at + Q.threatChannel] = sim.world.publicChannel
    }
    if (s[dyadAt(layout, i, j) + D.talks] === 1) meet(sim, i, j, d[C.talksProgressStep])
  }
  demandsBegin(sim, sim.t + 1)
}
