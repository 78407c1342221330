/**
 * All that is hidden in a run and does not change: declared parameters, types, orders at the start, sites, channels,
 * ends and lulls of drivers, vetoes, what demands are worth. One list says what is drawn, from which prior and at which address of the streams; the draw
 * itself, the moves of the particle filter and whatever varies assumptions go by it. Every value has a stream of its
 * own, so changing one prior changes no other draw.
 */
import { draw, shapeOf } from '../random/distribution.ts'
import { Kind } from '../random/draw-from.ts'
import { addressOfPrincipal, addressOfProxy, hiddenLane, hiddenStep } from '../random/lanes.ts'
import type { Stream } from '../random/stream.ts'
import type { Distribution } from '../terms/distribution.ts'
import { CATEGORY, HiddenPriors } from './hidden-priors.ts'
import { parametersOf } from './parameters.ts'
import type { World } from './world.ts'

/** Lanes of draws that belong to no declared parameter. */
const LANE = {
  strategy: 0x100,
  startOrder: 0x200,
  site: 0x300,
  channel: 0x400,
  veto: 0x500,
  driver: 0x600,
  calendar: 0x700,
  demand: 0x800,
} as const

export interface HiddenValue {
  /** Whose value and which: `crisis.casualtyWeight`, `iran.appetite`, `tower-22.cover`. */
  name: string
  /** A number from a prior, or one of a few categories with these probabilities. */
  from: Distribution | readonly number[]
  /** Step from which it counts, for what counts only later: an entry of the calendar, a driver that ends. */
  since: number
  /** Whose it is, as an address of the streams (random/lanes.ts). */
  party: number
  lane: number
}

/** Where each kind begins among the hidden values; those of one kind follow one another. */
export interface HiddenPlaces {
  strategy: number
  startOrder: number
  /** One place a principal. */
  calendar: number[]
  /** For each site: exposed, cover, shelter, then the reach of each proxy. */
  site: number
  siteWidth: number
  /** For each channel: delay, reliability. */
  channel: number
  driver: number
  /** For each driver with turns that are not told: days until it returns, days until it pauses. */
  pause: number
  veto: number
  /** For each demand: stake, cost. */
  demand: number
  size: number
}

export interface Hidden {
  values: readonly HiddenValue[]
  places: HiddenPlaces
}

/**
 * Whether a hidden value is one of a few categories, `from` being their probabilities, and not a number from a prior.
 */
export function isCategory(from: HiddenValue['from']): from is readonly number[] {
  return Array.isArray(from)
}

const known = new WeakMap<World, Hidden>()

/** The hidden values of a world; declared parameters come first, in the order of crisis, principals, ties, hosts. */
export function hiddenOf(world: World): Hidden {
  let hidden = known.get(world)
  if (hidden === undefined) {
    hidden = list(world)
    known.set(world, hidden)
  }
  return hidden
}

