/**
 * State of one run: one flat Float64Array, laid out once for each scenario, so that a run can be copied by one copy of
 * memory. Sections: the dyad; each principal; each proxy; accounts; hosts; channels;
 * given counts.
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
  size,
}

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
    this.size = this.givenCount + world.givenCountCount
  }
}
