/**
 * Takes a world through one row of doubles: the same walk measures, writes and reads it, so that no two lists can
 * disagree. JavaScript writes what WebAssembly reads.
 */
import { whole } from '../target/arithmetic.ts'
import { type Bytes, bytes, type Doubles, doubles, type Ints, ints, list } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { FixedAct } from './fixed-act.ts'
import { HiddenPriors } from './hidden-priors.ts'
import { QUIET_LEVELS, REPLY_EXTRAS, REPLY_POINTS } from './level-one/equations.ts'
import { Menu } from './menu.ts'
import { COUNT_LIMIT } from './order-belief/equations.ts'
import { dyadsOf, pairOf, pairsOf } from './pairs.ts'
import { ForcedAct, ForcedCount, seat, type World } from './world.ts'

export const MEASURE = 0
export const WRITE = 1
export const READ = 2

/**
 * Goes along the row; each of its methods gives back what was written where it reads, and what it was given otherwise.
 */
export class Carrier {
  at: i32 = 0

  constructor(
    readonly mode: i32,
    readonly row: Doubles,
  ) {}

  number(value: number): number {
    const at = this.at++
    if (this.mode === READ) return this.row[at]
    if (this.mode === WRITE) this.row[at] = value
    return value
  }

  int(value: i32): i32 {
    return whole(this.number(value))
  }

  flag(value: boolean): boolean {
    return this.number(value ? 1 : 0) === 1
  }

  /** Elements of an array that has its length already. */
  each(values: Doubles, count: i32): void {
    for (let n = 0; n < count; n++) values[n] = this.number(values[n])
  }

  eachInt(values: Ints, count: i32): void {
    for (let n = 0; n < count; n++) values[n] = this.int(values[n])
  }

  eachByte(values: Bytes, count: i32): void {
    for (let n = 0; n < count; n++) values[n] = this.int(values[n])
  }

  /** A whole array, made where it is read. */
  doubles(values: Doubles, count: i32): Doubles {
    const out = this.mode === READ ? doubles(count) : values
    this.each(out, count)
    return out
  }

  ints(values: Ints, count: i32): Ints {
    const out = this.mode === READ ? ints(count) : values
    this.eachInt(out, count)
    return out
  }

  bytes(values: Bytes, count: i32): Bytes {
    const out = this.mode === READ ? bytes(count) : values
    this.eachByte(out, count)
    return out
  }
}

/**
 * Takes along the row all of a world that runs read; `world.scenario` is not part of it. In mode READ the world is
 * filled, its arrays made in the lengths that the row tells; otherwise it stays as it is.
 */
export function carryWorld(world: World, by: Carrier): void {
  const principals = by.int(world.principals)
  if (by.mode === READ) seat(world, principals)
  world.step = by.number(world.step)
  world.steps = by.int(world.steps)
  world.lullDays = by.number(world.lullDays)
  world.truceDays = by.number(world.truceDays)
  world.exchangeDays = by.number(world.exchangeDays)
  by.each(world.startTension, dyadsOf(principals))
  by.each(world.startAccount, pairsOf(principals))
  world.attackSeverity = by.number(world.attackSeverity)
  world.replicates = by.int(world.replicates)
  world.informed = by.flag(world.informed)
  world.noAccidents = by.flag(world.noAccidents)
  world.noProxies = by.flag(world.noProxies)
  world.fullControl = by.flag(world.fullControl)
  world.noAudience = by.flag(world.noAudience)
  world.proxies = by.int(world.proxies)
  world.sites = by.int(world.sites)
  world.hosts = by.int(world.hosts)
  world.channels = by.int(world.channels)
  world.drivers = by.int(world.drivers)
  world.vetoes = by.int(world.vetoes)
  world.demands = by.int(world.demands)
  world.demandPair = by.ints(world.demandPair, world.demands)
  world.demandFrom = by.ints(world.demandFrom, world.demands)
  world.demandUntil = by.ints(world.demandUntil, world.demands)
  world.authors = by.int(world.authors)
  world.drawsReplies = by.flag(world.drawsReplies)
  for (let i = 0; i < principals; i++) {
    carryMenu(world, i, by)
    carrySide(world, i, by)
  }
  for (let i = 0; i < principals; i++) for (let j = 0; j < principals; j++) if (j !== i) carryTables(world, i, j, by)
  by.each(world.orderPrior, 4)
  carryNominal(world, by)
  world.proxyRate = by.doubles(world.proxyRate, 4 * world.proxies)
  world.proxyOrdered = by.doubles(world.proxyOrdered, 4 * world.proxies)
  world.proxyPatron = by.ints(world.proxyPatron, world.proxies)
  world.proxyVictim = by.ints(world.proxyVictim, world.proxies)
  world.proxyDriver = by.ints(world.proxyDriver, world.proxies)
  world.siteOwner = by.ints(world.siteOwner, world.sites)
  world.siteHost = by.ints(world.siteHost, world.sites)
  world.siteCount = by.doubles(world.siteCount, world.sites)
  world.channelIsPrivate = by.bytes(world.channelIsPrivate, world.channels)
  world.channelIsOpen = by.bytes(world.channelIsOpen, world.channels)
  world.privateChannel = by.int(world.privateChannel)
  world.publicChannel = by.int(world.publicChannel)
  if (by.mode === READ) world.driverValues = list<Doubles>(world.drivers)
  for (let v = 0; v < world.drivers; v++) {
    if (by.mode === READ) world.driverValues[v] = doubles(world.steps)
    by.each(world.driverValues[v], world.steps)
  }
  world.driverEndStep = by.ints(world.driverEndStep, world.drivers)
  world.driverEndValue = by.doubles(world.driverEndValue, world.drivers)
  world.driverPauseFrom = by.ints(world.driverPauseFrom, world.drivers)
  world.driverFallsFrom = by.ints(world.driverFallsFrom, world.drivers)
  world.driverUsual = by.doubles(world.driverUsual, world.drivers)
  world.driverLull = by.doubles(world.driverLull, world.drivers)
  world.weaponsSize = by.int(world.weaponsSize)
  world.weaponsCumulative = by.doubles(world.weaponsCumulative, world.weaponsSize)
  carryHidden(world, by)
  carryGiven(world, by)
}

