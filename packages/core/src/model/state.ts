/**
 * State of one run: one flat Float64Array, laid out once for each scenario, so that a run can be copied by one copy of
 * memory. Sections: the crisis as a whole; each dyad of principals; each principal; each ordered pair of them; each
 * proxy; accounts; hosts; channels; given counts; drivers; plans.
 */
import { type Ints, ints } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { dyadOf, dyadsOf, pairOf, pairsOf } from './pairs.ts'
import type { World } from './world.ts'

/** The crisis as a whole. */
export enum G {
  sinceProxyForce,
  sinceForce,
  lullStep,
  /** The first tacit truce: step at which it was noted, its first quiet step, and that which broke it; -1 for none. */
  truceStep,
  truceFrom,
  truceBroken,
  /** Shares of its causes (TruceCause), which add up to 1; before it, what the quiet days so far add up to. */
  truceOrder,
  truceFear,
  truceElsewhere,
  truceAgreement,
  truceNothing,
  inFlight,
  driverSeen,
  /** Whether something grave has happened since principals last decided, 0 or 1. */
  grave,
  /**
   * Where endings are weighed instead of drawn (weighed-endings.ts): the probability that none has come, and those of the
   * ones that may have; 1 and 0 where they are drawn.
   */
  stands,
  /** A war that somebody chose, and how far it was sought, misread or a tremble. */
  begun,
  begunSought,
  begunMisread,
  begunTremble,
  runaway,
  accidental,
  settled,
  withdrawn,
  size,
}

/** A dyad: what is between two principals, the same for both. */
export enum D {
  tension,
  talks,
  silence,
  /** How much a cease-fire between the two weighs, 0 for none to 1 for a fresh one. */
  ceaseFire,
  size,
}

/** One principal. */
export enum S {
  pressure,
  order,
  /** Fear of this principal's proxies. */
  fear,
  /** The option that it prepares to carry out, counted from 1; 0 for none, PLAN_OPEN where it is not known. */
  plan,
  /** Whether what it prepares is ready, 0 or 1. */
  planReady,
  /** Probability, from 0 to 1, that it prepares anything, where that is not known. */
  planned,
  size,
}

/** An ordered pair: what one principal holds of another, has suffered from it, has done to it or has said to it. */
export enum Q {
  /** Injuries done to it by the other's side that are not yet known. */
  newsLeft,
  newsBase,
  newsAuthor,
  newsFactor,
  /** Its last force by its own hand against the other. */
  recentSeverity,
  recentAge,
  /** Belief about the strategy of the other. */
  belief0,
  belief1,
  belief2,
  /** Belief about the order that the other has in force. */
  order0,
  order1,
  order2,
  order3,
  /** What it has said to the other, and that the other has heard. */
  offerAge,
  assureAge,
  assurePublic,
  assureChannel,
  threatAge,
  threatTested,
  threatChannel,
  /** What it wants of the other: a code of demand/equations.ts. */
  demanded,
  /** Days to the deadline, below 0 after it; without a deadline, less the days since the demand was made. */
  demandLeft,
  /** Share of it that is met, 0 to 1. */
  demandMet,
  /** Whether it was refused since it was made or met in part, 0 or 1. */
  demandRefused,
  /** How far it has built up forces against the other, 0 to 1. */
  buildUp,
  /** Rule doctrines: last move toward the other (1 cooperates) and standing with it (1 good). */
  lastMove,
  standing,
  size,
}

/** In place of a plan along a record, which does not tell it: the section `plan` holds how likely each is. */
export const PLAN_OPEN = -1

/** One proxy. */
export enum X {
  excitation,
  ramp,
  complies,
  suspended,
  /** Days since it last attacked; NEVER (truce/equations.ts) where it has not. */
  sinceAttack,
  size,
}

/** One channel, as messages go by it from one principal to another. */
export enum M {
  borneOut,
  belied,
  content,
  option,
  daysLeft,
  size,
}

/** Options on the longest menu. */
export function longestMenu(world: World): i32 {
  let longest = 0
  for (let i = 0; i < world.principals; i++) if (world.menus[i].count > longest) longest = world.menus[i].count
  return longest
}

/** Where each section of the state begins. */
export class Layout {
  readonly principals: i32
  readonly authors: i32
  readonly dyads: i32
  /** For each ordered pair by its number (pairs.ts), the one and the other. */
  readonly pairs: i32
  readonly holder: Ints
  readonly other: Ints
  readonly dyad: i32
  readonly principal: i32
  readonly pair: i32
  readonly proxy: i32
  /**
   * Accounts of one principal against another as perceived, as the one estimates that the other holds them against it,
   * and as they truly are: for each ordered pair, one number an author.
   */
  readonly account: i32
  readonly estimate: i32
  readonly truth: i32
  readonly host: i32
  readonly channel: i32
  /** Attacks left of each given count. */
  readonly givenCount: i32
  /** For each driver, its state (`TOLD`, `AT_USUAL`, `IN_LULL` of sim.ts). */
  readonly driver: i32
  /** Where the record does not tell: for each principal, probability that it prepares each option, then that it is ready. */
  readonly plan: i32
  /** Options that a menu has at most: the length of one row of `plan`. */
  readonly planWidth: i32
  readonly size: i32

  constructor(world: World) {
    const pairs = pairsOf(world.principals)
    const holder = ints(pairs)
    const other = ints(pairs)
    for (let i = 0; i < world.principals; i++) {
      for (let j = 0; j < world.principals; j++) {
        if (j === i) continue
        holder[pairOf(i, j)] = i
        other[pairOf(i, j)] = j
      }
    }
    const books = pairs * world.authors
    this.principals = world.principals
    this.authors = world.authors
    this.dyads = dyadsOf(world.principals)
    this.pairs = pairs
    this.holder = holder
    this.other = other
    this.dyad = G.size
    this.principal = this.dyad + this.dyads * D.size
    this.pair = this.principal + world.principals * S.size
    this.proxy = this.pair + pairs * Q.size
    this.account = this.proxy + world.proxies * X.size
    this.estimate = this.account + books
    this.truth = this.estimate + books
    this.host = this.truth + books
    this.channel = this.host + world.hosts
    this.givenCount = this.channel + pairs * world.channels * M.size
    this.driver = this.givenCount + world.givenCountCount
    this.plan = this.driver + world.drivers
    this.planWidth = longestMenu(world)
    this.size = this.plan + 2 * world.principals * this.planWidth
  }
}

/** Where the numbers (D) of the dyad of two principals begin, in either order. */
export function dyadAt(layout: Layout, i: i32, j: i32): i32 {
  return layout.dyad + dyadOf(i, j) * D.size
}

/** Where the numbers (S) of principal i begin. */
export function principalAt(layout: Layout, i: i32): i32 {
  return layout.principal + i * S.size
}

/** Where the numbers (Q) of the ordered pair (i, j) begin: what i holds of j. */
export function pairAt(layout: Layout, i: i32, j: i32): i32 {
  return layout.pair + pairOf(i, j) * Q.size
}

/** Where the accounts of the ordered pair (i, j) begin in one of the three books: one number an author on j's side. */
export function bookAt(layout: Layout, book: i32, i: i32, j: i32): i32 {
  return book + pairOf(i, j) * layout.authors
}

/** Where the numbers (M) of a channel begin by which `receiver` hears `sender`. */
export function channelAt(layout: Layout, channel: i32, receiver: i32, sender: i32): i32 {
  return layout.channel + (pairsOf(layout.principals) * channel + pairOf(receiver, sender)) * M.size
}
