/**
 * Principals along the record: the probability of their recorded acts, and a draw of acts that the record does not
 * show.
 */
import { answer, giveOrder } from '../model/act.ts'
import { allBeside, beside, isDeed, speakingChance, weighOptions, weightBeside } from '../model/decide.ts'
import { buildUp } from '../model/demands.ts'
import { isShow, type Menu } from '../model/menu.ts'
import { pairOf } from '../model/pairs.ts'
import { C } from '../model/run-constants.ts'
import { send } from '../model/send-messages.ts'
import { principalWords, type Sim, unit } from '../model/sim.ts'
import { takeEffect } from '../model/spoken.ts'
import { longestMenu } from '../model/state.ts'
import { strike } from '../model/strike.ts'
import { GivenKind, type World } from '../model/world.ts'
import { exp } from '../random/exp.ts'
import { log } from '../random/log.ts'
import { log1p } from '../random/log1p.ts'
import type { Stream } from '../random/stream.ts'
import { type Doubles, doubles, type Ints, ints, type List, list } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import type { ActRooms } from './act-rooms.ts'
import { Alike, candidates, Evidence, FACTORS, MOST_ALIKE, ownEvidence, seenWith } from './aim-evidence.ts'
import { logSum } from './logs.ts'
import { orOutside, outsideChance, outsideShare } from './outside.ts'
import { PlansTold, planned, unprepared } from './plans-told.ts'
import type { TodaysActs } from './todays-acts.ts'
import type { ToldAct } from './told-act.ts'
import type { ToldRecord } from './told-record.ts'

/** Share of words, shows of force and other acts below severity .2 that the record tells of. */
export const REPORTED: number = 0.6
/** Least severity of an own-hand act that no record misses. */
const NEVER_MISSED: number = 0.2
/** Distance between the addresses of luck of a side's strikes on one day; runs and particles are fewer. */
const FURTHER = 0x4000000

