/** One row of the event log as a sentence: what all can see, then what only the run knows. */
import { Happened, L } from '../../model/log.js'
import { CONTENTS, ORDERS } from '../../model/options.js'
import { dyadOf, otherAt } from '../../model/pairs.js'
import { CAUSES } from '../../model/proxy-attacks/causes.js'
import { ACCIDENTAL, CHOSEN, SETTLEMENT, type Sim, WAR } from '../../model/sim.js'
import { TRUCE_CAUSES, type TruceCauseName } from '../../model/truce/causes.js'
import type { World } from '../../model/world.js'
import { capital } from '../../terms/capital.js'
import { percentWords } from '../../terms/likelihood.js'
import type { FirstTruce } from '../run-result.js'
import { nameOf, namesOfOthers, plural, possessive } from './names.js'

export interface Told {
  sentence: string
  hidden?: string
}

const CAUSE_WORDS: Readonly<Record<(typeof CAUSES)[number], (patron: string) => string>> = {
  directed: (patron) => `ordered by ${patron}`,
  licensed: (patron) => `allowed by ${possessive(patron)} order, but not ordered`,
  own: () => "the group's own doing",
  defied: (patron) => `in defiance of ${possessive(patron)} order`,
}
const ORDER_WORDS = [
  'reins its proxies in',
  'tells its proxies to hold',
  'lets its proxies act',
  'presses its proxies to attack',
]
const CONTENT_WORDS: Readonly<Record<(typeof CONTENTS)[number], [verb: (to: string) => string, noun: string]>> = {
  warn: [(to) => `warns ${to} of a strike`, 'warning'],
  assure: [(to) => `assures ${to} that it seeks no more`, 'assurance'],
  threaten: [(to) => `threatens ${to}`, 'threat'],
  offer: [(to) => `offers ${to} talks`, 'offer of talks'],
  deny: [(to) => `denies to ${to} that it was behind it`, 'denial'],
  demand: [(to) => `demands something of ${to}`, 'demand'],
  comply: [(to) => `gives ${to} a part of what it demands`, 'giving in'],
  reject: [(to) => `refuses what ${to} demands`, 'refusal'],
  fulfil: [(to) => `gives ${to} what it demands`, 'giving in'],
  drop: [(to) => `no longer demands anything of ${to}`, 'word that it demands nothing more'],
  truce: [(to) => `stops fighting with ${to}`, 'word that it stops'],
  accept: [(to) => `accepts ${possessive(to)} offer of talks`, 'acceptance of talks'],
}
const AIM_WORDS = ['meant to be seen', 'meant to kill']

/** What a principal begins to prepare, or drops. */
function plan(world: World, party: number, get: (column: L) => number): Told {
  const { name } = world.scenario.principals[party].options[get(L.what)]
  const verb = get(L.flag) === 1 ? 'begins to prepare' : 'gives up what it prepared'
  return { sentence: `${nameOf(world, party)} ${verb}: ${name}.`, hidden: `hidden from ${namesOfOthers(world, party)}` }
}

/** What a principal wants of another begins to stand, or is met. */
function demand(world: World, party: number, get: (column: L) => number): string {
  const of = otherAt(party, get(L.aim))
  const what = world.scenario.demands.find((one) => one.by === party && one.of === of)?.what ?? 'something'
  const [by, from] = [nameOf(world, party), nameOf(world, of)]
  if (get(L.what) === 1) return `what ${by} demands of ${from} is met: ${what}.`
  return `${by} demands of ${from}${get(L.flag) === 1 ? ', with a deadline' : ''}: ${what}.`
}

/** Two principals agree to stop, or one breaks that. */
function ceaseFire(world: World, party: number, get: (column: L) => number): string {
  if (get(L.what) === 1) {
    const places = Array.from({ length: world.principals }, (_, i) => i)
    const two = places.flatMap((i) => places.filter((j) => i < j && dyadOf(i, j) === get(L.aim)).map((j) => [i, j]))[0]
    return `${nameOf(world, two[0])} and ${nameOf(world, two[1])} agree to stop.`
  }
  const [by, other] = [nameOf(world, party), nameOf(world, otherAt(party, get(L.aim)))]
  return `the cease-fire with ${other} is broken by ${by} or a group of its.`
}

