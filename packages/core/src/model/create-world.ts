/** Makes a world from a scenario. */
import { median } from '../random/distribution.ts'
import { doubles } from '../target/memory.ts'
import type { Distribution } from '../terms/distribution.ts'
import { decayShare, FIRST_PROXY } from './answering/equations.ts'
import { RULE_NAMES } from './doctrine-rule-names.ts'
import { fixedOf, inNumbers, NOTHING_FIXED } from './given-in-numbers.ts'
import { blameShare } from './harm/equations.ts'
import { hiddenOf, hiddenPriors } from './hidden.ts'
import { FORCE_SEVERITY } from './ladder.ts'
import { fillQuiet, fillReplies, QUIET_LEVELS, REPLY_EXTRAS, REPLY_POINTS } from './level-one/equations.ts'
import { Menu } from './menu.ts'
import { CONTENTS, type OptionSpec, ORDERS, type Reach } from './options.ts'
import { COUNT_LIMIT, expectedRate, fillCounts } from './order-belief/equations.ts'
import { pairOf } from './pairs.ts'
import { parametersOf } from './parameters.ts'
import { poissonCumulative } from './poisson-table.ts'
import { MOST_WEAPONS } from './resolution/equations.ts'
import type { GivenAct, Scenario } from './scenario.ts'
import { targetOf, usualOther, victimOf } from './targets.ts'
import { ForcedAct, ForcedCount, seat, World } from './world.ts'

/** Parameters behind the reply tables. */
const TABULATED: readonly string[] = ['replySpread', 'background', 'conservatism']

const TARGETS = ['none', 'proxies', 'forces', 'homeland'] as const
const REACH_BIT: Readonly<Record<Reach, number>> = { 'own-hand': 1, 'patron-share': 2, proxies: 4 }

/**
 * The world of a scenario: its numbers as flat arrays, the menus, the priors of all hidden values, and the tables by
 * which principals judge each other, which hold at the medians of the priors. Nothing is drawn.
 */
export function createWorld(scenario: Scenario): World {
  const world = new World(scenario)
  seat(world, scenario.principals.length)
  const { counterfactual, sites, hosts, channels, drivers, vetoes, demands, proxies } = scenario
  Object.assign(world, {
    step: scenario.step,
    steps: scenario.steps,
    lullDays: scenario.lullDays,
    truceDays: scenario.truceDays,
    exchangeDays: scenario.exchangeDays,
    attackSeverity: scenario.attackSeverity,
    replicates: scenario.replicates,
    informed: counterfactual.informed,
    noAccidents: counterfactual.noAccidents,
    noProxies: counterfactual.noProxies,
    fullControl: counterfactual.fullControl,
    noAudience: counterfactual.noAudience,
    proxies: proxies.length,
    sites: sites.length,
    hosts: hosts.length,
    channels: channels.length,
    drivers: drivers.length,
    vetoes: vetoes.length,
    demands: demands.length,
    demandPair: Int32Array.from(demands, ({ by, of }) => pairOf(by, of)),
    demandFrom: Int32Array.from(demands, ({ from }) => from),
    demandUntil: Int32Array.from(demands, ({ until }) => until),
    authors: FIRST_PROXY + proxies.length,
    proxyPatron: Int32Array.from(proxies, ({ patron }) => patron),
    proxyVictim: Int32Array.from(proxies, victimOf),
    proxyDriver: Int32Array.from(proxies, ({ driver }) => driver),
    siteOwner: Int32Array.from(sites, ({ owner }) => owner),
    siteHost: Int32Array.from(sites, ({ host }) => host),
    siteCount: Float64Array.from(sites, ({ count }) => count),
    channelIsPrivate: Uint8Array.from(channels, ({ isPrivate }) => Number(isPrivate)),
    channelIsOpen: Uint8Array.from(channels, ({ isPrivate, isOpen }) => Number(isPrivate && isOpen)),
    privateChannel: channels.findIndex((c) => c.isPrivate),
    publicChannel: channels.findIndex((c) => !c.isPrivate),
    driverEndStep: Int32Array.from(drivers, ({ end }) => end?.step ?? -1),
    driverEndValue: Float64Array.from(drivers, ({ end }) => end?.value ?? 0),
    driverPauseFrom: Int32Array.from(drivers, ({ pause }) => pause?.from ?? -1),
    driverFallsFrom: Int32Array.from(drivers, ({ pause }) => pause?.fallsFrom ?? -1),
    driverUsual: Float64Array.from(drivers, ({ pause }) => pause?.usual ?? 1),
    driverLull: Float64Array.from(drivers, ({ pause }) => pause?.lull ?? 1),
  } satisfies Partial<World>)
  world.driverValues = drivers.map(({ values }) => Float64Array.from(values))
  world.orderPrior.set(scenario.orderPrior)
  world.startTension.fill(scenario.startTension)
  fillSides(world)
  fillBeliefs(world)
  world.hidden = hiddenPriors(hiddenOf(world))
  fillGiven(world)
  return world
}

