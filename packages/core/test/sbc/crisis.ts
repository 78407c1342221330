/**
 * The crisis from which calibration draws: four weeks, a strong principal with two bases, a patron with two groups, one private channel.
 * What is ranked has wide priors; all else keeps the default priors, so it is drawn too. Three things are not the default, because the
 * record of the model could not tell them as the observation model takes them to be told:
 *
 * - Options that look alike have the same number of weapons. The model strikes with exactly the menu's number; the observation model
 *   allows for a spread about it, which then cancels.
 * - Nobody aims at commanders: the log does not say whether one was killed.
 * - Every attack that hits hurts somebody (a large shape, many injured): "hurt nobody" then means "hit nothing", as `quietAttack` has it.
 */
import { parametersOf } from '../../src/model/parameters.js'
import { median } from '../../src/random/distribution.js'
import { DEFAULT_OPTIONS, type OptionSpec } from '../../src/model/options.js'
import type { PrincipalSpec, Scenario } from '../../src/model/scenario.js'
import type { Distribution } from '../../src/terms/distribution.js'
import { principal, proxy, scenario } from '../helpers/scenario.js'

export const STEPS = 28
/** Days that one running total covers. */
export const WEEK = 7

const at = (value: number): Distribution => ({ kind: 'point', value })
const lognormal = (median: number, sd: number): Distribution => ({ kind: 'lognormal', median, sd })
const beta = (a: number, b: number): Distribution => ({ kind: 'beta', a, b })

/** Most weapons of any option with the same target. */
function levelled(options: readonly OptionSpec[]): OptionSpec[] {
  return options.map((option) => {
    const alike = options.filter((one) => one.target === option.target && (option.target !== 'proxies' || one.rung === option.rung))
    return { ...option, weapons: Math.min(...alike.map(({ weapons }) => weapons)), leader: false }
  })
}

function side(id: string, role: 'strong' | 'patron'): PrincipalSpec {
  const own = principal(id, role, { appetite: { kind: 'uniform', low: 0.2, high: 1 }, reputation: lognormal(14, 0.4), delay: lognormal(3, 0.5), costWeight: lognormal(5.5, 0.4) })
  return { ...own, strategyPrior: [0.35, 0.4, 0.25], startOrder: [0.15, 0.25, 0.4, 0.2], options: levelled(DEFAULT_OPTIONS[role]) }
}

const LOOSE = process.env.SBC_LOOSE === '1'
function pinned(s: Scenario): Scenario {
  if (LOOSE) return s
  const pin = (scope: 'crisis' | 'principal' | 'tie' | 'host', keep: string[], priors: Distribution[]) => parametersOf(scope).map(({ key }, j) => (keep.includes(key) ? priors[j] : at(median(priors[j]))))
  return {
    ...s,
    priors: pin('crisis', ['casualtyWeight', ...(process.env.SBC_KEEP ?? '').split(',')], s.priors),
    principals: s.principals.map((one) => ({ ...one, priors: pin('principal', ['appetite', 'reputation', 'delay', 'costWeight'], one.priors) })) as [PrincipalSpec, PrincipalSpec],
    proxies: s.proxies.map((one) => ({ ...one, priors: pin('tie', ['control', 'ownRate'], one.priors) })),
    hosts: s.hosts.map((one) => ({ ...one, priors: pin('host', [], one.priors) })),
  }
}

/** @param given what is forced: nothing where crises are drawn, an empty record where they are conditioned on */
export function crisis(given: Scenario['given']): Scenario {
  const { sites, channels, hosts } = scenario()
  return pinned(scenario(
    {
      steps: STEPS,
      principals: [side('us', 'strong'), side('iran', 'patron')],
      proxies: [proxy('near', 'aligned', { control: beta(3, 2), ownRate: lognormal(0.5, 0.5) }), proxy('far', 'autonomous', { control: beta(2, 3), ownRate: lognormal(0.35, 0.5) })],
      hosts: [hosts[0]],
      sites: [sites[0], sites[2]].map((site) => ({ ...site, host: 0, reach: [at(1), at(1)] })),
      channels: [channels[0]],
      given,
    },
    { occupancy: lognormal(0.03, 0.4), casualtyShape: at(5), injuryMean: lognormal(15, 0.3), casualtyWeight: lognormal(1, 0.4) },
  ))
}