function carryMenu(world: World, i: i32, by: Carrier): void {
  const count = by.int(by.mode === READ ? 0 : world.menus[i].count)
  const profiles = by.int(by.mode === READ ? 0 : world.menus[i].profiles)
  if (by.mode === READ) world.menus[i] = new Menu(count, profiles)
  const menu = world.menus[i]
  by.each(menu.severity, count)
  by.each(menu.harm, count)
  by.each(menu.weight, count)
  by.each(menu.relief, count)
  by.each(menu.concession, count)
  by.each(menu.cover, count)
  by.eachByte(menu.isForce, count)
  by.eachByte(menu.trembles, count)
  by.eachInt(menu.order, count)
  by.eachInt(menu.message, count)
  by.eachInt(menu.channel, count)
  by.eachByte(menu.reach, count)
  by.eachByte(menu.looks, count)
  by.eachByte(menu.isPublic, count)
  by.eachByte(menu.absent, count)
  by.eachByte(menu.warned, count)
  by.eachByte(menu.punish, count)
  by.eachByte(menu.leader, count)
  by.eachByte(menu.withdraw, count)
  by.eachInt(menu.weapons, count)
  by.each(menu.preparation, count)
  by.eachByte(menu.target, count)
  by.eachByte(menu.aimedAt, count)
  by.eachByte(menu.profile, count)
  by.each(menu.profileRelief, profiles)
  by.each(menu.profileHarm, profiles)
  by.eachByte(menu.isSignal, count)
  by.eachByte(menu.isSilence, count)
  by.eachByte(menu.isWar, count)
  by.eachByte(menu.isAccept, count)
}

/** The tables by which principal j judges what principal i does to it. */
function carryTables(world: World, i: i32, j: i32, by: Carrier): void {
  const n = pairOf(i, j)
  const size = REPLY_POINTS * (world.menus[i].count + REPLY_EXTRAS)
  if (by.mode === READ) {
    world.replies[n] = doubles(size)
    world.quiet[n] = doubles(QUIET_LEVELS * REPLY_POINTS)
  }
  by.each(world.replies[n], size)
  by.each(world.quiet[n], QUIET_LEVELS * REPLY_POINTS)
}

/** One principal: what is given of it, and its proxies. */
function carrySide(world: World, i: i32, by: Carrier): void {
  const side = world.sides[i]
  by.each(side.strategyPrior, 3)
  side.startPressure = by.number(side.startPressure)
  side.rule = by.int(side.rule)
  side.error = by.number(side.error)
  side.generosity = by.number(side.generosity)
  side.calendarSize = by.int(side.calendarSize)
  side.calendarStep = by.ints(side.calendarStep, side.calendarSize)
  side.calendarIsLoad = by.bytes(side.calendarIsLoad, side.calendarSize)
  world.proxyCount[i] = by.int(world.proxyCount[i])
  world.hasProxies[i] = world.proxyCount[i] > 0 ? 1 : 0
  if (by.mode === READ) {
    world.orderRate[i] = doubles(4)
    world.orderCounts[i] = doubles(4 * (COUNT_LIMIT + 1))
    world.proxiesOf[i] = ints(world.proxyCount[i])
  }
  by.each(world.orderRate[i], 4)
  by.each(world.orderCounts[i], 4 * (COUNT_LIMIT + 1))
  by.eachInt(world.proxiesOf[i], world.proxyCount[i])
}

