/**
 * Principals along the record: the probability of their recorded acts, and a draw of acts that the record does not
 * show.
 */
import { answer, giveOrder } from '../model/act.ts'
import { signalsAndSilence, weighOptions } from '../model/decide.ts'
import type { Menu } from '../model/menu.ts'
import { pairOf } from '../model/pairs.ts'
import { C } from '../model/run-constants.ts'
import { send } from '../model/send-messages.ts'
import { principalWords, type Sim, unit } from '../model/sim.ts'
import { strike } from '../model/strike.ts'
import { GivenKind, type World } from '../model/world.ts'
import { log } from '../random/log.ts'
import type { Stream } from '../random/stream.ts'
import { type Doubles, doubles, type Ints, ints, type List, list } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import type { ActRooms } from './act-rooms.ts'
import { Alike, candidates, FACTORS, MOST_ALIKE, ownEvidence, seenWith } from './aim-evidence.ts'
import { logSum } from './logs.ts'
import type { TodaysActs } from './todays-acts.ts'
import type { ToldAct } from './told-act.ts'
import type { ToldRecord } from './told-record.ts'

/** Share of words, shows of force and other acts below severity .2 that the record tells of. */
export const REPORTED: number = 0.6
/** Least severity of an own-hand act that no record misses. */
const NEVER_MISSED: number = 0.2
/** Distance between the addresses of luck of a side's strikes on one day; runs and particles are fewer. */
const FURTHER = 0x4000000
/** Least probability of a recorded act: it happened, even if the model gives it no chance. */
const LEAST: number = 1e-9

/** Probability that the record would tell of an option. */
function recorded(menu: Menu, o: i32): number {
  if (menu.isWar[o] === 1 || menu.withdraw[o] === 1) return 1
  if (menu.isSignal[o] === 1) return REPORTED
  if (menu.order[o] >= 0 || menu.severity[o] === 0) return 0
  return menu.isForce[o] === 1 && menu.severity[o] >= NEVER_MISSED ? 1 : REPORTED
}

/**
 * Whether an option is what a principal was seen to say or show. A warning that comes alone is no signal of the menu: its
 * strike is weighed on its own day.
 */
function isAlike(menu: Menu, o: i32, told: ToldAct): boolean {
  if (menu.isSignal[o] === 0 || menu.absent[o] === 1) return false
  if (told.kind === GivenKind.message) return menu.message[o] === told.content && menu.target[o] === told.to
  return menu.looks[o] === menu.looks[told.option] && menu.severity[o] === menu.severity[told.option]
}

/** Place of the option that gives this order, or -1. */
function optionOfOrder(menu: Menu, order: i32): i32 {
  for (let o = 0; o < menu.count; o++) if (menu.order[o] === order) return o
  return -1
}

export class PrincipalsTold {
  private readonly factors: Doubles = doubles(2 * FACTORS)
  private readonly joint: Doubles = doubles(2 * MOST_ALIKE)
  private readonly among: Alike = new Alike()
  /**
   * For each act of the record that a principal carries out by its own hand: option and aim, drawn in `decide`; -1
   * before.
   */
  private readonly option: Ints
  private readonly aim: Ints
  /** Strikes of each principal in the step. */
  private readonly struck: Ints
  /** For each principal, probability that the record would tell of each option. */
  private readonly told: List<Doubles>

  constructor(
    private readonly record: ToldRecord,
    world: World,
  ) {
    this.option = ints(record.actCount)
    this.aim = ints(record.actCount)
    this.struck = ints(world.principals)
    this.told = list<Doubles>(world.principals)
    for (let i = 0; i < world.principals; i++) {
      const menu = world.menus[i]
      this.told[i] = doubles(menu.count)
      for (let o = 0; o < menu.count; o++) this.told[i][o] = recorded(menu, o)
    }
  }

  /** Opens a step, before any principal decides. */
  open(todays: TodaysActs): void {
    for (let n = 0; n < todays.count; n++) this.option[todays.act[n]] = -1
  }

