/** A world as one row of doubles, read by the C kernel: bench/c/world.h goes through it in the same order. */

import type { OptionSpec } from '../model/options.js'
import { parametersOf } from '../model/parameters.js'
import type { Given, RuleName } from '../model/scenario.js'
import type { Menu, World } from '../model/world.js'
import { seedWords } from '../random/stream.js'
import type { Distribution } from '../terms/distribution.js'
import { layoutFingerprint } from './kernel-layout.js'

/** Numbers by which the kernel knows distributions, rules and given acts: places in these lists. */
const KINDS: readonly Distribution['kind'][] = ['point', 'uniform', 'normal', 'lognormal', 'beta', 'gamma']
const RULES: readonly RuleName[] = ['tft', 'gtft', 'wsls', 'grim', 'contrite', 'cooperate', 'defect']
const ACTS = ['own', 'attack', 'order', 'message'] as const

type Push = (...values: number[]) => void

export function kernelBlob(world: World, seed: bigint): Float64Array {
  const blob: number[] = []
  const push: Push = (...values) => {
    for (const value of values) blob.push(value)
  }
  const all = (values: Iterable<number>): void => {
    for (const value of values) blob.push(value)
  }
  const prior = (d: Distribution): void => push(KINDS.indexOf(d.kind), ...shapeOf(d))
  const { scenario, proxies } = world
  const { arms } = scenario

  push(layoutFingerprint(), ...seedWords(seed))
  push(scenario.step, scenario.steps, scenario.lullDays, scenario.startTension, scenario.replicates, scenario.attackSeverity)
  all([arms.informed, arms.noAccidents, arms.noProxies, arms.fullControl, arms.noAudience].map(Number))
  push(proxies, world.sites, scenario.hosts.length, scenario.channels.length, scenario.drivers.length, scenario.vetoes.length)
  expect(scenario.priors, 'crisis').forEach(prior)
  for (let i = 0; i < 2; i++) {
    const principal = scenario.principals[i]
    expect(principal.priors, 'principal').forEach(prior)
    push(...principal.strategyPrior, ...principal.startOrder, principal.startAccount, principal.startPressure)
    const { doctrine } = principal
    push(doctrine === null ? -1 : RULES.indexOf(doctrine.rule), doctrine?.error ?? 0, doctrine?.generosity ?? 0)
    push(principal.calendar.length)
    for (const entry of principal.calendar) {
      push(entry.step, entry.parameter === 'load' ? 1 : 0)
      prior(entry.prior)
    }
    pushMenu(all, world.menus[i], principal.options)
  }
  for (const proxy of scenario.proxies) {
    push(proxy.patron, proxy.driver)
    expect(proxy.priors, 'tie').forEach(prior)
  }
  for (const host of scenario.hosts) expect(host.priors, 'host').forEach(prior)
  for (const site of scenario.sites) {
    push(site.owner, site.host, site.count)
    ;[site.exposed, site.cover, site.shelter, ...site.reach].forEach(prior)
  }
  for (const channel of scenario.channels) {
    push(Number(channel.isPrivate))
    ;[channel.delayDays, channel.reliability].forEach(prior)
  }
  for (const [v, driver] of scenario.drivers.entries()) {
    push(driver.end === null ? 0 : 1, driver.end?.step ?? 0, driver.end?.value ?? 0)
    prior(driver.end?.days ?? { kind: 'point', value: 0 })
    for (let t = 0; t < scenario.steps; t++) push(world.driverValues[v][t])
  }
  scenario.vetoes.forEach(prior)
  push(...scenario.orderPrior)
  pushGiven(push, scenario.given)

  for (const own of world.proxiesOf) push(own.length, ...own)
  const { nominal } = world
  push(nominal.casualtyWeight, nominal.injuryWeight, nominal.harmStopped, nominal.harmReached, nominal.leaderBonus)
  push(...nominal.clientStake, ...nominal.accountKeptStep, ...nominal.hazardRate, ...nominal.blame)
  push(Number(world.drawsReplies))
  for (let i = 0; i < 2; i++) [world.replies[i], world.quiet[i], world.orderRate[i], world.orderCounts[i]].forEach(all)
  all(world.proxyRate)
  all(world.proxyOrdered)
  push(world.weaponsCumulative.length, ...world.weaponsCumulative)
  push(world.openChannels, world.privateChannel, layoutFingerprint())
  return Float64Array.from(blob)
}

/** Two numbers of a distribution, the second 0 where it has one. */
function shapeOf(d: Distribution): [number, number] {
  switch (d.kind) {
    case 'point':
      return [d.value, 0]
    case 'uniform':
      return [d.low, d.high]
    case 'normal':
      return [d.mean, d.sd]
    case 'lognormal':
      return [d.median, d.sd]
    case 'beta':
      return [d.a, d.b]
    case 'gamma':
      return [d.shape, d.scale]
  }
}

/** Concession and cover are read from the options themselves, as `fixUtilities` does. */
function pushMenu(all: (values: Iterable<number>) => void, menu: Menu, options: readonly OptionSpec[]): void {
  all([menu.count, menu.profileHarm.length])
  ;[menu.severity, menu.harm, menu.weight, menu.relief].forEach(all)
  all(options.map((option) => option.concession))
  all(options.map((option) => option.cover))
  ;[menu.profileRelief, menu.profileHarm, menu.isForce, menu.trembles, menu.order, menu.message, menu.channel, menu.reach, menu.looks].forEach(all)
  ;[menu.isPublic, menu.absent, menu.warned, menu.punish, menu.leader, menu.withdraw, menu.weapons, menu.target, menu.profile, menu.isWar, menu.isAccept].forEach(all)
}

/** Priors of a scope, one for each declared parameter. */
function expect(priors: readonly Distribution[], scope: Parameters<typeof parametersOf>[0]): readonly Distribution[] {
  if (priors.length !== parametersOf(scope).length) throw new Error(`${priors.length} priors for ${parametersOf(scope).length} parameters of scope ${scope}`)
  return priors
}

function pushGiven(push: Push, given: Given | null): void {
  push(given === null ? 0 : 1)
  if (given === null) return
  push(given.through, given.counts.length)
  for (const count of given.counts) push(count.from, count.until, count.total, Number(count.harmless), count.proxies.length, ...count.proxies)
  push(given.acts.length)
  for (const act of given.acts) {
    push(act.step, ACTS.indexOf(act.kind), act.principal, act.option, act.order, act.content, act.channel, act.attacks, act.aim, Number(act.warned), Number(act.leader), act.site, act.seen)
    push(...act.weapons, ...act.killed, ...act.injured, act.proxies.length, ...act.proxies)
  }
}
