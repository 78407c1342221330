/** Principals along the record: the probability of their recorded acts, and a draw of acts that the record does not show. */
import { answer, giveOrder } from '../model/act.js'
import { totalAccount, weighOptions } from '../model/decide.js'
import { C, P, principalBase } from '../model/drawn.js'
import { isPressed } from '../model/opportunity/equations.js'
import type { GivenAct } from '../model/scenario.js'
import { send } from '../model/send-messages.js'
import { type Sim, unit } from '../model/sim.js'
import { strike } from '../model/strike.js'
import type { World } from '../model/world.js'
import { log } from '../random/log.js'
import type { Stream } from '../random/stream.js'
import { candidates, FACTORS, ownEvidence, seenWith } from './aim-evidence.js'
import { logSum } from './logs.js'
import type { ObservedAct } from './observations.js'
import { givenAct } from './one-shape.js'

/** Share of words, shows of force and other acts below severity .2 that the record tells of. */
export const REPORTED = 0.6
/** Least severity of an own-hand act that no record misses. */
const NEVER_MISSED = 0.2
/** Distance between the addresses of luck of a side's strikes on one day; runs and particles are fewer. */
const FURTHER = 0x4000000
/** Least probability of a recorded act: it happened, even if the model gives it no chance. */
const LEAST = 1e-9

/** Probability that the record would tell of an option. */
function recorded(sim: Sim, i: number, o: number): number {
  const menu = sim.world.menus[i]
  if (menu.isWar[o] === 1 || menu.withdraw[o] === 1) return 1
  if (menu.order[o] >= 0 || menu.severity[o] === 0) return 0
  return menu.isForce[o] === 1 && menu.severity[o] >= NEVER_MISSED ? 1 : REPORTED
}

/** Pr(an opportunity to decide in this step). */
function opportunity(sim: Sim, i: number): { hazard: number; pressed: boolean } {
  const { d } = sim.drawn
  const pressed = isPressed(totalAccount(sim, sim.layout.account, i), totalAccount(sim, sim.layout.estimate, i), d[C.ownThreshold], d[C.otherThreshold])
  return { hazard: pressed ? d[principalBase(i) + P.opportunityStep] : d[C.backgroundStep], pressed }
}

/** Working arrays, reused by one filter. */
export class PrincipalsObserved {
  private readonly factors = new Float64Array(2 * FACTORS)
  private readonly joint = new Float64Array(128)
  private readonly forced: (GivenAct | null)[] = []
  /** Strikes of either side in the step. */
  private readonly struck = new Int32Array(2)
  /** For each principal, probability that the record would tell of each option; the same for all particles of a world. */
  private told: Float64Array[] = []
  private world: World | null = null

  /**
   * Decisions of both principals on the state as the phase began; fills `sim.chosen` with what was done unseen.
   * @param acts of this step; @param keep takes the factors of evidence on an own-hand act
   * @returns log weight
   */
  decide(sim: Sim, acts: readonly ObservedAct[], stream: Stream, keep: (n: number, factors: Float64Array) => void): number {
    let total = 0
    for (let n = 0; n < acts.length; n++) this.forced[n] = null
    for (let i = 0; i < 2; i++) {
      sim.chosen[i] = -1
      const { hazard, pressed } = opportunity(sim, i)
      let seen = false
      let forced = false
      for (let n = 0; n < acts.length; n++) {
        const { act } = acts[n]
        if (act.principal !== i || (act.kind !== 'order' && (act.kind !== 'own' || sim.world.menus[i].isForce[act.option] === 0))) continue
        if (!seen) {
          weighOptions(sim, i, false, false)
          total += log(hazard)
        }
        seen = true
        if (act.kind === 'order') total += this.order(sim, act)
        else {
          total += this.own(sim, acts[n], n, stream, keep, forced ? forceShare(sim, i) : 1)
          forced = true
        }
      }
      if (!seen) total += this.words(sim, i, acts, hazard) ?? unseen(sim, i, hazard, pressed, this.toldOf(sim, i))
    }
    return total
  }

  /** Carries out what the record tells: own acts, orders, messages. */
  carryOut(sim: Sim, acts: readonly ObservedAct[]): void {
    const { struck } = this
    struck.fill(0)
    for (let n = 0; n < acts.length; n++) {
      const { act } = acts[n]
      if (act.kind === 'own') {
        const forced = this.forced[n] ?? act
        answer(sim, act.principal, forced.option)
        const menu = sim.world.menus[act.principal]
        if (menu.isForce[forced.option] === 1) {
          sim.acted[act.principal] = 1
          // A warned strike comes with its warning, unless the record has that as words of its own.
          if (menu.message[forced.option] >= 0 && acts[n].announced !== true) send(sim, act.principal, menu.channel[forced.option], menu.message[forced.option], -1)
          // The model draws for one strike per side and step; a further strike draws from an address that no run uses.
          const { run } = sim
          sim.run = (run + FURTHER * struck[act.principal]++) >>> 0
          strike(sim, act.principal, forced.option, forced)
          sim.run = run
        }
      } else if (act.kind === 'order') {
        const menu = sim.world.menus[act.principal]
        const o = menu.order.indexOf(act.order)
        giveOrder(sim, act.principal, act.order, o >= 0 ? menu.relief[o] : 0, act.seen)
      } else if (act.kind === 'message') send(sim, act.principal, act.channel, act.content, act.option)
    }
  }

