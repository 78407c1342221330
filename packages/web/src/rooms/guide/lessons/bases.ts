/**
 * Step 6. Where the attack falls that kills: share of attacks and chance of a death at each US site, by cover and by
 * how many people are at the small posts.
 */
import type { Crisis } from '@standoff/core'
import { C, killedProbability, leakShare } from '@standoff/core/kernel'
import { withSets } from '../../../work/with-sets.js'
import { type Band, band, eachDraw, simOf } from './ground.js'
import type { Levers } from './levers.js'

/** The weakly covered posts: those that the file's measure `defend-weak-sites` names. */
export const WEAK = ['tower-22', 'rumalyn', 'green-village', 'conoco'] as const
/** The Pentagon's count up to 29 January 2024 (O23-139). */
export const ATTACKS = 165

export interface Place {
  id: string
  name: string
  weak: boolean
  cover: number
  exposed: number
  /** Share of the attacks that fall there. */
  share: Band
  /** Probability that an attack there kills somebody. */
  deadly: Band
}

export interface Bases {
  places: Place[]
  /** Probability that at least one of so many attacks kills: everywhere, and at the weak posts. */
  anyDeath: Band
  anyDeathWeak: Band
  attacks: number
}

/** What the levers change in the file. */
export function baseSets(crisis: Crisis, levers: Levers): Record<string, string> {
  const sets: Record<string, string> = {}
  for (const id of WEAK) {
    const site = crisis.file.sites[id]
    const [cover, exposed] = [centre(site.cover), centre(site.exposed)]
    if (levers.cover !== undefined)
      sets[`sites.${id}.cover`] = String(Number(Math.min(0.95, Math.max(0, cover + levers.cover)).toFixed(3)))
    if (levers.people !== undefined)
      sets[`sites.${id}.exposed`] = String(Math.max(1, Math.round(exposed * levers.people)))
  }
  return sets
}

/** The value of a point; these sites have no other priors. */
function centre(prior: { kind: string }): number {
  return prior.kind === 'point' ? (prior as { kind: 'point'; value: number }).value : Number.NaN
}

export function bases(crisis: Crisis, levers: Levers): Bases {
  const sim = simOf(withSets(crisis, baseSets(crisis, levers)))
  const { world, drawn } = sim
  const { scenario, weaponsCumulative } = world
  const sites = scenario.sites.flatMap((site, v) => (site.owner === 0 ? [{ ...site, v }] : []))
  const share = sites.map((): number[] => [])
  const deadly = sites.map((): number[] => [])
  const any: number[] = []
  const anyWeak: number[] = []
  eachDraw(sim, 0, () => {
    const { d } = drawn
    let perAttack = 0
    let perAttackWeak = 0
    for (const [n, { v, id }] of sites.entries()) {
      let fallsHere = 0
      for (let k = 0; k < world.proxies; k++)
        fallsHere +=
          (drawn.siteShare[k * world.sites + v] - (v === 0 ? 0 : drawn.siteShare[k * world.sites + v - 1])) /
          world.proxies
      const kills = chanceOfDeath(
        d,
        leakShare(drawn.siteCover[v], d[C.interception]),
        drawn.siteExposed[v],
        drawn.siteShelter[v],
        weaponsCumulative,
      )
      share[n].push(fallsHere)
      deadly[n].push(kills)
      perAttack += fallsHere * kills
      if (isWeak(id)) perAttackWeak += fallsHere * kills
    }
    any.push(1 - (1 - perAttack) ** ATTACKS)
    anyWeak.push(1 - (1 - perAttackWeak) ** ATTACKS)
  })
  return {
    attacks: ATTACKS,
    anyDeath: band(any),
    anyDeathWeak: band(anyWeak),
    places: sites.map(({ id, v }, n) => ({
      id,
      name: crisis.file.sites[id].name,
      weak: isWeak(id),
      cover: drawn.siteCover[v],
      exposed: drawn.siteExposed[v],
      share: band(share[n]),
      deadly: band(deadly[n]),
    })),
  }
}

export const isWeak = (id: string): boolean => (WEAK as readonly string[]).includes(id)

/** Probability that an attack kills, over its aim, its number of weapons and whether people were in shelter. */
function chanceOfDeath(
  d: Float64Array,
  leak: number,
  exposed: number,
  shelter: number,
  cumulative: Float64Array,
): number {
  let none = 0
  for (const punish of [false, true]) {
    const aim = punish ? d[C.punishShare] : 1 - d[C.punishShare]
    const p = leak * (punish ? d[C.lethalPunish] : d[C.lethalDemonstrate])
    for (const sheltered of [false, true]) {
      const mean = exposed * d[C.lethality] * (punish ? d[C.aimLethality] : 1) * (sheltered ? d[C.warnedMultiplier] : 1)
      let below = 0
      for (let n = 1; n <= cumulative.length; n++) {
        none +=
          aim *
          (sheltered ? shelter : 1 - shelter) *
          (cumulative[n - 1] - below) *
          killedProbability(0, n, p, mean, d[C.casualtyShape])
        below = cumulative[n - 1]
      }
      none +=
        aim *
        (sheltered ? shelter : 1 - shelter) *
        (1 - below) *
        killedProbability(0, cumulative.length + 1, p, mean, d[C.casualtyShape])
    }
  }
  return 1 - none
}
