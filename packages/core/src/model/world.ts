/**
 * Everything constant over the runs of a scenario: options as flat arrays, reply tables, and the nominal values with which a
 * principal estimates what it cannot see. Built once for each scenario and thread.
 */

import { median } from '../random/distribution.js'
import { pow } from '../random/pow.js'
import type { Distribution } from '../terms/distribution.js'
import { decayShare } from './answering.js'
import { blameShare } from './harm.js'
import { FORCE_SEVERITY } from './ladder.js'
import { REPLY_EXTRAS, REPLY_POINTS, replyTable } from './level-one.js'
import { CONTENTS, type Reach } from './options.js'
import { countTable, expectedRate } from './order-belief.js'
import { parametersOf } from './parameters.js'
import { poissonCumulative } from './poisson-table.js'
import { MOST_WEAPONS } from './resolution.js'
import type { Scenario } from './scenario.js'

/** A principal's menu as flat arrays, one entry an option. */
export interface Menu {
  count: number
  severity: Float64Array
  harm: Float64Array
  weight: Float64Array
  relief: Float64Array
  /** Own-hand force. */
  isForce: Uint8Array
  trembles: Uint8Array
  /** Order given to proxies, or -1. */
  order: Int8Array
  /** Message content, or -1. */
  message: Int8Array
  /** Channel by which the message goes, or -1. */
  channel: Int16Array
  /** Bits: 1 own hand, 2 patron's share, 4 proxies. */
  reach: Uint8Array
  /** Options that look alike to an observer share a group. */
  looks: Uint8Array
  isPublic: Uint8Array
  /** Not on the menu at all in this crisis. */
  absent: Uint8Array
  warned: Uint8Array
  punish: Uint8Array
  leader: Uint8Array
  withdraw: Uint8Array
  weapons: Int32Array
  /** 0 none, 1 proxies, 2 forces, 3 homeland. */
  target: Uint8Array
  /** Options with the same relief and expected harm draw the same reply; each such profile is reckoned once. */
  profile: Uint8Array
  profileRelief: Float64Array
  profileHarm: Float64Array
  isWar: Uint8Array
  isAccept: Uint8Array
}

/** What a principal takes as usual where it cannot see: medians of the priors. */
export interface Nominal {
  casualtyWeight: number
  injuryWeight: number
  harmStopped: number
  harmReached: number
  leaderBonus: number
  clientStake: [number, number]
  accountKeptStep: [number, number]
  /** Share of blame that the other is thought to lay on the patron of proxy k. */
  blame: Float64Array
  hazardStep: [number, number]
  hazardRate: [number, number]
}

export interface World {
  scenario: Scenario
  proxies: number
  sites: number
  /** Authors of an account: own hand, patron's share, each proxy. */
  authors: number
  menus: [Menu, Menu]
  nominal: Nominal
  /** Reply tables of each principal's menu, at the median of the spread. */
  replies: [Float64Array, Float64Array]
  /** (1 - hazard Pr(force))^chi by centre: background hazard, then pressed hazard. */
  quiet: [Float64Array, Float64Array]
  /** The file gives a prior to a parameter behind those tables, so each draw has tables of its own. */
  drawsReplies: boolean
  /** For each principal as patron: expected attacks a day under each order, all its proxies. */
  orderRate: [Float64Array, Float64Array]
  orderCounts: [Float64Array, Float64Array]
  /** For each proxy: expected rate under each order, and the part that was ordered. */
  proxyRate: Float64Array
  proxyOrdered: Float64Array
  openChannels: number
  privateChannel: number
  publicChannel: number
  /** Driver value at each step for each driver. */
  driverValues: Float64Array[]
  weaponsCumulative: Float64Array
  /** Proxies of each principal. */
  proxiesOf: [number[], number[]]
  hasProxies: [boolean, boolean]
}

/** Parameters behind the reply tables. */
const TABULATED: readonly string[] = ['replySpread', 'background', 'conservatism']

const TARGETS = ['none', 'proxies', 'forces', 'homeland'] as const
const ORDER_NAMES = ['restrain', 'hold', 'free', 'press'] as const
const REACH_BIT: Readonly<Record<Reach, number>> = { 'own-hand': 1, 'patron-share': 2, proxies: 4 }

