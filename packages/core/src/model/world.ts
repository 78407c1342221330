/**
 * Everything constant over the runs of a scenario, as numbers: menus as flat arrays, reply tables, and the nominal
 * values with which a principal estimates what it cannot see. Made by `create-world.ts` once for each scenario and
 * thread; `carry-world.ts` takes it to WebAssembly.
 */
import { type Bytes, bytes, type Doubles, doubles, type Ints, ints, type List, list } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import type { FixedAct } from './fixed-act.ts'
import { HiddenPriors } from './hidden-priors.ts'
import type { Menu } from './menu.ts'
import { dyadsOf, pairsOf } from './pairs.ts'
import type { Scenario } from './scenario.ts'

/** What a principal takes as usual where it cannot see: medians of the priors. */
export class Nominal {
  casualtyWeight: number = 0
  injuryWeight: number = 0
  harmStopped: number = 0
  harmReached: number = 0
  leaderBonus: number = 0
  clientStake: Doubles = doubles(0)
  accountKeptStep: Doubles = doubles(0)
  hazardStep: Doubles = doubles(0)
  hazardRate: Doubles = doubles(0)
  /** Share of blame that its victim is thought to lay on the patron of proxy k. */
  blame: Doubles = doubles(0)
}

/** What is given of one principal. */
export class Side {
  /** Prior probability of each strategy. */
  readonly strategyPrior: Doubles = doubles(3)
  startPressure: number = 0
  /** Place in RULE_NAMES of the rule that it plays instead of choosing by utility, or -1. */
  rule: i32 = -1
  /** Probability that a move of the rule is flipped, and the generosity of gtft. */
  error: number = 0
  generosity: number = 0
  /** Values that the calendar sets from a step on; 1 where it is the load, 0 where the appetite. */
  calendarSize: i32 = 0
  calendarStep: Ints = ints(0)
  calendarIsLoad: Bytes = bytes(0)
}

/** Codes of what a given act is. */
export enum GivenKind {
  own,
  attack,
  order,
  message,
}

/** One act, order or message that every run is forced to contain; see `GivenAct` in scenario.ts. */
export class ForcedAct {
  step: i32 = 0
  kind: i32 = 0
  principal: i32 = 0
  /** Principal to whom a message goes. */
  to: i32 = 0
  option: i32 = 0
  order: i32 = 0
  content: i32 = 0
  channel: i32 = 0
  /** Days to the deadline of a demand, below 0 where it has none. */
  days: number = -1
  attacks: i32 = 0
  seen: i32 = 0
  proxyCount: i32 = 0
  proxies: Ints = ints(0)

  constructor(readonly fixed: FixedAct) {}
}

/** A number of attacks that falls over several steps. */
export class ForcedCount {
  from: i32 = 0
  until: i32 = 0
  total: i32 = 0
  harmless: i32 = 0
  proxyCount: i32 = 0
  proxies: Ints = ints(0)
}