  /**
   * Decision of principal i on the state as the phase began; `sim.chosen` takes what it did unseen.
   * @param pressed whether it is pressed to act; @param opportunity probability that it may decide in this step
   * @param rooms take the factors of evidence on an own-hand act
   * @returns log weight
   */
  decide(
    sim: Sim,
    i: i32,
    pressed: boolean,
    opportunity: number,
    todays: TodaysActs,
    stream: Stream,
    rooms: ActRooms,
  ): number {
    const record = this.record
    const menu = sim.world.menus[i]
    let total: number = 0
    let seen = false
    let forced = false
    for (let n = 0; n < todays.count; n++) {
      const a = todays.act[n]
      const act = record.acts[a]
      if (
        act.principal !== i ||
        (act.kind !== GivenKind.order && (act.kind !== GivenKind.own || menu.isForce[act.option] === 0))
      )
        continue
      if (!seen) {
        weighOptions(sim, i, false, false)
        total += log(opportunity)
      }
      seen = true
      if (act.kind === GivenKind.order) total += this.order(sim, act)
      else {
        total += this.own(sim, act, a, stream, rooms, forced ? forceShare(sim, i) : 1)
        forced = true
      }
    }
    if (seen) return total
    return this.noDeedTold(sim, i, pressed, opportunity, this.signalled(sim, i, todays))
  }

  /** Carries out what the record tells: own acts, orders, messages. */
  carryOut(sim: Sim, todays: TodaysActs): void {
    const struck = this.struck
    for (let i = 0; i < sim.world.principals; i++) struck[i] = 0
    for (let n = 0; n < todays.count; n++) {
      const a = todays.act[n]
      const act = this.record.acts[a]
      const i = act.principal
      if (act.kind === GivenKind.own) {
        const menu = sim.world.menus[i]
        const option = this.option[a] < 0 ? act.option : this.option[a]
        answer(sim, i, option)
        if (menu.isForce[option] === 1) {
          const j = menu.target[option]
          sim.acted[pairOf(i, j)] = 1
          // A warned strike comes with its warning, unless the record has that as words of its own.
          if (menu.message[option] >= 0 && !act.announced)
            send(sim, i, j, menu.channel[option], menu.message[option], -1)
          // The model draws for one strike per side and step; a further strike draws from an address that no run uses.
          const run = sim.run
          sim.run = run + FURTHER * struck[i]
          struck[i] += 1
          strike(sim, i, option, act.fixed[this.aim[a]])
          sim.run = run
        }
      } else if (act.kind === GivenKind.order) {
        const menu = sim.world.menus[i]
        const o = optionOfOrder(menu, act.order)
        giveOrder(sim, i, act.order, o >= 0 ? menu.relief[o] : 0, act.seen)
      } else if (act.kind === GivenKind.message) send(sim, i, act.to, act.channel, act.content, act.option)
    }
  }

  /** Place of the first signal of a principal among those of the day that is on its menu, or -1. */
  private signalled(sim: Sim, i: i32, todays: TodaysActs): i32 {
    const menu = sim.world.menus[i]
    for (let n = 0; n < todays.count; n++) {
      const act = this.record.acts[todays.act[n]]
      if (act.principal !== i || (act.kind !== GivenKind.message && act.kind !== GivenKind.own)) continue
      for (let o = 0; o < menu.count; o++) if (isAlike(menu, o, act)) return todays.act[n]
    }
    return -1
  }

  private order(sim: Sim, act: ToldAct): number {
    const o = optionOfOrder(sim.world.menus[act.principal], act.order)
    return log(Math.max(LEAST, o >= 0 ? sim.probability[act.principal][o] : 0))
  }

