/** Phase: deliver messages; and what sending, bearing out and belying do to credibility. */
import { addressOfPrincipal, laneOf, PURPOSE } from '../random/lanes.ts'
import { whole } from '../target/arithmetic.ts'
import type { i32 } from '../target/numbers.ts'
import { totalOfPair } from './decide.ts'
import { Happened } from './log.ts'
import { ACCEPT, ASSURE, messageLikelihood, OFFER, THREATEN } from './messages/equations.ts'
import { pairOf, placeAmongOthers } from './pairs.ts'
import { C } from './run-constants.ts'
import type { Sim } from './sim.ts'
import { bookAt, channelAt, D, dyadAt, G, M, pairAt, principalAt, Q, S } from './state.ts'

/** Credibility of what a sender says by a channel in the eyes of one receiver: mean of its Beta. */
export function credibility(sim: Sim, channel: i32, receiver: i32, sender: i32): number {
  const at = channelAt(sim.layout, channel, receiver, sender)
  return sim.s[at + M.borneOut] / (sim.s[at + M.borneOut] + sim.s[at + M.belied])
}

/**
 * Principal i sends a message to principal j; it may never arrive. A newer message overtakes one still under way from
 * the one to the other in the same channel.
 */
export function send(sim: Sim, i: i32, j: i32, channel: i32, content: i32, option: i32): void {
  if (channel < 0) return
  const s = sim.s
  const drawn = sim.drawn
  const stream = sim.stream
  sim.log.add(sim.t, Happened.message, i, content, 0, 0, 0, channel, -1, placeAmongOthers(i, j))
  stream.open(sim.run, sim.t, laneOf(PURPOSE.message, addressOfPrincipal(i)))
  if (stream.unit() >= drawn.channelReliability[channel]) return
  const at = channelAt(sim.layout, channel, j, i)
  if (s[at + M.content] < 0) s[G.inFlight] += 1
  s[at + M.content] = content
  s[at + M.option] = option
  s[at + M.daysLeft] = drawn.channelDelay[channel]
}

/**
 * Phase: messages whose delay has run out arrive, and move what the receiver believes. Source: docs/model.md section 4,
 * phase 2.
 */
export function deliver(sim: Sim): void {
  const s = sim.s
  const world = sim.world
  if (s[G.inFlight] === 0) return
  // Acceptances last: an offer that arrives on the same day is the one that is accepted, whoever sent it.
  for (let pass = 0; pass < 2; pass++) {
    for (let c = 0; c < world.channels; c++) {
      for (let receiver = 0; receiver < world.principals; receiver++) {
        for (let sender = 0; sender < world.principals; sender++)
          if (sender !== receiver) deliverOne(sim, c, receiver, sender, pass)
      }
    }
  }
}

/** What is under way by a channel from one principal to another arrives, if its time has come in this pass. */
function deliverOne(sim: Sim, channel: i32, receiver: i32, sender: i32, pass: i32): void {
  const s = sim.s
  const at = channelAt(sim.layout, channel, receiver, sender)
  if (s[at + M.content] < 0) return
  if (pass === 0) s[at + M.daysLeft] -= sim.world.step
  if (s[at + M.daysLeft] > 0 || (pass === 0 && s[at + M.content] === ACCEPT)) return
  arrive(sim, channel, receiver, sender, whole(s[at + M.content]), whole(s[at + M.option]))
  s[at + M.content] = -1
  s[G.inFlight] -= 1
}

function arrive(sim: Sim, channel: i32, receiver: i32, sender: i32, content: i32, option: i32): void {
  const s = sim.s
  const world = sim.world
  const layout = sim.layout
  const me = pairAt(layout, receiver, sender)
  const them = pairAt(layout, sender, receiver)
  const dyad = dyadAt(layout, sender, receiver)
  sim.log.add(sim.t, Happened.arrival, receiver, content, 0, 0, 0, channel, -1, placeAmongOthers(receiver, sender))
  const trust = credibility(sim, channel, receiver, sender)
  let total: number = 0
  for (let m = 0; m < 3; m++) {
    s[me + Q.belief0 + m] *= messageLikelihood(content, m, trust)
    total += s[me + Q.belief0 + m]
  }
  for (let m = 0; m < 3; m++) s[me + Q.belief0 + m] /= total
  s[dyad + D.silence] = 0
  const isPublic = 1 - world.channelIsPrivate[channel]
  if (content === ASSURE) {
    s[them + Q.assureAge] = 0
    s[them + Q.assurePublic] = isPublic
    s[them + Q.assureChannel] = channel
  } else if (content === THREATEN) {
    s[them + Q.threatAge] = 0
    // A vow made while an account stands open is a promise to answer it, and is belied where no force comes.
    const open = totalOfPair(sim, layout.account, pairOf(sender, receiver)) > sim.drawn.d[C.ownThreshold]
    s[them + Q.threatTested] = open ? 1 : 0
    s[them + Q.threatChannel] = channel
  } else if (content === OFFER) {
    s[them + Q.offerAge] = 0
  } else if (content === ACCEPT) s[me + Q.offerAge] = -1
  if (content === ACCEPT && s[dyad + D.talks] === 0) {
    s[dyad + D.talks] = 1
    // Of nobody: both may accept on the same day.
    sim.log.add(sim.t, Happened.talks, -1, 1, 0, 0, 0, channel, -1, 0)
  }
  if (option >= 0) relieve(sim, receiver, sender, world.menus[sender].relief[option])
}