function list({ scenario }: World): Hidden {
  const { principals, sites, channels, drivers, vetoes, demands } = scenario
  const proxies = scenario.proxies.length
  const values: HiddenValue[] = []
  const add = (name: string, from: HiddenValue['from'], party: number, lane: number, since = 0): void => {
    values.push({ name, from, since, party, lane })
  }
  const declared = (
    scope: Parameters<typeof parametersOf>[0],
    whose: string,
    priors: readonly Distribution[],
    party: number,
  ): void => {
    for (const [j, { key }] of parametersOf(scope).entries()) add(`${whose}.${key}`, priors[j], party, j)
  }
  declared('crisis', 'crisis', scenario.priors, 0xff)
  for (const [i, principal] of principals.entries())
    declared('principal', principal.id, principal.priors, addressOfPrincipal(i))
  for (const [k, proxy] of scenario.proxies.entries()) declared('tie', proxy.id, proxy.priors, addressOfProxy(k))
  for (const [h, host] of scenario.hosts.entries()) declared('host', host.id, host.priors, 0x1000 + h)
  const places: HiddenPlaces = {
    strategy: values.length,
    startOrder: 0,
    calendar: [],
    site: 0,
    siteWidth: 3 + proxies,
    channel: 0,
    driver: 0,
    pause: 0,
    veto: 0,
    demand: 0,
    size: 0,
  }
  for (const [i, { id, strategyPrior }] of principals.entries())
    add(`${id}.strategy`, strategyPrior, addressOfPrincipal(i), LANE.strategy)
  places.startOrder = values.length
  for (const [i, { id, startOrder }] of principals.entries())
    add(`${id}.startOrder`, startOrder, addressOfPrincipal(i), LANE.startOrder)
  for (const [i, { id, calendar }] of principals.entries()) {
    places.calendar[i] = values.length
    for (const [e, entry] of calendar.entries())
      add(`${id}.calendar.${e}`, entry.prior, addressOfPrincipal(i), LANE.calendar + e, entry.step)
  }
  places.site = values.length
  for (const [v, site] of sites.entries()) {
    for (const [n, [what, prior]] of (
      [
        ['exposed', site.exposed],
        ['cover', site.cover],
        ['shelter', site.shelter],
      ] as const
    ).entries())
      add(`${site.id}.${what}`, prior, 0x2000 + v, LANE.site + n)
    for (let k = 0; k < proxies; k++)
      add(`${site.id}.reach.${scenario.proxies[k].id}`, site.reach[k], 0x2000 + v, LANE.site + 3 + k)
  }
  places.channel = values.length
  for (const [c, channel] of channels.entries()) {
    add(`${channel.id}.delayDays`, channel.delayDays, 0x3000 + c, LANE.channel)
    add(`${channel.id}.reliability`, channel.reliability, 0x3000 + c, LANE.channel + 1)
  }
  places.driver = values.length
  for (const [v, { id, end }] of drivers.entries())
    add(`${id}.end`, end?.days ?? { kind: 'point', value: 0 }, 0x4000 + v, LANE.driver, end?.step ?? 0)
  places.pause = values.length
  for (const [v, { id, pause }] of drivers.entries()) {
    if (pause === null) continue
    add(`${id}.returnDays`, pause.returnDays, 0x4000 + v, LANE.driver + 1)
    add(`${id}.pauseDays`, pause.pauseDays, 0x4000 + v, LANE.driver + 2)
  }
  places.veto = values.length
  for (const [v, prior] of vetoes.entries()) add(`veto.${v}`, prior, 0x5000 + v, LANE.veto)
  places.demand = values.length
  for (const [n, { by, of, stake, cost }] of demands.entries()) {
    add(`${principals[by].id}.demand.${principals[of].id}.stake`, stake, 0x6000 + n, LANE.demand)
    add(`${principals[by].id}.demand.${principals[of].id}.cost`, cost, 0x6000 + n, LANE.demand + 1)
  }
  places.size = values.length
  return { values, places }
}

/** One hidden value, drawn from its prior at an address of its own; `turn` tells repeated draws of it apart. */
export function drawValue({ from, party, lane }: HiddenValue, stream: Stream, group: number, turn = 0): number {
  if (isCategory(from))
    return category(from, stream.open(group, hiddenStep(party, turn), hiddenLane(lane, turn)).unit())
  return from.kind === 'point'
    ? from.value
    : draw(from, stream.open(group, hiddenStep(party, turn), hiddenLane(lane, turn)))
}

/** The priors as flat numbers, for the kernel. */
export function hiddenPriors({ values, places }: Hidden): HiddenPriors {
  const chances = values.flatMap(({ from }) => (isCategory(from) ? [...from] : []))
  const priors = new HiddenPriors(values.length, chances.length, places.calendar.length)
  priors.chance.set(chances)
  let chance = 0
  for (const [j, { from, party, lane }] of values.entries()) {
    priors.party[j] = party
    priors.lane[j] = lane
    priors.kind[j] = isCategory(from) ? CATEGORY : Kind[from.kind]
    const [first, second] = isCategory(from) ? [chance, from.length] : shapeOf(from)
    priors.first[j] = first
    priors.second[j] = second
    if (isCategory(from)) chance += from.length
  }
  const { strategy, startOrder, calendar, site, siteWidth, channel, driver, pause, veto, demand } = places
  priors.calendar.set(calendar)
  return Object.assign(priors, { strategy, startOrder, site, siteWidth, channel, driver, pause, veto, demand })
}

function category(probability: readonly number[], u: number): number {
  let left = u
  for (let j = 0; j < probability.length - 1; j++) {
    left -= probability[j]
    if (left < 0) return j
  }
  return probability.length - 1
}