function fillSides(world: World): void {
  const { principals, proxies } = world.scenario
  for (let i = 0; i < principals.length; i++) {
    const own = proxies.flatMap(({ patron }, k) => (patron === i ? [k] : []))
    world.proxiesOf[i] = Int32Array.from(own)
    world.proxyCount[i] = own.length
    world.hasProxies[i] = own.length > 0 ? 1 : 0
  }
  for (const [i, { strategyPrior, startAccount, startPressure, doctrine, calendar }] of principals.entries()) {
    world.menus[i] = createMenu(world, i)
    const side = world.sides[i]
    side.strategyPrior.set(strategyPrior)
    world.startAccount[pairOf(i, usualOther(i))] = startAccount
    side.startPressure = startPressure
    side.rule = doctrine === null ? -1 : RULE_NAMES.indexOf(doctrine.rule)
    side.error = doctrine?.error ?? 0
    side.generosity = doctrine?.generosity ?? 0
    side.calendarSize = calendar.length
    side.calendarStep = Int32Array.from(calendar, ({ step }) => step)
    side.calendarIsLoad = Uint8Array.from(calendar, ({ parameter }) => (parameter === 'load' ? 1 : 0))
  }
}

/** Nominal values, and the tables by which principals judge each other. */
function fillBeliefs(world: World): void {
  const { scenario } = world
  const { step } = scenario
  const crisis = nominalOf('crisis', scenario.priors)
  const own = scenario.principals.map((p) => nominalOf('principal', p.priors))
  const ties = scenario.proxies.map((p) => nominalOf('tie', p.priors))
  const count = world.proxies
  world.proxyRate = doubles(4 * count)
  world.proxyOrdered = doubles(4 * count)
  for (let i = 0; i < world.principals; i++) world.orderRate[i] = doubles(4)
  const blame = doubles(count)
  for (let k = 0; k < count; k++) {
    let ordered = 0
    let all = 0
    for (let o = 0; o < 4; o++) {
      const rate = expectedRate(o, ties[k].control, ties[k].ownRate, crisis.pressFactor)
      const commanded = o < 2 ? 0 : ties[k].control * ties[k].ownRate * (o === 2 ? 1 : crisis.pressFactor)
      world.proxyRate[4 * k + o] = rate
      world.proxyOrdered[4 * k + o] = commanded
      world.orderRate[world.proxyPatron[k]][o] += rate
      ordered += scenario.orderPrior[o] * commanded
      all += scenario.orderPrior[o] * rate
    }
    blame[k] = blameShare(all > 0 ? ordered / all : 0, crisis.autonomousBlame)
  }
  const { nominal } = world
  nominal.casualtyWeight = crisis.casualtyWeight
  nominal.injuryWeight = crisis.injuryWeight
  nominal.harmStopped = crisis.harmStopped
  nominal.harmReached = crisis.harmReached
  nominal.leaderBonus = crisis.leaderBonus
  nominal.blame = blame
  for (let i = 0; i < world.principals; i++) {
    nominal.clientStake[i] = own[i].clientStake
    nominal.accountKeptStep[i] = decayShare(own[i].accountHalfLife, step)
    nominal.hazardStep[i] = 1 - decayShare(Math.LN2 / (1 / own[i].delay), step)
    nominal.hazardRate[i] = 1 / own[i].delay
  }
  for (let i = 0; i < world.principals; i++) {
    const menu = world.menus[i]
    for (let j = 0; j < world.principals; j++) {
      if (j === i) continue
      const replies = doubles(REPLY_POINTS * (menu.count + REPLY_EXTRAS))
      fillReplies(menu, j, crisis.replySpread, replies)
      world.replies[pairOf(i, j)] = replies
      const quiet = doubles(QUIET_LEVELS * REPLY_POINTS)
      fillQuiet(replies, menu.count, crisis.background, nominal.hazardRate[i], step, crisis.conservatism, quiet)
      world.quiet[pairOf(i, j)] = quiet
    }
    const counts = doubles(4 * (COUNT_LIMIT + 1))
    fillCounts(world.orderRate[i], crisis.conservatism, counts)
    world.orderCounts[i] = counts
  }
  world.drawsReplies = parametersOf('crisis').some(
    (declared, j) => TABULATED.includes(declared.key) && scenario.priors[j].kind !== 'point',
  )
  world.weaponsCumulative = poissonCumulative(crisis.attackWeapons, MOST_WEAPONS)
  world.weaponsSize = world.weaponsCumulative.length
}

function nominalOf(scope: 'crisis' | 'principal' | 'tie', priors: readonly Distribution[]): Record<string, number> {
  return Object.fromEntries(parametersOf(scope).map((declared, j) => [declared.key, median(priors[j])]))
}