/**
 * An option of principal `by` without force is seen: the account that `holder` keeps against it is lightened, and it
 * reckons with that.
 */
export function relieve(sim: Sim, holder: i32, by: i32, relief: number): void {
  if (relief === 0) return
  const s = sim.s
  const layout = sim.layout
  const world = sim.world
  const drawn = sim.drawn
  const kept = 1 - drawn.d[C.reliefShare] * relief
  const account = bookAt(layout, layout.account, holder, by)
  const truth = bookAt(layout, layout.truth, holder, by)
  const estimate = bookAt(layout, layout.estimate, by, holder)
  for (let a = 0; a < world.authors; a++) {
    s[account + a] *= kept
    s[truth + a] *= kept
    s[estimate + a] *= kept
  }
}

/** What a sender said to a receiver by a channel has been borne out or belied. */
function verdict(sim: Sim, sender: i32, receiver: i32, channel: i32, borneOut: boolean, costsAtHome: boolean): void {
  const s = sim.s
  const layout = sim.layout
  const drawn = sim.drawn
  const at = channelAt(layout, channel, receiver, sender)
  s[at + (borneOut ? M.borneOut : M.belied)] += 1
  if (!borneOut && costsAtHome) {
    const self = principalAt(layout, sender)
    s[self + S.pressure] += (1 - s[self + S.pressure]) * drawn.d[C.tiedHands]
  }
}

/**
 * Principal i has used force by its own hand against j: its threat is borne out, its assurance belied, its offer void.
 */
export function forceBearsOn(sim: Sim, i: i32, j: i32): void {
  const s = sim.s
  const layout = sim.layout
  const mine = pairAt(layout, i, j)
  if (s[mine + Q.assureAge] >= 0) {
    verdict(sim, i, j, whole(s[mine + Q.assureChannel]), false, s[mine + Q.assurePublic] === 1)
    s[mine + Q.assureAge] = -1
  }
  if (s[mine + Q.threatAge] >= 0) {
    verdict(sim, i, j, whole(s[mine + Q.threatChannel]), true, false)
    s[mine + Q.threatAge] = -1
  }
  s[mine + Q.offerAge] = -1
  testThreat(sim, j, i)
}

/** Force against principal i, by principal j or a proxy of its, tests the threat of i. */
export function testThreat(sim: Sim, i: i32, j: i32): void {
  const mine = pairAt(sim.layout, i, j)
  if (sim.s[mine + Q.threatAge] >= 0) sim.s[mine + Q.threatTested] = 1
}

/**
 * Messages of the one of an ordered pair to the other grow old; at the end of their life they have been borne out, belied
 * or forgotten.
 * @param pair its number (pairs.ts)
 */
export function ageMessages(sim: Sim, pair: i32, days: number): void {
  const s = sim.s
  const layout = sim.layout
  const i = layout.holder[pair]
  const j = layout.other[pair]
  const mine = layout.pair + pair * Q.size
  const life = sim.drawn.d[C.messageDays]
  if (s[mine + Q.offerAge] >= 0) {
    s[mine + Q.offerAge] += days
    if (s[mine + Q.offerAge] > life) s[mine + Q.offerAge] = -1
  }
  if (s[mine + Q.assureAge] >= 0) {
    s[mine + Q.assureAge] += days
    if (s[mine + Q.assureAge] > life) {
      verdict(sim, i, j, whole(s[mine + Q.assureChannel]), true, false)
      s[mine + Q.assureAge] = -1
    }
  }
  if (s[mine + Q.threatAge] >= 0) {
    s[mine + Q.threatAge] += days
    if (s[mine + Q.threatAge] > life) {
      const channel = whole(s[mine + Q.threatChannel])
      if (s[mine + Q.threatTested] === 1) verdict(sim, i, j, channel, false, sim.world.channelIsPrivate[channel] === 0)
      s[mine + Q.threatAge] = -1
    }
  }
}