export function createWorld(scenario: Scenario): World {
  const proxies = scenario.proxies.length
  const proxiesOf: [number[], number[]] = [[], []]
  for (let k = 0; k < proxies; k++) proxiesOf[scenario.proxies[k].patron].push(k)
  const privateChannel = scenario.channels.findIndex((c) => c.isPrivate)
  const publicChannel = scenario.channels.findIndex((c) => !c.isPrivate)
  const hasProxies: [boolean, boolean] = [proxiesOf[0].length > 0, proxiesOf[1].length > 0]
  const menuOf = (i: 0 | 1): Menu => createMenu(scenario, i, hasProxies[i], hasProxies[1 - i], privateChannel, publicChannel)
  const menus: [Menu, Menu] = [menuOf(0), menuOf(1)]

  const crisis = nominalOf('crisis', scenario.priors)
  const own = scenario.principals.map((p) => nominalOf('principal', p.priors))
  const ties = scenario.proxies.map((p) => nominalOf('tie', p.priors))
  const proxyRate = new Float64Array(4 * proxies)
  const proxyOrdered = new Float64Array(4 * proxies)
  const orderRate: [Float64Array, Float64Array] = [new Float64Array(4), new Float64Array(4)]
  const blame = new Float64Array(proxies)
  for (let k = 0; k < proxies; k++) {
    let ordered = 0
    let all = 0
    for (let o = 0; o < 4; o++) {
      const rate = expectedRate(o, ties[k].control, ties[k].ownRate, crisis.pressFactor)
      const commanded = o < 2 ? 0 : ties[k].control * ties[k].ownRate * (o === 2 ? 1 : crisis.pressFactor)
      proxyRate[4 * k + o] = rate
      proxyOrdered[4 * k + o] = commanded
      orderRate[scenario.proxies[k].patron][o] += rate
      ordered += scenario.orderPrior[o] * commanded
      all += scenario.orderPrior[o] * rate
    }
    blame[k] = blameShare(all > 0 ? ordered / all : 0, crisis.autonomousBlame)
  }
  const step = scenario.step
  const nominal: Nominal = {
    casualtyWeight: crisis.casualtyWeight,
    injuryWeight: crisis.injuryWeight,
    harmStopped: crisis.harmStopped,
    harmReached: crisis.harmReached,
    leaderBonus: crisis.leaderBonus,
    clientStake: [own[0].clientStake, own[1].clientStake],
    accountKeptStep: [decayShare(own[0].accountHalfLife, step), decayShare(own[1].accountHalfLife, step)],
    blame,
    hazardStep: [shareWithin(1 / own[0].delay, step), shareWithin(1 / own[1].delay, step)],
    hazardRate: [1 / own[0].delay, 1 / own[1].delay],
  }
  const replies: [Float64Array, Float64Array] = [menuReplies(menus[0], crisis.replySpread), menuReplies(menus[1], crisis.replySpread)]
  const world: World = {
    scenario,
    proxies,
    sites: scenario.sites.length,
    authors: 2 + proxies,
    menus,
    nominal,
    replies,
    quiet: [quietTable(replies[0], menus[0], crisis.background, nominal.hazardRate[0], step, crisis.conservatism), quietTable(replies[1], menus[1], crisis.background, nominal.hazardRate[1], step, crisis.conservatism)],
    drawsReplies: parametersOf('crisis').some((declared, j) => TABULATED.includes(declared.key) && scenario.priors[j].kind !== 'point'),
    orderRate,
    orderCounts: [countTable(orderRate[0], crisis.conservatism), countTable(orderRate[1], crisis.conservatism)],
    proxyRate,
    proxyOrdered,
    openChannels: scenario.channels.filter((c) => c.isPrivate && c.isOpen).length,
    privateChannel,
    publicChannel,
    driverValues: scenario.drivers.map((driver) => Float64Array.from(driver.values)),
    weaponsCumulative: poissonCumulative(crisis.attackWeapons, MOST_WEAPONS),
    proxiesOf,
    hasProxies,
  }
  return world
}

export function menuReplies(menu: Menu, spread: number): Float64Array {
  const present = Float64Array.from(menu.weight, (w, o) => (menu.absent[o] === 1 ? 0 : w))
  return replyTable(menu.severity, present, menu.isForce, spread)
}