/** The sentence of row `row`, without its date. Told at once after the step that wrote it. */
export function tellRow(sim: Sim, row: number): Told {
  const { world, log } = sim
  const at = row * L.width
  const get = (column: L): number => log.rows[at + column]
  const party = get(L.party)
  switch (get(L.kind) as Happened) {
    case Happened.attack:
      return attack(world, party, get)
    case Happened.act:
      return act(world, party, get)
    case Happened.order:
      return order(world, party, get)
    case Happened.message:
      return {
        sentence: `${nameOf(world, party)} ${CONTENT_WORDS[CONTENTS[get(L.what)]][0](otherEnd(world, party, get(L.flag)))}, ${through(world, get(L.site))}.`,
      }
    case Happened.arrival:
      return {
        sentence: `${possessive(otherEnd(world, party, get(L.flag)))} ${CONTENT_WORDS[CONTENTS[get(L.what)]][1]} reaches ${nameOf(world, party)}, ${through(world, get(L.site))}.`,
      }
    case Happened.plan:
      return plan(world, party, get)
    case Happened.demand:
      return { sentence: demand(world, party, get) }
    case Happened.ceaseFire:
      return { sentence: ceaseFire(world, party, get) }
    case Happened.compliance:
      return compliance(world, party, get)
    case Happened.suspension:
      return {
        sentence:
          get(L.what) === 1
            ? `attacks by ${nameOf(world, party)} are suspended after those under way, out of fear and without an order.`
            : `the suspension of attacks by ${nameOf(world, party)} ends.`,
      }
    case Happened.talks:
      return { sentence: get(L.what) === 1 ? 'talks open.' : 'talks close, after a killing.' }
    case Happened.news:
      return news(world, party, Math.round(get(L.injured)), get(L.flag) === 1)
    case Happened.lull:
      return { sentence: `${plural(world.scenario.lullDays, 'day')} without a force act: a lull. The run goes on.` }
    case Happened.truce:
      return get(L.what) === 1 ? truceBegins(sim) : { sentence: 'force again: the tacit truce is broken.' }
    case Happened.ending:
      return ending(sim, party, get(L.what), get(L.aim))
  }
}

/** Name of the principal at the other end of a message, by its place among the others. */
const otherEnd = (world: World, party: number, place: number): string => nameOf(world, otherAt(party, place))

const TRUCE_WORDS: Readonly<Record<TruceCauseName, string>> = {
  order: 'orders to the groups',
  fear: 'fear',
  elsewhere: 'a pause elsewhere',
  agreement: 'talks',
  'nothing-owed': 'nothing owed',
}

/** Shares of the causes of the first tacit truce, by name. */
export function truceShares(run: FirstTruce): [TruceCauseName, number][] {
  const shares = [run.truceOrder, run.truceFear, run.truceElsewhere, run.truceAgreement, run.truceNothing]
  return shares.map((share, n) => [TRUCE_CAUSES[n], share])
}

function truceBegins(sim: Sim): Told {
  const { world } = sim
  const causes = truceShares(sim)
    .filter(([, share]) => share >= 0.005)
    .sort(([, a], [, b]) => b - a)
    .map(([cause, share]) => `${TRUCE_WORDS[cause]} ${percentWords(share)}`)
  const days = (sim.truceStep + 1 - sim.truceFrom) * world.scenario.step
  return {
    sentence: `${plural(days, 'day')} without a force act of either side: a tacit truce. The run goes on.`,
    hidden: `what held force back: ${causes.join(', ')}`,
  }
}

/** The final numbers; injuries become known only in the days after, which the kind `news` tells. */
function casualties(killed: number, injured: number): string {
  if (killed === 0 && injured === 0) return ''
  if (killed === 0) return `nobody is killed, ${plural(injured, 'person is', 'people are')} injured`
  return `${plural(killed, 'person is', 'people are')} killed${injured > 0 ? `, ${injured} injured` : ''}`
}

function news(world: World, party: number, injured: number, stale: boolean): Told {
  const tail = stale ? ' By then attention had moved on, so it counts for little.' : ''
  return {
    sentence: `news: of those injured earlier on ${possessive(nameOf(world, party))} side, ${plural(injured, 'more becomes', 'more become')} known.${tail}`,
  }
}

