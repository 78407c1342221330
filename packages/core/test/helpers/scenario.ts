import { DEFAULT_OPTIONS } from '../../src/model/options.js'
import { DEFAULT_ORDER_PRIOR } from '../../src/model/order-belief/prior.js'
import { priorsFor } from '../../src/model/priors.js'
import { FACTUAL, type PrincipalSpec, type ProxySpec, type Scenario } from '../../src/model/scenario.js'
import { DEFAULT_STRATEGY_PRIOR } from '../../src/model/strategy/strategies.js'
import type { Distribution } from '../../src/terms/distribution.js'

type Priors = Readonly<Record<string, Distribution>>
const at = (value: number): Distribution => ({ kind: 'point', value })

export function principal(id: string, role: 'strong' | 'patron', given: Priors = {}): PrincipalSpec {
  return {
    id,
    name: id,
    role,
    priors: priorsFor('principal', { role }, given),
    strategyPrior: [...DEFAULT_STRATEGY_PRIOR],
    options: [...DEFAULT_OPTIONS[role]],
    calendar: [],
    startOrder: [...DEFAULT_ORDER_PRIOR],
    startAccount: 0,
    startPressure: 0,
    doctrine: null,
  }
}

export function proxy(
  id: string,
  alignment: 'aligned' | 'autonomous' | 'unknown',
  given: Priors = {},
  driver = -1,
): ProxySpec {
  return { id, name: id, patron: 1, priors: priorsFor('tie', { alignment, campaign: 'commanded' }, given), driver }
}

/** A scenario like the autumn of 2023 in small: one strong principal, one patron, three proxies, three sites. */
export function scenario(change: Partial<Scenario> = {}, crisis: Priors = {}): Scenario {
  const site = (
    id: string,
    owner: number,
    host: number,
    cover: number,
    exposed: number,
  ): Scenario['sites'][number] => ({
    id,
    name: id,
    owner,
    host,
    exposed: at(exposed),
    cover: at(cover),
    shelter: at(0.2),
    reach: [at(1), at(1), at(1)],
    count: 1,
  })
  const lognormal = (median: number, sd: number): Distribution => ({ kind: 'lognormal', median, sd })
  return {
    title: 'test',
    step: 1,
    steps: 170,
    firstDay: 19647,
    lullDays: 60,
    truceDays: 14,
    exchangeDays: 30,
    priors: priorsFor('crisis', {}, crisis),
    principals: [principal('us', 'strong'), principal('iran', 'patron')],
    proxies: [
      proxy('kh', 'aligned', { ownRate: lognormal(0.71, 0.2) }),
      proxy('nujaba', 'autonomous', { ownRate: lognormal(0.55, 0.2) }),
      proxy('others', 'unknown', { ownRate: lognormal(0.35, 0.2) }),
    ],
    hosts: [
      { id: 'iraq', name: 'Iraq', priors: priorsFor('host', {}) },
      { id: 'syria', name: 'Syria', priors: priorsFor('host', {}) },
    ],
    sites: [
      site('asad', 0, 0, 0.8, 20),
      site('tanf', 0, 1, 0.7, 20),
      site('small', 0, 1, 0.4, 20),
      site('depot', 2, 0, 0, 10),
    ],
    channels: [
      { id: 'swiss', name: 'Swiss', isPrivate: true, isOpen: true, delayDays: at(0.5), reliability: at(0.95) },
      { id: 'public', name: 'public', isPrivate: false, isOpen: false, delayDays: at(0), reliability: at(1) },
    ],
    drivers: [],
    vetoes: [],
    demands: [],
    startTension: 0.05,
    attackSeverity: 0.15,
    orderPrior: [...DEFAULT_ORDER_PRIOR],
    given: null,
    counterfactual: FACTUAL,
    replicates: 1,
    ...change,
  }
}
