/**
 * How a measure works: from the runs whose ending it changed, where each first parted from its twin. Told as sentences
 * with shares. The first difference is where the effect of the measure begins, not all that follows from it.
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
  /** Share of the runs whose ending changed. */
  share: number
  /** 5 to 95% of that share, from simulation error: of so few runs, or of islands, whichever reaches further. */
  interval: [low: number, high: number]
  runs: number
}

export interface Chain {
  /** Wars that the measure averted, or brought about. */
  effect: 'averted' | 'caused'
  runs: number
  /** Of the wars averted or caused, shares by route: chosen, runaway, accidental. */
  routes: { id: string; share: number }[]
  links: Link[]
}

/** Links told at most. */
const TOLD = 6

/**
 * How a measure averted wars and how it brought wars about: of those runs, where each first parted from its twin, the
 * most frequent first.
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
    // For each first parting, and for all together, the runs of each group.
    const partings = new Map<string, Float64Array>()
    const all = new Float64Array(groups)
    const routes = new Float64Array(ROUTES.length)
    let runs = 0
    for (let at = 0; at < base.length; at += Out.width) {
      const [without, within] = [base[at + Out.ending] === WAR, other[at + Out.ending] === WAR]
      if (effect === 'averted' ? !without || within : without || !within) continue
      runs++
      routes[effect === 'averted' ? base[at + Out.route] : other[at + Out.route]]++
      const text = linkText(other, at, world)
      const group = Math.floor(at / Out.width / replicates)
      const such = partings.get(text) ?? new Float64Array(groups)
      such[group]++
      all[group]++
      partings.set(text, such)
    }
    const links = [...partings]
      .map(([text, such]) => ({ text, such, n: such.reduce((sum, one) => sum + one, 0) }))
      .sort((a, b) => b.n - a.n || (a.text < b.text ? -1 : 1))
      .slice(0, TOLD)
      .map(({ text, such, n }): Link => {
        const [share, [low, high]] = [n / runs, wilson(n, runs)]
        const half = island === null ? 0 : Z95 * ratioError(such, all, island)
        const interval: Link['interval'] = [
          Math.max(0, Math.min(low, share - half)),
          Math.min(1, Math.max(high, share + half)),
        ]
        return { text, runs: n, share, interval }
      })
    return {
      effect,
      runs,
      routes: ROUTES.slice(1).map((id, n) => ({ id, share: runs > 0 ? routes[n + 1] / runs : 0 })),
      links,
    }
  })
}

/** Wilson's interval of a share (E. B. Wilson, JASA 22, 1927), 5 to 95%. */
function wilson(k: number, n: number): [number, number] {
  const share = k / n
  const z2 = Z95 * Z95
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/** The first difference in words; several runs whose first difference is alike have the same words. */
function linkText(o: Float64Array, at: number, world: World): string {
  if (o[at + Out.partStep] < 0) return 'nothing went differently'
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