  /**
   * Weight of words or a show of force where nothing else of the principal was seen in the step: the first such act is its choice, and was
   * reported. Any others are carried out without weight, since a principal decides once a step. Null where there was none on its menu.
   */
  private words(sim: Sim, i: number, acts: readonly ObservedAct[], hazard: number): number | null {
    const menu = sim.world.menus[i]
    const said = spoken(acts, i)
    if (said === null) return null
    // A warning that comes alone is words: the strike that it announces is weighed on its own day.
    const alike = (o: number): boolean => menu.absent[o] === 0 && menu.isForce[o] === 0 && (said.kind === 'message' ? menu.message[o] === said.content : menu.looks[o] === menu.looks[said.option] && menu.severity[o] === menu.severity[said.option])
    let onMenu = false
    for (let o = 0; o < menu.count; o++) onMenu ||= alike(o)
    if (!onMenu) return null
    weighOptions(sim, i, false, false)
    let chance = 0
    for (let o = 0; o < menu.count; o++) if (alike(o)) chance += sim.probability[i][o]
    return log(hazard) + log(Math.max(LEAST, REPORTED * chance))
  }

  private toldOf(sim: Sim, i: number): Float64Array {
    if (this.world !== sim.world) {
      this.world = sim.world
      this.told = sim.world.menus.map(({ count }, party) => Float64Array.from({ length: count }, (_, o) => recorded(sim, party, o)))
    }
    return this.told[i]
  }

  private order(sim: Sim, act: GivenAct): number {
    const o = sim.world.menus[act.principal].order.indexOf(act.order)
    return log(Math.max(LEAST, o >= 0 ? sim.probability[act.principal][o] : 0))
  }

  /**
   * Weight of a recorded own-hand act; option and aim are drawn given all that was seen.
   * @param share probability of what it is chosen among: 1, or for a further act of the day that of force at all
   */
  private own(sim: Sim, observed: ObservedAct, n: number, stream: Stream, keep: (n: number, factors: Float64Array) => void, share: number): number {
    const { factors, joint } = this
    const { act } = observed
    const among = candidates(sim, act.principal, act.option)
    ownEvidence(sim, observed, among, factors, joint)
    keep(n, factors)
    const likelihood = logSum(seenWith(factors, 0), seenWith(factors, FACTORS))
    let all = 0
    for (let c = 0; c < 2 * among.length; c++) all += joint[c]
    let left = stream.unit() * all
    let drawn = -1
    for (let c = 0; c < 2 * among.length && left >= 0; c++) {
      if (joint[c] <= 0) continue
      left -= joint[c]
      drawn = c
    }
    const option = drawn < 0 ? act.option : among[drawn >> 1]
    const menu = sim.world.menus[act.principal]
    this.forced[n] = givenAct(act, drawn < 0 ? menu.punish[option] : drawn & 1, option)
    return share > 0 ? Math.max(log(LEAST), likelihood - log(share)) : log(LEAST)
  }
}

/**
 * Pr(force by its own hand | a decision), from the choice in hand. The model has one decision a step; where the record has several acts of a side on one
 * day, the first is that decision, and each further one is taken as a choice among its options of force, given that it used force. How many there were is
 * not weighed. The product does not depend on their order.
 */
function forceShare(sim: Sim, i: number): number {
  const menu = sim.world.menus[i]
  let share = 0
  for (let o = 0; o < menu.count; o++) if (menu.isForce[o] === 1) share += sim.probability[i][o]
  return share
}

/** The first words or act of a principal. */
function spoken(acts: readonly ObservedAct[], i: number): GivenAct | null {
  for (let n = 0; n < acts.length; n++) {
    const { act } = acts[n]
    if (act.principal === i && (act.kind === 'message' || act.kind === 'own')) return act
  }
  return null
}

/** No recorded act: the probability of that, and a draw among what the record would not tell. */
function unseen(sim: Sim, i: number, hazard: number, pressed: boolean, toldOf: Float64Array): number {
  const w = sim.wordsAt + 4 * i
  const first = unit(sim.words[w])
  // The rare background opportunity is drawn first; its options are only scored if it comes. This is unbiased and saves time.
  if (!pressed && first >= hazard) return 0
  weighOptions(sim, i, false, false)
  const probability = sim.probability[i]
  const { count } = sim.world.menus[i]
  let told = 0
  for (let o = 0; o < count; o++) if (probability[o] > 0) told += probability[o] * toldOf[o]
  const silent = 1 - told
  const happened = pressed ? (hazard * silent) / (1 - hazard * told) : 1
  if (!pressed || first < happened) {
    let left = unit(sim.words[w + 1]) * silent
    for (let o = 0; o < count; o++) {
      const chance = probability[o] > 0 ? probability[o] * (1 - toldOf[o]) : 0
      if (chance <= 0) continue
      left -= chance
      sim.chosen[i] = o
      if (left < 0) break
    }
  }
  return log(Math.max(LEAST, pressed ? 1 - hazard * told : silent))
}
