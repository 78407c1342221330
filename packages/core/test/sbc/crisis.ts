/**
 * The crisis from which calibration draws: four weeks, a strong principal with two bases, a patron with two groups, one
 * private channel. What is ranked has wide priors; the rest stands at the median of its default prior, so that what is
 * measured is the weighing of the record and not how thin 3,200 particles spread over sixty uncertain values. Four
 * things are other than usual, for the log of a run cannot tell them as the observation model takes them to be told, or
 * they would be too seldom to test anything:
 *
 * - Options that look alike have the same number of weapons. The model strikes with exactly the menu's number; the
 * observation model
 *   allows for a spread about it, which then cancels.
 * - Nobody aims at commanders: the log does not say whether one was killed.
 * - Every attack that hits hurts somebody (a large shape, many injured): "hurt nobody" then means "hit nothing", as
 * `quietAttack` has it.
 * - Attacks hit twice as often as usual and the patron fears less, so that both principals have reason to act.
 */
import { DEFAULT_OPTIONS, type OptionSpec } from '../../src/model/options.js'
import type { ParameterScope } from '../../src/model/parameter.js'
import { parametersOf } from '../../src/model/parameters.js'
import type { PrincipalSpec, ProxySpec, Scenario } from '../../src/model/scenario.js'
import { median } from '../../src/random/distribution.js'
import type { Distribution } from '../../src/terms/distribution.js'
import { principal, proxy, scenario } from '../helpers/scenario.js'

export const STEPS = 28
/** Days that one running total covers. */
export const WEEK = 7

/** Menu weight of a strike with a warning; usually .3 and 1. */
const WARNED_WEIGHT = 6

type Priors = Readonly<Record<string, Distribution>>
const at = (value: number): Distribution => ({ kind: 'point', value })
const lognormal = (median: number, sd: number): Distribution => ({ kind: 'lognormal', median, sd })
const beta = (a: number, b: number): Distribution => ({ kind: 'beta', a, b })

const CRISIS: Priors = {
  casualtyWeight: lognormal(1, 0.4),
  occupancy: at(0.02),
  casualtyShape: at(5),
  injuryMean: at(15),
}
const PRINCIPAL: Priors = {
  appetite: { kind: 'uniform', low: 0.2, high: 1 },
  costWeight: lognormal(5.5, 0.4),
  reputation: lognormal(14, 0.4),
  delay: lognormal(3, 0.5),
}
const GROUPS: [Priors, Priors] = [
  { control: beta(3, 2), ownRate: lognormal(0.35, 0.4) },
  { control: beta(2, 3), ownRate: lognormal(0.25, 0.4) },
]

/** Priors that are given, and points for all others. */
function pinned(scope: ParameterScope, priors: readonly Distribution[], given: Priors): Distribution[] {
  return parametersOf(scope).map(({ key }, j) => given[key] ?? at(median(priors[j])))
}

/** Options that look alike, made alike in weapons; none is aimed at a commander. */
function levelled(options: readonly OptionSpec[]): OptionSpec[] {
  return options.map((option) => {
    const alike = options.filter(
      ({ target, rung }) => target === option.target && (target !== 'proxies' || rung === option.rung),
    )
    return {
      ...option,
      weapons: Math.min(...alike.map(({ weapons }) => weapons)),
      leader: false,
      weight: option.warned ? WARNED_WEIGHT : option.weight,
    }
  })
}

function side(id: string, role: 'strong' | 'patron', given: Priors): PrincipalSpec {
  const usual = principal(id, role)
  return {
    ...usual,
    priors: pinned('principal', usual.priors, given),
    strategyPrior: [0.35, 0.4, 0.25],
    startOrder: [0.15, 0.25, 0.4, 0.2],
    options: levelled(DEFAULT_OPTIONS[role]),
  }
}

function group(id: string, alignment: 'aligned' | 'autonomous', given: Priors): ProxySpec {
  const usual = proxy(id, alignment)
  return { ...usual, priors: pinned('tie', usual.priors, given) }
}

/** @param given what is forced: nothing where crises are drawn, an empty record where they are conditioned on */
export function crisis(given: Scenario['given']): Scenario {
  const { priors, sites, channels, hosts } = scenario()
  return scenario({
    steps: STEPS,
    priors: pinned('crisis', priors, CRISIS),
    principals: [side('us', 'strong', PRINCIPAL), side('iran', 'patron', { ...PRINCIPAL, fear: at(8) })],
    proxies: [group('near', 'aligned', GROUPS[0]), group('far', 'autonomous', GROUPS[1])],
    hosts: [{ ...hosts[0], priors: pinned('host', hosts[0].priors, {}) }],
    sites: [sites[0], sites[2]].map((site) => ({ ...site, host: 0, reach: [at(1), at(1)] })),
    channels: [{ ...channels[0], delayDays: at(0.1) }],
    given,
  })
}