export class World {
  /** Days a step; steps of a run. */
  step: number = 1
  steps: i32 = 0
  lullDays: number = 0
  truceDays: number = 0
  exchangeDays: number = 0
  /** Severity of a proxy attack. */
  attackSeverity: number = 0
  /** Runs that share one draw of the hidden values. */
  replicates: i32 = 1
  /** The counterfactual: one assumption switched off. */
  informed: boolean = false
  noAccidents: boolean = false
  noProxies: boolean = false
  fullControl: boolean = false
  noAudience: boolean = false
  principals: i32 = 0
  proxies: i32 = 0
  sites: i32 = 0
  hosts: i32 = 0
  channels: i32 = 0
  drivers: i32 = 0
  vetoes: i32 = 0
  /** For each demand: its ordered pair, the step from which it stands or -1, and the step of its deadline or -1. */
  demands: i32 = 0
  demandPair: Ints = ints(0)
  demandFrom: Ints = ints(0)
  demandUntil: Ints = ints(0)
  /** Authors of an account: own hand, patron's share, each proxy. */
  authors: i32 = 2
  menus: List<Menu> = list<Menu>(0)
  sides: List<Side> = list<Side>(0)
  /** Tension of each dyad at the start, and what the one of each ordered pair is then owed by the other. */
  startTension: Doubles = doubles(0)
  startAccount: Doubles = doubles(0)
  readonly nominal: Nominal = new Nominal()
  /** For each ordered pair, the reply table of the one to the other, at the median of the spread. */
  replies: List<Doubles> = list<Doubles>(0)
  /** (1 - hazard Pr(force))^chi by centre: background hazard, then pressed hazard. */
  quiet: List<Doubles> = list<Doubles>(0)
  /** The file gives a prior to a parameter behind those tables, so each draw has tables of its own. */
  drawsReplies: boolean = false
  /** For each principal as patron: expected attacks a day under each order, all its proxies. */
  orderRate: List<Doubles> = list<Doubles>(0)
  orderCounts: List<Doubles> = list<Doubles>(0)
  /** Belief about the order in force at the start, and what it returns to. */
  readonly orderPrior: Doubles = doubles(4)
  /** For each proxy: expected rate under each order, and the part that was ordered. */
  proxyRate: Doubles = doubles(0)
  proxyOrdered: Doubles = doubles(0)
  /** For each proxy: its patron, the principal that it attacks, and the driver that multiplies its rate or -1. */
  proxyPatron: Ints = ints(0)
  proxyVictim: Ints = ints(0)
  proxyDriver: Ints = ints(0)
  /** For each site: the party whose people are there, the host or -1, and how many places it stands for. */
  siteOwner: Ints = ints(0)
  siteHost: Ints = ints(0)
  siteCount: Doubles = doubles(0)
  channelIsPrivate: Bytes = bytes(0)
  /** 1 for a private channel through which the principals can talk. */
  channelIsOpen: Bytes = bytes(0)
  privateChannel: i32 = -1
  publicChannel: i32 = -1
  /** Driver value at each step for each driver. */
  driverValues: List<Doubles> = list<Doubles>(0)
  /** Step from which an uncertain end is counted, -1 where there is none, and the value after it. */
  driverEndStep: Ints = ints(0)
  driverEndValue: Doubles = doubles(0)
  /** First step whose level is not told, or -1 for a driver whose course is told to the last; first whose falls are not. */
  driverPauseFrom: Ints = ints(0)
  driverFallsFrom: Ints = ints(0)
  /** Its two levels. */
  driverUsual: Doubles = doubles(0)
  driverLull: Doubles = doubles(0)
  weaponsSize: i32 = 0
  weaponsCumulative: Doubles = doubles(0)
  /** Proxies of each principal. */
  proxiesOf: List<Ints> = list<Ints>(0)
  proxyCount: Ints = ints(0)
  hasProxies: Bytes = bytes(0)
  /** Priors of everything hidden, in the order in which it is drawn. */
  hidden: HiddenPriors = new HiddenPriors(0, 0, 0)
  /** Acts and counts that are forced in every run; before step `givenThrough` nothing else happens by force. */
  hasGiven: boolean = false
  givenThrough: i32 = 0
  givenActCount: i32 = 0
  givenActs: List<ForcedAct> = list<ForcedAct>(0)
  givenCountCount: i32 = 0
  givenCounts: List<ForcedCount> = list<ForcedCount>(0)

  constructor(readonly scenario: Scenario) {}
}

/** Makes room in a world for so many principals: whatever is one a principal, a dyad or an ordered pair. */
export function seat(world: World, principals: i32): void {
  const pairs = pairsOf(principals)
  world.principals = principals
  world.menus = list<Menu>(principals)
  world.sides = list<Side>(principals)
  for (let i = 0; i < principals; i++) world.sides[i] = new Side()
  world.startTension = doubles(dyadsOf(principals))
  world.startAccount = doubles(pairs)
  world.replies = list<Doubles>(pairs)
  world.quiet = list<Doubles>(pairs)
  world.orderRate = list<Doubles>(principals)
  world.orderCounts = list<Doubles>(principals)
  world.proxiesOf = list<Ints>(principals)
  world.proxyCount = ints(principals)
  world.hasProxies = bytes(principals)
  const nominal = world.nominal
  nominal.clientStake = doubles(principals)
  nominal.accountKeptStep = doubles(principals)
  nominal.hazardStep = doubles(principals)
  nominal.hazardRate = doubles(principals)
}