  /**
   * Weight of a recorded own-hand act; option and aim are drawn given all that was seen.
   * @param share probability of what it is chosen among: 1, or for a further act of the day that of force at all
   */
  private own(sim: Sim, act: ToldAct, a: i32, stream: Stream, rooms: ActRooms, share: number): number {
    const factors = this.factors
    const joint = this.joint
    const among = this.among
    candidates(sim, act.principal, act.option, among)
    ownEvidence(sim, act, among, factors, joint)
    if (rooms.wants(a)) for (let c = 0; c < 2 * FACTORS; c++) rooms.rows[a][rooms.at + c] = factors[c]
    const likelihood = logSum(seenWith(factors, 0), seenWith(factors, FACTORS))
    let all: number = 0
    for (let c = 0; c < 2 * among.count; c++) all += joint[c]
    let left = stream.unit() * all
    let drawn = -1
    for (let c = 0; c < 2 * among.count && left >= 0; c++) {
      if (joint[c] <= 0) continue
      left -= joint[c]
      drawn = c
    }
    const option = drawn < 0 ? act.option : among.option[drawn >> 1]
    this.option[a] = option
    this.aim[a] = drawn < 0 ? sim.world.menus[act.principal].punish[option] : drawn & 1
    return share > 0 ? Math.max(log(LEAST), likelihood - log(share)) : log(LEAST)
  }

  /**
   * No deed is told: the probability of that and of the signal that is told, or of none; and a draw among what no record
   * would tell. Deeds and signals are chosen apart, and who does something gives no signal beside it
   * (model/free-source.ts).
   * @param said the first signal told of the day, or -1
   */
  private noDeedTold(sim: Sim, i: i32, pressed: boolean, opportunity: number, said: i32): number {
    const toldOf = this.told[i]
    const menu = sim.world.menus[i]
    const w = principalWords(sim, i)
    const speaking = opportunity * sim.drawn.d[C.speaking]
    const heard = said >= 0
    // Rare opportunities are drawn first; options are only scored if one comes. This is unbiased and saves time.
    const draws = !pressed && !heard
    const decides: number = !draws ? opportunity : unit(sim.words[w]) < opportunity ? 1 : 0
    const speaks: number = !draws ? speaking : unit(sim.words[w + 2]) < speaking ? 1 : 0
    if (decides === 0 && speaks === 0) return 0
    weighOptions(sim, i, false, false)
    const probability = sim.probability[i]
    const among = signalsAndSilence(sim, i)
    const perSignal: number = among > 0 ? speaks / among : 0
    let deeds: number = 0
    let unseenDeeds: number = 0
    let saidSo: number = 0
    let signalsTold: number = 0
    for (let o = 0; o < menu.count; o++) {
      const chance = probability[o]
      if (!(chance > 0)) continue
      if (menu.isSignal[o] === 1) {
        signalsTold += chance * perSignal * toldOf[o]
        if (heard && isAlike(menu, o, this.record.acts[said])) saidSo += chance * perSignal * toldOf[o]
      } else if (menu.isSilence[o] === 0) {
        deeds += chance * decides
        unseenDeeds += chance * decides * (1 - toldOf[o])
      }
    }
    const idle = 1 - deeds
    if (heard) return log(Math.max(LEAST, idle * saidSo))
    const total = unseenDeeds + idle * (1 - signalsTold)
    let left = unit(sim.words[w + 1]) * total
    for (let o = 0; o < menu.count; o++) {
      if (!(probability[o] > 0) || menu.isSilence[o] === 1) continue
      left -= probability[o] * (1 - toldOf[o]) * (menu.isSignal[o] === 1 ? idle * perSignal : decides)
      if (left >= 0) continue
      sim.chosen[i] = o
      break
    }
    return log(Math.max(LEAST, total))
  }
}

/**
 * Pr(force by its own hand | a decision), from the choice in hand. The model has one decision a step; where the record
 * has several acts of a side on one day, the first is that decision, and each further one is taken as a choice among
 * its options of force, given that it used force. How many there were is not weighed. The product does not depend on
 * their order.
 */
function forceShare(sim: Sim, i: i32): number {
  const menu = sim.world.menus[i]
  const probability = sim.probability[i]
  let share: number = 0
  for (let o = 0; o < menu.count; o++) if (menu.isForce[o] === 1) share += probability[o]
  return share
}
