/**
 * How a measure works: from the runs in which it changed how likely war is, where each first parted from its twin. Runs
 * count by that change. Told as sentences with shares. The first difference is where the effect of the measure begins,
 * not all that follows from it.
 */
import { ratioError } from '../assess/island-error.js'
import { Out, PARTING } from '../assess/outcome.js'
import { nameOf } from '../engine/trace/names.js'
import { createWorld } from '../model/create-world.js'
import { ROUTES } from '../model/endings-names.js'
import { Happened } from '../model/log.js'
import { CONTENTS, ORDERS } from '../model/options.js'
import type { Scenario } from '../model/scenario.js'
import { WAR } from '../model/sim.js'
import type { World } from '../model/world.js'
import { Z95 } from '../random/normal-quantile.js'

export interface Link {
  /** What happened first that was different. */
  text: string
  /** Share of the wars averted, or caused. */
  share: number
  /** 5 to 95% of that share, from simulation error: of so few runs, or of islands, whichever reaches further. */
  interval: [low: number, high: number]
  runs: number
}

export interface Chain {
  /** Wars that the measure averted, or brought about. */
  effect: 'averted' | 'caused'
  /** Runs in which war became less likely, or more likely. */
  runs: number
  /** Wars averted or caused in these runs: the sum of the changes of their probabilities. */
  wars: number
  /** How many runs of equal change tell as much: (sum of changes)^2 / sum of squared changes. */
  effective: number
  /** Of the wars averted or caused, shares by route: chosen, runaway, accidental. */
  routes: { id: string; share: number }[]
  links: Link[]
}

/** Links told at most. */
const TOLD = 6

/** The runs that first part from their twins in one way. */
interface Parting {
  runs: number
  /** Wars averted or caused, of each group. */
  wars: Float64Array
}

/**
 * How a measure averted wars and how it brought wars about: of those runs, where each first parted from its twin, the
 * most weighty first.
 * @param base, other outcomes of the same runs without and with the measure, `runs` x Out.width
 * @param worlds of which they are: the scenario, how many runs a group has, and the island of each group
 */
export function chains(
  base: Float64Array,
  other: Float64Array,
  { scenario, replicates, island }: { scenario: Scenario; replicates: number; island: Int32Array | null },
): Chain[] {
  const world = createWorld(scenario)
  const groups = base.length / Out.width / replicates
  return (['averted', 'caused'] as const).map((effect) => {
    const sign = effect === 'averted' ? 1 : -1
    const partings = new Map<string, Parting>()
    const all = new Float64Array(groups)
    const routes = new Float64Array(ROUTES.length - 1)
    let [runs, squares] = [0, 0]
    for (let at = 0; at < base.length; at += Out.width) {
      const change = sign * (base[at + Out.ending + WAR] - other[at + Out.ending + WAR])
      if (!(change > 0)) continue
      runs++
      squares += change * change
      for (let r = 0; r < routes.length; r++) routes[r] += sign * (base[at + Out.route + r] - other[at + Out.route + r])
      const text = linkText(other, at, world)
      const group = Math.floor(at / Out.width / replicates)
      const such = partings.get(text) ?? { runs: 0, wars: new Float64Array(groups) }
      such.runs++
      such.wars[group] += change
      all[group] += change
      partings.set(text, such)
    }
    const wars = sumOf(all)
    const effective = squares > 0 ? (wars * wars) / squares : 0
    const links = [...partings]
      .map(([text, such]) => ({ text, such, share: Math.min(1, sumOf(such.wars) / wars) }))
      .sort((a, b) => b.share - a.share || (a.text < b.text ? -1 : 1))
      .slice(0, TOLD)
      .map(({ text, such, share }): Link => {
        const [low, high] = wilson(share, effective)
        const half = Z95 * ratioError(such.wars, all, island)
        const interval: Link['interval'] = [
          Math.max(0, Math.min(low, share - half)),
          Math.min(1, Math.max(high, share + half)),
        ]
        return { text, runs: such.runs, share, interval }
      })
    return { effect, runs, wars, effective, routes: sharesOf(routes), links }
  })
}

/** Shares of the routes; one by which wars changed the other way has none. */
function sharesOf(routes: Float64Array): Chain['routes'] {
  const all = routes.reduce((sum, one) => sum + Math.max(0, one), 0)
  return ROUTES.slice(1).map((id, r) => ({ id, share: all > 0 ? Math.max(0, routes[r]) / all : 0 }))
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/** Wilson's interval of a share of n (E. B. Wilson, JASA 22, 1927), 5 to 95%. */
function wilson(share: number, n: number): [number, number] {
  const z2 = Z95 * Z95
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/** The first difference in words; several runs whose first difference is alike have the same words. */
function linkText(o: Float64Array, at: number, world: World): string {
  if (o[at + Out.partStep] < 0) return 'nothing went differently but how likely each step was to end in war'
  const how = o[at + Out.partHow]
  const party = o[at + Out.partParty]
  const who = party < 0 ? '' : nameOf(world, party)
  const what = o[at + Out.partWhat]
  const either = (gained: string, lost: string, changed: string): string =>
    how === PARTING.gained ? gained : how === PARTING.lost ? lost : changed
  switch (o[at + Out.partKind]) {
    case Happened.attack: {
      const fewer = o[at + Out.partKilled]
      const went = fewer < 0 ? 'killed fewer' : fewer > 0 ? 'killed more' : 'went another way'
      return either(
        `${who} attacked when it had not`,
        `${who} did not attack when it had`,
        `an attack by ${who} ${went}`,
      )
    }
    case Happened.act: {
      const { name: whose, options } = world.scenario.principals[party]
      const { name } = options[what]
      return either(
        `${whose}: "${name}" was added`,
        `${whose}: "${name}" was left out`,
        `${whose}: "${name}" went in place of something else, or otherwise`,
      )
    }
    case Happened.order:
      return either(
        `${who} ordered its proxies to ${ORDERS[what]}`,
        `${who} did not order its proxies to ${ORDERS[what]}`,
        `${who} gave its proxies the order to ${ORDERS[what]} in place of another`,
      )
    case Happened.message:
      return either(
        `${who} sent word (${CONTENTS[what]})`,
        `${who} did not send word (${CONTENTS[what]})`,
        `${who} sent other word (${CONTENTS[what]})`,
      )
    case Happened.arrival:
      return either(
        `word from ${who} arrived that had not`,
        `word from ${who} did not arrive that had`,
        `word from ${who} arrived otherwise`,
      )
    case Happened.compliance:
      return what === 1 ? `${who} heeded its patron` : `${who} did not heed its patron`
    case Happened.suspension:
      return what === 1 ? `${who} suspended its attacks` : `${who} took its attacks up again`
    case Happened.talks:
      return either('talks began', 'talks did not begin', 'talks went otherwise')
    case Happened.news:
      return either('injuries became known', 'injuries did not become known', 'other injuries became known')
    case Happened.ending:
      return either('the run ended earlier', 'the run did not end there', 'the run ended otherwise')
    default:
      return 'something else happened first'
  }
}
