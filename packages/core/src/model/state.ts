/**
 * State of one run: one flat Float64Array, laid out once for each scenario, so that a run can be copied by one copy of memory.
 * Sections: the dyad; each principal; each proxy; accounts; hosts; channels.
 */
import type { World } from './world.js'

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

export interface Layout {
  principal: number
  proxy: number
  /** Accounts as perceived, as estimated of the other, and as they truly are: [2][authors] each. */
  account: number
  estimate: number
  truth: number
  host: number
  channel: number
  size: number
}

export function createLayout(world: World): Layout {
  const { proxies, authors, scenario } = world
  const principal = G.size
  const proxy = principal + 2 * S.size
  const account = proxy + proxies * X.size
  const estimate = account + 2 * authors
  const truth = estimate + 2 * authors
  const host = truth + 2 * authors
  const channel = host + scenario.hosts.length
  return { principal, proxy, account, estimate, truth, host, channel, size: channel + 2 * scenario.channels.length * M.size }
}