function attack(world: World, party: number, get: (column: L) => number): Told {
  const patron = nameOf(world, world.proxyPatron[party - world.principals])
  const victim = nameOf(world, world.proxyVictim[party - world.principals])
  const site = get(L.site)
  const where = site >= 0 ? world.scenario.sites[site].name : `${possessive(victim)} forces`
  const harm = casualties(get(L.killed), get(L.injured))
  const came =
    get(L.flag) === 1
      ? get(L.weapons) === 1
        ? 'it is stopped'
        : 'all are stopped'
      : harm === ''
        ? 'nobody is hurt'
        : harm
  const sentence = `attack by ${nameOf(world, party)} on ${where}, ${plural(get(L.weapons), 'weapon')}; ${came}.`
  return {
    sentence,
    hidden: `hidden from ${victim}: ${CAUSE_WORDS[CAUSES[get(L.what)]](patron)}; ${AIM_WORDS[get(L.aim)]}`,
  }
}

function act(world: World, party: number, get: (column: L) => number): Told {
  const menu = world.menus[party]
  const option = get(L.what)
  const { name } = world.scenario.principals[party].options[option]
  const me = nameOf(world, party)
  const other = nameOf(world, menu.target[option])
  if (menu.isWar[option] === 1) return { sentence: `${me} goes to war.` }
  if (menu.withdraw[option] === 1) return { sentence: `${me} withdraws.` }
  if (menu.isForce[option] === 0) return { sentence: `${me} acts without force: ${name}.` }
  const site = get(L.site)
  const target = [
    other,
    `${possessive(other)} proxies`,
    `${possessive(other)} forces`,
    `${possessive(other)} homeland`,
  ][menu.aimedAt[option]]
  const where = site >= 0 ? `${target} at ${world.scenario.sites[site].name}` : target
  const with_ = get(L.weapons) > 0 ? ` with ${plural(get(L.weapons), 'weapon')}` : ''
  const harm = casualties(get(L.killed), get(L.injured))
  return {
    sentence: `${me} strikes ${where}${with_}${get(L.flag) === 1 ? ', after a warning' : ''} (${name}). ${harm === '' ? 'Nobody is hurt' : capital(harm)}.`,
    hidden: `hidden from ${other}: ${AIM_WORDS[get(L.aim)]}`,
  }
}

function order(world: World, party: number, get: (column: L) => number): Told {
  const given = get(L.what)
  const others = namesOfOthers(world, party)
  const sentence = `${nameOf(world, party)} ${ORDER_WORDS[given]} (order: ${ORDERS[given]}).`
  return get(L.flag) === 1
    ? { sentence: `${sentence} ${capital(others)} ${world.principals > 2 ? 'learn' : 'learns'} of it.` }
    : { sentence, hidden: `hidden from ${others}` }
}

function compliance(world: World, party: number, get: (column: L) => number): Told {
  const patron = world.proxyPatron[party - world.principals]
  const name = nameOf(world, party)
  return {
    sentence:
      get(L.what) === 1
        ? `the order is now obeyed by ${name}; attacks wind down.`
        : `the order is no longer obeyed by ${name}.`,
    hidden: `hidden from ${namesOfOthers(world, patron)}`,
  }
}

function through(world: World, channel: number): string {
  if (channel < 0) return 'by no named channel'
  const { name, isPrivate } = world.scenario.channels[channel]
  return `${isPrivate ? 'in private' : 'in public'} (channel: ${name})`
}

function ending(sim: Sim, chooser: number, code: number, route: number): Told {
  const { world } = sim
  if (code === SETTLEMENT) return { sentence: 'a settlement. The run ends.' }
  if (code !== WAR) {
    const chosen = Array.from(sim.chosen.entries())
    const left = chosen.flatMap(([i, o]) => (o >= 0 && world.menus[i].withdraw[o] === 1 ? [i] : []))
    return {
      sentence:
        left.length > 0
          ? `withdrawal, chosen by ${left.map((i) => nameOf(world, i)).join(' and ')}. The run ends.`
          : 'withdrawal, forced by a host country that no longer tolerates the forces. The run ends.',
    }
  }
  if (route === CHOSEN) {
    const kinds = `sought ${percentWords(sim.sought)}, misread ${percentWords(sim.misread)}, tremble ${percentWords(sim.tremble)}`
    return {
      sentence: `war, chosen by ${nameOf(world, chooser)}. The run ends.`,
      hidden: `known only to the simulation: ${kinds}`,
    }
  }
  return {
    sentence:
      route === ACCIDENTAL
        ? 'war by accident: nobody chose it. The run ends.'
        : 'war by runaway escalation: the exchange gets out of control on both sides. The run ends.',
  }
}