function createMenu(world: World, i: number): Menu {
  const { scenario, privateChannel, publicChannel } = world
  const options = scenario.principals[i].options
  const groups: string[] = []
  const group = (key: string): number => {
    const found = groups.indexOf(key)
    return found >= 0 ? found : groups.push(key) - 1
  }
  const profiles = [...new Set(options.map((o) => `${o.relief} ${o.harm}`))]
  const isForce = options.map((o) => o.order === null && !o.withdraw && o.severity >= FORCE_SEVERITY)
  const hasProxies = world.hasProxies[i] === 1
  const menu = new Menu(options.length, profiles.length)
  const put = (to: { [n: number]: number }, of: (option: OptionSpec, n: number) => number | boolean): void => {
    for (const [n, option] of options.entries()) to[n] = Number(of(option, n))
  }
  put(menu.severity, (o) => o.severity)
  put(menu.harm, (o) => o.harm)
  put(menu.weight, (o) => o.weight)
  put(menu.relief, (o) => o.relief)
  put(menu.concession, (o) => o.concession)
  put(menu.cover, (o) => o.cover)
  put(menu.isForce, (_, n) => isForce[n])
  put(menu.trembles, (o) => o.rung !== 'war' && !o.withdraw)
  put(menu.order, (o) => (o.order === null ? -1 : ORDERS.indexOf(o.order)))
  put(menu.message, (o) => (o.message === null ? -1 : CONTENTS.indexOf(o.message)))
  put(menu.channel, (o) => (o.message === null ? -1 : o.channel === 'public' ? publicChannel : privateChannel))
  put(menu.reach, (o) => o.reach.reduce((bits, r) => bits | REACH_BIT[r], 0))
  // Force against one principal does not look like force against another.
  const forceLooks = (o: OptionSpec): string =>
    `${o.target === 'proxies' ? `proxies ${o.rung}` : o.target} ${targetOf(o, i)}`
  put(menu.looks, (o, n) => group(isForce[n] ? forceLooks(o) : o.id))
  put(menu.isPublic, (o, n) => isForce[n] || o.rung === 'threat' || o.rung === 'posture')
  put(
    menu.absent,
    (o) => (o.order !== null && !hasProxies) || (o.target === 'proxies' && world.hasProxies[targetOf(o, i)] === 0),
  )
  put(menu.warned, (o) => o.warned || (scenario.counterfactual.alwaysWarned && o.target !== 'none'))
  put(menu.punish, (o) => o.aim === 'punish')
  put(menu.leader, (o) => o.leader)
  put(menu.withdraw, (o) => o.withdraw)
  put(menu.weapons, (o) => o.weapons)
  put(menu.preparation, (o, n) => (isForce[n] && o.rung !== 'war' ? o.preparationDays : 0))
  put(menu.target, (o) => targetOf(o, i))
  put(menu.aimedAt, (o) => TARGETS.indexOf(o.target))
  put(menu.profile, (o) => profiles.indexOf(`${o.relief} ${o.harm}`))
  const isDeed = (o: OptionSpec, n: number): boolean => isForce[n] || o.order !== null || o.withdraw || o.rung === 'war'
  put(menu.isSignal, (o, n) => (o.message !== null || o.severity > 0) && !isDeed(o, n))
  put(menu.isSilence, (o, n) => o.message === null && o.severity === 0 && o.relief === 0 && !isDeed(o, n))
  put(menu.isWar, (o) => o.rung === 'war')
  put(menu.isAccept, (o) => o.message === 'accept')
  for (const [f, text] of profiles.entries()) {
    const [relief, harm] = text.split(' ')
    menu.profileRelief[f] = Number(relief)
    menu.profileHarm[f] = Number(harm)
  }
  return menu
}

function fillGiven(world: World): void {
  const { given } = world.scenario
  if (given === null) return
  world.hasGiven = true
  world.givenThrough = given.through
  world.givenActCount = given.acts.length
  world.givenActs = given.acts.map(forcedAct)
  world.givenCountCount = given.counts.length
  world.givenCounts = given.counts.map(({ from, until, total, harmless, proxies }) =>
    Object.assign(new ForcedCount(), {
      from,
      until,
      total,
      harmless: Number(harmless),
      proxyCount: proxies.length,
      proxies: Int32Array.from(proxies),
    } satisfies Partial<ForcedCount>),
  )
}

function forcedAct(act: GivenAct): ForcedAct {
  const isForce = act.kind === 'own' || act.kind === 'attack'
  const proxies = act.kind === 'attack' ? act.proxies : []
  return Object.assign(new ForcedAct(isForce ? fixedOf(act) : NOTHING_FIXED), {
    ...inNumbers(act),
    step: act.step,
    attacks: act.kind === 'attack' ? act.attacks : 1,
    proxyCount: proxies.length,
    proxies: Int32Array.from(proxies),
  } satisfies Partial<ForcedAct>)
}
