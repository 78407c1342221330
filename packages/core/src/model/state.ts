/**
 * State of one run: one flat Float64Array, laid out once for each scenario, so that a run can be copied by one copy of
 * memory. Sections: the dyad; each principal; each proxy; accounts; hosts; channels;
 * given counts; plans.
 */
import type { i32 } from '../target/numbers.ts'
import type { World } from './world.ts'

/** The dyad. */
export enum G {
  tension,
  talks,
  silence,
  sinceProxyForce,
  sinceForce,
  lullStep,
  inFlight,
  driverSeen,
  /** Whether something grave has happened since principals last decided, 0 or 1. */
  grave,
  size,
}

/** One principal. */
export enum S {
  pressure,
  newsLeft,
  newsBase,
  newsAuthor,
  newsFactor,
  recentSeverity,
  recentAge,
  order,
  belief0,
  belief1,
  belief2,
  /** Belief about the order that the other has in force. */
  order0,
  order1,
  order2,
  order3,
  offerAge,
  assureAge,
  assurePublic,
  assureChannel,
  threatAge,
  threatTested,
  threatChannel,
  /** Fear of this principal's proxies. */
  fear,
  /** Rule doctrines: last move (1 cooperates) and standing (1 good). */
  lastMove,
  standing,
  /** The option that it prepares to carry out, counted from 1; 0 for none, PLAN_OPEN where it is not known. */
  plan,
  /** Whether what it prepares is ready, 0 or 1. */
  planReady,
  /** Probability, from 0 to 1, that it prepares anything, where that is not known. */
  planned,
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
  size,
}

/** One direction of one channel. */
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
  const first = world.menus[0].count
  const second = world.menus[1].count
  return first > second ? first : second
}

/** Where each section of the state begins. */
export class Layout {
  readonly principal: i32
  readonly proxy: i32
  /** Accounts as perceived, as estimated of the other, and as they truly are: [2][authors] each. */
  readonly account: i32
  readonly estimate: i32
  readonly truth: i32
  readonly host: i32
  readonly channel: i32
  /** Attacks left of each given count. */
  readonly givenCount: i32
  /** Where the record does not tell: for each principal, probability that it prepares each option, then that it is ready. */
  readonly plan: i32
  /** Options that a menu has at most: the length of one row of `plan`. */
  readonly planWidth: i32
  readonly size: i32

  constructor(world: World) {
    const books = 2 * world.authors
    this.principal = G.size
    this.proxy = G.size + 2 * S.size
    this.account = this.proxy + world.proxies * X.size
    this.estimate = this.account + books
    this.truth = this.estimate + books
    this.host = this.truth + books
    this.channel = this.host + world.hosts
    this.givenCount = this.channel + 2 * world.channels * M.size
    this.plan = this.givenCount + world.givenCountCount
    this.planWidth = longestMenu(world)
    this.size = this.plan + 4 * this.planWidth
  }
}