/** Probability that the record would tell of an option. Orders come to light or not; that none is told says nothing. */
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
  private readonly evidence: Evidence = new Evidence()
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
  private readonly plans: PlansTold
  /** Scratch: a number for each option. */
  private readonly chance: Doubles
  /** Probability that what is told of a side on a day has a reason outside the model. */
  private readonly outside: number
  /** For each principal, how many options there are from outside that a record tells of: force and signals; orders. */
  private readonly tellable: Ints
  private readonly orders: Ints

  constructor(
    private readonly record: ToldRecord,
    world: World,
  ) {
    this.option = ints(record.actCount)
    this.aim = ints(record.actCount)
    this.plans = new PlansTold(world)
    this.chance = doubles(longestMenu(world))
    this.struck = ints(world.principals)
    this.outside = outsideChance(world.step)
    this.tellable = ints(world.principals)
    this.orders = ints(world.principals)
    this.told = list<Doubles>(world.principals)
    for (let i = 0; i < world.principals; i++) {
      const menu = world.menus[i]
      this.told[i] = doubles(menu.count)
      for (let o = 0; o < menu.count; o++) {
        this.told[i][o] = recorded(menu, o)
        if (menu.isForce[o] === 1 || menu.isSignal[o] === 1) this.tellable[i] += 1
        if (menu.order[o] >= 0) this.orders[i] += 1
      }
    }
  }

  /** Opens a step, before any principal decides. */
  open(todays: TodaysActs): void {
    for (let n = 0; n < todays.count; n++) this.option[todays.act[n]] = -1
  }

  /**
   * Decision of principal i on the state as the phase began; `sim.chosen` and `sim.ordered` take what it did unseen.
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
    let struck = 0
    let ordered = 0
    for (let n = 0; n < todays.count; n++) {
      const act = this.record.acts[todays.act[n]]
      if (act.principal !== i) continue
      if (act.kind === GivenKind.order) ordered++
      else if (this.isOwnForce(sim, act)) struck++
    }
    const signal = ordered > 0 ? -1 : this.signalled(sim, i, todays)
    if (struck === 0)
      return ordered === 0 && signal < 0
        ? this.nothingTold(sim, i, pressed, opportunity)
        : this.saidToday(sim, i, opportunity, signal, todays, rooms)
    weighOptions(sim, i, false, false)
    const speaks = speakingChance(sim, opportunity)
    let total: number = 0
    if (ordered > 0) {
      const model = this.ordersToday(sim, i, todays, speaks, 1)
      const outside = this.outsideOrders(i, ordered)
      const all = orOutside(this.outside, model, outside)
      total += log(all)
      this.noteOrders(i, todays, rooms, outsideShare(this.outside * outside, all))
    } else sim.ordered[i] = this.unseenOrder(sim, i, speaks, stream.unit())
    return total + this.forceToday(sim, i, opportunity, todays, stream, rooms)
  }

  private isOwnForce(sim: Sim, act: ToldAct): boolean {
    return act.kind === GivenKind.own && sim.world.menus[act.principal].isForce[act.option] === 1
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
        } else if (isShow(menu, option)) buildUp(sim, i, menu.target[option])
      } else if (act.kind === GivenKind.order) {
        const menu = sim.world.menus[i]
        const o = optionOfOrder(menu, act.order)
        giveOrder(sim, i, act.order, o >= 0 ? menu.relief[o] : 0, act.seen)
      } else if (act.kind === GivenKind.message) {
        takeEffect(sim, i, act.to, act.content, act.days)
        send(sim, i, act.to, act.channel, act.content, act.option)
      }
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

  /**
   * Probability of the orders told of the day, each chosen beside deeds; the options must be weighed.
   * @param speaks probability that the principal says, shows or orders something
   * @param tilt factor of threats (`weightBeside`)
   */
  private ordersToday(sim: Sim, i: i32, todays: TodaysActs, speaks: number, tilt: number): number {
    const menu = sim.world.menus[i]
    const all = allBeside(sim, i, tilt)
    let product: number = 1
    for (let n = 0; n < todays.count; n++) {
      const act = this.record.acts[todays.act[n]]
      if (act.principal !== i || act.kind !== GivenKind.order) continue
      const o = optionOfOrder(menu, act.order)
      product *= o >= 0 && all > 0 ? (speaks * sim.probability[i][o]) / all : 0
    }
    return product
  }

  /** An order that no record would tell, given beside a deed; -1 for none. @param u uniform in (0, 1) */
  private unseenOrder(sim: Sim, i: i32, speaks: number, u: number): i32 {
    return u < speaks ? beside(sim, i, u / speaks, 1, true) : -1
  }

  /**
   * Weight of the acts of force that are told of a side on a day. What takes preparation is carried out where it was
   * prepared and no other deed was chosen; the rest as it is decided.
   */
  private forceToday(
    sim: Sim,
    i: i32,
    opportunity: number,
    todays: TodaysActs,
    stream: Stream,
    rooms: ActRooms,
  ): number {
    const plans = this.plans
    const menu = sim.world.menus[i]
    const probability = sim.probability[i]
    const other = unprepared(sim, i)
    plans.keep(sim, i)
    plans.moveOn(sim, i, opportunity, other)
    const idle = 1 - opportunity * other
    for (let o = 0; o < menu.count; o++)
      this.chance[o] = menu.preparation[o] > 0 ? idle * plans.goes(sim, i, o) : opportunity * probability[o]
    // What follows is chosen by this chance, or for a reason outside the model; thinking over a plan needs the choice
    // itself.
    const outside = this.outsideOption(i)
    for (let o = 0; o < menu.count; o++) {
      const chosen = probability[o]
      probability[o] = (1 - this.outside) * this.chance[o]
      this.chance[o] = chosen
    }
    let total: number = 0
    let first = -1
    let fromOutside: number = 0
    const force = forceShare(sim, i) + outside * forceOptions(menu)
    for (let n = 0; n < todays.count; n++) {
      const a = todays.act[n]
      const act = this.record.acts[a]
      if (act.principal !== i || !this.isOwnForce(sim, act)) continue
      total += this.own(sim, act, a, stream, rooms, first >= 0 ? force : 1)
      if (first < 0) {
        first = this.option[a]
        fromOutside = this.evidence.outsideChoice
      }
    }
    for (let o = 0; o < menu.count; o++) probability[o] = this.chance[o]
    if (menu.preparation[first] > 0) plans.done(sim, i, first)
    else {
      plans.putBack(sim, i)
      plans.thinkOver(sim, i, 1, 0)
    }
    // A reason outside the model leaves plans as they were.
    plans.blend(sim, i, fromOutside)
    return total
  }

  /**
   * Weight of a recorded own-hand act; option and aim are drawn given all that was seen.
   * @param share probability of what it is chosen among: 1, or for a further act of the day that of force at all
   */
  private own(sim: Sim, act: ToldAct, a: i32, stream: Stream, rooms: ActRooms, share: number): number {
    const evidence = this.evidence
    const factors = evidence.factors
    const joint = this.joint
    const among = this.among
    candidates(sim, act.principal, act.option, among)
    ownEvidence(sim, act, among, this.outsideOption(act.principal), evidence, joint)
    if (rooms.wants(a)) rooms.noteEvidence(a, evidence)
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
    return likelihood - log(share)
  }

  /** Joint probability of a reason outside the model and of one option of those that a record tells of. */
  private outsideOption(i: i32): number {
    const options: number = this.tellable[i]
    return this.outside / Math.max(1, options)
  }

  /** Probability of so many orders where they come from outside: each of those on the menu is as likely. */
  private outsideOrders(i: i32, ordered: i32): number {
    const orders: number = this.orders[i]
    let product: number = 1
    for (let n = 0; n < ordered; n++) product /= Math.max(1, orders)
    return product
  }

  /** Writes down how far the orders of principal i of the day came from outside. */
  private noteOrders(i: i32, todays: TodaysActs, rooms: ActRooms, share: number): void {
    for (let n = 0; n < todays.count; n++) {
      const a = todays.act[n]
      const act = this.record.acts[a]
      if (act.principal === i && act.kind === GivenKind.order && rooms.wants(a)) rooms.noteOutside(a, share)
    }
  }

  /**
   * A signal or orders are told and no deed: the probability of that, with a reason of the model or from outside.
   * @param said the first signal told of the day, or -1 where orders are told
   */
  private saidToday(sim: Sim, i: i32, opportunity: number, said: i32, todays: TodaysActs, rooms: ActRooms): number {
    const plans = this.plans
    const menu = sim.world.menus[i]
    weighOptions(sim, i, false, false)
    const speaks = speakingChance(sim, opportunity)
    const other = unprepared(sim, i)
    plans.keep(sim, i)
    plans.moveOn(sim, i, opportunity, other)
    const waiting = (1 - opportunity * other) * plans.waits(sim, i)
    const tilt = exp(sim.drawn.d[C.vowing])
    let without: number = 0
    let having: number = 0
    let outside: number = 0
    if (said < 0) {
      without = this.ordersToday(sim, i, todays, speaks, 1)
      having = this.ordersToday(sim, i, todays, speaks, tilt)
      let ordered = 0
      for (let n = 0; n < todays.count; n++) {
        const act = this.record.acts[todays.act[n]]
        if (act.principal === i && act.kind === GivenKind.order) ordered++
      }
      outside = this.outsideOrders(i, ordered)
    } else {
      const act = this.record.acts[said]
      without = besideShare(allBeside(sim, i, 1), speaks) * this.toldSignals(sim, i, 1, act)
      having = besideShare(allBeside(sim, i, tilt), speaks) * this.toldSignals(sim, i, tilt, act)
      let alike: number = 0
      for (let o = 0; o < menu.count; o++) if (isAlike(menu, o, act)) alike += 1
      const options: number = this.tellable[i]
      outside = alike / Math.max(1, options)
    }
    const all = orOutside(this.outside, waiting * plans.seen(sim, i, without, having), outside)
    const share = outsideShare(this.outside * outside, all)
    plans.blend(sim, i, share)
    if (said < 0) this.noteOrders(i, todays, rooms, share)
    else if (rooms.wants(said)) rooms.noteOutside(said, share)
    return log(all)
  }

  /**
   * Nothing is told: the probability of that, and a draw among what no record would tell. What is said, shown or ordered
   * is chosen apart from deeds, and who does something gives no signal beside it (model/free-source.ts). What comes from
   * outside the model is always told.
   */
  private nothingTold(sim: Sim, i: i32, pressed: boolean, opportunity: number): number {
    const plans = this.plans
    const w = principalWords(sim, i)
    const speaking = speakingChance(sim, opportunity)
    // Of a side that can do nothing that a record tells of, nothing comes from outside either.
    const inside: number = this.tellable[i] + this.orders[i] > 0 ? log1p(-this.outside) : 0
    // Rare opportunities are drawn first; options are only scored if one comes. This is unbiased and saves time.
    const decides: number = pressed ? opportunity : unit(sim.words[w]) < opportunity ? 1 : 0
    const speaks: number = pressed ? speaking : unit(sim.words[w + 2]) < speaking ? 1 : 0
    if (decides === 0 && speaks === 0) {
      if (planned(sim, i) === 0) return inside
      plans.moveOn(sim, i, 0, 0)
      return inside + log(plans.waits(sim, i))
    }
    weighOptions(sim, i, false, false)
    const toldOf = this.told[i]
    const menu = sim.world.menus[i]
    const probability = sim.probability[i]
    const other = unprepared(sim, i)
    let unseenDeeds: number = 0
    for (let o = 0; o < menu.count; o++)
      if (isDeed(menu, o) && menu.preparation[o] === 0) unseenDeeds += probability[o] * decides * (1 - toldOf[o])
    if (unseenDeeds > 0) plans.keep(sim, i)
    plans.moveOn(sim, i, decides, other)
    const waiting = (1 - decides * other) * plans.waits(sim, i)
    const tilt = exp(sim.drawn.d[C.vowing])
    // Without a plan, and with one: the share of each unit of weight, and how likely a told signal is.
    const per: number = besideShare(allBeside(sim, i, 1), speaks)
    const perHaving: number = besideShare(allBeside(sim, i, tilt), speaks)
    const mass = planned(sim, i)
    const without = 1 - per * this.toldSignals(sim, i, 1, null)
    const having = 1 - perHaving * this.toldSignals(sim, i, tilt, null)
    const total = unseenDeeds + waiting * ((1 - mass) * without + mass * having)
    let left = unit(sim.words[w + 1]) * total
    let silentWithout: number = 1
    let silentHaving: number = 1
    for (let o = 0; o < menu.count; o++) {
      if (!(probability[o] > 0) || menu.isSilence[o] === 1) continue
      if (isDeed(menu, o)) {
        if (menu.preparation[o] > 0) continue
        left -= probability[o] * decides * (1 - toldOf[o])
        if (left >= 0) continue
        sim.chosen[i] = o
        plans.putBack(sim, i)
        plans.thinkOver(sim, i, 1, 0)
        return inside + log(total)
      }
      const one = per * weightBeside(menu, o, probability, 1)
      const two = perHaving * weightBeside(menu, o, probability, tilt)
      silentWithout -= one
      silentHaving -= two
      left -= waiting * (1 - toldOf[o]) * ((1 - mass) * one + mass * two)
      if (left >= 0) continue
      sim.chosen[i] = o
      plans.seen(sim, i, one, two)
      return inside + log(total)
    }
    plans.seen(sim, i, silentWithout, silentHaving)
    return inside + log(total)
  }

  /**
   * Weight of the signals that the record would tell, among what is chosen beside deeds.
   * @param act only those that are what was told; null for all
   */
  private toldSignals(sim: Sim, i: i32, tilt: number, act: ToldAct | null): number {
    const menu = sim.world.menus[i]
    let sum: number = 0
    for (let o = 0; o < menu.count; o++) {
      if (menu.isSignal[o] === 0 || (act !== null && !isAlike(menu, o, act))) continue
      sum += weightBeside(menu, o, sim.probability[i], tilt) * this.told[i][o]
    }
    return sum
  }
}

/** Probability of each unit of weight among all that is chosen beside deeds. */
function besideShare(all: number, speaks: number): number {
  return all > 0 ? speaks / all : 0
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

/** How many options of force there are. */
function forceOptions(menu: Menu): number {
  let count: number = 0
  for (let o = 0; o < menu.count; o++) if (menu.isForce[o] === 1) count += 1
  return count
}