function carryNominal(world: World, by: Carrier): void {
  const nominal = world.nominal
  nominal.casualtyWeight = by.number(nominal.casualtyWeight)
  nominal.injuryWeight = by.number(nominal.injuryWeight)
  nominal.harmStopped = by.number(nominal.harmStopped)
  nominal.harmReached = by.number(nominal.harmReached)
  nominal.leaderBonus = by.number(nominal.leaderBonus)
  by.each(nominal.clientStake, world.principals)
  by.each(nominal.accountKeptStep, world.principals)
  by.each(nominal.hazardStep, world.principals)
  by.each(nominal.hazardRate, world.principals)
  nominal.blame = by.doubles(nominal.blame, world.proxies)
}

function carryHidden(world: World, by: Carrier): void {
  const size = by.int(world.hidden.size)
  const chances = by.int(world.hidden.chances)
  if (by.mode === READ) world.hidden = new HiddenPriors(size, chances, world.principals)
  const hidden = world.hidden
  by.eachInt(hidden.kind, size)
  by.each(hidden.first, size)
  by.each(hidden.second, size)
  by.each(hidden.chance, chances)
  by.eachInt(hidden.party, size)
  by.eachInt(hidden.lane, size)
  hidden.strategy = by.int(hidden.strategy)
  hidden.startOrder = by.int(hidden.startOrder)
  by.eachInt(hidden.calendar, world.principals)
  hidden.site = by.int(hidden.site)
  hidden.siteWidth = by.int(hidden.siteWidth)
  hidden.channel = by.int(hidden.channel)
  hidden.driver = by.int(hidden.driver)
  hidden.pause = by.int(hidden.pause)
  hidden.veto = by.int(hidden.veto)
  hidden.demand = by.int(hidden.demand)
}

function carryGiven(world: World, by: Carrier): void {
  world.hasGiven = by.flag(world.hasGiven)
  world.givenThrough = by.int(world.givenThrough)
  world.givenActCount = by.int(world.givenActCount)
  if (by.mode === READ) world.givenActs = list<ForcedAct>(world.givenActCount)
  for (let a = 0; a < world.givenActCount; a++) {
    if (by.mode === READ) world.givenActs[a] = new ForcedAct(readFixed(by))
    else writeFixed(world.givenActs[a].fixed, by)
    const act = world.givenActs[a]
    act.step = by.int(act.step)
    act.kind = by.int(act.kind)
    act.principal = by.int(act.principal)
    act.to = by.int(act.to)
    act.option = by.int(act.option)
    act.order = by.int(act.order)
    act.content = by.int(act.content)
    act.channel = by.int(act.channel)
    act.days = by.number(act.days)
    act.attacks = by.int(act.attacks)
    act.seen = by.int(act.seen)
    act.proxyCount = by.int(act.proxyCount)
    act.proxies = by.ints(act.proxies, act.proxyCount)
  }
  world.givenCountCount = by.int(world.givenCountCount)
  if (by.mode === READ) world.givenCounts = list<ForcedCount>(world.givenCountCount)
  for (let c = 0; c < world.givenCountCount; c++) {
    if (by.mode === READ) world.givenCounts[c] = new ForcedCount()
    const count = world.givenCounts[c]
    count.from = by.int(count.from)
    count.until = by.int(count.until)
    count.total = by.int(count.total)
    count.harmless = by.int(count.harmless)
    count.proxyCount = by.int(count.proxyCount)
    count.proxies = by.ints(count.proxies, count.proxyCount)
  }
}

/** Takes what is fixed of an act along the row, in modes MEASURE and WRITE: the ten numbers that `readFixed` reads. */
export function writeFixed(fixed: FixedAct, by: Carrier): void {
  by.int(fixed.aim)
  by.flag(fixed.warned)
  by.flag(fixed.leader)
  by.int(fixed.site)
  for (let n = 0; n < 2; n++) by.int(fixed.weapons[n])
  for (let n = 0; n < 2; n++) by.int(fixed.killed[n])
  for (let n = 0; n < 2; n++) by.int(fixed.injured[n])
}

/** What is fixed of an act as `writeFixed` wrote it, in mode READ: its members never change, so it is made anew. */
export function readFixed(by: Carrier): FixedAct {
  const aim = by.int(0)
  const warned = by.flag(false)
  const leader = by.flag(false)
  const site = by.int(0)
  const weapons = by.ints(ints(2), 2)
  const killed = by.ints(ints(2), 2)
  const injured = by.ints(ints(2), 2)
  return new FixedAct(weapons, killed, injured, aim, warned, leader, site)
}
