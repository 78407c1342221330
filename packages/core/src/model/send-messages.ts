/** Phase: deliver messages; and what sending, bearing out and belying do to credibility. */
import { laneOf, PURPOSE } from '../random/lanes.ts'
import { whole } from '../target/arithmetic.ts'
import type { i32 } from '../target/numbers.ts'
import { totalAccount } from './decide.ts'
import { Happened } from './log.ts'
import { ACCEPT, ASSURE, messageLikelihood, OFFER, THREATEN } from './messages/equations.ts'
import { C } from './run-constants.ts'
import type { Sim } from './sim.ts'
import { G, M, S } from './state.ts'

function channelAt(sim: Sim, channel: i32, receiver: i32): i32 {
  return sim.layout.channel + (2 * channel + receiver) * M.size
}

/** Credibility of a channel in the eyes of one receiver: mean of its Beta. */
export function credibility(sim: Sim, channel: i32, receiver: i32): number {
  const at = channelAt(sim, channel, receiver)
  return sim.s[at + M.borneOut] / (sim.s[at + M.borneOut] + sim.s[at + M.belied])
}

/**
 * Principal i sends a message; it may never arrive. A newer message overtakes one still under way in the same channel.
 */
export function send(sim: Sim, i: i32, channel: i32, content: i32, option: i32): void {
  if (channel < 0) return
  const s = sim.s
  const drawn = sim.drawn
  const stream = sim.stream
  sim.log.add(sim.t, Happened.message, i, content, 0, 0, 0, channel, -1, 0)
  if (stream.open(sim.run, sim.t, laneOf(PURPOSE.message, i)).unit() >= drawn.channelReliability[channel]) return
  const at = channelAt(sim, channel, 1 - i)
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
      for (let receiver = 0; receiver < 2; receiver++) {
        const at = channelAt(sim, c, receiver)
        if (s[at + M.content] < 0) continue
        if (pass === 0) s[at + M.daysLeft] -= world.step
        if (s[at + M.daysLeft] > 0 || (pass === 0 && s[at + M.content] === ACCEPT)) continue
        arrive(sim, c, receiver, whole(s[at + M.content]), whole(s[at + M.option]))
        s[at + M.content] = -1
        s[G.inFlight] -= 1
      }
    }
  }
}

function arrive(sim: Sim, channel: i32, receiver: i32, content: i32, option: i32): void {
  const s = sim.s
  const world = sim.world
  const layout = sim.layout
  const sender = 1 - receiver
  const me = layout.principal + receiver * S.size
  const them = layout.principal + sender * S.size
  sim.log.add(sim.t, Happened.arrival, receiver, content, 0, 0, 0, channel, -1, 0)
  const trust = credibility(sim, channel, receiver)
  let total: number = 0
  for (let m = 0; m < 3; m++) {
    s[me + S.belief0 + m] *= messageLikelihood(content, m, trust)
    total += s[me + S.belief0 + m]
  }
  for (let m = 0; m < 3; m++) s[me + S.belief0 + m] /= total
  s[G.silence] = 0
  const isPublic = 1 - world.channelIsPrivate[channel]
  if (content === ASSURE) {
    s[them + S.assureAge] = 0
    s[them + S.assurePublic] = isPublic
    s[them + S.assureChannel] = channel
  } else if (content === THREATEN) {
    s[them + S.threatAge] = 0
    // A vow made while an account stands open is a promise to answer it, and is belied where no force comes.
    const open = totalAccount(sim, layout.account, sender) > sim.drawn.d[C.ownThreshold]
    s[them + S.threatTested] = open ? 1 : 0
    s[them + S.threatChannel] = channel
  } else if (content === OFFER) {
    s[them + S.offerAge] = 0
  } else if (content === ACCEPT) s[me + S.offerAge] = -1
  if (content === ACCEPT && s[G.talks] === 0) {
    s[G.talks] = 1
    sim.log.add(sim.t, Happened.talks, sender, 1, 0, 0, 0, channel, -1, 0)
  }
  if (option >= 0) relieve(sim, receiver, world.menus[sender].relief[option])
}

/** An option without force is seen: the account that the other holds is lightened, and the sender reckons with it. */
export function relieve(sim: Sim, holder: i32, relief: number): void {
  if (relief === 0) return
  const s = sim.s
  const layout = sim.layout
  const world = sim.world
  const drawn = sim.drawn
  const kept = 1 - drawn.d[C.reliefShare] * relief
  const account = layout.account + holder * world.authors
  const truth = layout.truth + holder * world.authors
  const estimate = layout.estimate + (1 - holder) * world.authors
  for (let a = 0; a < world.authors; a++) {
    s[account + a] *= kept
    s[truth + a] *= kept
    s[estimate + a] *= kept
  }
}

function verdict(sim: Sim, sender: i32, channel: i32, borneOut: boolean, costsAtHome: boolean): void {
  const s = sim.s
  const layout = sim.layout
  const drawn = sim.drawn
  const at = channelAt(sim, channel, 1 - sender)
  s[at + (borneOut ? M.borneOut : M.belied)] += 1
  if (!borneOut && costsAtHome) {
    const self = layout.principal + sender * S.size
    s[self + S.pressure] += (1 - s[self + S.pressure]) * drawn.d[C.tiedHands]
  }
}

/** Principal i has used force by its own hand: its threat is borne out, its assurance belied, its offer void. */
export function forceBearsOn(sim: Sim, i: i32): void {
  const s = sim.s
  const layout = sim.layout
  const self = layout.principal + i * S.size
  const other = layout.principal + (1 - i) * S.size
  if (s[self + S.assureAge] >= 0) {
    verdict(sim, i, whole(s[self + S.assureChannel]), false, s[self + S.assurePublic] === 1)
    s[self + S.assureAge] = -1
  }
  if (s[self + S.threatAge] >= 0) {
    verdict(sim, i, whole(s[self + S.threatChannel]), true, false)
    s[self + S.threatAge] = -1
  }
  s[self + S.offerAge] = -1
  if (s[other + S.threatAge] >= 0) s[other + S.threatTested] = 1
}

/** A proxy of principal i's has used force: it tests the other's threat. */
export function proxyForceBearsOn(sim: Sim, i: i32): void {
  const other = sim.layout.principal + (1 - i) * S.size
  if (sim.s[other + S.threatAge] >= 0) sim.s[other + S.threatTested] = 1
}

/** Messages grow old; at the end of their life they have been borne out, belied or forgotten. */
export function ageMessages(sim: Sim, i: i32, days: number): void {
  const s = sim.s
  const layout = sim.layout
  const drawn = sim.drawn
  const self = layout.principal + i * S.size
  const life = drawn.d[C.messageDays]
  if (s[self + S.offerAge] >= 0) {
    s[self + S.offerAge] += days
    if (s[self + S.offerAge] > life) s[self + S.offerAge] = -1
  }
  if (s[self + S.assureAge] >= 0) {
    s[self + S.assureAge] += days
    if (s[self + S.assureAge] > life) {
      verdict(sim, i, whole(s[self + S.assureChannel]), true, false)
      s[self + S.assureAge] = -1
    }
  }
  if (s[self + S.threatAge] >= 0) {
    s[self + S.threatAge] += days
    if (s[self + S.threatAge] > life) {
      if (s[self + S.threatTested] === 1)
        verdict(
          sim,
          i,
          whole(s[self + S.threatChannel]),
          false,
          sim.world.channelIsPrivate[whole(s[self + S.threatChannel])] === 0,
        )
      s[self + S.threatAge] = -1
    }
  }
}