/** Factors by which a step without force multiplies the belief in a strategy, by centre; background hazard first, then pressed. */
export function quietTable(replies: Float64Array, menu: Menu, background: number, pressed: number, step: number, conservatism: number): Float64Array {
  const width = menu.count + REPLY_EXTRAS
  const table = new Float64Array(2 * REPLY_POINTS)
  for (let level = 0; level < 2; level++) {
    const hazard = shareWithin(level === 0 ? background : pressed, step)
    for (let g = 0; g < REPLY_POINTS; g++) table[level * REPLY_POINTS + g] = pow(1 - hazard * replies[g * width + menu.count + 1], conservatism)
  }
  return table
}

function shareWithin(rate: number, step: number): number {
  return 1 - decayShare(Math.LN2 / rate, step)
}

function nominalOf(scope: 'crisis' | 'principal' | 'tie', priors: readonly Distribution[]): Record<string, number> {
  return Object.fromEntries(parametersOf(scope).map((declared, j) => [declared.key, median(priors[j])]))
}

function createMenu(scenario: Scenario, i: 0 | 1, hasProxies: boolean, otherHasProxies: boolean, privateChannel: number, publicChannel: number): Menu {
  const options = scenario.principals[i].options
  const groups: string[] = []
  const group = (key: string): number => {
    const found = groups.indexOf(key)
    return found >= 0 ? found : groups.push(key) - 1
  }
  const profiles = [...new Set(options.map((o) => `${o.relief} ${o.harm}`))]
  const isForce = options.map((o) => o.order === null && !o.withdraw && o.severity >= FORCE_SEVERITY)
  return {
    count: options.length,
    severity: Float64Array.from(options, (o) => o.severity),
    harm: Float64Array.from(options, (o) => o.harm),
    weight: Float64Array.from(options, (o) => o.weight),
    relief: Float64Array.from(options, (o) => o.relief),
    isForce: Uint8Array.from(isForce, Number),
    trembles: Uint8Array.from(options, (o) => (o.rung === 'war' || o.withdraw ? 0 : 1)),
    order: Int8Array.from(options, (o) => (o.order === null ? -1 : ORDER_NAMES.indexOf(o.order))),
    message: Int8Array.from(options, (o) => (o.message === null ? -1 : CONTENTS.indexOf(o.message))),
    channel: Int16Array.from(options, (o) => (o.message === null ? -1 : o.channel === 'public' ? publicChannel : privateChannel)),
    reach: Uint8Array.from(options, (o) => o.reach.reduce((bits, r) => bits | REACH_BIT[r], 0)),
    looks: Uint8Array.from(options, (o, n) => group(isForce[n] ? (o.target === 'proxies' ? `proxies ${o.rung}` : o.target) : o.id)),
    isPublic: Uint8Array.from(options, (o, n) => (isForce[n] || o.rung === 'threat' || o.rung === 'posture' ? 1 : 0)),
    absent: Uint8Array.from(options, (o) => ((o.order !== null && !hasProxies) || (o.target === 'proxies' && !otherHasProxies) ? 1 : 0)),
    warned: Uint8Array.from(options, (o) => (o.warned || (scenario.arms.alwaysWarned && o.target !== 'none') ? 1 : 0)),
    punish: Uint8Array.from(options, (o) => (o.aim === 'punish' ? 1 : 0)),
    leader: Uint8Array.from(options, (o) => (o.leader ? 1 : 0)),
    withdraw: Uint8Array.from(options, (o) => (o.withdraw ? 1 : 0)),
    weapons: Int32Array.from(options, (o) => o.weapons),
    target: Uint8Array.from(options, (o) => TARGETS.indexOf(o.target)),
    profile: Uint8Array.from(options, (o) => profiles.indexOf(`${o.relief} ${o.harm}`)),
    profileRelief: Float64Array.from(profiles, (text) => Number(text.split(' ')[0])),
    profileHarm: Float64Array.from(profiles, (text) => Number(text.split(' ')[1])),
    isWar: Uint8Array.from(options, (o) => (o.rung === 'war' ? 1 : 0)),
    isAccept: Uint8Array.from(options, (o) => (o.message === 'accept' ? 1 : 0)),
  }
}
